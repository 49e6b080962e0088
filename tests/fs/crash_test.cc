// Stops changes at every operation and looks at what is left: all of a change, or none of it.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "book.h"
#include "memory_tree.h"
#include "ruralctl/base/error.h"
#include "ruralctl/fs/change.h"
#include "ruralctl/fs/journalled.h"

namespace ruralctl::fs {
namespace {

using Files = MemoryTree::Files;

struct Scenario {
  std::string name;
  Files before;
  Files after;
  // Done without a journal; then only the next change of the same file takes a forgotten temporary
  // file away.
  bool is_single_rename = false;
};

const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> all = {
      {"one file",
       {{"team.yaml", "old"}, {"other", "as it is"}},
       {{"team.yaml", "new"}, {"other", "as it is"}},
       true},
      {"one new file", {{"v/a", "a"}}, {{"v/a", "a"}, {"v/b", "b"}}, true},
      {"one file in new folders", {{"v/a/x", "x"}}, {{"v/a/x", "x"}, {"v/b/visits/2021-03", "y"}}},
      {"one removal", {{"v/a", "a"}, {"v/b", "b"}}, {{"v/a", "a"}}},
      {"the last file of a folder", {{"a", "a"}, {"v/b/c", "c"}}, {{"a", "a"}}},
      {"two files", {{"v/a", "old a"}, {"v/b", "old b"}}, {{"v/a", "new a"}, {"v/b", "new b"}}},
      {"two files in two folders",
       {{"v/a", "old a"}, {"w/b", "old b"}},
       {{"v/a", "new a"}, {"w/b", "new b"}}},
      {"two files and a removal",
       {{"v/a", "old a"}, {"v/b", "old b"}, {"w/c", "c"}},
       {{"v/a", "new a"}, {"v/b", "new b"}}},
      {"a renamed folder",
       {{"v/a/village.yaml", "A"}, {"v/a/visits/2021-03", "visits"}},
       {{"v/b/village.yaml", "B"}, {"v/b/visits/2021-03", "visits"}}},
      {"contents exchanged", {{"a", "one"}, {"b", "two"}}, {{"a", "two"}, {"b", "one"}}},
  };
  return all;
}

std::set<std::string> folders_of(const MemoryTree& tree) {
  std::set<std::string> folders = tree.folders();
  folders.erase(kStateFolder);
  return folders;
}

// What readers see: all of the change or none of it.
Files seen_in(const MemoryTree& tree, const Scenario& scenario) {
  Files seen = book_of(*journalled(tree));
  const bool all_or_none = seen == scenario.before || seen == scenario.after;
  REQUIRE(all_or_none);
  return seen;
}

void check_result(const MemoryTree& tree, const Files& files) {
  CHECK(book_of(tree) == files);
  CHECK(folders_of(tree) == folders_of(MemoryTree(files)));
  CHECK(leftovers(tree).empty());
}

// After recovery the files are as readers saw them before; another try then ends with the change
// made, and nothing else.
void check_recovery(MemoryTree tree, const Scenario& scenario) {
  const Files seen = seen_in(tree, scenario);
  // What a killed process has made is there for all to see, and yet nobody may have put it on the
  // disk.
  const bool is_on_disk = tree.unsynced() == 0;
  const auto lock = locked(tree);
  recover(tree);
  CHECK(book_of(tree) == seen);
  CHECK(folders_of(tree) == folders_of(MemoryTree(seen)));
  if (!scenario.is_single_rename) {
    CHECK(leftovers(tree).empty());
    if (is_on_disk) CHECK(leftovers(tree.after_crash(0)).empty());
  }
  change_between(seen, scenario.after).commit(tree);
  check_result(tree, scenario.after);
  if (is_on_disk || seen != scenario.after) check_result(tree.after_crash(0), scenario.after);
}

bool recover_crashing_at(MemoryTree& tree, std::size_t operation) {
  const auto lock = locked(tree);
  tree.crash_at(operation);
  try {
    recover(tree);
    return false;
  } catch (const Crash&) {
    return true;
  }
}

void check_image(const MemoryTree& tree, const Scenario& scenario) {
  const Files seen = seen_in(tree, scenario);
  check_recovery(tree.after_kill(), scenario);
  for (std::size_t operation = 1;; ++operation) {
    MemoryTree again = tree.after_kill();
    if (!recover_crashing_at(again, operation)) break;
    CAPTURE(again.log());
    check_recovery(again.after_kill(), scenario);
    for (const unsigned survivors : {0U, ~0U, 0x55555555U, 0xaaaaaaaaU}) {
      const MemoryTree image = again.after_crash(survivors);
      // What was only in the memory of a machine that then loses its power may be unseen again.
      if (tree.unsynced() == 0) CHECK(seen_in(image, scenario) == seen);
      check_recovery(image.after_kill(), scenario);
    }
  }
}

// Looks at everything that a disk may hold after the process died or the power went, each state
// once.
class Inquest {
 public:
  explicit Inquest(const Scenario& scenario) : scenario_(scenario) {}

