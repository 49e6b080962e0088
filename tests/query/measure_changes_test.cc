// What changed records do to figures.
#include "ruralctl/query/measure_changes.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "query/support.h"

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

MeasureChangesRequest about(std::set<std::string> kinds) {
  MeasureChangesRequest request;
  request.kinds = std::move(kinds);
  request.today = today;
  return request;
}

std::string shown(const std::optional<Figure>& figure) {
  if (!figure) return "–";
  return figure->value ? file_form(*figure->value) : "unknown";
}

std::vector<std::string> changes(const MemoryTree::Files& before, const MemoryTree::Files& after,
                                 const MeasureChangesRequest& request) {
  const MemoryTree old_tree(before);
  const MemoryTree new_tree(after);
  const Book old_book(old_tree, {});
  const Book new_book(new_tree, {});
  std::vector<std::string> out;
  for (const MeasureChange& change : measure_changes(old_book, new_book, request)) {
    const std::optional<Quantity> difference = change.difference();
    out.push_back(change.figure().measure->name + ' ' + shown(change.before) + ' ' +
                  shown(change.after) + ' ' + (difference ? file_form(*difference) : "?"));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("only measures of the kinds that differ are taken, and only those that differ told") {
  const MemoryTree::Files before =
      with("xiacun/visits/2021-03.yaml", "- {id: a, date: 2021-03-01, households: [h1]}\n");
  MemoryTree::Files after = before;
  after["villages/xiacun/visits/2021-03.yaml"] +=
      "- {id: b, date: 2021-03-02, households: [h1, h2]}\n";
  after["villages/xiacun/plantings.yaml"] = "- {id: p, date: 2021-03-02, crop: 艾草, area_mu: 5}\n";
  CHECK(changes(before, after, about({"visit"})) ==
        Lines{"visits-made 1 3 2", "households-visited 1 2 1"});
  CHECK(changes(before, after, about({"planting"})) ==
        Lines{"area-planted 0 5 5", "households-planting 0 unknown ?"});
  MeasureChangesRequest all = about({});
  all.settings_differ = true;
  CHECK(changes(before, before, all).empty());
  CHECK(changes(before, after, all).size() == 4);
}

TEST_CASE("bounds have no difference, about has one that is about") {
  const auto planted = [](const std::string& area) {
    return with("xiacun/plantings.yaml",
                "- {id: p, date: 2021-03-02, crop: 艾草, area_mu: " + area + "}\n");
  };
  const MeasureChangesRequest request = about({"planting"});
  CHECK(changes(planted("100+"), planted("120"), request) == Lines{"area-planted 100+ 120 ?"});
  CHECK(changes(planted("100"), planted("~120"), request) == Lines{"area-planted 100 ~120 ~20"});
  CHECK(changes(planted("120"), planted("120+"), request) == Lines{"area-planted 120 120+ ?"});
}

TEST_CASE("the parts behind a change add up to it, whatever the visits") {
  rc::check([] {
    std::vector<SimulatedVisit> all;
    for (int n = *rc::gen::inRange(0, 8); n > 0; --n) {
      SimulatedVisit visit = any_visit();
      visit.unnamed.clear();
      all.push_back(visit);
    }
    std::vector<SimulatedVisit> fewer(
        all.begin(), all.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(all) + 1));
    const MemoryTree old_tree(simulated(fewer));
    const MemoryTree new_tree(simulated(all));
    const Book old_book(old_tree, {});
    const Book new_book(new_tree, {});
    MeasureChangesRequest request = about({"visit"});
    request.explain = true;
    for (const MeasureChange& change : measure_changes(old_book, new_book, request)) {
      Decimal sum(0);
      for (const PartChange& part : change.parts) {
        if (part.after) sum = sum + part.after->value;
        if (part.before) sum = sum - part.before->value;
      }
      // A visit of which nothing is known makes a figure that is unknown.
      if (change.difference()) RC_ASSERT(sum == change.difference()->value);
    }
  });
}

}  // namespace ruralctl
