// Where nodes and lines start and end in a file. yaml-cpp tells only where nodes start.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ruralctl/yaml/document.h"

namespace ruralctl::yaml {

// The byte behind the last byte of `value`, whose token starts at its offset in `text`. For a null
// that is written as nothing, its offset; for a block scalar that keeps its last line breaks,
// behind the last of them.
std::size_t end_of(std::string_view text, Value value);

// The byte behind the quoted scalar that opens at `quote`; npos if it is never closed.
std::size_t end_of_quoted(std::string_view text, std::size_t quote);

// The length of the `~` or `null` that a plain scalar at `offset` consists of; 0 for any other
// scalar.
std::size_t length_of_null(std::string_view text, std::size_t offset);

// The bytes of the byte order marks that the text starts with: no part of its first line.
std::size_t length_of_byte_order_mark(std::string_view text);

std::size_t line_start(std::string_view text, std::size_t offset);
// The byte behind the line's \n, or the end of the text.
std::size_t line_end(std::string_view text, std::size_t offset);
// The same without the line's \n or \r\n.
std::size_t line_content_end(std::string_view text, std::size_t offset);
// The end of the line on which a value ends, without its line end; a block scalar that keeps its
// line breaks ends behind one.
std::size_t rest_of_line(std::string_view text, std::size_t value_end);
// How many bytes stand before `offset` on its line.
std::size_t byte_column(std::string_view text, std::size_t offset);

bool is_blank_line(std::string_view line);

// Lines that stood at `column` with other line ends and another indentation.
std::string reindented(std::string_view lines, std::size_t column, std::size_t new_column,
                       std::string_view eol);

}  // namespace ruralctl::yaml
