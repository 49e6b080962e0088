// What git has not merged to its end.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/book/check.h"

namespace ruralctl::cli {

// The files of the book in the folder `root` that git's index has in two versions, but for those
// that `told` has an error of: git may have kept one side alone, where a merge failed. Nothing
// where the book lies in no repository.
std::vector<Finding> unfinished_merges(const std::string& root, const std::vector<Finding>& told);

}  // namespace ruralctl::cli
