// What is wrong in a book that is about to be committed.
#pragma once

#include <functional>
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

// The errors in files that a commit leaves as they are, and that it makes wrong all the same: what
// they refer to is no longer there. What stands where something was wrong before is none of them.
std::vector<Finding> errors_elsewhere(const Book& book, const Book& before,
                                      const std::function<bool(const std::string& path)>& unchanged,
                                      Day today);

}  // namespace ruralctl::cli
