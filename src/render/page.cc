#include "ruralctl/render/page.h"

#include <map>
#include <stdexcept>

#include "render/page_formats.h"

namespace ruralctl {

Table table_of(const Diagram& diagram) {
  Table table;
  table.title = diagram.title;
  table.columns.push_back({"category", {diagram.axis, diagram.axis}});
  for (const Diagram::Series& series : diagram.series)
    table.columns.push_back({series.label, {series.label, series.label}, Align::right});
  for (std::size_t i = 0; i < diagram.categories.size(); ++i) {
    Table::Row row = {diagram.categories[i]};
    for (const Diagram::Series& series : diagram.series) row.emplace_back(series.values[i].shown);
    table.rows.push_back(std::move(row));
  }
  if (!diagram.wanted_label.empty()) table.notes.push_back(diagram.wanted_label);
  return table;
}

Table table_of(const DayCalendar& calendar) {
  Table table;
  table.title = calendar.title;
  table.columns.push_back({"week", {"week of", "周一"}});
  for (const Label& day :
       {Label{"Mo", "一"}, Label{"Tu", "二"}, Label{"We", "三"}, Label{"Th", "四"},
        Label{"Fr", "五"}, Label{"Sa", "六"}, Label{"Su", "日"}})
    table.columns.push_back({day.en, day, Align::right});
  std::map<Day, Table::Row> weeks;
  for (const DayValue& day : calendar.days) {
    if (day.value == 0) continue;
    const Day monday = monday_of(day.day);
    Table::Row& row = weeks[monday];
    if (row.empty()) {
      row.resize(table.columns.size());
      row.front() = text(monday);
    }
    row[static_cast<std::size_t>((day.day - monday).count()) + 1] = std::to_string(day.value);
  }
  for (auto& [ignored, row] : weeks) table.rows.push_back(std::move(row));
  return table;
}

std::string text_of(const DayCalendar& calendar, Language language) {
  std::string out;
  for (const DayValue& day : calendar.days) {
    if (day.value == 0) continue;
    if (!out.empty()) out += language == Language::zh ? "，" : ", ";
    out += text(day.day) + (language == Language::zh ? "：" : ": ") + std::to_string(day.value);
  }
  return out;
}

std::string render(const Page& page, Format format, const PageOptions& options) {
  switch (format) {
    case Format::table:
      return render_page_text(page, options);
    case Format::md:
      return render_page_markdown(page, options.table.language);
    case Format::html:
      return render_page_html(page, options.table.language);
    default:
      throw std::invalid_argument("a page has no such format");
  }
}

}  // namespace ruralctl
