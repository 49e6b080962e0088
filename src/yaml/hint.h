// What a person probably meant where YAML cannot be read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ruralctl/base/message.h"

namespace ruralctl::yaml {

struct Hint {
  std::size_t offset;
  Message message;
};

// yaml-cpp stopped at `offset` for `reason`, often lines after the mistake: looks for what people
// mistype, and falls back to yaml-cpp's own words.
Hint hint_for(std::string_view text, std::size_t offset, const std::string& reason);

// The same for a text that yaml-cpp took for something that it cannot be here: what people mistype
// on the line of `offset`, or `otherwise`.
Hint hint_for_line(std::string_view text, std::size_t offset, Message otherwise);

// The quote or bracket before `offset` that is never closed and swallows what follows it.
std::optional<Hint> hint_for_unclosed(std::string_view text, std::size_t offset);

// The column of the dash or the name that a line starts with if it looks like a record, an item or
// a field; npos for any other line.
std::size_t start_of_field(std::string_view line);

Message message_for_alias();
Message message_for_anchor();
Message message_for_tag();
Message message_for_escape();
Message message_for_open_quote(char quote);
Message message_for_full_width_comma(std::string_view comma);
Message message_for_full_width_colon();
Message message_for_full_width_space();
Message message_for_no_field();

}  // namespace ruralctl::yaml
