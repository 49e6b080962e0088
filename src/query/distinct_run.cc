// Distinct counts: each household, enterprise or day once, however often it is recorded.
#include <algorithm>

#include "query/distinct_explanation.h"
#include "query/run.h"

namespace ruralctl {
namespace {

class DistinctRun : public Run {
 public:
  explicit DistinctRun(Plan plan)
      : Run(std::move(plan)),
        date_(plan_.kind->date_field()),
        role_(plan_.kind->find_field("role")) {
    for (const std::string& name : plan_.measure->key) {
      if (name == "id") {
        by_id_ = true;
        continue;
      }
      const Field& field = *plan_.kind->find_field(name);
      if (field.type == Type::days) {
        by_day_ = true;
      } else {
        parts_.push_back(&field);
        in_village_.push_back(is_of_village(field));
      }
    }
    if (!parts_.empty()) plan_.filter.ask_items_of(*parts_.front());
    divides_items_ = !parts_.empty() &&
                     std::any_of(plan_.dimensions.begin(), plan_.dimensions.end(),
                                 [&](const Grouping& d) { return d.goes_through(parts_.front()); });
    if (!plan_.measure->unnamed.empty()) unnamed_ = plan_.kind->find_field(plan_.measure->unnamed);
    if (!plan_.measure->reached_field.empty())
      stage_ = plan_.kind->find_field(plan_.measure->reached_field);
    for (const auto& [group, baselines] : baselines_by_group()) {
      for (const Baseline* baseline : baselines) {
        groups_.try_emplace(group, plan_.dimensions.empty())
            .first->second.baselines.push_back(baseline);
        if (!plan_.dimensions.empty()) total_.baselines.push_back(baseline);
      }
    }
    if (plan_.explain) numbers_.keep_names();
    find_ladder();
    if (plan_.dimensions.empty()) undivided_ = &groups_.try_emplace({}, true).first->second;
  }

  bool looks_back() const override { return stage_ != nullptr; }

  void take(const Record& record) override {
    if (!plan_.filter.accepts(record)) return;
    ++record_number_;
    if (by_day_) {
      take_days(record);
      return;
    }
    const std::optional<PartialDate> date = date_ == nullptr ? std::nullopt : record.date(*date_);
    if (!date) return;
    if (date->first() > plan_.last) {
      leave_out(record, date->first() > plan_.today ? Why::ahead : Why::outside_period);
      return;
    }
    if (stage_ != nullptr && !ladder_) note_stage(*stage_, record, date->first());
    if (plan_.first && date->first() < *plan_.first) {
      leave_out(record, Why::outside_period);
      return;
    }
    const bool covered = plan_.baselines.cover(record, date) == Match::yes;
    count_record(record, bucket_of(date), "", covered);
  }

  void finish(std::vector<Figure>& figures, bool totals) override {
    if (totals) {
      figures.push_back(figure_of({}, total_, plan_.last));
      return;
    }
    fill_spans(groups_);
    for (const auto& [group, bounds] : groups_) {
      const Day day = last_day_of(group);
      figures.push_back(figure_of(group, bounds, day));
      if (!plan_.explain) continue;
      explain_bounds(group, bounds, day);
      attach_parts(figures.back(), group);
    }
  }

 private:
  void take_days(const Record& record) {
    const std::optional<Days> days = record.days(*date_);
    if (!days) return;
    const Grouping* time = plan_.time();
    if (days->first() > plan_.last || (plan_.first && days->last() < *plan_.first)) {
      leave_out(record, days->first() > plan_.today ? Why::ahead : Why::outside_period);
      return;
    }
    for (const DayRange& range : days->ranges()) {
      for (Day day = range.first; day <= range.last && day <= plan_.last;
           day += std::chrono::days(1)) {
        if (plan_.first && day < *plan_.first) continue;
        const std::chrono::year_month_day ymd{day};
        const bool covered =
            plan_.baselines.cover(record, PartialDate{static_cast<int>(ymd.year()),
                                                      static_cast<unsigned>(ymd.month()),
                                                      static_cast<unsigned>(ymd.day())}) ==
            Match::yes;
        count_record(record, time == nullptr ? "" : bucket_name(*time->span(), day), text(day),
                     covered);
      }
    }
  }

