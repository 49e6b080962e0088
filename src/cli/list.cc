// KIND list and KIND show.
#include <algorithm>
#include <charconv>

#include "cli/commands.h"
#include "cli/one_id.h"
#include "cli/present.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl::cli {
namespace {

// A column of a list: the id, the place, or a field.
struct Shown {
  enum class What { id, village, field };
  What what;
  const Field* field = nullptr;
};

// A record that stays when its file is closed.
struct Kept {
  std::vector<Cell> cells;  // one a column
  std::vector<std::string> sort_key;
  std::optional<Decimal> sort_number;
  Datum datum;
};

bool is_in(const Record& record, const Period& period) {
  const Field* date = record.kind().date_field();
  if (date == nullptr) return false;
  if (date->type == Type::days) {
    const auto days = record.days(*date);
    return days && (!period.last || days->first() <= *period.last) &&
           (!period.first || *period.first <= days->last());
  }
  const auto when = record.date(*date);
  return when && within(*when, period) == Match::yes;
}

class List : public Command {
 public:
  explicit List(const Kind& kind) : kind_(kind) {}

  void declare(Arguments& arguments) override {
    arguments.positionals(
        "TERM", terms_,
        msg("which records: 'field:value', 'not:field:value', or words to search for"));
    arguments.text({"--period", "--期间"}, period_, msg("PERIOD"),
                   msg("2021-03, 2021-W11, this-week, 上月 …"));
    arguments.text({"--sort", "--排序"}, sort_, msg("FIELD"),
                   msg("by this field; '-FIELD' from the last to the first"));
    arguments.texts({"--columns", "--列"}, columns_, msg("FIELDS"),
                    msg("these fields, in this order"));
    arguments.text({"--limit", "--条数"}, limit_, msg("N"), msg("at most so many records"));
  }

  int run(Context& context) override {
    const Book& book = context.book();
    if (context.globals().village) terms_.push_back("village:" + *context.globals().village);
    const Filter filter(book, kind_, parse_terms(terms_), context.today());
    Scope scope{filter.villages(), std::nullopt};
    if (period_) scope.period = parse_period(*period_, context.today());
    const std::vector<Shown> columns = chosen_columns(book);
    const std::optional<Shown> sort = sort_ ? std::optional(column(sort_name())) : std::nullopt;
    Presenter presenter(book, context.language());
    const Format format = context.format();
    std::vector<Kept> rows;
    book.each(kind_, scope, [&](const Record& record) {
      if ((scope.period && !is_in(record, *scope.period)) || !filter.accepts(record)) return;
      rows.push_back(keep(record, columns, sort, presenter, format));
    });
    order(rows, sort.has_value());
    if (const std::optional<std::size_t> most = limit(); most && rows.size() > *most)
      rows.resize(*most);
    if (is_structured(format)) {
      print_data(context, format, rows, columns);
    } else {
      print_table(context, format, rows, columns);
    }
    return 0;
  }

 private:
  std::string sort_name() const { return sort_->starts_with('-') ? sort_->substr(1) : *sort_; }

  std::optional<std::size_t> limit() const {
    if (!limit_) return std::nullopt;
    std::size_t n = 0;
    const auto [end, error] = std::from_chars(limit_->data(), limit_->data() + limit_->size(), n);
    if (error != std::errc() || end != limit_->data() + limit_->size()) {
      throw Error(Exit::usage, msg("--limit takes a whole number, not '{0}'", *limit_));
    }
    return n;
  }

  Shown column(const std::string& name) const {
    if (name == "id" || name == "编号") return {Shown::What::id};
    if (const Field* field = kind_.find_field(name)) return {Shown::What::field, field};
    if (name == "village" || name == "村" || name == "村庄") return {Shown::What::village};
    std::vector<std::string> words = {"id", "village"};
    for (const Field& field : kind_.fields) {
      words.push_back(field.name);
      words.push_back(field.label.zh);
    }
    for (const Field& field : kind_.derived) words.push_back(field.name);
    const std::vector<std::string> near = nearest(name, words, 1);
    throw Error(Exit::usage, near.empty() ? msg("{0} has no field '{1}'; '{2}' shows its fields",
                                                kind_.label, name, "ruralctl schema " + kind_.name)
                                          : msg("{0} has no field '{1}'; did you mean '{2}'?",
                                                kind_.label, name, near.front()));
  }

  // Those asked for, or everything but what is a person's own.
  std::vector<Shown> chosen_columns(const Book& book) const {
    std::vector<Shown> out;
    for (const std::string& typed : columns_) {
      for (const std::string_view name : split_list(typed))
        out.push_back(column(std::string(name)));
    }
    if (!out.empty()) return out;
    out.push_back({Shown::What::id});
    const bool several =
        book.villages().size() > 1 && !kind_.in_book_scope() && kind_.file != FileRule::village;
    if (several) out.push_back({Shown::What::village});
    for (const Field& field : kind_.fields) {
      if (!field.sensitive) out.push_back({Shown::What::field, &field});
    }
    for (const Field& field : kind_.derived) out.push_back({Shown::What::field, &field});
    return out;
  }

  Cell cell_of(const Record& record, const Shown& column, Presenter& presenter) const {
    switch (column.what) {
      case Shown::What::id:
        return record.id();
      case Shown::What::village:
        return {presenter.village(record.village()), record.village()};
      case Shown::What::field:
        return presenter.cell(record, *column.field);
    }
    return {};
  }

