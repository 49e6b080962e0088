// Which commits changed some files.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ruralctl/git/repository.h"

namespace ruralctl::git {

// A commit at which some of the paths are other than at each of its parents.
struct Step {
  const Commit& commit;
  const Snapshot& after;
  // At its parents; none for the first commit, and for the oldest that this copy has.
  const std::vector<std::unique_ptr<Snapshot>>& before;
};

// How far the walk went.
struct Walk {
  // Where this copy of the repository lacks what is older: the oldest commit that it has.
  std::optional<Commit> cut_off;
  bool stopped = false;  // by `visit`
};

// Calls `visit` for each such commit that `from` goes back to, newest first, until it gives false.
// `paths` are files and folders below `folder`. All parents of a merge are walked, as by `git log
// --full-history`: what one side did is told also where the merge took the other's.
Walk walk(const Repository& repository, const Commit& from, const std::string& folder,
          const std::vector<std::string>& paths, const std::function<bool(const Step&)>& visit);

}  // namespace ruralctl::git
