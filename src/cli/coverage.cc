// coverage: how many of those on the roster were met, who was not, and who is to be met again.
#include "ruralctl/query/coverage.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/coverage_calendar.h"
#include "cli/field_flags.h"
#include "cli/members.h"
#include "cli/within.h"
#include "ruralctl/base/list.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/coverage_table.h"
#include "ruralctl/report/explanation.h"

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
      for (const CoverageRow& row : result.rows) all.add(coverage_datum(row, explain_));
      all.add(coverage_datum(result.total, explain_));
      context.print(render(all, format));
      for (const Message& note : coverage_notes(book, result)) context.say(note);
      return;
    }
    Presenter presenter(book, context.catalog());
    const bool for_people = format != Format::csv && format != Format::tsv;
    if (explain_ && !for_people) {
      context.print(render(coverage_parts_table(presenter, *request.kind, result), format,
                           context.table_options()));
      return;
    }
    Table table = coverage_table(presenter, *request.kind, result);
    for (const Message& note : coverage_notes(book, result)) {
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

  static std::string explained(Context& context, Presenter& presenter, const Kind& kind,
                               const CoverageRow& row, Format format) {
    return render(explanation(presenter, coverage_title(presenter, kind, row), row.parts), format,
                  context.table_options());
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
