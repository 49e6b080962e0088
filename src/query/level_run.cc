// Levels: the latest record of each subject, never a sum over time.
#include "query/run.h"

namespace ruralctl {
namespace {

class LevelRun : public Run {
 public:
  explicit LevelRun(Plan plan) : Run(std::move(plan)) {}

  bool looks_back() const override { return true; }

  void take(const Record& record) override {
    const std::optional<Day> day = record.first_day();
    if (!day || *day > plan_.last) {
      if (day && plan_.filter.accepts(record))
        explain_left_out(record, *day > plan_.today ? Why::ahead : Why::outside_period);
      return;
    }
    Fact fact;
    fact.day = *day;
    fact.id = record.id();
    const std::chrono::year_month_day ymd{*day};
    fact.covered =
        Match::yes == plan_.baselines.cover(record, PartialDate{static_cast<int>(ymd.year()),
                                                                static_cast<unsigned>(ymd.month()),
                                                                static_cast<unsigned>(ymd.day())});
    fact.accepted = plan_.filter.accepts(record);
    if (plan_.measure->aggregate == Aggregate::count) {
      fact.amount = Quantity{Decimal(1), Qualifier::exact};
    } else {
      fact.amount = record.quantity(*plan_.kind->find_field(plan_.measure->fields.front()));
    }
    fact.ended = ends(record);
    fact.groups = groups_of(record, "");
    std::string subject;
    for (const std::string& name : plan_.kind->subject) {
      for (const std::string& text : record.texts(*plan_.kind->find_field(name)))
        subject += text + '\n';
      subject += '\x1f';
    }
    if (plan_.explain) fact.part = std::make_shared<Part>(part_of(record));
    if (!earliest_ || *day < *earliest_) earliest_ = *day;
    subjects_[subject][record.village()].push_back(std::move(fact));
  }

  void finish(std::vector<Figure>& figures, bool totals) override {
    std::map<Group, Sum> sums;
    if (totals || plan_.dimensions.empty()) sums[{}];
    for (const AsOf& as_of : totals ? std::vector<AsOf>{{"", plan_.last}} : as_of_days(earliest_)) {
      for (const auto& [subject, places] : subjects_) add_subject(places, as_of, totals, sums);
    }
    add_baselines(sums, totals);
    if (!totals) explain_baselines();
    const std::size_t first = figures.size();
    for (const auto& [group, sum] : sums) {
      Figure out = figure(group);
      sum.into(out);
      const bool adds_up = plan_.measure->added || sum.records <= 1;
      if (!adds_up) {
        out.value.reset();
        out.unknown = sum.records;
      }
      if (!totals) attach_parts(out, group);
      if (!adds_up) {
        for (Part& part : out.parts) {
          if (part.why == Why::counted) part.why = Why::not_added;
        }
      }
      figures.push_back(std::move(out));
    }
    if (!totals && !plan_.measure->added) tell_changes(figures, first);
  }

 private:
  struct Fact {
    Day day;
    std::string id;
    std::optional<Quantity> amount;
    bool accepted;
    bool covered;  // a baseline stands for it
    bool ended;    // nothing is left of the subject
    std::vector<Group> groups;
    std::shared_ptr<Part> part;  // where an explanation is asked for
  };
  using Places = std::map<std::string, std::vector<Fact>>;  // by village

  // How each figure differs from that of the same subject in the bucket before. `figures` are in
  // the order of their groups, of which one dimension is time.
  void tell_changes(std::vector<Figure>& figures, std::size_t first) const {
    const Grouping* time = plan_.time();
    if (time == nullptr) return;
    const auto at = static_cast<std::size_t>(time - plan_.dimensions.data());
    std::map<Group, std::pair<std::string, Quantity>> before;  // by the rest of the group
    for (std::size_t i = first; i < figures.size(); ++i) {
      Figure& figure = figures[i];
      Group rest;
      for (std::size_t d = 0; d < figure.group.size(); ++d) {
        if (d != at) rest.push_back(figure.group[d].second);
      }
      if (!figure.value) continue;
      const auto found = before.find(rest);
      if (found != before.end()) figure.change = figure.value->value - found->second.second.value;
      before[rest] = {figure.group[at].second, *figure.value};
    }
  }