  void hold(const MemoryTree& tree) {
    CAPTURE(scenario_.name);
    CAPTURE(tree.log());
    check_image(tree.after_kill(), scenario_);
    REQUIRE(tree.unsynced() < 12);
    for (unsigned survivors = 0; survivors < 1U << tree.unsynced(); ++survivors) {
      const MemoryTree image = tree.after_crash(survivors);
      if (known_.emplace(image.files(), image.folders()).second) check_image(image, scenario_);
    }
  }

 private:
  const Scenario& scenario_;
  std::set<std::pair<Files, std::set<std::string>>> known_;
};

enum class Interruption { crash, failure, lasting_failure };

void interrupt(MemoryTree& tree, Interruption how, std::size_t operation) {
  switch (how) {
    case Interruption::crash:
      return tree.crash_at(operation);
    case Interruption::failure:
      return tree.fail_at(operation);
    case Interruption::lasting_failure:
      return tree.fail_from(operation);
  }
}

void check_error(const Error& error, const MemoryTree& tree, const Scenario& scenario) {
  CHECK(error.status() == Exit::system);
  const std::string sentence = error.what();
  const bool says_that_it_stands =
      sentence.starts_with("the change is recorded") || sentence.starts_with("'{0}' is changed");
  CHECK(says_that_it_stands == (seen_in(tree, scenario) == scenario.after));
}

// False if the change was made before it came to `operation`.
bool commit_interrupted(MemoryTree& tree, const Scenario& scenario, Interruption how,
                        std::size_t operation) {
  const auto lock = locked(tree);
  interrupt(tree, how, operation);
  try {
    change_between(scenario.before, scenario.after).commit(tree);
    return false;
  } catch (const Crash&) {
    CHECK(how == Interruption::crash);
  } catch (const Error& error) {
    CHECK(how != Interruption::crash);
    check_error(error, tree, scenario);
    const bool undone = seen_in(tree, scenario) == scenario.before;
    if (undone && how == Interruption::failure) check_result(tree, scenario.before);
  }
  return true;
}

void check_everywhere(Interruption how) {
  for (const Scenario& scenario : scenarios()) {
    Inquest inquest(scenario);
    std::size_t operation = 0;
    for (bool interrupted = true; interrupted;) {
      MemoryTree tree(scenario.before);
      interrupted = commit_interrupted(tree, scenario, how, ++operation);
      inquest.hold(tree);
    }
    CHECK(operation > 3);
  }
}

TEST_CASE("a change that is committed survives a power cut") {
  for (const Scenario& scenario : scenarios()) {
    CAPTURE(scenario.name);
    MemoryTree tree(scenario.before);
    const auto lock = locked(tree);
    change_between(scenario.before, scenario.after).commit(tree);
    check_result(tree, scenario.after);
    for (unsigned survivors = 0; survivors < 1U << tree.unsynced(); ++survivors) {
      check_result(tree.after_crash(survivors), scenario.after);
    }
  }
}

TEST_CASE("a crash in any operation leaves all of a change or none, whatever reached the disk") {
  check_everywhere(Interruption::crash);
}

TEST_CASE("an operation that fails leaves all of a change or none, and the error says which") {
  check_everywhere(Interruption::failure);
}

TEST_CASE("so does a disk that refuses everything from some operation on") {
  check_everywhere(Interruption::lasting_failure);
}

TEST_CASE("the next change finishes an interrupted one by itself") {
  const Files before = {{"a", "1"}, {"b", "1"}, {"c", "1"}};
  const Files between = {{"a", "2"}, {"b", "2"}, {"c", "1"}};
  const Files after = {{"a", "2"}, {"b", "3"}, {"c", "1"}};
  MemoryTree tree = with_recorded_change(before, change_between(before, between));
  const auto lock = locked(tree);
  change_between(between, after).commit(tree);
  CHECK(tree.files() == after);
}

}  // namespace
}  // namespace ruralctl::fs
