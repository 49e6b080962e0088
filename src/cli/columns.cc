#include "cli/columns.h"

#include <algorithm>

namespace ruralctl::cli {

Column ShownColumn::column() const {
  switch (what) {
    case What::id:
      return {"id", {"id", "编号"}};
    case What::village:
      return {"village", {"village", "村"}};
    case What::field:
      break;
  }
  const bool number = field->type == Type::quantity || field->type == Type::integer;
  const bool running = field->type == Type::text || field->is_list();
  return {field->name, heading(*field), number ? Align::right : Align::left, running};
}

Cell ShownColumn::cell(const Record& record, Presenter& presenter) const {
  switch (what) {
    case What::id:
      return record.id();
    case What::village:
      return {presenter.village(record.village()), record.village()};
    case What::field:
      return presenter.cell(record, *field);
  }
  return {};
}

std::vector<ShownColumn> usual_columns(const Book& book, const Kind& kind) {
  std::vector<ShownColumn> out = {{ShownColumn::What::id}};
  const bool several =
      book.villages().size() > 1 && !kind.in_book_scope() && kind.file != FileRule::village;
  if (several) out.push_back({ShownColumn::What::village});
  for (const Field& field : kind.fields) {
    if (!field.sensitive) out.push_back({ShownColumn::What::field, &field});
  }
  for (const Field& field : kind.derived) out.push_back({ShownColumn::What::field, &field});
  return out;
}

void drop_empty_columns(Table& table, const std::vector<ShownColumn>& columns) {
  for (std::size_t i = columns.size(); i-- > 0;) {
    const bool any = std::any_of(table.rows.begin(), table.rows.end(),
                                 [&](const Table::Row& row) { return !row[i].plain.empty(); });
    if (any || columns[i].what != ShownColumn::What::field) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.columns.erase(table.columns.begin() + at);
    for (Table::Row& row : table.rows) row.erase(row.begin() + at);
  }
}

}  // namespace ruralctl::cli
