#include "yaml/layout.h"

#include <algorithm>

#include "yaml/spans.h"

namespace ruralctl::yaml {
namespace {

void collect_comments(std::string_view text, std::size_t from, std::size_t to,
                      std::vector<Comment>& comments) {
  // No look beyond `to`: with one for each token the time would grow with the square of the file.
  const std::string_view part = text.substr(0, to);
  for (std::size_t at = part.find('#', from); at < to; at = part.find('#', at)) {
    const std::size_t end = line_content_end(text, at);
    comments.push_back({at, end});
    at = end;
  }
}

// The colon that follows a key, behind blanks and comments.
std::size_t colon_behind(std::string_view text, std::size_t key_end) {
  std::size_t at = key_end;
  while (at < text.size() &&
         std::string_view(" \t\r\n#").find(text[at]) != std::string_view::npos) {
    at = text[at] == '#' ? line_end(text, at) : at + 1;
  }
  return at < text.size() && text[at] == ':' ? at : key_end;
}

}  // namespace

const EntryLayout* RecordLayout::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const EntryLayout& e) { return e.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

bool is_flow_file(const Document& document) {
  const std::size_t at = document.root().token().offset;
  return !document.scanned() && at < document.text().size() && document.text()[at] == '[';
}

std::size_t next_dash(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '-') at = text[at] == '#' ? line_end(text, at) : at + 1;
  return at;
}

Extent extent_of(const Document& document, std::size_t record) {
  const std::string_view text = document.text();
  const Value value = document.record(record);
  if (is_flow_file(document)) return {value.token().offset, end_of(text, value)};
  const std::size_t before = record == 0 ? std::size_t{document.root().token().offset}
                                         : end_of(text, document.record(record - 1));
  return {next_dash(text, before), end_of(text, value)};
}

RecordLayout layout_of(const Document& document, std::size_t record) {
  const std::string_view text = document.text();
  const Value value = document.record(record);
  RecordLayout layout;
  const std::size_t first = layout.first = value.token().offset;
  layout.flow = text[first] == '{';
  layout.extent = extent_of(document, record);
  layout.key_column = byte_column(text, first);
  for (const Entry entry : value.entries()) {
    const std::size_t key_offset = entry.key.token().offset;
    const std::size_t key_end = end_of(text, entry.key);
    const std::size_t colon = colon_behind(text, key_end);
    const bool has_colon = colon < text.size() && text[colon] == ':';
    const bool explicit_key = !has_colon || line_end(text, key_end) <= colon ||
                              (!layout.flow && byte_column(text, key_offset) != layout.key_column);
    const std::size_t value_end =
        std::max(has_colon ? colon + 1 : colon, end_of(text, entry.value));
    layout.entries.push_back(
        {entry.key.text(), key_offset, colon, value_end, explicit_key, entry.value});
  }
  return layout;
}

std::size_t top_of_comments_above(std::string_view text, std::size_t line) {
  const std::size_t first = length_of_byte_order_mark(text);
  while (line > first) {
    const std::size_t before = line_start(text, line - 1);
    if (!text.substr(text.find_first_not_of(' ', before)).starts_with('#')) break;
    line = before;
  }
  return line;
}

std::size_t top_of_first_record(const Document& document) {
  const std::string_view text = document.text();
  const std::size_t dash = line_start(text, extent_of(document, 0).start);
  const std::size_t top = top_of_comments_above(text, dash);
  const std::size_t first = length_of_byte_order_mark(text);
  const bool parted = top > first && is_blank_line(text.substr(line_start(text, top - 1),
                                                               top - line_start(text, top - 1)));
  return parted && !is_blank_line(text.substr(first, top - first)) ? top : dash;
}

std::string_view line_ending(std::string_view text) {
  const std::size_t newline = text.find('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n"
                                                                                       : "\n";
}

std::size_t rank_of(const std::string& key, const std::vector<std::string>& order) {
  if (key == "id") return 0;
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), key) - order.begin()) + 1;
}

std::vector<Comment> comments_of(const Document& document) {
  const std::string_view text = document.text();
  std::vector<Comment> comments;
  std::size_t at = 0;
  const Token* const behind = &document.root().token() + document.root().token().span;
  for (const Token* token = &document.root().token(); token < behind; ++token) {
    if (token->form != Token::Form::scalar) continue;
    std::size_t first = token->offset;
    // A comment may stand behind a block scalar's `|`.
    if (text[first] == '|' || text[first] == '>') first = line_content_end(text, first);
    collect_comments(text, at, first, comments);
    at = std::max(at, end_of(text, Value(token)));
  }
  collect_comments(text, at, text.size(), comments);
  return comments;
}

std::vector<Comment> between(const std::vector<Comment>& comments, std::size_t from,
                             std::size_t to) {
  const auto starts_before = [](const Comment& comment, std::size_t offset) {
    return comment.from < offset;
  };
  const auto first = std::lower_bound(comments.begin(), comments.end(), from, starts_before);
  return {first, std::lower_bound(first, comments.end(), std::max(from, to), starts_before)};
}

}  // namespace ruralctl::yaml
