// Text that can go where it is going.
#pragma once

#include <string>
#include <string_view>

namespace ruralctl {

// The text with U+FFFD for every byte that belongs to no character.
std::string sound_utf8(std::string_view text);

// The text as a reader may be shown it: sound, with a line feed for whatever ends a line, a space
// for a tab and U+FFFD for any other control character.
std::string printable(std::string_view text);

// The length of the control character (C0, delete or C1) that the text begins with; 0 if none.
std::size_t control_length(std::string_view text);

}  // namespace ruralctl
