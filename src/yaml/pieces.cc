#include "ruralctl/yaml/pieces.h"

#include "yaml/layout.h"
#include "yaml/spans.h"

namespace ruralctl::yaml {
namespace {

std::string part(std::string_view text, std::size_t from, std::size_t to) {
  return std::string(text.substr(from, to - from));
}

// Where the comments end that are indented further than `column`, in the lines from `from` to `to`:
// they belong to what stands above them.
std::size_t behind_indented(std::string_view text, std::size_t from, std::size_t to,
                            std::size_t column) {
  std::size_t behind = from;
  for (std::size_t line = from; line < to; line = line_end(text, line)) {
    const std::size_t first = text.find_first_not_of(' ', line);
    if (first < to && text[first] == '#' && first - line > column) behind = line_end(text, line);
  }
  return behind;
}

// The pieces of the record's fields; none where one does not have lines of its own. `end` becomes
// the end of the last one's lines.
std::vector<FieldPiece> fields_of(std::string_view text, const RecordLayout& layout,
                                  std::size_t& end) {
  if (layout.flow || layout.entries.empty()) return {};
  std::vector<FieldPiece> fields;
  std::size_t before = layout.entries.front().key_offset;
  if (line_start(text, before) > layout.extent.start) return {};
  for (const EntryLayout& entry : layout.entries) {
    const std::size_t line = line_start(text, entry.key_offset);
    const bool is_first = fields.empty();
    if (entry.explicit_key || (!is_first && line < before)) return {};
    FieldPiece& field = fields.emplace_back();
    field.key = entry.key;
    field.value = entry.value;
    if (!is_first) field.above = part(text, before, line);
    before = line_end(text, entry.value_end - 1);
    field.body = part(text, entry.key_offset, before);
  }
  end = before;
  return fields;
}

}  // namespace

std::optional<Pieces> cut(const Document& document) {
  const std::string_view text = document.text();
  if (is_flow_file(document)) return std::nullopt;
  Pieces pieces;
  if (document.size() == 0) {
    pieces.head = text;
    return pieces;
  }
  pieces.dash_column = byte_column(text, extent_of(document, 0).start);
  std::size_t at = top_of_comments_above(text, line_start(text, extent_of(document, 0).start));
  pieces.head = text.substr(0, at);
  for (std::size_t i = 0; i < document.size(); ++i) {
    const RecordLayout layout = layout_of(document, i);
    const std::size_t dash = line_start(text, layout.extent.start);
    if (dash < at) return std::nullopt;
    RecordPiece& record = pieces.records.emplace_back();
    record.value = document.record(i);
    record.above = part(text, at, dash);
    record.key_column = layout.key_column;
    std::size_t end = line_end(text, layout.extent.end - 1);
    record.fields = fields_of(text, layout, end);
    if (!record.fields.empty())
      record.opening = part(text, dash, layout.entries.front().key_offset);
    const std::size_t next =
        i + 1 < document.size() ? line_start(text, extent_of(document, i + 1).start) : text.size();
    if (next < end) return std::nullopt;
    at = behind_indented(text, end, next, pieces.dash_column);
    record.below = part(text, end, at);
    record.lines = part(text, dash, at);
  }
  pieces.tail = text.substr(at);
  return pieces;
}

std::optional<ListPieces> cut_list(const Document& document, const FieldPiece& field) {
  const std::string_view text = document.text();
  const Value list = field.value;
  if (!list.is_sequence() || list.items().empty() || text[list.token().offset] == '[')
    return std::nullopt;
  ListPieces pieces;
  std::size_t end = list.token().offset;
  std::size_t at = 0;
  for (const Value item : list.items()) {
    if (item.is_null()) return std::nullopt;
    const std::size_t dash = next_dash(text, end);
    const std::size_t line = line_start(text, dash);
    const bool is_first = pieces.items.empty();
    if (is_first) pieces.dash_column = byte_column(text, dash);
    if (!is_first && line < at) return std::nullopt;
    ItemPiece& piece = pieces.items.emplace_back();
    piece.value = item;
    if (!is_first) piece.above = part(text, at, line);
    end = end_of(text, item);
    at = line_end(text, end - 1);
    piece.lines = part(text, line, at);
  }
  const std::size_t key = at - field.body.size();
  const std::size_t first = line_start(text, next_dash(text, list.token().offset));
  const std::size_t below = line_end(text, key);
  if (first < below) return std::nullopt;
  pieces.opening = part(text, key, below);
  pieces.items.front().above = part(text, below, first);
  return pieces;
}

std::vector<std::string> comment_texts(const Document& document) {
  std::vector<std::string> texts;
  for (const Comment& comment : comments_of(document))
    texts.emplace_back(comment.in(document.text()));
  return texts;
}

std::string moved_to_column(std::string_view lines, std::size_t column, std::size_t new_column) {
  return reindented(lines, column, new_column, "\n");
}

}  // namespace ruralctl::yaml