  void count_record(const Record& record, const std::string& bucket, const std::string& day,
                    bool covered) {
    key_.clear();
    key_village_.clear();
    if (by_id_) {
      key_village_ = record.village();
      key_ = record.id() + '\x1f';
    }
    if (!day.empty()) key_ += day + '\x1f';
    const std::uint8_t role = role_bit(record);
    if (plan_.explain && sources_.size() < record_number_) {
      sources_.resize(record_number_);
      sources_.back() = part_of(record);
    }
    std::vector<Bounds*>& whole_record = targets_;
    if (plan_.dimensions.empty()) {
      whole_record = {undivided_};
    } else if (!divides_items_ && !ladder_) {
      whole_record = targets(groups_of(record, bucket));
    } else {
      whole_record.clear();
    }
    std::size_t named = 0;
    if (parts_.empty()) {
      add_key(whole_record, role, covered);
      named = 1;
    } else {
      const std::size_t stem = key_.size();
      for_each_key(record, 0, [&](const std::string& item) {
        if (plan_.filter.asks_items() && !plan_.filter.accepts_item(record, item)) return;
        if (ladder_) {
          add_key(targets(groups_on_ladder(record, bucket, item)), role, covered);
        } else {
          add_key(divides_items_ ? targets(groups_of(record, bucket, parts_.front(), &item))
                                 : whole_record,
                  role, covered);
        }
        ++named;
      });
      key_.resize(stem);
    }
    const std::optional<Quantity> unnamed =
        unnamed_ == nullptr ? std::nullopt : record.quantity(*unnamed_);
    if ((divides_items_ || ladder_) && (unnamed || (named == 0 && !plan_.filter.asks_items()))) {
      whole_record = targets(groups_of(record, bucket, divides_items_ ? parts_.front() : nullptr));
    }
    if (plan_.filter.asks_items() || divides_items_ || ladder_) {
      // Whether the unnamed are meant, or of which group they are, is not known.
      if (unnamed && !plan_.filter.asks_items()) {
        for (Bounds* bounds : whole_record) {
          add_unnamed({bounds}, *unnamed, bounds == &total_ ? *unnamed + whole(named) : *unnamed,
                      role, covered);
        }
      }
      if (unnamed && plan_.filter.asks_items())
        add_unnamed(whole_record, *unnamed, nothing, role, covered);
    } else if (unnamed) {
      add_unnamed(whole_record, *unnamed, *unnamed + whole(named), role, covered);
    }
    if (named > 0 || unnamed || plan_.filter.asks_items()) return;
    for (Bounds* bounds : whole_record) {
      ++bounds->unknown;
      if (plan_.explain) bounds->told.push_back({record_number_ - 1, {}, {}, nothing, covered});
    }
  }

  template <class Visit>
  void for_each_key(const Record& record, std::size_t part, const Visit& visit) {
    if (part == parts_.size()) {
      visit(first_item_);
      return;
    }
    const Field& field = *parts_[part];
    const yaml::Value value = record.at(field);
    if (!value.found()) return;
    const std::size_t stem = key_.size();
    const auto add = [&](yaml::Value item) {
      const std::string_view text = item.text(buffer_);
      if (part == 0) first_item_ = text;
      if (part > 0) key_.push_back('\x1f');
      if (!in_village_[part]) {
        key_ += text;
      } else if (const std::size_t slash = text.find('/'); part > 0) {
        if (slash == std::string_view::npos) key_.append(record.village()).push_back('/');
        key_ += text;
      } else if (slash == std::string_view::npos) {
        key_village_ = record.village();
        key_ += text;
      } else {
        key_village_ = text.substr(0, slash);
        key_ += text.substr(slash + 1);
      }
      for_each_key(record, part + 1, visit);
      key_.resize(stem);
    };
    if (value.is_scalar()) add(value);
    for (const yaml::Value item : value.items()) add(item);
  }

