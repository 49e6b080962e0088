// Where the parts of a record stand in its file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/yaml/document.h"

namespace ruralctl::yaml {

// From the `-` that opens a record, or its `{` in a file that is one flow sequence, to behind its
// last byte.
struct Extent {
  std::size_t start;
  std::size_t end;
};

Extent extent_of(const Document& document, std::size_t record);

// The dash of a block sequence's next item, from `at` on: behind blanks and comments.
std::size_t next_dash(std::string_view text, std::size_t at);

struct EntryLayout {
  std::string key;
  std::size_t key_offset;
  std::size_t colon;  // of the ':' behind the key; where it would stand if there is none
  std::size_t
      value_end;      // behind the value; behind the colon where the value is written as nothing
  bool explicit_key;  // written `? key`
  Value value;
};

struct RecordLayout {
  Extent extent;
  std::size_t first;       // its `{` or its first key
  bool flow;               // `{…}`
  std::size_t key_column;  // bytes before its keys
  std::vector<EntryLayout> entries;

  const EntryLayout* find(std::string_view key) const;
};

RecordLayout layout_of(const Document& document, std::size_t record);

// Where the comments start that stand directly above the line `line`, with nothing between.
std::size_t top_of_comments_above(std::string_view text, std::size_t line);

// Where the first record starts with the comments above it that are its own: not those of the file,
// which a blank line parts from them, or which are all there are. A record that becomes the first
// goes there.
std::size_t top_of_first_record(const Document& document);

// Whether the file is one flow sequence, `[{…}, …]`.
bool is_flow_file(const Document& document);

// "\r\n" if the file's first line ends so, else "\n".
std::string_view line_ending(std::string_view text);

// Where a field comes in `order`, the names of the fields in theirs: the id before all, others
// behind all.
std::size_t rank_of(const std::string& key, const std::vector<std::string>& order);

struct Comment {
  std::size_t from;  // of the `#`
  std::size_t to;    // the end of its line's content

  std::string_view in(std::string_view text) const { return text.substr(from, to - from); }
};

// All comments of the file, in order.
std::vector<Comment> comments_of(const Document& document);

// Those that start in [from, to).
std::vector<Comment> between(const std::vector<Comment>& comments, std::size_t from,
                             std::size_t to);

}  // namespace ruralctl::yaml
