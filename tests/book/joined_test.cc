// Several books read as one.
#include <doctest/doctest.h>

#include <algorithm>

#include "fs/memory_tree.h"
#include "ruralctl/base/catalog.h"
#include "ruralctl/book/book.h"
#include "ruralctl/fs/mounted.h"

namespace ruralctl {
namespace {

using Files = fs::MemoryTree::Files;
using Lines = std::vector<std::string>;

// Books in the folders a, b, c …
class Joined {
 public:
  explicit Joined(const std::vector<Files>& books) {
    char name = 'a';
    for (const Files& files : books) {
      Files all = {{"ruralctl.yaml", "format: 1\n"}};
      for (const auto& [path, text] : files) all[path] = text;
      trees_.push_back(std::make_unique<fs::MemoryTree>(all));
      folders_.emplace_back(1, name++);
      mounted_.mount(folders_.back(), *trees_.back());
    }
    book_ = std::make_unique<Book>(mounted_, folders_, std::vector<std::string>());
  }

  const Book& book() const { return *book_; }

  // "h1 of xiacun in b/villages/xiacun/households.yaml"
  Lines records(const std::string& kind) const {
    Lines lines;
    book_->each(book_->schema().kind(kind), {}, [&](const Record& record) {
      lines.push_back(record.id() + " of " + record.village() + " in " + record.path());
    });
    return lines;
  }

  // "b/team.yaml:3:3: sentence"
  Lines problems() const {
    const Catalog catalog = catalog_for(Language::en);
    Lines lines;
    for (const Error& problem : book_->problems()) {
      const Location where = problem.where().value_or(Location{});
      std::string line = where.file;
      if (where.line > 0)
        line += ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
      lines.push_back(line + ": " + catalog.text(problem.message()));
    }
    return lines;
  }

