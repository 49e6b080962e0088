#include "cli/revision.h"

#include <filesystem>

#include "cli/book_moves.h"
#include "cli/commands.h"

namespace ruralctl::cli {

std::optional<std::string> find_book(const fs::Tree& tree, std::string folder, bool exactly) {
  for (;;) {
    if (tree.exists(folder.empty() ? kSettingsFile : folder + '/' + kSettingsFile)) return folder;
    if (exactly || folder.empty()) return std::nullopt;
    const std::size_t slash = folder.rfind('/');
    folder.resize(slash == std::string::npos ? 0 : slash);
  }
}
RevisionBook open_revision(const git::Repository& repository, const BookPlace& place,
                           std::string_view typed, Day today) {
  return open_commit(repository, place, repository.find(typed, today), typed);
}

RevisionBook open_commit(const git::Repository& repository, const BookPlace& place,
                         git::Commit commit, std::string_view typed) {
  RevisionBook out;
  out.commit = std::move(commit);
  const std::unique_ptr<git::Snapshot> top = repository.at(out.commit, "");
  const std::string now = repository.relative(place.folder);
  std::optional<std::string> folder = find_book(*top, now, place.exactly);
  if (!folder) {
    for (const std::string& former : former_folders(repository, repository.head(), now)) {
      folder = find_book(*top, former, true);
      if (folder) break;
    }
  }
  if (!folder) {
    throw Error(Exit::unread,
                msg("there was no book in {0} at {1} (commit {2} of {3}); name the "
                    "folder it had then behind -C",
                    place.folder, typed, out.commit.short_id(), text(out.commit.committed)));
  }
  out.root = folder->empty() ? repository.root() : repository.root() + '/' + *folder;
  out.tree = repository.at(out.commit, *folder);
  try {
    out.book = std::make_unique<Book>(*out.tree, command_words());
  } catch (const Error& error) {
    if (error.status() != Exit::unread) throw;
    out.unread = error;
  }
  return out;
}

}  // namespace ruralctl::cli
