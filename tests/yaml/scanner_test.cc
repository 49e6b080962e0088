// The scanner and yaml-cpp, held against each other.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support.h"
#include "yaml/parser.h"

namespace ruralctl::yaml {
namespace {

// What a record in the canonical form is made of, and what may stand between its lines.
constexpr std::string_view canonical_fields[] = {
    "date: 2021-03-16\n",
    "households: [h012, h013]\n",
    "nobody: []\n",
    "by: [he-yuan, \"no\", \"a, b\"] # who\n",
    "place: home\n",
    "alias: 下村 老王 # 外号\n",
    "phone: \"0532\"\n",
    "title: \"a \\\"b\\\" \\\\ \\u2028 \\x41 \\U0001F600 \\t\"\n",
    "left:\n",
    "gone: ~\n",
    "none: null # not known\n",
    "名称: 村 # 村名\n",
    "notes: |-\n    one\n      two\n\n    three\n",
    "text: |2-\n      one\n    two\n",
    "clipped: |\n    one\n     two\n\n",
    "clipped_too: |2 # two lines\n     one\n\n    two\n",
    "more: |- # three words\n    one two three\n",
    "milestones:\n    - {date: 2021-05, stage: planned}\n    - {stage: \"a, b\", note: x y} # "
    "new\n",
    "steps: # above\n    # within\n    - {step: vote}\n    # below\n",
    "words: a:word no#1\n",
    "url: http://a.b/c#d\n",
    "range: 2021-02-23..25\n",
    "about: ~800\n",
    "below: -5\n",
    "range_of_numbers: [-5, 5]\n",
};

constexpr std::string_view canonical_gaps[] = {
    "",   "# a comment\n", "  # a comment of a record\n", "    # a comment of a field\n",
    "\n", "   \n",
};

constexpr std::string_view mistakes[] = {
    " ",         "  ",
    "\n",        "\t",
    "\r",        "\r\n",
    "#",         " #",
    ": ",        ":",
    ":\n",       "- ",
    "-",         "\n- ",
    "\n  ",      "\n    ",
    "\n   - ",   "'",
    "\"",        "''",
    "\\",        "|",
    "|-",        "|+",
    "|2-",       "|1-",
    ">-",        " |-\n",
    "[",         "]",
    "{",         "}",
    ",",         ", ",
    "?",         "? ",
    "&a ",       "*a",
    "!t ",       "%",
    "@",         "`",
    "=",         "~",
    "null",      "NULL",
    "<<",        "---\n",
    "\n---\n",   "\n...\n",
    "，",        "：",
    "、",        "［",
    "\u0085",    "\u2028",
    "\uFEFF",    "\xEF\xBB\xBF",
    "\u3000",    "\u00A0",
    "é",         "\x01",
    "\xFF",      "\xE4\xB8",
    "id: a\n",   "<<<<<<< HEAD\n",
    "=======\n", "a",
    "0",         "\\u",
    "\\x",       "\\ud800",
    "\\/",       "\\\n",
    "\n\n",      "\n# c\n",
    "\n      ",  " \n",
    "yes",       "-\n",
};

std::string canonical_text(Choices& choices) {
  std::string text(choices.of(canonical_gaps));
  for (std::size_t records = 1 + choices.pick(3); records > 0; --records) {
    text += "- id: h012\n";
    std::vector<std::string_view> fields(std::begin(canonical_fields), std::end(canonical_fields));
    for (std::size_t count = choices.pick(6); count > 0; --count) {
      const std::size_t field = choices.pick(fields.size());
      text += "  " + std::string(fields[field]);
      fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(field));
      if (choices.one_in(4)) text += choices.of(canonical_gaps);
    }
  }
  return text;
}

std::string mutated(std::string text, Choices& choices) {
  for (std::size_t count = 1 + choices.pick(3); count > 0; --count) {
    const std::size_t at = (choices.pick(256) * 256 + choices.pick(256)) % (text.size() + 1);
    if (choices.one_in(3)) {
      text.erase(at, 1 + choices.pick(4));
    } else {
      text.insert(at, choices.of(mistakes));
    }
  }
  return text;
}

// Empty where both agree about a text that the scanner accepts; else what they disagree about.
std::string disagreement(std::string_view text) {
  Document ours;
  try {
    ours.read_records(text, "file");
  } catch (const Error&) {
    return "";
  }
  if (!ours.scanned()) return "";
  Document theirs;
  try {
    TapeBuilder::read_records(text, "file", theirs);
  } catch (const Error& error) {
    return std::string("yaml-cpp refuses it: ") + error.what();
  }
  if (!same(ours.root(), theirs.root())) return "they read it differently";
  if (ours.size() != theirs.size()) return "they see other records";
  const Token* mine = &ours.root().token();
  const Token* other = &theirs.root().token();
  for (std::uint32_t i = 0; i < ours.root().token().span; ++i) {
    if (mine[i].offset != other[i].offset)
      return "they place the node '" + Value(mine + i).text() + "' differently";
    if (mine[i].span != other[i].span)
      return "they end the node '" + Value(mine + i).text() + "' differently";
  }
  return "";
}

bool is_scanned(std::string_view text) {
  Document document;
  document.read_records(text, "file");
  return document.scanned();
}

std::string contents(const std::filesystem::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("the scanner reads every line of the canonical form, and yaml-cpp reads it alike") {
  for (const std::string_view field : canonical_fields) {
    const std::string text = "- " + std::string(field);
    CAPTURE(text);
    CHECK(is_scanned(text));
    CHECK(disagreement(text) == "");
  }
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    Choices choices(bytes);
    const std::string text = canonical_text(choices);
    RC_ASSERT(is_scanned(text));
    const std::string wrong = disagreement(text);
    if (!wrong.empty()) RC_FAIL(wrong + "\n" + visible(text));
  }));
}

