// The promises of the format about writing, held to the bytes.
#include "ruralctl/book/writer.h"

#include <doctest/doctest.h>

#include "fs/memory_tree.h"
#include "ruralctl/book/input.h"
#include "ruralctl/fs/journalled.h"

namespace ruralctl {
namespace {

using fs::MemoryTree;

const char march[] = "villages/xiacun/visits/2021-03.yaml";
const char april[] = "villages/xiacun/visits/2021-04.yaml";

// As people leave files: comments, quotes of their own, an unknown field, a blank line.
const char by_hand[] =
    "# 下村 三月\n"
    "- id: 2021-03-02-aaaa\n"
    "  date: 2021-03-02   # 雨天\n"
    "  households: ['h012']\n"
    "  天气: 雨\n"
    "\n"
    "- id: 2021-03-20-bbbb\n"
    "  date: 2021-03-20\n"
    "  by:\n"
    "    - he-yuan  # 组长\n"
    "  notes: >-\n"
    "    折叠的\n"
    "    一段\n";

MemoryTree::Files book_files() {
  return {{"ruralctl.yaml", "format: 1\nlang: zh\n"},
          {"team.yaml", "- id: he-yuan\n  name: 何源\n"},
          {"villages/xiacun/village.yaml", "- id: xiacun\n  name: 下村\n  level: grid\n"},
          {"villages/xiacun/households.yaml", "- id: h012\n- id: h013\n"},
          {march, by_hand}};
}

std::string no_clock() {
  return "2021-03-16 08:00:00";
}

struct Opened {
  explicit Opened(MemoryTree& tree) : writer(tree, std::chrono::milliseconds(0), no_clock, {}) {}
  const Kind& kind(const char* name) const { return writer.book().schema().kind(name); }
  Found visit(const char* id) const {
    return find_record(writer.book(), kind("visit"), id, "xiacun");
  }
  FieldChange set(const char* kind_name, const char* field, yaml::Content content) const {
    return {FieldChange::How::set, kind(kind_name).find_field(field), std::move(content)};
  }

