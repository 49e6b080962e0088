// Coverage, targets and promises, held to small books and to random ones.
#include "ruralctl/query/coverage.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "query/support.h"
#include "ruralctl/query/due.h"
#include "ruralctl/query/targets.h"

namespace ruralctl {
namespace {

CoverageResult cover(const MemoryTree::Files& files, const char* period,
                     const std::vector<std::string>& terms = {}, bool explain = false) {
  MemoryTree tree(files);
  const Book book(tree, {});
  CoverageRequest request;
  request.kind = covered_kinds(book.schema()).front();
  request.terms = parse_terms(terms);
  request.today = today;
  request.window =
      period == nullptr ? period_between(std::nullopt, today) : parse_period(period, today);
  request.by = {"class"};
  request.explain = explain;
  return coverage(book, request);
}

std::string said(const CoverageRow& row) {
  return fmt::format("{}/{} {}", row.covered, row.registered,
                     row.percent ? row.percent->text() : "unknown");
}

MemoryTree::Files visited(const std::string& visits) {
  return with("xiacun/visits/2021-03.yaml", visits);
}

std::string due_on(const MemoryTree::Files& files, const char* day,
                   const std::vector<std::string>& terms);
std::vector<Target> targets_on(const MemoryTree::Files& files, const char* day);

TEST_CASE("who left in the middle of a period never lifts coverage over all") {
  auto files = visited("- id: v1\n  date: 2021-03-01\n  households: [h1, h2, h3]\n");
  files["villages/xiacun/households.yaml"] =
      "- id: h1\n  left: 2021-03-10\n- id: h2\n- id: h3\n  joined: 2021-04-01\n";
  CHECK(said(cover(files, "2021-03").total) == "1/1 100");
  CHECK(said(cover(files, "2021-03-01..2021-03-05").total) == "2/2 100");
  CHECK(said(cover(files, "2021-04").total) == "0/2 0");
  CHECK(said(cover(files, nullptr).total) == "2/2 100");
}

TEST_CASE("an empty roster is unknown, and so is one that holds fewer than the place says") {
  auto files = places();
  files["villages/xiacun/households.yaml"] = "";
  CHECK(said(cover(files, nullptr).total) == "0/0 unknown");
  files = visited("- id: v1\n  date: 2021-03-01\n  households: [h1, h2]\n");
  files["villages/xiacun/village.yaml"] =
      "- id: xiacun\n  name: 下村\n  level: grid\n  parent: xiaan\n  households_total: ~520\n";
  const CoverageResult result = cover(files, nullptr);
  CHECK(said(result.total) == "2/3 unknown");
  REQUIRE(result.total.incomplete.size() == 1);
  CHECK(result.total.incomplete.front().registered == 3);
  CHECK(file_form(result.total.incomplete.front().total) == "~520");
  for (const CoverageRow& row : result.rows) CHECK(row.percent);
  // Of a class no place says how many there are; that the roster lacks some is told all the same.
  const CoverageRow petition = cover(files, nullptr, {"class:petition"}).total;
  CHECK(said(petition) == "2/2 100");
  CHECK(petition.incomplete.size() == 1);
  // The roster of a place holds those of the places below.
  files["villages/xiacun/village.yaml"] =
      "- id: xiacun\n  name: 下村\n  level: grid\n  parent: xiaan\n  households_total: 3\n";
  files["villages/xiaan/village.yaml"] =
      "- id: xiaan\n  name: 厦安村\n  level: village\n  parent: jie\n  households_total: 4\n";
  CHECK(cover(files, nullptr).total.incomplete.front().registered == 3);
  files["villages/xiaan/households.yaml"] = "- id: h7\n";
  CHECK(said(cover(files, nullptr).total) == "2/4 50");
}

TEST_CASE("a place without a roster is told of, and those that lie in one that has some are not") {
  auto files = visited("- id: v1\n  date: 2021-03-01\n  households: [h1, h2, h3]\n");
  CHECK(cover(files, nullptr).without_roster.empty());
  files["villages/wujia/village.yaml"] =
      "- id: wujia\n  name: 吴家村\n  level: village\n  parent: jie\n";
  const CoverageResult result = cover(files, nullptr);
  CHECK(said(result.total) == "3/3 100");
  CHECK(result.without_roster == std::vector<std::string>{"wujia"});
  CHECK(cover(files, nullptr, {"village:xiaan"}).without_roster.empty());
}

TEST_CASE("a household is asked for by its code") {
  const auto files = visited("- id: v1\n  date: 2021-03-01\n  households: [h1, h2]\n");
  CHECK(said(cover(files, nullptr, {"household:h1"}).total) == "1/1 100");
  CHECK(said(cover(files, nullptr, {"农户:h3"}).total) == "0/1 0");
}

TEST_CASE("rules and targets may name places within their own") {
  auto files = visited("- id: v1\n  date: 2021-03-01\n  households: [h1]\n");
  files["villages/xiaan/households.yaml"] = "- id: h1\n";
  files["ruralctl.yaml"] += "revisit: [{where: [\"village:xiacun\"], every: 30d}]\n";
  CHECK(due_on(files, "2021-03-02", {"household:h1"}) == "2021-03-31 h1; ");
  CHECK(due_on(files, "2021-03-02", {"kind:household"}) ==
        "2021-03-02 h2; 2021-03-02 h3; 2021-03-31 h1; ");
  files =
      with("xiacun/plantings.yaml", "- id: p1\n  date: 2021-01-01\n  crop: 艾草\n  area_mu: 100\n");
  files["villages/xiaan/plantings.yaml"] =
      "- id: p1\n  date: 2021-01-01\n  crop: 桃\n  area_mu: 900\n";
  files["villages/jie/targets.yaml"] =
      "- id: t\n  due: 2021-12\n  measure: area-planted\n  value: 500\n  where: "
      "[\"village:xiacun\"]\n";
  CHECK(file_form(*targets_on(files, "2021-06-01").front().now) == "100");
}

TEST_CASE("a rule that means nothing does not keep the rest of what is due from being told") {
  auto files = with("xiacun/issues/2021.yaml",
                    "- id: i1\n  opened: 2021-03-01\n  title: 路\n  category: other\n");
  files["ruralctl.yaml"] += "revisit: [{where: [\"monitr:unstable\"], every: 30d}]\n";
  CHECK(due_on(files, "2021-03-02", {"not:kind:meeting"}) == "- i1 open; ");
}

TEST_CASE("households are asked for by what refers to them, wherever they are") {
  auto files = visited("- id: v1\n  date: 2021-03-01\n  households: [h1, h2]\n");
  files["villages/xiaan/households.yaml"] = "- id: h1\n";
  CHECK(said(cover(files, nullptr, {"household:xiacun/h1"}).total) == "1/1 100");
  CHECK(said(cover(files, nullptr, {"households:h1"}).total) == "1/2 50");
  CHECK(said(cover(files, nullptr, {"not:household:xiaan/h1"}).total) == "2/3 66.7");
  CHECK_THROWS_AS(cover(files, nullptr, {"household:h99"}), Error);
}

TEST_CASE("a kind whose coverage nothing can count is told, not taken") {
  for (const char* by : {"{measure: training-days}", "{measure: days-in-village}",
                         "{measure: visits-made}", "{measure: nonsense}"}) {
    auto files = places();
    files["ruralctl.yaml"] += fmt::format(
        "kinds: {{well: {{zh: 水井, nature: entity, coverage: {}, fields: {{depth: "
        "{{zh: 井深, type: text}}}}}}}}\nrevisit: [{{where: \"class:hardship\", every: 30d}}]\n",
        by);
    MemoryTree tree(files);
    const Book book(tree, {});
    CoverageRequest request;
    request.kind = &book.schema().kind("well");
    request.today = today;
    request.window = period_between(std::nullopt, today);
    CHECK_THROWS_AS(coverage(book, request), Error);
  }
}

TEST_CASE("99.96 per cent are not all") {
  auto files = places();
  std::string roster;
  std::string list;
  for (int i = 0; i < 2500; ++i) {
    roster += fmt::format("- id: a{}\n", i);
    if (i > 0) list += fmt::format("{}a{}", i == 1 ? "" : ", ", i);
  }
  files["villages/xiacun/households.yaml"] = roster;
  files["villages/xiacun/visits/2021-03.yaml"] =
      "- id: v1\n  date: 2021-03-01\n  households: [" + list + "]\n";
  CHECK(said(cover(files, nullptr).total) == "2499/2500 99.9");
}

TEST_CASE("visits in other places and by some people") {
  auto files = visited("- id: v1\n  date: 2021-03-01\n  households: [h1]\n  by: [a]\n");
  files["villages/xiaan/visits/2021-03.yaml"] =
      "- id: v2\n  date: 2021-03-02\n  households: [xiacun/h2]\n  by: [b]\n  household_count: 7\n";
  CHECK(said(cover(files, nullptr).total) == "2/3 66.7");
  CHECK(said(cover(files, nullptr, {"village:xiacun"}).total) == "2/3 66.7");
  CHECK(!cover(files, nullptr, {"village:xiacun"}).total.unnamed);
  CHECK(file_form(*cover(files, nullptr).total.unnamed) == "7");
  CHECK(said(cover(files, nullptr, {"by:a"}).total) == "1/3 33.3");
}

TEST_CASE("coverage is what counting by hand gives, its parts add up, and nobody is lost") {
  CHECK(rc::check([] {
    const auto visits = *rc::gen::container<std::vector<SimulatedVisit>>(rc::gen::exec(any_visit));
    MemoryTree::Files files = simulated(visits);
    std::set<int> roster = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 25));
    std::string text_;
    for (const int household : roster) text_ += fmt::format("- id: h{}\n", household);
    files["villages/xiacun/households.yaml"] = text_;
    std::set<int> met;
    for (const SimulatedVisit& visit : visits) {
      if (visit.day >= 31 && visit.day < 181) met.insert(visit.named.begin(), visit.named.end());
    }
    std::erase_if(met, [&](int household) { return !roster.contains(household); });
    const CoverageResult result = cover(files, "2021-02..2021-06", {}, true);
    RC_ASSERT(result.total.registered == roster.size());
    RC_ASSERT(result.total.covered == met.size());
    RC_ASSERT(result.missed.size() == roster.size() - met.size());
    Decimal sum(0);
    std::size_t of_roster = 0;
    for (const Part& part : result.total.parts) {
      if (part.amount) sum = sum + part.amount->value;
      of_roster += part.amount || part.why == Why::not_counted ? 1 : 0;
    }
    RC_ASSERT(sum == Decimal(static_cast<std::int64_t>(met.size())));
    RC_ASSERT(of_roster == roster.size());
    for (std::size_t i = 1; i < result.missed.size(); ++i)
      RC_ASSERT(!(result.missed[i].last < result.missed[i - 1].last));
  }));
}

