// All commits that one goes back to.
#pragma once

#include <optional>
#include <vector>

#include "ruralctl/git/repository.h"

namespace ruralctl::git {

struct Ancestry {
  // Each once, parents before their children; of what may come in any order the older first.
  std::vector<Commit> commits;
  // Where this copy of the repository lacks what is older: the oldest commit that it has.
  std::optional<Commit> cut_off;
};

// Also what lies behind merges that took nothing of it, unlike walk().
Ancestry ancestry(const Repository& repository, const Commit& from);

}  // namespace ruralctl::git
