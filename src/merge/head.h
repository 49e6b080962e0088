// Whose a comment is that stands at the top of a file, directly above the first record.
#pragma once

#include <vector>

#include "merge/source.h"

namespace ruralctl::merge {

// Whether it is the file's: it stays at the top of two versions that begin with different records.
// Else it is the first record's, as any comment directly above a record, and goes where that goes.
bool top_is_head(const std::vector<const Source*>& versions);

}  // namespace ruralctl::merge
