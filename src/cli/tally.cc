// tally: measures, in tables and as data.
#include "ruralctl/query/tally.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/explain.h"
#include "cli/field_flags.h"
#include "cli/present.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/render/quantity.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl::cli {
namespace {

// More figures than these side by side are hard to read; they go one below another.
constexpr std::size_t most_columns = 4;

class TallyCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals("MEASURE|TERM", words_,
                          msg("measures by name or label (none: all that have records), and terms "
                              "that say which records"));
    arguments.text({"--period", "--期间"}, period_, msg("PERIOD"),
                   msg("2021-03, 2021-W11, this-week, 上月 …; without it everything up to today, "
                       "with opening figures"));
    arguments.texts({"--by", "--按"}, by_, msg("DIMENSION"),
                    msg("divide by village, township, grid, week, month, quarter, year or a field; "
                        "at most two"));
    arguments.text({"--unit", "--单位"}, unit_, msg("UNIT"),
                   msg("mu, acre, ha, m2, km2, wan, yuan, yi, m, km, li"));
    arguments.flag(
        {"--explain", "--依据"}, explain_,
        msg("the records behind each figure, what each adds, and what is left out and why"));
  }

  int run(Context& context) override {
    const Book& book = context.book();
    TallyRequest request;
    request.today = context.today();
    request.explain = explain_;
    if (period_) request.period = parse_period(*period_, request.today);
    take_dimensions(request);
    const bool all = !take_words(book.schema(), request);
    if (context.globals().village)
      request.terms.push_back({false, "village", *context.globals().village});
    if (all) take_all(book, request);
    unit_to_use_ = unit_ ? find_output_unit(request) : nullptr;
    Tally result = tally(book, request);
    if (all) drop_empty(result);
    print(context, book, request, result);
    return 0;
  }

 private:
  void take_dimensions(TallyRequest& request) const {
    for (const std::string& typed : by_) {
      for (const std::string_view name : split_list(typed)) request.by.emplace_back(name);
    }
    if (request.by.size() > 2) throw Error(Exit::usage, msg("--by takes at most two dimensions"));
    if (request.by.size() == 2 && request.by[0] == request.by[1]) {
      throw Error(Exit::usage, msg("--by names '{0}' twice", request.by[0]));
    }
    std::size_t spans = 0;
    for (const std::string& typed : request.by) spans += Grouping::span_of(typed) ? 1 : 0;
    if (spans > 1)
      throw Error(Exit::usage,
                  msg("--by takes one span of time: day, week, month, quarter or year"));
  }

  // A word that names a measure is one; every other is a term. False if no measure is named.
  bool take_words(const Schema& schema, TallyRequest& request) const {
    std::vector<std::string> bare;
    for (const std::string& word : words_) {
      const Term term = parse_term(word);
      if (!term.field.empty()) {
        request.terms.push_back(term);
      } else if (const Measure* measure = schema.find_measure(word)) {
        if (std::find(request.measures.begin(), request.measures.end(), measure) ==
            request.measures.end()) {
          request.measures.push_back(measure);
        }
      } else {
        bare.push_back(word);
      }
    }
    // Bare words search text, but a mistyped measure must not become a search that finds nothing.
    for (const std::string& word : bare) {
      if (request.measures.empty() || looks_like_measure(schema, word)) find_measure(schema, word);
      request.terms.push_back(parse_term(word));
    }
    return !request.measures.empty();
  }

  static bool looks_like_measure(const Schema& schema, const std::string& word) {
    std::vector<std::string> names;
    for (const Measure* measure : schema.measures()) {
      names.push_back(measure->name);
      names.push_back(measure->label.zh);
    }
    return word.find('-') != std::string::npos || !nearest(word, names, 1).empty();
  }

  // All measures that the terms and dimensions mean something for. A value that the fields of some
  // kinds can have and those of others cannot (type:road) leaves the others out.
  static void take_all(const Book& book, TallyRequest& request) {
    const Schema& schema = book.schema();
    std::optional<Error> refused;
    for (const Measure* measure : schema.measures()) {
      if (!applies(schema, *measure, request.terms, request.by)) continue;
      try {
        Filter(book, schema.kind(measure->kind), request.terms, request.today);
        request.measures.push_back(measure);
      } catch (const Error& error) {
        if (error.status() != Exit::usage) throw;
        refused = error;
      }
    }
    if (!request.measures.empty()) return;
    if (refused) throw *refused;
    if (!request.terms.empty()) {
      throw Error(
          Exit::usage,
          msg("no measure knows the term '{0}'; 'ruralctl schema KIND' shows the fields of a kind",
              text(request.terms.front())));
    }
    throw Error(Exit::usage, msg("no measure can be divided by '{0}'", listed(request.by)));
  }

  static void drop_empty(Tally& result) {
    const auto empty = [](const Figure& figure) {
      return figure.records == 0 && figure.unknown == 0 &&
             (!figure.value || figure.value->value.is_zero());
    };
    std::erase_if(result.figures, empty);
    std::erase_if(result.totals, [&](const Figure& total) {
      return std::none_of(result.figures.begin(), result.figures.end(),
                          [&](const Figure& figure) { return figure.measure == total.measure; });
    });
  }

  const Unit* find_output_unit(const TallyRequest& request) const {
    const Unit* unit = find_unit(*unit_);
    std::vector<std::string> names;
    for (const char* name :
         {"mu", "acre", "ha", "m2", "km2", "wan", "yuan", "yi", "m", "km", "li"}) {
      const Unit* known = find_unit(name);
      names.emplace_back(name);
      names.push_back(known->label.zh);
      if (*unit_ == known->label.zh || *unit_ == known->label.en || *unit_ == known->plural)
        unit = known;
    }
    if (unit == nullptr || std::find(names.begin(), names.end(), unit->name) == names.end()) {
      const std::vector<std::string> near = nearest(*unit_, names, 1);
      throw Error(Exit::usage, near.empty() ? msg("no unit '{0}' for --unit; there are mu, acre, "
                                                  "ha, m2, km2, wan, yuan, yi, m, km, li",
                                                  *unit_)
                                            : msg("no unit '{0}' for --unit; did you mean '{1}'?",
                                                  *unit_, near.front()));
    }
    const bool any =
        std::any_of(request.measures.begin(), request.measures.end(),
                    [&](const Measure* measure) { return convertible(*measure->unit, *unit); });
    if (!any) {
      throw Error(Exit::usage,
                  msg("{0} is measured in {1}, which cannot be said in {2}",
                      request.measures.front()->label,
                      request.measures.front()->unit->label_of_many(), unit->label_of_many()));
    }
    return unit;
  }

  const Unit& unit_of(const Figure& figure) const {
    return unit_to_use_ != nullptr && convertible(*figure.unit, *unit_to_use_) ? *unit_to_use_
                                                                               : *figure.unit;
  }

  Quantity converted(const Quantity& quantity, const Figure& figure, Rounding rounding) const {
    Quantity out = convert(quantity, *figure.unit, unit_of(figure), rounding);
    out.value = rounding(out.value);
    return out;
  }

  // As data, exact unless it was converted; then six significant digits.
  Quantity for_data(const Quantity& quantity, const Figure& figure) const {
    return &unit_of(figure) == figure.unit ? quantity
                                           : converted(quantity, figure, general_rounding);
  }

  Cell cell_of(const Context& context, const Figure& figure) const {
    if (!figure.value && !figure.measure->added) return {"–", ""};
    if (!figure.value) return {context.text(msg("unknown")), ""};
    Quantity shown = *figure.value;
    if (&unit_of(figure) != figure.unit) shown = converted(shown, figure, table_rounding);
    Cell out = ruralctl::cell(shown, context.language());
    out.plain = file_form(for_data(*figure.value, figure));
    if (figure.change && !figure.change->is_zero()) {
      out.shown += *figure.change < Decimal(0) ? " ↓" : " ↑";
    }
    return out;
  }

  std::string remarks(const Context& context, const Figure& figure) const {
    std::vector<std::string> parts;
    if (!figure.value && !figure.measure->added) {
      parts.push_back(context.text(msg("is not added up")));
    } else if (figure.unknown > 0) {
      parts.push_back(
          context.text(msgn("{0} record without a figure", "{0} records without a figure",
                            static_cast<std::int64_t>(figure.unknown))));
    }
    const Field* role = nullptr;
    for (const auto& [name, amount] : figure.roles) {
      if (role == nullptr) role = context.schema().kind(figure.measure->kind).find_field("role");
      const Choice* choice = role == nullptr ? nullptr : role->find_choice(name);
      const Cell cell = ruralctl::cell(for_data(amount, figure), context.language());
      parts.push_back((choice == nullptr ? name : context.text(choice->label)) + ' ' + cell.shown);
    }
    return listed(parts, context.language() == Language::zh ? "；" : "; ");
  }

  // Stages in their order, all else by name.
  static void sort_groups(const Book& book, const Kind& kind, const std::string& dimension,
                          std::vector<std::string>& groups) {
    std::sort(groups.begin(), groups.end());
    const auto path = find_path(book.schema(), kind, dimension);
    const Field* field = !path ? nullptr : path->foreign != nullptr ? path->foreign : path->own;
    if (field == nullptr || !field->ordered) return;
    std::stable_sort(groups.begin(), groups.end(), [&](const std::string& a, const std::string& b) {
      return field->rank(a) < field->rank(b);
    });
  }

  static const Kind& kind_of(const Book& book, const Figure& figure) {
    return book.schema().kind(figure.measure->kind);
  }

  static Label heading_of(const Figure& figure, const Unit& unit) {
    const Label units = unit.label_of_many();
    return {figure.measure->label.en + " (" + units.en + ')',
            figure.measure->label.zh + " (" + units.zh + ')'};
  }

  void print(Context& context, const Book& book, const TallyRequest& request,
             const Tally& result) const {
    const Format format = context.format();
    if (is_structured(format)) {
      Datum all = Datum::List{};
      for (const Figure& figure : result.figures) all.add(datum_of(context, figure));
      context.print(render(all, format));
      for (const Message& note : result.notes) context.say(note);
      return;
    }
    Presenter presenter(book, context.language());
    std::vector<Table> tables;
    if (explain_ && (format == Format::csv || format == Format::tsv)) {
      tables.push_back(parts_one_below_another(context, book, presenter, result));
    } else if (request.by.empty() || format == Format::csv || format == Format::tsv) {
      tables.push_back(one_below_another(context, book, presenter, result));
    } else if (request.by.size() == 1 && result.totals.size() <= most_columns) {
      tables.push_back(side_by_side(context, book, presenter, result));
    } else if (request.by.size() == 2) {
      for (const Figure& total : result.totals)
        tables.push_back(crossed(context, book, presenter, result, total));
    } else {
      tables.push_back(one_below_another(context, book, presenter, result));
    }
    const bool has_notes = format != Format::csv && format != Format::tsv;
    for (const Message& note : notes_of(result)) {
      if (has_notes) {
        tables.back().notes.push_back(context.text(note));
      } else {
        context.say(note);
      }
    }
    if (explain_ && has_notes) {
      for (const Figure& figure : result.figures) {
        tables.push_back(explanation(context, presenter, title_of(context, book, presenter, figure),
                                     figure.parts, in_unit_of(figure)));
      }
    }
    std::string out;
    for (const Table& table : tables) {
      if (!out.empty()) out += '\n';
      out += render(table, format, context.table_options());
    }
    context.print(out);
  }

  Datum datum_of(const Context& context, const Figure& figure) const {
    Datum out;
    out.set("measure", figure.measure->name)
        .set("label", context.text(figure.measure->label))
        .set("unit", unit_of(figure).name);
    if (!figure.group.empty()) {
      Datum group;
      for (const auto& [dimension, value] : figure.group)
        group.set(dimension, value.empty() ? Datum() : Datum(value));
      out.set("group", group);
    }
    out.set("value", figure.value ? Datum(for_data(*figure.value, figure).value) : Datum());
    out.set("qualifier", figure.value ? name(for_data(*figure.value, figure).qualifier)
                                      : std::string_view("unknown"));
    out.set("records", figure.records).set("unknown", figure.unknown);
    if (figure.change) out.set("change", *figure.change);
    if (explain_) out.set("explain", parts_datum(figure.parts, in_unit_of(figure)));
    if (!figure.roles.empty()) {
      Datum roles;
      for (const auto& [role, amount] : figure.roles)
        roles.set(role, for_data(amount, figure).value);
      out.set("roles", roles);
    }
    return out;
  }

  static std::vector<Message> notes_of(const Tally& result) {
    std::vector<Message> notes;
    if (result.overlapping) {
      notes.push_back(
          msg("a record with several values is in each of its groups: the rows need "
              "not add up to the total"));
    }
    notes.insert(notes.end(), result.notes.begin(), result.notes.end());
    return notes;
  }

  InUnit in_unit_of(const Figure& figure) const {
    return [this, &figure](const Quantity& quantity) { return for_data(quantity, figure); };
  }

  // "households visited, 下村: 194 households"
  std::string title_of(const Context& context, const Book& book, Presenter& presenter,
                       const Figure& figure) const {
    std::vector<std::string> about = {context.text(figure.measure->label)};
    for (const auto& [dimension, value] : figure.group)
      about.push_back(presenter.group(kind_of(book, figure), dimension, value));
    const std::string subject = listed(about, context.language() == Language::zh ? "，" : ", ");
    if (!figure.value) return context.text(msg("{0}: unknown", subject));
    const Unit& unit = unit_of(figure);
    return context.text(msg("{0}: {1}", subject,
                            display(for_data(*figure.value, figure), unit, context.language(), 6)));
  }

  // A row a part of a figure.
  Table parts_one_below_another(const Context& context, const Book& book, Presenter& presenter,
                                const Tally& result) const {
    Table table = one_below_another(context, book, presenter, result);
    std::vector<Table::Row> figures = std::move(table.rows);
    table.rows.clear();
    table.columns.resize(table.columns.size() - 2);  // but for records and remarks
    const std::vector<Column> more = part_columns();
    table.columns.insert(table.columns.end(), more.begin(), more.end());
    for (std::size_t i = 0; i < figures.size(); ++i) {
      figures[i].resize(figures[i].size() - 2);
      for (const Part& part : result.figures[i].parts) {
        Table::Row row = figures[i];
        Table::Row cells = part_cells(context, presenter, part, in_unit_of(result.figures[i]));
        row.insert(row.end(), cells.begin(), cells.end());
        table.rows.push_back(std::move(row));
      }
    }
    return table;
  }

  // A row a figure.
  Table one_below_another(const Context& context, const Book& book, Presenter& presenter,
                          const Tally& result) const {
    Table table;
    table.columns.push_back({"measure", {"measure", "指标"}});
    std::vector<std::string> dimensions;
    for (const Figure& figure : result.figures) {
      for (const auto& [dimension, value] : figure.group) {
        if (std::find(dimensions.begin(), dimensions.end(), dimension) != dimensions.end())
          continue;
        dimensions.push_back(dimension);
        table.columns.push_back({dimension, presenter.dimension(kind_of(book, figure), dimension)});
      }
    }
    table.columns.push_back({"value", {"value", "数值"}, Align::right});
    table.columns.push_back({"unit", {"unit", "单位"}});
    table.columns.push_back({"records", {"records", "记录"}, Align::right});
    table.columns.push_back({"remarks", {"remarks", "说明"}, Align::left, true});
    for (const Figure& figure : result.figures) {
      Table::Row row = {Cell(context.text(figure.measure->label), figure.measure->name)};
      for (const std::string& dimension : dimensions) {
        const auto at = std::find_if(figure.group.begin(), figure.group.end(),
                                     [&](const auto& g) { return g.first == dimension; });
        row.push_back(
            at == figure.group.end()
                ? Cell()
                : Cell(presenter.group(kind_of(book, figure), dimension, at->second), at->second));
      }
      row.push_back(cell_of(context, figure));
      const Unit& unit = unit_of(figure);
      row.push_back({context.text(figure.value ? unit.label_after(figure.value->value)
                                               : unit.label_of_many()),
                     unit.name});
      row.push_back(std::to_string(figure.records));
      row.push_back(remarks(context, figure));
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  // A row a group, a column a measure.
  Table side_by_side(const Context& context, const Book& book, Presenter& presenter,
                     const Tally& result) const {
    Table table;
    std::vector<std::string> groups;
    for (const Figure& figure : result.figures) {
      const std::string& value = figure.group.front().second;
      if (std::find(groups.begin(), groups.end(), value) == groups.end()) groups.push_back(value);
    }
    sort_groups(
        book,
        kind_of(book, result.figures.empty() ? result.totals.front() : result.figures.front()),
        result.figures.empty() ? by_.front() : result.figures.front().group.front().first, groups);
    const Figure& first = result.totals.front();
    const std::string dimension =
        result.figures.empty() ? by_.front() : result.figures.front().group.front().first;
    table.columns.push_back(
        {dimension,
         presenter.dimension(kind_of(book, result.figures.empty() ? first : result.figures.front()),
                             dimension)});
    for (const Figure& total : result.totals) {
      table.columns.push_back(
          {total.measure->name, heading_of(total, unit_of(total)), Align::right});
    }
    for (const std::string& group : groups) {
      Table::Row row(table.columns.size());
      for (const Figure& figure : result.figures) {
        if (figure.group.front().second != group) continue;
        row[0] = Cell(presenter.group(kind_of(book, figure), dimension, group), group);
        row[column_of(result, figure)] = cell_of(context, figure);
      }
      table.rows.push_back(std::move(row));
    }
    Table::Row footer(table.columns.size());
    footer[0] = context.text(msg("total"));
    for (const Figure& total : result.totals) {
      footer[column_of(result, total)] = cell_of(context, total);
      add_remarks(context, total, table);
    }
    table.footer = std::move(footer);
    return table;
  }

  void add_remarks(const Context& context, const Figure& figure, Table& table) const {
    if (const std::string text = remarks(context, figure); !text.empty()) {
      table.notes.push_back(context.text(msg("{0}: {1}", figure.measure->label, text)));
    }
  }

  static std::size_t column_of(const Tally& result, const Figure& figure) {
    const auto at =
        std::find_if(result.totals.begin(), result.totals.end(),
                     [&](const Figure& total) { return total.measure == figure.measure; });
    return static_cast<std::size_t>(at - result.totals.begin()) + 1;
  }

  // One measure: a row a value of the first dimension, a column a value of the second.
  Table crossed(const Context& context, const Book& book, Presenter& presenter, const Tally& result,
                const Figure& total) const {
    Table table;
    std::vector<std::string> down;
    std::vector<std::string> across;
    const Figure* sample = nullptr;
    for (const Figure& figure : result.figures) {
      if (figure.measure != total.measure) continue;
      sample = &figure;
      const std::string& row = figure.group[0].second;
      const std::string& column = figure.group[1].second;
      if (std::find(down.begin(), down.end(), row) == down.end()) down.push_back(row);
      if (std::find(across.begin(), across.end(), column) == across.end()) across.push_back(column);
    }
    if (sample != nullptr) {
      sort_groups(book, kind_of(book, *sample), sample->group[0].first, down);
      sort_groups(book, kind_of(book, *sample), sample->group[1].first, across);
    }
    const Label heading = heading_of(total, unit_of(total));
    table.columns.push_back({total.measure->name, heading});
    if (sample == nullptr) return table;
    const std::string& second = sample->group[1].first;
    for (const std::string& value : across) {
      const std::string shown = presenter.group(kind_of(book, *sample), second, value);
      table.columns.push_back({value.empty() ? "unknown" : value, {shown, shown}, Align::right});
    }
    for (const std::string& value : down) {
      Table::Row row(table.columns.size());
      row[0] = Cell(presenter.group(kind_of(book, *sample), sample->group[0].first, value), value);
      for (const Figure& figure : result.figures) {
        if (figure.measure != total.measure || figure.group[0].second != value) continue;
        const auto at = std::find(across.begin(), across.end(), figure.group[1].second);
        row[static_cast<std::size_t>(at - across.begin()) + 1] = cell_of(context, figure);
      }
      table.rows.push_back(std::move(row));
    }
    if (total.measure->added)
      table.notes.push_back(
          context.text(msg("total: {0} {1}", cell_of(context, total).shown,
                           total.value ? unit_of(total).label_after(total.value->value)
                                       : unit_of(total).label_of_many())));
    add_remarks(context, total, table);
    return table;
  }

  std::vector<std::string> words_;
  std::optional<std::string> period_;
  std::vector<std::string> by_;
  std::optional<std::string> unit_;
  bool explain_ = false;
  const Unit* unit_to_use_ = nullptr;
};

}  // namespace

std::unique_ptr<Command> make_tally() {
  return std::make_unique<TallyCommand>();
}

}  // namespace ruralctl::cli
