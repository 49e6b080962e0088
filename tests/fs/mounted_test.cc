// Several trees in one.
#include "ruralctl/fs/mounted.h"

#include <doctest/doctest.h>

#include "fs/memory_tree.h"
#include "ruralctl/base/error.h"

namespace ruralctl::fs {

TEST_CASE("each tree is found below its folder") {
  MemoryTree one(MemoryTree::Files{{"x/f", "one"}});
  MemoryTree two(MemoryTree::Files{{"f", "two"}});
  MemoryTree inner(MemoryTree::Files{{"f", "inner"}});
  Mounted all;
  all.mount("../a", one);
  all.mount("ab", two);
  all.mount("../a/x/deep", inner);
  const auto text = [&](const std::string& path) {
    std::string into;
    return all.read(path, into) ? into : "none";
  };
  CHECK(text("../a/x/f") == "one");
  CHECK(text("ab/f") == "two");
  CHECK(text("../a/x/deep/f") == "inner");
  for (const char* path : {"f", "a/x/f", "../ab/f", "", "abc/f"}) CHECK(text(path) == "none");
  CHECK(all.list("../a") == std::vector<Entry>{{"x", true}});
  CHECK(all.list("ab") == std::vector<Entry>{{"f", false}});
  CHECK(all.list("").empty());
  CHECK(all.exists("../a/x"));
  CHECK_FALSE(all.exists("ab/x"));
  CHECK_FALSE(all.exists("x"));
}

TEST_CASE("errors name the whole path") {
  MemoryTree one(MemoryTree::Files{{"f", "one"}});
  one.deny("f");
  Mounted all;
  all.mount("b/a", one);
  std::string into;
  try {
    all.read("b/a/f", into);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.where()->file == "b/a/f");
    CHECK(error.status() == Exit::unread);
  }
}

}  // namespace ruralctl::fs