  // Whether the field's values mean something in one village only, as references to households do.
  bool is_of_village(const Field& field) const {
    return !field.target.empty() && !plan_.book->schema().kind(field.target).in_book_scope() &&
           field.target != "village";
  }

  std::vector<Bounds*> targets(const std::vector<Group>& groups) {
    std::vector<Bounds*> out;
    if (!plan_.dimensions.empty()) out.push_back(&total_);
    for (const Group& group : groups) out.push_back(&groups_[group]);
    return out;
  }

  void add_key(const std::vector<Bounds*>& into, std::uint8_t role, bool covered) {
    const std::uint32_t number = numbers_.of(key_village_, key_);
    const auto bits = static_cast<std::uint8_t>(role | (covered ? 0 : later_bit));
    for (Bounds* bounds : into) {
      bounds->named.add(number, bits);
      count_once(*bounds);
      if (plan_.explain) bounds->told.push_back({record_number_ - 1, number, {}, nothing, covered});
    }
  }

  void count_once(Bounds& bounds) const {
    if (bounds.last_record == record_number_) return;
    bounds.last_record = record_number_;
    ++bounds.records;
  }

  void add_unnamed(const std::vector<Bounds*>& into, const Quantity& unnamed,
                   const Quantity& of_record, std::uint8_t role, bool covered) const {
    for (Bounds* bounds : into) {
      count_once(*bounds);
      bounds->largest_record = larger(bounds->largest_record, of_record);
      OfRole& of_role = bounds->of_roles[role];
      of_role.largest_record = larger(of_role.largest_record, of_record);
      of_role.unnamed = of_role.unnamed + unnamed;
      if (!covered) bounds->unnamed = bounds->unnamed + unnamed;
      if (plan_.explain)
        bounds->told.push_back({record_number_ - 1, {}, unnamed, of_record, covered});
    }
  }

  void leave_out(const Record& record, Why why) {
    explain_left_out(record, why,
                     divides_items_ || plan_.filter.asks_items() ? parts_of_key() : nullptr);
  }
  const Field* parts_of_key() const { return parts_.empty() ? nullptr : parts_.front(); }

  // A key that is divided by stages stands at the highest that it has reached by the group's last
  // day, not at that of each of its records: these must be known before the first is counted.
  void find_ladder() {
    if (by_day_ || parts_.empty()) return;
    for (std::size_t i = 0; i < plan_.dimensions.size(); ++i) {
      const std::optional<FieldPath>& path = plan_.dimensions[i].path();
      if (!path || path->foreign != nullptr || !path->own->ordered || path->own->derivation)
        continue;
      if (stage_ != nullptr && stage_ != path->own) continue;
      ladder_ = i;
      steps_of_ = path->own;
    }
    if (!ladder_ || date_ == nullptr) return;
    plan_.book->each(*plan_.kind, {plan_.filter.villages(), std::nullopt},
                     [&](const Record& record) {
                       const std::optional<PartialDate> date = record.date(*date_);
                       if (!date || date->first() > plan_.last || !plan_.filter.accepts(record))
                         return;
                       note_stage(*steps_of_, record, date->first());
                     });
  }

  std::vector<Group> groups_on_ladder(const Record& record, const std::string& bucket,
                                      const std::string& item) {
    std::vector<Group> groups =
        groups_of(record, bucket, divides_items_ ? parts_.front() : nullptr, &item);
    const std::uint32_t number = numbers_.of(key_village_, key_);
    for (Group& group : groups) {
      const Day day = last_day_of(group);
      std::optional<std::size_t> highest;
      for (const auto& [when, rank] : steps_of(number, place_in(group))) {
        if (when <= day) highest = std::max(highest.value_or(rank), rank);
      }
      if (highest) group[*ladder_] = steps_of_->choices[*highest].name;
    }
    return groups;
  }

