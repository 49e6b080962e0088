#include "git/opened.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace ruralctl::git {

namespace stdfs = std::filesystem;

namespace {

// The `.git` that `folder` or one above it has; empty where none has.
stdfs::path marker_above(const stdfs::path& folder) {
  std::error_code ignored;
  for (stdfs::path at = folder;; at = at.parent_path()) {
    if (stdfs::exists(at / ".git", ignored)) return at / ".git";
    if (!at.has_parent_path() || at == at.parent_path()) return {};
  }
}

// A folder may be one of the past.
std::string nearest_existing(const std::string& folder) {
  std::error_code ignored;
  stdfs::path at = stdfs::path(folder).lexically_normal();
  while (!stdfs::exists(at, ignored) && at.has_parent_path() && at != at.parent_path())
    at = at.parent_path();
  return at.string();
}

// libgit2 says "not found" also of a repository that it does not trust, where the person has no
// settings of git.
bool is_of_somebody_else(const stdfs::path& marker) {
  struct stat status {};
  return ::stat(marker.c_str(), &status) == 0 && status.st_uid != ::geteuid();
}

// What a person can do about it depends on which of git's own codes it is.
[[noreturn]] void refuse_open(int code, const std::string& folder, const std::string& reason) {
  const stdfs::path marker = code == GIT_ENOTFOUND ? marker_above(folder) : stdfs::path();
  if (code == GIT_ENOTFOUND && marker.empty()) {
    throw Error(Exit::unread,
                msg("{0} lies in no git repository, so nothing is known of the past; 'git init' "
                    "begins one",
                    folder));
  }
  if (code == GIT_EOWNER || (!marker.empty() && is_of_somebody_else(marker))) {
    throw Error(Exit::unread,
                msg("the repository around {0} belongs to somebody else, and git does not trust it "
                    "until 'git config --global --add safe.directory FOLDER' names its folder",
                    folder));
  }
  throw Error(Exit::unread, msg("git's files around {0} cannot be read: {1}", folder, reason));
}

}  // namespace

Repository::Opened::Opened(const std::string& folder) : library(Library::load()) {
  const int code =
      library->repository_open_ext(&repository, nearest_existing(folder).c_str(), 0, nullptr);
  if (code != 0) refuse_open(code, folder, reason());
  // From here on the destructor would not run.
  const auto close = [&] { library->repository_free(repository); };
  if (library->repository_is_bare(repository) != 0) {
    close();
    throw Error(Exit::unread,
                msg("{0} is a bare repository, which has no folder with a book; make a clone of it "
                    "and ask there",
                    folder));
  }
  if (library->repository_odb(&odb, repository) != 0) {
    const std::string why = reason();
    close();
    refuse_open(GIT_ERROR, folder, why);
  }
  std::error_code failure;
  const stdfs::path canonical = stdfs::canonical(library->repository_workdir(repository), failure);
  root = failure ? library->repository_workdir(repository) : canonical.string();
  while (root.size() > 1 && root.ends_with('/')) root.pop_back();
}

Repository::Opened::~Opened() {
  library->odb_free(odb);
  library->repository_free(repository);
}

std::string Repository::Opened::reason() const {
  const git_error* error = library->error_last();
  return error == nullptr || error->message == nullptr ? std::string("?") : error->message;
}

void Repository::Opened::fail() const {
  throw Error(Exit::unread, msg("git's files in {0} cannot be read: {1}", root, reason()));
}

}  // namespace ruralctl::git
