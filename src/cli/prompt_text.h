// What is typed and shown where somebody is asked: small things about texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ruralctl/schema/kind.h"

namespace ruralctl::cli {

// The text as one line that cannot command the terminal.
std::string on_one_line(std::string_view text);

// `1` to `count`, in any width, as an index from 0; nothing for any other text.
std::optional<std::size_t> index_of_number(std::string_view typed, std::size_t count);

// Whether the field's choices are shown with numbers. Where they are numbers themselves, numbering
// them too would make `3` mean two things.
bool are_numbered(const Field& field);

}  // namespace ruralctl::cli
