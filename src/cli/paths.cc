#include "cli/paths.h"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

// Relative to the root; nothing for what lies outside.
std::optional<std::string> below(const stdfs::path& root, const stdfs::path& path) {
  std::string relative = path.lexically_normal().lexically_relative(root).generic_string();
  while (relative.ends_with('/')) relative.pop_back();
  if (relative == ".") return std::string();
  if (relative.empty() || relative == ".." || relative.starts_with("../")) return std::nullopt;
  return relative;
}

// The same with symbolic links followed, for who came to the book by another way than named it.
std::optional<std::string> below_truly(const stdfs::path& root, const stdfs::path& path) {
  std::error_code failure;
  const stdfs::path true_root = stdfs::canonical(root, failure);
  const stdfs::path true_path = failure ? path : stdfs::weakly_canonical(path, failure);
  return failure ? std::nullopt : below(true_root, true_path);
}

bool is_part_of_book(const std::string& path) {
  return path.empty() || path == kSettingsFile || path == "team.yaml" || path == "villages" ||
         path.starts_with("villages/") || path == "reports" || path.starts_with("reports/");
}

}  // namespace

PathsInBook::PathsInBook(Context& context, const fs::Tree& tree,
                         const std::vector<std::string>& typed) {
  if (typed.empty()) folders_.emplace_back();
  const stdfs::path root = stdfs::path(context.root() + '/').lexically_normal().parent_path();
  for (const std::string& one : typed) {
    const stdfs::path path = stdfs::path(context.environment().folder) / one;
    std::optional<std::string> relative = below(root, path);
    if (!relative) relative = below_truly(root, path);
    if (!relative || !is_part_of_book(*relative)) {
      throw Error(
          Exit::usage,
          msg("'{0}' is no part of the book; its records are in team.yaml and villages/ of {1}",
              one, root.string()));
    }
    if (!relative->empty() && !tree.exists(*relative)) {
      throw Error(
          Exit::usage,
          msg("there is no '{0}'; name files and folders as they are seen from the current folder",
              one));
    }
    std::error_code ignored;
    // Of a revision the disk knows nothing.
    if (relative->empty() || stdfs::is_directory(root / *relative, ignored) ||
        !tree.list(*relative).empty()) {
      folders_.push_back(relative->empty() ? std::string() : *relative + '/');
    } else {
      files_.push_back(*std::move(relative));
    }
  }
}

bool PathsInBook::include(const std::string& path) const {
  return std::find(files_.begin(), files_.end(), path) != files_.end() ||
         std::any_of(folders_.begin(), folders_.end(), [&](const std::string& folder) {
           return path.starts_with(folder) || path + '/' == folder;
         });
}

}  // namespace ruralctl::cli
