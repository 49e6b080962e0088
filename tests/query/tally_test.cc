// What measures mean, held to small books and to random ones.
#include "ruralctl/query/tally.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <set>

#include "query/support.h"

namespace ruralctl {
namespace {

TEST_CASE("nothing is 0, no figure is unknown, some figures are a sum and a count of the rest") {
  CHECK(one(places(), {{"visits-made"}}) == "0 r0 u0");
  CHECK(one(with("xiacun/visits/2021-03.yaml", "- id: v1\n  date: 2021-03-01\n"),
            {{"visits-made"}}) == "unknown r0 u1");
  CHECK(one(with("xiacun/trainings/2021.yaml",
                 "- id: t1\n  dates: [2021-03-01]\n  title: x\n  attendees: 300+\n- id: t2\n  "
                 "dates: [2021-03-02]\n  title: y\n"),
            {{"training-attendance"}}) == "300+ r1 u1");
}

TEST_CASE("qualifiers go through sums") {
  const auto coops = [](const char* a, const char* b) {
    return with("xiacun/works/2021.yaml",
                fmt::format("- id: w1\n  date: 2021-03-01\n  type: road\n  length_m: {}\n"
                            "- id: w2\n  date: 2021-03-02\n  type: road\n  length_m: {}\n",
                            a, b));
  };
  CHECK(one(coops("100", "20.5"), {{"road-built"}}) == "120.5 r2 u0");
  CHECK(one(coops("100+", "20"), {{"road-built"}}) == "120+ r2 u0");
  CHECK(one(coops("100+", "~20"), {{"road-built"}}) == "~120 r2 u0");
}

TEST_CASE("households are counted once, and unnamed ones bound the count") {
  const auto visits = [](const char* text) { return with("xiacun/visits/2021-03.yaml", text); };
  CHECK(one(visits("- id: v1\n  date: 2021-03-01\n  households: [h1, h2]\n- id: v2\n  date: "
                   "2021-03-02\n  households: [h2, h3]\n"),
            {{"households-visited"}}) == "3 r2 u0");
  CHECK(one(visits("- id: v1\n  date: 2021-03-01\n  households: [h1]\n  household_count: 30\n"),
            {{"households-visited"}}) == "31 r1 u0");
  CHECK(one(visits("- id: v1\n  date: 2021-03-01\n  households: [h1]\n  household_count: 30\n"
                   "- id: v2\n  date: 2021-03-02\n  households: [h2]\n"),
            {{"households-visited"}}) == "31+ r2 u0");
  CHECK(
      one(visits("- id: v1\n  date: 2021-03-01\n  households: [h1, h2]\n  household_count: ~30\n"),
          {{"visits-made"}}) == "~32 r1 u0");
  // A reference to another village's household is that village's.
  CHECK(one(visits("- id: v1\n  date: 2021-03-01\n  households: [h1, xiacun/h1, xiaan/h1]\n"),
            {{"households-visited"}}) == "2 r1 u0");
}

TEST_CASE("terms and groups of what a list refers to are asked item by item") {
  const auto files =
      with("xiacun/visits/2021-03.yaml",
           "- id: v1\n  date: 2021-03-01\n  households: [h1, h2, h3]\n  household_count: 30\n");
  CHECK(one(files, {{"households-visited"}, {"class:hardship"}}) == "1+ r1 u0");
  CHECK(one(files, {{"households-visited"}, {"class:信访矛盾户"}}) == "2+ r1 u0");
  CHECK(one(files, {{"visits-made"}, {"class:petition"}}) == "2+ r1 u0");
  CHECK(by_group(files, {{"visits-made"}, {}, nullptr, {"class"}}) ==
        "- 31; hardship 1+; petition 2+");
  CHECK(by_group(files, {{"households-visited"}, {}, nullptr, {"class"}}) ==
        "- 30+; hardship 1+; petition 2+");
  CHECK(take(files, {{"households-visited"}, {}, nullptr, {"class"}}).overlapping);
  CHECK(said(take(files, {{"households-visited"}, {}, nullptr, {"class"}}).totals.front()) ==
        "33 r1 u0");
}

TEST_CASE("terms of one field are or-ed, fields are and-ed, a measure's own terms stay") {
  const auto files =
      with("xiacun/works/2021.yaml",
           "- id: w1\n  date: 2021-03-01\n  type: road\n  length_m: 5\n  role: assisted\n"
           "- id: w2\n  date: 2021-03-02\n  type: building\n  count: 7\n");
  CHECK(one(files, {{"works-count"}, {"type:road", "type:building"}}) == "2 r2 u0");
  CHECK(one(files, {{"works-count"}, {"type:road", "type:building", "role:assisted"}}) ==
        "1 r1 u0");
  CHECK(one(files, {{"works-count"}, {"role:led"}}) == "1 r1 u0");
  CHECK(one(files, {{"works-count"}, {"not:type:road"}}) == "1 r1 u0");
  CHECK(one(files, {{"road-built"}, {"type:building"}}) == "0 r0 u0");
  CHECK(one(files, {{"works.count"}, {"count:5..10"}}) == "7 r1 u0");
}

TEST_CASE("roles other than led are told apart") {
  const auto files =
      with("xiacun/works/2021.yaml",
           "- id: w1\n  date: 2021-03-01\n  type: demolition\n  count: 20\n"
           "- id: w2\n  date: 2021-03-02\n  type: demolition\n  count: 180+\n  role: assisted\n");
  const Figure figure = take(files, {{"structures-removed"}}).figures.front();
  CHECK(said(figure) == "200+ r2 u0");
  CHECK(file_form(figure.roles.at("led")) == "20");
  CHECK(file_form(figure.roles.at("assisted")) == "180+");
}

TEST_CASE("a gapped training falls into its weeks and months and counts once") {
  const auto files = with(
      "xiacun/trainings/2021.yaml",
      "- id: t1\n  dates: [2021-02-23..2021-02-25, 2021-03-06]\n  title: x\n  attendees: 300+\n");
  CHECK(one(files, {{"training-days"}}) == "4 r1 u0");
  CHECK(one(files, {{"training-days"}, {}, "2021-02"}) == "3 r1 u0");
  CHECK(one(files, {{"training-days"}, {}, "2021-03"}) == "1 r1 u0");
  CHECK(one(files, {{"trainings-held"}, {}, "2021-02"}) == "1 r1 u0");
  CHECK(one(files, {{"trainings-held"}, {}, "2021-03"}) == "0 r0 u0");
  CHECK(one(files, {{"training-attendance"}, {}, "2021-03"}) == "0 r0 u0");
  CHECK(by_group(files, {{"training-days"}, {}, nullptr, {"week"}}) == "2021-W08 3; 2021-W09 1");
}

TEST_CASE("a year's first file is read for a training that began in the year before") {
  const auto files = with("xiacun/trainings/2020.yaml",
                          "- id: t1\n  dates: [2020-12-31..2021-01-02]\n  title: x\n");
  CHECK(one(files, {{"training-days"}, {}, "2021-01"}) == "2 r1 u0");
}

TEST_CASE("a level is the latest of each subject, never a sum over time") {
  const auto files = with("xiacun/plantings.yaml",
                          "- id: p1\n  date: 2021-03-01\n  crop: 艾草\n  area_mu: ~800\n"
                          "- id: p2\n  date: 2021-05-01\n  crop: 艾草\n  area_mu: 1000\n"
                          "- id: p3\n  date: 2021-04-01\n  crop: 小麦\n  area_mu: 50\n"
                          "- id: p4\n  date: 2021-06-01\n  crop: 小麦\n  area_mu: 0\n");
  CHECK(one(files, {{"area-planted"}}) == "1000 r2 u0");
  CHECK(one(files, {{"area-planted"}, {}, "2021-03"}) == "~800 r1 u0");
  CHECK(one(files, {{"area-planted"}, {}, "2021-04"}) == "~850 r2 u0");
  CHECK(one(files, {{"area-planted"}, {}, "2021-02"}) == "0 r0 u0");
  CHECK(one(files, {{"planting-count"}}) == "1 r1 u0");
  CHECK(by_group(files, {{"area-planted"}, {}, "2021-03..2021-06", {"month"}}) ==
        "2021-03 ~800; 2021-04 ~850; 2021-05 1050; 2021-06 1000");
}

TEST_CASE("a subject recorded at a place and below it counts once, at the upper one") {
  auto files =
      with("xiacun/plantings.yaml", "- id: p1\n  date: 2021-03-01\n  crop: 艾草\n  area_mu: 300\n");
  files["villages/xiaan/plantings.yaml"] =
      "- id: p2\n  date: 2021-03-02\n  crop: 艾草\n  area_mu: 800\n";
  CHECK(one(files, {{"area-planted"}}) == "800 r1 u0");
  CHECK(one(files, {{"area-planted"}, {"village:下村"}}) == "300 r1 u0");
  CHECK(one(files, {{"area-planted"}, {"village:=xiaan"}}) == "800 r1 u0");
  CHECK(by_group(files, {{"area-planted"}, {}, nullptr, {"village"}}) == "xiaan 800");
}

TEST_CASE("stars are never added up") {
  const auto files = with("xiacun/ratings.yaml",
                          "- id: r1\n  date: 2021-01-01\n  branch: 一支部\n  stars: 3\n"
                          "- id: r2\n  date: 2021-01-01\n  branch: 二支部\n  stars: 5\n");
  CHECK(by_group(files, {{"stars"}}) == "一支部 3; 二支部 5");
  CHECK(said(take(files, {{"stars"}, {}, nullptr, {"village"}}).figures.front()) ==
        "unknown r2 u2");
}

TEST_CASE(
    "entities are there from their beginning to their end; without a date only cumulatively") {
  const auto files = with("xiacun/projects.yaml",
                          "- id: a\n  name: x\n  since: 2021-03\n  investment_wan: 1400\n"
                          "- id: b\n  name: y\n  investment_wan: 100\n"
                          "- id: c\n  name: z\n  since: 2021-06-01\n");
  CHECK(one(files, {{"projects"}}) == "3 r3 u0");
  CHECK(one(files, {{"projects"}, {}, "2021-02"}) == "unknown r0 u1");
  CHECK(one(files, {{"projects"}, {}, "2021-03"}) == "1 r1 u1");
  CHECK(one(files, {{"projects"}, {}, "2021-03-01..2021-03-15"}) == "unknown r0 u2");
  CHECK(one(files, {{"investment"}}) == "1500 r2 u1");
  auto pairings =
      with("xiacun/pairings.yaml",
           "- id: a\n  partner: x\n  branch: y\n  since: 2021-01-01\n  until: 2021-06-30\n");
  CHECK(one(pairings, {{"pairings"}, {}, "2021-05"}) == "1 r1 u0");
  CHECK(one(pairings, {{"pairings"}, {}, "2021-07"}) == "0 r0 u0");
  CHECK(one(pairings, {{"pairings"}}) == "0 r0 u0");
}

TEST_CASE("partial dates match periods that hold them wholly and are unknown in narrower ones") {
  const auto files = with("xiacun/coops.yaml",
                          "- id: a\n  name: x\n  type: labour\n  founded: 2021-03\n- id: b\n  "
                          "name: y\n  type: company\n");
  CHECK(one(files, {{"coops-founded"}}) == "2 r2 u0");
  CHECK(one(files, {{"coops-founded"}, {}, "2021"}) == "1 r1 u1");
  CHECK(one(files, {{"coops-founded"}, {}, "2021-W10"}) == "unknown r0 u2");
  CHECK(one(files, {{"coops-founded"}, {}, "2021-04"}) == "unknown r0 u1");
}

TEST_CASE("an enterprise counts once, at the highest stage up to the period's end") {
  const auto files = with("xiacun/contacts/2021.yaml",
                          "- id: c1\n  date: 2021-01-05\n  enterprise: 甲公司\n  stage: signed\n"
                          "- id: c2\n  date: 2021-03-05\n  enterprise: 甲公司\n  stage: talk\n"
                          "- id: c3\n  date: 2021-03-06\n  enterprise: 乙公司\n  stage: intent\n"
                          "- id: c4\n  date: 2021-05-06\n  enterprise: 乙公司\n  stage: landed\n");
  CHECK(one(files, {{"enterprises-contacted"}}) == "2 r4 u0");
  CHECK(one(files, {{"enterprises-with-intent"}, {}, "2021-03"}) == "2 r2 u0");
  CHECK(one(files, {{"enterprises-signed"}, {}, "2021-03"}) == "1 r2 u0");
  CHECK(one(files, {{"enterprises-landed"}, {}, "2021-03"}) == "0 r2 u0");
  CHECK(one(files, {{"enterprises-landed"}}) == "1 r4 u0");
}

TEST_CASE("issues count by each of their dates") {
  const auto files =
      with("xiacun/issues/2020.yaml",
           "- id: i1\n  opened: 2020-12-01\n  title: x\n  category: other\n  done: 2021-03-02\n"
           "- id: i2\n  opened: 2020-12-02\n  title: y\n  category: other\n");
  CHECK(one(files, {{"issues-raised"}, {}, "2021-03"}) == "0 r0 u0");
  CHECK(one(files, {{"issues-done"}, {}, "2021-03"}) == "1 r1 u0");
  CHECK(one(files, {{"issue-count"}, {"status:done"}}) == "1 r1 u0");
  CHECK(one(files, {{"issue-count"}, {"状态:待办"}}) == "1 r1 u0");
}

TEST_CASE("records dated after today never count") {
  const auto files =
      with("xiacun/visits/2022-03.yaml", "- id: v1\n  date: 2022-03-01\n  households: [h1]\n");
  CHECK(one(files, {{"households-visited"}}) == "0 r0 u0");
  CHECK(one(files, {{"households-visited"}, {}, "2022"}) == "0 r0 u0");
}

TEST_CASE("a baseline stands for what happened up to its day, in cumulative figures only") {
  auto files = with("xiacun/visits/2021-03.yaml",
                    "- id: v1\n  date: 2021-03-01\n  households: [h1]\n- id: v2\n  date: "
                    "2021-03-20\n  households: [h2]\n");
  files["villages/xiacun/baselines.yaml"] =
      "- id: b1\n  as_of: 2021-03-10\n  measure: households-visited\n  value: 194\n";
  // Between 194, if h2 is one of them, and 195.
  CHECK(one(files, {{"households-visited"}}) == "194+ r3 u0");
  CHECK(one(files, {{"households-visited"}, {}, "2021"}) == "2 r2 u0");
  CHECK(one(files, {{"households-visited"}, {"village:街道"}}) == "194+ r3 u0");
  CHECK(one(files, {{"households-visited"}, {"village:=jie"}}) == "0 r0 u0");
  CHECK(take(files, {{"households-visited"}}).notes.size() == 1);

  auto works = with("xiacun/works/2021.yaml",
                    "- id: w1\n  date: 2021-03-01\n  type: road\n  length_m: 5\n- id: w2\n  date: "
                    "2021-03-20\n  type: road\n  length_m: 7\n");
  works["villages/xiacun/baselines.yaml"] =
      "- id: b1\n  as_of: 2021-03-10\n  measure: road-built\n  value: 1100+\n";
  CHECK(one(works, {{"road-built"}}) == "1107+ r2 u0");
  // One that lies inside another is left out.
  works["villages/xiaan/baselines.yaml"] =
      "- id: b2\n  as_of: 2021-03-10\n  measure: road-built\n  value: 2000\n";
  CHECK(one(works, {{"road-built"}}) == "2007 r2 u0");
  CHECK(one(works, {{"road-built"}, {"village:下村"}}) == "1107+ r2 u0");
}

TEST_CASE("baselines of different scopes add up, and one that cannot be told apart is told") {
  auto files = with("xiacun/baselines.yaml",
                    "- id: b1\n  as_of: 2021-03-10\n  measure: coops-founded\n  where: "
                    "[\"type:land-share\"]\n  value: 7\n"
                    "- id: b2\n  as_of: 2021-03-10\n  measure: coops-founded\n  where: "
                    "[\"类型:专业\"]\n  value: 4\n");
  CHECK(one(files, {{"coops-founded"}}) == "11 r2 u0");
  CHECK(one(files, {{"coops-founded"}, {"type:land-share"}}) == "7 r1 u0");
  CHECK(by_group(files, {{"coops-founded"}, {}, nullptr, {"type"}}) ==
        "land-share 7; specialised 4");
  CHECK(one(files, {{"coops-founded"}, {"led_by_branch:yes"}}) == "0 r0 u0");
  CHECK(take(files, {{"coops-founded"}, {"led_by_branch:yes"}}).notes.size() == 2);
}

TEST_CASE("opening figures of distinct things add up only where they cannot be the same") {
  auto files = with("jie/baselines.yaml",
                    "- id: b1\n  as_of: 2021-01-31\n  measure: households-visited\n  value: 60\n");
  files["villages/xiacun/baselines.yaml"] =
      "- id: b2\n  as_of: 2021-02-28\n  measure: households-visited\n  value: 20\n";
  CHECK(one(files, {{"households-visited"}}) == "60+ r2 u0");
  CHECK(one(files, {{"households-visited"}, {"village:xiacun"}}) == "20 r1 u0");
  files["villages/wujia/village.yaml"] =
      "- id: wujia\n  name: 吴家村\n  level: village\n  parent: jie\n";
  files["villages/wujia/baselines.yaml"] =
      "- id: b3\n  as_of: 2021-02-28\n  measure: households-visited\n  value: 50\n";
  CHECK(one(files, {{"households-visited"}}) == "70+ r3 u0");
  // Classes of households overlap; the classes of others do not.
  files.erase("villages/jie/baselines.yaml");
  files["villages/wujia/baselines.yaml"] =
      "- id: b3\n  as_of: 2021-02-28\n  measure: households-visited\n  value: 50\n  where: "
      "[\"class:hardship\"]\n"
      "- id: b4\n  as_of: 2021-02-28\n  measure: households-visited\n  value: 40\n  where: "
      "[\"class:petition\"]\n";
  CHECK(one(files, {{"households-visited"}, {"village:wujia"}}) == "50+ r2 u0");
}

TEST_CASE("what may lie inside an opening figure, and may not, is unknown") {
  auto files = with("xiacun/coops.yaml",
                    "- id: c1\n  name: a\n  type: labour\n  founded: 2020\n"
                    "- id: c2\n  name: b\n  type: labour\n"
                    "- id: c3\n  name: c\n  type: labour\n  founded: 2020-05\n"
                    "- id: c4\n  name: d\n  type: labour\n  founded: 2020-07\n");
  files["villages/jie/baselines.yaml"] =
      "- id: b1\n  as_of: 2020-06-30\n  measure: coops-founded\n  value: 7\n";
  CHECK(one(files, {{"coops-founded"}}) == "8 r2 u2");
}

TEST_CASE("a record that tells nothing is unknown, however it is divided") {
  const auto files = with("xiacun/visits/2021-03.yaml", "- id: v1\n  date: 2021-03-01\n");
  const Tally tally = take(files, {{"visits-made"}, {}, nullptr, {"class"}});
  CHECK(said(tally.totals.front()) == "unknown r0 u1");
  REQUIRE(tally.figures.size() == 1);
  CHECK(said(tally.figures.front()) == "unknown r0 u1");
}

TEST_CASE("a place without a township has stages of its own") {
  auto files = with("xiacun/contacts/2021.yaml",
                    "- id: c1\n  date: 2021-01-05\n  enterprise: 甲\n  stage: signed\n");
  files["villages/lone/village.yaml"] = "- id: lone\n  name: 孤村\n  level: village\n";
  files["villages/lone/contacts/2021.yaml"] =
      "- id: c2\n  date: 2021-02-05\n  enterprise: 甲\n  stage: talk\n";
  CHECK(by_group(files, {{"enterprises-contacted"}, {}, nullptr, {"township", "stage"}}) ==
        "- talk 1; jie signed 1");
}

TEST_CASE("a place knows of the stages that it holds records of") {
  auto files = with("xiacun/contacts/2021.yaml",
                    "- id: c1\n  date: 2021-01-05\n  enterprise: 甲\n  stage: talk\n");
  files["villages/xiaan/contacts/2021.yaml"] =
      "- id: c2\n  date: 2021-02-05\n  enterprise: 甲\n  stage: signed\n";
  CHECK(by_group(files, {{"enterprises-signed"}, {}, nullptr, {"village"}}) == "xiaan 1; xiacun 0");
  CHECK(one(files, {{"enterprises-signed"}}) == "1 r2 u0");
  CHECK(by_group(files, {{"enterprises-contacted"}, {}, nullptr, {"stage", "village"}}) ==
        "signed xiaan 1; talk xiacun 1");
}

TEST_CASE("terms of one field are or-ed for opening figures too") {
  const auto files = with("xiacun/baselines.yaml",
                          "- id: b1\n  as_of: 2021-03-01\n  measure: coops-founded\n  where: "
                          "[\"type:labour\"]\n  value: 4\n");
  const auto count = [&](std::vector<std::string> terms) {
    return one(files, {{"coops-founded"}, std::move(terms)});
  };
  CHECK(count({}) == "4 r1 u0");
  CHECK(count({"type:labour"}) == "4 r1 u0");
  CHECK(count({"类型:劳务", "type:company"}) == "4 r1 u0");
  CHECK(count({"type:company"}) == "0 r0 u0");
  CHECK(take(files, {{"coops-founded"}, {"type:company"}}).notes.empty());
  // A household may be of several classes: that of hardship are some of petition, or none.
  const auto classes = with("xiacun/baselines.yaml",
                            "- id: b1\n  as_of: 2021-03-01\n  measure: households-visited\n  "
                            "where: [\"class:hardship\"]\n  value: 4\n");
  CHECK(one(classes, {{"households-visited"}, {"class:hardship"}}) == "4 r1 u0");
  CHECK(one(classes, {{"households-visited"}, {"class:petition"}}) == "0 r0 u0");
  CHECK(take(classes, {{"households-visited"}, {"class:petition"}}).notes.size() == 1);
}

TEST_CASE("spans without records are 0 between those that have some, and all over a period") {
  const auto files = with("xiacun/works/2021.yaml",
                          "- id: w1\n  date: 2021-02-01\n  type: road\n  length_m: 10\n"
                          "- id: w2\n  date: 2021-04-02\n  type: road\n  length_m: 20\n");
  CHECK(by_group(files, {{"road-built"}, {}, nullptr, {"month"}}) ==
        "2021-02 10; 2021-03 0; 2021-04 20");
  CHECK(by_group(files, {{"road-built"}, {}, "2021-01..2021-03", {"month"}}) ==
        "2021-01 0; 2021-02 10; 2021-03 0");
  CHECK(
      by_group(
          with("xiacun/visits/2021-03.yaml", "- id: v1\n  date: 2021-03-01\n  households: [h1]\n"),
          {{"households-visited"}, {}, "2021Q1", {"month"}}) == "2021-01 0; 2021-02 0; 2021-03 1");
}

TEST_CASE("people are of the village that they are posted to, and of those above") {
  auto files = places();
  files["team.yaml"] = "- id: a\n  name: 甲\n  village: xiacun\n- id: b\n  name: 乙\n";
  CHECK(one(files, {{"person-count"}, {"village:厦安村"}}) == "1 r1 u0");
  CHECK(one(files, {{"person-count"}, {"village:=xiaan"}}) == "0 r0 u0");
}

TEST_CASE("a file or value that cannot be read takes only itself out of the answer") {
  auto files = with("xiacun/visits/2021-03.yaml", "- id: v1\n  date：2021-03-01\n");
  files["villages/xiacun/visits/2021-04.yaml"] =
      "- id: v2\n  date: 2021-04-31\n  households: [h1]\n- id: v3\n  date: 2021-04-30\n  "
      "households: [h2]\n";
  std::vector<Error> problems;
  CHECK(said(take(files, {{"households-visited"}}, &problems).figures.front()) == "1 r1 u0");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].where() == Location{"villages/xiacun/visits/2021-03.yaml", 2, 7});
  CHECK(problems[1].where() == Location{"villages/xiacun/visits/2021-04.yaml", 2, 9});
}

