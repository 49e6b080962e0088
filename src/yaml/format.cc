#include "ruralctl/yaml/format.h"

#include <algorithm>

#include "yaml/layout.h"
#include "yaml/spans.h"
#include "yaml/verify.h"

namespace ruralctl::yaml {
namespace {

constexpr std::size_t field_indent = 2;
constexpr std::size_t row_indent = 4;

using Plain = std::function<bool(const std::string& key)>;

// A line between fields or records: a comment, or nothing.
struct Gap {
  std::string_view comment;
  std::size_t column = 0;  // where it stood
};

struct WrittenField {
  std::size_t rank = 0;
  std::vector<Gap> above;
  std::string lines;  // from the key on, without the last line end
};

struct WrittenRecord {
  std::vector<Gap> above;
  std::vector<WrittenField> fields;
  std::vector<Gap> below;
};

// Takes a file apart into fields in the canonical form and what stands between them.
class Reader {
 public:
  Reader(const Document& document, const FieldOrder& order, const Plain& plain)
      : document_(document), text_(document.text()), order_(order), plain_(plain), comments_(comments_of(document)) {}

  // The comments and blank lines in [from, to).
  std::vector<Gap> gaps(std::size_t from, std::size_t to) const {
    std::vector<Gap> found;
    for (std::size_t line = from; line < to; line = line_end(text_, line)) {
      const std::size_t start = line_start(text_, line);
      const std::size_t end = line_content_end(text_, line);
      const std::string_view comment = comment_in(line, std::min(to, end));
      if (!comment.empty()) {
        const std::size_t offset = end - comment.size();
        const bool own_line = is_blank_line(text_.substr(start, offset - start));
        found.push_back({comment, own_line ? offset - start : 0});
      } else if (line == start && line_end(text_, line) <= to && is_blank_line(text_.substr(start, end - start))) {
        found.push_back({});
      }
    }
    return found;
  }

  WrittenRecord record(const RecordLayout& layout) const {
    WrittenRecord written;
    const std::size_t end = layout.extent.end;
    const std::size_t line = rest_of_line(text_, end);
    std::size_t at = layout.extent.start;
    for (std::size_t i = 0; i < layout.entries.size(); ++i) {
      const EntryLayout& entry = layout.entries[i];
      std::size_t behind = layout.flow ? end : line;
      if (i + 1 < layout.entries.size()) behind = layout.entries[i + 1].key_offset;
      behind = std::min(behind, rest_of_line(text_, entry.value_end));
      written.fields.push_back(field(layout, entry, behind));
      const std::vector<Gap> above = gaps(at, entry.key_offset);
      written.fields.back().above.insert(written.fields.back().above.begin(), above.begin(), above.end());
      at = behind;
    }
    written.below = gaps(at, end);
    // A comment behind a closing brace is about the whole record.
    if (layout.flow) written.above = gaps(end, line);
    std::stable_sort(written.fields.begin(), written.fields.end(),
                     [](const WrittenField& a, const WrittenField& b) { return a.rank < b.rank; });
    return written;
  }

 private:
  std::string_view comment_in(std::size_t from, std::size_t to) const {
    const std::vector<Comment> found = between(comments_, from, to);
    return found.empty() ? std::string_view() : found.front().in(text_);
  }