 private:
  std::vector<std::unique_ptr<fs::MemoryTree>> trees_;
  std::vector<std::string> folders_;
  fs::Mounted mounted_;
  std::unique_ptr<Book> book_;
};

Files village(const std::string& slug, const std::string& fields,
              const std::string& household = "") {
  Files files = {{"villages/" + slug + "/village.yaml", "- {id: " + slug + ", " + fields + "}\n"}};
  if (!household.empty())
    files["villages/" + slug + "/households.yaml"] = "- id: " + household + "\n";
  return files;
}

Files operator+(Files one, const Files& other) {
  one.insert(other.begin(), other.end());
  return one;
}

bool tells(const Lines& lines, const std::string& part) {
  return lines.size() == 1 && lines.front().find(part) != std::string::npos;
}

const Lines nothing;

}  // namespace

TEST_CASE("the records of all books are there, each with its file") {
  const Joined joined(
      {village("xiacun", "name: 下村", "h1"), village("dongcun", "name: 东村", "h1")});
  CHECK(joined.book().is_joined());
  CHECK(joined.book().villages() == Lines{"dongcun", "xiacun"});
  CHECK(joined.records("household") == Lines{"h1 of dongcun in b/villages/dongcun/households.yaml",
                                             "h1 of xiacun in a/villages/xiacun/households.yaml"});
  CHECK(joined.book().path_in_book("b/villages/dongcun/households.yaml") ==
        "villages/dongcun/households.yaml");
  CHECK(joined.problems() == nothing);
}

TEST_CASE("a place above has places of other books below it") {
  const Joined joined({village("town", "name: 良渚街道, level: township"),
                       village("xiacun", "name: 下村, parent: town", "h1")});
  CHECK(joined.book().places().below("town") == Lines{"town", "xiacun"});
}

TEST_CASE("a place that stands in several books and has records in one is read there") {
  const Files town = village("town", "name: 良渚街道, level: township");
  const Joined joined({town, town + Files{{"villages/town/households.yaml", "- id: h1\n"}}, town});
  CHECK(joined.book().villages() == Lines{"town"});
  CHECK(joined.records("household") == Lines{"h1 of town in b/villages/town/households.yaml"});
  CHECK(joined.problems() == nothing);
}

TEST_CASE("a village that two books keep does not count twice") {
  const Joined joined(
      {village("xiacun", "name: 下村", "h1"), village("xiacun", "name: 下村", "h2")});
  CHECK(joined.records("household") == Lines{"h1 of xiacun in a/villages/xiacun/households.yaml"});
  CHECK(tells(joined.problems(),
              "b/villages/xiacun: 下村 (xiacun) is kept in a/villages/xiacun too"));
}

TEST_CASE("two villages of one slug are not taken for one") {
  const Joined joined(
      {village("xiacun", "name: 下村", "h1"), village("xiacun", "name: 夏村", "h1")});
  CHECK(joined.records("household").size() == 1);
  CHECK(tells(joined.problems(),
              "b/villages/xiacun: 夏村 (xiacun) has the same slug as 下村 (xiacun)"));
}

TEST_CASE("a village under two slugs does not count twice") {
  const Files here = village("xiacun", "name: 下村, level: village, parent: town");
  const Files there = village("xia-cun", "name: 下村, level: village, parent: zhen", "h1") +
                      village("zhen", "name: 良渚街道");
  SUBCASE("that with records is read") {
    const Joined joined({here + village("town", "name: 良渚街道"), there});
    CHECK(joined.records("household") ==
          Lines{"h1 of xia-cun in b/villages/xia-cun/households.yaml"});
    const Lines problems = joined.problems();
    CHECK(std::any_of(problems.begin(), problems.end(), [](const std::string& line) {
      return line.starts_with("a/villages/xiacun: 下村 is xia-cun in b/villages/xia-cun");
    }));
  }
  SUBCASE("below places of other names they are two") {
    const Joined joined({here + village("town", "name: 瓶窑镇"), there});
    CHECK(joined.book().villages().size() == 4);
    CHECK(joined.problems() == nothing);
  }
  SUBCASE("of other levels they are two") {
    const Joined joined({village("xiacun", "name: 下村, level: grid", "h1"),
                         village("xia-cun", "name: 下村, level: village", "h1")});
    CHECK(joined.records("household").size() == 2);
  }
}

TEST_CASE("who works in several books is one person") {
  const Joined joined({{{"team.yaml", "- {id: he-yuan, name: 何源}\n"}},
                       {{"team.yaml", "- {id: li, name: 李}\n- {id: he-yuan, name: 何源}\n"}}});
  CHECK(joined.records("person") == Lines{"he-yuan of  in a/team.yaml", "li of  in b/team.yaml"});
  CHECK(joined.problems() == nothing);
}

TEST_CASE("two people of one id are told apart") {
  const Joined joined({{{"team.yaml", "- {id: he-yuan, name: 何源}\n"}},
                       {{"team.yaml", "- {id: he-yuan, name: 何远}\n"}}});
  CHECK(joined.records("person").size() == 1);
  CHECK(tells(joined.problems(),
              "b/team.yaml:1:3: 何远 has the id he-yuan that 何源 has in a/team.yaml"));
}

TEST_CASE("kinds, fields, classes and measures of all books are known") {
  const Joined joined(
      {{{"ruralctl.yaml",
         "format: 1\ntitle: 甲\nlang: zh\ndefault_village: x\nclasses: {old: 老}\n"
         "kinds:\n  visit:\n    fields:\n      weather: {zh: 天气, type: text}\n"}},
       {{"ruralctl.yaml",
         "format: 1\ntitle: 乙\nlang: en\nclasses: {ill: \"病\"}\nkinds:\n"
         "  visit:\n    fields:\n      mood: {zh: 心情, type: text}\n"
         "  bee: {zh: 蜂, nature: event, fields: {n: {zh: 数, type: integer, unit: item}}}\n"
         "measures: {bees: {zh: 蜂数, kind: bee, aggregate: sum, field: n}}\n"}}});
  const Schema& schema = joined.book().schema();
  CHECK(joined.problems() == nothing);
  CHECK(schema.kind("visit").find_field("weather") != nullptr);
  CHECK(schema.kind("visit").find_field("mood") != nullptr);
  CHECK(schema.find_measure("bees") != nullptr);
  CHECK(schema.kind("household").find_field("classes")->choices.size() ==
        Schema().kind("household").find_field("classes")->choices.size() + 2);
  CHECK(schema.settings().title == "甲 · 乙");
  CHECK(schema.settings().language == Language::zh);
  CHECK(schema.settings().default_village.empty());
}

TEST_CASE("what two books define differently is as the first has it, and told") {
  const auto settings = [](const std::string& more) {
    return Files{{"ruralctl.yaml", "format: 1\n" + more}};
  };
  const auto told = [&](const std::string& one, const std::string& other) {
    return Joined({settings(one), settings(other)}).problems();
  };
  const std::string visit = "kinds: {visit: {fields: {w: {zh: 天, type: ";
  CHECK(tells(
      told(visit + "text}}}}\n", visit + "flag}}}}\n"),
      "b/ruralctl.yaml:2:29: 'kinds: visit: fields: w' is defined otherwise in a/ruralctl.yaml"));
  CHECK(tells(told("procedure: [{step: a, zh: 甲}]\n", ""),
              "b/ruralctl.yaml:1:1: 'procedure' is defined otherwise in a/ruralctl.yaml"));
  CHECK(tells(told("", "rhythms: [{kind: meeting, every: month}]\n"),
              "b/ruralctl.yaml:2:10: 'rhythms' is defined otherwise in a/ruralctl.yaml"));
  CHECK(tells(told("classes: {old: 老}\n", "classes: {old: 老人}\n"), "'classes: old' is defined"));
  CHECK(tells(told("kinds: {visit: {zh: 看}}\n", "kinds: {visit: {fields: {}}}\n"),
              "'kinds: visit: zh' is defined"));
  CHECK(told("classes: {old: 老}\n", "classes:\n  old: \"老\"\n") == nothing);
}

TEST_CASE("definitions that do not go together leave out the later ones") {
  const std::string bee = ": {zh: 蜂, nature: event}}\n";
  const Joined joined({{{"ruralctl.yaml", "format: 1\nkinds: {bee" + bee}},
                       {{"ruralctl.yaml", "format: 1\nkinds: {hive" + bee}}});
  CHECK(tells(joined.problems(),
              "b/ruralctl.yaml: what this book defines does not go together with"));
  CHECK(joined.book().schema().find_kind("hive") == nullptr);
}

TEST_CASE("a book that cannot be read is left out and told; none at all is an error") {
  const Joined joined({{{"ruralctl.yaml", "format: 9\n"}}, village("xiacun", "name: 下村", "h1")});
  CHECK(joined.records("household").size() == 1);
  CHECK(tells(joined.problems(), "a/ruralctl.yaml:1:9: this book is of format 9"));
  const Files later = {{"ruralctl.yaml", "format: 9\n"}};
  CHECK_THROWS_AS(Joined(std::vector<Files>{later, later}), Error);
}

}  // namespace ruralctl