TEST_CASE("the true number of households lies between the bounds, whatever was named") {
  CHECK(rc::check([] {
    const auto visits = *rc::gen::container<std::vector<SimulatedVisit>>(rc::gen::exec(any_visit));
    std::set<int> truth;
    std::int64_t made = 0;
    for (const SimulatedVisit& visit : visits) {
      truth.insert(visit.named.begin(), visit.named.end());
      truth.insert(visit.unnamed.begin(), visit.unnamed.end());
      made += static_cast<std::int64_t>(visit.named.size() + visit.unnamed.size());
    }
    const Tally result = take(simulated(visits), {{"households-visited", "visits-made"}});
    const Decimal count(static_cast<std::int64_t>(truth.size()));
    if (const auto& value = result.figures[0].value) {
      RC_ASSERT(value->value <= count);
      if (value->qualifier == Qualifier::exact) RC_ASSERT(value->value == count);
    }
    if (const auto& value = result.figures[1].value) RC_ASSERT(value->value == Decimal(made));
  }));
}

TEST_CASE("distinct households of a year are the union over its weeks, never more than their sum") {
  CHECK(rc::check([] {
    auto visits = *rc::gen::container<std::vector<SimulatedVisit>>(rc::gen::exec(any_visit));
    std::set<int> all;
    for (SimulatedVisit& visit : visits) {
      visit.unnamed.clear();
      all.insert(visit.named.begin(), visit.named.end());
    }
    const auto files = simulated(visits);
    const Tally weeks = take(files, {{"households-visited"}, {}, "2021", {"week"}});
    Decimal sum(0);
    Decimal most(0);
    for (const Figure& week : weeks.figures) {
      if (!week.value) continue;
      sum = sum + week.value->value;
      most = std::max(most, week.value->value);
    }
    const Decimal whole(static_cast<std::int64_t>(all.size()));
    RC_ASSERT(weeks.totals.front().value.value_or(Quantity{Decimal(0), Qualifier::exact}).value ==
              whole);
    RC_ASSERT(whole <= sum);
    RC_ASSERT(most <= whole);
  }));
}

