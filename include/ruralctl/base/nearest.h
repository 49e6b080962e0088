// "Did you mean …?"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ruralctl {

// The candidates that someone who wrote `word` may have meant, best first: those that differ only
// in case, width,
// `_` for `-` or zeros in front of a number (h12 for h012), then those a few typing errors away, by
// Damerau-Levenshtein distance over code points (下庄 for 下村), and those that `word` begins,
// abbreviates or contains. The answer is a function of the set of candidates; their order and
// repetitions do not matter.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates,
                                 std::size_t at_most = 3);

}  // namespace ruralctl
