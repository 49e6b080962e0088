// Where the parts of a record stand in its file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/yaml/document.h"

namespace ruralctl::yaml {

struct EntryLayout {
  std::string key;
  std::size_t key_offset;
  std::size_t colon;        // of the ':' behind the key
  std::size_t value_end;    // behind the value; behind the colon where the value is written as nothing
  Value value;
};

struct RecordLayout {
  bool flow;                // `{…}`
  std::size_t dash;         // of the `-`; npos in a flow sequence
  std::size_t first_line;   // where the record's first line starts
  std::size_t end;          // behind its last byte
  std::size_t key_column;   // bytes before its keys
  std::vector<EntryLayout> entries;

  const EntryLayout* find(std::string_view key) const;
};

RecordLayout layout_of(const Document& document, std::size_t record);

// Whether the file is one flow sequence, `[{…}, …]`.
bool is_flow_file(const Document& document);

// "\r\n" if the file's first line ends so, else "\n".
std::string_view line_ending(std::string_view text);

// The comments between `from` and `to`, where only `value` stands: their text from `#` to the line's end.
std::vector<std::string> comments_between(std::string_view text, std::size_t from, std::size_t to, Value value);

}  // namespace ruralctl::yaml
