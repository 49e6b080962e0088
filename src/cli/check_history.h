// What went wrong in the history of a book and is still so.
#pragma once

#include <vector>

#include "cli/history_trail.h"
#include "ruralctl/book/check.h"

namespace ruralctl::cli {

// What merges lost: records, values of fields, items of lists. What `book` has, which is the one at
// the end of the trail or on the disk, is not told, nor what a commit after the merge had again.
std::vector<Finding> lost_in_merges(const HistoryTrail& trail, const Book& book);

// Files that could not be read for a while, in which records were changed or taken away meanwhile.
std::vector<Finding> changed_unread(const HistoryTrail& trail, const Book& book);

// Publications that were changed or taken away after they had been committed.
std::vector<Finding> published_otherwise(const HistoryTrail& trail, const Book& book);

}  // namespace ruralctl::cli
