// What recovery and readers make of a journal, whole, damaged or made up.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "book.h"
#include "memory_tree.h"
#include "ruralctl/base/error.h"
#include "ruralctl/fs/change.h"
#include "ruralctl/fs/journalled.h"

namespace ruralctl::fs {
namespace {

using Files = MemoryTree::Files;

constexpr char kJournal[] = ".ruralctl/journal";

const Files kBefore = {{"a", "old a"}, {"b", "old b"}, {"v/c", "old c"}};
const Files kAfter = {{"a", "new a"}, {"b", "new b"}, {"w/d", "new d"}};

MemoryTree recorded() {
  return with_recorded_change(kBefore, change_between(kBefore, kAfter));
}

std::string journal_of(const MemoryTree& tree) {
  return tree.files().at(kJournal);
}

void recover_locked(MemoryTree& tree) {
  const auto lock = locked(tree);
  recover(tree);
}

Error error_of_recovery(MemoryTree& tree) {
  const Files files = tree.files();
  try {
    recover_locked(tree);
  } catch (const Error& error) {
    CHECK(tree.files() == files);
    return error;
  }
  FAIL("recovered");
  return Error(Exit::done, Message());
}

TEST_CASE("the journal's format") {
  CHECK(journal_of(recorded()) ==
        "ruralctl journal 1\n"
        "replace 0156aaa34cdd07d9 d5651d1e42abbfe6 \"a.new\" \"a\"\n"
        "replace 0156a7a34cdd02c0 d5651c1e42abbe33 \"b.new\" \"b\"\n"
        "remove 0156a8a34cdd0473 \"v/c\"\n"
        "replace - d565221e42abc865 \"w%2Fd.new\" \"w/d\"\n"
        "end d82164b25c4d1e16\n");
}

TEST_CASE("a recorded change is finished") {
  MemoryTree tree = recorded();
  recover_locked(tree);
  CHECK(tree.files() == kAfter);
  tree.clear_log();
  recover_locked(tree);
  CHECK(tree.log().empty());
  CHECK(tree.reads() == std::vector<std::string>{kJournal, ".ruralctl/journal.new"});
}

TEST_CASE("names of every sort pass through the journal") {
  const Files before = {{"下村/户 1", "old"}, {"say \"hi\"", "old"}, {"back\\slash", "old"}};
  const Files after = {{"下村/户 1", "new"},
                       {"say \"hi\"", "new"},
                       {"line\nbreak\r\t\x01\x7f", "new"},
                       {"100%", "new"},
                       {"-", "new"}};
  MemoryTree tree = with_recorded_change(before, change_between(before, after));
  CHECK(book_of(*journalled(tree)) == after);
  recover_locked(tree);
  CHECK(tree.files() == after);
}

TEST_CASE("a journal that is cut short anywhere counts for nothing") {
  const std::string whole = journal_of(recorded());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    MemoryTree tree = recorded();
    tree.put(kJournal, whole.substr(0, length));
    CHECK(book_of(*journalled(tree)) == kBefore);
    recover_locked(tree);
    CHECK(book_of(tree) == kBefore);
    CHECK(!tree.exists(kJournal));
  }
}

TEST_CASE("so does one with a wrong byte anywhere, except that a later version is respected") {
  const std::string whole = journal_of(recorded());
  const std::size_t version = whole.find('1');
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (at == version || at == version + 1) continue;
    CAPTURE(at);
    MemoryTree tree = recorded();
    std::string damaged = whole;
    damaged[at] ^= 1;
    tree.put(kJournal, damaged);
    CHECK(book_of(*journalled(tree)) == kBefore);
    recover_locked(tree);
    CHECK(book_of(tree) == kBefore);
    CHECK(!tree.exists(kJournal));
  }
}

TEST_CASE("the temporary files of a journal cut short at its end are removed with it") {
  MemoryTree tree = recorded();
  std::string text = journal_of(tree);
  text.resize(text.find("end "));
  tree.put(kJournal, text);
  recover_locked(tree);
  CHECK(tree.files() == kBefore);
}

TEST_CASE("a later version's journal is left to that version") {
  MemoryTree tree = recorded();
  tree.put(kJournal, "ruralctl journal 2\nanything\n");
  CHECK(error_of_recovery(tree).status() == Exit::unread);
  CHECK_THROWS_AS(journalled(tree), Error);
}

// Ends `steps` as a journal ends, with the fingerprint that an attacker could work out as well.
std::string made_up(const std::string& steps) {
  const std::string text = "ruralctl journal 1\n" + steps;
  std::uint64_t print = 0xcbf29ce484222325;
  for (const char c : text) print = (print ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; print >>= 4) digits[i] = "0123456789abcdef"[print & 15];
  return text + "end " + digits + '\n';
}

