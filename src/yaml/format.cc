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

// A comment on a line of its own, or a blank line.
struct Gap {
  std::string comment;     // empty: a blank line
  std::size_t column = 0;  // where it stood
};
using Gaps = std::vector<Gap>;

struct WrittenField {
  std::size_t rank;
  Gaps above;
  std::string lines;  // from the key on, without the last line end
};

struct WrittenRecord {
  Gaps above;
  std::vector<WrittenField> fields;
  Gaps below;
};

// The end of the line, without its line end, on which `end` stands; a block scalar that keeps its line breaks ends
// behind one.
std::size_t rest_of_line(std::string_view text, std::size_t end) {
  return end > 0 && text[end - 1] == '\n' ? end : line_content_end(text, end);
}

class Formatter {
 public:
  Formatter(const Document& document, const FieldOrder& order, const Plain& plain)
      : document_(document), text_(document.text()), order_(order), plain_(plain), comments_(comments_of(document)) {}

  std::string format() {
    std::size_t at = length_of_byte_order_mark(text_);
    for (std::size_t i = 0; i < document_.size(); ++i) {
      const RecordLayout layout = layout_of(document_, i);
      Gaps gaps = gaps_between(at, layout.extent.start);
      WrittenRecord record = written(layout);
      write(gaps, true);
      write(record);
      at = rest_of_line(text_, layout.extent.end);
    }
    write(gaps_between(at, text_.size()), true);
    return std::move(out_);
  }

 private:
  // Comments and blank lines in [from, to). The rest of the line of `from` and the beginning of that of `to` are
  // never blank lines.
  Gaps gaps_between(std::size_t from, std::size_t to) {
    Gaps gaps;
    std::size_t line = from;
    const auto add_blanks = [&](std::size_t until) {
      for (std::size_t next = line_end(text_, line); next < until; next = line_end(text_, next)) {
        const std::size_t end = line_end(text_, next);
        if (end <= until && is_blank_line(text_.substr(next, end - next))) gaps.push_back({});
      }
    };
    const bool whole = line_start(text_, from) == from;
    if (whole && line_end(text_, from) <= to && is_blank_line(text_.substr(from, line_end(text_, from) - from)) &&
        from < to) {
      gaps.push_back({});
    }
    for (const Comment& comment : between(comments_, from, to)) {
      add_blanks(line_start(text_, comment.from));
      const std::size_t start = std::max(from, line_start(text_, comment.from));
      const bool own_line = is_blank_line(text_.substr(start, comment.from - start));
      gaps.push_back({std::string(comment.in(text_)), own_line ? byte_column(text_, comment.from) : 0});
      line = comment.from;
    }
    add_blanks(to);
    return gaps;
  }

  std::string_view comment_on_line(std::size_t from, std::size_t to) const {
    const std::vector<Comment> found = between(comments_, from, to);
    return found.empty() ? std::string_view() : found.front().in(text_);
  }

  std::size_t rank(const std::string& key) const {
    if (key == "id") return 0;
    return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), key) - order_.begin()) + 1;
  }

  WrittenRecord written(const RecordLayout& layout) {
    WrittenRecord record;
    std::size_t at = layout.extent.start;
    for (const EntryLayout& entry : layout.entries) {
      WrittenField field{rank(entry.key), gaps_between(at, entry.key_offset), write_key(entry.key) + ':'};
      write_value(entry, layout, field);
      record.fields.push_back(std::move(field));
      at = rest_of_line(text_, entry.value_end);
    }
    const std::size_t end = layout.extent.end;
    if (at < end) record.below = gaps_between(at, end);
    if (layout.flow && at < rest_of_line(text_, end)) {
      // A comment behind the closing bracket is about the whole record.
      for (const Comment& comment : between(comments_, std::max(at, end), rest_of_line(text_, end))) {
        record.above.push_back({std::string(comment.in(text_)), 0});
      }
    }
    std::stable_sort(record.fields.begin(), record.fields.end(),
                     [](const WrittenField& a, const WrittenField& b) { return a.rank < b.rank; });
    return record;
  }

  const Document& document_;
  std::string_view text_;
  const FieldOrder& order_;
  const Plain& plain_;
  std::vector<Comment> comments_;
  std::string out_;
};

}  // namespace
}  // namespace ruralctl::yaml
