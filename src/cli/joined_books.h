// Several books that are read together.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/book_folders.h"
#include "cli/revision.h"
#include "ruralctl/fs/mounted.h"
#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::cli {

class JoinedBooks {
 public:
  struct One {
    BookFolder folder;
    // The book on the disk, or at a revision.
    std::unique_ptr<fs::WritableTree> disk;
    std::unique_ptr<fs::Tree> view;
    std::optional<RevisionBook> revision;

    const fs::Tree& tree() const { return revision ? *revision->tree : *view; }
  };
  // A state of the past, as it was typed.
  struct At {
    std::string revision;
    Day today;
  };

  JoinedBooks(const std::vector<BookFolder>& folders, const std::optional<At>& at);

  // Null if none can be read. What cannot be read of some is a problem of it.
  const Book* book() const { return book_.get(); }
  // Why there is no book; or what could not be read so far.
  const std::vector<Error>& problems() const { return book_ ? book_->problems() : problems_; }
  bool is_past() const { return is_past_; }
  // Those that are there.
  const std::vector<One>& all() const { return all_; }

 private:
  One open(const BookFolder& folder, const std::optional<At>& at);

  bool is_past_;
  std::vector<One> all_;
  fs::Mounted mounted_;
  std::unique_ptr<Book> book_;
  std::vector<Error> problems_;
};

}  // namespace ruralctl::cli
