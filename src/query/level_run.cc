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
    if (!day || *day > plan_.last) return;
    Fact fact;
    fact.day = *day;
    fact.id = record.id();
    const std::chrono::year_month_day ymd{*day};
    fact.covered = plan_.baselines.cover(
        record, PartialDate{static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
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
    for (const auto& [group, sum] : sums) {
      Figure out = figure(group);
      sum.into(out);
      if (!plan_.measure->added && sum.records > 1) {
        out.value.reset();
        out.unknown = sum.records;
      }
      figures.push_back(std::move(out));
    }
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
  };
  using Places = std::map<std::string, std::vector<Fact>>;  // by village

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

  bool is_counted_above(const std::string& village, const Places& places, Day day) const {
    const ruralctl::Places& all = plan_.book->places();
    for (const auto& [other, facts] : places) {
      if (other == village || !all.lies_in(village, other)) continue;
      const Fact* fact = latest(facts, day);
      if (fact != nullptr && !fact->ended) return true;
    }
    return false;
  }

  void add_subject(const Places& places, const AsOf& as_of, bool totals,
                   std::map<Group, Sum>& sums) const {
    for (const auto& [village, facts] : places) {
      const Fact* fact = latest(facts, as_of.day);
      if (fact == nullptr || !fact->accepted || fact->covered) continue;
      if (fact->ended && plan_.measure->aggregate == Aggregate::count) continue;
      if (is_counted_above(village, places, as_of.day)) continue;
      for (Group group : totals ? std::vector<Group>{{}} : fact->groups) {
        for (std::size_t i = 0; i < group.size(); ++i) {
          if (plan_.dimensions[i].span()) group[i] = as_of.bucket;
        }
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
