// Whether two records, or values, say the same.
#include <algorithm>

#include "ruralctl/book/compare.h"

namespace ruralctl {
namespace {

bool is_there(yaml::Value value) {
  return value.found() && !value.is_null();
}

std::vector<yaml::Value> items_of(yaml::Value value) {
  if (!value.is_sequence()) return {value};
  std::vector<yaml::Value> out;
  for (const yaml::Value item : value.items()) out.push_back(item);
  return out;
}

bool are_scalars(const std::vector<yaml::Value>& values) {
  return std::all_of(values.begin(), values.end(),
                     [](yaml::Value value) { return value.is_scalar(); });
}

std::vector<std::string> as_set(const std::vector<yaml::Value>& items) {
  std::vector<std::string> out;
  for (const yaml::Value item : items) out.push_back(item.text());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::optional<Days> as_days(const std::vector<yaml::Value>& items) {
  std::vector<DayRange> ranges;
  for (const yaml::Value item : items) {
    const std::optional<DayRange> range = parse_day_range(item.text());
    if (!range) return std::nullopt;
    ranges.push_back(*range);
  }
  if (ranges.empty()) return std::nullopt;
  return Days(std::move(ranges));
}

bool same_meaning(const Field* field, yaml::Value a, yaml::Value b);

bool same_scalars(const Field* field, yaml::Value a, yaml::Value b) {
  std::string left = a.text();
  std::string right = b.text();
  for (std::string* text : {&left, &right}) {
    while (text->ends_with('\n')) text->pop_back();
  }
  if (left == right) return true;
  if (field == nullptr || (field->type != Type::quantity && field->type != Type::integer))
    return false;
  const std::optional<Quantity> first = parse_file_form(left);
  return first && first == parse_file_form(right);
}

bool same_mappings(const Field* field, yaml::Value a, yaml::Value b) {
  const auto holds = [&](yaml::Value part, yaml::Value whole) {
    for (const yaml::Entry entry : part.entries()) {
      const std::string key = entry.key.text();
      const yaml::Value other = whole.find(key);
      if (!is_there(entry.value) && !is_there(other)) continue;
      const Field* inner = field == nullptr ? nullptr : field->find_field(key);
      if (!is_there(entry.value) || !is_there(other) || !same_meaning(inner, entry.value, other))
        return false;
    }
    return true;
  };
  return holds(a, b) && holds(b, a);
}

bool same_lists(const Field* field, yaml::Value a, yaml::Value b) {
  const std::vector<yaml::Value> left = items_of(a);
  const std::vector<yaml::Value> right = items_of(b);
  if (field != nullptr && are_scalars(left) && are_scalars(right)) {
    if (field->type == Type::days) {
      const std::optional<Days> days = as_days(left);
      if (days) return days == as_days(right);
    }
    if (field->set) return as_set(left) == as_set(right);
  }
  return std::equal(
      left.begin(), left.end(), right.begin(), right.end(),
      [&](yaml::Value first, yaml::Value second) { return same_meaning(field, first, second); });
}

bool same_meaning(const Field* field, yaml::Value a, yaml::Value b) {
  if (yaml::same(a, b)) return true;
  if (a.is_mapping() && b.is_mapping()) return same_mappings(field, a, b);
  // An item that stands alone is a list of one.
  const bool is_list = field != nullptr && field->is_list();
  if ((a.is_sequence() && b.is_sequence()) || (is_list && (a.is_sequence() || b.is_sequence())))
    return same_lists(field, a, b);
  return a.is_scalar() && b.is_scalar() && same_scalars(field, a, b);
}

}  // namespace

std::vector<std::string> differing_fields(const Record& before, const Record& after) {
  std::vector<std::string> out;
  if (yaml::same(before.value(), after.value())) return out;
  const auto look_at = [&](const Field* field, const std::string& name) {
    const yaml::Value a = before.value().find(name);
    const yaml::Value b = after.value().find(name);
    const bool same =
        is_there(a) && is_there(b) ? same_meaning(field, a, b) : is_there(a) == is_there(b);
    if (!same) out.push_back(name);
  };
  const std::vector<Field>& fields = after.kind().fields;
  for (const Field& field : fields) look_at(&field, field.name);
  std::vector<std::string> seen = {"id"};
  for (const Field& field : fields) seen.push_back(field.name);
  for (const Record* record : {&before, &after}) {
    for (const yaml::Entry entry : record->value().entries()) {
      std::string name = entry.key.text();
      if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
      look_at(nullptr, name);
      seen.push_back(std::move(name));
    }
  }
  return out;
}

}  // namespace ruralctl
