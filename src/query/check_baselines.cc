#include "ruralctl/query/check_baselines.h"

#include <algorithm>

#include "query/baselines.h"
#include "ruralctl/query/tally.h"

namespace ruralctl {
namespace {

class Judge {
 public:
  Judge(const Book& book, Day today) : book_(book), baselines_(read_baselines(book, today)) {}

  std::vector<Finding> judge() {
    for (const Baseline& baseline : baselines_) {
      const Measure* measure = book_.schema().find_measure(baseline.measure);
      if (measure == nullptr) continue;
      if (measure->aggregate != Aggregate::distinct) {
        judge_place_above(baseline, *measure);
        continue;
      }
      try {
        judge_sum_of_spans(baseline, *measure);
        judge_sum_of_places(baseline, *measure);
        judge_whole(baseline, *measure);
      } catch (const Error& error) {
        // Of terms that mean nothing, others tell.
        if (error.status() != Exit::usage) throw;
      }
    }
    return std::move(findings_);
  }

 private:
  void warn(const Baseline& baseline, Message message) {
    findings_.push_back({Severity::warning, baseline.location, std::move(message)});
  }

  Tally tally_of(const Baseline& baseline, const Measure& measure,
                 std::vector<std::string> by) const {
    TallyRequest request;
    request.measures = {&measure};
    request.terms = baseline.where;
    request.terms.push_back({false, "village", baseline.village});
    request.today = baseline.as_of;
    request.period = period_between(std::nullopt, baseline.as_of);
    request.by = std::move(by);
    return tally(book_, request);
  }

  void judge_sum_of_spans(const Baseline& baseline, const Measure& measure) {
    for (const char* span : {"week", "month", "quarter"}) {
      const Tally spans = tally_of(baseline, measure, {span});
      Decimal sum(0);
      for (const Figure& figure : spans.figures) {
        if (figure.value) sum = sum + figure.value->value;
      }
      const std::optional<Quantity>& whole = spans.totals.front().value;
      if (!whole || sum != baseline.value.value || whole->value >= sum) continue;
      const Label span_label = std::string_view(span) == "week"    ? Label{"weeks", "各周"}
                               : std::string_view(span) == "month" ? Label{"months", "各月"}
                                                                   : Label{"quarters", "各季度"};
      warn(baseline, msg("{0}: {1} is the sum of the {2}, in which some count several times; over "
                         "the whole time the records name {3}",
                         measure.label, sum.text(), span_label, whole->value.text()));
      return;
    }
  }

  // One of a later day is added to that of the place above, which holds what came before.
  void judge_place_above(const Baseline& baseline, const Measure& measure) {
    for (const Baseline& other : baselines_) {
      const bool adds_up = other.village != baseline.village && other.measure == baseline.measure &&
                           other.where == baseline.where && other.as_of < baseline.as_of &&
                           book_.places().lies_in(baseline.village, other.village);
      if (!adds_up) continue;
      warn(baseline,
           msg("{0}: this is added to the opening figure of {1} as of {2}, which may hold "
               "some of it already; give what came after that day only",
               measure.label, book_.places().name(other.village), text(other.as_of)));
      return;
    }
  }

  // A household is of one village; an enterprise may be talked to in several.
  void judge_sum_of_places(const Baseline& baseline, const Measure& measure) {
    const Field* key = book_.schema().kind(measure.kind).find_field(measure.key.front());
    const bool of_one_village =
        key == nullptr ||
        (!key->target.empty() && !book_.schema().kind(key->target).in_book_scope());
    if (of_one_village) return;
    Decimal sum(0);
    std::size_t places = 0;
    for (const Baseline& other : baselines_) {
      const bool below = other.village != baseline.village && other.measure == baseline.measure &&
                         other.where == baseline.where &&
                         book_.places().lies_in(other.village, baseline.village);
      if (!below) continue;
      sum = sum + other.value.value;
      ++places;
    }
    if (places < 2 || sum != baseline.value.value) return;
    warn(baseline, msg("{0}: {1} is the sum of the figures of {2} places below; what several of "
                       "them know counts once here",
                       measure.label, sum.text(), places));
  }

  void judge_whole(const Baseline& baseline, const Measure& measure) {
    const Field* key = book_.schema().kind(measure.kind).find_field(measure.key.front());
    if (key == nullptr || key->target.empty()) return;
    const Kind& counted = book_.schema().kind(key->target);
    if (!counted.coverage || counted.coverage->total.empty()) return;
    const Kind& places = book_.schema().kind("village");
    const Field* total = places.find_field(counted.coverage->total);
    if (total == nullptr) return;
    book_.each(places, {std::vector<std::string>{baseline.village}, std::nullopt},
               [&](const Record& place) {
                 const std::optional<Quantity> all = place.quantity(*total);
                 if (!all || baseline.value.value <= all->value) return;
                 warn(baseline, msg("{0}: {1} is more than all that {2} has ({3}, in "
                                    "village.yaml); correct one of the two",
                                    measure.label, baseline.value.value.text(),
                                    book_.places().name(baseline.village), all->value.text()));
               });
  }

  const Book& book_;
  std::vector<Baseline> baselines_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_baselines(const Book& book, Day today) {
  return Judge(book, today).judge();
}

}  // namespace ruralctl
