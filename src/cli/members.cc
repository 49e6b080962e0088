#include "cli/members.h"

#include <map>

#include "ruralctl/base/list.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl::cli {
namespace {

using Id = std::pair<std::string, std::string>;

Datum open_datum(const std::vector<OpenRecord>& open) {
  Datum out = Datum::List{};
  for (const OpenRecord& record : open) {
    Datum one;
    one.set("kind", record.kind).set("village", record.village).set("id", record.id);
    one.set("title", record.title);
    out.add(one);
  }
  return out;
}

std::string open_text(const std::vector<OpenRecord>& open) {
  std::vector<std::string> out;
  for (const OpenRecord& record : open)
    out.push_back(record.title.empty() ? record.id : record.title);
  return listed(out, "; ");
}

Datum datum_of(const Member& member, Day today, bool with_due) {
  Datum out;
  out.set("village", member.village).set("id", member.id);
  out.set("last", member.last ? Datum(text(*member.last)) : Datum());
  if (member.last) out.set("days", static_cast<std::int64_t>((today - *member.last).count()));
  if (with_due) {
    out.set("every", member.interval ? Datum(*member.interval) : Datum());
    out.set("due", member.due ? Datum(text(*member.due)) : Datum());
    if (member.due) out.set("overdue", static_cast<std::int64_t>((today - *member.due).count()));
  }
  out.set("open", open_datum(member.open));
  return out;
}

// The cells of the field that the kind is shown by (the classes of a household).
std::map<Id, Cell> shown_by(const Book& book, Presenter& presenter, const Kind& kind) {
  std::map<Id, Cell> cells;
  const Field* field = kind.find_field(kind.coverage->by);
  if (field == nullptr) return cells;
  book.each(kind, {}, [&](const Record& record) {
    Cell cell = presenter.cell(record, *field);
    if (!cell.plain.empty()) cells[{record.village(), record.id()}] = std::move(cell);
  });
  return cells;
}

std::vector<Column> columns_of(const Kind& kind, bool with_due) {
  std::vector<Column> columns = {{"id", {"id", "编号"}}, {"village", {"village", "村"}}};
  if (const Field* field = kind.find_field(kind.coverage->by))
    columns.push_back({field->name, field->label});
  columns.push_back({"last", {"last met", "上次"}});
  columns.push_back({"days", {"days ago", "距今天数"}, Align::right});
  if (with_due) {
    columns.push_back({"due", {"due", "应访"}});
    columns.push_back({"overdue", {"days overdue", "逾期天数"}, Align::right});
  }
  columns.push_back({"open", {"still open", "未了事项"}, Align::left, true});
  return columns;
}

std::string days_between(Day from, Day to) {
  return std::to_string((to - from).count());
}

}  // namespace

void print_members(Context& context, const Book& book, const Kind& kind,
                   const std::vector<Member>& members, Day today, bool with_due) {
  const Format format = context.format();
  if (is_structured(format)) {
    Datum all = Datum::List{};
    for (const Member& member : members) all.add(datum_of(member, today, with_due));
    context.print(render(all, format));
    return;
  }
  Presenter presenter(book, context.catalog());
  std::map<Id, Cell> shown = shown_by(book, presenter, kind);
  const bool has_field = kind.find_field(kind.coverage->by) != nullptr;
  Table table;
  table.columns = columns_of(kind, with_due);
  for (const Member& member : members) {
    Table::Row row = {member.id, Cell(presenter.village(member.village), member.village)};
    if (has_field) row.push_back(shown[{member.village, member.id}]);
    row.push_back(member.last ? Cell(text(*member.last)) : Cell(context.text(msg("never")), ""));
    row.push_back(member.last ? Cell(days_between(*member.last, today)) : Cell());
    if (with_due) {
      row.push_back(member.due ? Cell(text(*member.due)) : Cell(context.text(msg("now")), ""));
      row.push_back(member.due && *member.due < today ? Cell(days_between(*member.due, today))
                                                      : Cell());
    }
    row.push_back(open_text(member.open));
    table.rows.push_back(std::move(row));
  }
  if (format == Format::table || format == Format::md) {
    table.notes.push_back(
        context.text(msgn("{0} in all", "{0} in all", static_cast<std::int64_t>(members.size()))));
  }
  context.print(render(table, format, context.table_options()));
}

}  // namespace ruralctl::cli
