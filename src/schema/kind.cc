#include "ruralctl/schema/kind.h"

#include <algorithm>
#include <array>

namespace ruralctl {
namespace {

constexpr std::array<std::string_view, 14> type_names = {
    "text",    "texts", "date", "days", "quantity", "integer", "choice",
    "choices", "ref",   "refs", "flag", "entries",  "terms",   "measure"};
constexpr std::array<std::string_view, 3> nature_names = {"event", "entity", "snapshot"};

bool names(std::string_view typed, std::string_view name, const Label& label) {
  return typed == name || typed == label.zh || typed == label.en;
}

// A label may name several words, 街道/镇: each of them will do.
bool is_one_of(std::string_view typed, std::string_view label) {
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t end = std::min(label.find('/', at), label.size());
    if (label.substr(at, end - at) == typed) return true;
    at = end + 1;
  }
  return false;
}

// "area-mu" for "area_mu": as a flag writes it.
bool same_but_dashes(std::string_view typed, std::string_view name) {
  return typed.size() == name.size() &&
         std::equal(typed.begin(), typed.end(), name.begin(),
                    [](char a, char b) { return a == b || (a == '-' && b == '_'); });
}

const Field* find_in(const std::vector<Field>& fields, std::string_view typed) {
  const auto by_name =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == typed; });
  if (by_name != fields.end()) return &*by_name;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& f) { return f.answers_to(typed); });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name(Type type) {
  return type_names[static_cast<std::size_t>(type)];
}
std::string_view name(Nature nature) {
  return nature_names[static_cast<std::size_t>(nature)];
}

bool Field::is_list() const {
  return type == Type::texts || type == Type::days || type == Type::choices || type == Type::refs ||
         type == Type::entries || type == Type::terms;
}

bool Field::answers_to(std::string_view typed) const {
  return names(typed, name, label) || typed == singular || same_but_dashes(typed, name);
}

const Choice* Field::find_choice(std::string_view typed) const {
  const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& c) {
    return names(typed, c.name, c.label) || is_one_of(typed, c.label.zh);
  });
  return found == choices.end() ? nullptr : &*found;
}

std::size_t Field::rank(std::string_view choice) const {
  const auto found = std::find_if(choices.begin(), choices.end(),
                                  [&](const Choice& c) { return c.name == choice; });
  return static_cast<std::size_t>(found - choices.begin());
}

bool Field::has_reached(std::string_view choice, std::string_view least) const {
  const auto is_unranked = [&](std::string_view c) {
    return std::find(unranked.begin(), unranked.end(), c) != unranked.end();
  };
  const std::size_t at = rank(choice);
  return at < choices.size() && !is_unranked(choice) && at >= rank(least);
}

const Field* Field::find_field(std::string_view typed) const {
  return find_in(fields, typed);
}

const Field* Kind::find_field(std::string_view typed) const {
  const Field* stored = find_in(fields, typed);
  return stored != nullptr ? stored : find_in(derived, typed);
}

const Action* Kind::find_action(std::string_view typed) const {
  const auto found = std::find_if(actions.begin(), actions.end(),
                                  [&](const Action& a) { return names(typed, a.name, a.label); });
  return found == actions.end() ? nullptr : &*found;
}

std::vector<std::string> Kind::field_order() const {
  std::vector<std::string> order = {"id"};
  for (const Field& field : fields) order.push_back(field.name);
  return order;
}

}  // namespace ruralctl
