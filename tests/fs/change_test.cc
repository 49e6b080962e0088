#include "ruralctl/fs/change.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "book.h"
#include "memory_tree.h"
#include "ruralctl/base/error.h"

namespace ruralctl::fs {
namespace {

using Files = MemoryTree::Files;
using Log = std::vector<std::string>;

Error error_of(const Change& change, MemoryTree& tree) {
  const auto lock = locked(tree);
  try {
    change.commit(tree);
  } catch (const Error& error) {
    return error;
  }
  FAIL("the change was committed");
  return Error(Exit::done, Message());
}

TEST_CASE("one file is written beside its target, synced and renamed") {
  MemoryTree tree(Files{{"v/a", "old"}});
  const auto lock = locked(tree);
  Change change;
  change.replace("v/a", "old", "new");
  change.commit(tree);
  CHECK(tree.log() == Log{"write v/a.new", "rename v/a.new v/a", "sync_folder v"});
  CHECK(tree.files() == Files{{"v/a", "new"}});
}

TEST_CASE("several files are first written, then recorded as a whole, then renamed and removed") {
  MemoryTree tree(Files{{"v/a", "old"}, {"v/b", "old"}, {"w/c", "old"}, {"w/d", "stays"}});
  const auto lock = locked(tree);
  Change change;
  change.replace("v/a", "old", "new");
  change.replace("x/y", std::nullopt, "new");
  change.remove("w/c", "old");
  change.commit(tree);
  CHECK(tree.log() == Log{
                          "write .ruralctl/journal.new",
                          "sync_folder .",
                          "sync_folder .ruralctl",
                          "write v/a.new",
                          "write x%2Fy.new",
                          "sync_folder .",
                          "sync_folder v",
                          "rename .ruralctl/journal.new .ruralctl/journal",
                          "sync_folder .ruralctl",
                          "rename v/a.new v/a",
                          "make_folder x",
                          "rename x%2Fy.new x/y",
                          "remove w/c",
                          "remove_empty_folder w",
                          "sync_folder .",
                          "sync_folder v",
                          "sync_folder w",
                          "sync_folder x",
                          "remove .ruralctl/journal",
                          "sync_folder .ruralctl",
                      });
}

TEST_CASE("what stays the same is not written") {
  MemoryTree tree(Files{{"a", "same"}, {"b", "old"}});
  const auto lock = locked(tree);
  Change nothing;
  nothing.replace("a", "same", "same");
  CHECK(nothing.empty());
  nothing.commit(tree);
  CHECK(tree.log().empty());
  CHECK(tree.reads().empty());

  Change one_of_two;
  one_of_two.replace("a", "same", "same");
  one_of_two.replace("b", "old", "new");
  CHECK_FALSE(one_of_two.empty());
  one_of_two.commit(tree);
  CHECK(tree.log() == Log{"write b.new", "rename b.new b", "sync_folder ."});
}

TEST_CASE("an empty file is something else than none") {
  MemoryTree tree;
  const auto lock = locked(tree);
  Change change;
  change.replace("a", std::nullopt, "");
  change.commit(tree);
  CHECK(tree.files() == Files{{"a", ""}});
}

TEST_CASE("a file that someone else changed meanwhile stays as it is, and all others with it") {
  const Files theirs = {{"a", "theirs"}, {"b", "old"}};
  Change one;
  one.replace("a", "old", "mine");
  Change two = one;
  two.replace("b", "old", "mine");
  Change removal;
  removal.remove("a", "old");
  Change creation;
  creation.replace("a", std::nullopt, "mine");
  for (const Change& change : {one, two, removal, creation}) {
    MemoryTree tree(theirs);
    const Error error = error_of(change, tree);
    CHECK(error.status() == Exit::system);
    CHECK(std::string(error.what()) ==
          "'{0}' was changed by someone else while this command was running, so nothing was "
          "written; run the command again");
    CHECK(tree.files() == theirs);
  }
}

TEST_CASE("so does one that someone else removed meanwhile") {
  MemoryTree tree(Files{{"b", "old"}});
  Change change;
  change.replace("a", "old", "mine");
  change.replace("b", "old", "mine");
  CHECK(error_of(change, tree).status() == Exit::system);
  CHECK(tree.files() == Files{{"b", "old"}});
}

TEST_CASE("a target that may not be written is found out before anything is") {
  MemoryTree tree(Files{{"a", "old"}, {"b", "old"}});
  tree.deny("b");
  Change change;
  change.replace("a", "old", "new");
  change.replace("b", "old", "new");
  CHECK(error_of(change, tree).status() == Exit::system);
  CHECK(tree.log().empty());
}

TEST_CASE("a temporary file that was forgotten is overwritten") {
  MemoryTree tree(Files{{"a", "old"}, {"a.new", "half of somethi"}});
  const auto lock = locked(tree);
  Change change;
  change.replace("a", "old", "new");
  change.commit(tree);
  CHECK(tree.files() == Files{{"a", "new"}});
}

TEST_CASE("no two targets share a temporary file") {
  const Files after = {{"v/a/b", "1"}, {"v/a%2Fb", "2"}, {"v/a%252Fb", "3"}, {"v/a%/2Fb", "4"}};
  MemoryTree tree(Files{{"v/x", "x"}});
  const auto lock = locked(tree);
  change_between({}, after).commit(tree);
  tree.erase("v/x");
  CHECK(tree.files() == after);
}

TEST_CASE("a change names places inside the book only") {
  for (const char* path :
       {"", "/etc/passwd", "../a", "v/../../a", "v//a", "v/", "./a", ".git/hooks/pre-commit",
        "v/.GIT/config", ".ruralctl/journal", "a.new", "v/a.new"}) {
    CAPTURE(path);
    Change change;
    try {
      change.replace(path, std::nullopt, "bytes");
      FAIL_CHECK("accepted");
    } catch (const Error& error) {
      CHECK(error.status() == Exit::usage);
    }
    CHECK_THROWS_AS(change.remove(path, "bytes"), Error);
    CHECK(change.empty());
  }
  Change change;
  change.replace(".gitattributes", std::nullopt, "bytes");
  change.replace(".github/a", std::nullopt, "bytes");
  change.replace("a.newer", std::nullopt, "bytes");
  CHECK_THROWS_AS(change.replace(std::string("a\0b", 3), std::nullopt, "bytes"), Error);
}

TEST_CASE("a change makes no file that could not be read again") {
  Change change;
  change.replace("a", std::nullopt, std::string(kLargestFile, 'x'));
  CHECK_THROWS_AS(change.replace("b", std::nullopt, std::string(kLargestFile + 1, 'x')), Error);
}

TEST_CASE("a change names a path once") {
  Change change;
  change.replace("a", "1", "2");
  CHECK_THROWS_AS(change.replace("a", "2", "3"), std::logic_error);
  CHECK_THROWS_AS(change.remove("a", "2"), std::logic_error);
}

}  // namespace
}  // namespace ruralctl::fs
