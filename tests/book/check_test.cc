// What `check` finds, kind of damage by kind of damage, and what it leaves alone.
#include "ruralctl/book/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fs/memory_tree.h"
#include "ruralctl/base/catalog.h"
#include "ruralctl/book/layout.h"

namespace doctest {

template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += "\n  " + line;
    return String(all.c_str());
  }
};

}  // namespace doctest

namespace ruralctl {
namespace {

using Files = fs::MemoryTree::Files;
using Lines = std::vector<std::string>;

const Day today = *parse_day("2021-06-30");

Files sound_book() {
  return {
      {"ruralctl.yaml", "format: 1\nclasses: {elderly: 独居老人}\n"},
      {"team.yaml", "- {id: he, name: 何源, from: 2020-05, village: xiaan}\n"},
      {"villages/xiaan/village.yaml",
       "- {id: xiaan, name: 厦安村, level: village, population: 100}\n"},
      {"villages/xiacun/village.yaml", "- {id: xiacun, name: 下村, level: grid, parent: xiaan}\n"},
      {"villages/xiacun/households.yaml",
       "- id: h012\n  classes: [hardship, elderly]\n- id: h013\n  joined: 2021-03\n  left: "
       "2021-05-01\n"},
      {"villages/xiacun/visits/2021-03.yaml",
       "- id: 2021-03-16-7k3f\n  date: 2021-03-16\n  households: [h012, xiacun/h013]\n  by: [he]\n"
       "  topics: [planting]\n"},
      {"villages/xiacun/issues/2021.yaml",
       "- {id: i1, opened: 2021-03-16, title: 路灯, category: livelihood, household: h012, done: "
       "2021-03-20}\n"},
  };
}

std::string told(const Finding& finding) {
  static const Catalog english = catalog_for(Language::en);
  const auto number = [](std::size_t n) {
    return n == 0 ? std::string() : ':' + std::to_string(n);
  };
  return finding.where.file + number(finding.where.line) + number(finding.where.column) + ' ' +
         std::string(name(finding.severity)) + ": " + english.text(finding.message);
}

CheckRequest request() {
  CheckRequest request;
  request.today = today;
  return request;
}

Lines findings(const Files& files, const CheckRequest& asked = request()) {
  const fs::MemoryTree tree(files);
  const Book book(tree, {});
  Lines lines;
  for (const Finding& finding : check_book(book, asked).findings) lines.push_back(told(finding));
  return lines;
}

Files with(const std::string& path, const std::string& text, Files files = sound_book()) {
  files[path] = text;
  return files;
}

Lines of_file(const std::string& path, const std::string& text, Files files = sound_book()) {
  Lines lines = findings(with(path, text, std::move(files)));
  for (std::string& line : lines) {
    if (line.starts_with(path + ':')) line = line.substr(path.size() + 1);
  }
  return lines;
}

Lines of_households(const std::string& text) {
  return of_file("villages/xiacun/households.yaml", "- id: h012\n- id: h013\n" + text);
}
Lines of_visits(const std::string& text) {
  return of_file("villages/xiacun/visits/2021-04.yaml", text);
}
Lines of_trainings(const std::string& text) {
  return of_file("villages/xiacun/trainings/2021.yaml", text);
}
Lines of_projects(const std::string& text) {
  return of_file("villages/xiacun/projects.yaml", text);
}
Lines of_issues(const std::string& text) {
  return of_file("villages/xiaan/issues/2021.yaml",
                 "- {opened: 2021-03-16, title: 水, category: other, id: i2" + text + "}\n");
}

bool mentions(const Lines& lines, const std::string& words) {
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
    return line.find(words) != std::string::npos;
  });
}

TEST_CASE("a sound book has no findings, and is read once") {
  const fs::MemoryTree tree(sound_book());
  const Book book(tree, {});
  const std::size_t before = tree.reads().size();
  const CheckReport report = check_book(book, request());
  CHECK(report.findings.empty());
  CHECK(report.records == 7);
  CHECK(report.files == 7);
  CHECK(tree.reads().size() - before == 6);  // all but the settings, which are read already
}

TEST_CASE("files that cannot be read are findings, and the others are checked") {
  Files files = with("villages/xiacun/visits/2021-04.yaml",
                     "- id: x\n  date: 2021-04-01\n  households: [h012，h013]\n");
  files["villages/xiacun/visits/2021-05.yaml"] = "- id: y\n  date: 2021-05-40\n";
  files["villages/xiacun/visits/2021-06.yaml"] = "- id: y\xFF\n";
  CHECK(findings(files) == Lines{"villages/xiacun/visits/2021-04.yaml:3:20 error: '，' does not "
                                 "separate items; type ',' and a space, or "
                                 "quote the text",
                                 "villages/xiacun/visits/2021-05.yaml:2:9 error: 2021-05-40: May "
                                 "2021 has 31 days; type a day from 1 to 31",
                                 "villages/xiacun/visits/2021-06.yaml:1:8 error: this is not UTF-8 "
                                 "text, or a control character stands here; "
                                 "save the file as UTF-8 and remove the character"});
}

