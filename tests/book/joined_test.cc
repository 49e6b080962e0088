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
class BooksTogether {
 public:
  explicit BooksTogether(const std::vector<Files>& books)
      : BooksTogether({"a", "b", "c", "d"}, books) {}
  BooksTogether(const std::vector<std::string>& folders, const std::vector<Files>& books) {
    for (const Files& files : books) {
      Files all = {{"ruralctl.yaml", "format: 1\n"}};
      for (const auto& [path, text] : files) all[path] = text;
      trees_.push_back(std::make_unique<fs::MemoryTree>(all));
      folders_.push_back(folders[folders_.size()]);
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

  // What all records have in a field.
  Lines texts(const std::string& kind, const std::string& field) const {
    Lines lines;
    const Kind& of = book_->schema().kind(kind);
    book_->each(of, {}, [&](const Record& record) {
      for (std::string& text : record.texts(*of.find_field(field)))
        lines.push_back(std::move(text));
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
  const BooksTogether joined(
      {village("xiacun", "name: 下村", "h1"), village("dongcun", "name: 东村", "h1")});
  CHECK(joined.book().villages() == Lines{"dongcun", "xiacun"});
  CHECK(joined.records("household") == Lines{"h1 of dongcun in b/villages/dongcun/households.yaml",
                                             "h1 of xiacun in a/villages/xiacun/households.yaml"});
  CHECK(joined.book().path_in_book("b/villages/dongcun/households.yaml") ==
        "villages/dongcun/households.yaml");
  CHECK(joined.problems() == nothing);
}

TEST_CASE("a place above has places of other books below it") {
  const BooksTogether joined({village("town", "name: 良渚街道, level: township"),
                              village("xiacun", "name: 下村, parent: town", "h1")});
  CHECK(joined.book().places().below("town") == Lines{"town", "xiacun"});
}

TEST_CASE("a place that stands in several books and has records in one is read there") {
  const Files town = village("town", "name: 良渚街道, level: township");
  const BooksTogether joined(
      {town, town + Files{{"villages/town/households.yaml", "- id: h1\n"}}, town});
  CHECK(joined.book().villages() == Lines{"town"});
  CHECK(joined.records("household") == Lines{"h1 of town in b/villages/town/households.yaml"});
  CHECK(joined.problems() == nothing);
}

TEST_CASE("a village that two books keep does not count twice") {
  const BooksTogether joined(
      {village("xiacun", "name: 下村", "h1"), village("xiacun", "name: 下村", "h2")});
  CHECK(joined.records("household") == Lines{"h1 of xiacun in a/villages/xiacun/households.yaml"});
  CHECK(tells(joined.problems(), "b/villages/xiacun: 下村 is kept in a/villages/xiacun too"));
}

TEST_CASE("what is no record makes no village kept") {
  Files strays = village("xiacun", "name: 下村");
  strays["villages/xiacun/photos/a.jpg"] = "x";
  strays["villages/xiacun/notes.yaml"] = "- id: x\n";
  strays["villages/xiacun/households.yaml"] = "# nobody yet\n";
  const BooksTogether joined({strays, village("xiacun", "name: 下村", "h1")});
  CHECK(joined.records("household") == Lines{"h1 of xiacun in b/villages/xiacun/households.yaml"});
  CHECK(joined.problems() == nothing);
  Files broken = strays;
  broken["villages/xiacun/households.yaml"] = "- id: [\n";
  const BooksTogether unread({broken, village("xiacun", "name: 下村", "h1")});
  CHECK(tells(unread.problems(), "b/villages/xiacun: 下村 is kept in a/villages/xiacun too"));
}

TEST_CASE("two villages of one slug are told apart, and so is what refers to them") {
  const std::string visit = "- id: v1\n  date: 2021-03-01\n  households: [xiacun/h1]\n";
  Files there = village("xiacun", "name: 夏村", "h1") + village("zhen", "name: 镇", "h9") +
                village("grid", "name: 一组, parent: xiacun");
  there["villages/zhen/visits/2021-03.yaml"] = visit;
  there["villages/zhen/baselines.yaml"] =
      "- id: b1\n  as_of: 2021-01-01\n  measure: visits-made\n  where: [\"village:=xiacun\", "
      "class:x]\n"
      "  value: 3\n";
  const BooksTogether joined({village("xiacun", "name: 下村", "h1"), there});
  CHECK(joined.problems() == nothing);
  CHECK(joined.book().villages() == Lines{"grid", "xiacun", "xiacun@b", "zhen"});
  CHECK(joined.records("household") == Lines{"h1 of xiacun in a/villages/xiacun/households.yaml",
                                             "h1 of xiacun@b in b/villages/xiacun/households.yaml",
                                             "h9 of zhen in b/villages/zhen/households.yaml"});
  CHECK(joined.book().places().below("xiacun@b") == Lines{"grid", "xiacun@b"});
  CHECK(joined.texts("visit", "households") == Lines{"xiacun@b/h1"});
  CHECK(joined.texts("baseline", "where") == Lines{"village:=xiacun@b", "class:x"});
  CHECK(joined.records("village").at(2) ==
        "xiacun@b of xiacun@b in b/villages/xiacun/village.yaml");
}

TEST_CASE("villages of one name below places of other names are two") {
  const Files here =
      village("xiacun", "name: 下村, parent: dong", "h1") + village("dong", "name: 东镇");
  const Files there =
      village("xiacun", "name: 下村, parent: xi", "h1") + village("xi", "name: 西镇");
  const BooksTogether joined({here, there});
  CHECK(joined.records("household").size() == 2);
  CHECK(joined.problems() == nothing);
  CHECK(joined.book().places().find("下村") == nullptr);
  try {
    joined.book().places().get("下村");
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(catalog_for(Language::en).text(error.message()) ==
          "'下村' could be xiacun (东镇), xiacun@b (西镇); type the slug");
  }
  CHECK(joined.book().places().name("xiacun@b") == "下村 (xiacun@b)");
}

TEST_CASE("one village of two slugs") {
  const Files here = village("xiacun", "name: 下村, level: village, parent: town");
  const Files there = village("xia-cun", "name: 下村, level: village, parent: zhen", "h1") +
                      village("zhen", "name: 良渚街道") +
                      village("grid", "name: 一组, parent: xia-cun");
  SUBCASE("that with records is read, and the other slug means it") {
    const BooksTogether joined({here + village("town", "name: 良渚街道"), there});
    CHECK(joined.problems() == nothing);
    CHECK(joined.records("household") ==
          Lines{"h1 of xia-cun in b/villages/xia-cun/households.yaml"});
    CHECK(joined.book().places().below("town") == Lines{"grid", "town", "xia-cun"});
    CHECK(joined.book().places().get("xiacun").slug == "xia-cun");
    CHECK(joined.book().places().get("zhen").slug == "town");
  }
  SUBCASE("where both have records, those of the first count") {
    Files both = here + village("town", "name: 良渚街道");
    both["villages/xiacun/households.yaml"] = "- id: h2\n";
    const BooksTogether joined({both, there});
    CHECK(joined.records("household") ==
          Lines{"h2 of xiacun in a/villages/xiacun/households.yaml"});
    CHECK(tells(joined.problems(), "b/villages/xia-cun: 下村 is kept in a/villages/xiacun too"));
  }
  SUBCASE("below places of other names they are two") {
    const BooksTogether joined({here + village("town", "name: 瓶窑镇"), there});
    CHECK(joined.book().villages().size() == 5);
    CHECK(joined.problems() == nothing);
  }
  SUBCASE("a level that is not written agrees") {
    const BooksTogether joined({village("xiacun", "name: 下村", "h1"),
                                village("xia-cun", "name: 下村, level: village", "h1")});
    CHECK(joined.records("household").size() == 1);
    CHECK(joined.problems().size() == 1);
  }
  SUBCASE("of other levels they are two") {
    const BooksTogether joined({village("xiacun", "name: 下村, level: grid", "h1"),
                                village("xia-cun", "name: 下村, level: village", "h1")});
    CHECK(joined.records("household").size() == 2);
  }
  SUBCASE("a place that is left out makes nothing else left out") {
    const BooksTogether joined(
        {village("x1", "name: 下村, parent: a", "h1") + village("a", "name: 甲镇"),
         village("x2", "name: 下村", "h1"),
         village("w3", "name: 下村, parent: b", "h1") + village("b", "name: 乙镇")});
    CHECK(joined.records("household").size() == 2);
    CHECK(joined.problems().size() == 1);
  }
}

TEST_CASE("what one book does not say of a place another does") {
  const Files town =
      village("town", "name: 良渚街道, level: township") +
      village("xiacun", "name: 下村, level: village, parent: town, households_total: 300");
  SUBCASE("it is added to the one with records") {
    const BooksTogether joined({town, village("xiacun", "name: 下村", "h1")});
    CHECK(joined.problems() == nothing);
    CHECK(joined.book().places().below("town") == Lines{"town", "xiacun"});
    CHECK(joined.texts("village", "households_total") == Lines{"300"});
    CHECK(joined.texts("village", "parent") == Lines{"town"});
    CHECK(joined.records("village").back() == "xiacun of xiacun in b/villages/xiacun/village.yaml");
  }
  SUBCASE("what contradicts is told") {
    const BooksTogether joined(
        {town, village("xiacun", "name: 下村, households_total: 320", "h1")});
    CHECK(joined.texts("village", "households_total") == Lines{"320"});
    CHECK(tells(joined.problems(),
                "'households_total' of 下村 is another one in "
                "b/villages/xiacun/village.yaml"));
  }
  SUBCASE("a village.yaml that cannot be read is that of the slug") {
    Files broken = village("xiacun", "name: 下村", "h1");
    broken["villages/xiacun/village.yaml"] = "- id: xiacun\n  level：village\n";
    const BooksTogether joined({broken, village("xiacun", "name: 下村")});
    CHECK(joined.book().villages() == Lines{"xiacun"});
    CHECK(joined.book().places().name("xiacun") == "下村");
    CHECK(joined.records("household").size() == 1);
    CHECK(joined.problems().size() == 1);
  }
}

TEST_CASE("what is added is in the words of all books") {
  Files town = village("town", "name: 良渚街道");
  SUBCASE("where the place itself has another slug") {
    const Files named = village("x2", "name: 夏村, level: village, households_total: 240");
    const BooksTogether joined({village("xiacun", "name: 下村, level: village", "h1"),
                                village("xiacun", "name: 夏村, level: village", "h1"), named});
    CHECK(joined.problems() == nothing);
    CHECK(joined.texts("village", "households_total") == Lines{"240"});
    CHECK(joined.records("village") ==
          Lines{"xiacun of xiacun in a/villages/xiacun/village.yaml",
                "xiacun@b of xiacun@b in b/villages/xiacun/village.yaml"});
  }
  SUBCASE("where the place above has another slug") {
    const BooksTogether joined(
        {town + village("xiacun", "name: 下村, flagship: 茶, households_total: 300, parent: town"),
         village("liangzhu", "name: 良渚街道") +
             village("xiacun", "name: 下村, parent: liangzhu", "h1")});
    CHECK(joined.problems() == nothing);
    CHECK(joined.book().places().below("town") == Lines{"town", "xiacun"});
    CHECK(joined.texts("village", "parent") == Lines{"town"});
    CHECK(joined.texts("village", "flagship") == Lines{"茶"});
  }
  SUBCASE("a place above that only another book has, by a slug that the first has not") {
    const BooksTogether joined({village("lz", "name: 良渚街道"),
                                village("liangzhu", "name: 良渚街道"),
                                village("shangcun", "name: 上村, parent: liangzhu", "h1")});
    CHECK(joined.problems() == nothing);
    CHECK(joined.book().places().below("lz") == Lines{"lz", "shangcun"});
  }
  SUBCASE("what cannot be put together is told") {
    Files odd = {{"villages/xiacun/village.yaml", "- ? id\n  : xiacun\n"},
                 {"villages/xiacun/households.yaml", "- id: h1\n"}};
    const BooksTogether joined({odd, village("xiacun", "name: 下村")});
    CHECK(joined.records("household").size() == 1);
    CHECK(tells(joined.problems(),
                "b/villages/xiacun/village.yaml: what this says of 下村 is left out"));
    odd["villages/xiacun/village.yaml"] = "";
    const BooksTogether empty({odd, village("xiacun", "name: 下村")});
    CHECK(tells(empty.problems(),
                "b/villages/xiacun/village.yaml: what this says of 下村 is left out"));
  }
}

TEST_CASE("books are told apart whatever their folders are called") {
  const Files one = village("s", "name: 甲", "h1");
  const Files two = village("s", "name: 乙", "h2");
  const Files three = village("s", "name: 丙", "h3");
  const BooksTogether joined({"q/b", "p/b", "p.b"}, {one, two, three});
  CHECK(joined.book().villages() == Lines{"s", "s@p.b", "s@p.b-2"});
  CHECK(joined.records("household").size() == 3);
}

TEST_CASE("who works in several books is one person") {
  const BooksTogether joined(
      std::vector<Files>{{{"team.yaml", "- {id: he-yuan, name: 何源}\n"}},
                         {{"team.yaml", "- {id: li, name: 李}\n- {id: he-yuan, name: 何源}\n"}}});
  CHECK(joined.records("person") == Lines{"he-yuan of  in a/team.yaml", "li of  in b/team.yaml"});
  CHECK(joined.problems() == nothing);
}

TEST_CASE("two people of one id are told apart, and so is what refers to them") {
  const auto team = [](const std::string& slug, const std::string& name) {
    return village(slug, "name: " + slug + "村") +
           Files{{"team.yaml", "- {id: w1, name: " + name + "}\n"},
                 {"villages/" + slug + "/stays/2021.yaml",
                  "- id: s1\n  dates: [2021-03-01]\n  by: [w1]\n"}};
  };
  const BooksTogether joined(
      {team("v1", "王一"), team("v2", "王二"), team("v3", "王二"), team("v4", "王一")});
  CHECK(joined.problems() == nothing);
  CHECK(joined.records("person") == Lines{"w1 of  in a/team.yaml", "w1@b of  in b/team.yaml"});
  CHECK(joined.texts("stay", "by") == Lines{"w1", "w1@b", "w1@b", "w1"});
}

TEST_CASE("kinds, fields, classes and measures of all books are known") {
  const BooksTogether joined(std::vector<Files>{
      {{"ruralctl.yaml",
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
    return BooksTogether({settings(one), settings(other)}).problems();
  };
  const std::string visit = "kinds: {visit: {fields: {w: {zh: 天, type: ";
  CHECK(tells(
      told(visit + "text}}}}\n", visit + "flag}}}}\n"),
      "b/ruralctl.yaml:2:29: 'kinds: visit: fields: w' is defined otherwise in a/ruralctl.yaml"));
  CHECK(tells(told("procedure: [{step: a, zh: 甲}]\n", ""),
              "b/ruralctl.yaml:1:1: 'procedure' is not defined here, and all these books are read "
              "with that of a/"));
  CHECK(tells(told("", "rhythms: [{kind: meeting, every: month}]\n"),
              "b/ruralctl.yaml:2:10: 'rhythms' is defined here and not in a/ruralctl.yaml"));
  CHECK(tells(told("classes: {old: 老}\n", "classes: {old: 老人}\n"), "'classes: old' is defined"));
  CHECK(tells(told("kinds: {visit: {zh: 看}}\n", "kinds: {visit: {fields: {}}}\n"),
              "'kinds: visit: zh' is not defined here"));
  CHECK(tells(told("classes: {old: 老人}\n", "classes: {elderly: 老人}\n"),
              "b/ruralctl.yaml:2:20: the class 'elderly' is called '老人' like the class 'old'"));
  // However many books say otherwise, once.
  CHECK(BooksTogether({settings("procedure: [{step: a, zh: 甲}]\n"), settings(""), settings(""),
                       settings("")})
            .problems()
            .size() == 1);
  CHECK(told("classes: {old: 老}\n", "classes:\n  old: \"老\"\n") == nothing);
}

TEST_CASE("definitions that do not go together leave out the later ones") {
  const std::string bee = ": {zh: 蜂, nature: event}}\n";
  const BooksTogether joined(
      std::vector<Files>{{{"ruralctl.yaml", "format: 1\nkinds: {bee" + bee}},
                         {{"ruralctl.yaml", "format: 1\nkinds: {hive" + bee}}});
  CHECK(tells(joined.problems(),
              "b/ruralctl.yaml: what this book defines does not go together with"));
  CHECK(joined.book().schema().find_kind("hive") == nullptr);
}

TEST_CASE("a book that cannot be read is left out and told; none at all is an error") {
  const BooksTogether joined(std::vector<Files>{{{"ruralctl.yaml", "format: 9\n"}},
                                                village("xiacun", "name: 下村", "h1")});
  CHECK(joined.records("household").size() == 1);
  CHECK(tells(joined.problems(), "a/ruralctl.yaml:1:9: this book is of format 9"));
  const Files later = {{"ruralctl.yaml", "format: 9\n"}};
  CHECK_THROWS_AS(BooksTogether(std::vector<Files>{later, later}), Error);
}

}  // namespace ruralctl
