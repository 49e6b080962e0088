#include "ruralctl/yaml/edit.h"

#include <algorithm>

#include "yaml/layout.h"
#include "yaml/spans.h"
#include "yaml/verify.h"

namespace ruralctl::yaml {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string replaced(std::string_view text, std::size_t from, std::size_t to,
                     std::string_view middle) {
  std::string out;
  out.reserve(text.size() + middle.size());
  out += text.substr(0, from);
  out += middle;
  out += text.substr(to);
  return out;
}

std::string line_of(std::size_t indent, std::string_view content, std::string_view eol) {
  std::string line(indent, ' ');
  line += content;
  line += eol;
  return line;
}

std::string lines_of(const std::vector<std::string>& lines, std::string_view eol) {
  std::string out;
  for (const std::string& line : lines) out += line_of(0, line, eol);
  return out;
}

std::string lines_of(std::string_view text, const std::vector<Comment>& comments,
                     std::size_t indent, std::string_view eol) {
  std::string out;
  for (const Comment& comment : comments) out += line_of(indent, comment.in(text), eol);
  return out;
}

void remove_line_end(std::string& lines) {
  if (lines.ends_with('\n')) lines.pop_back();
  if (lines.ends_with('\r')) lines.pop_back();
}

// Puts whole lines (each ended by `eol`) at the start of a line or the end of the text; a file
// without a final line end stays one.
std::string with_lines_at(std::string_view text, std::size_t at, std::string lines,
                          std::string_view eol) {
  if (line_start(text, at) == at) return replaced(text, at, at, lines);
  remove_line_end(lines);
  return replaced(text, at, at, std::string(eol) + lines);
}

// Also of a text that has no line.
bool ends_with_whole_line(std::string_view text) {
  return line_start(text, text.size()) == text.size();
}

// Gives `out` with a last line end if the file had one, and without if not; unless that would
// change what it means.
std::string checked(const Document& document, std::string out, const Change& change) {
  if (!ends_with_whole_line(document.text())) {
    std::string open_ended = out;
    remove_line_end(open_ended);
    if (!ends_with_whole_line(open_ended) && is_as_meant(document, open_ended, change))
      return open_ended;
    if (!out.empty() && !out.ends_with('\n')) out += line_ending(document.text());
  }
  verify(document, out, change);
  return out;
}

// Throws refuse_edit() where a field is written with a `?`, or a record of a flow sequence without
// braces.
RecordLayout editable_layout(const Document& document, std::size_t record) {
  RecordLayout layout = layout_of(document, record);
  if (is_flow_file(document) && !layout.flow) refuse_edit(document, layout.first);
  for (const EntryLayout& entry : layout.entries) {
    if (entry.explicit_key) refuse_edit(document, entry.key_offset);
  }
  return layout;
}

bool starts_its_line(std::string_view text, std::size_t offset) {
  const std::size_t start = line_start(text, offset);
  return is_blank_line(text.substr(start, offset - start));
}

// The entry that a new field goes behind; null: before all.
const EntryLayout* anchor_for(const RecordLayout& layout, const std::string& key,
                              const FieldOrder& order) {
  const EntryLayout* anchor = nullptr;
  for (const EntryLayout& entry : layout.entries) {
    if (rank_of(entry.key, order) <= rank_of(key, order)) anchor = &entry;
  }
  return anchor;
}

// Fields

std::string replace_in_flow(const Document& document, const EntryLayout& entry,
                            const Content& content) {
  const std::size_t from = entry.value.token().offset;
  if (!between(comments_of(document), entry.colon, entry.value_end).empty())
    refuse_edit(document, entry.key_offset);
  const std::string blank = from == entry.colon + 1 ? " " : "";
  return replaced(document.text(), from, entry.value_end, blank + write_flow(content));
}

// The comment behind the old value stays behind the new one, those inside it go above the field.
std::string replace_in_block(const Document& document, const RecordLayout& layout,
                             const EntryLayout& entry, const Content& content) {
  const std::string_view text = document.text();
  const std::string_view eol = line_ending(text);
  const std::vector<Comment> comments = comments_of(document);
  const std::size_t end = rest_of_line(text, entry.value_end);
  std::vector<Comment> inside = between(comments, entry.colon, entry.value_end);
  std::string_view behind;
  if (!between(comments, entry.value_end, end).empty()) {
    behind = text.substr(entry.value_end, end - entry.value_end);
  } else if (!inside.empty() && inside.front().from < line_end(text, entry.colon)) {
    const std::size_t blanks = text.find_last_not_of(" \t", inside.front().from - 1) + 1;
    behind = text.substr(blanks, inside.front().to - blanks);
    inside.erase(inside.begin());
  }
  const Lines lines = write_block(content, layout.key_column);
  const bool own_line = starts_its_line(text, entry.key_offset);
  const std::size_t from = own_line ? line_start(text, entry.key_offset) : entry.colon + 1;
  const std::string moved = lines_of(text, inside, layout.key_column, eol);
  std::string middle;
  if (own_line) {
    middle += moved;
    middle += text.substr(from, entry.colon + 1 - from);
  }
  middle += lines.head;
  middle += behind;
  middle += eol;
  middle += lines_of(lines.tail, eol);
  if (!own_line) middle += moved;
  if (text[end - 1] != '\n') remove_line_end(middle);
  return replaced(text, from, end, middle);
}

std::string add_field(const Document& document, const RecordLayout& layout, const Field& field,
                      const FieldOrder& order) {
  const std::string_view text = document.text();
  const EntryLayout* anchor = anchor_for(layout, field.key, order);
  if (layout.flow) {
    const std::string written = write_key(field.key) + ": " + write_flow(field.content);
    if (anchor != nullptr)
      return replaced(text, anchor->value_end, anchor->value_end, ", " + written);
    if (!layout.entries.empty()) {
      const std::size_t at = layout.entries.front().key_offset;
      return replaced(text, at, at, written + ", ");
    }
    return replaced(text, layout.first + 1, layout.first + 1, written);
  }
  if (anchor == nullptr) anchor = &layout.entries.front();
  const std::string_view eol = line_ending(text);
  const Lines lines = write_block(field.content, layout.key_column);
  const std::string added =
      line_of(layout.key_column, write_key(field.key) + ':' + lines.head, eol);
  return with_lines_at(text, line_end(text, anchor->value_end - 1),
                       added + lines_of(lines.tail, eol), eol);
}

// Behind the comma that follows on the line of `end`, if one does; else `end`.
std::size_t behind_comma(std::string_view text, std::size_t end) {
  const std::size_t next = text.find_first_not_of(" \t", end);
  return next != npos && text[next] == ',' ? next + 1 : end;
}

std::string cleared_in_flow(const Document& document, const RecordLayout& layout,
                            const EntryLayout& entry) {
  const std::vector<Comment> comments = comments_of(document);
  const auto index = static_cast<std::size_t>(&entry - layout.entries.data());
  const auto without = [&](std::size_t from, std::size_t to) -> std::optional<std::string> {
    if (!between(comments, from, to).empty()) return std::nullopt;
    return replaced(document.text(), from, to, "");
  };
  std::optional<std::string> out;
  if (index > 0) out = without(layout.entries[index - 1].value_end, entry.value_end);
  if (!out && index + 1 < layout.entries.size())
    out = without(entry.key_offset, layout.entries[index + 1].key_offset);
  if (!out) out = without(entry.key_offset, behind_comma(document.text(), entry.value_end));
  if (!out) refuse_edit(document, entry.key_offset);
  return *std::move(out);
}

std::string cleared_in_block(const Document& document, const RecordLayout& layout,
                             const EntryLayout& entry) {
  const std::string_view text = document.text();
  const std::string_view eol = line_ending(text);
  const std::size_t behind = line_end(text, entry.value_end - 1);
  const std::string comments =
      lines_of(text, between(comments_of(document), entry.colon, behind), layout.key_column, eol);
  const std::size_t from = line_start(text, entry.key_offset);
  if (from > layout.extent.start) return replaced(text, from, behind, comments);
  // The field stands on the line of the record's dash.
  const std::size_t next_key = layout.entries[1].key_offset;
  if (comments.empty() && line_start(text, next_key) == behind)
    return replaced(text, entry.key_offset, next_key, "");
  return replaced(text, layout.extent.start + 1, behind, std::string(eol) + comments);
}

// Lists

// Puts an item into a flow sequence, behind the one that stands in [start, end) and is closed by
// more than blanks: inline, or on a line of its own where that one has one.
std::string with_flow_item(std::string_view text, std::size_t start, std::size_t end,
                           const std::string& written) {
  if (!starts_its_line(text, start)) return replaced(text, end, end, ", " + written);
  const std::string_view eol = line_ending(text);
  const std::size_t margin = byte_column(text, start);
  const std::size_t behind = behind_comma(text, end);
  const bool comma = behind > end;
  const std::size_t rest = std::min(text.find_first_not_of(" \t", behind), text.size());
  if (rest < line_content_end(text, end) && text[rest] != '#') {
    std::string line = line_of(margin, written, "");
    return replaced(text, end, end, ',' + std::string(eol) + line);
  }
  const std::size_t below = line_end(text, end);
  if (comma) return replaced(text, below, below, line_of(margin, written + ',', eol));
  return replaced(replaced(text, below, below, line_of(margin, written, eol)), end, end, ",");
}

// The lines of a new item of a block list; `offset` is that of its last item, behind the dash at
// `dash`.
std::string block_item(std::string_view text, const Scalar& item, std::size_t dash,
                       std::size_t offset, std::string_view eol) {
  const std::size_t blanks = line_start(text, offset) > dash ? 1 : offset - dash - 1;
  return line_of(byte_column(text, dash),
                 '-' + std::string(blanks, ' ') + write_scalar(item, false), eol);
}

std::string block_item(std::string_view text, const Row& item, std::size_t dash, std::size_t offset,
                       std::string_view eol) {
  const std::size_t blanks = line_start(text, offset) > dash ? 1 : offset - dash - 1;
  const std::size_t margin = byte_column(text, dash);
  std::string opening = '-' + std::string(blanks, ' ');
  if (text[offset] == '{' || item.empty()) return line_of(margin, opening + write_row(item), eol);
  std::string lines;
  for (const auto& [key, scalar] : item) {
    lines += line_of(margin, opening + write_key(key) + ": " + write_scalar(scalar, false), eol);
    opening.assign(opening.size(), ' ');
  }
  return lines;
}

// What a list holds, or what a scalar would be as a list. Throws refuse_edit() where its items are
// of another sort.
template <class Item>
std::vector<Item> items_of(const Document& document, const EntryLayout& entry) {
  if (entry.value.is_sequence() && entry.value.items().empty()) return {};
  std::optional<Content> content = content_of(document, entry.value);
  if (!content) refuse_edit(document, entry.key_offset);
  if (auto* items = std::get_if<std::vector<Item>>(&*content)) return std::move(*items);
  if constexpr (std::is_same_v<Item, Scalar>) {
    if (const auto* scalar = std::get_if<Scalar>(&*content)) return {*scalar};
  }
  refuse_edit(document, entry.key_offset);
}

std::string write_flow_item(const Scalar& item) {
  return write_scalar(item, true);
}
std::string write_flow_item(const Row& item) {
  return write_row(item);
}

template <class Item>
std::string append(const Document& document, std::size_t record, const std::string& key,
                   const Item& item, const FieldOrder& order) {
  const std::string_view text = document.text();
  const RecordLayout layout = editable_layout(document, record);
  const EntryLayout* entry = layout.find(key);
  std::vector<Item> expected;
  if (entry != nullptr && !entry->value.is_null()) expected = items_of<Item>(document, *entry);
  expected.push_back(item);
  const bool as_list = entry != nullptr && entry->value.is_sequence() && expected.size() > 1;
  if (!as_list) return set_field(document, record, {key, std::move(expected)}, order);
  std::size_t start = 0;
  std::size_t end = entry->value.token().offset;
  const bool flow = text[end] == '[';
  std::size_t dash = npos;
  for (const Value value : entry->value.items()) {
    if (!flow) dash = next_dash(text, end);
    start = value.token().offset;
    end = end_of(text, value);
  }
  const std::string_view eol = line_ending(text);
  std::string out = flow ? with_flow_item(text, start, end, write_flow_item(item))
                         : with_lines_at(text, line_end(text, end - 1),
                                         block_item(text, item, dash, start, eol), eol);
  return checked(document, std::move(out),
                 Change::of_field(record, key, Content(std::move(expected))));
}

// Records

std::string insert_into_flow_file(const Document& document, std::size_t before,
                                  const std::vector<Field>& fields) {
  const std::string_view text = document.text();
  std::string written = "{";
  for (const Field& field : fields) {
    if (written.size() > 1) written += ", ";
    written += write_key(field.key) + ": " + write_flow(field.content);
  }
  written += '}';
  if (before > 0) {
    const Extent previous = extent_of(document, before - 1);
    return with_flow_item(text, previous.start, previous.end, written);
  }
  const std::size_t at = extent_of(document, 0).start;
  if (!starts_its_line(text, at)) return replaced(text, at, at, written + ", ");
  const std::string next_line =
      line_of(0, ",", line_ending(text)) + std::string(byte_column(text, at), ' ');
  return replaced(text, at, at, written + next_line);
}

std::size_t dash_column_of(const Document& document) {
  if (document.size() == 0 || is_flow_file(document)) return 0;
  return byte_column(document.text(), extent_of(document, 0).start);
}

// An empty list written as `[]` gives way to lines, its comments go above them.
std::string replace_empty_list(const Document& document, std::string lines) {
  const std::string_view text = document.text();
  const std::size_t from = document.root().token().offset;
  const std::size_t end = end_of(text, document.root());
  const std::size_t behind = line_end(text, end);
  const std::string_view eol = line_ending(text);
  lines.insert(0, lines_of(text, between(comments_of(document), from, behind), 0, eol));
  if (!starts_its_line(text, from)) lines.insert(0, eol);
  if (!text.substr(0, behind).ends_with('\n')) remove_line_end(lines);
  return replaced(text, starts_its_line(text, from) ? line_start(text, from) : from, behind, lines);
}

// Behind everything, but before the `...` that ends a document.
std::size_t below_last_record(const Document& document) {
  const std::string_view text = document.text();
  const std::size_t end = document.size() == 0 ? 0 : extent_of(document, document.size() - 1).end;
  for (std::size_t line = end == 0 ? 0 : line_end(text, end - 1); line < text.size();
       line = line_end(text, line)) {
    if (text.substr(line).starts_with("...")) return line;
  }
  return text.size();
}

std::string insert_lines(const Document& document, std::size_t before, const std::string& lines) {
  const std::string_view text = document.text();
  if (document.size() == 0 && is_flow_file(document)) return replace_empty_list(document, lines);
  std::size_t at = 0;
  if (before == document.size()) {
    at = below_last_record(document);
  } else if (before == 0) {
    at = top_of_first_record(document);
  } else {
    at = line_end(text, extent_of(document, before - 1).end - 1);
  }
  return with_lines_at(text, at, lines, line_ending(text));
}

// The bytes that go with a record of a flow file, and the comma that parted it from the next.
Extent flow_extent(const Document& document, std::size_t record) {
  const std::string_view text = document.text();
  Extent extent = extent_of(document, record);
  if (record + 1 == document.size()) {
    const std::size_t before = record == 0 ? extent.start : extent_of(document, record - 1).end;
    const bool commented = !between(comments_of(document), before, extent.start).empty();
    if (record == 0 || commented) extent.end = behind_comma(text, extent.end);
    if (!commented) extent.start = before;
    return extent;
  }
  extent.end = behind_comma(text, extent.end);
  const std::size_t next = text.find_first_not_of(" \t", extent.end);
  if (next < line_content_end(text, extent.end)) {
    extent.end = next;
  } else if (starts_its_line(text, extent.start)) {
    extent = {line_start(text, extent.start), line_end(text, extent.end)};
  }
  return extent;
}

std::vector<std::string> comments_in(const Document& document, Extent extent) {
  std::vector<std::string> texts;
  for (const Comment& comment : between(comments_of(document), extent.start, extent.end)) {
    texts.emplace_back(comment.in(document.text()));
  }
  return texts;
}

// The lines of a record, from its dash on.
Extent line_extent(const Document& document, std::size_t record) {
  const Extent extent = extent_of(document, record);
  if (is_flow_file(document)) return extent;
  return {line_start(document.text(), extent.start), line_end(document.text(), extent.end - 1)};
}

}  // namespace

