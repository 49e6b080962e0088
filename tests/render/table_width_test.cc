// What holds for every table on every terminal.
#include <doctest/doctest.h>

#include <set>

#include "pieces.h"
#include "ruralctl/render/table.h"

namespace ruralctl {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string utf8(char32_t c) {
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F))};
  return {byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F))};
}

constexpr char32_t kFirstWide = 0x4E00;
constexpr char32_t kFirstNarrow = 0x100;
constexpr char32_t kLetters = 8;

// Eight Chinese and eight Latin characters for each cell, which no other cell has.
std::set<std::string> letters_of(std::size_t cell) {
  std::set<std::string> letters;
  for (char32_t i = 0; i < kLetters; ++i) {
    letters.insert(utf8(kFirstWide + static_cast<char32_t>(cell) * kLetters + i));
    letters.insert(utf8(kFirstNarrow + static_cast<char32_t>(cell) * kLetters + i));
  }
  return letters;
}

std::string draw_text(std::size_t cell) {
  const std::set<std::string> letters = letters_of(cell);
  std::vector<std::string> pieces(letters.begin(), letters.end());
  pieces.insert(pieces.end(), {" ", "，", "。", "\n", "（"});
  return *joined(rc::gen::elementOf(pieces));
}

// The characters of `text` that are among `letters`.
std::string only(const std::string& text, const std::set<std::string>& letters) {
  std::string kept;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const std::string& letter : letters) {
      if (text.compare(at, letter.size(), letter) == 0) kept += letter;
    }
  }
  return kept;
}

Table draw_table(std::size_t columns, std::size_t rows) {
  Table table;
  std::size_t cell = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string heading =
        *rc::gen::element<std::string>("", "ID", "走访户数", "Days in village");
    table.columns.push_back({"key",
                             {heading, heading},
                             *rc::gen::element(Align::left, Align::right),
                             *rc::gen::arbitrary<bool>()});
  }
  for (std::size_t row = 0; row < rows; ++row) {
    table.rows.emplace_back();
    for (std::size_t i = 0; i < columns; ++i) table.rows.back().emplace_back(draw_text(cell++));
  }
  return table;
}

void expect_fits(const std::string& text, int width) {
  for (const std::string& line : lines_of(text)) {
    RC_ASSERT(display_width(line) <= static_cast<std::size_t>(width));
    RC_ASSERT(!line.ends_with(' '));
  }
}

TEST_CASE("no line is wider than the terminal and no text is lost") {
  CHECK(rc::check([] {
    const auto columns = *rc::gen::inRange<std::size_t>(1, 8);
    const auto rows = *rc::gen::inRange<std::size_t>(0, 5);
    const Table table = draw_table(columns, rows);
    const int width = *rc::gen::inRange(8, 130);
    const std::string text = render(table, Format::table, {.width = width});
    RC_LOG() << text;
    expect_fits(text, width);
    for (std::size_t cell = 0; cell < columns * rows; ++cell) {
      const std::set<std::string> letters = letters_of(cell);
      RC_ASSERT(only(text, letters) ==
                only(table.rows[cell / columns][cell % columns].shown, letters));
    }
  }));
}

TEST_CASE("no line is wider than the terminal, whatever text there is") {
  CHECK(rc::check([] {
    Table table = draw_table(3, 0);
    table.rows = {{*any_text(), *any_text(), *any_text()}};
    table.notes = {*any_text()};
    const int width = *rc::gen::inRange(8, 60);
    expect_fits(render(table, Format::table, {.width = width}), width);
  }));
}

TEST_CASE("off a terminal every row is one line") {
  CHECK(rc::check([] {
    Table table = draw_table(2, 0);
    table.rows = {{*any_text(), *any_text()}, {*any_text(), "x"}};
    RC_ASSERT(lines_of(render(table, Format::table)).size() == 4u);
  }));
}

TEST_CASE("a table of the usual columns fits the usual terminals in both languages") {
  Table table;
  table.columns = {{"id", {"ID", "编号"}},
                   {"date", {"Date", "日期"}},
                   {"households", {"Households visited", "走访户数"}, Align::right},
                   {"topics", {"Topics", "主题"}, Align::left, true},
                   {"notes", {"Notes", "备注"}, Align::left, true}};
  table.rows = {
      {"2021-03-16-7k3f", "2021-03-16", "约12", "种植、民生、信访稳定",
       "愿意加入种植，担心销路，希望合作社统一收购 (at least 2000 yuan a mu)，下周答复。"}};
  for (const int width : {40, 60, 80, 120}) {
    for (const Language language : {Language::en, Language::zh}) {
      const std::string text = render(table, Format::table, {.width = width, .language = language});
      for (const std::string& line : lines_of(text)) {
        CHECK(display_width(line) <= static_cast<std::size_t>(width));
      }
    }
  }
}

}  // namespace
}  // namespace ruralctl