TEST_CASE("what the system refuses is a finding too") {
  fs::MemoryTree tree(with("villages/xiacun/visits/2021-04.yaml", "- id: y\n"));
  const Book book(tree, {});
  tree.deny("villages/xiacun/households.yaml");
  tree.deny("villages/xiacun/issues");
  tree.put("villages/xiaan/visits/2021-04.yaml",
           "- {id: y, date: 2021-04-01, households: [xiacun/h012], issues: [xiacun/i1]}\n");
  const CheckReport report = check_book(book, request());
  Lines lines;
  for (const Finding& finding : report.findings) lines.push_back(told(finding));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].starts_with("villages/xiacun/households.yaml error: "));
  CHECK(lines[1].starts_with("villages/xiacun/issues error: "));
  CHECK(lines[2] ==
        "villages/xiacun/visits/2021-04.yaml:1:3 error: 'date' is missing, which each visit needs");
}

TEST_CASE("ids") {
  CHECK(of_households("- alias: x\n") ==
        Lines{"3:3 error: this record has no id; give it one: 'id: …' of letters, digits, '-' and "
              "'_', which no other "
              "household has"});
  CHECK(mentions(of_households("- id: ~\n  alias: x\n"), "no id"));
  CHECK(mentions(of_households("- id: \"\"\n"), "no id"));
  CHECK(of_households("- id: [h1]\n") ==
        Lines{"3:7 error: 'id' takes one value, not a list nor fields of its own"});
  CHECK(of_households("- id: ｈ０１４\n") ==
        Lines{"3:7 warning: 'ｈ０１４' has full-width characters; write 'h014', and so where "
              "others refer to it"});
  CHECK(mentions(of_households("- id: 张三\n"), "an id is made of letters"));
  CHECK(mentions(of_households("- id: -1\n"), "an id is made of letters"));
  CHECK(of_households("- id: h012\n") ==
        Lines{"3:7 error: household 'h012' is also in villages/xiacun/households.yaml:1; an id "
              "stands once in a village: "
              "give one of them another"});
  SUBCASE("are unique in village and kind, people's in the book, and whatever file they stand in") {
    CHECK(findings(with("villages/xiaan/households.yaml", "- id: h012\n- id: i1\n")).empty());
    CHECK(mentions(of_visits("- {id: 2021-03-16-7k3f, date: 2021-04-02}\n"),
                   "is also in villages/xiacun/visits/2021-03"));
    CHECK(mentions(of_file("team.yaml", "- {id: he, name: a}\n- {id: he, name: b}\n"),
                   "once in the book"));
  }
}

TEST_CASE("fields") {
  CHECK(of_households("- {id: h1, groop: 一组}\n") ==
        Lines{"3:12 warning: household has no field 'groop'; it is kept, but nothing reads it: did "
              "you mean 'group'?"});
  CHECK(mentions(of_households("- {id: h1, 分类: x}\n"), "did you mean 'classes'?"));
  CHECK(mentions(of_households("- {id: h1, colour: red}\n"), "see 'ruralctl schema household'"));
  CHECK(of_issues(", status: open") == Lines{"1:59 warning: 'status' follows from other fields, "
                                             "and what is written here is not read; remove it"});
  CHECK(of_trainings("- id: t\n  title: \"\"\n") ==
        Lines{"1:3 error: 'dates' is missing, which each training needs",
              "2:10 error: 'title' is missing, which each "
              "training needs"});
  CHECK(of_trainings("- id: t\n  title: x\n  dates: []\n") ==
        Lines{"3:10 error: 'dates' is missing, which each training needs"});
  CHECK(of_households("- {id: h1, phone: '1'}\n- {id: h2, phone: '2'}\n") ==
        Lines{"3:19 warning: 'phone' is a person's own, here and in all 2 records of this file "
              "that have it, and git "
              "forgets nothing; keep it out of the book if you can"});
}

TEST_CASE("dates") {
  const auto date = [](const std::string& written) {
    return of_visits("- id: x\n  date: " + written + '\n');
  };
  CHECK(date("2021-04-30").empty());
  CHECK(date("2021-04-31") ==
        Lines{"2:9 error: 2021-04-31: April 2021 has 30 days; type a day from 1 to 30"});
  CHECK(date("2021年4月3日") ==
        Lines{"2:9 error: '2021年4月3日' is not how the book writes a date; write 2021-04-03"});
  CHECK(mentions(date("2021/4/3"), "write 2021-04-03"));
  CHECK(mentions(date("4月3日"), "is no date; write year-month-day"));
  CHECK(mentions(date("today"), "is no date; write year-month-day"));
  CHECK(mentions(date("2021-04"), "is no date; write year-month-day"));
  CHECK(mentions(date("[2021-04-01]"), "takes one value"));
  CHECK(of_households("- {id: h1, joined: 2021-13}\n") ==
        Lines{"3:20 error: 2021-13: there is no month 13; type one from 1 to 12"});
  CHECK(mentions(of_households("- {id: h1, joined: soon}\n"), "write 2021-03-16, 2021-03 or 2021"));
  SUBCASE("that lie ahead") {
    CHECK(of_households("- {id: h1, joined: 2021-07}\n") ==
          Lines{"3:20 warning: 'joined': 2021-07 lies ahead, today is 2021-06-30; correct the "
                "date, or enter what happens "
                "when it has happened"});
    CHECK(of_households("- {id: h1, joined: 2021}\n").empty());
    CHECK(of_households("- {id: h1, left: 2021-08}\n").empty());
    CHECK(of_issues(", due: 2022-01-01").empty());
    CHECK(mentions(of_trainings("- {id: t, title: x, dates: [2021-06-30..2021-07-01]}\n"),
                   "lies ahead"));
  }
}

