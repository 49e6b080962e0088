// What a person probably meant where YAML cannot be read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ruralctl/base/message.h"

namespace ruralctl::yaml {

struct Hint {
  std::size_t offset;
  Message message;
};

// yaml-cpp stopped at `offset` for `reason`, often a line after the mistake: looks at that line and the one before
// for what people mistype, and falls back to yaml-cpp's own words.
Hint hint_for(std::string_view text, std::size_t offset, const std::string& reason);

}  // namespace ruralctl::yaml
