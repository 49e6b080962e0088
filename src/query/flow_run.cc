// Counts and sums of what happened in a period.
#include "query/run.h"

#include <algorithm>
#include <set>

namespace ruralctl {
namespace {

class FlowRun : public Run {
 public:
  explicit FlowRun(Plan plan)
      : Run(std::move(plan)),
        own_date_(plan_.kind->date_field()),
        date_(plan_.measure->date.empty() ? own_date_
                                          : plan_.kind->find_field(plan_.measure->date)) {
    for (const std::string& name : plan_.measure->fields) {
      const Field& field = *plan_.kind->find_field(name);
      fields_.push_back(&field);
      if (field.is_list()) items_ = &field;
    }
    if (items_ != nullptr) plan_.filter.ask_items_of(*items_);
    divides_items_ =
        items_ != nullptr && std::any_of(plan_.dimensions.begin(), plan_.dimensions.end(),
                                         [&](const Grouping& d) { return d.goes_through(items_); });
    add_baselines();
    explain_baselines();
  }

  bool looks_back() const override { return false; }

  void take(const Record& record) override {
    if (!plan_.filter.accepts(record)) return;
    const std::optional<PartialDate> date = date_of(record);
    Match counts = Match::yes;
    ++record_number_;
    if (date) {
      if (date->first() > plan_.last) {
        leave_out(record, date->first() > plan_.today ? Why::ahead : Why::outside_period);
        return;
      }
      counts = plan_.cumulative ? Match::yes : within(*date, plan_.window());
    } else if (date_ != own_date_) {
      return;  // not done, not closed: what the measure counts has not happened
    } else if (!plan_.cumulative) {
      counts = Match::unknown;
    }
    if (counts == Match::no) {
      leave_out(record, Why::outside_period);
      return;
    }
    const Match covered = plan_.baselines.cover(record, date);
    if (covered == Match::yes) {
      leave_out(record, Why::opening_figure);
      return;
    }
    if (covered == Match::unknown) counts = Match::unknown;
    const std::string bucket = bucket_of(date);
    const std::string role = role_of(record);
    if (counts == Match::unknown) {
      const std::vector<Group> groups =
          groups_of(record, bucket, divides_items_ ? items_ : nullptr);
      for (Sum* sum : sums(groups)) {
        ++sum->unknown;
        ++sum->undated;
      }
      explain_unknown(record, groups, Why::date_unknown);
      return;
    }
    if (divides_items_ || plan_.filter.asks_items()) {
      take_items(record, bucket, role);
    } else {
      add(record, groups_of(record, bucket), amount_of(record), role);
    }
  }

  void finish(std::vector<Figure>& figures, bool totals) override {
    if (totals) {
      figures.push_back(figure_of({}, total_));
      return;
    }
    fill_spans(sums_);
    for (const auto& [group, sum] : sums_) {
      figures.push_back(figure_of(group, sum));
      attach_parts(figures.back(), group);
    }
  }

 private:
  std::optional<PartialDate> date_of(const Record& record) const {
    if (date_ == nullptr) return std::nullopt;
    if (date_->type != Type::days) return record.date(*date_);
    const std::optional<Days> days = record.days(*date_);
    if (!days) return std::nullopt;
    const std::chrono::year_month_day first{days->first()};
    return PartialDate{static_cast<int>(first.year()), static_cast<unsigned>(first.month()),
                       static_cast<unsigned>(first.day())};
  }

  std::optional<Quantity> amount_of(const Record& record) const {
    if (plan_.measure->aggregate == Aggregate::count) return Quantity{Decimal(1), Qualifier::exact};
    std::optional<Quantity> amount;
    for (const Field* field : fields_) {
      std::optional<Quantity> part;
      if (!field->is_list()) {
        part = record.quantity(*field);
      } else if (const std::size_t items = record.count(*field); items > 0) {
        part = Quantity{Decimal(static_cast<std::int64_t>(items)), Qualifier::exact};
      }
      if (part) amount = amount ? *amount + *part : *part;
    }
    return amount;
  }

