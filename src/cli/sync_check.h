// What is wrong in a book that is about to be committed.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "ruralctl/book/check.h"

namespace ruralctl::cli {

// All that `check` finds in the files of the book.
std::vector<Finding> findings_of(const Book& book, Day today);

// The errors that a commit of `paths` would bring: those in these files, and those in others that
// none of the books had that it comes from. One that came with somebody else's records must
// not keep anyone from getting the correction.
std::vector<Finding> new_errors(const Book& book, const std::vector<const Book*>& before,
                                const std::set<std::string>& paths, Day today);

}  // namespace ruralctl::cli
