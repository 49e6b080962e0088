// Words one behind another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ruralctl {

// `a, b, c`
inline std::string listed(const std::vector<std::string>& words,
                          std::string_view separator = ", ") {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

}  // namespace ruralctl
