#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "git/test_repository.h"
#include "ruralctl/base/catalog.h"
#include "ruralctl/base/error.h"
#include "ruralctl/git/repository.h"

using namespace ruralctl;
using git::Repository;
using git::Staged;
using git::TestRepository;

namespace {

using Paths = std::vector<std::string>;

std::string said(const Error& error) {
  return catalog_for(Language::en).text(error.message());
}

std::string read(const fs::Tree& tree, const std::string& path) {
  std::string text;
  try {
    return tree.read(path, text) ? text : "nothing";
  } catch (const Error& error) {
    CHECK(error.status() == Exit::unread);
    REQUIRE(error.where());
    CHECK(error.where()->file == path);
    return said(error);
  }
}

Paths names(const fs::Tree& tree, const std::string& folder) {
  Paths out;
  for (const fs::Entry& entry : tree.list(folder))
    out.push_back(entry.name + (entry.is_folder ? "/" : ""));
  return out;
}

// A repository with a book in a folder and something beside it.
struct BookInFolder : TestRepository {
  BookInFolder() {
    put("book/ruralctl.yaml", "format: 1\n");
    put("book/villages/xiacun/households.yaml", "- id: h1\n");
    put("book/villages.yaml", "");
    put("beside.txt", "1");
    git("add -A");
  }
};

}  // namespace

TEST_CASE("before the first commit all that is staged is new") {
  const BookInFolder folder;
  const Staged staged = Repository(folder.path()).staged("book", "");
  CHECK(staged.before == nullptr);
  CHECK(staged.changed ==
        Paths{"ruralctl.yaml", "villages.yaml", "villages/xiacun/households.yaml"});
  CHECK(Repository(folder.path()).staged("nothing", "").changed.empty());
}

TEST_CASE("a tree is as it is staged, and not as the disk has it") {
  const BookInFolder folder;
  folder.commit("first", "2021-03-01");
  folder.put("book/villages/xiacun/households.yaml", "- id: h2\n");
  folder.git("add -A");
  folder.put("book/villages/xiacun/households.yaml", "- id: h3\n");
  folder.put("book/new.yaml", "");
  const Staged staged = Repository(folder.path()).staged("book", "");
  CHECK(staged.changed == Paths{"villages/xiacun/households.yaml"});
  CHECK(read(*staged.tree, "villages/xiacun/households.yaml") == "- id: h2\n");
  CHECK(read(*staged.before, "villages/xiacun/households.yaml") == "- id: h1\n");
  CHECK(read(*staged.tree, "new.yaml") == "nothing");
  CHECK(read(*staged.tree, "villages") ==
        "this is a folder, but a file is expected here; move the folder away");
}

TEST_CASE("a staged folder lists what it holds, each once") {
  const BookInFolder folder;
  const Staged staged = Repository(folder.path()).staged("book", "");
  CHECK(names(*staged.tree, "") == Paths{"ruralctl.yaml", "villages/", "villages.yaml"});
  CHECK(names(*staged.tree, "villages") == Paths{"xiacun/"});
  CHECK(names(*staged.tree, "villages/xiacun") == Paths{"households.yaml"});
  CHECK(names(*staged.tree, "nothing").empty());
  CHECK(names(*staged.tree, "ruralctl.yaml").empty());
  for (const char* there : {"", "villages", "villages/xiacun", "villages/xiacun/households.yaml"})
    CHECK(staged.tree->exists(there));
  CHECK_FALSE(staged.tree->exists("village"));
  CHECK_FALSE(staged.tree->exists("villages/xiacun/households"));
  const Staged whole = Repository(folder.path()).staged("", "");
  CHECK(names(*whole.tree, "") == Paths{"beside.txt", "book/"});
}

