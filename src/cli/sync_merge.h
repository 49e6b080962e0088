// Merging what others have recorded, aside, so that the book is never half merged.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/sync_place.h"
#include "ruralctl/base/error.h"
#include "ruralctl/merge/merge.h"

namespace ruralctl::cli {

struct SyncMerge {
  std::string commit;             // with all that both have; empty: there are disputes
  std::vector<std::string> told;  // by the merge driver, in the language of the person
  std::vector<Error> disputes;    // that it did not tell itself
  bool is_outside = false;        // a file is in dispute that is none of the book's
};

// Merges the commit `theirs` with the one that is checked out, in a work tree of its own within
// git's folder: neither the files of the person nor what is staged have a part in it. `take`
// decides disputes about records. Whatever happens, that work tree is gone afterwards. Throws
// Error(Exit::system) where git fails.
SyncMerge merge_aside(const GitProgram& git, const SyncPlace& place, const std::string& theirs,
                      const std::string& message, std::optional<merge::Side> take);

// Brings the branch and the files to `commit`, which has all that the branch has. Throws Error with
// everything as it was where files have changes that are not committed.
void go_forward(const GitProgram& git, const std::string& commit);

}  // namespace ruralctl::cli
