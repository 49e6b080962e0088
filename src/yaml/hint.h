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

// yaml-cpp stopped at `offset` for `reason`, often lines after the mistake: looks for what people mistype, and falls
// back to yaml-cpp's own words.
Hint hint_for(std::string_view text, std::size_t offset, const std::string& reason);

// For what stands at `offset` in the place of a record.
Hint hint_for_no_record(std::string_view text, std::size_t offset);

Message message_for_alias();
Message message_for_anchor();
Message message_for_tag();
Message message_for_open_quote(char quote);
Message message_for_full_width_comma(std::string_view comma);
Message message_for_full_width_colon();

}  // namespace ruralctl::yaml