TEST_CASE("days") {
  const auto days = [](const std::string& written) {
    return of_trainings("- id: t\n  title: x\n  dates: " + written + '\n');
  };
  CHECK(days("[2021-02-23..2021-02-25, 2021-03-06]").empty());
  CHECK(days("2021-02-23") == Lines{"3:10 error: 'dates' is a list; write [2021-02-23]"});
  CHECK(days("[2021-02-23..25]") == Lines{"3:11 error: '2021-02-23..25' is not how the book writes "
                                          "days; write 2021-02-23..2021-02-25"});
  CHECK(days("[2021-02-25..2021-02-23]") ==
        Lines{"3:11 error: the range 2021-02-25..2021-02-23 ends before it begins; write the "
              "earlier day first"});
  CHECK(mentions(days("[2021-02-28..2021-02-31]"), "2021-02-31: February 2021 has 28 days"));
  CHECK(mentions(days("[2月23日]"), "is no day nor range of days"));
  CHECK(days("[2021-02-23..2021-02-25, 2021-02-24]") ==
        Lines{"3:10 warning: 'dates' names a day twice; it counts once: keep one"});
}

TEST_CASE("records stand in the file of their first day, and reach into the next at most") {
  CHECK(of_visits("- id: 2021-04-01-aaaa\n  date: 2021-05-01\n") ==
        Lines{"2:9 error: a record of 2021-05-01 belongs in villages/xiacun/visits/2021-05.yaml; "
              "move it there, or correct "
              "the date"});
  CHECK(of_visits("- id: 2019-01-01-aaaa\n  date: 2021-04-01\n").empty());
  const auto year = [](const std::string& days) {
    return of_file("villages/xiacun/stays/2019.yaml",
                   "- {id: s, by: [he], dates: [" + days + "]}\n");
  };
  CHECK(year("2019-12-30..2020-12-31").empty());
  CHECK(year("2019-12-30, 2021-01-01") ==
        Lines{"1:28 error: the days reach to 2021-01-01, but a record that begins on 2019-12-30 "
              "may reach to 2020-12-31; "
              "divide it into several records"});
  CHECK(mentions(year("2020-01-01"), "belongs in villages/xiacun/stays/2020.yaml"));
}

TEST_CASE("quantities, numbers and flags") {
  const auto invested = [](const std::string& written) {
    return of_projects("- {id: p, name: a, investment_wan: " + written + "}\n");
  };
  for (const char* sound : {"800", "~800", "300+", "0.5", "\"800\""})
    CHECK(invested(sound).empty());
  CHECK(invested("2000万") ==
        Lines{"1:36 error: '2000万' is not how the book writes a figure; write 2000"});
  CHECK(mentions(invested("约１４００万元"), "write ~1400"));
  CHECK(mentions(invested("300亩"), "'300亩' is no figure"));
  CHECK(mentions(invested("-5"), "is no figure"));
  CHECK(mentions(invested("[1]"), "takes one value"));
  CHECK(of_households("- {id: h1, members: 3.5}\n") ==
        Lines{"3:21 error: 'members' must be a whole number, not '3.5'"});
  CHECK(mentions(of_households("- {id: h1, members: ~3}\n"), "must be a whole number"));
  CHECK(mentions(of_households("- {id: h1, members: 3人}\n"), "write 3"));
  CHECK(of_file("villages/xiacun/coops.yaml",
                "- {id: c, name: a, type: land-share, led_by_branch: 是}\n") ==
        Lines{"1:53 error: 'led_by_branch' is true or false, not '是'"});
}

TEST_CASE("choices") {
  CHECK(of_issues(", role: x").size() == 1);
  const auto place = [](const std::string& written) {
    return of_visits("- {id: x, date: 2021-04-01, place: " + written + "}\n");
  };
  CHECK(place("home").empty());
  CHECK(place("hoem") == Lines{"1:36 error: 'place' cannot be 'hoem'; did you mean 'home'? "
                               "Possible are home 入户, field "
                               "地头, office 村办, phone 电话"});
  CHECK(place("入户") == Lines{"1:36 error: 'place' is written 'home' in the book, not '入户'"});
  CHECK(mentions(place("xyz"), "'place' cannot be 'xyz'; possible are home"));
  CHECK(of_households("- {id: h1, classes: [elderly]}\n").empty());
  CHECK(mentions(of_households("- {id: h1, classes: [hardship, hardship]}\n"),
                 "'classes' names 'hardship' twice"));
}

