#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

#include "fs/disk_lock.h"
#include "fs/path.h"
#include "fs/posix.h"
#include "ruralctl/base/error.h"
#include "ruralctl/fs/disk.h"

namespace ruralctl::fs {
namespace {

bool is_missing(int error) {
  return error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;
}

const char* or_dot(const std::string& path) {
  return path.empty() ? "." : path.c_str();
}

Error too_large(const std::string& path) {
  return Error(
      Exit::unread, Location{path},
      msg("this file is larger than {0} MiB, too large for a book; move it away or split it",
          kLargestFile >> 20));
}

// Asks for one byte more than the file had when it was opened, so that a single call also sees its
// end.
void read_all(const Descriptor& file, std::size_t size, const std::string& path,
              std::string& into) {
  into.resize(size + 1);
  std::size_t used = 0;
  for (;;) {
    const ssize_t got =
        retried([&] { return ::read(file.number(), into.data() + used, into.size() - used); });
    if (got < 0) throw file_unreadable(path, errno);
    used += static_cast<std::size_t>(got);
    if (got == 0 || used == size) break;
    if (used > kLargestFile) throw too_large(path);
    if (used == into.size()) into.resize(used * 2);
  }
  into.resize(used);
}

void write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written =
        retried([&] { return ::write(file.number(), bytes.data(), bytes.size()); });
    if (written < 0) throw unwritable(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void check_is_readable(const struct stat& status, const std::string& path) {
  if (S_ISDIR(status.st_mode)) {
    throw Error(Exit::unread, Location{path},
                msg("this is a folder, but a file is expected here; move the folder away"));
  }
  if (!S_ISREG(status.st_mode)) {
    throw Error(Exit::unread, Location{path},
                msg("this is no ordinary file, but one is expected here; move it away"));
  }
  if (static_cast<std::size_t>(status.st_size) > kLargestFile) throw too_large(path);
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

class DiskTree : public WritableTree {
 public:
  explicit DiskTree(Descriptor root) : root_(std::move(root)) {}

  bool read(const std::string& path, std::string& into) const override {
    // O_NONBLOCK: a named pipe is to be refused, not waited for.
    const Descriptor file(
        ::openat(root_.number(), path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.is_open()) {
      if (is_missing(errno)) return false;
      throw file_unreadable(path, errno);
    }
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) throw file_unreadable(path, errno);
    check_is_readable(status, path);
    read_all(file, static_cast<std::size_t>(status.st_size), path, into);
    return true;
  }

  std::vector<Entry> list(const std::string& path) const override {
    std::vector<Entry> entries;
    const OpenFolder folder = open_folder(path);
    if (!folder) return entries;
    for (;;) {
      errno = 0;
      const dirent* const found = ::readdir(folder.get());
      if (found == nullptr) break;
      const std::string_view name = found->d_name;
      if (name == "." || name == ".." || is_temporary(name)) continue;
      entries.push_back({std::string(name), is_folder(folder.get(), *found)});
    }
    if (errno != 0) throw folder_unreadable(path, errno);
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
  }

  bool exists(const std::string& path) const override {
    struct stat status {};
    if (::fstatat(root_.number(), or_dot(path), &status, 0) == 0) return true;
    if (is_missing(errno)) return false;
    throw file_unreadable(path, errno);
  }

  std::unique_ptr<Lock> lock(std::chrono::milliseconds wait, const Clock& clock) override {
    return lock_disk(root_, wait, clock);
  }

  void check_replaceable(const std::string& path) const override {
    struct stat status {};
    for (std::size_t slash = path.find('/');; slash = path.find('/', slash + 1)) {
      const std::string part = path.substr(0, slash);
      if (!look_at(part, status)) return;
      if (S_ISLNK(status.st_mode)) {
        throw Error(Exit::system, Location{part},
                    msg("this is a symbolic link, through which ruralctl does not write; put the "
                        "file or folder itself here, then run the command again"));
      }
      if (slash == std::string::npos) break;
    }
    if (!S_ISREG(status.st_mode)) {
      throw Error(Exit::system, Location{path},
                  msg("this is no ordinary file, but one is to be written here; move it away, then "
                      "run the command again"));
    }
    if (::faccessat(root_.number(), path.c_str(), W_OK, AT_EACCESS) != 0) {
      throw unwritable(path, errno);
    }
  }

  void write(const std::string& path, std::string_view bytes, const std::string& like) override {
    // A new file, because an old one might be a link, or not permit to be written.
    if (::unlinkat(root_.number(), path.c_str(), 0) != 0 && errno != ENOENT) {
      throw unwritable(path, errno);
    }
    const Descriptor file(
        ::openat(root_.number(), path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.is_open()) throw unwritable(path, errno);
    write_all(file, bytes, path);
    take_over_permissions(file, path, like);
    if (retried([&] { return ::fsync(file.number()); }) != 0) throw unwritable(path, errno);
  }

  void rename(const std::string& from, const std::string& to) override {
    if (::renameat(root_.number(), from.c_str(), root_.number(), to.c_str()) != 0) {
      throw unwritable(to, errno);
    }
  }

  void remove(const std::string& path) override {
    if (::unlinkat(root_.number(), path.c_str(), 0) != 0 && !is_missing(errno)) {
      throw unwritable(path, errno);
    }
  }

  void make_folder(const std::string& path) override {
    if (path.empty() || ::mkdirat(root_.number(), path.c_str(), 0777) == 0) return;
    if (errno == ENOENT) {
      make_folder(folder_of(path));
      if (::mkdirat(root_.number(), path.c_str(), 0777) == 0) return;
    }
    const int error = errno;
    struct stat status {};
    const bool is_there = error == EEXIST &&
                          ::fstatat(root_.number(), path.c_str(), &status, 0) == 0 &&
                          S_ISDIR(status.st_mode);
    if (!is_there) throw unwritable(path, error);
  }

  bool remove_empty_folder(const std::string& path) override {
    return ::unlinkat(root_.number(), path.c_str(), AT_REMOVEDIR) == 0;
  }

  void sync_folder(const std::string& path) override {
    const Descriptor folder(
        ::openat(root_.number(), or_dot(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.is_open()) {
      if (is_missing(errno)) return;
      throw unwritable(path, errno);
    }
    if (retried([&] { return ::fsync(folder.number()); }) == 0) return;
    // Some network disks keep their folders in order by themselves and know no such call.
    if (errno != EINVAL && errno != ENOTSUP) throw unwritable(path, errno);
  }

 private:
  OpenFolder open_folder(const std::string& path) const {
    const int number = ::openat(root_.number(), or_dot(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0) {
      if (is_missing(errno)) return nullptr;
      throw folder_unreadable(path, errno);
    }
    OpenFolder folder(::fdopendir(number));
    if (!folder) {
      const int error = errno;
      ::close(number);
      throw folder_unreadable(path, error);
    }
    return folder;
  }

  static bool is_folder(DIR* folder, const dirent& entry) {
    if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
    struct stat status {};
    return ::fstatat(::dirfd(folder), entry.d_name, &status, 0) == 0 && S_ISDIR(status.st_mode);
  }

  // False if there is nothing; a link is looked at itself.
  bool look_at(const std::string& path, struct stat& status) const {
    if (::fstatat(root_.number(), path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return true;
    if (is_missing(errno)) return false;
    throw unwritable(path, errno);
  }

  void take_over_permissions(const Descriptor& file, const std::string& path,
                             const std::string& like) const {
    struct stat old {};
    if (::fstatat(root_.number(), like.c_str(), &old, 0) != 0) return;
    struct stat fresh {};
    if (::fstat(file.number(), &fresh) != 0) throw unwritable(path, errno);
    const bool same_owner = old.st_uid == fresh.st_uid && old.st_gid == fresh.st_gid;
    // Only root may give files away; for everyone else the file becomes the writer's own.
    if (!same_owner && ::fchown(file.number(), old.st_uid, old.st_gid) != 0 && errno != EPERM) {
      throw unwritable(path, errno);
    }
    if (::fchmod(file.number(), old.st_mode & 07777) != 0) throw unwritable(path, errno);
  }

  Descriptor root_;
};

}  // namespace

std::unique_ptr<WritableTree> open_disk(const std::string& root) {
  Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.is_open()) return std::make_unique<DiskTree>(std::move(folder));
  if (!is_missing(errno)) throw folder_unreadable(root, errno);
  throw Error(Exit::unread, msg("there is no folder '{0}'; see whether its name is right", root));
}

}  // namespace ruralctl::fs
