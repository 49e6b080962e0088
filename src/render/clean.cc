#include "render/clean.h"

#include <algorithm>

#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// The text with U+FFFD for the bytes that find_bad_byte() reports, control characters only if told.
std::string without_bad_bytes(std::string_view text, bool replace_controls) {
  std::string out;
  while (const auto bad = find_bad_byte(text)) {
    out += text.substr(0, *bad);
    text.remove_prefix(*bad);
    const std::size_t control = control_length(text);
    const std::size_t length = std::max<std::size_t>(control, 1);
    out += control > 0 && !replace_controls ? text.substr(0, length) : kReplacement;
    text.remove_prefix(length);
  }
  return out += text;
}

// The length of the line end that the text begins with; 0 if none. `text` is not empty.
std::size_t line_end_length(std::string_view text) {
  switch (text[0]) {
    case '\n':
      return 1;
    case '\r':
      return text.starts_with("\r\n") ? 2 : 1;
    case '\xC2':
      return text.starts_with("\u0085") ? 2 : 0;
    case '\xE2':
      return text.starts_with("\u2028") || text.starts_with("\u2029") ? 3 : 0;
    default:
      return 0;
  }
}

}  // namespace

std::size_t control_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (text.empty()) return 0;
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  return text.size() > 1 && byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0 ? 2 : 0;
}

std::string sound_utf8(std::string_view text) {
  return without_bad_bytes(text, false);
}

std::string printable(std::string_view text) {
  const std::string sound = without_bad_bytes(text, true);
  std::string out;
  out.reserve(sound.size());
  for (std::string_view rest = sound; !rest.empty();) {
    const std::size_t line_end = line_end_length(rest);
    if (line_end > 0) {
      out += '\n';
    } else {
      out += rest[0] == '\t' ? ' ' : rest[0];
    }
    rest.remove_prefix(std::max<std::size_t>(line_end, 1));
  }
  return out;
}

}  // namespace ruralctl
