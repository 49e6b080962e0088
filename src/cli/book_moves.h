// Where a book, or a village of it, lay before its folder was moved.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/git/repository.h"

namespace ruralctl::cli {

// Folders of the repository, "" for its top, that are books in `before` and not in `after`. Both
// are the whole of a commit.
std::vector<std::string> books_gone(const git::Snapshot& before, const git::Snapshot& after);

// Slugs of villages that have a folder in `before` and none in `after`. Both are a book.
std::vector<std::string> villages_gone(const git::Snapshot& before, const git::Snapshot& after);

// The folders that the book in `folder` lay in before, the latest first, as far as `from` goes
// back: it was moved where it came at a commit that took one book away, and no other.
std::vector<std::string> former_folders(const git::Repository& repository, const git::Commit& from,
                                        std::string folder);

}  // namespace ruralctl::cli
