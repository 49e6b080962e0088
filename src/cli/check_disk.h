// What is wrong in the folder of a book and shows in no tree.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/book/check.h"

namespace ruralctl::cli {

// Files that interrupted commands left behind, and merges of git that are not finished and not in
// `told` yet, in the book at `root`.
std::vector<Finding> found_on_disk(const std::string& root, const std::vector<Finding>& told);

}  // namespace ruralctl::cli