  Kept keep(const Record& record, const std::vector<Shown>& columns,
            const std::optional<Shown>& sort, Presenter& presenter, Format format) const {
    Kept row;
    if (is_structured(format)) {
      row.datum = record_datum(record, !columns_.empty());
    } else {
      for (const Shown& column : columns) row.cells.push_back(cell_of(record, column, presenter));
    }
    if (sort) {
      row.sort_key = {cell_of(record, *sort, presenter).plain};
      if (sort->what == Shown::What::field && is_staged(*sort->field)) {
        if (const std::string stage = record.text(*sort->field); !stage.empty())
          row.sort_number = static_cast<std::int64_t>(sort->field->rank(stage));
      } else if (const auto quantity = parse_file_form(row.sort_key.front()))
        row.sort_number = quantity->value;
    } else if (kind_.nature != Nature::entity) {
      const std::optional<Day> day = record.first_day();
      row.sort_key = {day ? text(*day) : std::string(), record.village(), record.id()};
    }
    return row;
  }

  // Stages sort as they follow one another, whatever their names are.
  static bool is_staged(const Field& field) { return field.ordered && !field.choices.empty(); }

  void order(std::vector<Kept>& rows, bool sorted) const {
    const bool backwards = sort_ && sort_->starts_with('-');
    const bool numbers = sorted && std::any_of(rows.begin(), rows.end(), [](const Kept& row) {
                           return row.sort_number.has_value();
                         });
    std::stable_sort(rows.begin(), rows.end(), [&](const Kept& a, const Kept& b) {
      const Kept& first = backwards ? b : a;
      const Kept& second = backwards ? a : b;
      if (!numbers) return first.sort_key < second.sort_key;
      if (!first.sort_number || !second.sort_number)
        return !first.sort_number && second.sort_number.has_value();
      return *first.sort_number < *second.sort_number;
    });
  }

  void print_data(Context& context, Format format, const std::vector<Kept>& rows,
                  const std::vector<Shown>& columns) const {
    Datum all = Datum::List{};
    for (const Kept& row : rows) all.add(columns_.empty() ? row.datum : only(row.datum, columns));
    context.print(render(all, format));
  }

  static Datum only(const Datum& record, const std::vector<Shown>& columns) {
    Datum out = Datum::Object{};
    for (const Shown& column : columns) {
      const std::string key = column.what == Shown::What::id        ? "id"
                              : column.what == Shown::What::village ? "_village"
                                                                    : column.field->name;
      for (const Datum::Member& member : std::get<Datum::Object>(record.value())) {
        if (member.key == key) out.set(key, member.value);
      }
    }
    return out;
  }

  void print_table(Context& context, Format format, std::vector<Kept>& rows,
                   const std::vector<Shown>& columns) const {
    Table table;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool any = std::any_of(rows.begin(), rows.end(),
                                   [&](const Kept& row) { return !row.cells[i].plain.empty(); });
      // Columns that nobody filled are left out, unless they were asked for.
      if (!any && columns_.empty() && columns[i].what == Shown::What::field &&
          format == Format::table)
        continue;
      kept.push_back(i);
      table.columns.push_back(column_of(columns[i]));
    }
    for (Kept& row : rows) {
      Table::Row cells;
      for (const std::size_t i : kept) cells.push_back(std::move(row.cells[i]));
      table.rows.push_back(std::move(cells));
    }
    context.print(render(table, format, context.table_options()));
    if (rows.empty() && context.environment().out_is_terminal) context.say(msg("no such records"));
  }

  static Column column_of(const Shown& shown) {
    switch (shown.what) {
      case Shown::What::id:
        return {"id", {"id", "编号"}};
      case Shown::What::village:
        return {"village", {"village", "村"}};
      case Shown::What::field:
        break;
    }
    const Field& field = *shown.field;
    const bool number = field.type == Type::quantity || field.type == Type::integer;
    const bool running = field.type == Type::text || field.is_list();
    return {field.name, heading(field), number ? Align::right : Align::left, running};
  }

  const Kind& kind_;
  std::vector<std::string> terms_;
  std::optional<std::string> period_;
  std::optional<std::string> sort_;
  std::vector<std::string> columns_;
  std::optional<std::string> limit_;
};

class Show : public Command {
 public:
  explicit Show(const Kind& kind) : kind_(kind) {}

  void declare(Arguments& arguments) override {
    arguments.positionals("ID", ids_, msg("the record, by its id or the end of it"));
  }

  int run(Context& context) override {
    const std::string& id = one_id(ids_, "ruralctl " + kind_.name + " show");
    const Book& book = context.book();
    const Found found = find_record(book, kind_, id, context.village_at_hand());
    const Scope scope{found.village.empty()
                          ? std::nullopt
                          : std::optional(std::vector<std::string>{found.village}),
                      {}};
    Presenter presenter(book, context.language());
    book.each(kind_, scope, [&](const Record& record) {
      if (record.path() == found.path && record.index() == found.index)
        print(context, presenter, record);
    });
    return 0;
  }

 private:
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

std::unique_ptr<Command> make_list(const Kind& kind) {
  return std::make_unique<List>(kind);
}
std::unique_ptr<Command> make_show(const Kind& kind) {
  return std::make_unique<Show>(kind);
}

}  // namespace ruralctl::cli
