// Where a book lies in git, and with whom it is shared.
#pragma once

#include <string>

#include "cli/git_program.h"

namespace ruralctl::cli {

struct SyncPlace {
  std::string top;         // of the work tree
  std::string book;        // the book's folder in it; empty, or ending in '/'
  std::string git_folder;  // git's own, of the repository
  std::string branch;
  std::string remote;       // empty: there is none
  std::string remote_ref;   // refs/heads/main
  bool is_tracked = false;  // git knows that the branch belongs with that one
};

// Looks, and changes nothing. Throws Error where the book cannot be committed as things are: no
// repository, no branch checked out, a merge or the like under way.
SyncPlace find_sync_place(const std::string& root, Language language);

// Where git does not work with the repository around `folder`: throws Error if it is because that
// belongs to somebody else.
void refuse_somebody_elses(const std::string& folder, const Finished& finished);

// Whether there is a book in that place at a commit.
bool has_book(const GitProgram& git, const SyncPlace& place, const std::string& commit);

// Throws Error(Exit::usage) that says what to do where there is nobody to share with, or several
// and no word about which.
void need_remote(const GitProgram& git, const SyncPlace& place);

// Throws Error(Exit::usage) where git does not know in whose name to commit.
void need_identity(const GitProgram& git);

}  // namespace ruralctl::cli
