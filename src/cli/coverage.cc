// coverage: how many of those on the roster were met, who was not, and who is to be met again.
#include "ruralctl/query/coverage.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/coverage_calendar.h"
#include "cli/explain.h"
#include "cli/field_flags.h"
#include "cli/members.h"
#include "cli/present.h"
#include "cli/within.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/text.h"
#include "ruralctl/render/quantity.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl::cli {
namespace {

class CoverageCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(
        msg("TERM"), terms_,
        msg("which of the roster ('class:hardship'), or which records count ('by:he-yuan')"));
    arguments.text({"--period", "--期间"}, period_, msg("PERIOD"),
                   msg("2021-03, 2021-W11, this-week, 上月 …; without it everything up to today"));
    arguments.text({"--within", "--近"}, within_, msg("NUMBER OF DAYS"),
                   msg("the last days up to today: 30d, 2w; with --due, those ahead"));
    arguments.texts({"--by", "--按"}, by_, msg("DIMENSION"),
                    msg("divide by village, township, grid or a field; at most two"));
    arguments.flag({"--missing", "--未访"}, missing_,
                   msg("who was not met, longest ago first, with what is still open"));
    arguments.flag({"--due", "--到期"}, due_,
                   msg("whom the book's rules ('revisit:') ask to be met again"));
    arguments.flag({"--chart", "--图"}, chart_,
                   msg("a calendar of the households visited on each day"));
    arguments.flag({"--explain", "--依据"}, explain_,
                   msg("the records behind each figure, and what is left out and why"));
  }

  int run(Context& context) override {
    const Book& book = context.book();
    refuse_contradictions(context.globals().format.has_value());
    CoverageRequest request;
    request.today = context.today();
    request.terms = parse_terms(terms_);
    request.kind = take_kind(book.schema(), request.terms);
    if (context.globals().village)
      request.terms.push_back({false, "village", *context.globals().village});
    if (due_) return print_due(context, book, request);
    request.window = window(request.today);
    if (chart_) {
      print_calendar(context, book, request);
      return 0;
    }
    request.explain = explain_;
    take_dimensions(request);
    const CoverageResult result = coverage(book, request);
    if (missing_) {
      print_members(context, book, *request.kind, result.missed,
                    std::min(request.window.last.value_or(request.today), request.today), false);
    } else {
      print(context, book, request, result);
    }
    return 0;
  }

 private:
  // The one that a term `kind:` names, or else the built-in one.
  static const Kind* take_kind(const Schema& schema, std::vector<Term>& terms) {
    const std::vector<const Kind*> kinds = covered_kinds(schema);
    const auto builtin =
        std::find_if(kinds.begin(), kinds.end(), [](const Kind* kind) { return kind->builtin; });
    const Kind* chosen = builtin == kinds.end() ? kinds.front() : *builtin;
    for (auto term = terms.begin(); term != terms.end();) {
      if (term->field != "kind" || term->negated) {
        ++term;
        continue;
      }
      const Kind* named = schema.find_kind(term->value);
      if (std::find(kinds.begin(), kinds.end(), named) == kinds.end()) {
        throw Error(Exit::usage, msg("of '{0}' there is no coverage", term->value));
      }
      chosen = named;
      term = terms.erase(term);
    }
    return chosen;
  }

  void refuse_contradictions(bool has_format) const {
    const auto both = [](bool a, bool b, const char* one, const char* other) {
      if (a && b) {
        throw Error(Exit::usage, msg("{0} and {1} do not go together; leave out one", one, other));
      }
    };
    both(missing_, due_, "--missing", "--due");
    both(period_.has_value(), within_.has_value(), "--period", "--within");
    both(due_, period_.has_value(), "--due", "--period");
    both(explain_, missing_, "--explain", "--missing");
    both(explain_, due_, "--explain", "--due");
    both(!by_.empty(), missing_, "--by", "--missing");
    both(!by_.empty(), due_, "--by", "--due");
    both(chart_, missing_, "--chart", "--missing");
    both(chart_, due_, "--chart", "--due");
    both(chart_, explain_, "--chart", "--explain");
    both(chart_, !by_.empty(), "--chart", "--by");
    both(chart_, has_format, "--chart", "--format");
  }

  Period window(Day today) const {
    if (within_)
      return period_between(today - std::chrono::days(days_within(*within_, 1) - 1), today);
    if (!period_) return period_between(std::nullopt, today);
    Period period = parse_period(*period_, today);
    if (period.first && *period.first > today) {
      throw Error(Exit::usage,
                  msg("the period '{0}' lies ahead; nothing of it has happened yet", *period_));
    }
    return period;
  }

  void take_dimensions(CoverageRequest& request) const {
    for (const std::string& typed : by_) {
      for (const std::string_view name : split_list(typed)) request.by.emplace_back(name);
    }
    if (request.by.size() > 2) throw Error(Exit::usage, msg("--by takes at most two dimensions"));
    if (request.by.empty() && !request.kind->coverage->by.empty())
      request.by.push_back(request.kind->coverage->by);
  }

  int print_due(Context& context, const Book& book, const CoverageRequest& request) const {
    if (book.schema().settings().revisits.empty()) {
      context.say(
          msg("the book has no rules for visiting again; add some to ruralctl.yaml: "
              "'revisit: [{{where: monitor:unstable, every: 30d}}]'"));
    }
    std::vector<Member> members = revisits(book, *request.kind, request.terms, request.today);
    const Day last =
        within_ ? request.today + std::chrono::days(days_within(*within_, 0)) : request.today;
    std::erase_if(members, [&](const Member& member) { return member.due && *member.due > last; });
    print_members(context, book, *request.kind, members, request.today, true);
    return 0;
  }

  void print(Context& context, const Book& book, const CoverageRequest& request,
             const CoverageResult& result) const {
    const Format format = context.format();
    if (is_structured(format)) {
      Datum all = Datum::List{};
      for (const CoverageRow& row : result.rows) all.add(datum_of(row));
      all.add(datum_of(result.total));
      context.print(render(all, format));
      for (const Message& note : notes(book, result)) context.say(note);
      return;
    }
    Presenter presenter(book, context.language());
    const bool for_people = format != Format::csv && format != Format::tsv;
    if (explain_ && !for_people) {
      context.print(render(all_parts(context, presenter, *request.kind, result), format,
                           context.table_options()));
      return;
    }
    Table table = lines(context, presenter, *request.kind, result);
    for (const Message& note : notes(book, result)) {
      if (for_people) {
        table.notes.push_back(context.text(note));
      } else {
        context.say(note);
      }
    }
    std::string out = render(table, format, context.table_options());
    if (explain_) {
      for (const CoverageRow& row : result.rows)
        out += '\n' + explained(context, presenter, *request.kind, row, format);
      out += '\n' + explained(context, presenter, *request.kind, result.total, format);
    }
    context.print(out);
  }

  static std::vector<Message> notes(const Book& book, const CoverageResult& result) {
    std::vector<Message> out;
    if (result.overlapping) {
      out.push_back(
          msg("a record with several values is in each of its groups: the rows need "
              "not add up to the total"));
    }
    if (result.total.unnamed) {
      out.push_back(
          msg("households met without their names raise no figure here, and are shown "
              "beside"));
    }
    if (!result.without_roster.empty()) {
      std::vector<std::string> names;
      for (const std::string& village : result.without_roster)
        names.push_back(book.places().name(village));
      out.push_back(msgn("{1} has no roster, and is not in these figures",
                         "{1} have no roster, and are not in these figures",
                         static_cast<std::int64_t>(names.size()), listed(names)));
    }
    if (result.unsure > 0) {
      out.push_back(msgn("{0} on the roster by a date that is known in part only",
                         "{0} on the roster by dates that are known in part only",
                         static_cast<std::int64_t>(result.unsure)));
    }
    return out;
  }

  static std::string remarks(const Context& context, const Presenter& presenter,
                             const CoverageRow& row) {
    std::vector<std::string> parts;
    for (const Incomplete& place : row.incomplete) {
      parts.push_back(context.text(msg("{0}: {1} on the roster, of {2} in all",
                                       presenter.village(place.village), place.registered,
                                       cell(place.total, context.language()).shown)));
    }
    if (!parts.empty()) return listed(parts, context.language() == Language::zh ? "；" : "; ");
    return row.registered == 0 ? context.text(msg("nobody on the roster")) : std::string();
  }

  static Cell percent(const Context& context, const CoverageRow& row) {
    if (!row.percent) return {context.text(msg("unknown")), ""};
    return {row.percent->text() + '%', row.percent->text()};
  }

  static void append_figures(const Context& context, const Presenter& presenter,
                             const CoverageRow& row, Table::Row& cells) {
    cells.push_back(std::to_string(row.registered));
    cells.push_back(std::to_string(row.covered));
    cells.push_back(percent(context, row));
    cells.push_back(row.unnamed ? cell(*row.unnamed, context.language()) : Cell());
    cells.push_back(remarks(context, presenter, row));
  }

  static std::vector<Column> figure_columns() {
    return {{"registered", {"registered", "在册"}, Align::right},
            {"visited", {"visited", "已走访"}, Align::right},
            {"percent", {"coverage", "覆盖率"}, Align::right},
            {"unnamed", {"without names", "未列名"}, Align::right},
            {"remarks", {"remarks", "说明"}, Align::left, true}};
  }

  static void append_group_columns(const Presenter& presenter, const Kind& kind,
                                   const CoverageResult& result, Table& table) {
    if (result.rows.empty()) return;
    for (const auto& [dimension, value] : result.rows.front().group)
      table.columns.push_back({dimension, presenter.dimension(kind, dimension)});
  }

  Table lines(const Context& context, Presenter& presenter, const Kind& kind,
              const CoverageResult& result) const {
    Table table;
    append_group_columns(presenter, kind, result, table);
    if (table.columns.empty()) table.columns.push_back({"kind", {"", ""}});
    const std::size_t groups = table.columns.size();
    const std::vector<Column> figures = figure_columns();
    table.columns.insert(table.columns.end(), figures.begin(), figures.end());
    for (const CoverageRow& row : result.rows) {
      Table::Row cells;
      for (const auto& [dimension, value] : row.group)
        cells.push_back(Cell(presenter.group(kind, dimension, value), value));
      append_figures(context, presenter, row, cells);
      table.rows.push_back(std::move(cells));
    }
    Table::Row footer(groups);
    footer[0] = context.text(msg("total"));
    append_figures(context, presenter, result.total, footer);
    table.footer = std::move(footer);
    return table;
  }

  static std::string name_of(const Context& context, Presenter& presenter, const Kind& kind,
                             const CoverageRow& row) {
    if (row.group.empty()) return context.text(msg("total"));
    std::vector<std::string> parts;
    for (const auto& [dimension, value] : row.group)
      parts.push_back(presenter.group(kind, dimension, value));
    return listed(parts, context.language() == Language::zh ? "，" : ", ");
  }

  static std::string explained(Context& context, Presenter& presenter, const Kind& kind,
                               const CoverageRow& row, Format format) {
    const std::string title =
        context.text(msg("{0}: {1} of {2} registered", name_of(context, presenter, kind, row),
                         row.covered, row.registered));
    return render(explanation(context, presenter, title, row.parts), format,
                  context.table_options());
  }

  // A row a part of a line; of the total alone where nothing is divided.
  static Table all_parts(const Context& context, Presenter& presenter, const Kind& kind,
                         const CoverageResult& result) {
    Table table;
    append_group_columns(presenter, kind, result, table);
    const std::vector<Column> columns = part_columns();
    table.columns.insert(table.columns.end(), columns.begin(), columns.end());
    const auto add = [&](const CoverageRow& row) {
      for (const Part& part : row.parts) {
        Table::Row cells;
        for (const auto& [dimension, value] : row.group)
          cells.push_back(Cell(presenter.group(kind, dimension, value), value));
        const Table::Row more = part_cells(context, presenter, part);
        cells.insert(cells.end(), more.begin(), more.end());
        table.rows.push_back(std::move(cells));
      }
    };
    for (const CoverageRow& row : result.rows) add(row);
    if (result.rows.empty()) add(result.total);
    return table;
  }

  Datum datum_of(const CoverageRow& row) const {
    Datum out;
    if (!row.group.empty()) {
      Datum group;
      for (const auto& [dimension, value] : row.group)
        group.set(dimension, value.empty() ? Datum() : Datum(value));
      out.set("group", group);
    }
    out.set("registered", row.registered).set("visited", row.covered);
    out.set("percent", row.percent ? Datum(*row.percent) : Datum());
    if (!row.incomplete.empty()) {
      Datum places = Datum::List{};
      for (const Incomplete& place : row.incomplete) {
        places.add(Datum::Object{{"village", place.village},
                                 {"registered", place.registered},
                                 {"total", datum(place.total)}});
      }
      out.set("incomplete", places);
    }
    if (row.unnamed) out.set("unnamed", datum(*row.unnamed));
    if (explain_) out.set("explain", parts_datum(row.parts));
    return out;
  }

  std::vector<std::string> terms_;
  std::optional<std::string> period_;
  std::optional<std::string> within_;
  std::vector<std::string> by_;
  bool missing_ = false;
  bool due_ = false;
  bool explain_ = false;
  bool chart_ = false;
};

}  // namespace

std::unique_ptr<Command> make_coverage() {
  return std::make_unique<CoverageCommand>();
}

}  // namespace ruralctl::cli
