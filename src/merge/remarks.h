// Comments: they mean nothing to the program and much to people, so what a side wrote must stay.
#pragma once

#include <string>
#include <vector>

namespace ruralctl::merge {

// Lines of comments and blanks. What one side alone changed is as it has it; where both did, what
// theirs added comes below ours.
std::string merged_remarks(const std::string& base, const std::string& ours,
                           const std::string& theirs);

// The comments that `ours` or `theirs` has more often than `base`, and `merged` not that often;
// `least` demands no more than what was added on top of base.
std::vector<std::string> lost_comments(const std::vector<std::string>& base,
                                       const std::vector<std::string>& ours,
                                       const std::vector<std::string>& theirs,
                                       const std::vector<std::string>& merged);

// Of the lines of one record, from its dash or the comments above it on.
std::vector<std::string> comments_of_record(const std::string& lines);

}  // namespace ruralctl::merge
