// The states of a book that a sync goes through.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/sync_place.h"
#include "ruralctl/book/book.h"
#include "ruralctl/git/repository.h"
#include "ruralctl/report/change_summary.h"

namespace ruralctl::cli {

// The book at a commit. Where there was none it is empty; where its settings cannot be read, or
// there are none, it has those of `now`.
class BookAt {
 public:
  // `commit` empty: before the first one. `now` must outlive this.
  BookAt(const git::Repository& repository, const SyncPlace& place, const std::string& commit,
         const fs::Tree& now);

  const Book& book() const { return *book_; }
  bool is_there() const { return snapshot_ != nullptr; }
  // Null unless is_there().
  const git::Snapshot* snapshot() const { return snapshot_.get(); }

 private:
  std::unique_ptr<git::Snapshot> snapshot_;
  std::unique_ptr<fs::Tree> under_settings_;
  std::unique_ptr<Book> book_;
};

// Why the book's settings at a commit cannot be read; nothing where they can, or there is no book.
std::optional<Error> settings_error_at(const git::Repository& repository, const SyncPlace& place,
                                       const std::string& commit);

// What differs in these files of the book.
ChangeSummary summary_of(const Book& before, const Book& after,
                         const std::vector<std::string>& paths);
// What differs between two commits; nothing in it if no file of the book does.
ChangeSummary summary_of(const git::Repository& repository, const SyncPlace& place,
                         const std::string& before, const std::string& after, const fs::Tree& now);

// Files of the book that are not as committed.
struct OwnChanges {
  std::vector<std::string> paths;    // in the book
  std::vector<std::string> unknown;  // those of them that git does not know yet
  std::vector<std::string> ignored;  // such as git is told to pass over, so that nobody gets them
};

// `head` empty: nothing is committed yet. Files beside the book's own are nobody's business, also
// where they lie in its folder; .gitattributes is one of its own as long as only 'git setup' has
// changed it.
OwnChanges own_changes(const GitProgram& git, const SyncPlace& place, const std::string& head,
                       const Book& now, const Book& before);

}  // namespace ruralctl::cli
