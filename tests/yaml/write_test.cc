// What is written is read back, by our reader and by others, and without quotes wherever they are
// not needed.
#include "ruralctl/yaml/write.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "support.h"

namespace ruralctl::yaml {
namespace {

constexpr std::string_view nasty_texts[] = {
    // What YAML 1.1 or 1.2 takes for something else than a string.
    "",
    "~",
    "null",
    "Null",
    "NULL",
    "nULL",
    "y",
    "Y",
    "n",
    "N",
    "yes",
    "Yes",
    "YES",
    "no",
    "No",
    "NO",
    "on",
    "On",
    "ON",
    "off",
    "Off",
    "OFF",
    "true",
    "True",
    "TRUE",
    "false",
    "False",
    "FALSE",
    "tRUE",
    "=",
    "<<",
    "<",
    "=a",
    "0",
    "7",
    "-7",
    "+7",
    "007",
    "08",
    "0o7",
    "0o8",
    "0b1",
    "0b",
    "0x1F",
    "0x",
    "0xg",
    "-0x1",
    "1_000",
    "_1",
    "1__0",
    "1,000",
    "1.5",
    "1.",
    ".5",
    "-.5",
    "+.5",
    "1e3",
    "1E3",
    "1.e3",
    "1.5e+3",
    "1.5e-3",
    "e3",
    "1e",
    ".e3",
    ".inf",
    "-.inf",
    "+.INF",
    ".Inf",
    ".nan",
    ".NaN",
    ".NAN",
    ".",
    "..",
    "...",
    "-",
    "--",
    "---",
    "1:30",
    "12:30:45",
    "190:20:30.15",
    "1:60",
    "+1:30",
    "-1:30",
    "1:30:",
    "2021-03-16",
    "2021-3-1",
    "2021-03",
    "2021",
    "2021-03-16-7k3f",
    "2021-03-16-7e30",
    "2021-03-16T10:00:00Z",
    "2021-03-16t10:00:00.5-05:00",
    "2021-03-16 10:00:00",
    "2021-03-16 10:00",
    "2021-03-16 下村",
    "2021-02-23..2021-02-25",
    "~800",
    "300+",
    "800",
    "123456789012345678901234567890",
    "1e1000",
    "１２",
    "２０２１",
    "Ⅷ",
    "½",
    // What looks like syntax.
    "- x",
    "-x",
    "? y",
    "?y",
    ": z",
    ":z",
    "a:",
    "a: b",
    "a:b",
    "a :b",
    "a #b",
    "a#b",
    "#a",
    ": #",
    "# ",
    " #",
    "%a",
    "@a",
    "`a`",
    "\"a\"",
    "'a'",
    "\"",
    "'",
    "it's",
    "a\"b",
    "[a]",
    "[",
    "]",
    "{a}",
    "{",
    "}",
    "a,b",
    "a, b",
    ",",
    "&a",
    "*a",
    "!a",
    "! a",
    "|",
    "|-",
    ">",
    "> a",
    "a|b",
    "a\\b",
    "\\",
    "\\n",
    "a?b",
    "what?",
    "? ",
    "--- a",
    "... a",
    "a]b",
    "a}b",
    "//",
    "http://a.b/c?d#e",
    "{{x}}",
    "$x",
    "a & b",
    "a * b",
    "a = b",
    "a ! b",
    // Blanks and lines.
    " ",
    "  ",
    " a",
    "a ",
    " a ",
    "\t",
    "\ta",
    "a\t",
    "a\tb",
    "\n",
    "\n\n",
    "a\n",
    "a\n\n",
    "\na",
    "\n\na",
    "a\nb",
    "a\n\nb",
    "a\n \nb",
    "a\n  b\nc",
    " a\nb",
    "  a\n b",
    "a\nb\n",
    "a\n\tb",
    "\ta\nb",
    "a\n\t\nb",
    "a\nb ",
    "a \nb",
    "a\n ",
    "a\n\t",
    " \na",
    "  \n  \na",
    "a\r\nb",
    "a\rb",
    "\r",
    "a\n# b",
    "# a\nb",
    "a\n- b",
    "- a\n- b",
    "a: b\nc: d",
    "a\n---\nb",
    "---\na",
    "...\na",
    "a\n...\nb",
    "%a\nb",
    "\"a\nb\"",
    "|-\na",
    "a\n   b\n  c\n d\ne",
    " \n",
    "\n ",
    "\n a",
    "愿意加入种植，担心销路。\n希望统一收购。",
    "第一段\n\n  第二段\n\n\n第三段",
    // Characters that some reader drops, breaks a line at or refuses.
    "\u0085",
    "a\u0085b",
    "a\n\u0085b",
    "\u2028",
    "a\u2028b",
    "a\u2029b\nc",
    "\uFEFF",
    "\uFEFFa",
    "a\uFEFFb\nc",
    "\u00A0",
    "\u00A0a\u00A0",
    "\u3000",
    "\u3000a",
    "\u200B",
    "\u00AD",
    "\uFFFD",
    "\uFFFE",
    "\uFFFF",
    "\U0001FFFE",
    "\U0001F600",
    "\U0001F468\u200D\U0001F469\u200D\U0001F467",
    "e\u0301",
    "\uE000",
    "\U0010FFFD",
    "\U0010FFFF",
    "\x01",
    "a\x1B[31mb",
    "\x7F",
    "a\u0080b",
    "a\u009Fb\nc",
    "\u0100",
    // Chinese punctuation.
    "，",
    "、",
    "：",
    "；",
    "（",
    "［",
    "a，b",
    "a、b",
    "a：b",
    "“a”",
    "【a】",
    "——",
    "……",
    "～８００",
    "￥",
};

std::string random_nasty_text(Choices& choices) {
  std::string text(choices.of(nasty_texts));
  while (choices.one_in(2)) text += choices.of(nasty_texts);
  return text;
}

std::vector<Field> record_of(const std::string& text) {
  return {
      {"id", Scalar{text, false}},
      {"block", Scalar{text, false}},
      {"list", std::vector<Scalar>{{text, false}, {"x", false}, {text, false}}},
      {"rows", std::vector<Row>{{{"note", {text, false}}, {"stage", {text, false}}},
                                {{"note", {"x", false}}}}},
  };
}

bool reads_back(const std::vector<Field>& fields, const std::string& written) {
  Document document;
  document.read_records(written, "file");
  if (document.size() != 1) return false;
  std::size_t count = 0;
  for (const Entry entry : document.record(0).entries()) {
    const Field& field = fields.at(count++);
    if (entry.key.text() != field.key) return false;
    if (const auto* scalar = std::get_if<Scalar>(&field.content)) {
      if (!entry.value.is_scalar() || entry.value.text() != scalar->text) return false;
    } else if (const auto* items = std::get_if<std::vector<Scalar>>(&field.content)) {
      std::size_t item_count = 0;
      for (const Value item : entry.value.items()) {
        if (item_count == items->size() || !item.is_scalar() ||
            item.text() != (*items)[item_count++].text)
          return false;
      }
      if (item_count != items->size() || !entry.value.is_sequence()) return false;
    } else {
      const auto& rows = std::get<std::vector<Row>>(field.content);
      std::size_t row_count = 0;
      for (const Value item : entry.value.items()) {
        if (row_count == rows.size()) return false;
        const Row& row = rows[row_count++];
        std::size_t pair_count = 0;
        for (const Entry pair : item.entries()) {
          if (pair_count == row.size() || pair.key.text() != row[pair_count].first ||
              pair.value.text() != row[pair_count].second.text) {
            return false;
          }
          ++pair_count;
        }
        if (pair_count != row.size()) return false;
      }
      if (row_count != rows.size()) return false;
    }
  }
  return count == fields.size();
}

std::string written_in_flow(const std::vector<Field>& fields) {
  std::string out = "[{";
  for (const Field& field : fields) {
    if (out.size() > 2) out += ", ";
    out += write_key(field.key) + ": " + write_flow(field.content);
  }
  return out + "}]\n";
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (static_cast<unsigned char>(c) < 0x20) {
      constexpr char digits[] = "0123456789abcdef";
      out += {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string json_of(const std::string& text) {
  const std::string json = json_string(text);
  return "{\"id\": " + json + ", \"block\": " + json + ", \"list\": [" + json + ", \"x\", " + json +
         "], \"rows\": [{\"note\": " + json + ", \"stage\": " + json + "}, {\"note\": \"x\"}]}";
}

class TemporaryFolder {
 public:
  TemporaryFolder()
      : path_(std::filesystem::temp_directory_path() /
              ("ruralctl-yaml-" + std::to_string(getpid()))) {
    std::filesystem::create_directory(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string write(const std::string& name, const std::string& content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("what is written is read back, in every position") {
  for (const std::string_view text : nasty_texts) {
    CAPTURE(text);
    const std::vector<Field> fields = record_of(std::string(text));
    CHECK(reads_back(fields, write_record(fields)));
    CHECK(reads_back(fields, write_record(fields, "\r\n", 3)));
    CHECK(reads_back(fields, written_in_flow(fields)));
  }
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    Choices choices(bytes);
    const std::vector<Field> fields = record_of(random_nasty_text(choices));
    RC_ASSERT(reads_back(fields, write_record(fields)));
    RC_ASSERT(reads_back(fields, write_record(fields, "\r\n", 3)));
    RC_ASSERT(reads_back(fields, written_in_flow(fields)));
  }));
}

TEST_CASE("any text of valid UTF-8 is read back") {
  CHECK(rc::check([] {
    std::string text;
    const auto points = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::oneOf(
        rc::gen::inRange<std::uint32_t>(0, 0x80), rc::gen::inRange<std::uint32_t>(0x80, 0x3000),
        rc::gen::inRange<std::uint32_t>(0xE000, 0x110000),
        rc::gen::element<std::uint32_t>('\n', ' ', ':', '#', '-')));
    for (const std::uint32_t point : points) {
      const auto byte = [&](std::uint32_t b) { text += static_cast<char>(b); };
      if (point < 0x80) {
        byte(point);
      } else if (point < 0x800) {
        byte(0xC0 | (point >> 6)), byte(0x80 | (point & 0x3F));
      } else if (point < 0x10000) {
        byte(0xE0 | (point >> 12)), byte(0x80 | ((point >> 6) & 0x3F)), byte(0x80 | (point & 0x3F));
      } else {
        byte(0xF0 | (point >> 18)), byte(0x80 | ((point >> 12) & 0x3F));
        byte(0x80 | ((point >> 6) & 0x3F)), byte(0x80 | (point & 0x3F));
      }
    }
    const std::vector<Field> fields = record_of(text);
    RC_ASSERT(reads_back(fields, write_record(fields)));
    RC_ASSERT(reads_back(fields, written_in_flow(fields)));
  }));
}

TEST_CASE("whatever is marked as plain is still read back as the same text") {
  for (const std::string_view text : nasty_texts) {
    CAPTURE(text);
    for (const bool plain : {false, true}) {
      const std::vector<Field> fields = {
          {std::string(text) + "!", Scalar{std::string(text), plain}},
          {"list", std::vector<Scalar>{{std::string(text), plain}}},
          {"rows", std::vector<Row>{{{std::string(text), {std::string(text), plain}}}}}};
      CHECK(reads_back(fields, write_record(fields)));
    }
  }
}

TEST_CASE("ordinary texts stand without quotes") {
  for (const std::string_view text : {"h012",        "he-yuan",
                                      "xiacun/h012", "2021-03-16-7k3f",
                                      "7k3f",        "moxa-hall",
                                      "home",        "下村",
                                      "艾灸体验馆",  "愿意加入种植。",
                                      "a word",      "a-b",
                                      "a.b",         "A1",
                                      "0532-8888",   "3楼",
                                      "12:30到家",   "老王的孩子",
                                      "说：好",      "（新）",
                                      "e3",          "~800",
                                      "300+"}) {
    CAPTURE(text);
    CHECK(write_scalar({std::string(text), false}, false) == text);
    if (text != "12:30到家") CHECK(write_scalar({std::string(text), false}, true) == text);
  }
  for (const std::string_view text :
       {"2021-03-16", "2021-02-23..2021-02-25", "800", "-5", "1.5", "true", "007"}) {
    CAPTURE(text);
    CHECK(write_scalar({std::string(text), true}, false) == text);
    CHECK(write_scalar({std::string(text), true}, true) == text);
  }
  for (const std::string_view text : {"愿意加入种植,担心销路。", "a, b", "说：[好]", "it's"}) {
    CAPTURE(text);
    CHECK(write_scalar({std::string(text), false}, false) == text);
  }
}

TEST_CASE("texts that would be something else stand between double quotes, on one line") {
  const struct {
    std::string_view text;
    std::string_view written;
  } examples[] = {
      {"no", "\"no\""},
      {"007", "\"007\""},
      {"1:30", "\"1:30\""},
      {"1_000", "\"1_000\""},
      {"=", "\"=\""},
      {"2021-03-16", "\"2021-03-16\""},
      {"", "\"\""},
      {" a", "\" a\""},
      {"a: b", "\"a: b\""},
      {"a\"", "a\""},
      {"\"a", "\"\\\"a\""},
      {"a\\b", "a\\b"},
      {"\\", "\\"},
      {"#\\", "\"#\\\\\""},
      {"a\tb", "\"a\\tb\""},
      {"a\r\nb", "\"a\\r\\nb\""},
      {"\u0085", "\"\\u0085\""},
      {"\u2028", "\"\\u2028\""},
      {"\uFEFF", "\"\\uFEFF\""},
      {"\x1B", "\"\\u001B\""},
      {"\U0001FFFE", "\"\\U0001FFFE\""},
      {"😀", "😀"},
      {"#😀", "\"#😀\""},
  };
  for (const auto& example : examples) {
    CAPTURE(example.text);
    CHECK(write_scalar({std::string(example.text), false}, false) == example.written);
  }
  for (const std::string_view text :
       {"a,b", "a:b", "a#b", "a[b", "a{b", "a?b", "a'b", "a，b", "a、b"}) {
    CAPTURE(text);
    CHECK(is_plain_string(text, false));
    CHECK(write_scalar({std::string(text), false}, true) == '"' + std::string(text) + '"');
  }
}

TEST_CASE("the canonical form of a record") {
  const std::vector<Field> fields = {
      {"id", Scalar{"2021-03-16-7k3f", false}},
      {"date", Scalar{"2021-03-16", true}},
      {"households", std::vector<Scalar>{{"h012", false}, {"h013", false}}},
      {"by", std::vector<Scalar>{}},
      {"milestones", std::vector<Row>{{{"date", {"2021-05", true}}, {"stage", {"no", false}}},
                                      {{"note", {"a b", false}}}}},
      {"name: x", Scalar{"z", false}},
      {"notes", Scalar{"愿意加入种植,担心销路。\n\n希望统一收购。", false}},
      {"more", Scalar{" a\nb", false}},
  };
  CHECK(write_record(fields) ==
        "- id: 2021-03-16-7k3f\n"
        "  date: 2021-03-16\n"
        "  households: [h012, h013]\n"
        "  by: []\n"
        "  milestones:\n"
        "    - {date: 2021-05, stage: \"no\"}\n"
        "    - {note: a b}\n"
        "  \"name: x\": z\n"
        "  notes: |-\n"
        "    愿意加入种植,担心销路。\n"
        "\n"
        "    希望统一收购。\n"
        "  more: |2-\n"
        "     a\n"
        "    b\n");
  CHECK(write_record({{"id", Scalar{"a", false}}, {"x", Scalar{"b\nc", false}}}, "\r\n", 2) ==
        "  - id: a\r\n"
        "    x: |-\r\n"
        "      b\r\n"
        "      c\r\n");
}

TEST_CASE("a long text is no trouble") {
  std::string text;
  while (text.size() < 10'000) text += "愿意加入种植, 担心: #销路。";
  const std::vector<Field> fields = record_of(text);
  CHECK(reads_back(fields, write_record(fields)));
  CHECK(reads_back(fields, written_in_flow(fields)));
}

TEST_CASE("PyYAML and ruamel.yaml read the same strings") {
  std::vector<std::string> texts(std::begin(nasty_texts), std::end(nasty_texts));
  std::string long_text;
  while (long_text.size() < 10'000) long_text += "愿意加入种植, 担心: #销路。";
  texts.push_back(long_text);
  texts.push_back(long_text + "\n\n " + long_text);
  std::mt19937 random(20210316);
  while (texts.size() < 2500) {
    std::vector<std::uint8_t> bytes(8);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
    Choices choices(bytes);
    texts.push_back(random_nasty_text(choices));
  }
  std::string yaml;
  std::string json = "[";
  for (const std::string& text : texts) {
    yaml += write_record(record_of(text));
    json += (json.size() > 1 ? ",\n" : "") + json_of(text);
  }
  json += "]\n";
  const TemporaryFolder folder;
  const std::string script = RURALCTL_SOURCE_DIR "/tests/yaml/other_readers.py";
  const std::string command = RURALCTL_TEST_PYTHON " '" + script + "' '" +
                              folder.write("texts.yaml", yaml) + "' '" +
                              folder.write("texts.json", json) + "'";
  const int status = std::system(command.c_str());
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == 77) {
    MESSAGE("skipped: PyYAML or ruamel.yaml is not installed");
    return;
  }
  CHECK(WEXITSTATUS(status) == 0);
}

}  // namespace ruralctl::yaml
