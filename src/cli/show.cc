// KIND show: one record, with what refers to it.
#include <algorithm>

#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/one_id.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl::cli {
namespace {

// So many records that refer to one are readable below it.
constexpr std::size_t most_referring = 20;

class Show : public Command {
 public:
  explicit Show(const Kind& kind) : kind_(kind) {}

  void declare(Arguments& arguments) override {
    arguments.positionals(msg("ID"), ids_, msg("the record, by its id or the end of it"));
  }

  int run(Context& context) override {
    const std::string& id = one_id(ids_, "ruralctl " + kind_.name + " show");
    const Book& book = context.book();
    const Found found = find_record(book, kind_, id, context.village_at_hand());
    const Scope scope{found.village.empty()
                          ? std::nullopt
                          : std::optional(std::vector<std::string>{found.village}),
                      {}};
    Presenter presenter(book, context.catalog());
    book.each(kind_, scope, [&](const Record& record) {
      if (record.path() == found.path && record.index() == found.index)
        print(context, presenter, record);
    });
    const Format format = context.format();
    if (format == Format::table || format == Format::md || format == Format::html) {
      for (const std::string& other : kind_.shows)
        print_referring(context, book, presenter, found, book.schema().kind(other));
    }
    return 0;
  }

 private:
  // The latest records of the other kind that refer to this one.
  void print_referring(Context& context, const Book& book, Presenter& presenter, const Found& found,
                       const Kind& other) const {
    std::vector<const Field*> referring;
    for (const Field& field : other.fields) {
      if (field.target == kind_.name) referring.push_back(&field);
    }
    std::vector<ShownColumn> columns = usual_columns(book, other);
    // That they refer to this record, and only to it, goes without saying.
    std::erase_if(columns, [&](const ShownColumn& column) {
      return column.field != nullptr && column.field->target == kind_.name &&
             !column.field->is_list();
    });
    std::vector<std::pair<std::string, Table::Row>> rows;  // by date
    book.each(other, {}, [&](const Record& record) {
      const bool refers = std::any_of(referring.begin(), referring.end(), [&](const Field* field) {
        return refers_to(record, *field, found);
      });
      if (!refers) return;
      Table::Row row;
      for (const ShownColumn& column : columns) row.push_back(column.cell(record, presenter));
      const std::optional<Day> day = record.first_day();
      rows.emplace_back(day ? text(*day) : std::string(), std::move(row));
    });
    if (rows.empty()) return;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    Table table;
    table.title = context.text(other.label);
    for (const ShownColumn& column : columns) table.columns.push_back(column.column());
    const std::size_t earlier = rows.size() > most_referring ? rows.size() - most_referring : 0;
    for (std::size_t i = earlier; i < rows.size(); ++i)
      table.rows.push_back(std::move(rows[i].second));
    drop_empty_columns(table, columns);
    if (earlier > 0) {
      table.notes.push_back(context.text(msgn(
          "{0} earlier one: '{1}'", "{0} earlier ones: '{1}'", static_cast<std::int64_t>(earlier),
          "ruralctl " + other.name + " list " + referring.front()->singular + ':' +
              (found.village.empty() ? found.id : found.village + '/' + found.id))));
    }
    context.print('\n' + render(table, context.format(), context.table_options()));
  }

  bool refers_to(const Record& record, const Field& field, const Found& found) const {
    for (const std::string& written : record.texts(field)) {
      const Reference reference =
          split_reference(written, kind_.in_book_scope() ? std::string() : record.village());
      if (reference.id == found.id && reference.village == found.village) return true;
    }
    return false;
  }

  void print(Context& context, Presenter& presenter, const Record& record) const {
    const Format format = context.format();
    if (is_structured(format)) {
      context.print(render(record_datum(record, true), format));
      return;
    }
    Table table;
    table.columns = {{"field", {"field", "字段"}}, {"value", {"value", "内容"}, Align::left, true}};
    table.rows.push_back({Cell(Label{"id", "编号"}.in(context.language()), "id"), record.id()});
    if (!record.village().empty()) {
      table.rows.push_back({Cell(Label{"village", "村"}.in(context.language()), "village"),
                            Cell(presenter.village(record.village()), record.village())});
    }
    const auto add = [&](const Field& field) {
      Cell cell = presenter.cell(record, field);
      if (cell.plain.empty()) return;
      table.rows.push_back({Cell(context.text(heading(field)), field.name), std::move(cell)});
    };
    for (const Field& field : kind_.fields) add(field);
    for (const Field& field : kind_.derived) add(field);
    const Datum all = record_datum(record, true);
    for (const Datum::Member& member : std::get<Datum::Object>(all.value())) {
      const bool known = member.key.starts_with('_') || member.key == "id" ||
                         kind_.find_field(member.key) != nullptr;
      if (!known) table.rows.push_back({member.key, text_of(member.value)});
    }
    const Location where = record.where();
    table.rows.push_back({Cell(Label{"file", "文件"}.in(context.language()), "file"),
                          where.file + ':' + std::to_string(where.line)});
    context.print(render(table, format, context.table_options()));
  }

  static std::string text_of(const Datum& datum) {
    if (const auto* text = std::get_if<std::string>(&datum.value())) return *text;
    std::string out;
    write_json_lines(out, Datum(Datum::List{datum}));
    while (out.ends_with('\n')) out.pop_back();
    return out;
  }

  const Kind& kind_;
  std::vector<std::string> ids_;
};

}  // namespace

std::unique_ptr<Command> make_show(const Kind& kind) {
  return std::make_unique<Show>(kind);
}

}  // namespace ruralctl::cli
