#include "ruralctl/render/table.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace ruralctl {
namespace {

TableOptions off_terminal(Language language = Language::zh) {
  return {.width = 0, .language = language, .color = false};
}

TableOptions terminal(int width, Language language = Language::zh) {
  return {.width = width, .language = language, .color = false};
}

Table tally() {
  Table table;
  table.columns = {{"measure", {"Measure", "指标"}, Align::left, false},
                   {"value", {"Value", "数值"}, Align::right, false},
                   {"unit", {"Unit", "单位"}, Align::left, false}};
  table.rows = {
      {"走访户数", "194", "户"}, {"种植面积", Cell("约800", "~800"), "亩"}, {"days", "12.5", "天"}};
  return table;
}

Table visits() {
  Table table;
  table.columns = {{"id", {"ID", "编号"}, Align::left, false},
                   {"households", {"Households visited", "走访户数"}, Align::right, false},
                   {"notes", {"Notes", "备注"}, Align::left, true},
                   {"outcome", {"Outcome", "结果"}, Align::left, true}};
  table.rows = {
      {"03-16-7k3f", Cell("约12", "~12"),
       "愿意加入种植，担心销路。\n希望统一收购，已与合作社联系，下周给答复。", "继续跟进"},
      {"03-17-8m2a", "3", "", "ok"}};
  table.footer = Table::Row{"合计", Cell("约15", "~15"), "", ""};
  table.notes = {"一条记录可能属于多个分组，各行相加不一定等于合计。"};
  return table;
}

TEST_CASE("a table aligns Chinese by what it takes on a terminal") {
  CHECK(render(tally(), Format::table, off_terminal()) == R"(指标       数值  单位
--------  -----  ----
走访户数    194  户
种植面积  约800  亩
days       12.5  天
)");
}

TEST_CASE("headings come in the language asked for") {
  CHECK(render(tally(), Format::table, off_terminal(Language::en)) == R"(Measure   Value  Unit
--------  -----  ----
走访户数    194  户
种植面积  约800  亩
days       12.5  天
)");
}

TEST_CASE("emoji and combining characters do not disturb the columns") {
  Table table;
  table.columns = {{"a", {"a", "a"}}, {"b", {"b", "b"}, Align::right}};
  table.rows = {{"e\u0301te\u0301", "1"},
                {"👨‍👩‍👧", "22"},
                {"🇨🇳 😀", "3"},
                {"𠮷", "4"},
                {"㎡", "5"}};
  CHECK(render(table, Format::table, off_terminal()) ==
        "a       b\n"
        "-----  --\n"
        "e\u0301te\u0301     1\n"
        "👨‍👩‍👧     22\n"
        "🇨🇳 😀   3\n"
        "𠮷      4\n"
        "㎡      5\n");
}

TEST_CASE("off a terminal a row is one line, however long") {
  CHECK(
      render(visits(), Format::table, off_terminal()) ==
      R"(编号        走访户数  备注                                                                   结果
----------  --------  ---------------------------------------------------------------------  --------
03-16-7k3f      约12  愿意加入种植，担心销路。 / 希望统一收购，已与合作社联系，下周给答复。  继续跟进
03-17-8m2a         3                                                                         ok
----------  --------  ---------------------------------------------------------------------  --------
合计            约15

一条记录可能属于多个分组，各行相加不一定等于合计。
)");
}

TEST_CASE("empty lines of a cell leave nothing in a row") {
  Table table;
  table.columns = {{"a", {"a", "a"}}};
  table.rows = {{"\none\n\n \ntwo\n"}};
  CHECK(render(table, Format::table, off_terminal()) == "a\n---------\none / two\n");
}

TEST_CASE("on a wide terminal a cell keeps its lines") {
  CHECK(render(visits(), Format::table, terminal(120)) ==
        R"(编号        走访户数  备注                                        结果
----------  --------  ------------------------------------------  --------
03-16-7k3f      约12  愿意加入种植，担心销路。                    继续跟进
                      希望统一收购，已与合作社联系，下周给答复。
03-17-8m2a         3                                              ok
----------  --------  ------------------------------------------  --------
合计            约15

一条记录可能属于多个分组，各行相加不一定等于合计。
)");
}

TEST_CASE("on a narrower terminal the widest text gives way") {
  CHECK(render(visits(), Format::table, terminal(60)) ==
        R"(编号        走访户数  备注                          结果
----------  --------  ----------------------------  --------
03-16-7k3f      约12  愿意加入种植，担心销路。      继续跟进
                      希望统一收购，已与合作社联
                      系，下周给答复。
03-17-8m2a         3                                ok
----------  --------  ----------------------------  --------
合计            约15

一条记录可能属于多个分组，各行相加不一定等于合计。
)");
}

TEST_CASE("then long headings do") {
  CHECK(render(visits(), Format::table, terminal(54, Language::en)) ==
        R"(ID          Households  Notes                 Outcome
               visited
----------  ----------  --------------------  --------
03-16-7k3f        约12  愿意加入种植，担心销  继续跟进
                        路。
                        希望统一收购，已与合
                        作社联系，下周给答
                        复。
03-17-8m2a           3                        ok
----------  ----------  --------------------  --------
合计              约15

一条记录可能属于多个分组，各行相加不一定等于合计。
)");
}

TEST_CASE("and on a terminal too narrow for columns each row becomes a block") {
  CHECK(render(visits(), Format::table, terminal(40)) == R"(编号      03-16-7k3f
走访户数  约12
备注      愿意加入种植，担心销路。
          希望统一收购，已与合作社联系，
          下周给答复。
结果      继续跟进

编号      03-17-8m2a
走访户数  3
结果      ok

编号      合计
走访户数  约15

一条记录可能属于多个分组，各行相加不一定
等于合计。
)");
}

TEST_CASE("in the narrowest blocks headings break too") {
  Table table;
  table.columns = {{"a", {"Households visited", "走访户数"}}};
  table.rows = {{"h012, h013"}};
  CHECK(render(table, Format::table, terminal(9, Language::en)) == R"(Hou  h012
seh  ,
old  h013
s
vis
ite
d
)");
}

TEST_CASE("several texts share what there is") {
  Table table;
  table.columns = {{"a", {"a", "a"}, Align::left, true},
                   {"b", {"b", "b"}, Align::left, true},
                   {"c", {"c", "c"}, Align::left, true}};
  table.rows = {{std::string(30, 'a'), std::string(50, 'b'), std::string(18, 'c')}};
  CHECK(render(table, Format::table, terminal(62)) ==
        "a                     b                     c\n"
        "--------------------  --------------------  ------------------\n"
        "aaaaaaaaaaaaaaaaaaaa  bbbbbbbbbbbbbbbbbbbb  cccccccccccccccccc\n"
        "aaaaaaaaaa            bbbbbbbbbbbbbbbbbbbb\n"
        "                      bbbbbbbbbb\n");
}

TEST_CASE("in colour, headings and totals are bold and need no rule") {
  TableOptions options = terminal(48, Language::en);
  options.color = true;
  Table table = visits();
  table.columns.pop_back();
  for (Table::Row& row : table.rows) row.pop_back();
  table.footer->pop_back();
  table.notes.clear();
  CHECK(render(table, Format::table, options) ==
        "\x1b[1mID          Households visited  Notes\x1b[0m\n"
        "03-16-7k3f                约12  愿意加入种植，担\n"
        "                                心销路。\n"
        "                                希望统一收购，已\n"
        "                                与合作社联系，下\n"
        "                                周给答复。\n"
        "03-17-8m2a                   3\n"
        "\x1b[1m合计                      约15\x1b[0m\n");
}

TEST_CASE("a table without rows has its headings") {
  Table table = tally();
  table.rows.clear();
  CHECK(render(table, Format::table, off_terminal()) == "指标  数值  单位\n----  ----  ----\n");
  table.notes = {"没有记录。", "one\ntwo"};
  CHECK(render(table, Format::table, terminal(80)) ==
        "指标  数值  单位\n----  ----  ----\n\n没有记录。\none / two\n");
}

TEST_CASE("no data can command a terminal") {
  Table table;
  table.columns = {{"a", {"a", "a"}}, {"b", {"b", "b"}}};
  table.rows = {{"\x1B[31mred\x07\u009B", "tab\there\x7F\xFF"}};
  CHECK(render(table, Format::table, off_terminal()) ==
        "a           b\n"
        "----------  ----------\n"
        "\uFFFD[31mred\uFFFD\uFFFD  tab here\uFFFD\uFFFD\n");
}

TEST_CASE("whatever ends a line in a cell ends it on the terminal") {
  Table table;
  table.columns = {{"a", {"a", "a"}}, {"b", {"b", "b"}}};
  table.rows = {{"1\r\n2\r3\u00854\u20285\u20296", "x"}};
  CHECK(render(table, Format::table, terminal(80)) == "a  b\n-  -\n1  x\n2\n3\n4\n5\n6\n");
}

TEST_CASE("every row has a cell a column") {
  for (const Format format : {Format::table, Format::csv, Format::tsv, Format::md, Format::html}) {
    Table table = tally();
    table.rows[1].pop_back();
    CHECK_THROWS_AS(render(table, format), std::invalid_argument);
    table = tally();
    table.footer = Table::Row{"合计"};
    CHECK_THROWS_AS(render(table, format), std::invalid_argument);
  }
}

TEST_CASE("a table has no form for programs that read data") {
  CHECK_THROWS_AS(render(tally(), Format::json), std::invalid_argument);
  CHECK_THROWS_AS(render(tally(), Format::jsonl), std::invalid_argument);
  CHECK_THROWS_AS(render(tally(), Format::yaml), std::invalid_argument);
}

}  // namespace
}  // namespace ruralctl
