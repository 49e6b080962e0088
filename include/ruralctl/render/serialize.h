// Writing a Datum as JSON, JSON Lines or YAML. UTF-8, line feeds, numbers digit for digit, and the
// same bytes for the same data.
#pragma once

#include <string>

#include "ruralctl/render/datum.h"
#include "ruralctl/render/format.h"

namespace ruralctl {

// Adds the datum to `out`, with a line end behind it. What is a record, the datum itself or an item
// of the list that it is, takes a line for every field; what a field holds is on that line as long
// as it holds nothing but scalars. Of characters only `"`, `\`, control characters and the line
// separators U+2028 and U+2029 are escaped.
void write_json(std::string& out, const Datum& datum);

// Adds one line without blanks for the datum, or, if it is a list, one for every item of it.
void write_json_lines(std::string& out, const Datum& datum);

// Adds the datum in the layout of write_json() and in the book's own notation: records as a block
// sequence, texts of several lines as literal blocks, quotes where YAML 1.1 or 1.2 needs them.
void write_yaml(std::string& out, const Datum& datum);

// One of the above. Throws std::invalid_argument unless is_structured(format).
std::string render(const Datum& datum, Format format);

}  // namespace ruralctl
