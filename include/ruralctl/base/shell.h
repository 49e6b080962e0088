// Texts for a shell.
#pragma once

#include <string>
#include <string_view>

namespace ruralctl {

// The text as one word of a POSIX shell, whatever is in it.
inline std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + '\'';
}

}  // namespace ruralctl
