// tally: which measures are asked for, of which records.
#include "ruralctl/query/tally.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/field_flags.h"
#include "cli/tally_chart.h"
#include "cli/tally_printer.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"

namespace ruralctl::cli {
namespace {

class TallyCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("MEASURE|TERM"), words_,
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
    arguments.flag({"--chart", "--图"}, chart_,
                   msg("draw bars, and sparklines over time, in the terminal"));
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
    if (chart_) refuse_other_output(context, request);
    const bool all = !take_words(book.schema(), request);
    if (context.globals().village)
      request.terms.push_back({false, "village", *context.globals().village});
    if (all) take_all(book, request);
    const Unit* unit_to_use = unit_ ? find_output_unit(request) : nullptr;
    Tally result = tally(book, request);
    if (all) drop_empty(result);
    if (chart_) {
      print_tally_chart(context, book, request, unit_to_use, result);
    } else {
      print_tally(context, book, request, unit_to_use, result);
    }
    return 0;
  }

 private:
  void refuse_other_output(Context& context, const TallyRequest& request) const {
    if (request.by.empty()) {
      throw Error(Exit::usage,
                  msg("--chart draws what --by divides; add '--by month', '--by village' …"));
    }
    if (explain_ || context.globals().format) {
      throw Error(Exit::usage, msg("{0} and {1} do not go together; leave out one", "--chart",
                                   explain_ ? "--explain" : "--format"));
    }
  }

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

  std::vector<std::string> words_;
  std::optional<std::string> period_;
  std::vector<std::string> by_;
  std::optional<std::string> unit_;
  bool explain_ = false;
  bool chart_ = false;
};

}  // namespace

std::unique_ptr<Command> make_tally() {
  return std::make_unique<TallyCommand>();
}

}  // namespace ruralctl::cli
