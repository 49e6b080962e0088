// Decoding the scalars that the scanner leaves as they stand in the file.
#pragma once

#include <string>
#include <string_view>

namespace ruralctl::yaml {

// The bytes of the escape sequence that `rest` starts with (a backslash and what follows); 0 for
// one that the canonical form does not use.
std::size_t length_of_escape(std::string_view rest);

// `bytes` stand between double quotes on one line and hold only escapes of the canonical form.
void decode_double_quoted(std::string_view bytes, std::string& into);

// `bytes` are the lines of a literal block, indented by four.
void decode_literal(std::string_view bytes, std::string& into);

}  // namespace ruralctl::yaml