TEST_CASE("texts and lists") {
  CHECK(of_visits("- {id: x, date: 2021-04-01, notes: [a]}\n") ==
        Lines{"1:36 error: 'notes' takes one value, not a list nor fields of its own"});
  CHECK(of_visits("- {id: x, date: 2021-04-01, topics: planting}\n") ==
        Lines{"1:37 error: 'topics' is a list; write [planting]"});
  CHECK(mentions(of_visits("- {id: x, date: 2021-04-01, topics: {a: b}}\n"),
                 "write [first, second]"));
  CHECK(mentions(of_visits("- {id: x, date: 2021-04-01, topics: [[a]]}\n"),
                 "an item of 'topics' is one value"));
  CHECK(of_visits("- {id: x, date: 2021-04-01, topics: [a, b, a]}\n") ==
        Lines{"1:44 warning: 'topics' names 'a' twice; it counts once: keep one"});
  CHECK(of_file("villages/xiacun/works/2021.yaml",
                "- {id: w, date: 2021-01-02, type: bus, ref: ５０２}\n") ==
        Lines{"1:45 warning: 'ref' has full-width characters in '５０２'; write '502'"});
  CHECK(of_visits("- {id: x, date: 2021-04-01, notes: 愿意，担心销路。}\n").empty());
}

TEST_CASE("entries") {
  const auto milestones = [](const std::string& written) {
    return of_projects("- id: p\n  name: a\n  milestones:\n" + written);
  };
  CHECK(milestones(
            "    - {date: 2021-01, stage: planned}\n    - {date: 2021-01-05, stage: building}\n")
            .empty());
  CHECK(milestones(
            "    - {date: 2021-02, stage: planned}\n    - {date: 2021-01-05, stage: building}\n") ==
        Lines{"5:14 warning: 'milestones' goes back from 2021-02 to 2021-01-05; put the entries in "
              "order, or correct the "
              "date"});
  CHECK(mentions(milestones("    - {date: 2021-02, stage: bilding}\n"),
                 "'stage' cannot be 'bilding'"));
  CHECK(mentions(milestones("    - {date: 2021-02-31}\n"), "February 2021 has 28 days"));
  CHECK(mentions(milestones("    - {date: 2021-02, stag: building}\n"),
                 "an entry of 'milestones' has no 'stag'"));
  CHECK(milestones("    - planned\n") ==
        Lines{"4:7 error: an entry of 'milestones' is written {date: …, stage: …, note: …}"});
  CHECK(mentions(of_projects("- {id: p, name: a, milestones: {stage: planned}}\n"),
                 "'milestones' is a list of entries"));
}

TEST_CASE("references") {
  const auto households = [](const std::string& written, const Files& files = sound_book()) {
    return of_file("villages/xiacun/visits/2021-04.yaml",
                   "- {id: x, date: 2021-04-01, households: [" + written + "]}\n", files);
  };
  CHECK(households("h012").empty());
  CHECK(households("xiacun/h012").empty());
  CHECK(
      households("h102") ==
      Lines{"1:42 error: 'households': there is no household 'h102' in 下村; did you mean h012?"});
  CHECK(mentions(households("zzz"),
                 "there is no household 'zzz' in 下村; correct it, or add the record"));
  CHECK(mentions(households("下村/h012"),
                 "there is no village '下村' in this book; did you mean 'xiacun/h012'?"));
  CHECK(mentions(households("nowhere/h012"), "there is no village 'nowhere'"));
  CHECK(mentions(households("xiaan/h012"),
                 "there is no household 'xiaan/h012' in 厦安村; did you mean xiacun/h012?"));
  CHECK(mentions(households("h021", with("villages/xiaan/households.yaml", "- id: h021\n")),
                 "did you mean xiaan/h021?"));
  CHECK(mentions(households("h012, xiacun/h012"), "'households' names 'h012' twice"));
  CHECK(mentions(of_visits("- {id: x, date: 2021-04-01, by: [hee]}\n"),
                 "no person 'hee' in this book; did you mean he?"));
  CHECK(mentions(of_visits("- {id: x, date: 2021-04-01, issues: [i2]}\n"),
                 "no issue 'i2' in 下村; did you mean i1?"));
  CHECK(
      of_file("team.yaml", "- {id: he, name: a, village: 下村}\n") ==
      Lines{
          "1:30 error: 'village': there is no village '下村' in this book; did you mean xiacun?"});
  SUBCASE("are not missed where a file that may hold them cannot be read") {
    Files files = with("villages/xiacun/households.yaml", "- id: h012\n  alias: \"x\n");
    const Lines lines = findings(files);
    CHECK(lines.size() == 1);
    CHECK(mentions(lines, "households.yaml:2:10 error"));
  }
}

