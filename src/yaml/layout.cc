#include "yaml/layout.h"

#include <algorithm>

#include "yaml/spans.h"
#include "yaml/verify.h"

namespace ruralctl::yaml {
namespace {

void collect_comments(std::string_view text, std::size_t from, std::size_t to, std::vector<Comment>& comments) {
  for (std::size_t at = text.find('#', from); at < to; at = text.find('#', at)) {
    const std::size_t end = line_content_end(text, at);
    comments.push_back({at, end});
    at = end;
  }
}

bool is_between_key_and_colon(std::string_view bytes) {
  return bytes.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

const EntryLayout* RecordLayout::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const EntryLayout& e) { return e.key == key; });
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
  if (is_flow_file(document) && !layout.flow) refuse_edit(document, first);
  layout.extent = extent_of(document, record);
  layout.key_column = byte_column(text, first);
  for (const Entry entry : value.entries()) {
    const std::size_t key_offset = entry.key.token().offset;
    const std::size_t key_end = end_of(text, entry.key);
    const std::size_t colon = std::min(text.find(':', key_end), text.size());
    const bool in_place = layout.flow || byte_column(text, key_offset) == layout.key_column;
    if (!in_place || !is_between_key_and_colon(text.substr(key_end, colon - key_end))) {
      refuse_edit(document, key_offset);
    }
    layout.entries.push_back(
        {entry.key.text(), key_offset, colon, std::max(colon + 1, end_of(text, entry.value)), entry.value});
  }
  return layout;
}

std::string_view line_ending(std::string_view text) {
  const std::size_t newline = text.find('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
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

std::vector<Comment> between(const std::vector<Comment>& comments, std::size_t from, std::size_t to) {
  std::vector<Comment> found;
  const auto inside = [&](const Comment& c) { return c.from >= from && c.from < to; };
  std::copy_if(comments.begin(), comments.end(), std::back_inserter(found), inside);
  return found;
}

}  // namespace ruralctl::yaml
