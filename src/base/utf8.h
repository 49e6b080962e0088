// Reading and writing single code points.
#pragma once

#include <utf8proc.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace ruralctl {

struct CodePoint {
  char32_t value;
  std::size_t bytes;
  bool valid;
};

// Whether the byte is one of those after the first of a code point.
inline bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The code point at offset `at`, which must be inside `text`; of a malformed sequence its first
// byte, as U+FFFD.
inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  // Chinese, without a call: E1 to EC are followed by any two continuation bytes.
  if (first >= 0xE1 && first <= 0xEC && text.size() - at >= 3 && is_continuation(text[at + 1]) &&
      is_continuation(text[at + 2])) {
    const char32_t high = (first & 0x0Fu) << 12;
    return {high | (text[at + 1] & 0x3Fu) << 6 | (text[at + 2] & 0x3Fu), 3, true};
  }
  utf8proc_int32_t value = 0;
  const utf8proc_ssize_t bytes =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                       static_cast<utf8proc_ssize_t>(text.size() - at), &value);
  if (bytes <= 0) return {U'\uFFFD', 1, false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(bytes), true};
}

}  // namespace ruralctl
