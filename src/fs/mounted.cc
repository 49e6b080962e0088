#include "ruralctl/fs/mounted.h"

#include "ruralctl/base/error.h"

namespace ruralctl::fs {
namespace {

// What `act` gives; its errors with the place in the whole tree. What the system refuses of one
// tree is something that cannot be read, and no reason to give up the others.
template <class Act>
auto in_folder(const std::string& folder, const Act& act) {
  try {
    return act();
  } catch (const Error& error) {
    Location where = error.where().value_or(Location{});
    where.file = where.file.empty() ? folder : folder + '/' + where.file;
    throw Error(Exit::unread, std::move(where), error.message());
  }
}

}  // namespace

Mounted::Inside Mounted::find(const std::string& path) const {
  Inside found;
  for (const auto& [folder, tree] : trees_) {
    // A book may lie in the folder of another.
    if (found.tree != nullptr && folder.size() < found.folder.size()) continue;
    if (path == folder) {
      found = {tree, folder, {}};
    } else if (path.starts_with(folder) && path[folder.size()] == '/') {
      found = {tree, folder, path.substr(folder.size() + 1)};
    }
  }
  return found;
}

bool Mounted::read(const std::string& path, std::string& into) const {
  const Inside inside = find(path);
  if (inside.tree == nullptr) return false;
  return in_folder(inside.folder, [&] { return inside.tree->read(inside.path, into); });
}

std::vector<Entry> Mounted::list(const std::string& folder) const {
  const Inside inside = find(folder);
  if (inside.tree == nullptr) return {};
  return in_folder(inside.folder, [&] { return inside.tree->list(inside.path); });
}

bool Mounted::exists(const std::string& path) const {
  const Inside inside = find(path);
  if (inside.tree == nullptr) return false;
  return in_folder(inside.folder, [&] { return inside.tree->exists(inside.path); });
}

}  // namespace ruralctl::fs
