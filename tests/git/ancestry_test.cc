#include "ruralctl/git/ancestry.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "git/test_repository.h"

using namespace ruralctl;
using git::Ancestry;
using git::Repository;
using git::TestRepository;

namespace {

using Summaries = std::vector<std::string>;

Summaries summaries(const Ancestry& ancestry) {
  Summaries out;
  for (const git::Commit& commit : ancestry.commits) out.push_back(commit.summary);
  return out;
}

// Two branches that were merged either way, and then together.
struct Across : TestRepository {
  Across() {
    commit("first", "2021-03-01");
    git("branch b");
    commit("a", "2021-03-02");
    git("tag a");
    git("checkout -q b");
    commit("b", "2021-03-03");
    git("tag b1");
    git("merge -q -m 'a into b' a", "2021-03-04");
    git("checkout -q main");
    git("merge -q -s ours -m 'b into a' b1", "2021-03-05");
  }
};

}  // namespace

TEST_CASE("all commits that one goes back to come with their parents before them") {
  const Across folder;
  // By a clock that went wrong, the last is the oldest.
  folder.git("merge -q -m both b", "2021-02-01");
  const Repository repository(folder.path());
  const Ancestry ancestry = git::ancestry(repository, repository.head());
  CHECK(summaries(ancestry) == Summaries{"first", "a", "b", "a into b", "b into a", "both"});
  CHECK_FALSE(ancestry.cut_off);
}

TEST_CASE("what two commits both go back to may be one, several or none") {
  const Across folder;
  folder.git("checkout -q --orphan apart");
  folder.commit("apart", "2021-03-06");
  const Repository repository(folder.path());
  const Day today = *parse_day("2021-06-01");
  const auto bases = [&](const char* a, const char* b) {
    const auto found = repository.merge_bases(repository.find(a, today), repository.find(b, today));
    REQUIRE(found);
    Summaries out;
    for (const std::string& id : *found) out.push_back(repository.commit(id)->summary);
    std::sort(out.begin(), out.end());
    return out;
  };
  CHECK(bases("a", "b1") == Summaries{"first"});
  CHECK(bases("main", "b") == Summaries{"a", "b"});
  CHECK(bases("a", "main") == Summaries{"a"});
  CHECK(bases("main", "apart").empty());
}

TEST_CASE("a copy that lacks the older part says so, and knows no bases there") {
  const Across folder;
  folder.git("clone -q --depth 2 file://\"$PWD\" shallow");
  const Repository repository(folder.path("shallow"));
  const Ancestry ancestry = git::ancestry(repository, repository.head());
  REQUIRE(ancestry.cut_off);
  CHECK(ancestry.commits.size() == 3);
  const git::Commit& last = ancestry.commits.back();
  CHECK_FALSE(repository.merge_bases(*repository.commit(last.parents[0]),
                                     *repository.commit(last.parents[1])));
}
