// The order of what two sides have put in order.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace ruralctl::merge {

using Keys = std::vector<std::string>;

struct Ordered {
  Keys keys;
  bool disputed = false;  // both sides put what they share in a new order; ours is taken
};

// `ours` and `theirs` each without what the merge drops. What both have stands as the side has it
// that put it in another order than `base`; what one has alone stays behind what it stood behind.
// Where both have put something behind the same, `rank` decides, which no two keys share. Each
// side's own order is kept, and the result is the same whichever side is ours unless it is
// disputed.
Ordered merged_order(const Keys& base, const Keys& ours, const Keys& theirs,
                     const std::function<std::string(const std::string& key)>& rank);

// What either has, in the order of `rank`.
Keys sorted(const Keys& ours, const Keys& theirs,
            const std::function<std::string(const std::string& key)>& rank);

}  // namespace ruralctl::merge
