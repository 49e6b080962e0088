// What every writable tree promises: the disk, and the double that stands for it in tests.
#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "book.h"
#include "memory_tree.h"
#include "ruralctl/base/error.h"
#include "ruralctl/fs/disk.h"
#include "temporary_folder.h"

namespace ruralctl::fs {
namespace {

void for_each_tree(const std::function<void(WritableTree&)>& check) {
  SUBCASE("on disk") {
    const TemporaryFolder folder;
    check(*open_disk(folder.path()));
  }
  SUBCASE("in memory") {
    MemoryTree tree;
    check(tree);
  }
}

std::string content(const Tree& tree, const std::string& path) {
  std::string bytes = "what was in the buffer before";
  return tree.read(path, bytes) ? bytes : "(none)";
}

TEST_CASE("what is written is read") {
  for_each_tree([](WritableTree& tree) {
    tree.make_folder("v/w");
    tree.write("v/w/a", "some bytes", "v/w/b");
    CHECK(content(tree, "v/w/a") == "some bytes");
    tree.write("v/w/a", "", "v/w/a");
    CHECK(content(tree, "v/w/a").empty());
    CHECK(content(tree, "v/w/b") == "(none)");
    CHECK_THROWS_AS(tree.write("x/a", "bytes", "x/a"), Error);
    CHECK_THROWS_AS(content(tree, "v"), Error);
  });
}

TEST_CASE("a renamed file replaces another") {
  for_each_tree([](WritableTree& tree) {
    tree.write("a", "a", "a");
    tree.write("b", "b", "b");
    tree.rename("a", "b");
    CHECK(content(tree, "a") == "(none)");
    CHECK(content(tree, "b") == "a");
    CHECK_THROWS_AS(tree.rename("a", "b"), Error);
    CHECK_THROWS_AS(tree.rename("b", "x/b"), Error);
    CHECK(content(tree, "b") == "a");
  });
}

TEST_CASE("removing is the same twice") {
  for_each_tree([](WritableTree& tree) {
    tree.write("a", "a", "a");
    tree.remove("a");
    CHECK_FALSE(tree.exists("a"));
    CHECK_NOTHROW(tree.remove("a"));
    CHECK_NOTHROW(tree.remove("x/a"));
  });
}

TEST_CASE("folders are made with those above and removed when empty") {
  for_each_tree([](WritableTree& tree) {
    tree.make_folder("u/v/w");
    tree.make_folder("u/v");
    tree.make_folder("");
    tree.write("u/v/a", "a", "u/v/a");
    CHECK(tree.list("u/v") == std::vector<Entry>{{"a"}, {"w", true}});
    CHECK_FALSE(tree.remove_empty_folder("u/v"));
    CHECK(tree.remove_empty_folder("u/v/w"));
    CHECK_FALSE(tree.remove_empty_folder("u/v/w"));
    tree.remove("u/v/a");
    CHECK(tree.remove_empty_folder("u/v"));
    CHECK(tree.list("") == std::vector<Entry>{{"u", true}});
    CHECK(tree.exists("u"));
    CHECK_FALSE(tree.exists("u/v"));
    CHECK(tree.list("u/v").empty());
    CHECK_NOTHROW(tree.sync_folder("u"));
    CHECK_NOTHROW(tree.sync_folder("u/v"));
  });
}

TEST_CASE("temporary files are read but not listed") {
  for_each_tree([](WritableTree& tree) {
    tree.write("a.new", "a", "a");
    CHECK(tree.exists("a.new"));
    CHECK(content(tree, "a.new") == "a");
    CHECK(tree.list("").empty());
  });
}

TEST_CASE("only files are replaceable, and what is not there yet") {
  for_each_tree([](WritableTree& tree) {
    tree.make_folder("v");
    tree.write("v/a", "a", "v/a");
    CHECK_NOTHROW(tree.check_replaceable("v/a"));
    CHECK_NOTHROW(tree.check_replaceable("v/b"));
    CHECK_NOTHROW(tree.check_replaceable("x/y/z"));
    CHECK_THROWS_AS(tree.check_replaceable("v"), Error);
  });
}

TEST_CASE("one lock at a time") {
  for_each_tree([](WritableTree& tree) {
    auto lock = tree.lock(std::chrono::milliseconds(0), noon);
    CHECK(tree.exists(kStateFolder));
    CHECK_THROWS_AS(tree.lock(std::chrono::milliseconds(0), noon), Error);
    lock.reset();
    CHECK_NOTHROW(tree.lock(std::chrono::milliseconds(0), noon));
  });
}

TEST_CASE("the double tells what reached the disk") {
  MemoryTree tree;
  tree.make_folder("v");
  tree.write("v/a", "a", "v/a");
  tree.sync_folder("");
  CHECK(tree.unsynced() == 1);
  CHECK(tree.after_crash(0).files().empty());
  CHECK(tree.after_crash(1).files() == MemoryTree::Files{{"v/a", "a"}});
  tree.sync_folder("v");
  tree.rename("v/a", "b");
  CHECK(tree.unsynced() == 1);
  CHECK(tree.after_crash(0).files() == MemoryTree::Files{{"v/a", "a"}});
  CHECK(tree.after_crash(1).files() == MemoryTree::Files{{"b", "a"}});
  tree.sync_folder("v");
  CHECK(tree.unsynced() == 1);
  tree.sync_folder("");
  CHECK(tree.unsynced() == 0);
  CHECK(tree.after_crash(0).files() == MemoryTree::Files{{"b", "a"}});
}

TEST_CASE("the double fails and crashes where it is told to") {
  MemoryTree tree;
  tree.fail_at(2);
  tree.write("a", "aa", "a");
  CHECK_THROWS_AS(tree.write("b", "bb", "b"), Error);
  tree.write("c", "cc", "c");
  tree.crash_at(4);
  CHECK_THROWS_AS(tree.write("d", "dd", "d"), Crash);
  CHECK_THROWS_AS(tree.remove("a"), Crash);
  CHECK(tree.files() == MemoryTree::Files{{"a", "aa"}, {"b", "b"}, {"c", "cc"}, {"d", "d"}});
  CHECK(tree.log() == std::vector<std::string>{"write a", "write b", "write c", "write d"});
}

}  // namespace
}  // namespace ruralctl::fs
