// Distinct counts: each household, enterprise or day once, however often it is recorded.
#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "query/run.h"

namespace ruralctl {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

// Small numbers for keys. Most keys of a village come one after another, so each village has its
// own few keys, and the one used last is found first.
class KeyNumbers {
 public:
  std::uint32_t of(const std::string& village, std::string_view key) {
    if (last_ == nullptr || *last_village_ != village) {
      const auto at = villages_.try_emplace(village).first;
      last_village_ = &at->first;
      last_ = &at->second;
    }
    const auto found = last_->find(key);
    if (found != last_->end()) return found->second;
    last_->emplace(std::string(key), count_);
    return count_++;
  }

 private:
  using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;
  std::unordered_map<std::string, Numbers> villages_;
  const std::string* last_village_ = nullptr;
  Numbers* last_ = nullptr;
  std::uint32_t count_ = 0;
};

// A byte for each key that was met: one a key in a row where most keys are (the whole), else only
// those that are.
class KeyBits {
 public:
  explicit KeyBits(bool whole = false) : whole_(whole) {}

  void add(std::uint32_t number, std::uint8_t bits) {
    if (!whole_) {
      some_[number] |= bits;
      return;
    }
    if (number >= all_.size()) all_.resize(std::max<std::size_t>(number + 1, all_.size() * 2));
    all_[number] |= bits;
  }

  template <class Visit>
  void each(const Visit& visit) const {
    for (const auto& [number, bits] : some_) visit(number, bits);
    for (std::uint32_t number = 0; number < all_.size(); ++number) {
      if (all_[number] != 0) visit(number, all_[number]);
    }
  }

 private:
  bool whole_;
  std::unordered_map<std::uint32_t, std::uint8_t> some_;
  std::vector<std::uint8_t> all_;
};

const Quantity nothing{Decimal(0), Qualifier::exact};

Quantity whole(std::size_t n) {
  return {Decimal(static_cast<std::int64_t>(n)), Qualifier::exact};
}

const Quantity& larger(const Quantity& a, const Quantity& b) {
  return a.value < b.value ? b : a;
}

// Of a key that no baseline stands for; the bits below are those of the roles, by rank.
constexpr std::uint8_t later_bit = 0x80;
constexpr std::uint8_t any_bit = 0xFF;

// What is known of the number of distinct keys in one group.
struct Bounds {
  explicit Bounds(bool whole = false) : named(whole) {}

