#include "yaml/spans.h"

#include <algorithm>
#include <string>

namespace ruralctl::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// A plain scalar and a block scalar keep their characters other than white space, in order; so the
// decoded text leads to the end whatever the folding, chomping and indentation.
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

bool keeps_line_breaks(std::string_view header) {
  return header.substr(0, header.find_first_of(" \t\r\n#")).find('+') != std::string_view::npos;
}

// The line `count` lines below the one that holds `offset`.
std::size_t line_below(std::string_view text, std::size_t offset, std::size_t count) {
  for (; count > 0; --count) offset = line_end(text, offset);
  return offset;
}

// A literal block keeps its lines. Of a folded one only those of blanks that it ends with need
// counting: the decoded text leads to the last line that is not blank.
std::size_t end_of_block_scalar(std::string_view text, std::size_t at, std::string_view decoded) {
  std::string_view below = decoded.substr(0, decoded.find_last_not_of('\n') + 1);
  std::size_t last = at;  // somewhere on the last line
  if (text[at] == '>') {
    last = std::max(at, end_of_unquoted(text, line_content_end(text, at), decoded));
    below.remove_prefix(below.find_last_not_of(" \t\n") + 1);
  }
  std::size_t lines = static_cast<std::size_t>(std::count(below.begin(), below.end(), '\n'));
  if (last == at && !below.empty()) ++lines;
  last = line_below(text, last, lines);
  if (!keeps_line_breaks(text.substr(at))) return line_content_end(text, last);
  std::size_t behind = line_end(text, last);
  if (behind == text.size() ||
      !is_blank_line(text.substr(behind, line_end(text, behind) - behind))) {
    return line_content_end(text, last);
  }
  while (behind < text.size() &&
         is_blank_line(text.substr(behind, line_end(text, behind) - behind))) {
    behind = line_end(text, behind);
  }
  return behind;
}

std::size_t end_of_scalar(std::string_view text, Value value) {
  const std::size_t at = value.token().offset;
  if (at >= text.size()) return text.size();
  const char first = text[at];
  if (first == '"' || first == '\'') return end_of_quoted(text, at);
  std::string buffer;
  const std::string_view decoded = value.text(buffer);
  if (first == '|' || first == '>') return end_of_block_scalar(text, at, decoded);
  return end_of_unquoted(text, at, decoded);
}

// The bracket that closes a flow collection stands behind its last node, comments and a comma
// aside.
std::size_t end_of_flow(std::string_view text, std::size_t at, char bracket) {
  while (at < text.size() && text[at] != bracket) {
    if (text[at] == '#') {
      at = line_end(text, at);
    } else {
      ++at;
    }
  }
  return std::min(at + 1, text.size());
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

std::size_t length_of_null(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!rest.starts_with(word)) continue;
    const std::size_t next = std::min(rest.find_first_not_of(" \t", word.size()), rest.size());
    const bool ends = next == rest.size() ||
                      std::string_view("\r\n,]}").find(rest[next]) != std::string_view::npos;
    return ends || (rest[next] == '#' && next > word.size()) ? word.size() : 0;
  }
  return 0;
}

std::size_t end_of(std::string_view text, Value value) {
  const std::size_t at = value.token().offset;
  if (value.is_scalar()) return end_of_scalar(text, value);
  if (value.is_null()) return at + length_of_null(text, at);
  std::size_t end = at < text.size() && (text[at] == '[' || text[at] == '{') ? at + 1 : at;
  const Token* const behind = &value.token() + value.token().span;
  for (const Token* token = &value.token() + 1; token < behind; token += token->span) {
    if (token + token->span == behind) end = end_of(text, Value(token));
  }
  if (at < text.size() && text[at] == '[') return end_of_flow(text, end, ']');
  if (at < text.size() && text[at] == '{') return end_of_flow(text, end, '}');
  return end;
}

std::size_t length_of_byte_order_mark(std::string_view text) {
  std::size_t length = 0;
  while (text.substr(length).starts_with(byte_order_mark)) length += byte_order_mark.size();
  return length;
}

std::size_t line_start(std::string_view text, std::size_t offset) {
  const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return newline == std::string_view::npos ? std::min(offset, length_of_byte_order_mark(text))
                                           : newline + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  const std::size_t newline = text.find('\n', offset);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

std::size_t line_content_end(std::string_view text, std::size_t offset) {
  const std::size_t newline = text.find('\n', offset);
  if (newline == std::string_view::npos) return text.size();
  return newline > offset && text[newline - 1] == '\r' ? newline - 1 : newline;
}

std::size_t byte_column(std::string_view text, std::size_t offset) {
  return offset - line_start(text, offset);
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::size_t rest_of_line(std::string_view text, std::size_t value_end) {
  return text[value_end - 1] == '\n' ? value_end : line_content_end(text, value_end);
}

std::string reindented(std::string_view lines, std::size_t column, std::size_t new_column,
                       std::string_view eol) {
  std::string out;
  for (std::size_t at = 0; at < lines.size(); at = line_end(lines, at)) {
    const std::string_view line = lines.substr(at, line_content_end(lines, at) - at);
    const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    const bool empty = blanks == line.size() && blanks <= column;
    if (!empty) out.append(new_column, ' ');
    out += line.substr(std::min(column, blanks));
    out += eol;
  }
  return out;
}

}  // namespace ruralctl::yaml
