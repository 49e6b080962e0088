#include <doctest/doctest.h>

#include <cctype>
#include <stdexcept>

#include "any_datum.h"
#include "ruralctl/base/text.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl {
namespace {

using namespace std::string_literals;

// Reads JSON as RFC 8259 has it, and nothing beyond.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  Datum read() {
    Datum datum = value();
    skip_blanks();
    if (!rest_.empty()) throw std::runtime_error("more than one value");
    return datum;
  }

 private:
  Datum value() {
    skip_blanks();
    if (take("null")) return nullptr;
    if (take("true")) return true;
    if (take("false")) return false;
    if (take("[")) return list();
    if (take("{")) return object();
    if (take("\"")) return text();
    return number();
  }

  Datum list() {
    Datum::List items;
    skip_blanks();
    if (take("]")) return items;
    do {
      items.push_back(value());
      skip_blanks();
    } while (take(","));
    expect("]");
    return items;
  }

  Datum object() {
    Datum::Object members;
    skip_blanks();
    if (take("}")) return members;
    do {
      skip_blanks();
      expect("\"");
      std::string key = text();
      skip_blanks();
      expect(":");
      members.push_back({key, value()});
      skip_blanks();
    } while (take(","));
    expect("}");
    return members;
  }

  std::string text() {
    std::string out;
    while (!take("\"")) {
      if (rest_.empty() || static_cast<unsigned char>(rest_[0]) < 0x20) {
        throw std::runtime_error("a text that does not end or holds a control character");
      }
      if (take("\\")) {
        out += escaped();
      } else {
        out += next();
      }
    }
    return out;
  }

  std::string escaped() {
    const char kind = next();
    if (kind == 'u') return code_point(std::stoul(std::string(take_bytes(4)), nullptr, 16));
    const std::size_t at = std::string_view("\"\\/bfnrt").find(kind);
    if (at == std::string_view::npos) throw std::runtime_error("an unknown escape");
    return {"\"\\/\b\f\n\r\t"[at]};
  }

  static std::string code_point(unsigned long value) {
    const auto tail = [&](int shift) {
      return static_cast<char>(0x80 | ((value >> shift) & 0x3F));
    };
    if (value < 0x80) return {static_cast<char>(value)};
    if (value < 0x800) return {static_cast<char>(0xC0 | (value >> 6)), tail(0)};
    return {static_cast<char>(0xE0 | (value >> 12)), tail(6), tail(0)};
  }

  Datum number() {
    const std::size_t length = std::min(rest_.find_first_not_of("-0123456789."), rest_.size());
    const std::string_view digits = take_bytes(length);
    const std::optional<Decimal> decimal = Decimal::parse(digits);
    if (!decimal || decimal->text() != digits) throw std::runtime_error("no number");
    return *decimal;
  }

  void skip_blanks() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\n')) rest_.remove_prefix(1);
  }

  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void expect(std::string_view token) {
    if (!take(token)) throw std::runtime_error("expected " + std::string(token));
  }

  char next() { return take_bytes(1)[0]; }

  std::string_view take_bytes(std::size_t count) {
    if (rest_.size() < count) throw std::runtime_error("the end came too soon");
    const std::string_view bytes = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return bytes;
  }

  std::string_view rest_;
};

Datum visit() {
  Datum record;
  record.set("_kind", "visit").set("id", "2021-03-16-7k3f").set("date", "2021-03-16");
  record.set("households", Datum::List{"h012", "h013"});
  record.set("area_mu", Datum::Object{{"value", 800}, {"qualifier", "about"}});
  record.set("milestones", Datum::List{Datum::Object{{"date", "2021-05"}, {"stage", "building"}},
                                       Datum::Object{{"date", "2021-06"}, {"note", "封顶"}}});
  record.set("notes", "愿意加入种植。\n希望\"统一\"收购。");
  return record;
}

TEST_CASE("json gives every field of a record a line") {
  CHECK(render(Datum::List{visit(), Datum::Object{{"id", "007"}}}, Format::json) == R"([
  {
    "_kind": "visit",
    "id": "2021-03-16-7k3f",
    "date": "2021-03-16",
    "households": ["h012", "h013"],
    "area_mu": {"value": 800, "qualifier": "about"},
    "milestones": [
      {"date": "2021-05", "stage": "building"},
      {"date": "2021-06", "note": "封顶"}
    ],
    "notes": "愿意加入种植。\n希望\"统一\"收购。"
  },
  {
    "id": "007"
  }
]
)");
}

