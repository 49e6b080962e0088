// Editing a file of records by its lines. Every function takes a document that was read from the
// file's present text and returns the file's new text; only the lines of what it changes differ.
// The result has been read back and compared: where the file's layout does not let the change be
// made without touching more, Error(Exit::usage) says so and where.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/yaml/document.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl::yaml {

// The names of a kind's fields in schema order; a field that is added goes behind those before it.
using FieldOrder = std::vector<std::string>;

// Sets a field that is there, keeping its place and the comment behind it, or adds it. Comments
// inside the old value come to stand above it. Gives the text as it is where the field already
// means `field`.
std::string set_field(const Document& document, std::size_t record, const Field& field,
                      const FieldOrder& order);

// Takes the field away; its comments stay, as lines of their own. The last field of a record stays.
std::string clear_field(const Document& document, std::size_t record, const std::string& key);

// Adds one item to a list in the list's own style, the other items untouched; makes the list where
// there is none.
std::string append_item(const Document& document, std::size_t record, const std::string& key,
                        const Scalar& item, const FieldOrder& order);
std::string append_item(const Document& document, std::size_t record, const std::string& key,
                        const Row& item, const FieldOrder& order);

// Adds a record before the `before`-th (document.size(): at the end).
std::string insert_record(const Document& document, std::size_t before,
                          const std::vector<Field>& fields);

std::string remove_record(const Document& document, std::size_t record);

// The bytes of one record: its lines from the dash to its end.
std::string_view record_bytes(const Document& document, std::size_t record);

// Adds a copy of a record of another file, its lines as they stand there (line ends and indentation
// follow the file).
std::string insert_copy(const Document& document, std::size_t before, const Document& source,
                        std::size_t record);

// A field's value as it could be written again: a scalar, a list of scalars, or a list of flat
// mappings; nothing for any other shape. Texts without quotes in the file stay without.
std::optional<Content> content_of(const Document& document, Value value);

}  // namespace ruralctl::yaml
