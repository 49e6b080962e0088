#include "ruralctl/render/page.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace ruralctl {
namespace {

const PageOptions chinese{{0, Language::zh, false}, {60, false, Language::zh}};

Diagram diagram(Diagram::Shape shape) {
  Diagram out;
  out.title = "走访（户次）";
  out.axis = "周";
  out.shape = shape;
  out.categories = {"第1周", "第2周", "第3周"};
  out.series.push_back(
      {"走访", {{Decimal(3), "3"}, {std::nullopt, "未知"}, {Decimal(12), "12余"}}});
  return out;
}

Page page(PageBlock block) {
  Page out;
  out.title = "周报 <1> & 2";
  out.subtitles = {"2021年第11周"};
  out.sections.push_back({"一、走访", {std::move(block)}});
  return out;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a page in a terminal") {
  CHECK(render(page(Paragraph{"本周走访12户次。"}), Format::table, chinese) ==
        "周报 <1> & 2\n============\n2021年第11周\n\n一、走访\n--------\n本周走访12户次。\n");
  CHECK(render(page(ItemList{"项目", {"甲\n乙", "丙"}}), Format::table, chinese) ==
        "周报 <1> & 2\n============\n2021年第11周\n\n一、走访\n--------\n项目\n- 甲\n  乙\n- 丙\n");
  PageOptions narrow = chinese;
  narrow.table.width = 12;
  CHECK(has(render(page(ItemList{"", {"愿意加入种植，担心销路"}}), Format::table, narrow),
            "- 愿意加入种\n  植，担心销\n  路\n"));
}

TEST_CASE("pictures in a terminal") {
  const std::string bars = render(page(diagram(Diagram::Shape::columns)), Format::table, chinese);
  CHECK(has(bars, "第2周  未知\n"));
  CHECK(has(bars, "█ 12余\n"));
  CHECK(has(render(page(diagram(Diagram::Shape::line)), Format::table, chinese),
            "走访  ▃·█  12余\n      第1周 … 第3周\n"));
}

TEST_CASE("a page as Markdown") {
  CHECK(render(page(Paragraph{"# 走访*12*户"}), Format::md, chinese) ==
        "# 周报 \\<1> \\& 2\n\n2021年第11周\n\n## 一、走访\n\n\\# 走访\\*12\\*户\n");
  CHECK(has(render(page(ItemList{"", {"1. 甲"}}), Format::md, chinese), "\n- 1\\. 甲\n"));
  CHECK(has(render(page(diagram(Diagram::Shape::columns)), Format::md, chinese),
            "| 周    | 走访 |\n| ----- | ---: |\n| 第1周 |    3 |\n"));
}

TEST_CASE("a page of HTML says everything in words as well") {
  const std::string html = render(page(diagram(Diagram::Shape::columns)), Format::html, chinese);
  CHECK(has(html, "<title>周报 &lt;1&gt; &amp; 2</title>"));
  CHECK(has(html, "role=\"img\" aria-labelledby=\"p1-t p1-d\""));
  CHECK(has(html, "走访：第1周 3，第2周 未知，第3周 12余"));
  CHECK(has(html, "<details>"));
  CHECK(!has(html, "<script"));
}

TEST_CASE("what is written into a picture stays text") {
  Diagram nasty = diagram(Diagram::Shape::rows);
  nasty.title = "</svg><script>";
  nasty.categories.front() = "\"<b>\n";
  const std::string html = render(page(nasty), Format::html, chinese);
  CHECK(!has(html, "<script"));
  CHECK(!has(html, "<b>"));
  DayCalendar calendar{
      "<i>", {*parse_day("2021-03-01"), *parse_day("2021-03-16")}, {{*parse_day("2021-03-02"), 4}}};
  CHECK(!has(render(page(calendar), Format::html, chinese), "<i>"));
  CHECK(has(render(page(calendar), Format::html, chinese), "2021-03-02 4"));
  CHECK(has(render(page(calendar), Format::md, chinese),
            "| 2021-03-01 |     |   4 |     |     |     |     |     |"));
}

TEST_CASE("a page without figures, and formats that it does not have") {
  Diagram flat = diagram(Diagram::Shape::columns);
  for (Diagram::Value& value : flat.series.front().values) value = {Decimal(0), "0"};
  CHECK(has(render(page(flat), Format::html, chinese), "</svg>"));
  CHECK_THROWS_AS(render(page(Paragraph{"x"}), Format::csv, chinese), std::invalid_argument);
}

}  // namespace
}  // namespace ruralctl