  KeyBits named;                      // each key with a bit for every role it came with
  Quantity largest_record = nothing;  // named and unnamed of one record
  Quantity unnamed = nothing;         // of all records, save those that a baseline stands for
  std::vector<const Baseline*> baselines;
  std::size_t records = 0;
  std::size_t unknown = 0;
  std::size_t last_record = 0;  // the number of the one counted last
};

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
    for (const auto& [group, bounds] : groups_)
      figures.push_back(figure_of(group, bounds, last_day_of(group)));
  }

 private:
  void take_days(const Record& record) {
    const std::optional<Days> days = record.days(*date_);
    if (!days) return;
    const Grouping* time = plan_.time();
    for (const DayRange& range : days->ranges()) {
      for (Day day = range.first; day <= range.last && day <= plan_.last;
           day += std::chrono::days(1)) {
        if (plan_.first && day < *plan_.first) continue;
        const std::chrono::year_month_day ymd{day};
        const bool covered = plan_.baselines.cover(
            record, PartialDate{static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                                static_cast<unsigned>(ymd.day())});
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
    std::vector<Bounds*>& whole_record = targets_;
    if (plan_.dimensions.empty()) {
      whole_record = {undivided_};
    } else if (!divides_items_) {
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
        add_key(divides_items_ ? targets(groups_of(record, bucket, parts_.front(), &item))
                               : whole_record,
                role, covered);
        ++named;
      });
      key_.resize(stem);
    }
    const std::optional<Quantity> unnamed =
        unnamed_ == nullptr ? std::nullopt : record.quantity(*unnamed_);
    if (divides_items_ && (unnamed || (named == 0 && !plan_.filter.asks_items()))) {
      whole_record = targets(groups_of(record, bucket, parts_.front()));
    }
    if (plan_.filter.asks_items() || divides_items_) {
      // Whether the unnamed are meant, or of which group they are, is not known.
      if (unnamed && !plan_.filter.asks_items()) {
        for (Bounds* bounds : whole_record) {
          add_unnamed({bounds}, *unnamed, bounds == &total_ ? *unnamed + whole(named) : *unnamed,
                      covered);
        }
      }
      if (unnamed && plan_.filter.asks_items())
        add_unnamed(whole_record, *unnamed, nothing, covered);
    } else if (unnamed) {
      add_unnamed(whole_record, *unnamed, *unnamed + whole(named), covered);
    }
    if (named > 0 || unnamed || plan_.filter.asks_items()) return;
    for (Bounds* bounds : whole_record) ++bounds->unknown;
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
    }
  }

  void count_once(Bounds& bounds) const {
    if (bounds.last_record == record_number_) return;
    bounds.last_record = record_number_;
    ++bounds.records;
  }

  void add_unnamed(const std::vector<Bounds*>& into, const Quantity& unnamed,
                   const Quantity& of_record, bool covered) const {
    for (Bounds* bounds : into) {
      count_once(*bounds);
      bounds->largest_record = larger(bounds->largest_record, of_record);
      if (!covered) bounds->unnamed = bounds->unnamed + unnamed;
    }
  }

  void note_stage(const Record& record, Day day) {
    const std::size_t rank = stage_->rank(record.text(*stage_));
    if (rank == stage_->choices.size()) return;
    key_.clear();
    key_village_.clear();
    for_each_key(record, 0, [&](const std::string&) {
      const std::uint32_t number = numbers_.of(key_village_, key_);
      if (stages_.size() <= number) stages_.resize(number + 1);
      stages_[number].emplace_back(day, rank);
    });
  }

  bool has_reached(std::uint32_t number, Day day) const {
    const std::size_t wanted = stage_->rank(plan_.measure->reached_stage);
    return number < stages_.size() &&
           std::any_of(stages_[number].begin(), stages_[number].end(), [&](const auto& step) {
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
  std::size_t count(const Bounds& bounds, unsigned bits, Day day) const {
    std::size_t keys = 0;
    bounds.named.each([&](std::uint32_t number, std::uint8_t of_key) {
      if ((of_key & bits) != 0 && (stage_ == nullptr || has_reached(number, day))) ++keys;
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
    Quantity lower = larger(whole(count(bounds, any_bit, day)), bounds.largest_record);
    Quantity upper =
        whole(count(bounds, bounds.baselines.empty() ? any_bit : later_bit, day)) + bounds.unnamed;
    Quantity opening = nothing;
    for (const Baseline* baseline : bounds.baselines) {
      // Households of two villages are different ones; an enterprise may be known in both.
      opening =
          keys_are_of_one_village() ? opening + baseline->value : larger(opening, baseline->value);
      upper = upper + baseline->value;
    }
    lower = larger(lower, opening);
    // The lower bound is what is known; unless the upper one is the same, there may be more.
    const bool certain = lower.value == upper.value && upper.qualifier == Qualifier::exact;
    if (!certain) lower.qualifier = combined(lower.qualifier, Qualifier::at_least);
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
    return by_id_ || (!parts_.empty() && in_village_.front());
  }

  const Field* date_;
  const Field* unnamed_ = nullptr;
  const Field* stage_ = nullptr;
  const Field* role_;
  std::vector<const Field*> parts_;
  std::vector<bool> in_village_;  // of parts_: their values belong to one village
  bool by_id_ = false;
  bool by_day_ = false;
  bool divides_items_ = false;
  std::size_t record_number_ = 0;
  KeyNumbers numbers_;
  std::vector<std::vector<std::pair<Day, std::size_t>>> stages_;  // by key
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
