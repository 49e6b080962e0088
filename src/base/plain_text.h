// The form in which words that people typed are compared.
#pragma once

#include <string>
#include <string_view>

#include "ruralctl/base/text.h"

namespace ruralctl {

// Without blanks at the ends, half-width, ASCII in lower case. No compatibility forms beyond that:
// they would read 10² as 102.
inline std::string plain_text(std::string_view typed) {
  std::string text = to_halfwidth(trim(typed));
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace ruralctl
