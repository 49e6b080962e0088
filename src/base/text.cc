#include "ruralctl/base/text.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/utf8.h"

namespace ruralctl {
namespace {

constexpr char32_t kIdeographicSpace = 0x3000;
constexpr char32_t kFullwidthFirst = 0xFF01;
constexpr char32_t kFullwidthLast = 0xFF5E;
constexpr char32_t kFullwidthOffset = kFullwidthFirst - U'!';

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char32_t halfwidth(char32_t c) {
  if (c >= kFullwidthFirst && c <= kFullwidthLast) return c - kFullwidthOffset;
  return c == kIdeographicSpace ? U' ' : c;
}

// Code points here change into ASCII if at all.
void append_changed(std::string& result, std::string_view bytes, char32_t from, char32_t to) {
  if (from == to) {
    result.append(bytes);
  } else {
    result.push_back(static_cast<char>(to));
  }
}

std::string normalize(std::string_view text, int options) {
  utf8proc_uint8_t* bytes = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &bytes,
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  if (size < 0) return std::string(text);
  return std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string nfkc_casefold(std::string_view text) {
  return normalize(text, UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
}

constexpr char32_t kUncommon = 0xFFFFFFFF;

// What nearly all text here is made of; for everything else, kUncommon. utf8proc needs microseconds
// for a sentence, and a search folds a hundred thousand notes, so these are folded without it.
char32_t fold_common(char32_t c) {
  const bool chinese = (c >= 0x4E00 && c <= 0x9FFF) || c == U'。' || c == U'、';
  if (chinese) return c;
  c = halfwidth(c);
  if (c >= 0x80) return kUncommon;
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

// Whether nothing at `at` can combine with what stands before it.
bool is_apart(std::string_view text, std::size_t at) {
  if (at == text.size()) return true;
  const CodePoint c = decode(text, at);
  return !c.valid || fold_common(c.value) != kUncommon;
}

bool is_trimmed(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == kIdeographicSpace;
}

bool is_separator(char32_t c) {
  return c == ',' || c == ';' || c == U'，' || c == U'、' || c == U'；';
}

std::size_t last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

}  // namespace

std::size_t column_of(std::string_view line, std::size_t byte) {
  std::size_t column = 1;
  for (std::size_t at = 0; at < line.size(); ++column) {
    at += decode(line, at).bytes;
    if (at > byte) break;
  }
  return column;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = decode(text, 0);
    if (!is_trimmed(first.value)) break;
    text.remove_prefix(first.bytes);
  }
  while (!text.empty()) {
    const std::size_t last = last_code_point(text);
    if (!is_trimmed(decode(text, last).value)) break;
    text = text.substr(0, last);
  }
  return text;
}

std::vector<std::string_view> split_list(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view part = trim(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(part);
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (is_separator(c.value)) {
      take(at);
      begin = at + c.bytes;
    }
    at += c.bytes;
  }
  take(text.size());
  return parts;
}

std::string to_halfwidth(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    append_changed(result, text.substr(at, c.bytes), c.value, halfwidth(c.value));
    at += c.bytes;
  }
  return result;
}

std::string nfc(std::string_view text) {
  return is_ascii(text) ? std::string(text) : normalize(text, UTF8PROC_COMPOSE);
}

std::string fold_for_search(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    std::size_t end = at + c.bytes;
    const char32_t common = fold_common(c.value);
    if (!c.valid) {
      folded += text[at];
    } else if (common != kUncommon && is_apart(text, end)) {
      append_changed(folded, text.substr(at, c.bytes), c.value, common);
    } else {
      while (!is_apart(text, end)) end += decode(text, end).bytes;
      folded += nfkc_casefold(text.substr(at, end - at));
    }
    at = end;
  }
  return folded;
}

}  // namespace ruralctl