std::vector<Target> targets_on(const MemoryTree::Files& files, const char* day) {
  MemoryTree tree(files);
  const Book book(tree, {});
  return targets(book, {{}, *parse_day(day), false});
}

Course course_on(const MemoryTree::Files& files, const char* day) {
  const std::vector<Target> all = targets_on(files, day);
  REQUIRE(all.size() == 1);
  return all.front().course;
}

TEST_CASE("a target is on course while it is not below the straight line") {
  auto files = with("xiacun/plantings.yaml",
                    "- id: p1\n  date: 2021-01-01\n  crop: 艾草\n  area_mu: 100\n"
                    "- id: p2\n  date: 2021-03-01\n  crop: 艾草\n  area_mu: ~200\n");
  files["villages/xiaan/targets.yaml"] =
      "- id: t\n  due: 2021-04-11\n  measure: area-planted\n  value: 300+\n";
  // A hundred days from 100 to 300: two mu a day, 200 on the fiftieth.
  CHECK(course_on(files, "2021-02-20") == Course::unknown);
  CHECK(course_on(files, "2021-01-01") == Course::unknown);
  CHECK(course_on(files, "2021-03-01") == Course::behind);
  files["villages/xiacun/plantings.yaml"] =
      "- id: p1\n  date: 2021-01-01\n  crop: 艾草\n  area_mu: 100\n"
      "- id: p2\n  date: 2021-02-10\n  crop: 艾草\n  area_mu: ~200\n";
  CHECK(course_on(files, "2021-02-20") == Course::on_course);
  CHECK(course_on(files, "2021-02-21") == Course::behind);
  CHECK(course_on(files, "2021-04-11") == Course::behind);
  CHECK(course_on(files, "2021-04-12") == Course::missed);
  files["villages/xiacun/plantings.yaml"] +=
      "- id: p3\n  date: 2021-04-01\n  crop: 艾草\n  area_mu: 300\n";
  CHECK(course_on(files, "2021-04-12") == Course::reached);
  CHECK(course_on(files, "2021-03-31") == Course::behind);
}

