// Where a node ends in its file. yaml-cpp tells only where nodes start.
#pragma once

#include <cstddef>
#include <string_view>

#include "ruralctl/yaml/document.h"

namespace ruralctl::yaml {

// The byte behind the last byte of `value`, whose token starts at its offset in `text`. For a null that is
// written as nothing, its offset.
std::size_t end_of(std::string_view text, Value value);

// The byte behind the quoted scalar that opens at `quote`; npos if it is never closed.
std::size_t end_of_quoted(std::string_view text, std::size_t quote);

std::size_t line_start(std::string_view text, std::size_t offset);
// The byte behind the line's \n, or the end of the text.
std::size_t line_end(std::string_view text, std::size_t offset);

}  // namespace ruralctl::yaml
