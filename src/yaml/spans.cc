#include "yaml/spans.h"

#include <string>

namespace ruralctl::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// A plain scalar and a block scalar keep their characters other than white space, in order; so the decoded text
// leads to the end whatever the folding, chomping and indentation.
std::size_t end_of_unquoted(std::string_view text, std::size_t at, std::string_view decoded) {
  std::size_t end = at;
  for (const char c : decoded) {
    if (is_blank(c)) continue;
    while (at < text.size() && text[at] != c) ++at;
    if (at == text.size()) return end;
    end = ++at;
  }
  return end;
}

std::size_t end_of_scalar(std::string_view text, Value value) {
  const std::size_t at = value.token().offset;
  if (at >= text.size()) return text.size();
  const char first = text[at];
  if (first == '"' || first == '\'') return end_of_quoted(text, at);
  const std::string decoded = value.text();
  if (first != '|' && first != '>') return end_of_unquoted(text, at, decoded);
  std::size_t header_end = text.find('\n', at);
  if (header_end == std::string_view::npos) header_end = text.size();
  if (decoded.find_first_not_of(" \t\r\n") == std::string::npos) {
    return text.find_last_not_of(" \t\r", header_end - 1) + 1;
  }
  const std::size_t last = end_of_unquoted(text, header_end, decoded);
  std::size_t end = text.find('\n', last);
  if (end == std::string_view::npos) end = text.size();
  if (end > last && text[end - 1] == '\r') --end;
  return end;
}

// The bracket that closes a flow collection stands behind its last node, comments and a comma aside.
std::size_t end_of_flow(std::string_view text, std::size_t at, char bracket) {
  while (at < text.size() && text[at] != bracket) {
    if (text[at] == '#') {
      at = text.find('\n', at);
      if (at == std::string_view::npos) return text.size();
    }
    ++at;
  }
  return at == text.size() ? at : at + 1;
}

}  // namespace

std::size_t end_of_quoted(std::string_view text, std::size_t quote) {
  const char mark = text[quote];
  for (std::size_t at = quote + 1; at < text.size(); ++at) {
    if (mark == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == mark) {
      if (mark == '\'' && at + 1 < text.size() && text[at + 1] == '\'') {
        ++at;
      } else {
        return at + 1;
      }
    }
  }
  return std::string_view::npos;
}

std::size_t end_of(std::string_view text, Value value) {
  if (value.is_scalar()) return end_of_scalar(text, value);
  const std::size_t at = value.token().offset;
  if (value.is_null()) {
    const std::string_view rest = text.substr(std::min(at, text.size()));
    if (rest.starts_with('~')) return at + 1;
    for (const std::string_view word : {"null", "Null", "NULL"}) {
      if (rest.starts_with(word)) return at + word.size();
    }
    return at;
  }
  std::size_t end = at + 1;
  for (const Value item : value.items()) end = end_of(text, item);
  for (const Entry entry : value.entries()) {
    end = entry.value.is_null() && entry.value.token().offset < entry.key.token().offset
              ? end_of(text, entry.key)
              : end_of(text, entry.value);
  }
  if (at < text.size() && text[at] == '[') return end_of_flow(text, end, ']');
  if (at < text.size() && text[at] == '{') return end_of_flow(text, end, '}');
  return end;
}

std::size_t line_start(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t newline = text.rfind('\n', offset - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  const std::size_t newline = text.find('\n', offset);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

}  // namespace ruralctl::yaml
