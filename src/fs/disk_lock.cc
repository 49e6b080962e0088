#include "fs/disk_lock.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string_view>
#include <thread>

namespace ruralctl::fs {
namespace {

constexpr char kLockFile[] = ".ruralctl/lock";
constexpr char kIgnoreFile[] = ".ruralctl/.gitignore";

class DiskLock : public Lock {
 public:
  explicit DiskLock(Descriptor file) : file_(std::move(file)) {}
  ~DiskLock() override {
    // Closing the file would not do: a child process may have it open too.
    static_cast<void>(retried([&] { return ::ftruncate(file_.number(), 0); }));
    ::flock(file_.number(), LOCK_UN);
  }

 private:
  Descriptor file_;
};

struct Holder {
  std::string process;
  std::string host;
  std::string user;
  std::string since;
};

std::string host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "localhost";
  return name.data();
}

std::string user_name() {
  const uid_t id = ::geteuid();
  std::array<char, 4096> buffer;
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(id, &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr) {
    return std::to_string(id);
  }
  return found->pw_name;
}

std::string holder_text(const Holder& holder) {
  return "process " + holder.process + "\nhost " + holder.host + "\nuser " + holder.user +
         "\nsince " + holder.since + '\n';
}

// Takes the line `<name> <value>` off the front of `text`.
bool take_line(std::string_view& text, std::string_view name, std::string& value) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || !text.starts_with(name) || end <= name.size()) return false;
  value = text.substr(name.size() + 1, end - name.size() - 1);
  text.remove_prefix(end + 1);
  return true;
}

// Nothing while the holder has not yet written who it is.
std::optional<Holder> read_holder(const Descriptor& file) {
  std::array<char, 1024> buffer;
  const ssize_t size =
      retried([&] { return ::pread(file.number(), buffer.data(), buffer.size(), 0); });
  if (size <= 0) return {};
  std::string_view text(buffer.data(), static_cast<std::size_t>(size));
  Holder holder;
  const bool whole = take_line(text, "process", holder.process) &&
                     take_line(text, "host", holder.host) && take_line(text, "user", holder.user) &&
                     take_line(text, "since", holder.since);
  if (!whole) return {};
  return holder;
}

// The lock holds without this text, so a full disk is no reason to give it up.
void write_holder(const Descriptor& file, const std::string& now) {
  const std::string text = holder_text({std::to_string(::getpid()), host_name(), user_name(), now});
  if (::ftruncate(file.number(), 0) != 0) return;
  retried([&] { return ::pwrite(file.number(), text.data(), text.size(), 0); });
}

Error held_too_long(const Descriptor& file) {
  if (const auto holder = read_holder(file)) {
    return Error(Exit::system,
                 msg("{0} on {1} (process {2}) has been changing this book since {3}; wait until "
                     "that is done, or end process {2} on {1} if it hangs, then run the command "
                     "again",
                     holder->user, holder->host, holder->process, holder->since));
  }
  return Error(Exit::system, msg("another process is changing this book; wait until it is done, "
                                 "then run the command again"));
}

void make_state_folder(const Descriptor& root) {
  if (::mkdirat(root.number(), kStateFolder, 0777) == 0) return;
  if (errno != EEXIST) throw unwritable(kStateFolder, errno);
  struct stat status {};
  if (::fstatat(root.number(), kStateFolder, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
      !S_ISDIR(status.st_mode)) {
    throw Error(Exit::system, Location{kStateFolder},
                msg("this is no folder, but the book's lock belongs into one of that name; remove "
                    "it, then run the command again"));
  }
}

void ignore_state_folder(const Descriptor& root) {
  constexpr std::string_view everything = "*\n";
  struct stat status {};
  if (::fstatat(root.number(), kIgnoreFile, &status, 0) == 0 && status.st_size > 0) return;
  const Descriptor file(
      ::openat(root.number(), kIgnoreFile, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file.is_open() || retried([&] {
                           return ::pwrite(file.number(), everything.data(), everything.size(), 0);
                         }) < 0) {
    throw unwritable(kIgnoreFile, errno);
  }
}

bool try_lock(const Descriptor& file) {
  if (retried([&] { return ::flock(file.number(), LOCK_EX | LOCK_NB); }) == 0) return true;
  if (errno == EWOULDBLOCK) return false;
  throw unwritable(kLockFile, errno);
}

// `git clean -x` may have removed the file between opening and locking it: then the lock keeps
// nobody out.
bool is_lock_file(const Descriptor& root, const Descriptor& file) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file.number(), &opened) == 0 &&
         ::fstatat(root.number(), kLockFile, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

// Short pauses of uneven length, so that many who wait do not wake up together.
class Pauses {
 public:
  void take(std::chrono::steady_clock::time_point deadline) {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::steady_clock::duration pause = std::chrono::microseconds(length_(random_));
    std::this_thread::sleep_for(std::min(pause, deadline - now));
  }

 private:
  std::minstd_rand random_{static_cast<std::minstd_rand::result_type>(::getpid())};
  std::uniform_int_distribution<int> length_{1'000, 20'000};
};

}  // namespace

std::unique_ptr<Lock> lock_disk(const Descriptor& root, std::chrono::milliseconds wait,
                                const Clock& clock) {
  const auto deadline = std::chrono::steady_clock::now() + wait;
  for (Pauses pauses;; pauses.take(deadline)) {
    make_state_folder(root);
    ignore_state_folder(root);
    Descriptor file(::openat(root.number(), kLockFile,
                             O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666));
    if (!file.is_open() && errno != ENOENT) throw unwritable(kLockFile, errno);
    if (file.is_open() && try_lock(file) && is_lock_file(root, file)) {
      write_holder(file, clock());
      return std::make_unique<DiskLock>(std::move(file));
    }
    if (std::chrono::steady_clock::now() >= deadline) throw held_too_long(file);
  }
}

}  // namespace ruralctl::fs
