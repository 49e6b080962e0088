#include "cli/staged.h"

#include <algorithm>
#include <filesystem>

#include "cli/revision.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

// For a commit of single files git makes an index of its own, and names it to its hooks from the
// top of the work tree, where it runs them.
std::string index_file(Context& context, const git::Repository& repository) {
  const std::string named = context.environment().variable("GIT_INDEX_FILE").value_or("");
  if (named.empty()) return {};
  std::error_code ignored;
  const stdfs::path here = stdfs::path(context.environment().folder) / named;
  return stdfs::exists(here, ignored) ? here.string()
                                      : (stdfs::path(repository.root()) / named).string();
}

}  // namespace

git::Staged open_staged(Context& context) {
  const BookPlace place = context.place();
  const git::Repository repository(place.folder);
  const std::string index = index_file(context, repository);
  const std::optional<std::string> folder = find_book(
      *repository.staged("", index).tree, repository.relative(place.folder), place.exactly);
  if (!folder) {
    throw Error(Exit::unread,
                msg("git's index holds no book in {0}; 'git add' puts it there", place.folder));
  }
  return repository.staged(*folder, index);
}

bool is_staged(const git::Staged& staged, const std::string& path) {
  const auto found = std::lower_bound(staged.changed.begin(), staged.changed.end(), path);
  if (found != staged.changed.end() && *found == path) return true;
  const auto below = std::lower_bound(found, staged.changed.end(), path + '/');
  return below != staged.changed.end() && below->starts_with(path + '/');
}

}  // namespace ruralctl::cli
