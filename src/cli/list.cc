// KIND list: records, chosen and sorted.
#include <algorithm>
#include <charconv>

#include "cli/columns.h"
#include "cli/commands.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl::cli {
namespace {

// A record that stays when its file is closed.
struct Kept {
  std::vector<Cell> cells;  // one a column
  std::vector<std::string> sort_key;
  std::optional<Decimal> sort_number;
  Datum datum;
};

// Whether the record is of the period: what happened in it; of what begins and ends, what was there
// in it.
bool is_in(const Record& record, const Period& period) {
  const Field* date = record.kind().date_field();
  if (const std::string& ends = record.kind().ends; !ends.empty()) {
    const auto begun = date == nullptr ? std::nullopt : record.date(*date);
    const auto ended = record.date(*record.kind().find_field(ends));
    return (!begun || !period.last || not_after(*begun, *period.last) != Match::no) &&
           (!ended || !period.first || not_after(*ended, *period.first) != Match::yes);
  }
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
        msg("TERM"), terms_,
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
    const std::vector<ShownColumn> columns = chosen_columns(book);
    const std::optional<ShownColumn> sort =
        sort_ ? std::optional(column(sort_name())) : std::nullopt;
    Presenter presenter(book, context.catalog());
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

  ShownColumn column(const std::string& name) const {
    if (name == "id" || name == "编号") return {ShownColumn::What::id};
    if (const Field* field = kind_.find_field(name)) return {ShownColumn::What::field, field};
    if (name == "village" || name == "村" || name == "村庄") return {ShownColumn::What::village};
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

  std::vector<ShownColumn> chosen_columns(const Book& book) const {
    std::vector<ShownColumn> out;
    for (const std::string& typed : columns_) {
      for (const std::string_view name : split_list(typed))
        out.push_back(column(std::string(name)));
    }
    return out.empty() ? usual_columns(book, kind_) : out;
  }

  Kept keep(const Record& record, const std::vector<ShownColumn>& columns,
            const std::optional<ShownColumn>& sort, Presenter& presenter, Format format) const {
    Kept row;
    if (is_structured(format)) {
      row.datum = record_datum(record, !columns_.empty());
    } else {
      for (const ShownColumn& column : columns) row.cells.push_back(column.cell(record, presenter));
    }
    if (sort) {
      row.sort_key = {sort->cell(record, presenter).plain};
      if (sort->what == ShownColumn::What::field && is_staged(*sort->field)) {
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
                  const std::vector<ShownColumn>& columns) const {
    Datum all = Datum::List{};
    for (const Kept& row : rows) all.add(columns_.empty() ? row.datum : only(row.datum, columns));
    context.print(render(all, format));
  }

  static Datum only(const Datum& record, const std::vector<ShownColumn>& columns) {
    Datum out = Datum::Object{};
    for (const ShownColumn& column : columns) {
      const std::string key = column.what == ShownColumn::What::id        ? "id"
                              : column.what == ShownColumn::What::village ? "_village"
                                                                          : column.field->name;
      for (const Datum::Member& member : std::get<Datum::Object>(record.value())) {
        if (member.key == key) out.set(key, member.value);
      }
    }
    return out;
  }

  void print_table(Context& context, Format format, std::vector<Kept>& rows,
                   const std::vector<ShownColumn>& columns) const {
    Table table;
    for (const ShownColumn& column : columns) table.columns.push_back(column.column());
    for (Kept& row : rows) table.rows.push_back(std::move(row.cells));
    // Columns that nobody filled are left out, unless they were asked for.
    if (columns_.empty() && format == Format::table) drop_empty_columns(table, columns);
    context.print(render(table, format, context.table_options()));
    if (rows.empty() && context.environment().out_is_terminal) context.say(msg("no such records"));
  }

  const Kind& kind_;
  std::vector<std::string> terms_;
  std::optional<std::string> period_;
  std::optional<std::string> sort_;
  std::vector<std::string> columns_;
  std::optional<std::string> limit_;
};

}  // namespace

std::unique_ptr<Command> make_list(const Kind& kind) {
  return std::make_unique<List>(kind);
}
}  // namespace ruralctl::cli
