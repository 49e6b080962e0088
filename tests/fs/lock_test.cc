#include <doctest/doctest.h>
#include <fcntl.h>

#include <chrono>
#include <filesystem>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "book.h"
#include "child.h"
#include "ruralctl/base/error.h"
#include "ruralctl/fs/change.h"
#include "ruralctl/fs/disk.h"
#include "temporary_folder.h"

namespace ruralctl::fs {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::string argument(const Error& error, std::size_t index) {
  return std::get<std::string>(error.message().arguments().at(index));
}

Error refusal(WritableTree& tree, milliseconds wait) {
  try {
    const auto lock = tree.lock(wait, noon);
  } catch (const Error& error) {
    return error;
  }
  FAIL("the lock was given");
  return Error(Exit::done, Message());
}

// Waits until a child, which has `end` open too, has closed it or said something.
void wait_for(int end) {
  char byte = 0;
  while (::read(end, &byte, 1) < 0 && errno == EINTR) {
  }
}

// Another process that holds the lock of a tree until it is killed.
class HoldingProcess {
 public:
  explicit HoldingProcess(const std::string& root) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    process_ = start([&] {
      const auto tree = open_disk(root);
      const auto lock = locked(*tree);
      if (::write(ends[1], "!", 1) != 1) return 1;
      for (;;) ::pause();
    });
    ::close(ends[1]);
    wait_for(ends[0]);
    ::close(ends[0]);
  }
  ~HoldingProcess() { kill(); }

  pid_t process() const { return process_; }
  void kill() {
    if (process_ == 0) return;
    ::kill(process_, SIGKILL);
    end_of(process_);
    process_ = 0;
  }

 private:
  pid_t process_ = 0;
};

int append_line(const std::string& root, int number) {
  const auto tree = open_disk(root);
  const auto lock = locked(*tree);
  recover(*tree);
  std::string old;
  tree->read("lines", old);
  Change change;
  change.replace("lines", old, old + std::to_string(number) + '\n');
  change.commit(*tree);
  return 0;
}

TEST_CASE("the first lock makes a folder that git does not see") {
  const TemporaryFolder folder;
  const auto tree = open_disk(folder.path());
  const auto lock = tree->lock(milliseconds(0), noon);
  CHECK(folder.get(".ruralctl/.gitignore") == "*\n");
  const std::string holder = folder.get(".ruralctl/lock");
  CHECK(holder.starts_with("process " + std::to_string(::getpid()) + "\nhost "));
  CHECK(holder.find("\nuser ") != std::string::npos);
  CHECK(holder.ends_with("\nsince 2021-03-16 12:00\n"));
}

TEST_CASE("a lock is free again when its holder goes") {
  const TemporaryFolder folder;
  const auto tree = open_disk(folder.path());
  for (int round = 0; round < 3; ++round) {
    const auto lock = tree->lock(milliseconds(0), noon);
    CHECK_THROWS_AS(tree->lock(milliseconds(0), noon), Error);
  }
  CHECK(folder.get(".ruralctl/lock").empty());
}

TEST_CASE("who waits in vain is told who holds the lock and since when") {
  const TemporaryFolder folder;
  const HoldingProcess holder(folder.path());
  const auto tree = open_disk(folder.path());
  const auto start_of_wait = steady_clock::now();
  const Error error = refusal(*tree, milliseconds(60));
  const auto waited = steady_clock::now() - start_of_wait;
  CHECK(waited >= milliseconds(60));
  CHECK(waited < milliseconds(5000));
  CHECK(error.status() == Exit::system);
  CHECK(std::string(error.what()) ==
        "{0} on {1} (process {2}) has been changing this book since {3}; wait until that is done, "
        "or end process {2} on {1} if it hangs, then run the command again");
  CHECK_FALSE(argument(error, 0).empty());
  CHECK_FALSE(argument(error, 1).empty());
  CHECK(argument(error, 2) == std::to_string(holder.process()));
  CHECK(argument(error, 3) == noon());
}

TEST_CASE("a holder that has not yet said who it is has no name") {
  const TemporaryFolder folder;
  const auto tree = open_disk(folder.path());
  const auto lock = tree->lock(milliseconds(0), noon);
  for (const char* text : {"", "process", "process 1\nhost", "something else\n"}) {
    folder.put(".ruralctl/lock", text);
    CHECK(refusal(*tree, milliseconds(0)).message().arguments().empty());
  }
}

