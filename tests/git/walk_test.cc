#include "ruralctl/git/walk.h"

#include <doctest/doctest.h>

#include "git/test_repository.h"

using namespace ruralctl;
using git::TestRepository;

namespace {

std::vector<std::string> steps(const TestRepository& folder, const std::string& path,
                               std::size_t most = 100) {
  const git::Repository repository(folder.path());
  std::vector<std::string> out;
  git::walk(repository, repository.head(), "", {path}, [&](const git::Step& step) {
    out.push_back(step.commit.summary + ' ' + std::to_string(step.before.size()));
    return out.size() < most;
  });
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("only commits at which the paths changed are visited, newest first") {
  const TestRepository folder;
  folder.put("other", "1");
  folder.commit("before", "2021-03-01");
  folder.put("a/b", "1");
  folder.commit("added", "2021-03-02");
  folder.put("other", "2");
  folder.commit("other", "2021-03-03");
  folder.put("a/b", "2");
  folder.commit("changed", "2021-03-04");
  folder.git("rm -q a/b");
  folder.commit("removed", "2021-03-05");
  CHECK(steps(folder, "a") == Lines{"removed 1", "changed 1", "added 1"});
  CHECK(steps(folder, "a/b", 1) == Lines{"removed 1"});
  CHECK(steps(folder, "other") == Lines{"other 1", "before 0"});
  CHECK(steps(folder, "nothing").empty());
}

TEST_CASE("a merge that is as one of its parents is passed over, and both sides are walked") {
  const TestRepository folder;
  folder.put("a", "1");
  folder.put("b", "1");
  folder.commit("first", "2021-03-01");
  folder.git("checkout -q -b side");
  folder.put("b", "2");
  folder.commit("side", "2021-03-02");
  folder.git("checkout -q main");
  folder.put("a", "2");
  folder.commit("main", "2021-03-03");
  folder.git("merge -q --no-ff -m merged side", "2021-03-04");
  CHECK(steps(folder, "a") == Lines{"main 1", "first 0"});
  CHECK(steps(folder, "b") == Lines{"side 1", "first 0"});
}

TEST_CASE("what a merge decided against is visited") {
  const TestRepository folder;
  folder.put("a", "1");
  folder.commit("first", "2021-03-01");
  folder.git("checkout -q -b side");
  folder.put("a", "2");
  folder.commit("side", "2021-03-02");
  folder.git("checkout -q main");
  folder.put("a", "3");
  folder.commit("main", "2021-03-03");
  folder.git("merge -q -s ours -m merged side", "2021-03-04");
  CHECK(steps(folder, "a") == Lines{"main 1", "side 1", "first 0"});
}

TEST_CASE("a merge that is as none of its parents is visited with both") {
  const TestRepository folder;
  folder.put("a", "1\n2\n3\n4\n5\n");
  folder.commit("first", "2021-03-01");
  folder.git("checkout -q -b side");
  folder.put("a", "one\n2\n3\n4\n5\n");
  folder.commit("side", "2021-03-02");
  folder.git("checkout -q main");
  folder.put("a", "1\n2\n3\n4\nfive\n");
  folder.commit("main", "2021-03-03");
  folder.git("merge -q --no-ff -m merged side", "2021-03-04");
  CHECK(steps(folder, "a") == Lines{"merged 2", "main 1", "side 1", "first 0"});
}