  void note_stage(const Field& stage, const Record& record, Day day) {
    const std::size_t rank = stage.rank(record.text(stage));
    if (rank == stage.choices.size()) return;
    key_.clear();
    key_village_.clear();
    const std::optional<std::size_t> by_place = place_dimension();
    for_each_key(record, 0, [&](const std::string&) {
      const std::uint32_t number = numbers_.of(key_village_, key_);
      add_step(stages_[std::nullopt], number, {day, rank});
      if (by_place) {
        add_step(stages_[*plan_.dimensions[*by_place].group_of_place(record.village())], number,
                 {day, rank});
      }
    });
  }

  using Step = std::pair<Day, std::size_t>;
  using Steps = std::vector<std::vector<Step>>;  // by key

  static void add_step(Steps& steps, std::uint32_t number, Step step) {
    if (steps.size() <= number) steps.resize(number + 1);
    steps[number].push_back(step);
  }

  std::optional<std::size_t> place_dimension() const {
    for (std::size_t i = 0; i < plan_.dimensions.size(); ++i) {
      if (plan_.dimensions[i].is_place()) return i;
    }
    return std::nullopt;
  }

  // A place knows of the steps that it holds records of; the whole (an empty group) of all.
  std::optional<std::string> place_in(const Group& group) const {
    const std::optional<std::size_t> at = place_dimension();
    return at && !group.empty() ? std::optional(group[*at]) : std::nullopt;
  }

  const std::vector<Step>& steps_of(std::uint32_t number,
                                    const std::optional<std::string>& place) const {
    static const std::vector<Step> none;
    const auto found = stages_.find(place);
    return found == stages_.end() || number >= found->second.size() ? none : found->second[number];
  }

  bool has_reached(std::uint32_t number, Day day, const std::optional<std::string>& place) const {
    const std::size_t wanted = stage_->rank(plan_.measure->reached_stage);
    const std::vector<Step>& steps = steps_of(number, place);
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
      return step.first <= day && step.second >= wanted;
    });
  }

  std::uint8_t role_bit(const Record& record) const {
    if (role_ == nullptr) return 1;
    if (!record.at(*role_).found()) return 1;  // led, the first of the roles
    return static_cast<std::uint8_t>(1U
                                     << std::min<std::size_t>(role_->rank(record.text(*role_)), 6));
  }

  // The keys with one of these bits that have reached the measure's stage by `day`.
  std::size_t count(const Bounds& bounds, unsigned bits, Day day,
                    const std::optional<std::string>& place) const {
    std::size_t keys = 0;
    bounds.named.each([&](std::uint32_t number, std::uint8_t of_key) {
      if ((of_key & bits) != 0 && (stage_ == nullptr || has_reached(number, day, place))) ++keys;
    });
    return keys;
  }

  Day last_day_of(const Group& group) const {
    const Grouping* time = plan_.time();
    if (time == nullptr) return plan_.last;
    const std::string& name = group[static_cast<std::size_t>(time - plan_.dimensions.data())];
    if (name.empty()) return plan_.last;
    return std::min(parse_period(name, plan_.last).last.value_or(plan_.last), plan_.last);
  }

  Figure figure_of(const Group& group, const Bounds& bounds, Day day) const {
    Figure out = figure(group);
    out.records = bounds.records + bounds.baselines.size();
    out.unknown = bounds.unknown;
    Quantity elsewhere = nothing;  // without names, and perhaps of this group
    if (divides_items_) {
      const Group rest = apart_from(group, parts_.front());
      const auto found = groups_.find(rest);
      if (rest != group && found != groups_.end()) elsewhere = found->second.unnamed;
    }
    Quantity lower =
        larger(whole(count(bounds, any_bit, day, place_in(group))), bounds.largest_record);
    Quantity upper =
        whole(count(bounds, bounds.baselines.empty() ? any_bit : later_bit, day, place_in(group))) +
        bounds.unnamed + elsewhere;
    for (const Baseline* baseline : bounds.baselines) upper = upper + baseline->value;
    lower = larger(lower, sum_of(opening_of(bounds)));
    // The lower bound is what is known; unless the upper one is the same, there may be more.
    const bool certain = lower.value == upper.value && upper.qualifier == Qualifier::exact;
    if (!certain) lower.qualifier = combined(lower.qualifier, Qualifier::at_least);
    if (bounds.records == 0 && bounds.baselines.empty() && bounds.unknown > 0) return out;
    out.value = lower;
    add_roles(bounds, day, place_in(group), out);
    return out;
  }

