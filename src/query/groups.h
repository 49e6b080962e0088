// The groups of a division: one value a dimension.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace ruralctl {

using Group = std::vector<std::string>;

// Each group with each of the values behind it.
inline std::vector<Group> with_each(const std::vector<Group>& groups,
                                    const std::vector<std::string>& values) {
  std::vector<Group> longer;
  for (const Group& group : groups) {
    for (const std::string& value : values) {
      longer.push_back(group);
      longer.back().push_back(value);
    }
  }
  return longer;
}

}  // namespace ruralctl
