// Which records differ between two states of a book, and in which fields.
#include "ruralctl/book/compare.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "fs/memory_tree.h"

namespace ruralctl {
namespace {

using Files = fs::MemoryTree::Files;
using Lines = std::vector<std::string>;

const std::string visits = "villages/xiacun/visits/2021-03.yaml";

Files with(Files files) {
  files["ruralctl.yaml"] = "format: 1\n";
  files["villages/xiacun/village.yaml"] = "- {id: xiacun, name: 下村}\n";
  return files;
}

// "visit v1: date, place", "+visit v2", "-visit v3"; then what could not be read.
Lines differences(const Files& before, const Files& after) {
  const fs::MemoryTree old_tree(with(before));
  const fs::MemoryTree new_tree(with(after));
  const Book old_book(old_tree, {});
  const Book new_book(new_tree, {});
  Lines paths;
  for (const Files* files : {&before, &after}) {
    for (const auto& [path, text] : *files) {
      if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
    }
  }
  Lines out;
  compare_records(old_book, new_book, paths, [&](const RecordPair& pair) {
    const Record& record = pair.after != nullptr ? *pair.after : *pair.before;
    std::string line = pair.before == nullptr ? "+" : pair.after == nullptr ? "-" : "";
    line += record.kind().name + ' ' + record.id();
    for (const std::string& field : pair.fields)
      line += (&field == &pair.fields.front() ? ": " : ", ") + field;
    out.push_back(line);
  });
  for (const Book* book : {&old_book, &new_book}) {
    for (const Error& problem : book->problems()) out.push_back("unread " + problem.where()->file);
  }
  return out;
}

Lines of_visit(const std::string& before, const std::string& after) {
  const std::string start = "- id: v\n  date: 2021-03-16\n";
  return differences({{visits, start + before}}, {{visits, start + after}});
}

}  // namespace

TEST_CASE("how a record is written makes no difference") {
  const Lines none;
  CHECK(of_visit("  place: home\n", "  place: 'home'  # at noon\n") == none);
  CHECK(of_visit("  by: [he]\n", "  by: he\n") == none);
  CHECK(of_visit("  by: [he]\n", "  by:\n    - he\n") == none);
  CHECK(of_visit("  households: [h1, h2]\n", "  households: [h2, h1, h2]\n") == none);
  CHECK(of_visit("  household_count: 20+\n", "  household_count: \"20.0+\"\n") == none);
  CHECK(of_visit("  notes: |-\n    甲\n    乙\n", "  notes: \"甲\\n乙\"\n") == none);
  CHECK(of_visit("  place: home\n  notes: 甲\n", "  notes: 甲\n  place: home\n") == none);
  CHECK(of_visit("  place:\n", "") == none);
  CHECK(of_visit("  own: {a: 1, b: 2}\n", "  own: {b: 2, a: 1}\n") == none);
}

TEST_CASE("what a record says does, field by field in the kind's order") {
  CHECK(of_visit("  notes: 甲\n  place: home\n", "  place: field\n  notes: 乙\n") ==
        Lines{"visit v: place, notes"});
  CHECK(of_visit("  household_count: 20\n", "  household_count: 20+\n") ==
        Lines{"visit v: household_count"});
  CHECK(of_visit("  households: [h1, h2]\n", "  households: [h1]\n") ==
        Lines{"visit v: households"});
  CHECK(of_visit("", "  own: 1\n") == Lines{"visit v: own"});
  CHECK(of_visit("  own: [1, 2]\n", "  own: [2, 1]\n") == Lines{"visit v: own"});
  CHECK(of_visit("  own: {a: 1}\n", "  own: {a: 1, b: 2}\n") == Lines{"visit v: own"});
}

TEST_CASE("days are compared as days") {
  const auto training = [](const std::string& dates) {
    return Files{{"villages/xiacun/trainings/2021.yaml", "- {id: t, dates: " + dates + "}\n"}};
  };
  CHECK(differences(training("[2021-03-01..2021-03-03]"),
                    training("[2021-03-03, 2021-03-01..2021-03-02]"))
            .empty());
  CHECK(differences(training("[2021-03-01..2021-03-03]"), training("[2021-03-01..2021-03-04]")) ==
        Lines{"training t: dates"});
}

TEST_CASE("a record is the same in whatever file it stands") {
  const std::string february = "villages/xiacun/visits/2021-02.yaml";
  CHECK(differences({{visits, "- {id: v, date: 2021-03-01}\n- {id: w, date: 2021-03-02}\n"}},
                    {{visits, "- {id: w, date: 2021-03-02}\n"},
                     {february, "- {id: v, date: 2021-02-28}\n"}}) == Lines{"visit v: date"});
  CHECK(differences({{visits, "- {id: v, date: 2021-03-01}\n"}},
                    {{february, "- {id: v, date: 2021-03-01}\n"}})
            .empty());
}

TEST_CASE("but not in another village, and not of another kind") {
  CHECK(differences({{visits, "- {id: v, date: 2021-03-01}\n"}},
                    {{"villages/xiaan/visits/2021-03.yaml", "- {id: v, date: 2021-03-01}\n"}}) ==
        Lines{"+visit v", "-visit v"});
  CHECK(differences({{"villages/xiacun/households.yaml", "- {id: v}\n"}},
                    {{"villages/xiacun/coops.yaml", "- {id: v}\n"}})
            .size() == 2);
}

TEST_CASE("records of one id are told apart by their order") {
  CHECK(differences({{visits, "- {id: v, place: home}\n- {id: v, place: field}\n"}},
                    {{visits, "- {id: v, place: home}\n- {id: v, place: phone}\n- {id: v}\n"}}) ==
        Lines{"visit v: place", "+visit v"});
}

TEST_CASE("a file that cannot be read on one side is left out on both") {
  const std::string other = "villages/xiacun/visits/2021-02.yaml";
  CHECK(differences({{visits, "- {id: v}\n"}, {other, "- {id: w}\n"}},
                    {{visits, "- {id: v\n"}, {other, "- {id: w, place: home}\n"}}) ==
        Lines{"visit w: place", "unread " + visits});
  CHECK(differences({{visits, "- {id: v\n"}}, {}) == Lines{"unread " + visits});
}

}  // namespace ruralctl
