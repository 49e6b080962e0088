#include "ruralctl/render/table.h"

#include <algorithm>
#include <stdexcept>

#include "render/table_formats.h"

namespace ruralctl {
namespace {

void expect_cell_per_column(const Table& table) {
  const auto fits = [&](const Table::Row& row) { return row.size() == table.columns.size(); };
  if (!std::all_of(table.rows.begin(), table.rows.end(), fits) ||
      (table.footer && !fits(*table.footer))) {
    throw std::invalid_argument("a row of a table has too many or too few cells");
  }
}

}  // namespace

std::string render(const Table& table, Format format, const TableOptions& options) {
  expect_cell_per_column(table);
  switch (format) {
    case Format::table:
      return render_text(table, options);
    case Format::csv:
      return render_csv(table);
    case Format::tsv:
      return render_tsv(table);
    case Format::md:
      return render_markdown(table, options.language);
    case Format::html:
      return render_html(table, options.language);
    default:
      throw std::invalid_argument("a table is no tree of data");
  }
}

}  // namespace ruralctl
