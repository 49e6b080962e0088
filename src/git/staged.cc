// The files of git's index: what the next commit would hold.
#include <algorithm>
#include <cstring>

#include "git/opened.h"
#include "ruralctl/base/error.h"

namespace ruralctl::git {
namespace {

struct Item {
  std::string path;  // from the folder
  std::uint32_t mode;
  git_oid id;
  bool is_unmerged;
};

class StagedTree : public fs::Tree {
 public:
  // `items` in the order of their paths, each path once.
  StagedTree(std::shared_ptr<const Library> library, git_odb* odb, std::vector<Item> items)
      : library_(std::move(library)), odb_(odb), items_(std::move(items)) {}
  ~StagedTree() override { library_->odb_free(odb_); }
  StagedTree(const StagedTree&) = delete;
  StagedTree& operator=(const StagedTree&) = delete;

  bool read(const std::string& path, std::string& into) const override {
    const auto found = first_from(path);
    if (found == items_.end() || found->path != path) {
      if (!is_folder(path)) return false;
      throw Error(Exit::unread, Location{path},
                  msg("this is a folder, but a file is expected here; move the folder away"));
    }
    refuse_unreadable(*found);
    const std::lock_guard lock(mutex_);
    git_odb_object* object = nullptr;
    if (library_->odb_read(&object, odb_, &found->id) != 0) {
      const git_error* error = library_->error_last();
      throw Error(Exit::unread, Location{path},
                  msg("git does not give this file's content: {0}",
                      error == nullptr || error->message == nullptr ? "?" : error->message));
    }
    const std::size_t size = library_->odb_object_size(object);
    const bool fits = size <= fs::kLargestFile;
    if (fits) into.assign(static_cast<const char*>(library_->odb_object_data(object)), size);
    library_->odb_object_free(object);
    if (!fits) {
      throw Error(
          Exit::unread, Location{path},
          msg("this file is larger than {0} MiB, too large for a book; move it away or split it",
              fs::kLargestFile >> 20));
    }
    return true;
  }

  std::vector<fs::Entry> list(const std::string& folder) const override {
    const std::string beginning = folder.empty() ? folder : folder + '/';
    std::vector<fs::Entry> entries;
    for (auto at = first_from(beginning); at != items_.end() && at->path.starts_with(beginning);
         ++at) {
      const std::size_t slash = at->path.find('/', beginning.size());
      std::string name = at->path.substr(beginning.size(), slash - beginning.size());
      const bool is_folder = slash != std::string::npos || at->mode == GIT_FILEMODE_COMMIT;
      if (fs::is_temporary(name)) continue;
      entries.push_back({std::move(name), is_folder});
    }
    // `a.yaml` stands between `a` and what lies below it.
    std::sort(entries.begin(), entries.end(),
              [](const fs::Entry& a, const fs::Entry& b) { return a.name < b.name; });
    entries.erase(std::unique(entries.begin(), entries.end(),
                              [](const auto& a, const auto& b) { return a.name == b.name; }),
                  entries.end());
    return entries;
  }

  bool exists(const std::string& path) const override {
    const auto found = first_from(path);
    return path.empty() || (found != items_.end() && found->path == path) || is_folder(path);
  }

 private:
  std::vector<Item>::const_iterator first_from(const std::string& path) const {
    return std::lower_bound(
        items_.begin(), items_.end(), path,
        [](const Item& item, const std::string& wanted) { return item.path < wanted; });
  }

  bool is_folder(const std::string& path) const {
    const auto found = first_from(path + '/');
    return found != items_.end() && found->path.starts_with(path + '/');
  }

  static void refuse_unreadable(const Item& item) {
    const Location where{item.path};
    if (item.is_unmerged) {
      throw Error(Exit::unread, where,
                  msg("the merge of this file is not finished; decide between its versions, then "
                      "'git add' it"));
    }
    if (item.mode == GIT_FILEMODE_COMMIT) {
      throw Error(
          Exit::unread, where,
          msg("this is a submodule, whose files are in another repository; check it there"));
    }
    if (item.mode == GIT_FILEMODE_LINK) {
      throw Error(Exit::unread, where,
                  msg("this is a symbolic link, which is not followed in git's index"));
    }
  }

  std::shared_ptr<const Library> library_;
  git_odb* odb_;
  std::vector<Item> items_;
  // The library's objects are for one thread at a time.
  mutable std::mutex mutex_;
};

// Each file once, also one in conflict, of which the index has two or three versions.
std::vector<Item> items_below(const Library& git, const git_index* index,
                              const std::string& folder) {
  const std::string beginning = folder.empty() ? folder : folder + '/';
  std::vector<Item> items;
  const std::size_t count = git.index_entrycount(index);
  for (std::size_t i = 0; i < count; ++i) {
    const git_index_entry* entry = git.index_get_byindex(const_cast<git_index*>(index), i);
    const std::string_view path = entry->path;
    if (!path.starts_with(beginning)) continue;
    // 'git add -N' announces a file that a commit would not hold.
    if ((entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0) continue;
    Item item{std::string(path.substr(beginning.size())), entry->mode, entry->id,
              git.index_entry_stage(entry) != 0};
    items.push_back(std::move(item));
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.path < b.path; });
  items.erase(std::unique(items.begin(), items.end(),
                          [](const Item& a, const Item& b) { return a.path == b.path; }),
              items.end());
  return items;
}

}  // namespace

std::vector<std::string> Repository::unmerged(const std::string& folder) const {
  const Library& git = *opened_->library;
  const std::lock_guard lock(opened_->mutex);
  git_index* index = nullptr;
  if (git.repository_index(&index, opened_->repository) != 0) opened_->fail();
  std::vector<std::string> out;
  for (Item& item : items_below(git, index, folder)) {
    if (item.is_unmerged) out.push_back(std::move(item.path));
  }
  git.index_free(index);
  return out;
}

Staged Repository::staged(const std::string& folder, const std::string& index_file) const {
  const Library& git = *opened_->library;
  std::vector<Item> items;
  git_odb* odb = nullptr;
  bool is_unborn = false;
  {
    const std::lock_guard lock(opened_->mutex);
    git_index* index = nullptr;
    const int code = index_file.empty() ? git.repository_index(&index, opened_->repository)
                                        : git.index_open(&index, index_file.c_str());
    if (code != 0) opened_->fail();
    items = items_below(git, index, folder);
    git.index_free(index);
    is_unborn = git.repository_head_unborn(opened_->repository) == 1;
    if (git.repository_odb(&odb, opened_->repository) != 0) opened_->fail();
  }
  Staged out;
  auto tree = std::make_unique<StagedTree>(opened_->library, odb, items);
  if (!is_unborn) out.before = at(head(), folder);
  for (const Item& item : items) {
    const std::string id(reinterpret_cast<const char*>(item.id.id), sizeof item.id.id);
    if (item.is_unmerged || out.before == nullptr || out.before->id_of(item.path) != id)
      out.changed.push_back(item.path);
  }
  out.tree = std::move(tree);
  return out;
}

}  // namespace ruralctl::git