TEST_CASE("a tally does not depend on the order of records") {
  CHECK(rc::check([] {
    auto visits = *rc::gen::container<std::vector<SimulatedVisit>>(rc::gen::exec(any_visit));
    const auto figures = [](const std::vector<SimulatedVisit>& ordered) {
      std::string out;
      for (const Figure& figure :
           take(simulated(ordered), {{"households-visited", "visits-made"}, {}, nullptr, {"month"}})
               .figures) {
        out += figure.group.front().second + ' ' + said(figure) + '\n';
      }
      return out;
    };
    const std::string before = figures(visits);
    std::reverse(visits.begin(), visits.end());
    RC_ASSERT(figures(visits) == before);
  }));
}

TEST_CASE("a snapshot added later changes only what is asked as of its date and after") {
  CHECK(rc::check([] {
    const auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 364));
    const int added = *rc::gen::inRange(0, 364);
    const int asked = *rc::gen::inRange(0, 364);
    const auto file = [](const std::vector<int>& all) {
      std::string out;
      int number = 0;
      for (const int day : std::set<int>(all.begin(), all.end())) {
        out += fmt::format("- id: p{:03}\n  date: {}\n  crop: 艾草\n  area_mu: {}\n", ++number,
                           text(*parse_day("2021-01-01") + std::chrono::days(day)), day + 1);
      }
      return with("xiacun/plantings.yaml", out);
    };
    auto more = days;
    more.push_back(added);
    const std::string period = ".." + text(*parse_day("2021-01-01") + std::chrono::days(asked));
    const auto level = [&](const std::vector<int>& all) {
      const Figure figure = take(file(all), {{"area-planted"}, {}, period.c_str()}).figures.front();
      return figure.value ? file_form(*figure.value) : std::string();
    };
    if (asked < added) RC_ASSERT(level(days) == level(more));
    const bool latest = asked >= added && std::none_of(days.begin(), days.end(), [&](int d) {
                          return d > added && d <= asked;
                        });
    if (latest) RC_ASSERT(level(more) == std::to_string(added + 1));
  }));
}

}  // namespace
}  // namespace ruralctl
