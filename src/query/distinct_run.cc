// Distinct counts: each household, enterprise or day once, however often it is recorded.
#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "query/run.h"

namespace ruralctl {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// Small numbers for keys.
class KeyNumbers {
 public:
  std::uint32_t of(std::string_view key) {
    const auto found = numbers_.find(key);
    if (found != numbers_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(numbers_.size());
    numbers_.emplace(std::string(key), number);
    return number;
  }

 private:
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

const Quantity nothing{Decimal(0), Qualifier::exact};

Quantity whole(std::size_t n) { return {Decimal(static_cast<std::int64_t>(n)), Qualifier::exact}; }

const Quantity& larger(const Quantity& a, const Quantity& b) { return a.value < b.value ? b : a; }

// Of a key that no baseline stands for; the bits below are those of the roles, by rank.
constexpr std::uint8_t later_bit = 0x80;
constexpr std::uint8_t any_bit = 0xFF;

// What is known of the number of distinct keys in one group.
struct Bounds {
  std::unordered_map<std::uint32_t, std::uint8_t> named;  // each key with a bit for every role it came with
  Quantity largest_record = nothing;                      // named and unnamed of one record
  Quantity unnamed = nothing;                             // of all records, save those that a baseline stands for
  std::vector<const Baseline*> baselines;
  std::size_t records = 0;
  std::size_t unknown = 0;
  bool has_unnamed = false;
};

class DistinctRun : public Run {
 public:
  explicit DistinctRun(Plan plan)
      : Run(std::move(plan)), date_(plan_.kind->date_field()), role_(plan_.kind->find_field("role")) {
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
      }
    }
    if (!parts_.empty()) plan_.filter.ask_items_of(*parts_.front());
    divides_items_ = !parts_.empty() && std::any_of(plan_.dimensions.begin(), plan_.dimensions.end(),
                                                    [&](const Grouping& d) { return d.goes_through(parts_.front()); });
    if (!plan_.measure->unnamed.empty()) unnamed_ = plan_.kind->find_field(plan_.measure->unnamed);
    if (!plan_.measure->reached_field.empty()) stage_ = plan_.kind->find_field(plan_.measure->reached_field);
    std::map<Group, std::vector<const Baseline*>> by_group;
    add_baselines_by_group(by_group);
    for (const auto& [group, baselines] : by_group) {
      for (const Baseline* baseline : baselines) {
        groups_[group].baselines.push_back(baseline);
        if (!plan_.dimensions.empty()) total_.baselines.push_back(baseline);
      }
    }
    if (plan_.dimensions.empty()) groups_[{}];
  }

  bool looks_back() const override { return stage_ != nullptr; }

  void take(const Record& record) override {
    if (!plan_.filter.accepts(record)) return;
    if (by_day_) {
      take_days(record);
      return;
    }
    const std::optional<PartialDate> date = date_ == nullptr ? std::nullopt : record.date(*date_);
    if (!date || date->first() > plan_.last) return;
    if (stage_ != nullptr) note_stage(record, date->first());
    if (plan_.first && date->first() < *plan_.first) return;
    const bool covered = plan_.baselines.cover(record, date);
    count_record(record, bucket_of(date), "", covered);
  }

  void finish(std::vector<Figure>& figures, bool totals) override {
    if (totals) {
      figures.push_back(figure_of({}, total_, plan_.last));
      return;
    }
    for (const auto& [group, bounds] : groups_) figures.push_back(figure_of(group, bounds, last_day_of(group)));
  }

 private:
  void take_days(const Record& record) {
    const std::optional<Days> days = record.days(*date_);
    if (!days) return;
    bool counted = false;
    const Grouping* time = plan_.time();
    for (const DayRange& range : days->ranges()) {
      for (Day day = range.first; day <= range.last && day <= plan_.last; day += std::chrono::days(1)) {
        if (plan_.first && day < *plan_.first) continue;
        const std::chrono::year_month_day ymd{day};
        const bool covered = plan_.baselines.cover(
            record, PartialDate{static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                                static_cast<unsigned>(ymd.day())});
        same_record_ = counted;
        count_record(record, time == nullptr ? "" : bucket_name(*time->span(), day), text(day), covered);
        counted = true;
      }
    }
    same_record_ = false;
  }

  void count_record(const Record& record, const std::string& bucket, const std::string& day, bool covered) {
    key_.clear();
    if (by_id_) key_ = record.village() + '/' + record.id();
    if (!day.empty()) key_ += '\x1f' + day;
    const std::uint8_t role = role_bit(record);
    std::vector<Bounds*> whole_record;
    if (!divides_items_) whole_record = targets(groups_of(record, bucket));
    std::size_t named = 0;
    if (parts_.empty()) {
      add_key(whole_record, role, covered);
      named = 1;
    } else {
      const std::size_t stem = key_.size();
      for_each_key(record, 0, [&](const std::string& item) {
        if (plan_.filter.asks_items() && !plan_.filter.accepts_item(record, item)) return;
        add_key(divides_items_ ? targets(groups_of(record, bucket, parts_.front(), &item)) : whole_record, role, covered);
        ++named;
      });
      key_.resize(stem);
    }
    const std::optional<Quantity> unnamed = unnamed_ == nullptr ? std::nullopt : record.quantity(*unnamed_);
    if (divides_items_) whole_record = targets(groups_of(record, bucket, parts_.front()));
    if (plan_.filter.asks_items() || divides_items_) {
      // Whether the unnamed are meant, or of which group they are, is not known.
      if (unnamed && !plan_.filter.asks_items()) add_unnamed(whole_record, *unnamed, *unnamed, covered);
      if (unnamed && plan_.filter.asks_items()) add_unnamed(whole_record, *unnamed, nothing, covered);
    } else if (unnamed) {
      add_unnamed(whole_record, *unnamed, *unnamed + whole(named), covered);
    }
    if (same_record_ || (divides_items_ && named > 0)) return;
    for (Bounds* bounds : whole_record) {
      if (named > 0 || unnamed) {
        ++bounds->records;
      } else if (!plan_.filter.asks_items()) {
        ++bounds->unknown;
      }
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
      key_.push_back('\x1f');
      const bool bare = !field.target.empty() && text.find('/') == std::string_view::npos && !is_whole_book(field);
      if (bare) {
        key_ += record.village();
        key_.push_back('/');
      }
      key_ += text;
      for_each_key(record, part + 1, visit);
      key_.resize(stem);
    };
    if (value.is_scalar()) add(value);
    for (const yaml::Value item : value.items()) add(item);
  }

