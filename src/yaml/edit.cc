#include "ruralctl/yaml/edit.h"

#include <algorithm>

#include "yaml/layout.h"
#include "yaml/spans.h"
#include "yaml/verify.h"

namespace ruralctl::yaml {
namespace {

std::string joined(std::string_view before, std::string_view middle, std::string_view behind) {
  std::string out;
  out.reserve(before.size() + middle.size() + behind.size());
  out += before;
  out += middle;
  out += behind;
  return out;
}

std::string replaced(std::string_view text, std::size_t from, std::size_t to, std::string_view middle) {
  return joined(text.substr(0, from), middle, text.substr(to));
}

// Puts whole lines (each ended by `eol`) behind the line that holds `offset`; a file without a final line end
// stays one.
std::string with_lines_behind(std::string_view text, std::size_t offset, std::string_view lines,
                              std::string_view eol) {
  const std::size_t at = line_end(text, offset);
  if (at == 0 || text[at - 1] == '\n') return replaced(text, at, at, lines);
  lines.remove_suffix(eol.size());
  return joined(text, joined(eol, lines, ""), "");
}

std::string rendered(const Lines& lines, std::string_view eol) {
  std::string out;
  for (const std::string& line : lines.tail) {
    out += eol;
    out += line;
  }
  return out;
}

std::string comment_lines(const std::vector<std::string>& comments, std::size_t indent, std::string_view eol) {
  std::string out;
  for (const std::string& comment : comments) out += std::string(indent, ' ') + comment + std::string(eol);
  return out;
}

std::size_t rank(const FieldOrder& order, const std::string& key) {
  if (key == "id") return 0;
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), key) - order.begin()) + 1;
}

// The entry that a new field goes behind; null: before all.
const EntryLayout* anchor_for(const RecordLayout& layout, const std::string& key, const FieldOrder& order) {
  const EntryLayout* anchor = nullptr;
  for (const EntryLayout& entry : layout.entries) {
    if (rank(order, entry.key) < rank(order, key)) anchor = &entry;
  }
  return anchor;
}

std::string replace_value(const Document& document, const RecordLayout& layout, const EntryLayout& entry,
                          const Content& content) {
  const std::string_view text = document.text();
  if (layout.flow) {
    return replaced(text, entry.value.token().offset, entry.value_end, write_flow(content));
  }
  const std::string_view eol = line_ending(text);
  const Lines lines = write_block(content, layout.key_column);
  std::size_t rest_end = std::min(text.find('\n', entry.value_end), text.size());
  if (rest_end > entry.value_end && text[rest_end - 1] == '\r') --rest_end;
  std::string middle = lines.head;
  middle += text.substr(entry.value_end, rest_end - entry.value_end);
  middle += rendered(lines, eol);
  std::string comments =
      comment_lines(comments_between(text, entry.colon + 1, entry.value_end, entry.value), layout.key_column, eol);
  if (!comments.empty()) {
    comments.erase(comments.size() - eol.size());
    middle += eol;
    middle += comments;
  }
  return replaced(text, entry.colon + 1, rest_end, middle);
}

std::string add_field(const Document& document, const RecordLayout& layout, const Field& field,
                      const FieldOrder& order) {
  const std::string_view text = document.text();
  const EntryLayout* anchor = anchor_for(layout, field.key, order);
  if (layout.flow) {
    const std::string written = field.key + ": " + write_flow(field.content);
    if (anchor == nullptr) {
      const std::size_t at = layout.entries.front().key_offset;
      return replaced(text, at, at, written + ", ");
    }
    return replaced(text, anchor->value_end, anchor->value_end, ", " + written);
  }
  if (anchor == nullptr) anchor = &layout.entries.front();
  const std::string_view eol = line_ending(text);
  const Lines lines = write_block(field.content, layout.key_column);
  std::string added = std::string(layout.key_column, ' ') + field.key + ':' + lines.head + rendered(lines, eol);
  added += eol;
  return with_lines_behind(text, anchor->value_end == 0 ? 0 : anchor->value_end - 1, added, eol);
}

std::string cleared_in_flow(const Document& document, const RecordLayout& layout, const EntryLayout& entry) {
  const std::string_view text = document.text();
  const auto index = static_cast<std::size_t>(&entry - layout.entries.data());
  std::size_t from = entry.key_offset;
  std::size_t to = entry.value_end;
  if (index > 0) {
    from = layout.entries[index - 1].value_end;
  } else {
    to = layout.entries[1].key_offset;
  }
  if (!comments_between(text, from, to, entry.value).empty()) refuse_edit(document, entry.key_offset);
  return replaced(text, from, to, "");
}

