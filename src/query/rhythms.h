// What is to happen once in every month or quarter, and where it is missing.
#pragma once

#include <vector>

#include "ruralctl/query/due.h"
#include "ruralctl/query/filter.h"

namespace ruralctl {

// What is missing of one rhythm, as promises due on the last day of the span that lacks it. A
// village (or each value of the rhythm's `per`) is held to it from the span of its first record of
// the kind on; where there is none at all, the book is, for the present span. Without a period of
// the request, the present span and the one before are looked at.
std::vector<Promise> missing_of(const Book& book, const Rhythm& rhythm, const DueRequest& request,
                                const std::optional<std::vector<std::string>>& villages);

// The rhythm's terms in words: 党员大会 for `type:general`.
Label name_of(const Schema& schema, const Rhythm& rhythm);

}  // namespace ruralctl
