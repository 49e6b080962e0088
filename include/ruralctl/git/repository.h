// A repository of git as one reads its history: revisions, and the files as they stood at each.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/date.h"
#include "ruralctl/fs/tree.h"

namespace ruralctl::git {

struct Commit {
  std::string id;  // 40 hexadecimal digits
  std::vector<std::string> parents;
  std::string author;
  std::string summary;       // the first line of its message
  std::string when;          // by its author's clock: `2021-03-31 18:02`
  Day committed;             // the day, by its committer's clock
  std::int64_t seconds = 0;  // since 1970, by its committer

  std::string short_id() const { return id.substr(0, 10); }
};

// The folder `folder` of a repository as it stood at a commit. Symbolic links are not followed:
// reading one throws Error(Exit::unread), as does reading a file of a submodule, which is listed as
// an empty folder.
//
// For use by several threads at once.
class Snapshot : public fs::Tree {
 public:
  // The object that holds the bytes of a file, or all of a folder: two of the same name have the
  // same content. Nothing if there is none.
  virtual std::optional<std::string> id_of(const std::string& path) const = 0;
};

// The files below `folder` that are not the same in both, in the order of their paths. What lies
// below folders that are the same is not looked at.
std::vector<std::string> changed_files(const Snapshot& before, const Snapshot& after,
                                       const std::string& folder = {});

// What the next commit would hold.
struct Staged {
  // A folder of git's index. Reading a file whose merge is not finished throws Error(Exit::unread),
  // as does reading a symbolic link or a file of a submodule. For use by several threads at once.
  std::unique_ptr<fs::Tree> tree;
  // The files of `tree` that are new or other than in the commit that is checked out, all of them
  // where there is none yet, and those whose merge is not finished; in the order of their paths.
  std::vector<std::string> changed;
  // The folder at the commit that is checked out; null where there is none yet.
  std::unique_ptr<Snapshot> before;
};

class Repository {
 public:
  // The repository whose working folder `folder` lies in. Throws Error(Exit::unread) if there is
  // none, if it is bare, if git does not trust its owner or cannot read it; Error(Exit::system)
  // where libgit2 is not installed.
  explicit Repository(const std::string& folder);
  ~Repository();
  Repository(Repository&&) noexcept;

  // The working folder, as the system names it when symbolic links are followed.
  const std::string& root() const;
  // `path` of the disk relative to root(), "" for root() itself. Throws Error(Exit::unread) for
  // what does not lie in it.
  std::string relative(const std::string& path) const;

  // The commit that is checked out. Throws Error(Exit::unread) if nothing has been committed yet.
  Commit head() const;
  // The commit that `typed` names, as git understands it (a branch, a tag, `HEAD~3`, the beginning
  // of an id), or else, where it is a day or period: the last one committed on its last day or
  // before it, of those that were once the newest of what is checked out (HEAD and its first
  // parents). Throws Error(Exit::usage) if it names none, with the nearest names, or
  // Error(Exit::unread) where the history that is here does not reach so far.
  Commit find(std::string_view typed, Day today) const;
  // The commit of this id; nothing if this copy of the repository lacks it, as shallow ones do.
  std::optional<Commit> commit(const std::string& id) const;
  // What two commits both go back to, but for what another of these goes back to; none where they
  // began apart, several after merges across. Nothing where this copy lacks what it takes to know.
  std::optional<std::vector<std::string>> merge_bases(const Commit& a, const Commit& b) const;
  // Whether this copy lacks the older part of the history.
  bool is_shallow() const;

  // `folder` at that commit; empty if there was none.
  std::unique_ptr<Snapshot> at(const Commit& commit, const std::string& folder) const;

  // `folder` as it stands in the index; `index_file` is another index than the repository's own, as
  // git makes one for a commit of single files, or empty. Throws Error(Exit::unread) if the index
  // cannot be read.
  Staged staged(const std::string& folder, const std::string& index_file) const;

  // The files of `folder` whose merge is not finished as the repository's own index has it, in the
  // order of their paths.
  std::vector<std::string> unmerged(const std::string& folder) const;

  // The files in these folders and files of the disk, relative to root(), that are or may be other
  // than at the commit, in order of their paths; such that git does not know of or ignores, too.
  std::vector<std::string> changed_on_disk(const Commit& commit,
                                           const std::vector<std::string>& paths) const;

  // Names of branches and tags, for did-you-mean and completion.
  std::vector<std::string> names() const;

 private:
  struct Opened;
  friend class GitSnapshot;

  std::optional<Commit> named(const std::string& typed) const;
  Commit on_day(Day last, std::string_view typed) const;
  [[noreturn]] void refuse(std::string_view typed) const;

  std::shared_ptr<Opened> opened_;
};

}  // namespace ruralctl::git