TEST_CASE("whoever is visited must be there") {
  const auto visited = [](const std::string& file, const std::string& day) {
    return of_file("villages/xiacun/visits/" + file + ".yaml",
                   "- {id: x, date: " + day + ", households: [h013]}\n");
  };
  CHECK(visited("2021-04", "2021-04-01").empty());
  CHECK(visited("2021-05", "2021-05-01").empty());
  CHECK(visited("2021-05", "2021-05-02") ==
        Lines{"1:42 warning: 'households': household 'h013' ended on 2021-05-01, before the day of "
              "this record, 2021-05-02; "
              "correct one of the two"});
  CHECK(mentions(visited("2021-02", "2021-02-02"),
                 "'h013' begins on 2021-03, after the day of this record"));
}

TEST_CASE("dates in order") {
  CHECK(
      of_households("- {id: h1, joined: 2021-02, left: 2021-01}\n") ==
      Lines{"3:35 error: 'left' (2021-01) lies before 'joined' (2021-02); correct one of the two"});
  CHECK(of_households("- {id: h1, joined: 2021-02, left: 2021}\n").empty());
  CHECK(of_issues(", started: 2021-03-16, done: 2021-03-16, closed: 2021-04-01").empty());
  CHECK(of_issues(", done: 2021-03-15") == Lines{"1:65 error: 'done' (2021-03-15) lies before "
                                                 "'opened' (2021-03-16); correct one of the two"});
  CHECK(of_issues(", done: 2021-04-02, closed: 2021-04-01").size() == 1);
  const std::string settings = "format: 1\nprocedure: [{step: propose}, {step: vote}]\n";
  const Files files = with("ruralctl.yaml", settings);
  const auto steps = [&](const std::string& written) {
    return of_file("villages/xiaan/decisions/2021.yaml",
                   "- {id: d, opened: 2021-03-16, title: a, steps: [" + written + "]}\n",
                   with("villages/xiacun/households.yaml", "- id: h012\n- id: h013\n", files));
  };
  CHECK(steps("{step: propose, date: 2021-03-17}, {step: vote, date: 2021-03-18}").empty());
  CHECK(mentions(steps("{step: propose, date: 2021-03-01}, {step: vote, date: 2021-03-02}"),
                 "'completed' (2021-03-02) lies before 'opened' (2021-03-16)"));
  CHECK(mentions(steps("{step: propose, date: 2021-04-01}, {step: vote, date: 2021-03-18}"),
                 "'steps' goes back"));
}

TEST_CASE("snapshots") {
  const std::string first = "- {id: a, date: 2021-03-01, crop: 艾草, area_mu: 800}\n";
  const std::string path = "villages/xiacun/plantings.yaml";
  CHECK(of_file(path, first + "- {id: b, date: 2021-03-02, crop: 艾草, area_mu: 900}\n").empty());
  CHECK(of_file(path, first + "- {id: b, date: 2021-03-01, crop: 小麦, area_mu: 900}\n").empty());
  CHECK(of_file(path, first + "- {id: b, date: 2021-03-01, crop: 艾草, area_mu: 900}\n") ==
        Lines{"2:8 error: planting: there is a record of the same on the same day, 2021-03-01, in "
              "villages/xiacun/plantings.yaml:1; keep one of the two, or correct a date"});
  SUBCASE("at a place and one below") {
    const auto with_upper = [&](const std::string& upper, const std::string& lower) {
      return findings(with("villages/xiaan/plantings.yaml", upper, with(path, lower)));
    };
    const std::string above = "- {id: c, date: 2021-01-01, crop: 艾草, area_mu: 1000}\n";
    CHECK(with_upper(above, first) ==
          Lines{"villages/xiacun/plantings.yaml:1:8 warning: planting: the same is recorded for "
                "厦安村, which this place lies "
                "in, in villages/xiaan/plantings.yaml:1; only that one counts: end one of the two "
                "with a record of 0, or "
                "name them differently"});
    CHECK(
        with_upper(above + "- {id: d, date: 2021-02-01, crop: 艾草, area_mu: 0}\n", first).empty());
    CHECK(
        with_upper(above, first + "- {id: d, date: 2021-04-01, crop: 艾草, area_mu: 0}\n").empty());
    CHECK(with_upper("- {id: c, date: 2021-01-01, crop: 小麦, area_mu: 1000}\n", first).empty());
  }
}

