#include "render/markup.h"
#include "render/table_formats.h"

namespace ruralctl {
namespace {

std::string cell(const Column& column, std::string_view text, std::string_view scope) {
  std::string out = scope.empty() ? "<td" : "<th scope=\"" + std::string(scope) + '"';
  if (column.align == Align::right) {
    out += " class=\"number\"";
  } else if (column.grow) {
    out += " class=\"text\"";
  }
  out += '>' + html_text(text);
  return out + (scope.empty() ? "</td>" : "</th>");
}

std::string heading_row(const Table& table, Language language) {
  std::string out = "<tr>";
  for (const Column& column : table.columns)
    out += cell(column, column.heading.in(language), "col");
  return out + "</tr>\n";
}

// The first cell of a row says what the others are about.
std::string data_row(const Table& table, const Table::Row& row) {
  std::string out = "<tr>";
  for (std::size_t i = 0; i < row.size(); ++i) {
    out += cell(table.columns[i], row[i].shown, i == 0 ? "row" : "");
  }
  return out + "</tr>\n";
}

}  // namespace

std::string render_html(const Table& table, Language language) {
  std::string out = "<table>\n";
  if (!table.title.empty()) out += "<caption>" + html_text(table.title) + "</caption>\n";
  out += "<thead>\n" + heading_row(table, language) + "</thead>\n<tbody>\n";
  for (const Table::Row& row : table.rows) out += data_row(table, row);
  out += "</tbody>\n";
  if (table.footer) out += "<tfoot>\n" + data_row(table, *table.footer) + "</tfoot>\n";
  out += "</table>\n";
  for (const std::string& note : table.notes) out += "<p>" + html_text(note) + "</p>\n";
  return out;
}

}  // namespace ruralctl