std::string cleared_in_block(const Document& document, const RecordLayout& layout, const EntryLayout& entry) {
  const std::string_view text = document.text();
  const std::string_view eol = line_ending(text);
  const std::size_t behind = line_end(text, entry.value_end - 1);
  std::vector<std::string> kept = comments_between(text, entry.colon + 1, entry.value_end, entry.value);
  for (std::string& comment :
       comments_between(text, entry.value_end, behind, Value(&document.root().token()))) {
    kept.push_back(std::move(comment));
  }
  const std::string comments = comment_lines(kept, layout.key_column, eol);
  const std::size_t from = line_start(text, entry.key_offset);
  const bool on_dash_line = layout.dash != std::string_view::npos && from <= layout.dash;
  if (on_dash_line && comments.empty() && line_start(text, layout.entries[1].key_offset) == behind) {
    return replaced(text, entry.key_offset, layout.entries[1].key_offset, "");
  }
  if (on_dash_line) return replaced(text, layout.dash + 1, behind, joined(eol, comments, ""));
  std::string out = replaced(text, from, behind, comments);
  // The last line of a file without a final line end went: the line before becomes that last line.
  if (behind == text.size() && !text.ends_with('\n') && out.ends_with(eol)) out.erase(out.size() - eol.size());
  return out;
}

template <class Item>
std::string append(const Document& document, std::size_t record, const std::string& key, const Item& item,
                   const FieldOrder& order, const std::string& written) {
  const std::string_view text = document.text();
  const RecordLayout layout = layout_of(document, record);
  const EntryLayout* entry = layout.find(key);
  std::vector<Item> expected;
  if (entry != nullptr && !entry->value.is_null()) {
    const std::optional<Content> content = content_of(document, entry->value);
    if (!content) refuse_edit(document, entry->key_offset);
    if (const auto* items = std::get_if<std::vector<Item>>(&*content)) {
      expected = *items;
    } else if (entry->value.is_scalar()) {
      if constexpr (std::is_same_v<Item, Scalar>) expected = {std::get<Scalar>(*content)};
    } else if (!entry->value.items().empty()) {
      refuse_edit(document, entry->key_offset);
    }
  }
  expected.push_back(item);
  const bool as_list = entry != nullptr && entry->value.is_sequence() && expected.size() > 1;
  if (!as_list) return set_field(document, record, {key, expected}, order);
  std::size_t last_end = 0;
  std::size_t last_start = 0;
  for (const Value value : entry->value.items()) {
    last_start = value.token().offset;
    last_end = end_of(text, value);
  }
  std::string out;
  const std::size_t list = entry->value.token().offset;
  if (text[list] == '[') {
    out = replaced(text, last_end, last_end, ", " + written);
  } else {
    const std::size_t dash = text.rfind('-', last_start);
    const std::string_view eol = line_ending(text);
    const std::string margin(dash - line_start(text, dash), ' ');
    out = with_lines_behind(text, last_end - 1, margin + "- " + written + std::string(eol), eol);
  }
  verify(document, out, Change::of_field(record, key, Content(expected)));
  return out;
}

std::string insert_into_flow_file(const Document& document, std::size_t before, const std::vector<Field>& fields) {
  const std::string_view text = document.text();
  std::string written = "{";
  for (const Field& field : fields) {
    if (written.size() > 1) written += ", ";
    written += field.key + ": " + write_flow(field.content);
  }
  written += '}';
  if (before == 0) {
    const std::size_t at = document.record(0).token().offset;
    return replaced(text, at, at, written + ", ");
  }
  const std::size_t at = end_of(text, document.record(before - 1));
  return replaced(text, at, at, ", " + written);
}

std::size_t dash_column_of(const Document& document) {
  if (document.size() == 0) return 0;
  const RecordLayout layout = layout_of(document, 0);
  return layout.dash == std::string_view::npos ? 0 : layout.dash - line_start(document.text(), layout.dash);
}

std::string insert_lines(const Document& document, std::size_t before, std::string_view lines) {
  const std::string_view text = document.text();
  const std::string_view eol = line_ending(text);
  if (document.size() == 0 && is_flow_file(document)) {  // an empty list written as []
    const std::size_t at = document.root().token().offset;
    std::size_t behind = text.find(']', at) + 1;
    lines.remove_suffix(eol.size());
    return replaced(text, line_start(text, at), behind, lines);
  }
  if (before == document.size()) {
    return with_lines_behind(text, text.empty() ? 0 : text.size() - 1, lines, eol);
  }
  if (before > 0) return with_lines_behind(text, layout_of(document, before - 1).end - 1, lines, eol);
  const std::size_t at = layout_of(document, 0).first_line;
  return replaced(text, at, at, lines);
}