TEST_CASE("likely double counting") {
  SUBCASE("one visit entered twice") {
    const auto twice = [](const std::string& first, const std::string& second) {
      return of_visits("- {id: a, date: 2021-04-01, households: " + first +
                       "}\n- {id: b, date: 2021-04-01, households: " + second + "}\n");
    };
    CHECK(twice("[h012], topics: [a, b]", "[h013, xiacun/h012], topics: [b]") ==
          Lines{"2:8 warning: visit: 'xiacun/h012' stands on 2021-04-01 in "
                "villages/xiacun/visits/2021-04.yaml:1 too, about "
                "the same (b); if it was one and the same, remove one of the two"});
    CHECK(mentions(twice("[h012]", "[h012]"), "else say what each was about"));
    CHECK(twice("[h012], topics: [a]", "[h012], topics: [b]").empty());
    CHECK(twice("[h012], topics: [a]", "[h012]").empty());
    CHECK(twice("[h012], topics: [a]", "[h013], topics: [a]").empty());
  }
  SUBCASE("one enterprise under two names") {
    const auto names = [](const std::string& first, const std::string& second) {
      return of_file("villages/xiaan/contacts/2021.yaml",
                     "- {id: a, date: 2021-04-01, stage: talk, enterprise: " + first +
                         "}\n- {id: b, date: 2021-04-02, stage: talk, enterprise: " + second +
                         "}\n");
    };
    CHECK(names("青岛艾润科技", "青岛爱润科技") ==
          Lines{"2:8 warning: 'enterprise': '青岛爱润科技' looks like '青岛艾润科技' in "
                "villages/xiaan/contacts/2021.yaml:1; "
                "if they are one, spell them alike, or it counts twice"});
    CHECK(names("青岛艾润科技", "青岛艾润科技（有限公司）").size() == 1);
    CHECK(names("ABC", "abc").size() == 1);
    CHECK(names("青岛艾润科技", "青岛润艾科技").size() == 1);
    CHECK(names("青岛艾润科技", "青岛艾润新科技").empty());  // 新 tells things apart
    CHECK(names("青岛第一建材", "青岛第二建材").empty());
    CHECK(names("艾润", "爱润").empty());
    CHECK(names("青岛艾润科技", "青岛艾润科技").empty());
  }
  SUBCASE("more people than there are") {
    const auto attended = [](const std::string& people) {
      return of_file("villages/xiaan/trainings/2021.yaml",
                     "- {id: t, dates: [2021-02-01], title: x, attendees: " + people + "}\n");
    };
    CHECK(attended("100").empty());
    CHECK(attended("101") == Lines{"1:53 warning: 'attendees' is 101, more than all that 厦安村 "
                                   "has (100, in village.yaml); "
                                   "correct one of the two"});
    CHECK(of_trainings("- {id: t, dates: [2021-02-01], title: x, attendees: 101}\n").empty());
  }
}

TEST_CASE("villages") {
  const auto village = [](const std::string& text) {
    return of_file("villages/xiacun/village.yaml", text);
  };
  CHECK(village("- {id: xiacunn, name: 下村, level: grid}\n") ==
        Lines{"1:8 error: the id 'xiacunn' is not the folder's name, 'xiacun', by which others "
              "refer to the village; write "
              "'xiacun', or rename the folder"});
  CHECK(mentions(
      village("- {id: xiacun, name: 下村, level: grid}\n- {id: b, name: b, level: grid}\n"),
      "2:8 error: village.yaml holds one record"));
  CHECK(village("") ==
        Lines{"villages/xiacun/village.yaml error: the folder of the village 'xiacun' has no "
              "village.yaml; add "
              "it with 'ruralctl village add xiacun NAME --level …', or move the folder away"});
  CHECK(mentions(village("- {id: xiacun, name: 下村, level: grid, parent: xiann}\n"),
                 "no village 'xiann' in this book; did you mean xiaan?"));
  CHECK(mentions(village("- {id: xiacun, name: 下村, level: township, parent: xiaan}\n"),
                 "'xiaan' is of a lower level than 'xiacun'"));
  CHECK(mentions(village("- {id: xiacun, name: 下村, level: grid, parent: xiacun}\n"),
                 "(xiacun → xiacun)"));
  const Lines circle = findings(
      with("villages/xiaan/village.yaml", "- {id: xiaan, name: a, level: grid, parent: xiacun}\n"));
  CHECK(circle.size() == 2);
  CHECK(mentions(circle, "in a circle (xiaan → xiacun → xiaan); correct a 'parent'"));
  CHECK(of_file("ruralctl.yaml", "format: 1\ndefault_village: xiacum\nclasses: {elderly: x}\n") ==
        Lines{"2:18 warning: 'default_village': there is no village 'xiacum' in this book; did you "
              "mean 'xiacun'?"});
  CHECK(of_file("ruralctl.yaml", "format: 1\ndefault_village: 下村\nclasses: {elderly: x}\n")
            .empty());
}

TEST_CASE("measures and terms") {
  const auto baseline = [](const std::string& rest, const CheckRequest& asked = request()) {
    return findings(
        with("villages/xiaan/baselines.yaml", "- {id: b, as_of: 2021-01-01, " + rest + "}\n"),
        asked);
  };
  CHECK(baseline("measure: coops-founded, value: 7, where: [\"type:land-share\"]").empty());
  CHECK(baseline("measure: visit-count, value: 7").empty());
  CHECK(mentions(baseline("measure: coop-founded, value: 7"),
                 "no measure 'coop-founded'; did you mean 'coops-founded'?"));
  CHECK(mentions(baseline("measure: 成立合作社, value: 7"),
                 "is written 'coops-founded' in the book"));
  CHECK(mentions(baseline("measure: area-planted, value: 约300亩"), "write ~300"));
  CHECK(mentions(findings(with("villages/xiaan/targets.yaml",
                               "- {id: t, due: 2022-12, where: [\"crop:艾草\"]}\n")),
                 "'where' means nothing without 'measure'"));
  CheckRequest asked = request();
  std::string judged;
  asked.judge_term = [&](const Kind& kind, const Measure& measure,
                         const std::string& term) -> std::optional<Message> {
    judged += kind.name + ' ' + measure.name + ' ' + term;
    return msg("no field '{0}'", term);
  };
  CHECK(baseline("measure: coops-founded, value: 7, where: [\"tipe:x\"]", asked) ==
        Lines{"villages/xiaan/baselines.yaml:1:72 error: 'where': no field 'tipe:x'"});
  CHECK(judged == "baseline coops-founded tipe:x");
}