  // A zero ends a subject: the first quantity of the kind's that the record has says so.
  bool ends(const Record& record) const {
    for (const Field& field : plan_.kind->fields) {
      if (field.type != Type::quantity && field.type != Type::integer) continue;
      if (const std::optional<Quantity> has = record.quantity(field)) return has->value.is_zero();
    }
    return false;
  }

  static const Fact* latest(const std::vector<Fact>& facts, Day day) {
    const Fact* last = nullptr;
    for (const Fact& fact : facts) {
      if (fact.day > day) continue;
      if (last == nullptr || last->day < fact.day || (last->day == fact.day && last->id <= fact.id))
        last = &fact;
    }
    return last;
  }

  // The record of the same subject at a place above, which is counted instead.
  const Fact* counted_above(const std::string& village, const Places& places, Day day) const {
    const ruralctl::Places& all = plan_.book->places();
    for (const auto& [other, facts] : places) {
      if (other == village || !all.lies_in(village, other)) continue;
      const Fact* fact = latest(facts, day);
      if (fact != nullptr && !fact->ended) return fact;
    }
    return nullptr;
  }

  std::vector<Group> groups_at(const Fact& fact, const AsOf& as_of) const {
    std::vector<Group> groups = fact.groups;
    for (Group& group : groups) {
      for (std::size_t i = 0; i < group.size(); ++i) {
        if (plan_.dimensions[i].span()) group[i] = as_of.bucket;
      }
    }
    return groups;
  }

  void explain_fact(const Fact& fact, const AsOf& as_of, Why why, const Fact* by = nullptr) {
    if (!fact.part) return;
    Part part = *fact.part;
    part.why = why;
    if (why == Why::counted) part.amount = fact.amount;
    if (by != nullptr) part.by = by->part->where;
    explain(groups_at(fact, as_of), part);
  }

  // Why the latest record of a subject at a place adds nothing; Why::counted if it does.
  Why why_not(const Fact& latest, const Fact* above) const {
    if (latest.covered) return Why::opening_figure;
    if (above != nullptr) return Why::counted_above;
    if (latest.ended) return Why::nothing_left;
    return latest.amount ? Why::counted : Why::no_figure;
  }

  void explain_subject(const std::vector<Fact>& facts, const Fact& latest, const Fact* above,
                       const AsOf& as_of) {
    for (const Fact& fact : facts) {
      if (!fact.accepted || fact.day > as_of.day) continue;
      if (&fact == &latest) {
        const Why why = why_not(latest, above);
        explain_fact(fact, as_of, why, why == Why::counted_above ? above : nullptr);
      } else {
        explain_fact(fact, as_of, Why::superseded, &latest);
      }
    }
  }

  void add_subject(const Places& places, const AsOf& as_of, bool totals,
                   std::map<Group, Sum>& sums) {
    for (const auto& [village, facts] : places) {
      const Fact* fact = latest(facts, as_of.day);
      if (fact == nullptr) continue;
      const Fact* above = counted_above(village, places, as_of.day);
      if (!totals && plan_.explain) explain_subject(facts, *fact, above, as_of);
      if (!fact->accepted || fact->covered || above != nullptr) continue;
      if (fact->ended && plan_.measure->aggregate == Aggregate::count) continue;
      for (const Group& group : totals ? std::vector<Group>{{}} : groups_at(*fact, as_of)) {
        Sum& sum = sums[group];
        if (fact->amount) {
          sum.add(*fact->amount, "");
        } else if (!fact->ended) {
          ++sum.unknown;
        }
      }
    }
  }

  std::map<std::string, Places> subjects_;
  std::optional<Day> earliest_;
};

}  // namespace

std::unique_ptr<Run> make_level_run(Plan plan) {
  return std::make_unique<LevelRun>(std::move(plan));
}

}  // namespace ruralctl
