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
  bool rows = false;  // one a line
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
      : document_(document),
        text_(document.text()),
        order_(order),
        plain_(plain),
        comments_(comments_of(document)) {}

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
      } else if (line == start && line_end(text_, line) <= to &&
                 is_blank_line(text_.substr(start, end - start))) {
        found.push_back({});
      }
    }
    return found;
  }

  // The record of `layout`, with the comments up to `line`.
  WrittenRecord record(const RecordLayout& layout, std::size_t line) const {
    WrittenRecord written;
    const std::size_t end = layout.extent.end;
    std::size_t at = layout.extent.start;
    for (std::size_t i = 0; i < layout.entries.size(); ++i) {
      const EntryLayout& entry = layout.entries[i];
      std::size_t behind = layout.flow ? end : line;
      if (i + 1 < layout.entries.size()) behind = layout.entries[i + 1].key_offset;
      behind = std::min(behind, rest_of_line(text_, entry.value_end));
      std::vector<Gap> above = gaps(at, entry.key_offset);
      if (i > 0 && !layout.flow)
        take_comments_of_rows(layout.key_column, above, written.fields.back());
      WrittenField next = field(layout, entry, behind);
      next.above.insert(next.above.begin(), above.begin(), above.end());
      written.fields.push_back(std::move(next));
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

  // Comments that are indented like rows, directly below the last of them, belong to those.
  static void take_comments_of_rows(std::size_t key_column, std::vector<Gap>& gaps,
                                    WrittenField& field) {
    if (!field.rows) return;
    const auto is_below = [&](const Gap& gap) {
      return !gap.comment.empty() && gap.column > key_column;
    };
    const auto end = std::find_if_not(gaps.begin(), gaps.end(), is_below);
    for (auto gap = gaps.begin(); gap != end; ++gap) {
      field.lines += '\n' + std::string(row_indent, ' ') + std::string(gap->comment);
    }
    gaps.erase(gaps.begin(), end);
  }

  // What stands on the line of the colon, or of the `|` of a block scalar, and is a comment on the
  // field itself.
  bool is_behind_key(const EntryLayout& entry, const Comment& comment) const {
    std::size_t from = entry.colon + 1;
    const std::size_t value = entry.value.token().offset;
    if (entry.value.is_scalar() && (text_[value] == '|' || text_[value] == '>') &&
        value < comment.from) {
      from = text_.find_first_of(" \t#", value);
    }
    const std::string_view bytes = text_.substr(from, comment.from - from);
    return bytes.find_first_not_of(" \t") == std::string_view::npos;
  }

  // The field of `entry`, whose comment may stand before `behind`.
  WrittenField field(const RecordLayout& layout, const EntryLayout& entry,
                     std::size_t behind) const {
    WrittenField field{rank_of(entry.key, order_), false, {}, write_key(entry.key) + ':'};
    std::optional<Content> content = content_of(document_, entry.value);
    if (!entry.value.is_null() && !is_canonical(content)) {
      add_behind(own_bytes(layout, entry), comment_in(entry.value_end, behind), field);
    } else if (content && std::holds_alternative<std::vector<Row>>(*content)) {
      write_rows(entry, std::get<std::vector<Row>>(*std::move(content)), behind, field);
    } else {
      write_value(entry, std::move(content), behind, field);
    }
    return field;
  }

  static void add_behind(std::string_view text, std::string_view comment, WrittenField& field) {
    field.lines += text;
    if (comment.empty()) return;
    field.lines += ' ';
    field.lines += comment;
  }

  // Takes the comment on the field itself out of those inside the value.
  std::string_view take_key_comment(const EntryLayout& entry, std::vector<Comment>& inside) const {
    if (inside.empty() || !is_behind_key(entry, inside.front())) return {};
    const std::string_view comment = inside.front().in(text_);
    inside.erase(inside.begin());
    return comment;
  }

  bool is_block_list(Value value) const {
    return value.is_sequence() && text_[value.token().offset] == '-';
  }

  void write_rows(const EntryLayout& entry, std::vector<Row> rows, std::size_t behind,
                  WrittenField& field) const {
    std::vector<Comment> inside = between(comments_, entry.colon, entry.value_end);
    std::string_view key_comment = take_key_comment(entry, inside);
    const std::size_t from = key_comment.empty() ? entry.colon : line_end(text_, entry.colon);
    if (!is_block_list(entry.value)) {
      choose(key_comment, comment_in(entry.value_end, behind), field.above);
      behind = entry.value_end;
    }
    add_behind({}, key_comment, field);
    field.lines += lines_of_rows(entry, std::move(rows), from, behind);
    field.rows = true;
  }

  void write_value(const EntryLayout& entry, std::optional<Content> content, std::size_t behind,
                   WrittenField& field) const {
    std::vector<Comment> inside = between(comments_, entry.colon, entry.value_end);
    std::string_view key_comment = take_key_comment(entry, inside);
    const std::string_view last_comment = comment_in(entry.value_end, behind);
    const bool block_list = is_block_list(entry.value);
    if (!block_list) choose(key_comment, last_comment, field.above);
    for (const Comment& comment : inside) field.above.push_back({comment.in(text_)});
    if (block_list && !last_comment.empty()) field.above.push_back({last_comment});
    Lines lines;
    if (content) {
      set_plain(*content, plain_(entry.key));
      lines = write_block(*content, field_indent);
    }
    add_behind(lines.head, key_comment, field);
    for (const std::string& line : lines.tail) field.lines += '\n' + line;
  }

  // Only one comment can stand behind a field: the one behind its value, if there is one.
  static void choose(std::string_view& key_comment, std::string_view last_comment,
                     std::vector<Gap>& above) {
    if (last_comment.empty()) return;
    if (!key_comment.empty()) above.push_back({key_comment});
    key_comment = last_comment;
  }

  static bool is_canonical(const std::optional<Content>& content) {
    if (!content) return false;
    const auto* rows = std::get_if<std::vector<Row>>(&*content);
    return rows == nullptr ||
           std::none_of(rows->begin(), rows->end(), [](const Row& row) { return row.empty(); });
  }

  static void set_plain(Content& content, bool plain) {
    if (auto* scalar = std::get_if<Scalar>(&content)) scalar->plain = plain;
    if (auto* items = std::get_if<std::vector<Scalar>>(&content)) {
      for (Scalar& item : *items) item.plain = plain;
    }
  }

  std::size_t rank_of_part(const EntryLayout& entry, const std::string& part) const {
    return rank_of(entry.key + '.' + part, order_);
  }

  // Each row on a line, with the comments above and behind it that stand in [from, behind).
  std::string lines_of_rows(const EntryLayout& entry, std::vector<Row> rows, std::size_t from,
                            std::size_t behind) const {
    std::string lines;
    const auto add_line = [&](std::string_view line) {
      lines += '\n' + std::string(row_indent, ' ') + std::string(line);
    };
    const auto add_comments = [&](std::size_t until) {
      for (const Comment& comment : between(comments_, from, until)) add_line(comment.in(text_));
    };
    auto row = rows.begin();
    for (auto item = entry.value.items().begin(); item != entry.value.items().end(); ++row) {
      const std::size_t end = end_of(text_, *item);
      ++item;
      const bool last = item == entry.value.items().end();
      const std::size_t next = last ? behind : std::size_t{(*item).token().offset};
      for (auto& [key, scalar] : *row) scalar.plain = plain_(entry.key + '.' + key);
      std::stable_sort(row->begin(), row->end(), [&](const auto& a, const auto& b) {
        return rank_of_part(entry, a.first) < rank_of_part(entry, b.first);
      });
      add_comments(end);
      add_line("- " + write_row(*row));
      from = std::min(next, rest_of_line(text_, end));
      const std::string_view comment = comment_in(end, from);
      if (!comment.empty()) lines += ' ' + std::string(comment);
    }
    add_comments(behind);
    return lines;
  }

  // What stands behind the colon, its further lines moved to where they belong below a field in a
  // block.
  std::string own_bytes(const RecordLayout& layout, const EntryLayout& entry) const {
    const std::string_view bytes = text_.substr(entry.colon + 1, entry.value_end - entry.colon - 1);
    const std::size_t first = line_end(bytes, 0);
    std::size_t column = layout.key_column;
    std::size_t new_column = field_indent;
    if (layout.flow) {
      column = 0;
      new_column = 0;
      for (std::size_t line = first; line < bytes.size(); line = line_end(bytes, line)) {
        const std::size_t blanks = bytes.find_first_not_of(' ', line) - line;
        const bool blank = is_blank_line(bytes.substr(line, line_end(bytes, line) - line));
        if (!blank && blanks < row_indent) new_column = std::max(new_column, row_indent - blanks);
      }
    }
    std::string lines(bytes.substr(0, line_content_end(bytes, 0)));
    if (!lines.empty() && lines.front() != ' ') lines.insert(0, " ");
    if (first < bytes.size() || bytes.ends_with('\n')) lines += '\n';
    lines += reindented(bytes.substr(first), column, new_column, "\n");
    if (!bytes.ends_with('\n') && lines.ends_with('\n')) lines.pop_back();
    return lines;
  }

  const Document& document_;
  std::string_view text_;
  const FieldOrder& order_;
  const Plain& plain_;
  std::vector<Comment> comments_;
};

// Puts lines together, with at most one blank line between two of them, and none at either end.
class Page {
 public:
  void add(std::size_t indent, std::string_view lines) {
    if (blank_ && !text_.empty()) text_ += '\n';
    blank_ = false;
    text_.append(indent, ' ');
    text_ += lines;
    if (!lines.ends_with('\n')) text_ += '\n';
  }

  // Comments that stood beyond `column` come to stand at `indent`, others at the start of the line.
  void add(const std::vector<Gap>& gaps, std::size_t column, std::size_t indent) {
    for (const Gap& gap : gaps) {
      if (gap.comment.empty()) {
        blank_ = true;
      } else {
        add(gap.column > column ? indent : 0, gap.comment);
      }
    }
  }

  void add(const WrittenRecord& record) {
    for (const Gap& gap : record.above) add(0, gap.comment);
    if (record.fields.empty()) add(0, "- {}");
    bool first = true;
    for (const WrittenField& field : record.fields) {
      for (const Gap& gap : field.above) {
        if (!gap.comment.empty()) {
          add(first ? 0 : field_indent, gap.comment);
        } else {
          blank_ = blank_ || !first;
        }
      }
      if (first) {
        add(0, "- " + field.lines);
      } else {
        add(field_indent, field.lines);
      }
      first = false;
    }
    for (const Gap& gap : record.below) {
      if (!gap.comment.empty()) add(field_indent, gap.comment);
    }
  }

  const std::string& text() const { return text_; }

 private:
  std::string text_;
  bool blank_ = false;
};

bool same_in_any_order(Value a, Value b) {
  if (a.token().span != b.token().span || a.token().form != b.token().form) return false;
  if (a.is_sequence()) {
    auto other = b.items().begin();
    for (const Value item : a.items()) {
      if (other == b.items().end() || !same_in_any_order(item, *other)) return false;
      ++other;
    }
    return true;
  }
  if (!a.is_mapping()) return same(a, b);
  for (const Entry entry : a.entries()) {
    const Value other = b.find(entry.key.text());
    if (!other.found() || !same_in_any_order(entry.value, other)) return false;
  }
  return true;
}

// Throws Error where something else than the layout changed.
void verify_formatted(const Document& document, const std::string& text) {
  const auto refuse = [&](std::size_t record) {
    const std::size_t offset =
        record < document.size() ? document.record(record).token().offset : 0;
    throw Error(Exit::usage, document.locate(offset),
                msg("this record cannot be brought into the canonical form; write its fields as "
                    "'name: value' by hand"));
  };
  Document after;
  try {
    after.read_records(text, document.file());
  } catch (const Error&) {
    refuse(0);
  }
  if (after.size() != document.size()) refuse(0);
  for (std::size_t i = 0; i < document.size(); ++i) {
    if (!same_in_any_order(document.record(i), after.record(i))) refuse(i);
  }
  if (!same_comments(document, after)) refuse(0);
}

}  // namespace

std::string canonical(const Document& document, const FieldOrder& order,
                      const std::function<bool(const std::string& key)>& plain) {
  const std::string_view text = document.text();
  const Reader reader(document, order, plain);
  const bool flow = is_flow_file(document);
  Page page;
  std::size_t at = length_of_byte_order_mark(text);
  for (std::size_t i = 0; i < document.size(); ++i) {
    const RecordLayout layout = layout_of(document, i);
    const std::size_t dash_column = byte_column(text, layout.extent.start);
    page.add(reader.gaps(at, layout.extent.start), i == 0 || flow ? text.size() : dash_column,
             field_indent);
    at = rest_of_line(text, layout.extent.end);
    if (i + 1 < document.size()) at = std::min(at, extent_of(document, i + 1).start);
    page.add(reader.record(layout, at));
  }
  const bool below_record = document.size() > 0 && !flow;
  const std::size_t dash_column =
      below_record ? byte_column(text, layout_of(document, 0).extent.start) : 0;
  page.add(reader.gaps(at, text.size()), below_record ? dash_column : text.size(), field_indent);
  verify_formatted(document, page.text());
  return page.text();
}

}  // namespace ruralctl::yaml