// The lines of a record with other line ends and another indentation.
std::string adapted(std::string_view lines, std::size_t column, std::size_t new_column, std::string_view eol) {
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t behind = line_end(lines, at);
    std::string_view line = lines.substr(at, behind - at);
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    if (blanks < line.size()) out += std::string(new_column, ' ');
    out += line.substr(std::min(column, blanks));
    out += eol;
    at = behind;
  }
  return out;
}

}  // namespace

std::string set_field(const Document& document, std::size_t record, const Field& field, const FieldOrder& order) {
  const RecordLayout layout = layout_of(document, record);
  const EntryLayout* entry = layout.find(field.key);
  std::string out = entry != nullptr ? replace_value(document, layout, *entry, field.content)
                                     : add_field(document, layout, field, order);
  verify(document, out, Change::of_field(record, field.key, field.content));
  return out;
}

std::string clear_field(const Document& document, std::size_t record, const std::string& key) {
  const RecordLayout layout = layout_of(document, record);
  const EntryLayout* entry = layout.find(key);
  if (entry == nullptr || layout.entries.size() == 1) return std::string(document.text());
  std::string out = layout.flow ? cleared_in_flow(document, layout, *entry)
                                : cleared_in_block(document, layout, *entry);
  verify(document, out, Change::of_field(record, key, std::nullopt));
  return out;
}

std::string append_item(const Document& document, std::size_t record, const std::string& key, const Scalar& item,
                        const FieldOrder& order) {
  return append(document, record, key, item, order, write_scalar(item, true));
}

std::string append_item(const Document& document, std::size_t record, const std::string& key, const Row& item,
                        const FieldOrder& order) {
  return append(document, record, key, item, order, write_row(item));
}

std::string insert_record(const Document& document, std::size_t before, const std::vector<Field>& fields) {
  std::string out;
  if (is_flow_file(document) && document.size() > 0) {
    out = insert_into_flow_file(document, before, fields);
  } else {
    out = insert_lines(document, before,
                       write_record(fields, line_ending(document.text()), dash_column_of(document)));
  }
  verify(document, out, Change::of_insertion(before, fields));
  return out;
}

std::string remove_record(const Document& document, std::size_t record) {
  const std::string_view text = document.text();
  std::string out;
  const RecordLayout layout = layout_of(document, record);
  if (layout.dash != std::string_view::npos) {
    out = replaced(text, layout.first_line, line_end(text, layout.end - 1), "");
    if (!text.ends_with('\n') && out.ends_with('\n')) out.erase(out.size() - line_ending(text).size());
  } else if (record > 0) {
    out = replaced(text, end_of(text, document.record(record - 1)), layout.end, "");
  } else if (document.size() > 1) {
    out = replaced(text, document.record(0).token().offset, document.record(1).token().offset, "");
  } else {
    out = replaced(text, document.record(0).token().offset, layout.end, "");
  }
  verify(document, out, Change::of_removal(record));
  return out;
}

std::string_view record_bytes(const Document& document, std::size_t record) {
  const RecordLayout layout = layout_of(document, record);
  if (layout.dash == std::string_view::npos) {
    const std::size_t start = document.record(record).token().offset;
    return document.text().substr(start, layout.end - start);
  }
  return document.text().substr(layout.first_line,
                                line_end(document.text(), layout.end - 1) - layout.first_line);
}

std::optional<Content> content_of(const Document& document, Value value) {
  const auto scalar_of = [&](Value v) {
    const std::size_t at = v.token().offset;
    const bool plain = std::string_view("\"'|>").find(document.text()[at]) == std::string_view::npos;
    return Scalar{v.text(), plain};
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

std::string insert_copy(const Document& document, std::size_t before, const Document& source, std::size_t record) {
  const Value original = source.record(record);
  std::string out;
  if (is_flow_file(source) || (is_flow_file(document) && document.size() > 0)) {
    std::vector<Field> fields;
    for (const Entry entry : original.entries()) {
      std::optional<Content> content = content_of(source, entry.value);
      if (!content) refuse_edit(source, entry.key.token().offset);
      fields.push_back({entry.key.text(), *std::move(content)});
    }
    return insert_record(document, before, fields);
  }
  out = insert_lines(document, before,
                     adapted(record_bytes(source, record), dash_column_of(source), dash_column_of(document),
                             line_ending(document.text())));
  verify(document, out, Change::of_copy(before, original));
  return out;
}

}  // namespace ruralctl::yaml
