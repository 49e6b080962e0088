#include "merge/day_sets.h"

#include <algorithm>
#include <set>

#include "ruralctl/base/date.h"

namespace ruralctl::merge {
namespace {

using Scalars = std::vector<yaml::Scalar>;

// Longer ones are mistakes, which are not to be spelled out.
constexpr int longest = 3660;

std::optional<std::set<Day>> days_of(const Scalars& items) {
  std::set<Day> days;
  for (const yaml::Scalar& item : items) {
    const std::optional<DayRange> range = parse_day_range(item.text);
    if (!range || day_count(*range) > longest) return std::nullopt;
    for (Day day = range->first; day <= range->last; day += std::chrono::days(1)) days.insert(day);
  }
  return days;
}

Scalars written(const std::set<Day>& days, const Scalars& ours) {
  std::vector<DayRange> ranges;
  std::set<Day> rest = days;
  for (const yaml::Scalar& item : ours) {
    const DayRange range = *parse_day_range(item.text);
    const auto within = std::distance(days.lower_bound(range.first), days.upper_bound(range.last));
    if (within != day_count(range)) continue;
    ranges.push_back(range);
    rest.erase(rest.lower_bound(range.first), rest.upper_bound(range.last));
  }
  const auto by_first = [](const DayRange& a, const DayRange& b) { return a.first < b.first; };
  const bool in_order = std::is_sorted(ranges.begin(), ranges.end(), by_first);
  if (!rest.empty()) {
    std::vector<DayRange> single;
    for (const Day day : rest) single.push_back({day, day});
    const std::vector<DayRange> joined = Days(std::move(single)).ranges();
    ranges.insert(ranges.end(), joined.begin(), joined.end());
  }
  if (in_order) std::stable_sort(ranges.begin(), ranges.end(), by_first);
  Scalars items;
  for (const DayRange& range : ranges) items.push_back({text(range), true});
  return items;
}

}  // namespace

std::optional<DaySets> merged_days(const Scalars& base, const Scalars& ours,
                                   const Scalars& theirs) {
  const auto before = days_of(base);
  const auto here = days_of(ours);
  const auto there = days_of(theirs);
  if (!before || !here || !there) return std::nullopt;
  std::set<Day> merged;
  for (const Day day : *here) {
    if (there->contains(day) || !before->contains(day)) merged.insert(day);
  }
  for (const Day day : *there) {
    if (!before->contains(day)) merged.insert(day);
  }
  return DaySets{merged == *here, merged == *there, written(merged, ours)};
}

}  // namespace ruralctl::merge
