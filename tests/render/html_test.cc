#include <doctest/doctest.h>

#include "ruralctl/render/table.h"

namespace ruralctl {
namespace {

TEST_CASE("html is a table that says what its headings are for") {
  Table table;
  table.columns = {{"crop", {"Crop", "作物"}}, {"area_mu", {"Area", "面积"}, Align::right}};
  table.rows = {{"蓝莓", Cell("约800", "~800")}, {"茶", "20"}};
  table.footer = Table::Row{"合计", "约820"};
  table.notes = {"面积为流转后的面积。"};
  CHECK(render(table, Format::html) == R"(<table>
<thead>
<tr><th scope="col">作物</th><th scope="col" class="number">面积</th></tr>
</thead>
<tbody>
<tr><th scope="row">蓝莓</th><td class="number">约800</td></tr>
<tr><th scope="row">茶</th><td class="number">20</td></tr>
</tbody>
<tfoot>
<tr><th scope="row">合计</th><td class="number">约820</td></tr>
</tfoot>
</table>
<p>面积为流转后的面积。</p>
)");
}

TEST_CASE("html without rows is a table still") {
  Table table;
  table.columns = {{"crop", {"Crop", "作物"}}};
  CHECK(render(table, Format::html, {.language = Language::en}) ==
        "<table>\n<thead>\n<tr><th scope=\"col\">Crop</th></tr>\n</thead>\n"
        "<tbody>\n</tbody>\n</table>\n");
}

TEST_CASE("no text becomes markup") {
  Table table;
  table.columns = {{"a", {"<a>", "<a>"}}, {"b", {"b", "b"}}};
  table.rows = {{"<script>\"&amp;'", "一\r\n二\t三\x1B"}};
  table.notes = {"a < b"};
  CHECK(render(table, Format::html) ==
        "<table>\n<thead>\n"
        "<tr><th scope=\"col\">&lt;a&gt;</th><th scope=\"col\">b</th></tr>\n"
        "</thead>\n<tbody>\n"
        "<tr><th scope=\"row\">&lt;script&gt;&quot;&amp;amp;'</th><td>一<br>二 三\uFFFD</td></tr>\n"
        "</tbody>\n</table>\n<p>a &lt; b</p>\n");
}

}  // namespace
}  // namespace ruralctl
