#include "ruralctl/git/repository.h"

#include <doctest/doctest.h>

#include "git/library.h"
#include "git/test_repository.h"
#include "ruralctl/base/catalog.h"
#include "ruralctl/base/error.h"

using namespace ruralctl;
using git::Repository;
using git::TestRepository;

namespace {

const Day today = *parse_day("2021-06-01");

std::string said(const Error& error) {
  return catalog_for(Language::en).text(error.message());
}

std::string refused(const Repository& repository, const std::string& typed) {
  try {
    repository.find(typed, today);
  } catch (const Error& error) {
    return said(error);
  }
  return "found";
}

struct ThreeDays : TestRepository {
  ThreeDays() {
    put("book/ruralctl.yaml", "format: 1\n");
    put("other/file", "1");
    commit("first", "2021-03-01");
    put("book/villages/下村/'quoted' \"name\".yaml", "- id: a\n");
    commit("second", "2021-03-10");
    git("tag -a v1 -m tagged", "2021-03-10");
    put("other/file", "2");
    put("book/team.yaml", "");
    commit("third", "2021-03-20");
  }
};

}  // namespace

TEST_CASE("a revision is named as git names it, or by a day") {
  const ThreeDays folder;
  const Repository repository(folder.path("book"));
  const auto summary = [&](const char* typed) { return repository.find(typed, today).summary; };
  CHECK(summary("HEAD") == "third");
  CHECK(summary("main") == "third");
  CHECK(summary("HEAD~2") == "first");
  CHECK(summary("v1") == "second");
  CHECK(summary("v1^") == "first");
  CHECK(summary(repository.head().id.c_str()) == "third");
  CHECK(summary(repository.head().short_id().c_str()) == "third");
  CHECK(summary("2021-03-20") == "third");
  CHECK(summary("2021-03-19") == "second");
  CHECK(summary("2021-03-01") == "first");
  CHECK(summary("2021-03") == "third");
  CHECK(summary("3月12日") == "second");
  CHECK(summary("today") == "third");
  const git::Commit commit = repository.find("v1", today);
  CHECK(commit.author == "何源");
  CHECK(commit.when == "2021-03-10 12:00");
  CHECK(commit.parents == std::vector{repository.find("HEAD~2", today).id});
}

TEST_CASE("a branch or a tag comes before a day of the same name") {
  const ThreeDays folder;
  folder.git("tag 2021-03-20 HEAD~2");
  CHECK(Repository(folder.path()).find("2021-03-20", today).summary == "first");
}

TEST_CASE("a day is looked for among the commits that were once the newest here") {
  const ThreeDays folder;
  folder.git("checkout -q -b side HEAD~1");
  folder.put("book/side", "");
  folder.commit("of another", "2021-03-25");
  folder.git("checkout -q main");
  folder.git("merge -q --no-ff -m merged side", "2021-03-30");
  const Repository repository(folder.path());
  CHECK(repository.find("2021-03-31", today).summary == "merged");
  CHECK(repository.find("2021-03-26", today).summary == "third");
}

TEST_CASE("what names no revision is refused, with what may have been meant") {
  const ThreeDays folder;
  const Repository repository(folder.path());
  CHECK(refused(repository, "mian") == "no revision 'mian'; did you mean main?");
  CHECK(refused(repository, "").starts_with("no revision ''; "));
  CHECK(refused(repository, "HEAD~9") ==
        "no revision 'HEAD~9'; name a branch, a tag, a day, or a commit as 'git log' shows it");
  CHECK(refused(repository, "2021-02-28") ==
        "the history begins on 2021-03-01, so there is no book as of 2021-02-28");
  CHECK(refused(repository, "2021-02-30").find("2021-02-30") != std::string::npos);
  CHECK(refused(repository, "HEAD:book") ==
        "'HEAD:book' is no revision but a file or folder of one; name the revision alone");
}

TEST_CASE("a snapshot is the folder as it stood") {
  const ThreeDays folder;
  const Repository repository(folder.path());
  const auto first = repository.at(repository.find("HEAD~2", today), "book");
  const auto third = repository.at(repository.head(), "book");
  std::string text;
  CHECK(first->read("ruralctl.yaml", text));
  CHECK(text == "format: 1\n");
  CHECK_FALSE(first->exists("villages"));
  CHECK_FALSE(first->read("villages/a.yaml", text));
  CHECK(first->list("villages").empty());
  CHECK(third->list("") ==
        std::vector<fs::Entry>{{"ruralctl.yaml", false}, {"team.yaml", false}, {"villages", true}});
  CHECK(third->list("villages") == std::vector<fs::Entry>{{"下村", true}});
  CHECK(third->read("villages/下村/'quoted' \"name\".yaml", text));
  CHECK(text == "- id: a\n");
  CHECK(third->exists("villages/下村"));
  CHECK(third->exists(""));
  CHECK_THROWS_AS(third->read("villages", text), Error);
  CHECK(first->id_of("ruralctl.yaml") == third->id_of("ruralctl.yaml"));
  CHECK(first->id_of("") != third->id_of(""));
}