  Writer writer;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST_CASE("setting a field changes its lines and no others") {
  MemoryTree tree(book_files());
  {
    Opened book(tree);
    CHECK(book.writer.change(book.kind("visit"), book.visit("aaaa"),
                             {book.set("visit", "place", yaml::Scalar{"home"})}));
  }
  CHECK(tree.files().at(march) == replaced(by_hand, "  天气", "  place: home\n  天气"));
  {
    Opened book(tree);
    CHECK(book.writer.change(book.kind("visit"), book.visit("bbbb"),
                             {book.set("visit", "notes", yaml::Scalar{"新"})}));
  }
  CHECK(tree.files().at(march).ends_with("  notes: 新\n"));
  CHECK(tree.files().at(march).find("- he-yuan  # 组长\n") != std::string::npos);
}

TEST_CASE("a change that changes nothing writes nothing") {
  MemoryTree tree(book_files());
  Opened book(tree);
  tree.clear_log();
  CHECK_FALSE(
      book.writer.change(book.kind("visit"), book.visit("aaaa"),
                         {book.set("visit", "households", std::vector<yaml::Scalar>{{"h012"}})}));
  CHECK(tree.log().empty());
}

TEST_CASE("adding inserts the record's lines in order of date and id") {
  MemoryTree tree(book_files());
  IdSource ids("seed");
  Opened book(tree);
  const std::string id = book.writer.add(
      book.kind("visit"), "xiacun", "",
      {{"notes", yaml::Scalar{"x"}}, {"date", yaml::Scalar{"2021-03-10", true}}}, ids);
  CHECK(id.starts_with("2021-03-10-"));
  CHECK(tree.files().at(march) ==
        replaced(by_hand, "\n- id: 2021-03-20",
                 "- id: " + id + "\n  date: 2021-03-10\n  notes: x\n\n- id: 2021-03-20"));
}

TEST_CASE("CRLF and a missing final newline survive") {
  MemoryTree::Files files = book_files();
  files[march] = "- id: 2021-03-02-aaaa\r\n  date: 2021-03-02\r\n  place: home";
  MemoryTree tree(files);
  IdSource ids("seed");
  Opened book(tree);
  const std::string id = book.writer.add(book.kind("visit"), "xiacun", "",
                                         {{"date", yaml::Scalar{"2021-03-10", true}}}, ids);
  CHECK(tree.files().at(march) == files[march] + "\r\n- id: " + id + "\r\n  date: 2021-03-10");
}

TEST_CASE("a date moved to another month takes the record's own bytes to the other file") {
  MemoryTree tree(book_files());
  Opened book(tree);
  CHECK(book.writer.change(book.kind("visit"), book.visit("bbbb"),
                           {book.set("visit", "date", yaml::Scalar{"2021-04-01", true})}));
  const std::string text = by_hand;
  const std::size_t second = text.find("- id: 2021-03-20");
  CHECK(tree.files().at(march) == text.substr(0, second));
  CHECK(tree.files().at(april) ==
        replaced(text.substr(second), "2021-03-20\n  by", "2021-04-01\n  by"));
}

TEST_CASE("a file whose last record moved away is gone") {
  MemoryTree::Files files = book_files();
  files[march] = "- id: 2021-03-02-aaaa\n  date: 2021-03-02\n";
  MemoryTree tree(files);
  Opened book(tree);
  CHECK(book.writer.change(book.kind("visit"), book.visit("aaaa"),
                           {book.set("visit", "date", yaml::Scalar{"2021-04-01", true})}));
  CHECK_FALSE(tree.files().contains(march));
  CHECK(tree.files().at(april) == "- id: 2021-03-02-aaaa\n  date: 2021-04-01\n");
}

TEST_CASE("a move that stops after any operation has happened wholly or not at all") {
  const auto move = [](MemoryTree& tree) {
    Opened book(tree);
    book.writer.change(book.kind("visit"), book.visit("bbbb"),
                       {book.set("visit", "date", yaml::Scalar{"2021-04-01", true})});
  };
  MemoryTree whole(book_files());
  move(whole);
  const std::size_t operations = whole.log().size();
  REQUIRE(operations > 5);
  for (std::size_t stop = 1; stop <= operations; ++stop) {
    CAPTURE(stop);
    MemoryTree tree(book_files());
    tree.fail_at(stop);
    try {
      move(tree);
    } catch (const Error&) {
    }
    const auto view = fs::journalled(tree);
    std::string in_march;
    std::string in_april;
    REQUIRE(view->read(march, in_march));
    const bool moved = view->read(april, in_april);
    CHECK((in_march.find("bbbb") == std::string::npos) == moved);
    CHECK(in_march == (moved ? whole.files().at(march) : by_hand));
    if (moved) CHECK(in_april == whole.files().at(april));
  }
}

TEST_CASE("what cannot be parsed is never rewritten, and other files can be") {
  MemoryTree::Files files = book_files();
  files[march] = "- id: 2021-03-02-aaaa\n  date：2021-03-02\n";
  MemoryTree tree(files);
  IdSource ids("seed");
  Opened book(tree);
  CHECK_THROWS_AS(book.writer.add(book.kind("visit"), "xiacun", "",
                                  {{"date", yaml::Scalar{"2021-03-10", true}}}, ids),
                  Error);
  CHECK(tree.files().at(march) == files[march]);
  book.writer.add(book.kind("visit"), "xiacun", "", {{"date", yaml::Scalar{"2021-04-10", true}}},
                  ids);
  CHECK(tree.files().contains(april));
}

TEST_CASE("an id is never used twice, wherever its record has moved") {
  MemoryTree tree(book_files());
  std::string first;
  {
    Opened book(tree);
    IdSource ids("seed");
    first = book.writer.add(book.kind("visit"), "xiacun", "",
                            {{"date", yaml::Scalar{"2021-03-10", true}}}, ids);
    book.writer.change(book.kind("visit"), book.visit(first.c_str()),
                       {book.set("visit", "date", yaml::Scalar{"2021-04-01", true})});
  }
  Opened book(tree);
  IdSource ids("seed");
  CHECK(book.writer.add(book.kind("visit"), "xiacun", "",
                        {{"date", yaml::Scalar{"2021-03-10", true}}}, ids) != first);
  CHECK_THROWS_AS(book.writer.add(book.kind("household"), "xiacun", "h012", {}, ids), Error);
  CHECK_THROWS_AS(book.writer.add(book.kind("household"), "xiacun", "h 1", {}, ids), Error);
}

TEST_CASE("a subject has one snapshot a day") {
  MemoryTree tree(book_files());
  IdSource ids("seed");
  Opened book(tree);
  const auto add = [&](const char* day, const char* crop) {
    return book.writer.add(book.kind("planting"), "xiacun", "",
                           {{"date", yaml::Scalar{day, true}},
                            {"crop", yaml::Scalar{crop}},
                            {"area_mu", yaml::Scalar{"800", true}}},
                           ids);
  };
  add("2021-03-10", "艾草");
  add("2021-03-10", "小麦");
  const std::string later = add("2021-03-11", "艾草");
  CHECK_THROWS_AS(add("2021-03-10", "艾草"), Error);
  const Found found = find_record(book.writer.book(), book.kind("planting"), later, "xiacun");
  CHECK_THROWS_AS(
      book.writer.change(book.kind("planting"), found,
                         {book.set("planting", "date", yaml::Scalar{"2021-03-10", true})}),
      Error);
}

TEST_CASE("an edited record replaces its own lines only") {
  MemoryTree tree(book_files());
  Opened book(tree);
  const std::string own =
      "- id: 2021-03-02-aaaa\n  date: 2021-03-02   # 雨天\n  households: ['h012']\n  天气: 雨\n";
  CHECK(book.writer.replace(book.kind("visit"), book.visit("aaaa"), replaced(own, "雨\n", "晴\n")));
  CHECK(tree.files().at(march) == replaced(by_hand, "天气: 雨", "天气: 晴"));
  CHECK_THROWS_AS(book.writer.replace(book.kind("visit"), book.visit("aaaa"), own + "- id: x\n"),
                  Error);
  CHECK_THROWS_AS(book.writer.replace(book.kind("visit"), book.visit("aaaa"),
                                      "- id: 2021-03-02-cccc\n  date: 2021-03-02\n"),
                  Error);
}

TEST_CASE("ids resolve by their unambiguous end") {
  MemoryTree tree(book_files());
  Opened book(tree);
  CHECK(book.visit("aaaa").id == "2021-03-02-aaaa");
  CHECK(book.visit("xiacun/bbbb").id == "2021-03-20-bbbb");
  CHECK(book.visit("下村/bbbb").id == "2021-03-20-bbbb");
  CHECK_THROWS_AS(book.visit("zzzz"), Error);
  const Kind& household = book.kind("household");
  CHECK_THROWS_AS(find_record(book.writer.book(), household, "01", "xiacun"), Error);
  CHECK(resolve_reference(book.writer.book(), household, "h012", "xiacun") == "h012");
  CHECK(resolve_reference(book.writer.book(), household, "下村/h012", "elsewhere") ==
        "xiacun/h012");
  CHECK(referrers(book.writer.book(), household,
                  find_record(book.writer.book(), household, "h012", "xiacun"))
            .size() == 1);
}

}  // namespace
}  // namespace ruralctl
