#include "query/run.h"

#include <algorithm>
#include <set>

namespace ruralctl {

const Grouping* Plan::time() const {
  const auto found = std::find_if(dimensions.begin(), dimensions.end(),
                                  [](const Grouping& d) { return d.span().has_value(); });
  return found == dimensions.end() ? nullptr : &*found;
}

std::vector<Group> Run::groups_of(const Record& record, const std::string& bucket,
                                  const Field* through, const std::string* item) {
  std::vector<Group> groups = {{}};
  for (const Grouping& dimension : plan_.dimensions) {
    std::vector<std::string> values;
    if (dimension.span()) {
      values = {bucket};
    } else if (through != nullptr && dimension.goes_through(through)) {
      values =
          item == nullptr ? std::vector<std::string>{""} : dimension.item_groups(record, *item);
    } else {
      values = dimension.groups(record);
    }
    if (values.size() > 1) overlapping_ = true;
    groups = with_each(groups, values);
  }
  return groups;
}

Group Run::apart_from(const Group& group, const Field* through) const {
  Group rest = group;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (plan_.dimensions[i].goes_through(through)) rest[i].clear();
  }
  return rest;
}

std::string Run::bucket_of(const std::optional<PartialDate>& date) const {
  const Grouping* time = plan_.time();
  if (time == nullptr || !date) return {};
  const DayRange first = bucket(*time->span(), date->first());
  return first.contains(date->last()) ? bucket_name(*time->span(), date->first()) : std::string();
}

std::vector<AsOf> Run::as_of_days(std::optional<Day> first) const {
  const Grouping* time = plan_.time();
  if (time == nullptr) return {{"", plan_.last}};
  std::vector<AsOf> out;
  if (plan_.first) first = plan_.first;
  if (!first) return out;
  for (Day day = *first; day <= plan_.last; day = next_bucket(*time->span(), day)) {
    out.push_back(
        {bucket_name(*time->span(), day), std::min(bucket(*time->span(), day).last, plan_.last)});
  }
  return out;
}

Figure Run::figure(const Group& group) const {
  Figure out;
  out.measure = plan_.measure;
  out.unit = plan_.measure->unit;
  for (std::size_t i = 0; i < group.size(); ++i)
    out.group.emplace_back(plan_.dimensions[i].name(), group[i]);
  return out;
}

std::string Run::role_of(const Record& record) const {
  const Field* role = plan_.kind->find_field("role");
  return role == nullptr ? std::string() : record.text(*role);
}

std::map<Group, std::vector<const Baseline*>> Run::baselines_by_group() const {
  std::map<Group, std::vector<const Baseline*>> into;
  if (plan_.time() != nullptr) return into;
  for (const Baseline& baseline : plan_.baselines.all()) {
    Group group;
    for (const Grouping& dimension : plan_.dimensions) {
      const std::optional<std::string> place = dimension.group_of_place(baseline.village);
      group.push_back(place ? *place : baseline.choice_of(dimension));
    }
    into[group].push_back(&baseline);
  }
  return into;
}

void Run::explain(const std::vector<Group>& groups, const Part& part) {
  if (!plan_.explain) return;
  for (const Group& group : groups) {
    std::vector<Part>& parts = parts_[group];
    // The items of a list come one by one.
    if (!parts.empty() && parts.back().where == part.where && parts.back().why == part.why &&
        parts.back().amount && part.amount) {
      parts.back().amount = *parts.back().amount + *part.amount;
      parts.back().names.insert(parts.back().names.end(), part.names.begin(), part.names.end());
    } else {
      parts.push_back(part);
    }
  }
}

void Run::explain_left_out(const Record& record, Why why, const Field* through) {
  if (!plan_.explain || plan_.time() != nullptr) return;
  const bool overlapping = overlapping_;
  Part part = part_of(record);
  part.why = why;
  if (through == nullptr) {
    explain(groups_of(record, ""), part);
  } else {
    std::set<Group> met;
    for (const std::string& item : record.texts(*through)) {
      if (plan_.filter.asks_items() && !plan_.filter.accepts_item(record, item)) continue;
      for (Group& group : groups_of(record, "", through, &item)) met.insert(std::move(group));
    }
    explain({met.begin(), met.end()}, part);
  }
  overlapping_ = overlapping;
}

void Run::explain_baselines() {
  if (!plan_.explain) return;
  for (const auto& [group, baselines] : baselines_by_group()) {
    for (const Baseline* baseline : baselines) {
      Part part = baseline->part();
      part.amount = baseline->value;
      explain({group}, part);
    }
  }
}

void Run::attach_parts(Figure& figure, const Group& group) {
  if (!plan_.explain) return;
  figure.parts = std::move(parts_[group]);
  if (figure.value) return;
  for (Part& part : figure.parts) part.amount.reset();
}

void Run::add_baselines(std::map<Group, Sum>& sums, bool totals) const {
  for (const auto& [group, baselines] : baselines_by_group()) {
    for (const Baseline* baseline : baselines) {
      sums[totals ? Group() : group].add(baseline->value, "");
    }
  }
}

void Sum::add(const Quantity& amount, const std::string& role, std::size_t record) {
  value = value ? *value + amount : amount;
  if (record == 0 || record != last_record) ++records;
  last_record = record;
  if (role.empty()) return;
  const auto [at, added] = roles.try_emplace(role, amount);
  if (!added) at->second = at->second + amount;
}

void Sum::into(Figure& figure) const {
  figure.value = value;
  if (!value && unknown == 0) figure.value = Quantity{Decimal(0), Qualifier::exact};
  figure.records = records;
  figure.unknown = unknown;
  figure.undated = undated;
  const bool all_led = roles.empty() || (roles.size() == 1 && roles.begin()->first == "led");
  if (!all_led) figure.roles = roles;
}

}  // namespace ruralctl
