#include "ruralctl/fs/disk.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <filesystem>
#include <string>
#include <vector>

#include "book.h"
#include "child.h"
#include "ruralctl/base/error.h"
#include "ruralctl/fs/change.h"
#include "ruralctl/fs/journalled.h"
#include "temporary_folder.h"

namespace ruralctl::fs {
namespace {

using std::filesystem::create_directory_symlink;
using std::filesystem::create_symlink;

template <class Work>
Error error_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  FAIL("nothing was refused");
  return Error(Exit::done, Message());
}

void commit_one(WritableTree& tree, const std::string& path, std::optional<std::string> old,
                const std::string& bytes) {
  const auto lock = locked(tree);
  Change change;
  change.replace(path, std::move(old), bytes);
  change.commit(tree);
}

TEST_CASE("a file is read byte for byte, whatever the buffer held") {
  const TemporaryFolder folder;
  const std::string bytes("a\r\nb\0c\xff\n", 8);
  folder.put("v/a", bytes);
  folder.put("empty", "");
  const auto tree = open_disk(folder.path());
  std::string buffer(1000, 'x');
  const std::size_t capacity = buffer.capacity();
  CHECK(tree->read("v/a", buffer));
  CHECK(buffer == bytes);
  CHECK(buffer.capacity() == capacity);
  CHECK(tree->read("empty", buffer));
  CHECK(buffer.empty());
}

TEST_CASE("large files are read whole, too large ones refused") {
  const TemporaryFolder folder;
  const std::string bytes(3'000'001, 'z');
  folder.put("large", bytes);
  folder.put("limit", "");
  std::filesystem::resize_file(folder.path("limit"), kLargestFile);
  folder.put("v/beyond", "");
  std::filesystem::resize_file(folder.path("v/beyond"), kLargestFile + 1);
  const auto tree = open_disk(folder.path());
  std::string buffer;
  CHECK(tree->read("large", buffer));
  CHECK(buffer == bytes);
  CHECK(tree->read("limit", buffer));
  CHECK(buffer.size() == kLargestFile);
  const Error error = error_of([&] { tree->read("v/beyond", buffer); });
  CHECK(error.status() == Exit::unread);
  CHECK(error.where() == Location{"v/beyond"});
}

TEST_CASE("a file that does not tell its size is read to its end") {
  const auto proc = open_disk("/proc/self");
  std::string buffer;
  CHECK(proc->read("status", buffer));
  CHECK(buffer.starts_with("Name:"));
  CHECK(buffer.back() == '\n');
}

TEST_CASE("what is not there is no error") {
  const TemporaryFolder folder;
  folder.put("a", "a");
  const auto tree = open_disk(folder.path());
  std::string buffer;
  for (const std::string& path :
       {std::string("b"), std::string("v/b"), std::string("a/b"), std::string(5000, 'n')}) {
    CHECK_FALSE(tree->read(path, buffer));
    CHECK_FALSE(tree->exists(path));
    CHECK(tree->list(path).empty());
    CHECK_NOTHROW(tree->remove(path));
    CHECK_NOTHROW(tree->sync_folder(path));
  }
}

TEST_CASE("what is no file is not read as one") {
  const TemporaryFolder folder;
  folder.put("v/a", "a");
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  const auto tree = open_disk(folder.path());
  std::string buffer;
  CHECK(error_of([&] { tree->read("v", buffer); }).status() == Exit::unread);
  CHECK(error_of([&] { tree->read("pipe", buffer); }).where() == Location{"pipe"});
}

TEST_CASE("a folder lists its names in order, without temporary files") {
  const TemporaryFolder folder;
  for (const char* path : {"v/b", "v/a", "v/.hidden", "v/a.new", "v/下村/x", "v/A"})
    folder.put(path, "");
  create_directory_symlink("下村", folder.path("v/link"));
  create_symlink("nowhere", folder.path("v/dangling"));
  const auto tree = open_disk(folder.path());
  CHECK(tree->list("v") ==
        std::vector<Entry>{
            {".hidden"}, {"A"}, {"a"}, {"b"}, {"dangling"}, {"link", true}, {"下村", true}});
  CHECK(tree->list("") == std::vector<Entry>{{"v", true}});
  CHECK(tree->exists(""));
  CHECK(tree->exists("v"));
  CHECK(tree->exists("v/a"));
  CHECK_FALSE(tree->exists("v/dangling"));
}

TEST_CASE("a book that is not there cannot be opened") {
  const TemporaryFolder folder;
  folder.put("file", "");
  CHECK(error_of([&] { open_disk(folder.path("none")); }).status() == Exit::unread);
  CHECK(error_of([&] { open_disk(folder.path("file")); }).status() == Exit::unread);
}

TEST_CASE("a changed file keeps its permissions, and all its bytes are those given") {
  const TemporaryFolder folder;
  folder.put("a", "old\r\n");
  REQUIRE(::chmod(folder.path("a").c_str(), 0640) == 0);
  const auto tree = open_disk(folder.path());
  const std::string bytes("new\r\n\0\n", 7);
  commit_one(*tree, "a", "old\r\n", bytes);
  CHECK(folder.get("a") == bytes);
  CHECK((folder.status("a").st_mode & 07777) == 0640);
}

TEST_CASE("a changed file keeps its owner where the system permits it") {
  if (::geteuid() != 0) return;
  const TemporaryFolder folder;
  folder.put("a", "old");
  REQUIRE(::chown(folder.path("a").c_str(), 1234, 4321) == 0);
  const auto tree = open_disk(folder.path());
  commit_one(*tree, "a", "old", "new");
  CHECK(folder.status("a").st_uid == 1234);
  CHECK(folder.status("a").st_gid == 4321);
}

TEST_CASE("a file that does not change keeps its inode and its time") {
  const TemporaryFolder folder;
  folder.put("a", "same");
  folder.put("b", "old");
  const struct stat before = folder.status("a");
  const auto tree = open_disk(folder.path());
  const auto lock = locked(*tree);
  Change change;
  change.replace("a", "same", "same");
  change.commit(*tree);
  change.replace("b", "old", "new");
  change.commit(*tree);
  const struct stat after = folder.status("a");
  CHECK(after.st_ino == before.st_ino);
  CHECK(after.st_mtim.tv_sec == before.st_mtim.tv_sec);
  CHECK(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
  CHECK(after.st_ctim.tv_nsec == before.st_ctim.tv_nsec);
  CHECK(folder.get("b") == "new");
}

TEST_CASE("a change of many files in old and new folders") {
  const TemporaryFolder folder;
  const MemoryTree::Files before = {
      {"v/a/village.yaml", "a"}, {"v/a/visits/2021-03.yaml", "x"}, {"w", "w"}};
  const MemoryTree::Files after = {
      {"v/b/village.yaml", "b"}, {"v/b/visits/2021-03.yaml", "x"}, {"w", "W"}};
  for (const auto& [path, bytes] : before) folder.put(path, bytes);
  const auto tree = open_disk(folder.path());
  const auto lock = locked(*tree);
  change_between(before, after).commit(*tree);
  CHECK(book_of(*tree) == after);
  CHECK_FALSE(tree->exists("v/a"));
  CHECK_FALSE(tree->exists(".ruralctl/journal"));
}

TEST_CASE("a symbolic link is neither replaced nor written through") {
  const TemporaryFolder elsewhere;
  elsewhere.put("real", "old");
  const TemporaryFolder folder;
  create_symlink(elsewhere.path("real"), folder.path("file"));
  create_directory_symlink(elsewhere.path(), folder.path("folder"));
  folder.put("b", "old");
  const auto tree = open_disk(folder.path());
  for (const std::string& path :
       {std::string("file"), std::string("folder/real"), std::string("folder/fresh")}) {
    CAPTURE(path);
    Change change;
    change.replace(path, path == "folder/fresh" ? std::nullopt : std::optional<std::string>("old"),
                   "new");
    Change two = change;
    two.replace("b", "old", "new");
    const auto lock = locked(*tree);
    CHECK(error_of([&] { change.commit(*tree); }).status() == Exit::system);
    CHECK(error_of([&] { two.commit(*tree); }).where() == Location{path.substr(0, path.find('/'))});
  }
  CHECK(elsewhere.get("real") == "old");
  CHECK(std::filesystem::is_symlink(folder.path("file")));
  CHECK(folder.get("b") == "old");
  CHECK_FALSE(std::filesystem::exists(elsewhere.path("fresh")));
}

TEST_CASE("a link in a temporary file's place is not followed") {
  const TemporaryFolder folder;
  folder.put("a", "old");
  folder.put("precious", "precious");
  create_symlink("precious", folder.path("a.new"));
  const auto tree = open_disk(folder.path());
  commit_one(*tree, "a", "old", "new");
  CHECK(folder.get("a") == "new");
  CHECK(folder.get("precious") == "precious");
  CHECK_FALSE(std::filesystem::is_symlink(folder.path("a")));
}

TEST_CASE("a folder in a file's place is refused") {
  const TemporaryFolder folder;
  folder.put("v/a", "a");
  const auto tree = open_disk(folder.path());
  CHECK(error_of([&] { commit_one(*tree, "v", std::nullopt, "new"); }).where() == Location{"v"});
  CHECK(error_of([&] { commit_one(*tree, "v/a/b", std::nullopt, "new"); }).status() ==
        Exit::system);
  CHECK(folder.get("v/a") == "a");
}

TEST_CASE("a write-protected file stays as it is") {
  const TemporaryFolder folder;
  folder.put("a", "old");
  REQUIRE(::chmod(folder.path("a").c_str(), 0444) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
  CHECK(as_nobody([&] {
          const auto tree = open_disk(folder.path());
          const Error error = error_of([&] { commit_one(*tree, "a", "old", "new"); });
          return error.status() == Exit::system && error.where() == Location{"a"} ? 0 : 1;
        }) == 0);
  CHECK(folder.get("a") == "old");
}

TEST_CASE("a file that may not be read says so") {
  const TemporaryFolder folder;
  folder.put("a", "secret");
  REQUIRE(::chmod(folder.path("a").c_str(), 0) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  CHECK(as_nobody([&] {
          std::string buffer;
          const auto tree = open_disk(folder.path());
          const Error error = error_of([&] { tree->read("a", buffer); });
          return error.status() == Exit::system && error.where() == Location{"a"} ? 0 : 1;
        }) == 0);
}

TEST_CASE("a disk that takes no more leaves the file and nothing beside it") {
  const TemporaryFolder folder;
  folder.put("a", "old");
  folder.put("b", "old");
  const std::string large(100'000, 'x');
  CHECK(end_of(start([&] {
          ::signal(SIGXFSZ, SIG_IGN);
          const rlimit limit = {20'000, 20'000};
          if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 97;
          const auto tree = open_disk(folder.path());
          const auto lock = locked(*tree);
          Change one;
          one.replace("a", "old", large);
          Change two = one;
          two.replace("b", "old", "new");
          for (const Change& change : {one, two}) {
            const Error error = error_of([&] { change.commit(*tree); });
            if (error.status() != Exit::system) return 1;
            // Of the file that people know, not of the one that was to replace it.
            if (!error.where() || error.where()->file != "a") return 2;
          }
          return 0;
        })) == 0);
  CHECK(folder.get("a") == "old");
  CHECK(folder.get("b") == "old");
  CHECK_FALSE(std::filesystem::exists(folder.path("a.new")));
  CHECK_FALSE(std::filesystem::exists(folder.path("b.new")));
  CHECK_FALSE(std::filesystem::exists(folder.path(".ruralctl/journal.new")));
}

// Writes `a` and `b` with the same number, again and again.
int count_up(const std::string& root) {
  const auto tree = open_disk(root);
  for (;;) {
    const auto lock = locked(*tree);
    recover(*tree);
    std::string old;
    tree->read("a", old);
    const std::string next = std::to_string(std::stoi(old) + 1);
    Change change;
    change.replace("a", old, next);
    change.replace("b", old, next);
    change.commit(*tree);
  }
}

TEST_CASE("a process killed at any moment leaves both files old or both new") {
  const TemporaryFolder folder;
  folder.put("a", "0");
  folder.put("b", "0");
  for (unsigned round = 0; round < 30; ++round) {
    const std::string before = folder.get("a");
    const pid_t child = start([&] { return count_up(folder.path()); });
    for (int waits = 0; folder.get("a") == before && waits < 100'000; ++waits) ::usleep(100);
    ::usleep(100 * round);
    REQUIRE(::kill(child, SIGKILL) == 0);
    REQUIRE(end_of(child) == -1);
    CHECK(folder.get("a") != before);
    const auto tree = open_disk(folder.path());
    const MemoryTree::Files seen = book_of(*journalled(*tree));
    CHECK(seen.at("a") == seen.at("b"));
  }
  const auto tree = open_disk(folder.path());
  const auto lock = locked(*tree);
  recover(*tree);
  CHECK(folder.get("a") == folder.get("b"));
  CHECK_FALSE(std::filesystem::exists(folder.path("a.new")));
  CHECK_FALSE(std::filesystem::exists(folder.path("b.new")));
}

}  // namespace
}  // namespace ruralctl::fs