TEST_CASE("files that nothing reads") {
  const auto added = [](const std::string& path) { return findings(with(path, "")); };
  CHECK(added("villages/xiacun/photos/a.jpg") ==
        Lines{"villages/xiacun/photos warning: nothing reads this, as no kind of records has this "
              "name; move it out of the "
              "folder, or define the kind in ruralctl.yaml"});
  CHECK(added("villages/xiacun/household.yaml") ==
        Lines{"villages/xiacun/household.yaml warning: nothing reads this; records of household "
              "stand in households.yaml"});
  CHECK(mentions(added("villages/xiacun/visits.yaml"),
                 "records of visit stand in visits/2021-03.yaml"));
  CHECK(mentions(added("villages/xiacun/plantings/2021.yaml"),
                 "records of planting stand in plantings.yaml"));
  CHECK(mentions(added("villages/xiacun/visits/2021-05.yml"), "rename it to 2021-05.yaml"));
  CHECK(mentions(
      added("villages/xiacun/visits/old/2021-05.yaml"),
      "visits/old warning: nothing reads this; the files here are named like 2021-03.yaml"));
  CHECK(
      mentions(added("villages/xiacun.yaml"), "villages/xiacun.yaml warning: nothing reads this"));
  CHECK(mentions(added("households.yaml"),
                 "records of household stand in villages/…/households.yaml"));
  CHECK(mentions(added("team.yml"), "rename it to team.yaml"));
  CHECK(mentions(added("people.yaml"), "records of person stand in team.yaml"));
  for (const char* path : {"README.md", "photos/a.jpg", ".gitignore", "villages/.keep",
                           "villages/xiacun/.keep", "reports/2021-W11.yaml", "notes.yaml"}) {
    CAPTURE(path);
    CHECK(added(path).empty());
  }
  SUBCASE("or only sometimes") {
    CHECK(
        of_file("villages/xiacun/visits/2021-4.yaml", "- {id: x, date: 2021-04-01, place: hoem}\n")
            .size() == 2);
    CHECK(mentions(added("villages/xiacun/visits/2021-4.yaml"), "rename it to 2021-04.yaml"));
    CHECK(mentions(added("villages/xiacun/trainings/2021-04.yaml"), "rename it to 2021.yaml"));
    CHECK(mentions(added("villages/xiacun/visits/all.yaml"),
                   "move its records to where their dates belong"));
  }
}

TEST_CASE(
    "findings outside of what is wanted are left out, but what is wanted is held to the whole "
    "book") {
  Files files = with("villages/xiacun/visits/2021-04.yaml",
                     "- {id: 2021-03-16-7k3f, date: 2021-04-01, households: [h012, x]}\n");
  files["team.yaml"] = "- id: nobody\n";
  CheckRequest asked = request();
  asked.wanted = [](const std::string& path) {
    return path == "villages/xiacun/visits/2021-04.yaml";
  };
  const Lines lines = findings(files, asked);
  CHECK(lines.size() == 2);
  CHECK(mentions(lines, "is also in villages/xiacun/visits/2021-03.yaml:1"));
  CHECK(mentions(lines, "no household 'x'"));
  asked.wanted = [](const std::string& path) {
    return path == "villages/xiacun/visits/2021-03.yaml";
  };
  const Lines other = findings(files, asked);
  CHECK(mentions(other,
                 "visits/2021-03.yaml:1:7 error: visit '2021-03-16-7k3f' is also in "
                 "villages/xiacun/visits/2021-04.yaml:1"));
}

TEST_CASE("what unreadable settings may account for is no finding") {
  Files files = with("villages/xiacun/beehives.yaml", "- id: x\n");
  files["ruralctl.yaml"] = "format: 1\n";  // as the commands put in place of them
  files["villages/xiacun/households.yaml"] += "- {id: h1, members: x, own: y, monitor: own}\n";
  CheckRequest asked = request();
  CHECK(findings(files, asked).size() == 5);
  asked.settings_known = false;
  CHECK(
      findings(files, asked) ==
      Lines{
          "villages/xiacun/households.yaml:6:21 error: 'members' must be a whole number, not 'x'"});
}

