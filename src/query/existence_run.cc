// Counts and sums of what there is as of a day.
#include "query/run.h"

namespace ruralctl {
namespace {

class ExistenceRun : public Run {
 public:
  explicit ExistenceRun(Plan plan)
      : Run(std::move(plan)),
        begins_(plan_.kind->date_field()),
        ends_(plan_.kind->ends.empty() ? nullptr : plan_.kind->find_field(plan_.kind->ends)) {}

  bool looks_back() const override { return true; }

  void take(const Record& record) override {
    if (!plan_.filter.accepts(record)) return;
    Fact fact;
    if (begins_ != nullptr) fact.begins = record.date(*begins_);
    if (ends_ != nullptr) fact.ends = record.date(*ends_);
    const Match covered = plan_.baselines.cover(record, fact.begins);
    if (covered == Match::yes) {
      explain_left_out(record, Why::opening_figure);
      return;
    }
    fact.may_be_covered = covered == Match::unknown;
    if (plan_.measure->aggregate == Aggregate::count) {
      fact.amount = Quantity{Decimal(1), Qualifier::exact};
    } else {
      for (const std::string& name : plan_.measure->fields) {
        const std::optional<Quantity> part = record.quantity(*plan_.kind->find_field(name));
        if (part) fact.amount = fact.amount ? *fact.amount + *part : *part;
      }
    }
    fact.groups = groups_of(record, "");
    if (fact.begins && (!earliest_ || fact.begins->first() < *earliest_))
      earliest_ = fact.begins->first();
    if (plan_.explain) fact.part = std::make_shared<Part>(part_of(record));
    facts_.push_back(std::move(fact));
  }

  void finish(std::vector<Figure>& figures, bool totals) override {
    std::map<Group, Sum> sums;
    if (totals || plan_.dimensions.empty()) sums[{}];
    for (const AsOf& as_of : totals ? std::vector<AsOf>{{"", plan_.last}} : as_of_days(earliest_)) {
      for (const Fact& fact : facts_) add(fact, as_of, totals, sums);
    }
    add_baselines(sums, totals);
    if (!totals) explain_baselines();
    for (const auto& [group, sum] : sums) {
      Figure out = figure(group);
      sum.into(out);
      if (!totals) attach_parts(out, group);
      figures.push_back(std::move(out));
    }
  }

 private:
  struct Fact {
    std::optional<PartialDate> begins;
    std::optional<PartialDate> ends;
    std::optional<Quantity> amount;
    bool may_be_covered = false;  // by an opening figure
    std::vector<Group> groups;
    std::shared_ptr<Part> part;  // where an explanation is asked for
  };

  Match exists(const Fact& fact, Day day) const {
    const bool whole = plan_.cumulative && plan_.time() == nullptr;
    Match begun = whole ? Match::yes : Match::unknown;
    if (fact.begins) begun = not_after(*fact.begins, day);
    if (begun == Match::unknown && whole) begun = Match::yes;
    if (begun == Match::yes && fact.may_be_covered) begun = Match::unknown;
    if (begun == Match::no || !fact.ends) return begun;
    const Match ended = not_after(*fact.ends, day);
    if (ended == Match::yes) return Match::no;
    return ended == Match::unknown ? Match::unknown : begun;
  }

  void add(const Fact& fact, const AsOf& as_of, bool totals, std::map<Group, Sum>& sums) {
    const Match there = exists(fact, as_of.day);
    std::vector<Group> groups = totals ? std::vector<Group>{{}} : fact.groups;
    for (Group& group : groups) {
      for (std::size_t i = 0; i < group.size(); ++i) {
        if (plan_.dimensions[i].span()) group[i] = as_of.bucket;
      }
    }
    if (fact.part && !totals) explain_fact(fact, there, as_of.day, groups);
    if (there == Match::no) return;
    for (const Group& group : groups) {
      Sum& sum = sums[group];
      if (there == Match::yes && fact.amount) {
        sum.add(*fact.amount, "");
      } else {
        ++sum.unknown;
        if (there == Match::unknown) ++sum.undated;
      }
    }
  }

  void explain_fact(const Fact& fact, Match there, Day day, const std::vector<Group>& groups) {
    Part part = *fact.part;
    if (there == Match::unknown) {
      part.why = Why::date_unknown;
    } else if (there == Match::no) {
      const bool has_ended = fact.ends && not_after(*fact.ends, day) == Match::yes;
      part.why = has_ended                            ? Why::ended
                 : fact.begins->first() > plan_.today ? Why::ahead
                                                      : Why::outside_period;
    } else if (!fact.amount) {
      part.why = Why::no_figure;
    } else {
      part.amount = fact.amount;
    }
    explain(groups, part);
  }

  const Field* begins_;
  const Field* ends_;
  std::vector<Fact> facts_;
  std::optional<Day> earliest_;
};

}  // namespace

std::unique_ptr<Run> make_existence_run(Plan plan) {
  return std::make_unique<ExistenceRun>(std::move(plan));
}

}  // namespace ruralctl