TEST_CASE("files that changed are found without looking into what is the same") {
  const ThreeDays folder;
  const Repository repository(folder.path());
  const auto first = repository.at(repository.find("HEAD~2", today), "book");
  const auto third = repository.at(repository.head(), "book");
  const std::vector<std::string> changed = {"team.yaml", "villages/下村/'quoted' \"name\".yaml"};
  CHECK(git::changed_files(*first, *third) == changed);
  CHECK(git::changed_files(*third, *first) == changed);
  CHECK(git::changed_files(*third, *third).empty());
  CHECK(git::changed_files(*first, *third, "villages") == std::vector{changed[1]});
}

TEST_CASE("a file that became a folder has changed, and so have the files in it") {
  const TestRepository folder;
  folder.put("a", "");
  folder.commit("file", "2021-03-01");
  folder.git("rm -q a");
  folder.put("a/b", "");
  folder.commit("folder", "2021-03-02");
  const Repository repository(folder.path());
  const auto before = repository.at(repository.find("HEAD~1", today), "");
  const auto after = repository.at(repository.head(), "");
  CHECK(git::changed_files(*before, *after) == std::vector<std::string>{"a", "a/b"});
}

TEST_CASE("what the disk has other than a commit is found, also what git does not know of") {
  const ThreeDays folder;
  folder.put(".gitignore", "ignored.yaml\n");
  folder.commit("ignore", "2021-03-21");
  folder.put("book/villages/下村/new.yaml", "");
  folder.put("book/villages/下村/ignored.yaml", "");
  folder.put("book/team.yaml", "# changed\n");
  folder.put("other/file", "3");
  const Repository repository(folder.path());
  const std::vector<std::string> paths = {"book/villages", "book/team.yaml"};
  CHECK(repository.changed_on_disk(repository.head(), paths) ==
        std::vector<std::string>{"book/team.yaml", "book/villages/下村/ignored.yaml",
                                 "book/villages/下村/new.yaml"});
  folder.git("add -A");
  CHECK(repository.changed_on_disk(repository.head(), paths).size() == 3);
}

TEST_CASE("symbolic links and submodules are not followed") {
  const TestRepository folder;
  folder.put("real", "");
  std::filesystem::create_symlink("real", folder.path("link"));
  folder.commit("first", "2021-03-01");
  folder.git("update-index --add --cacheinfo 160000,1234567890123456789012345678901234567890,sub");
  folder.git("commit -q -m second");
  const Repository repository(folder.path());
  const auto tree = repository.at(repository.head(), "");
  std::string text;
  try {
    tree->read("link", text);
    FAIL("was followed");
  } catch (const Error& error) {
    CHECK(said(error) == "this was a symbolic link, which is not followed in the past");
    CHECK(error.where() == Location{"link", 0, 0});
  }
  CHECK(tree->list("") == std::vector<fs::Entry>{{"link", false}, {"real", false}, {"sub", true}});
  for (const char* path : {"sub/file", "sub"}) CHECK_THROWS_AS(tree->read(path, text), Error);
  CHECK(tree->list("sub").empty());
}

TEST_CASE("a worktree and a detached head are as good as any") {
  const ThreeDays folder;
  folder.git("checkout -q --detach HEAD~1");
  CHECK(Repository(folder.path()).head().summary == "second");
  folder.git("worktree add -q tree main");
  const Repository repository(folder.path("tree/book"));
  CHECK(repository.head().summary == "third");
  CHECK(repository.relative(folder.path("tree/book")) == "book");
  CHECK(repository.relative(folder.path("tree")).empty());
  CHECK_THROWS_AS(repository.relative(folder.path("book")), Error);
}

TEST_CASE("a folder without a repository, and one whose .git is none, are told apart") {
  const auto refused_to_open = [](const std::string& path) {
    try {
      const Repository repository(path);
    } catch (const Error& error) {
      return said(error);
    }
    return std::string("opened");
  };
  const fs::TemporaryFolder folder;
  const std::string end =
      " lies in no git repository, so nothing is known of the past; 'git init' begins one";
  CHECK(refused_to_open(folder.path()) == folder.path() + end);
  folder.put(".git/nothing", "");
  CHECK(refused_to_open(folder.path())
            .starts_with("git's files around " + folder.path() + " cannot be read: "));
}

TEST_CASE("without its library nothing is known of the past") {
  try {
    git::Library::load("libgit2.so.0.0");
    FAIL("was loaded");
  } catch (const Error& error) {
    CHECK(error.status() == Exit::system);
    CHECK(
        said(error).starts_with("the history cannot be read without the library libgit2.so.0.0, "
                                "which is not installed; install it, on Debian with the package "
                                "libgit2-"));
  }
}