  // Item by item, since the items belong to groups or meet terms of their own. Those that are only
  // counted belong to no group that is known, and meet no term for certain.
  void take_items(const Record& record, const std::string& bucket, const std::string& role) {
    bool tells = plan_.filter.asks_items();  // of what is not asked for nothing is missing
    for (const std::string& item : record.texts(*items_)) {
      tells = true;
      if (!plan_.filter.accepts_item(record, item)) continue;
      add(record, groups_of(record, bucket, items_, &item), Quantity{Decimal(1), Qualifier::exact},
          role, &item);
    }
    for (const Field* field : fields_) {
      if (field->is_list()) continue;
      const auto part = record.quantity(*field);
      if (!part) continue;
      tells = true;
      const std::vector<Group> groups =
          groups_of(record, bucket, divides_items_ ? items_ : nullptr);
      if (plan_.filter.asks_items()) {
        // Some of them may be meant.
        for (const Group& group : groups) without_names_.insert(group);
        total_without_names_ = true;
        explain_not_added(record, groups, *part);
      } else {
        for (const Group& group : groups) without_names_.insert(group);
        add(record, groups, part, role);
      }
    }
    if (!tells) add(record, groups_of(record, bucket, items_), std::nullopt, role);
  }

  std::vector<Sum*> sums(const std::vector<Group>& groups) {
    std::vector<Sum*> out = {&total_};
    for (const Group& group : groups) out.push_back(&sums_[group]);
    return out;
  }

  void add(const Record& record, const std::vector<Group>& groups,
           const std::optional<Quantity>& amount, const std::string& role,
           const std::string* item = nullptr) {
    for (Sum* sum : sums(groups)) {
      if (amount) {
        sum->add(*amount, role, record_number_);
      } else {
        ++sum->unknown;
      }
    }
    if (!amount) {
      explain_unknown(record, groups, Why::no_figure);
    } else if (plan_.explain) {
      Part part = part_of(record);
      part.amount = amount;
      if (item != nullptr) part.names = {*item};
      explain(groups, part);
    }
  }

  void explain_not_added(const Record& record, const std::vector<Group>& groups,
                         const Quantity& unnamed) {
    if (!plan_.explain) return;
    Part part = part_of(record);
    part.why = Why::may_be_among;
    part.unnamed = unnamed;
    explain(groups, part);
  }

  // Whether more may belong to the group than is counted for it.
  bool is_lower_bound(const Group& group) const {
    if (group.empty()) return total_without_names_;
    const Group rest = divides_items_ ? apart_from(group, items_) : group;
    return without_names_.contains(rest) && (plan_.filter.asks_items() || rest != group);
  }

  void explain_unknown(const Record& record, const std::vector<Group>& groups, Why why) {
    if (!plan_.explain) return;
    Part part = part_of(record);
    part.why = why;
    explain(groups, part);
  }

  void leave_out(const Record& record, Why why) {
    const bool by_item = items_ != nullptr && (divides_items_ || plan_.filter.asks_items());
    explain_left_out(record, why, by_item ? items_ : nullptr);
  }

  void add_baselines() {
    for (const auto& [group, baselines] : baselines_by_group()) {
      for (const Baseline* baseline : baselines) {
        for (Sum* sum : sums({group})) sum->add(baseline->value, "");
      }
    }
    if (plan_.dimensions.empty()) sums_[{}];
  }

  Figure figure_of(const Group& group, const Sum& sum) const {
    Figure out = figure(group);
    sum.into(out);
    if (out.value && is_lower_bound(group))
      out.value->qualifier = combined(out.value->qualifier, Qualifier::at_least);
    if (sum.records > 1 && plan_.measure->unit_of_several != nullptr)
      out.unit = plan_.measure->unit_of_several;
    return out;
  }

  const Field* own_date_;
  const Field* date_;
  std::vector<const Field*> fields_;
  const Field* items_ = nullptr;
  bool divides_items_ = false;
  std::size_t record_number_ = 0;
  std::map<Group, Sum> sums_;
  Sum total_;
  std::set<Group> without_names_;     // that have items without names
  bool total_without_names_ = false;  // and it is not known whether they are asked for
};

}  // namespace

std::unique_ptr<Run> make_flow_run(Plan plan) {
  return std::make_unique<FlowRun>(std::move(plan));
}

}  // namespace ruralctl