std::string set_field(const Document& document, std::size_t record, const Field& field,
                      const FieldOrder& order) {
  const RecordLayout layout = editable_layout(document, record);
  const EntryLayout* entry = layout.find(field.key);
  std::string out;
  if (entry == nullptr) {
    out = add_field(document, layout, field, order);
  } else if (means(entry->value, field.content)) {
    return std::string(document.text());
  } else {
    out = layout.flow ? replace_in_flow(document, *entry, field.content)
                      : replace_in_block(document, layout, *entry, field.content);
  }
  return checked(document, std::move(out), Change::of_field(record, field.key, field.content));
}

std::string clear_field(const Document& document, std::size_t record, const std::string& key) {
  const RecordLayout layout = editable_layout(document, record);
  const EntryLayout* entry = layout.find(key);
  if (entry == nullptr || layout.entries.size() == 1) return std::string(document.text());
  std::string out = layout.flow ? cleared_in_flow(document, layout, *entry)
                                : cleared_in_block(document, layout, *entry);
  return checked(document, std::move(out), Change::of_field(record, key, std::nullopt));
}

std::string append_item(const Document& document, std::size_t record, const std::string& key,
                        const Scalar& item, const FieldOrder& order) {
  return append(document, record, key, item, order);
}

std::string append_item(const Document& document, std::size_t record, const std::string& key,
                        const Row& item, const FieldOrder& order) {
  return append(document, record, key, item, order);
}

