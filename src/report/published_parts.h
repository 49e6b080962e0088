// What files of published figures and comparisons with them have in common.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/query/part.h"
#include "ruralctl/render/datum.h"

namespace ruralctl {

// `visit xiacun/2021-03-16-7k3f`
inline std::string key_of(const Part& part) {
  return part.kind + ' ' + (part.village.empty() ? std::string() : part.village + '/') + part.id;
}

// What a record has to do with a figure by itself: what it adds, or of a distinct figure how many
// it tells of. By which of several records a household is counted may change without any of them.
inline std::optional<Quantity> share_of(const Part& part) {
  return part.own ? part.own : part.amount;
}

// `~800`, `unknown`
inline std::string form(const std::optional<Quantity>& value) {
  return value ? file_form(*value) : std::string("unknown");
}

inline Datum list_of(const std::vector<std::string>& texts) {
  Datum out = Datum::List{};
  for (const std::string& text : texts) out.add(text);
  return out;
}

}  // namespace ruralctl