  std::size_t rank(const std::string& key) const {
    if (key == "id") return 0;
    return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), key) - order_.begin()) + 1;
  }

  // What stands on the line of the colon, or of the `|` of a block scalar, and is a comment on the field itself.
  bool is_behind_key(const EntryLayout& entry, const Comment& comment) const {
    std::size_t from = entry.colon + 1;
    const std::size_t value = entry.value.token().offset;
    if (entry.value.is_scalar() && (text_[value] == '|' || text_[value] == '>') && value < comment.from) {
      from = text_.find_first_of(" \t", value);
    }
    const std::string_view bytes = text_.substr(from, comment.from - from);
    return bytes.find_first_not_of(" \t") == std::string_view::npos;
  }

  // The field of `entry`, whose comment may stand before `behind`.
  WrittenField field(const RecordLayout& layout, const EntryLayout& entry, std::size_t behind) const {
    WrittenField field{rank(entry.key), {}, write_key(entry.key) + ':'};
    const std::string_view last_comment = comment_in(entry.value_end, behind);
    std::optional<Content> content = content_of(document_, entry.value);
    if (!entry.value.is_null() && !is_canonical(content)) {
      field.lines += own_bytes(layout, entry);
      if (!last_comment.empty()) field.lines += ' ' + std::string(last_comment);
      return field;
    }
    std::vector<Comment> inside = between(comments_, entry.colon, entry.value_end);
    std::string_view key_comment;
    if (!inside.empty() && is_behind_key(entry, inside.front())) {
      key_comment = inside.front().in(text_);
      inside.erase(inside.begin());
    }
    const bool is_block_list = entry.value.is_sequence() && text_[entry.value.token().offset] == '-';
    if (content && std::holds_alternative<std::vector<Row>>(*content)) {
      auto& rows = std::get<std::vector<Row>>(*content);
      if (!is_block_list) choose(key_comment, last_comment, field.above);
      if (!key_comment.empty()) field.lines += ' ' + std::string(key_comment);
      field.lines += written_rows(entry, rows, is_block_list ? behind : entry.value_end);
      return field;
    }
    std::vector<Gap> above;
    for (const Comment& comment : inside) above.push_back({comment.in(text_)});
    if (is_block_list) {
      if (!last_comment.empty()) above.push_back({last_comment});
    } else {
      choose(key_comment, last_comment, field.above);
    }
    field.above.insert(field.above.end(), above.begin(), above.end());
    Lines lines;
    if (content) {
      set_plain(*content, plain_(entry.key));
      lines = write_block(*content, field_indent);
    }
    field.lines += lines.head;
    if (!key_comment.empty()) field.lines += ' ' + std::string(key_comment);
    for (const std::string& line : lines.tail) field.lines += '\n' + line;
    return field;
  }

  // Only one comment can stand behind a field: the one behind its value, if there is one.
  static void choose(std::string_view& key_comment, std::string_view last_comment, std::vector<Gap>& above) {
    if (last_comment.empty()) return;
    if (!key_comment.empty()) above.push_back({key_comment});
    key_comment = last_comment;
  }

  static bool is_canonical(const std::optional<Content>& content) {
    if (!content) return false;
    const auto* rows = std::get_if<std::vector<Row>>(&*content);
    return rows == nullptr || std::none_of(rows->begin(), rows->end(), [](const Row& row) { return row.empty(); });
  }

  static void set_plain(Content& content, bool plain) {
    if (auto* scalar = std::get_if<Scalar>(&content)) scalar->plain = plain;
    if (auto* items = std::get_if<std::vector<Scalar>>(&content)) {
      for (Scalar& item : *items) item.plain = plain;
    }
  }

  // Each row on a line, with the comments above and behind it. `behind` is where the last row's may end.
  std::string written_rows(const EntryLayout& entry, std::vector<Row>& rows, std::size_t behind) const {
    std::string lines;
    std::size_t at = line_end(text_, entry.colon);
    const Comment* const first = nullptr;
    (void)first;
    auto row = rows.begin();
    std::vector<Value> items;
    for (const Value item : entry.value.items()) items.push_back(item);
    for (std::size_t i = 0; i < items.size(); ++i, ++row) {
      const std::size_t end = end_of(text_, items[i]);
      const std::size_t next = i + 1 < items.size() ? std::size_t{items[i + 1].token().offset} : behind;
      const std::size_t rest = std::min(next, line_content_end(text_, end));
      for (const Comment& comment : between(comments_, at, end)) {
        lines += '\n' + std::string(row_indent, ' ') + std::string(comment.in(text_));
      }
      for (auto& [key, scalar] : *row) scalar.plain = plain_(entry.key + '.' + key);
      lines += '\n' + std::string(row_indent, ' ') + "- " + write_row(*row);
      const std::string_view comment = comment_in(end, rest);
      if (!comment.empty()) lines += ' ' + std::string(comment);
      at = rest;
    }
    for (const Comment& comment : between(comments_, at, entry.value_end)) {
      lines += '\n' + std::string(row_indent, ' ') + std::string(comment.in(text_));
    }
    return lines;
  }

  const Document& document_;
  std::string_view text_;
  const FieldOrder& order_;
  const Plain& plain_;
  std::vector<Comment> comments_;
};

}  // namespace
}  // namespace ruralctl::yaml