std::string insert_record(const Document& document, std::size_t before,
                          const std::vector<Field>& fields) {
  std::string out;
  if (is_flow_file(document) && document.size() > 0) {
    out = insert_into_flow_file(document, before, fields);
  } else {
    out =
        insert_lines(document, before,
                     write_record(fields, line_ending(document.text()), dash_column_of(document)));
  }
  return checked(document, std::move(out), Change::of_insertion(before, fields));
}

std::string remove_record(const Document& document, std::size_t record) {
  const Extent extent =
      is_flow_file(document) ? flow_extent(document, record) : line_extent(document, record);
  return checked(document, replaced(document.text(), extent.start, extent.end, ""),
                 Change::of_removal(record, comments_in(document, line_extent(document, record))));
}

std::string_view record_bytes(const Document& document, std::size_t record) {
  const Extent extent = line_extent(document, record);
  return document.text().substr(extent.start, extent.end - extent.start);
}

std::optional<Content> content_of(const Document& document, Value value) {
  const auto scalar_of = [&](Value v) {
    const char first = document.text()[v.token().offset];
    return Scalar{v.text(), std::string_view("\"'|>").find(first) == npos};
  };
  if (value.is_scalar()) return scalar_of(value);
  if (!value.is_sequence()) return std::nullopt;
  std::vector<Scalar> scalars;
  std::vector<Row> rows;
  for (const Value item : value.items()) {
    if (item.is_scalar()) {
      scalars.push_back(scalar_of(item));
      continue;
    }
    if (!item.is_mapping()) return std::nullopt;
    Row& row = rows.emplace_back();
    for (const Entry entry : item.entries()) {
      if (!entry.value.is_scalar()) return std::nullopt;
      row.emplace_back(entry.key.text(), scalar_of(entry.value));
    }
  }
  if (!rows.empty() && !scalars.empty()) return std::nullopt;
  if (!rows.empty()) return rows;
  return scalars;
}

std::string insert_copy(const Document& document, std::size_t before, const Document& source,
                        std::size_t record) {
  const Value original = source.record(record);
  const std::vector<std::string> comments = comments_in(source, line_extent(source, record));
  if (is_flow_file(source) || (is_flow_file(document) && document.size() > 0)) {
    if (!comments.empty()) refuse_edit(source, original.token().offset);
    std::vector<Field> fields;
    for (const Entry entry : original.entries()) {
      std::optional<Content> content = content_of(source, entry.value);
      if (!content) refuse_edit(source, entry.key.token().offset);
      fields.push_back({entry.key.text(), *std::move(content)});
    }
    return insert_record(document, before, fields);
  }
  std::string out =
      insert_lines(document, before,
                   reindented(record_bytes(source, record), dash_column_of(source),
                              dash_column_of(document), line_ending(document.text())));
  return checked(document, std::move(out), Change::of_copy(before, original, comments));
}

}  // namespace ruralctl::yaml
