// The command by which git has a book's files merged.
#pragma once

#include <string>

namespace ruralctl::cli {

// A line for git's shell: `program` merges a file, with these flags of `merge-file`. For every
// status other than 0 and 1, git would keep our side alone, without a word of the other; so git's
// own merge by lines follows then, which needs nothing of the program.
std::string merge_driver(const std::string& program, const std::string& flags);

}  // namespace ruralctl::cli