TEST_CASE("the lock of a process that dies is free") {
  const TemporaryFolder folder;
  HoldingProcess holder(folder.path());
  const auto tree = open_disk(folder.path());
  CHECK_THROWS_AS(tree->lock(milliseconds(0), noon), Error);
  holder.kill();
  CHECK_NOTHROW(tree->lock(milliseconds(1000), noon));
}

// The child is a copy of this process and has the lock's file open as well.
TEST_CASE("who waits gets the lock as soon as it is given up, whoever else has its file open") {
  const TemporaryFolder folder;
  const auto tree = open_disk(folder.path());
  auto lock = tree->lock(milliseconds(0), noon);
  folder.put("lines", "");
  const auto begin = steady_clock::now();
  const pid_t child = start([&] { return append_line(folder.path(), 1); });
  ::usleep(50'000);
  CHECK(folder.get("lines").empty());
  lock.reset();
  CHECK(end_of(child) == 0);
  CHECK(folder.get("lines") == "1\n");
  CHECK(steady_clock::now() - begin < milliseconds(5000));
}

TEST_CASE("a hundred processes at once all get their turn and none loses a line") {
  const TemporaryFolder folder;
  folder.put("lines", "");
  const auto begin = steady_clock::now();
  std::vector<pid_t> children;
  for (int number = 0; number < 100; ++number) {
    children.push_back(start([&] { return append_line(folder.path(), number); }));
  }
  for (const pid_t child : children) CHECK(end_of(child) == 0);
  CHECK(steady_clock::now() - begin < std::chrono::seconds(30));

  std::set<std::string> lines;
  std::istringstream text(folder.get("lines"));
  std::size_t count = 0;
  for (std::string line; std::getline(text, line); ++count) lines.insert(line);
  CHECK(count == 100);
  CHECK(lines.size() == 100);
  CHECK_FALSE(std::filesystem::exists(folder.path("lines.new")));
}

TEST_CASE("a folder that cannot be written to is refused at once") {
  const TemporaryFolder folder;
  REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
  CHECK(as_nobody([&] {
          const auto tree = open_disk(folder.path());
          const Error error = refusal(*tree, std::chrono::hours(1));
          return error.status() == Exit::system && error.where() == Location{".ruralctl"} ? 0 : 1;
        }) == 0);

  const auto proc = open_disk("/proc");
  CHECK(refusal(*proc, std::chrono::hours(1)).status() == Exit::system);
}

TEST_CASE("so is one that was written to before") {
  const TemporaryFolder folder;
  const auto tree = open_disk(folder.path());
  tree->lock(milliseconds(0), noon);
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  CHECK(as_nobody([&] {
          const auto theirs = open_disk(folder.path());
          return refusal(*theirs, std::chrono::hours(1)).where() == Location{".ruralctl/lock"} ? 0
                                                                                               : 1;
        }) == 0);
}

TEST_CASE("no link leads the lock elsewhere") {
  const TemporaryFolder elsewhere;
  elsewhere.put("precious", "precious");
  const TemporaryFolder folder;
  const auto tree = open_disk(folder.path());
  std::filesystem::create_directory_symlink(elsewhere.path(), folder.path(".ruralctl"));
  CHECK(refusal(*tree, milliseconds(0)).where() == Location{".ruralctl"});
  std::filesystem::remove(folder.path(".ruralctl"));

  folder.put(".ruralctl/.gitignore", "*\n");
  std::filesystem::create_symlink(elsewhere.path("precious"), folder.path(".ruralctl/lock"));
  CHECK(refusal(*tree, milliseconds(0)).where() == Location{".ruralctl/lock"});
  CHECK(elsewhere.get("precious") == "precious");
}

TEST_CASE("a lock file that was cleaned away is made anew") {
  const TemporaryFolder folder;
  const auto tree = open_disk(folder.path());
  tree->lock(milliseconds(0), noon);
  std::filesystem::remove_all(folder.path(".ruralctl"));
  const auto lock = tree->lock(milliseconds(0), noon);
  CHECK(std::filesystem::exists(folder.path(".ruralctl/.gitignore")));
  CHECK_THROWS_AS(tree->lock(milliseconds(0), noon), Error);
}

}  // namespace
}  // namespace ruralctl::fs
