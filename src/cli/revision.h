// The book of a revision: where `--at` and `diff` find it in the repository.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/book/book.h"
#include "ruralctl/git/repository.h"

namespace ruralctl::cli {

// Where a book is looked for.
struct BookPlace {
  std::string folder;    // of the disk
  bool exactly = false;  // there, and not in a folder above it
};

// A book as it stood at a commit.
struct RevisionBook {
  git::Commit commit;
  std::string root;  // of the book: a folder of the disk, which need not be there any more
  std::unique_ptr<git::Snapshot> tree;
  std::unique_ptr<Book> book;
  std::optional<Error> unread;  // why there is no `book`: its settings cannot be read
};

// The folder with a book in `tree`: `folder`, or one above it unless it must be `exactly` that one;
// nothing where there is none.
std::optional<std::string> find_book(const fs::Tree& tree, std::string folder, bool exactly);

// A book whose folder was moved since is found where it lay. Throws Error as Repository::find()
// does for `typed`, and Error(Exit::unread) if there was no book in that place then.
RevisionBook open_revision(const git::Repository& repository, const BookPlace& place,
                           std::string_view typed, Day today);
RevisionBook open_commit(const git::Repository& repository, const BookPlace& place,
                         git::Commit commit, std::string_view typed);

}  // namespace ruralctl::cli