TEST_CASE("what is staged beside the folder, taken away or only announced is no file of it") {
  const BookInFolder folder;
  folder.commit("first", "2021-03-01");
  folder.put("beside.txt", "2");
  folder.git("add beside.txt");
  folder.git("rm -q book/villages/xiacun/households.yaml");
  folder.put("book/announced.yaml", "");
  folder.git("add -N book/announced.yaml");
  const Staged staged = Repository(folder.path()).staged("book", "");
  CHECK(staged.changed.empty());
  CHECK(names(*staged.tree, "") == Paths{"ruralctl.yaml", "villages.yaml"});
  CHECK(staged.before->exists("villages/xiacun/households.yaml"));
}

TEST_CASE("a file whose merge is not finished has changed and cannot be read") {
  const BookInFolder folder;
  const std::string path = "book/villages/xiacun/households.yaml";
  folder.commit("first", "2021-03-01");
  folder.git("checkout -q -b other");
  folder.put(path, "- id: h2\n");
  folder.commit("theirs", "2021-03-02");
  folder.git("checkout -q main");
  folder.put(path, "- id: h3\n");
  folder.commit("ours", "2021-03-02");
  CHECK_THROWS(folder.git("merge -q other"));
  const Staged staged = Repository(folder.path()).staged("book", "");
  CHECK(staged.changed == Paths{"villages/xiacun/households.yaml"});
  CHECK(names(*staged.tree, "villages/xiacun") == Paths{"households.yaml"});
  CHECK(read(*staged.tree, "villages/xiacun/households.yaml") ==
        "the merge of this file is not finished; decide between its versions, then 'git add' it");
}

TEST_CASE("links, submodules and what git lacks are listed and not read") {
  const BookInFolder folder;
  folder.commit("first", "2021-03-01");
  std::filesystem::create_symlink("../beside.txt", folder.path("book/team.yaml"));
  folder.git("add -A");
  folder.git("update-index --add --cacheinfo 160000,$(git rev-parse HEAD),book/inner");
  folder.git(
      "update-index --add --cacheinfo "
      "100644,1234567890123456789012345678901234567890,book/lost.yaml");
  const Staged staged = Repository(folder.path()).staged("book", "");
  CHECK(staged.changed == Paths{"inner", "lost.yaml", "team.yaml"});
  CHECK(names(*staged.tree, "") ==
        Paths{"inner/", "lost.yaml", "ruralctl.yaml", "team.yaml", "villages/", "villages.yaml"});
  CHECK(read(*staged.tree, "team.yaml") ==
        "this is a symbolic link, which is not followed in git's index");
  CHECK(read(*staged.tree, "inner") ==
        "this is a submodule, whose files are in another repository; check it there");
  CHECK(read(*staged.tree, "lost.yaml").starts_with("git does not give this file's content: "));
}

TEST_CASE("another index is asked where one is named, and one that is broken is refused") {
  const BookInFolder folder;
  folder.commit("first", "2021-03-01");
  std::filesystem::copy_file(folder.path(".git/index"), folder.path("other-index"));
  folder.put("book/ruralctl.yaml", "format: 1\ntitle: x\n");
  folder.git("add -A");
  const Repository repository(folder.path());
  CHECK(repository.staged("book", "").changed == Paths{"ruralctl.yaml"});
  CHECK(repository.staged("book", folder.path("other-index")).changed.empty());
  std::ofstream(folder.path("other-index")) << "no index of git, and too long for a short one";
  try {
    repository.staged("book", folder.path("other-index"));
    FAIL("was read");
  } catch (const Error& error) {
    CHECK(error.status() == Exit::unread);
    CHECK(said(error).starts_with("git's files in " + repository.root() + " cannot be read: "));
  }
}

TEST_CASE("what is staged outlives the repository that it was asked of") {
  const BookInFolder folder;
  folder.commit("first", "2021-03-01");
  Staged staged;
  {
    const Repository repository(folder.path());
    staged = repository.staged("book", "");
  }
  CHECK(read(*staged.tree, "ruralctl.yaml") == "format: 1\n");
  CHECK(read(*staged.before, "ruralctl.yaml") == "format: 1\n");
}
