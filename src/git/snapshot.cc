// The files of a revision, read from git's objects without a checkout.
#include "git/snapshot.h"

#include <algorithm>
#include <cstring>

namespace ruralctl::git {
namespace {

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

std::string name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

[[noreturn]] void refuse_submodule(const std::string& path) {
  throw Error(Exit::unread, Location{path},
              msg("this was a submodule, whose files are in another repository; go into it and ask "
                  "there"));
}

}  // namespace

GitSnapshot::GitSnapshot(std::shared_ptr<Repository::Opened> opened, const git_oid& root,
                         std::string prefix)
    : opened_(std::move(opened)), prefix_(std::move(prefix)) {
  folders_[std::string()] = read_folder(root);
}

// Called with the mutex held, or before anyone else knows of this.
std::unique_ptr<GitSnapshot::Folder> GitSnapshot::read_folder(const git_oid& id) const {
  const Library& git = *opened_->library;
  git_tree* tree = nullptr;
  if (git.tree_lookup(&tree, opened_->repository, &id) != 0) opened_->fail();
  auto folder = std::make_unique<Folder>();
  folder->id = id;
  const std::size_t count = git.tree_entrycount(tree);
  folder->items.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const git_tree_entry* entry = git.tree_entry_byindex(tree, i);
    folder->items.push_back(
        {git.tree_entry_name(entry), git.tree_entry_filemode(entry), *git.tree_entry_id(entry)});
  }
  git.tree_free(tree);
  // Git sorts folders as if their names ended in '/'.
  std::sort(folder->items.begin(), folder->items.end(),
            [](const Item& a, const Item& b) { return a.name < b.name; });
  return folder;
}

const GitSnapshot::Folder* GitSnapshot::folder(const std::string& path) const {
  if (const auto known = folders_.find(path); known != folders_.end()) return known->second.get();
  const Item* found = item(path);
  if (found != nullptr && found->mode == GIT_FILEMODE_COMMIT) refuse_submodule(in_book(path));
  const bool is_folder = found != nullptr && found->mode == GIT_FILEMODE_TREE;
  return (folders_[path] = is_folder ? read_folder(found->id) : nullptr).get();
}

const GitSnapshot::Item* GitSnapshot::item(const std::string& path) const {
  const Folder* above = folder(parent_of(path));
  if (above == nullptr) return nullptr;
  const std::string name = name_of(path);
  const auto found =
      std::lower_bound(above->items.begin(), above->items.end(), name,
                       [](const Item& a, const std::string& wanted) { return a.name < wanted; });
  return found == above->items.end() || found->name != name ? nullptr : &*found;
}

std::string GitSnapshot::full(const std::string& path) const {
  if (prefix_.empty() || path.empty()) return prefix_ + path;
  return prefix_ + '/' + path;
}

std::string GitSnapshot::in_book(const std::string& path) const {
  if (prefix_.empty() || !path.starts_with(prefix_ + '/')) return path;
  return path.substr(prefix_.size() + 1);
}

bool GitSnapshot::read(const std::string& path, std::string& into) const {
  const Library& git = *opened_->library;
  const std::lock_guard lock(opened_->mutex);
  const Item* found = item(full(path));
  if (found == nullptr) return false;
  if (found->mode == GIT_FILEMODE_COMMIT) refuse_submodule(path);
  if (found->mode == GIT_FILEMODE_TREE) {
    throw Error(Exit::unread, Location{path},
                msg("this is a folder, but a file is expected here; move the folder away"));
  }
  if (found->mode == GIT_FILEMODE_LINK) {
    throw Error(Exit::unread, Location{path},
                msg("this was a symbolic link, which is not followed in the past"));
  }
  git_odb_object* object = nullptr;
  if (git.odb_read(&object, opened_->odb, &found->id) != 0) refuse_missing(path);
  // To ask for the size beforehand would walk the same chain of deltas twice.
  const std::size_t size = git.odb_object_size(object);
  const bool fits = size <= fs::kLargestFile;
  if (fits) into.assign(static_cast<const char*>(git.odb_object_data(object)), size);
  git.odb_object_free(object);
  if (!fits) {
    throw Error(
        Exit::unread, Location{path},
        msg("this file is larger than {0} MiB, too large for a book; move it away or split it",
            fs::kLargestFile >> 20));
  }
  return true;
}

void GitSnapshot::refuse_missing(const std::string& path) const {
  throw Error(Exit::unread, Location{path},
              msg("git does not give this file's content: {0}", opened_->reason()));
}

std::vector<fs::Entry> GitSnapshot::list(const std::string& path) const {
  const std::lock_guard lock(opened_->mutex);
  std::vector<fs::Entry> entries;
  const std::string whole = full(path);
  if (!whole.empty()) {
    const Item* one = item(whole);
    if (one == nullptr || one->mode != GIT_FILEMODE_TREE) return entries;
  }
  const Folder* found = folder(whole);
  if (found == nullptr) return entries;
  for (const Item& one : found->items) {
    if (fs::is_temporary(one.name)) continue;
    const bool is_folder = one.mode == GIT_FILEMODE_TREE || one.mode == GIT_FILEMODE_COMMIT;
    entries.push_back({one.name, is_folder});
  }
  return entries;
}

bool GitSnapshot::exists(const std::string& path) const {
  return id_of(path).has_value();
}

std::optional<std::string> GitSnapshot::id_of(const std::string& path) const {
  const std::lock_guard lock(opened_->mutex);
  const std::string whole = full(path);
  const git_oid* id = nullptr;
  if (whole.empty()) {
    id = &folders_.at(std::string())->id;
  } else if (const Item* found = item(whole)) {
    id = &found->id;
  }
  if (id == nullptr) return std::nullopt;
  // Bytes and not digits: this is asked for thousands of times, and only ever compared.
  return std::string(reinterpret_cast<const char*>(id->id), sizeof id->id);
}

namespace {

// Walks two folders side by side.
class Comparison {
 public:
  Comparison(const Snapshot& before, const Snapshot& after) : before_(before), after_(after) {}

  void compare(const std::string& folder) {
    if (before_.id_of(folder) == after_.id_of(folder)) return;
    const std::vector<fs::Entry> a = before_.list(folder);
    const std::vector<fs::Entry> b = after_.list(folder);
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() || right != b.end()) {
      const bool both = left != a.end() && right != b.end() && left->name == right->name;
      const bool only_left =
          !both && (right == b.end() || (left != a.end() && left->name < right->name));
      const fs::Entry& entry = both || only_left ? *left : *right;
      const std::string path = folder.empty() ? entry.name : folder + '/' + entry.name;
      if (entry.is_folder || (both && right->is_folder)) compare(path);
      const bool any_file = !entry.is_folder || (both && !right->is_folder);
      if (any_file && before_.id_of(path) != after_.id_of(path)) paths.push_back(path);
      if (both || only_left) ++left;
      if (both || !only_left) ++right;
    }
  }

  std::vector<std::string> paths;

 private:
  const Snapshot& before_;
  const Snapshot& after_;
};

}  // namespace

std::vector<std::string> changed_files(const Snapshot& before, const Snapshot& after,
                                       const std::string& folder) {
  Comparison comparison(before, after);
  comparison.compare(folder);
  std::sort(comparison.paths.begin(), comparison.paths.end());
  return std::move(comparison.paths);
}

}  // namespace ruralctl::git
