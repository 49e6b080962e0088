// The canonical form of a whole file of records.
#pragma once

#include <functional>
#include <string>

#include "ruralctl/yaml/document.h"
#include "ruralctl/yaml/edit.h"

namespace ruralctl::yaml {

// The file in its canonical form: the id first, then the fields of `order`, then all others as they
// stood, and so in the rows of a nested list, whose fields `order` names as `milestones.date`;
// records in their order; LF, two-space indent, lists in flow style, one row of a nested
// list a line. `plain` tells of a field, or of one in a nested list (`milestones.date`), whether
// its values stand without quotes whatever they look like.
//
// Every comment stays: above the record, field or row that it stood above, behind the line that it
// stood behind, and above the field where it stood inside of a value that becomes one line. So does
// a blank line, one where there were several. A value of a shape that the canonical form does not
// have (a mapping, a list of lists) keeps its own bytes.
//
// Meaning stays, and the canonical form of a canonical form is itself; Error(Exit::usage) where
// that cannot be done.
std::string canonical(const Document& document, const FieldOrder& order,
                      const std::function<bool(const std::string& key)>& plain);

}  // namespace ruralctl::yaml