TEST_CASE("what is dated in part, or not at all, is no observation") {
  auto files = with("xiacun/coops.yaml",
                    "- id: c1\n  name: x\n  type: labour\n  founded: 2020\n"
                    "- id: c2\n  name: y\n  type: labour\n");
  files["villages/xiacun/targets.yaml"] =
      "- id: t\n  due: 2022\n  measure: coops-founded\n  value: 5\n";
  CHECK(!targets_on(files, "2021-06-01").front().first_day);
  CHECK(course_on(files, "2021-06-01") == Course::unknown);
}

TEST_CASE("a project that has stopped is not on the way to a stage, whatever its order") {
  const auto project = [](const char* stages) {
    auto files =
        with("xiacun/projects.yaml", fmt::format("- id: j\n  name: 馆\n  milestones:\n{}", stages));
    files["villages/xiacun/targets.yaml"] =
        "- id: t\n  due: 2021-06\n  project: j\n  stage: topped-out\n";
    return files;
  };
  CHECK(course_on(project("    - {stage: building}\n"), "2021-05-01") == Course::unknown);
  CHECK(course_on(project("    - {stage: building}\n"), "2021-07-01") == Course::missed);
  CHECK(course_on(project("    - {stage: operating}\n"), "2021-07-01") == Course::reached);
  CHECK(course_on(project("    - {stage: operating}\n    - {stage: stopped}\n"), "2021-05-01") ==
        Course::stopped);
}