  void add_roles(const Bounds& bounds, Day day, const std::optional<std::string>& place,
                 Figure& out) const {
    if (role_ == nullptr) return;
    for (std::size_t rank = 0; rank < role_->choices.size(); ++rank) {
      const auto bit = static_cast<std::uint8_t>(1U << rank);
      Quantity of_role = whole(count(bounds, bit, day, place));
      if (const auto without_names = bounds.of_roles.find(bit);
          without_names != bounds.of_roles.end()) {
        const Quantity most = of_role + without_names->second.unnamed;
        of_role = larger(of_role, without_names->second.largest_record);
        if (of_role.value != most.value)
          of_role.qualifier = combined(of_role.qualifier, Qualifier::at_least);
      }
      if (!of_role.value.is_zero()) out.roles.emplace(role_->choices[rank].name, of_role);
    }
    if (out.roles.size() == 1 && out.roles.contains(role_->absent)) out.roles.clear();
  }

  // The opening figures of a group that add up to what they say together.
  std::vector<const Baseline*> opening_of(const Bounds& bounds) const {
    if (bounds.baselines.size() < 2) return bounds.baselines;
    return disjoint(*plan_.book, *plan_.kind, bounds.baselines, keys_are_of_one_village());
  }

  static Quantity sum_of(const std::vector<const Baseline*>& baselines) {
    Quantity sum = nothing;
    for (const Baseline* baseline : baselines) sum = sum + baseline->value;
    return sum;
  }

  void explain_bounds(const Group& group, const Bounds& bounds, Day day) {
    const DistinctContext context{&sources_, &numbers_, &plan_.baselines, [&](std::uint32_t key) {
                                    return stage_ == nullptr ||
                                           has_reached(key, day, place_in(group));
                                  }};
    std::vector<Part> told = explain_distinct(
        context, bounds, whole(count(bounds, any_bit, day, place_in(group))), opening_of(bounds));
    std::vector<Part>& into = parts(group);
    into.insert(into.begin(), told.begin(), told.end());
  }

  bool keys_are_of_one_village() const {
    return by_id_ || (!parts_.empty() && in_village_.front());
  }

  const Field* date_;
  const Field* unnamed_ = nullptr;
  const Field* stage_ = nullptr;
  const Field* role_;
  std::vector<const Field*> parts_;
  std::vector<bool> in_village_;       // of parts_: their values belong to one village
  std::optional<std::size_t> ladder_;  // the dimension by stages of the keys, if there is one …
  const Field* steps_of_ = nullptr;    // … and its field
  bool by_id_ = false;
  bool by_day_ = false;
  bool divides_items_ = false;
  std::size_t record_number_ = 0;
  std::vector<Part> sources_;  // the records by their number, where an explanation is asked for
  KeyNumbers numbers_;
  std::map<std::optional<std::string>, Steps> stages_;  // by place; nothing: of all
  std::map<Group, Bounds> groups_;
  Bounds total_{true};
  Bounds* undivided_ = nullptr;   // the only group of a tally that is not divided
  std::vector<Bounds*> targets_;  // of the record being counted
  std::string key_;
  std::string key_village_;  // that the key belongs to; empty: to the whole book
  std::string buffer_;
  std::string first_item_;
};

}  // namespace

std::unique_ptr<Run> make_distinct_run(Plan plan) {
  return std::make_unique<DistinctRun>(std::move(plan));
}

}  // namespace ruralctl
