#include "cli/joined_books.h"

#include "cli/commands.h"
#include "ruralctl/fs/disk.h"
#include "ruralctl/fs/journalled.h"

namespace ruralctl::cli {

JoinedBooks::JoinedBooks(const std::vector<BookFolder>& folders, const std::optional<At>& at)
    : is_past_(at.has_value()) {
  std::vector<std::string> shown;
  for (const BookFolder& folder : folders) {
    try {
      all_.push_back(open(folder, at));
      mounted_.mount(folder.shown, all_.back().tree());
      shown.push_back(folder.shown);
    } catch (const Error& error) {
      problems_.emplace_back(error.status(), error.where().value_or(Location{folder.shown, 0, 0}),
                             error.message());
    }
  }
  if (all_.empty()) return;
  try {
    book_ = std::make_unique<Book>(mounted_, shown, command_words());
    for (const Error& problem : problems_) book_->note(problem);
  } catch (const Error& error) {
    problems_.insert(problems_.begin(), error);
  }
}

JoinedBooks::One JoinedBooks::open(const BookFolder& folder, const std::optional<At>& at) {
  One one;
  one.folder = folder;
  if (at) {
    const git::Repository repository(folder.path);
    one.revision = open_revision(repository, {folder.path, true}, at->revision, at->today);
  } else {
    one.disk = fs::open_disk(folder.path);
    one.view = fs::journalled(*one.disk);
  }
  return one;
}

}  // namespace ruralctl::cli
