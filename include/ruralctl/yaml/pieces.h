// A file of records cut into pieces of whole lines, from which a file can be put together again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/yaml/document.h"

namespace ruralctl::yaml {

// The lines of one field of a record.
struct FieldPiece {
  std::string key;
  Value value{nullptr};
  std::string above;  // the lines of comments and blanks between it and the field before it
  std::string body;   // from its key on, to the end of its last line
};

// The lines of one record.
struct RecordPiece {
  Value value{nullptr};
  std::string
      above;  // comments and blank lines above its dash; of the first record, comments alone
  std::string opening;             // what stands before its first key: `- `
  std::size_t key_column = 0;      // how many bytes stand before its keys
  std::vector<FieldPiece> fields;  // none where fields do not have lines of their own: `- {…}`
  std::string below;               // comments below its last field that are indented like fields
  std::string lines;               // all of it from the dash on, `below` included
};

// The lines of one item of a list.
struct ItemPiece {
  Value value{nullptr};
  std::string above;  // comments and blank lines above its dash
  std::string lines;  // from the margin before its dash on, to the end of its last line
};

// A field whose value is a list in block style.
struct ListPieces {
  std::string opening;  // its key's line
  std::vector<ItemPiece> items;
  std::size_t dash_column = 0;
};

struct Pieces {
  std::string head;  // what stands above the first record and the comments directly above that
  std::vector<RecordPiece> records;
  std::string tail;  // comments behind the last record
  std::size_t dash_column = 0;
};

// The text is head, then `above` and `lines` of each record, then tail; `lines` are `opening`, then
// above, indentation and body of each field, then `below`. The document's text must have line feeds
// for line ends, the last line too. Nothing for a file that is one flow sequence.
std::optional<Pieces> cut(const Document& document);

// The field's body is opening, then `above` and `lines` of each item. Nothing for a list in flow
// style or without items, and for any other value.
std::optional<ListPieces> cut_list(const Document& document, const FieldPiece& field);

// The texts of all comments, from the `#` on, in order.
std::vector<std::string> comment_texts(const Document& document);

// Whole lines that stood at `column`, moved to another.
std::string moved_to_column(std::string_view lines, std::size_t column, std::size_t new_column);

}  // namespace ruralctl::yaml