TEST_CASE("json of one record is that record") {
  const Datum place =
      Datum::Object{{"id", "xiacun"},
                    {"parent", nullptr},
                    {"flagship", true},
                    {"groups", Datum::Object{{"east", Datum::List{1, 2}}, {"west", "none"}}}};
  CHECK(render(place, Format::json) == R"({
  "id": "xiacun",
  "parent": null,
  "flagship": true,
  "groups": {
    "east": [1, 2],
    "west": "none"
  }
}
)");
}

TEST_CASE("json of little is short") {
  CHECK(render(Datum::List{}, Format::json) == "[]\n");
  CHECK(render(Datum::Object{}, Format::json) == "{}\n");
  CHECK(render(Datum::List{1, "a", nullptr}, Format::json) == "[1, \"a\", null]\n");
  CHECK(render("下村", Format::json) == "\"下村\"\n");
}

TEST_CASE("jsonl is an object a line without blanks") {
  CHECK(
      render(Datum::List{visit(), Datum::Object{}, 1}, Format::jsonl) ==
      R"({"_kind":"visit","id":"2021-03-16-7k3f","date":"2021-03-16","households":["h012","h013"],)"
      R"("area_mu":{"value":800,"qualifier":"about"},"milestones":[{"date":"2021-05",)"
      R"("stage":"building"},{"date":"2021-06","note":"封顶"}],)"
      R"("notes":"愿意加入种植。\n希望\"统一\"收购。"})"
      "\n{}\n1\n");
  CHECK(render(Datum::Object{{"a", 1}}, Format::jsonl) == "{\"a\":1}\n");
  CHECK(render(Datum::List{}, Format::jsonl) == "");
}

TEST_CASE("numbers are written digit for digit") {
  const auto written = [](std::string_view digits) {
    return render(Decimal::parse(digits).value(), Format::json);
  };
  CHECK(written("0.1") == "0.1\n");
  CHECK(written("-12.50") == "-12.5\n");
  CHECK(written("123456789012345678901234567.891") == "123456789012345678901234567.891\n");
  CHECK(render(-0, Format::json) == "0\n");
}

TEST_CASE("json escapes control characters and line separators, and nothing else") {
  CHECK(render("\"\\\b\f\n\r\t\0\x1F\x7F"s, Format::json) == R"("\"\\\b\f\n\r\t\u0000\u001f\u007f")"
                                                             "\n");
  CHECK(render("\u0080\u0085\u009F\u00A0\u2027\u2028\u2029\u202A", Format::json) ==
        "\"\\u0080\\u0085\\u009f\u00A0\u2027\\u2028\\u2029\u202A\"\n");
  CHECK(render("/<>&'村😀\uFEFF", Format::json) == "\"/<>&'村😀\uFEFF\"\n");
  CHECK(render(Datum::Object{{"a\n", 1}}, Format::jsonl) == "{\"a\\n\":1}\n");
  CHECK(render("下\xFF", Format::json) == "\"下\uFFFD\"\n");
}

TEST_CASE("a reader gets back every datum that was written") {
  CHECK(rc::check([] {
    const Datum datum = draw_datum(4);
    const std::string json = render(datum, Format::json);
    RC_ASSERT(Reader(json).read() == datum);
    RC_ASSERT(json.back() == '\n');
    const std::string_view lines = std::string_view(json).substr(0, json.size() - 1);
    for (std::size_t bad = 0; bad < lines.size(); ++bad) {
      RC_ASSERT(std::iscntrl(static_cast<unsigned char>(lines[bad])) == 0 || lines[bad] == '\n');
    }
  }));
  CHECK(rc::check([] {
    const Datum datum = Datum::List{draw_datum(3), draw_datum(3)};
    const std::string jsonl = render(datum, Format::jsonl);
    const std::size_t line_end = jsonl.find('\n');
    RC_ASSERT(Reader(jsonl.substr(0, line_end)).read() ==
              std::get<Datum::List>(datum.value()).front());
    RC_ASSERT(jsonl.find('\n', line_end + 1) == jsonl.size() - 1);
  }));
}

TEST_CASE("a datum has no form for people") {
  CHECK_THROWS_AS(render(Datum(1), Format::table), std::invalid_argument);
  CHECK_THROWS_AS(render(Datum(1), Format::csv), std::invalid_argument);
}

}  // namespace
}  // namespace ruralctl
