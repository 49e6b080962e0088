#include "ruralctl/render/datum.h"

#include <algorithm>

#include "render/clean.h"

namespace ruralctl {

Datum::Datum(std::string text) : value_(sound_utf8(text)) {}

Datum::Datum(List items) : value_(std::move(items)) {}

Datum::Datum(Object members) : value_(std::move(members)) {
  for (Member& member : std::get<Object>(value_)) member.key = sound_utf8(member.key);
}

Datum& Datum::set(std::string key, Datum value) {
  key = sound_utf8(key);
  if (std::holds_alternative<std::monostate>(value_)) value_ = Object();
  auto& members = std::get<Object>(value_);
  const auto present = std::find_if(members.begin(), members.end(),
                                    [&](const Member& member) { return member.key == key; });
  if (present == members.end()) {
    members.push_back({std::move(key), std::move(value)});
  } else {
    present->value = std::move(value);
  }
  return *this;
}

Datum& Datum::add(Datum item) {
  if (std::holds_alternative<std::monostate>(value_)) value_ = List();
  std::get<List>(value_).push_back(std::move(item));
  return *this;
}

bool Datum::is_flat() const {
  if (const auto* items = std::get_if<List>(&value_)) {
    return std::all_of(items->begin(), items->end(),
                       [](const Datum& item) { return item.is_scalar(); });
  }
  if (const auto* members = std::get_if<Object>(&value_)) {
    return std::all_of(members->begin(), members->end(),
                       [](const Member& member) { return member.value.is_scalar(); });
  }
  return true;
}

bool Datum::operator==(const Datum& other) const {
  return value_ == other.value_;
}

}  // namespace ruralctl
