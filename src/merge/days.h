// The day that says where a record belongs among the others.
#pragma once

#include <string>

#include "merge/record.h"

namespace ruralctl::merge {

// As it is written; of several days the first, in whatever order they stand. Empty where there is
// none.
std::string day_of(const Kind& kind, const RecordVersion& record);

// Of the record that `plan` makes of the two; the earlier one where the sides dispute it.
std::string day_of(const Kind& kind, const Plan& plan, const RecordVersion& ours,
                   const RecordVersion& theirs);

}  // namespace ruralctl::merge
