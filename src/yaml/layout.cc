#include "yaml/layout.h"

#include <algorithm>

#include "yaml/spans.h"

namespace ruralctl::yaml {
namespace {

struct Leaf {
  std::size_t first;
  std::size_t last;
};

void collect_leaves(std::string_view text, Value value, std::vector<Leaf>& leaves) {
  for (const Value item : value.items()) collect_leaves(text, item, leaves);
  for (const Entry entry : value.entries()) {
    collect_leaves(text, entry.key, leaves);
    collect_leaves(text, entry.value, leaves);
  }
  if (!value.is_scalar()) return;
  std::size_t first = value.token().offset;
  const std::size_t last = end_of(text, value);
  // A comment may stand behind a block scalar's `|`.
  if (text[first] == '|' || text[first] == '>') first = std::min(line_end(text, first), last);
  leaves.push_back({first, last});
}

std::size_t dash_before(std::string_view text, std::size_t offset) {
  while (offset > 0) {
    const char c = text[--offset];
    if (c == '-') return offset;
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') break;
  }
  return std::string_view::npos;
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

RecordLayout layout_of(const Document& document, std::size_t record) {
  const std::string_view text = document.text();
  const Value value = document.record(record);
  RecordLayout layout;
  const std::size_t start = value.token().offset;
  layout.flow = text[start] == '{';
  layout.dash = is_flow_file(document) ? std::string_view::npos : dash_before(text, start);
  layout.first_line = line_start(text, layout.dash == std::string_view::npos ? start : layout.dash);
  layout.end = end_of(text, value);
  layout.key_column = start - line_start(text, start);
  for (const Entry entry : value.entries()) {
    const std::size_t colon = std::min(text.find(':', end_of(text, entry.key)), text.size());
    const std::size_t end =
        entry.value.is_null() ? std::max(colon + 1, end_of(text, entry.value)) : end_of(text, entry.value);
    layout.entries.push_back({entry.key.text(), entry.key.token().offset, colon, end, entry.value});
    layout.end = std::max(layout.end, end);
  }
  return layout;
}

std::string_view line_ending(std::string_view text) {
  const std::size_t newline = text.find('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

std::vector<std::string> comments_between(std::string_view text, std::size_t from, std::size_t to, Value value) {
  std::vector<Leaf> leaves;
  collect_leaves(text, value, leaves);
  std::vector<std::string> comments;
  for (std::size_t at = from; at < to; ++at) {
    const auto leaf = std::find_if(leaves.begin(), leaves.end(),
                                   [&](const Leaf& l) { return at >= l.first && at < l.last; });
    if (leaf != leaves.end()) {
      at = leaf->last - 1;
    } else if (text[at] == '#') {
      std::size_t end = std::min(text.find('\n', at), text.size());
      if (end > at && text[end - 1] == '\r') --end;
      comments.emplace_back(text.substr(at, end - at));
      at = end;
    }
  }
  return comments;
}

}  // namespace ruralctl::yaml