TEST_CASE("kinds and fields of the book's own are checked like all others") {
  Files files = sound_book();
  files["ruralctl.yaml"] =
      "format: 1\nclasses: {elderly: x}\nkinds:\n  beehive:\n    {zh: 蜂箱, nature: snapshot, "
      "subject: [owner],\n     fields: "
      "{owner: {zh: 户, type: ref, to: household, required: true}, hives: {zh: 箱数, type: "
      "quantity, unit: box}}}\n";
  files["villages/xiacun/beehives.yaml"] =
      "- {id: a, date: 2021-03-01, owner: h012, hives: 5}\n- {id: b, date: 2021-03-01, owner: "
      "h012, hives: five}\n"
      "- {id: c, date: 2021-03-01, owner: h099}\n";
  const Lines lines = findings(files);
  CHECK(lines.size() == 3);
  CHECK(mentions(
      lines, "beehives.yaml:2:8 error: beehive: there is a record of the same on the same day"));
  CHECK(mentions(lines, "beehives.yaml:2:49 error: 'five' is no figure"));
  CHECK(mentions(lines, "beehives.yaml:3:36 error: 'owner': there is no household 'h099'"));
}

TEST_CASE("no two kinds keep their records in one file") {
  const auto kind = [](const std::string& where) {
    return of_file(
        "ruralctl.yaml",
        "format: 1\nclasses: {elderly: x}\nkinds:\n  own:\n    {zh: 自己的, nature: event, " +
            where + ",\n     fields: {date: {type: date, required: true}}, date: date}\n");
  };
  CHECK(kind("file: month").empty());
  CHECK(kind("file: month, plural: visits") ==
        Lines{"5:5 error: 'own' would keep its records in the files of 'visit'; give it another "
              "'plural' or 'file'"});
  CHECK(kind("plural: visits").empty());
  CHECK(mentions(kind("file: team"), "in the files of 'person'"));
}

TEST_CASE("one record alone") {
  const fs::MemoryTree tree(sound_book());
  const Book book(tree, {});
  const Kind& kind = book.schema().kind("visit");
  const std::string village = "xiacun";
  const auto checked = [&](const std::string& text) {
    yaml::Document document;
    document.read_records(text, "villages/xiacun/visits/2021-03.yaml");
    Record record(kind, village, document);
    record.bind(0);
    Lines lines;
    for (const Finding& finding : check_record(book, record)) lines.push_back(told(finding));
    return lines;
  };
  CHECK(checked("- id: x\n  date: 2021-03-01\n  households: [h012, xiacun/h013]\n  by: [he]\n  "
                "issues: [i1]\n")
            .empty());
  const Lines lines = checked(
      "- id: x\n  date: 2021-03-32\n  households: [h12, xiaan/h012]\n  by: [hee]\n  plce: home\n");
  CHECK(lines.size() == 5);
  CHECK(mentions(lines, ":2:9 error: 2021-03-32: March 2021 has 31 days"));
  CHECK(mentions(
      lines, ":3:16 error: 'households': there is no household 'h12' in 下村; did you mean h012"));
  CHECK(mentions(lines, ":3:21 error: 'households': there is no household 'xiaan/h012' in 厦安村"));
  CHECK(
      mentions(lines, ":4:8 error: 'by': there is no person 'hee' in this book; did you mean he?"));
  CHECK(mentions(lines, ":5:3 warning: visit has no field 'plce'"));
}

TEST_CASE("which file holds what") {
  const fs::MemoryTree tree(sound_book());
  const Book book(tree, {});
  const auto held = [&](const std::string& path) {
    const std::optional<RecordFile> file = record_file(book.schema(), path);
    if (!file) return std::string();
    std::string out = file->kind->name + ' ' + file->village;
    if (file->days) out += ' ' + text(*file->days);
    return file->is_misnamed() ? out + " misnamed" : out;
  };
  CHECK(held("team.yaml") == "person ");
  CHECK(held("villages/xiacun/village.yaml") == "village xiacun");
  CHECK(held("villages/new/households.yaml") == "household new");
  CHECK(held("villages/xiacun/visits/2021-02.yaml") == "visit xiacun 2021-02-01..2021-02-28");
  CHECK(held("villages/xiacun/trainings/2021.yaml") == "training xiacun 2021-01-01..2021-12-31");
  CHECK(held("villages/xiacun/visits/2021.yaml") == "visit xiacun misnamed");
  CHECK(held("villages/xiacun/visits/2021-03-01.yaml") == "visit xiacun misnamed");
  for (const char* path :
       {"ruralctl.yaml", "households.yaml", "villages/households.yaml",
        "villages/xiacun/visits.yaml", "villages/xiacun/people.yaml",
        "villages/xiacun/villages.yaml", "villages/xiacun/x/2021.yaml",
        "villages/xiacun/visits/old/2021-03.yaml", "villages/xiacun/visits/.2021-03.yaml",
        "villages/xiacun/visits/2021-03.yml", "villages/.git/village.yaml"}) {
    CAPTURE(path);
    CHECK(held(path).empty());
  }
}

}  // namespace
}  // namespace ruralctl
