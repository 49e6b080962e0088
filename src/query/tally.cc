#include "ruralctl/query/tally.h"

#include <algorithm>
#include <memory>

#include "query/run.h"

namespace ruralctl {
namespace {

std::unique_ptr<Run> make_run(Plan plan) {
  const Kind& kind = *plan.kind;
  const Measure& measure = *plan.measure;
  if (measure.aggregate == Aggregate::distinct) return make_distinct_run(std::move(plan));
  if (kind.nature == Nature::snapshot) return make_level_run(std::move(plan));
  if (kind.nature == Nature::entity && measure.date.empty())
    return make_existence_run(std::move(plan));
  return make_flow_run(std::move(plan));
}

class Taker {
 public:
  Taker(const Book& book, const TallyRequest& request) : book_(book), request_(request) {
    last_ = request.today;
    if (request.period && request.period->last) last_ = std::min(last_, *request.period->last);
    if (!request.period) baselines_ = read_baselines(book, request.today);
  }

  Tally take() {
    Tally out;
    std::vector<std::unique_ptr<Run>> runs;
    for (const Measure* measure : request_.measures)
      runs.push_back(make_run(plan_for(*measure, out.notes)));
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const Kind* kind = runs[i]->plan().kind;
      const bool done = std::any_of(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(i),
                                    [&](const auto& run) { return run->plan().kind == kind; });
      if (!done) read(*kind, runs);
    }
    for (const auto& run : runs) {
      run->finish(out.figures, false);
      if (!request_.by.empty()) run->finish(out.totals, true);
      out.overlapping = out.overlapping || run->overlapping();
      tell_baselines(*run, out.notes);
    }
    return out;
  }

 private:
  Plan plan_for(const Measure& measure, std::vector<Message>& notes) const {
    const Kind& kind = book_.schema().kind(measure.kind);
    Filter filter(book_, kind, request_.terms, request_.today);
    filter.and_also(Filter(book_, kind, parse_terms(measure.where), request_.today));
    if (!request_.also.empty()) filter.and_also(Filter(book_, kind, request_.also, request_.today));
    std::vector<Grouping> dimensions;
    for (const std::string& typed : request_.by) dimensions.emplace_back(book_, kind, typed);
    if (!measure.added && request_.by.empty())
      dimensions.emplace_back(book_, kind, kind.subject.front());
    Baselines baselines;
    if (!request_.period) {
      std::vector<Term> terms = request_.terms;
      terms.insert(terms.end(), request_.also.begin(), request_.also.end());
      baselines = Baselines(book_, kind, measure, terms, filter.villages(), baselines_,
                            request_.today, notes);
    }
    return Plan{&book_,
                &kind,
                &measure,
                !request_.period.has_value(),
                request_.period ? request_.period->first : std::nullopt,
                last_,
                request_.today,
                request_.explain,
                std::move(filter),
                std::move(dimensions),
                std::move(baselines)};
  }

  void read(const Kind& kind, const std::vector<std::unique_ptr<Run>>& runs) const {
    std::vector<Run*> of_kind;
    bool looks_back = false;
    for (const auto& run : runs) {
      // Nothing that lies ahead has happened yet.
      const bool ahead =
          request_.period && request_.period->first && *request_.period->first > last_;
      if (run->plan().kind != &kind || (ahead && !run->looks_back() && !request_.explain)) continue;
      of_kind.push_back(run.get());
      looks_back = looks_back || run->looks_back();
    }
    if (of_kind.empty()) return;
    Scope scope;
    scope.villages = of_kind.front()->plan().filter.villages();
    // Files are named by the kind's own date; a measure by another date (issues closed) reads them
    // all.
    const bool by_own_date = std::all_of(of_kind.begin(), of_kind.end(), [&](const Run* run) {
      const std::string& date = run->plan().measure->date;
      return date.empty() || date == kind.date;
    });
    if (by_own_date && !request_.explain) {
      scope.period = period_between(
          looks_back || !request_.period ? std::nullopt : request_.period->first, last_);
    }
    book_.each(kind, scope, [&](const Record& record) {
      for (Run* run : of_kind) run->take(record);
    });
  }

  void tell_baselines(const Run& run, std::vector<Message>& notes) const {
    const Measure& measure = *run.plan().measure;
    const std::vector<Baseline>& all = run.plan().baselines.all();
    if (run.plan().time() != nullptr) {
      if (!all.empty()) {
        notes.push_back(
            msgn("{1}: {0} opening figure has no place in a division by time, and is left out",
                 "{1}: {0} opening figures have no place in a division by time, and are left out",
                 static_cast<std::int64_t>(all.size()), measure.label));
      }
      return;
    }
    const bool by_place =
        std::any_of(run.plan().dimensions.begin(), run.plan().dimensions.end(),
                    [](const Grouping& dimension) { return dimension.is_place(); });
    for (const Baselines::Inside& one : run.plan().baselines.inside()) {
      if (!by_place || one.inner.location == one.outer) continue;
      notes.push_back(
          msg("{0}: the opening figure of {1} ({2}) is part of one for a place above, "
              "and shows there",
              measure.label, book_.places().name(one.inner.village), one.inner.id));
    }
    for (const Baseline& baseline : all) {
      const auto shown = [&](Language language) {
        return display(baseline.value, *measure.unit, language, 6);
      };
      notes.push_back(msg("{0}: includes the opening figure {1} as of {2} ({3}, {4})",
                          measure.label, Label{shown(Language::en), shown(Language::zh)},
                          text(baseline.as_of), book_.places().name(baseline.village),
                          baseline.id));
    }
  }

  const Book& book_;
  const TallyRequest& request_;
  Day last_;
  std::vector<Baseline> baselines_;
};

}  // namespace

bool applies(const Schema& schema, const Measure& measure, const std::vector<Term>& terms,
             const std::vector<std::string>& by) {
  const Kind& kind = schema.kind(measure.kind);
  return Filter::says_something_of(schema, kind, terms) &&
         std::all_of(by.begin(), by.end(), [&](const std::string& typed) {
           return Grouping::means_something_for(schema, kind, typed);
         });
}

Tally tally(const Book& book, const TallyRequest& request) {
  return Taker(book, request).take();
}

}  // namespace ruralctl