std::string due_on(const MemoryTree::Files& files, const char* day,
                   const std::vector<std::string>& terms) {
  MemoryTree tree(files);
  const Book book(tree, {});
  DueRequest request;
  request.terms = parse_terms(terms);
  request.today = *parse_day(day);
  std::string out;
  for (const Promise& promise : promises(book, request))
    out += fmt::format("{} {}{}; ", promise.due ? text(*promise.due) : "-", promise.id,
                       promise.kind == "issue" ? ' ' + promise.detail : std::string());
  return out;
}

TEST_CASE("a next visit is promised to each household that the visit names") {
  auto files =
      visited("- id: v1\n  date: 2021-03-01\n  households: [h1, h2]\n  next: 2021-03-20\n");
  CHECK(due_on(files, "2021-03-02", {"kind:visit"}) == "2021-03-20 v1; ");
  files["villages/xiacun/visits/2021-03.yaml"] +=
      "- id: v2\n  date: 2021-03-05\n  households: [h1]\n";
  CHECK(due_on(files, "2021-03-06", {"kind:visit"}) == "2021-03-20 v1; ");
  files["villages/xiaan/visits/2021-03.yaml"] =
      "- id: v3\n  date: 2021-03-07\n  households: [xiacun/h2]\n";
  CHECK(due_on(files, "2021-03-08", {"kind:visit"}).empty());
  CHECK(due_on(files, "2021-03-06", {"kind:visit"}) == "2021-03-20 v1; ");
}

TEST_CASE("nothing is promised to a household that has left") {
  auto files = visited("- id: v1\n  date: 2021-03-01\n  households: [h1]\n  next: 2021-03-20\n");
  files["villages/xiacun/households.yaml"] = "- id: h1\n  left: 2021-03-10\n";
  CHECK(due_on(files, "2021-03-09", {"kind:visit"}) == "2021-03-20 v1; ");
  CHECK(due_on(files, "2021-03-10", {"kind:visit"}).empty());
}

TEST_CASE("kinds can be left out; a narrower question has no more rows than a wider one") {
  auto files = with("xiacun/meetings/2021.yaml",
                    "- id: m1\n  date: 2021-02-05\n  type: theme-day\n  branch: 一支部\n");
  const std::string all = due_on(files, "2021-03-02", {});
  CHECK(all == due_on(files, "2021-03-02", {"kind:meeting"}));
  CHECK(due_on(files, "2021-03-02", {"not:kind:meeting"}).empty());
  CHECK(due_on(files, "2021-03-02", {"village:=xiaan"}).empty());
  CHECK(due_on(files, "2021-03-02", {"village:xiaan"}) == all);
  CHECK(due_on(files, "2021-03-02", {"类型:主题党日"}) == "2021-03-31 ; ");
  files["ruralctl.yaml"] +=
      "rhythms: [{kind: 组织生活, where: \"类型:主题党日\", every: month, per: branch}]\n";
  CHECK(due_on(files, "2021-03-02", {"type:theme-day"}) == "2021-03-31 ; ");
  files["villages/xiacun/meetings/2021.yaml"] += "- id: m2\n  date: 2021-02-06\n  type: other\n";
  CHECK(due_on(files, "2021-03-02", {}) == "2021-03-31 ; ");
}

TEST_CASE("an issue is due until it is done or closed") {
  const auto issue = [](const char* more) {
    return with("xiacun/issues/2021.yaml",
                fmt::format("- id: i1\n  opened: 2021-03-01\n  title: 路\n  category: other\n"
                            "  owner: a\n  due: 2021-03-10\n{}",
                            more));
  };
  CHECK(due_on(issue(""), "2021-03-05", {"kind:issue"}) == "2021-03-10 i1 open; ");
  CHECK(due_on(issue(""), "2021-03-05", {"kind:issue", "by:a"}) == "2021-03-10 i1 open; ");
  CHECK(due_on(issue(""), "2021-03-05", {"kind:issue", "by:乙"}).empty());
  CHECK(due_on(issue("  started: 2021-03-02\n"), "2021-03-12", {"kind:issue"}) ==
        "2021-03-10 i1 started; ");
  CHECK(due_on(issue("  done: 2021-03-12\n"), "2021-03-11", {"kind:issue"}) ==
        "2021-03-10 i1 open; ");
  CHECK(due_on(issue("  done: 2021-03-12\n"), "2021-03-12", {"kind:issue"}).empty());
  CHECK(due_on(issue("  closed: 2021-03-12\n"), "2021-03-12", {"kind:issue"}).empty());
  CHECK(due_on(issue(""), "2021-02-05", {"kind:issue"}).empty());
}

}  // namespace
}  // namespace ruralctl