TEST_CASE("a journal that came with a cloned book cannot reach out of it") {
  const std::string prints = "- 0000000000000000 ";
  const std::vector<std::string> hostile = {
      "replace " + prints + "\"evil.new\" \"../.profile\"\n",
      "replace " + prints + "\"evil.new\" \"/etc/passwd\"\n",
      "replace " + prints + "\"evil.new\" \".git/hooks/pre-commit\"\n",
      "replace " + prints + "\"evil.new\" \".ruralctl/lock\"\n",
      "replace " + prints + "\"../evil.new\" \"evil\"\n",
      "replace " + prints + "\"b\" \"evil\"\n",
      "replace " + prints + "\"v/evil.new\" \"evil\"\n",
      "replace " + prints + "\"v/evil.new\" \"w/evil\"\n",
      "replace " + prints + "\"\" \"evil\"\n",
      "remove - \"../a\"\n",
      "remove - \"\"\n",
  };
  for (const std::string& step : hostile) {
    CAPTURE(step);
    MemoryTree tree(kBefore);
    tree.put("evil.new", "evil");
    tree.put("v/evil.new", "evil");
    tree.put(kJournal, made_up(step));
    CHECK(book_of(*journalled(tree)) == kBefore);
    recover_locked(tree);
    CHECK(book_of(tree) == kBefore);
    CHECK(!tree.exists(kJournal));
  }
}

TEST_CASE("what someone edited since the interruption is not overwritten") {
  MemoryTree tree = recorded();
  tree.put("b", "edited by hand");
  Error error = error_of_recovery(tree);
  CHECK(error.status() == Exit::unread);
  CHECK(error.where() == Location{"b"});

  tree.erase("b");
  recover_locked(tree);
  CHECK(tree.files() == kAfter);
}

TEST_CASE("nor removed") {
  MemoryTree tree = recorded();
  tree.put("v/c", "edited by hand");
  CHECK(error_of_recovery(tree).where() == Location{"v/c"});
}

TEST_CASE("nor replaced by a new file of that name") {
  MemoryTree tree = recorded();
  tree.put("w/d", "made by hand");
  CHECK(error_of_recovery(tree).where() == Location{"w/d"});
}

TEST_CASE("an edit that came to the same is no obstacle") {
  MemoryTree tree = recorded();
  tree.put("b", "new b");
  tree.erase("v/c");
  recover_locked(tree);
  CHECK(tree.files() == kAfter);
}

TEST_CASE("an edit after a file's part of the change was done stays") {
  MemoryTree tree = recorded();
  tree.rename("b.new", "b");
  tree.put("b", "edited by hand");
  CHECK(book_of(*journalled(tree)).at("b") == "edited by hand");
  recover_locked(tree);
  CHECK(tree.files().at("b") == "edited by hand");
  CHECK(tree.files().at("a") == "new a");
}

TEST_CASE("a damaged temporary file replaces nothing, until someone decides") {
  MemoryTree tree = recorded();
  tree.put("b.new", "damaged");
  CHECK(book_of(*journalled(tree)).at("b") == "old b");
  const Error error = error_of_recovery(tree);
  CHECK(error.status() == Exit::unread);
  CHECK(error.where() == Location{"b.new"});

  tree.erase("b.new");
  recover_locked(tree);
  CHECK(tree.files().at("b") == "old b");
  CHECK(leftovers(tree).empty());
}

TEST_CASE("a commit that cannot finish the interrupted change before it does nothing") {
  MemoryTree tree = recorded();
  tree.put("b", "edited by hand");
  const Files files = tree.files();
  const auto lock = locked(tree);
  Change change;
  change.replace("z", std::nullopt, "z");
  CHECK_THROWS_AS(change.commit(tree), Error);
  CHECK(tree.files() == files);
}

TEST_CASE("readers see files and folders as the recorded change will leave them") {
  const MemoryTree tree = recorded();
  const auto view = journalled(tree);
  CHECK(view->list("") == std::vector<Entry>{{".ruralctl", true}, {"a"}, {"b"}, {"w", true}});
  CHECK(view->list("w") == std::vector<Entry>{{"d"}});
  CHECK(view->list("v").empty());
  for (const char* path : {"", "a", "b", "w", "w/d"}) {
    CAPTURE(path);
    CHECK(view->exists(path));
  }
  for (const char* path : {"v", "v/c", "x"}) {
    CAPTURE(path);
    CHECK_FALSE(view->exists(path));
  }
  std::string bytes;
  CHECK_FALSE(view->read("v/c", bytes));
  CHECK(view->read("w/d", bytes));
  CHECK(bytes == "new d");
}

TEST_CASE("a reader who saw the journal before a writer finished it sees the same afterwards") {
  MemoryTree tree = recorded();
  const auto view = journalled(tree);
  recover_locked(tree);
  CHECK(book_of(*view) == kAfter);
  tree.put("a.new", "half of the next cha");
  CHECK(book_of(*view) == kAfter);
}

TEST_CASE("without a journal a reader pays for one look-up") {
  const MemoryTree tree(kBefore);
  const auto view = journalled(tree);
  CHECK(tree.reads() == std::vector<std::string>{kJournal});
  CHECK(book_of(*view) == kBefore);
}

}  // namespace
}  // namespace ruralctl::fs
