#include <doctest/doctest.h>

#include <stdexcept>

#include "pieces.h"
#include "ruralctl/base/text.h"
#include "ruralctl/render/table.h"

namespace ruralctl {
namespace {

using Fields = std::vector<std::string>;

bool is_punctuation(char c) {
  return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos;
}

// The cells of a row of a GitHub table as plain text. Throws where a character would not stand for
// itself.
Fields read_row(std::string_view line) {
  Fields fields;
  if (!line.starts_with('|')) throw std::runtime_error("no row");
  line.remove_prefix(1);
  std::string field;
  while (!line.empty()) {
    std::size_t length = 1;
    if (line[0] == '\\' && line.size() > 1 && is_punctuation(line[1])) {
      field += line[1];
      length = 2;
    } else if (line.starts_with("<br>")) {
      field += '\n';
      length = 4;
    } else if (line[0] == '|') {
      fields.emplace_back(field.substr(1, field.size() - 2));
      field.clear();
    } else {
      if (std::string_view("\\`*[<&~").find(line[0]) != std::string_view::npos) {
        throw std::runtime_error("markup");
      }
      field += line[0];
    }
    line.remove_prefix(length);
  }
  return fields;
}

TEST_CASE("md is a GitHub table that is aligned in the source too") {
  Table table;
  table.columns = {{"crop", {"Crop", "作物"}}, {"area_mu", {"Area", "面积"}, Align::right}};
  table.rows = {{"蓝莓", Cell("约800", "~800")}, {"茶\n(二期)", "20"}, {"", ""}};
  table.footer = Table::Row{"合计", "约820"};
  table.notes = {"面积为流转后的面积。", "2021. 年起"};
  CHECK(render(table, Format::md) == R"(| 作物         |      面积 |
| ------------ | --------: |
| 蓝莓         |     约800 |
| 茶<br>(二期) |        20 |
|              |           |
| **合计**     | **约820** |

面积为流转后的面积。

2021\. 年起
)");
}

TEST_CASE("md without rows is a table still") {
  Table table;
  table.columns = {{"a", {"a", "一"}}, {"b", {"b", "二"}, Align::right}};
  CHECK(render(table, Format::md, {.language = Language::en}) == R"(| a   |   b |
| --- | --: |
)");
}

TEST_CASE("md text shows as it is") {
  const auto written = [](const char* text) {
    Table table;
    table.columns = {{"a", {"a", "a"}}};
    table.rows = {{text}};
    const std::string md = render(table, Format::md);
    const std::string line = md.substr(md.rfind('|', md.size() - 3) + 2);
    return std::string(trim(line.substr(0, line.rfind('|'))));
  };
  CHECK(written("*要点* `x` ~300~ [村](a) <b> &lt;") ==
        R"(\*要点\* \`x\` \~300\~ \[村](a) \<b> \&lt;)");
  CHECK(written("area_mu _x_ 村_下") == R"(area_mu \_x\_ 村\_下)");
}

TEST_CASE("a bar or a backslash does not end a cell") {
  Table table;
  table.columns = {{"a", {"a|", "a|"}}, {"b", {"b", "b"}}};
  table.rows = {{"x|y", "\\"}, {"\\|", "\x1B"}};
  CHECK(render(table, Format::md) == R"(| a\|  | b   |
| ---- | --- |
| x\|y | \\  |
| \\\| | )"
                                     "\uFFFD"
                                     R"(   |
)");
}

TEST_CASE("a note is a paragraph whatever it begins with") {
  const auto written = [](const char* note) {
    Table table;
    table.notes = {note};
    const std::string md = render(table, Format::md);
    return md.substr(md.rfind('\n', md.size() - 2) + 1);
  };
  CHECK(written("# a") == "\\# a\n");
  CHECK(written("- a") == "\\- a\n");
  CHECK(written("1) a") == "1\\) a\n");
  CHECK(written("> a") == "\\> a\n");
  CHECK(written("    a") == "a\n");
  CHECK(written("* a") == "\\* a\n");
  CHECK(written("1 a.") == "1 a.\n");
  CHECK(written("2021") == "2021\n");
}

TEST_CASE("a reader gets back every cell of md") {
  CHECK(rc::check([] {
    const Fields cells = {*sound_text(), *sound_text(), *sound_text()};
    Table table;
    table.columns = {{"a", {"a", "a"}}, {"b", {"b", "b"}, Align::right}, {"c", {"c", "c"}}};
    table.rows = {{cells[0], cells[1], cells[2]}};
    const std::string md = render(table, Format::md);
    const std::size_t row = md.find('\n', md.find('\n') + 1) + 1;
    const Fields read = read_row(md.substr(row, md.size() - row - 1));
    RC_ASSERT(read.size() == 3u);
    for (std::size_t i = 0; i < 3; ++i) RC_ASSERT(trim(read[i]) == trim(cells[i]));
    RC_ASSERT(display_width(md.substr(0, md.find('\n'))) ==
              display_width(md.substr(row, md.size() - row - 1)));
  }));
}

}  // namespace
}  // namespace ruralctl