  bool is_whole_book(const Field& field) const { return plan_.book->schema().kind(field.target).in_book_scope(); }

  std::vector<Bounds*> targets(const std::vector<Group>& groups) {
    std::vector<Bounds*> out;
    if (!plan_.dimensions.empty()) out.push_back(&total_);
    for (const Group& group : groups) out.push_back(&groups_[group]);
    return out;
  }

  void add_key(const std::vector<Bounds*>& into, std::uint8_t role, bool covered) {
    const std::uint32_t number = numbers_.of(key_);
    const auto bits = static_cast<std::uint8_t>(role | (covered ? 0 : later_bit));
    for (Bounds* bounds : into) {
      bounds->named[number] |= bits;
      if (divides_items_) ++bounds->records;
    }
  }

  static void add_unnamed(const std::vector<Bounds*>& into, const Quantity& unnamed, const Quantity& of_record,
                          bool covered) {
    for (Bounds* bounds : into) {
      bounds->has_unnamed = true;
      bounds->largest_record = larger(bounds->largest_record, of_record);
      if (!covered) bounds->unnamed = bounds->unnamed + unnamed;
    }
  }

  void note_stage(const Record& record, Day day) {
    const std::size_t rank = stage_->rank(record.text(*stage_));
    if (rank == stage_->choices.size()) return;
    key_.clear();
    for_each_key(record, 0, [&](const std::string&) {
      const std::uint32_t number = numbers_.of(key_);
      if (stages_.size() <= number) stages_.resize(number + 1);
      stages_[number].emplace_back(day, rank);
    });
  }

  bool has_reached(std::uint32_t number, Day day) const {
    const std::size_t wanted = stage_->rank(plan_.measure->reached_stage);
    return number < stages_.size() && std::any_of(stages_[number].begin(), stages_[number].end(), [&](const auto& step) {
             return step.first <= day && step.second >= wanted;
           });
  }

  std::uint8_t role_bit(const Record& record) const {
    if (role_ == nullptr) return 1;
    return static_cast<std::uint8_t>(1U << std::min<std::size_t>(role_->rank(record.text(*role_)), 6));
  }

  // The keys with one of these bits that have reached the measure's stage by `day`.
  std::size_t count(const Bounds& bounds, unsigned bits, Day day) const {
    return static_cast<std::size_t>(std::count_if(bounds.named.begin(), bounds.named.end(), [&](const auto& key) {
      return (key.second & bits) != 0 && (stage_ == nullptr || has_reached(key.first, day));
    }));
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
    Quantity lower = larger(whole(count(bounds, any_bit, day)), bounds.largest_record);
    Quantity upper = whole(count(bounds, bounds.baselines.empty() ? any_bit : later_bit, day)) + bounds.unnamed;
    Quantity opening = nothing;
    for (const Baseline* baseline : bounds.baselines) {
      // Households of two villages are different ones; an enterprise may be known in both.
      opening = keys_are_of_one_village() ? opening + baseline->value : larger(opening, baseline->value);
      upper = upper + baseline->value;
    }
    lower = larger(lower, opening);
    const bool certain = lower.value == upper.value && lower.qualifier == Qualifier::exact &&
                         upper.qualifier == Qualifier::exact;
    if (!certain) {
      const bool about = lower.qualifier == Qualifier::about || upper.qualifier == Qualifier::about;
      lower.qualifier = about ? Qualifier::about : Qualifier::at_least;
    }
    if (bounds.records == 0 && bounds.baselines.empty() && bounds.unknown > 0) return out;
    out.value = lower;
    add_roles(bounds, day, out);
    return out;
  }

  void add_roles(const Bounds& bounds, Day day, Figure& out) const {
    if (role_ == nullptr) return;
    for (std::size_t rank = 0; rank < role_->choices.size(); ++rank) {
      const std::size_t keys = count(bounds, 1U << rank, day);
      if (keys > 0) out.roles.emplace(role_->choices[rank].name, whole(keys));
    }
    if (out.roles.size() == 1 && out.roles.contains(role_->absent)) out.roles.clear();
  }

  bool keys_are_of_one_village() const {
    return !parts_.empty() && !parts_.front()->target.empty() && !is_whole_book(*parts_.front());
  }

  const Field* date_;
  const Field* unnamed_ = nullptr;
  const Field* stage_ = nullptr;
  const Field* role_;
  std::vector<const Field*> parts_;
  bool by_id_ = false;
  bool by_day_ = false;
  bool divides_items_ = false;
  bool same_record_ = false;  // a further day of the record counted last
  KeyNumbers numbers_;
  std::vector<std::vector<std::pair<Day, std::size_t>>> stages_;  // by key
  std::map<Group, Bounds> groups_;
  Bounds total_;
  std::string key_;
  std::string buffer_;
  std::string first_item_;
};

}  // namespace

std::unique_ptr<Run> make_distinct_run(Plan plan) { return std::make_unique<DistinctRun>(std::move(plan)); }

}  // namespace ruralctl