TEST_CASE("whatever is done to a text, what the scanner still accepts means the same to yaml-cpp") {
  CHECK(rc::check([] {
    const auto bytes =
        *rc::gen::container<std::vector<std::uint8_t>>(300, rc::gen::arbitrary<std::uint8_t>());
    Choices choices(bytes);
    const std::string text = canonical_text(choices);
    for (int i = 0; i < 20; ++i) {
      const std::string wrongly = mutated(text, choices);
      const std::string wrong = disagreement(wrongly);
      if (!wrong.empty()) RC_FAIL(wrong + "\n" + visible(wrongly));
    }
  }));
}

TEST_CASE("files in any style are read alike") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    Choices choices(bytes);
    const std::string text = random_file(choices).text;
    const std::string wrong = disagreement(text);
    if (!wrong.empty()) RC_FAIL(wrong + "\n" + visible(text));
  }));
}

TEST_CASE("the examples are read alike") {
  const std::filesystem::path examples = RURALCTL_SOURCE_DIR "/examples";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(examples)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".yaml") continue;
    CAPTURE(entry.path().string());
    CHECK(disagreement(contents(entry.path())) == "");
  }
}

TEST_CASE("the scanner leaves to yaml-cpp what is not canonical") {
  for (const std::string_view text : {
           "- id: a",
           "\xEF\xBB\xBF- id: a\n",
           "- id: a\r\n",
           "- id: 'a'\n",
           "- id: [a?b]\n",
           "- id: a\n  x: -b\n",
           "  - id: a\n",
           "-   id: a\n",
           "- {id: a}\n",
           "[{id: a}]\n",
           "---\n- id: a\n",
           "- id: a\n  x:\n    - a\n",
           "- id: a\n  x: |+\n    b\n",
           "- id: a\n  x: >-\n    b\n",
           "- id: a\n  x: b\n    c\n",
           "- id: a\n  x: [a,\n    b]\n",
           "- id: a\n  x: {b: c}\n",
           "- id: a\n  x: [a,]\n",
           "- id: a\n  x: |-\n\n    b\n",
       }) {
    Document document;
    try {
      document.read_records(text, "file");
    } catch (const Error&) {
      continue;
    }
    CAPTURE(text);
    CHECK(!document.scanned());
  }
}

}  // namespace ruralctl::yaml
