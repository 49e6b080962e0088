#include <algorithm>

#include "render/markup.h"
#include "render/table_formats.h"

namespace ruralctl {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t kShortestRule = 3;

Texts headings(const Table& table, Language language) {
  Texts texts;
  for (const Column& column : table.columns)
    texts.push_back(markdown_text(column.heading.in(language)));
  return texts;
}

Texts data_row(const Table::Row& row) {
  Texts texts;
  for (const Cell& cell : row) texts.push_back(markdown_text(cell.shown));
  return texts;
}

Texts footer_row(const Table::Row& row) {
  Texts texts;
  for (const Cell& cell : row) {
    const std::string text = markdown_text(trim(cell.shown));
    texts.push_back(text.empty() ? text : "**" + text + "**");
  }
  return texts;
}

std::vector<std::size_t> column_widths(const std::vector<Texts>& rows, std::size_t columns) {
  std::vector<std::size_t> widths(columns, kShortestRule);
  for (const Texts& row : rows) {
    for (std::size_t i = 0; i < columns; ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  }
  return widths;
}

std::string line(const Table& table, const Texts& texts, const std::vector<std::size_t>& widths) {
  std::string out = "|";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out += ' ' + pad(texts[i], widths[i], table.columns[i].align) + " |";
  }
  return out + '\n';
}

Texts rules(const Table& table, const std::vector<std::size_t>& widths) {
  Texts texts;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    texts.emplace_back(widths[i], '-');
    if (table.columns[i].align == Align::right) texts.back().back() = ':';
  }
  return texts;
}

}  // namespace

std::string render_markdown(const Table& table, Language language) {
  std::vector<Texts> rows = {headings(table, language)};
  for (const Table::Row& row : table.rows) rows.push_back(data_row(row));
  if (table.footer) rows.push_back(footer_row(*table.footer));
  const std::vector<std::size_t> widths = column_widths(rows, table.columns.size());

  std::string out;
  if (!table.title.empty()) out = "**" + markdown_paragraph(table.title) + "**\n\n";
  out += line(table, rows.front(), widths) + line(table, rules(table, widths), widths);
  for (std::size_t i = 1; i < rows.size(); ++i) out += line(table, rows[i], widths);
  for (const std::string& note : table.notes) out += '\n' + markdown_paragraph(note) + '\n';
  return out;
}

}  // namespace ruralctl
