#include "yaml/scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace ruralctl::yaml {
namespace {

void append_code_point(std::uint32_t c, std::string& into) {
  const auto byte = [&](std::uint32_t b) { into.push_back(static_cast<char>(b)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | (c >> 18));
    byte(0x80 | ((c >> 12) & 0x3F));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

constexpr std::array<std::pair<char, char>, 5> simple_escapes = {
    {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'"', '"'}, {'\\', '\\'}}};

// How many hexadecimal digits follow the escape character; 0 where it takes none.
std::size_t hex_digits(char escape) {
  if (escape == 'x') return 2;
  if (escape == 'u') return 4;
  return escape == 'U' ? 8 : 0;
}

}  // namespace

std::size_t length_of_escape(std::string_view rest) {
  if (rest.size() < 2) return 0;
  if (const std::size_t digits = hex_digits(rest[1])) {
    if (rest.size() < 2 + digits) return 0;
    std::uint32_t code = 0;
    const char* last = rest.data() + 2 + digits;
    const auto [end, error] = std::from_chars(rest.data() + 2, last, code, 16);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return error == std::errc() && end == last && !surrogate && code <= 0x10FFFF ? 2 + digits : 0;
  }
  const bool known = std::any_of(simple_escapes.begin(), simple_escapes.end(),
                                 [&](auto escape) { return escape.first == rest[1]; });
  return known ? 2 : 0;
}

void decode_double_quoted(std::string_view bytes, std::string& into) {
  into.clear();
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t escape = bytes[at] == '\\' ? length_of_escape(bytes.substr(at)) : 0;
    if (escape == 0) {
      into.push_back(bytes[at++]);
      continue;
    }
    if (escape == 2) {
      for (const auto& [written, meant] : simple_escapes) {
        if (written == bytes[at + 1]) into.push_back(meant);
      }
    } else {
      std::uint32_t code = 0;
      std::from_chars(bytes.data() + at + 2, bytes.data() + at + escape, code, 16);
      append_code_point(code, into);
    }
    at += escape;
  }
}

void decode_literal(std::string_view bytes, std::string& into) {
  constexpr std::size_t indent = 4;
  into.clear();
  for (std::size_t at = 0;;) {
    const std::size_t newline = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, newline - at);
    if (line.size() > indent) into.append(line.substr(indent));
    if (newline == bytes.size()) return;
    into.push_back('\n');
    at = newline + 1;
  }
}

}  // namespace ruralctl::yaml
