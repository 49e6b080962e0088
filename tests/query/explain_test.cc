// Explanations add up, whatever the book; sums never become surer than their parts.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "query/support.h"

namespace ruralctl {
namespace {

const Decimal zero(0);

std::string any_quantity() {
  const int value = *rc::gen::inRange(0, 40);
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return fmt::format("~{}", value);
    case 1:
      return fmt::format("{}+", value);
    default:
      return std::to_string(value);
  }
}

std::string any_day() {
  return text(*parse_day("2020-06-01") + std::chrono::days(*rc::gen::inRange(0, 700)));
}

// A village whose records hold everything that makes figures hard: partial and missing dates,
// qualifiers, unnamed households, references to another place, roles, zeros, opening figures.
MemoryTree::Files any_book() {
  static const std::vector<std::string> villages = {"jie", "xiaan", "xiacun"};
  MemoryTree::Files files = places();
  files["villages/xiaan/households.yaml"] = "- id: h1\n  classes: [hardship]\n- id: h9\n";
  int number = 0;
  const auto maybe = [](const std::string& line) {
    return *rc::gen::inRange(0, 3) == 0 ? std::string() : line;
  };
  const auto any_village = [] {
    return villages[static_cast<std::size_t>(*rc::gen::inRange(0, 3))];
  };
  for (int n = *rc::gen::inRange(0, 12); n > 0; --n) {
    const std::string day = any_day();
    std::string record = fmt::format("- id: v{}\n  date: {}\n", ++number, day);
    std::string list;
    for (const int h : *rc::gen::container<std::set<int>>(rc::gen::inRange(1, 5)))
      list +=
          fmt::format("{}{}h{}", list.empty() ? "" : ", ", h == 4 ? "xiaan/" : "", h == 4 ? 1 : h);
    if (!list.empty()) record += maybe("  households: [" + list + "]\n");
    record += maybe("  household_count: " + any_quantity() + "\n");
    record += maybe("  role: assisted\n");
    files["villages/" + any_village() + "/visits/" + day.substr(0, 7) + ".yaml"] += record;
  }
  for (int n = *rc::gen::inRange(0, 8); n > 0; --n) {
    files["villages/" + any_village() + "/plantings.yaml"] +=
        fmt::format("- id: p{}\n  date: {}\n  crop: {}\n  area_mu: {}\n", ++number, any_day(),
                    *rc::gen::element("艾草", "桃"), any_quantity());
  }
  for (int n = *rc::gen::inRange(0, 6); n > 0; --n) {
    const std::string day = any_day();
    files["villages/" + any_village() + "/contacts/" + day.substr(0, 4) + ".yaml"] += fmt::format(
        "- id: c{}\n  date: {}\n  enterprise: {}\n  stage: {}\n", ++number, day,
        *rc::gen::element("甲厂", "乙厂", "丙厂"), *rc::gen::element("talk", "intent", "signed"));
  }
  for (int n = *rc::gen::inRange(0, 5); n > 0; --n) {
    files["villages/" + any_village() + "/projects.yaml"] +=
        fmt::format("- id: j{}\n  name: x\n", ++number) +
        maybe(fmt::format("  since: {}\n",
                          *rc::gen::element("2020", "2021-03", "2021-05-06", "2022"))) +
        maybe("  investment_wan: " + any_quantity() + "\n");
  }
  for (int n = *rc::gen::inRange(0, 4); n > 0; --n) {
    const Day day = *parse_day(any_day());
    files["villages/" + any_village() + "/trainings/" + text(day).substr(0, 4) + ".yaml"] +=
        fmt::format("- id: t{}\n  dates: [{}..{}, {}]\n  title: x\n", ++number, text(day),
                    text(day + std::chrono::days(2)), text(day + std::chrono::days(11))) +
        maybe("  attendees: " + any_quantity() + "\n");
  }
  for (int n = *rc::gen::inRange(0, 4); n > 0; --n) {
    files["villages/" + any_village() + "/baselines.yaml"] +=
        fmt::format("- id: b{}\n  as_of: {}\n  measure: {}\n  value: {}\n", ++number, any_day(),
                    *rc::gen::element("households-visited", "visits-made", "enterprises-contacted",
                                      "area-planted", "projects", "training-attendance"),
                    any_quantity());
  }
  return files;
}

const std::vector<const char*> measures = {
    "households-visited",      "visits-made",        "area-planted", "enterprises-contacted",
    "enterprises-with-intent", "projects",           "investment",   "trainings-held",
    "training-days",           "training-attendance"};

TEST_CASE("the amounts of a figure's parts add up to it, and unknown ones are told of") {
  CHECK(rc::check([] {
    const MemoryTree::Files files = any_book();
    Asked asked;
    asked.measures = measures;
    asked.explain = true;
    const char* const periods[] = {nullptr, "2021", "2021-03", "2020-11..2021-04", "..2021-02"};
    asked.period = periods[*rc::gen::inRange(0, 5)];
    const std::vector<std::vector<std::string>> divisions = {
        {}, {"village"}, {"month"}, {"village", "quarter"}, {"township"}};
    asked.by = divisions[static_cast<std::size_t>(*rc::gen::inRange(0, 5))];
    if (*rc::gen::inRange(0, 3) == 0) asked.terms = {"village:xiaan"};
    for (const Figure& figure : take(files, asked).figures) {
      Decimal sum = zero;
      std::size_t unknown = 0;
      for (const Part& part : figure.parts) {
        RC_ASSERT(!part.where.file.empty());
        RC_ASSERT(part.where.line > 0U);
        if (part.amount) sum = sum + part.amount->value;
        if (part.amount) RC_ASSERT(part.why == Why::counted);
        if (part.why == Why::no_figure || part.why == Why::date_unknown) ++unknown;
        // What is added is never surer than the sum.
        if (part.amount && figure.value)
          RC_ASSERT(combined(part.amount->qualifier, figure.value->qualifier) ==
                    figure.value->qualifier);
      }
      RC_ASSERT(sum == (figure.value ? figure.value->value : zero));
      RC_ASSERT(unknown >= figure.unknown);
    }
  }));
}

TEST_CASE("an explained tally says the same as one that is not, and leaves no candidate out") {
  CHECK(rc::check([] {
    const MemoryTree::Files files = any_book();
    Asked asked;
    asked.measures = measures;
    asked.period = *rc::gen::element<const char*>(nullptr, "2021-03", "2021");
    const Tally plain = take(files, asked);
    asked.explain = true;
    const Tally explained = take(files, asked);
    RC_ASSERT(plain.figures.size() == explained.figures.size());
    std::size_t visits = 0;
    for (const auto& [path, bytes] : files) {
      if (path.find("/visits/") == std::string::npos) continue;
      for (std::size_t at = bytes.find("- id:"); at != std::string::npos;
           at = bytes.find("- id:", at + 1))
        ++visits;
    }
    for (std::size_t i = 0; i < plain.figures.size(); ++i)
      RC_ASSERT(said(plain.figures[i]) == said(explained.figures[i]));
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {  // those of visits
      std::size_t parts = 0;
      for (const Part& part : explained.figures[i].parts) parts += part.kind == "visit" ? 1 : 0;
      RC_ASSERT(parts == visits);
    }
  }));
}

TEST_CASE("a baseline that says what the records up to its day say changes no sum") {
  CHECK(rc::check([] {
    const auto visits = *rc::gen::container<std::vector<SimulatedVisit>>(rc::gen::exec(any_visit));
    const int as_of = *rc::gen::inRange(0, 364);
    MemoryTree::Files files = simulated(visits);
    std::size_t before = 0;
    for (const SimulatedVisit& visit : visits) {
      if (visit.day <= as_of) before += visit.named.size() + visit.unnamed.size();
    }
    const auto made = [&] {
      const std::optional<Quantity> value = take(files, {{"visits-made"}}).figures.front().value;
      return value ? value->value : zero;
    };
    const Decimal without = made();
    files["villages/xiacun/baselines.yaml"] =
        fmt::format("- id: b1\n  as_of: {}\n  measure: visits-made\n  value: {}\n",
                    text(*parse_day("2021-01-01") + std::chrono::days(as_of)), before);
    RC_ASSERT(made() == without);
    // Of a place above, it stands for all below.
    files["villages/jie/baselines.yaml"] = files["villages/xiacun/baselines.yaml"];
    RC_ASSERT(made() == without);
  }));
}

TEST_CASE("roll-up by place is a union: who is named in several places counts once") {
  CHECK(rc::check([] {
    MemoryTree::Files files = places();
    std::set<std::string> all;
    int number = 0;
    for (int n = *rc::gen::inRange(0, 15); n > 0; --n) {
      const std::string village = *rc::gen::element<std::string>("jie", "xiaan", "xiacun");
      const std::string of = *rc::gen::element<std::string>("", "xiaan/", "xiacun/");
      const int household = *rc::gen::inRange(1, 6);
      all.insert((of.empty() ? village + '/' : of) + std::to_string(household));
      files["villages/" + village + "/visits/2021-03.yaml"] += fmt::format(
          "- id: v{}\n  date: 2021-03-01\n  households: [{}h{}]\n", ++number, of, household);
    }
    const auto count = [&](const char* term) {
      return take(files, {{"households-visited"}, {term}}).figures.front().value->value;
    };
    RC_ASSERT(count("village:jie") == Decimal(static_cast<std::int64_t>(all.size())));
    RC_ASSERT(count("village:xiaan") <= count("village:jie"));
    RC_ASSERT(count("village:jie") <=
              count("village:=jie") + count("village:=xiaan") + count("village:=xiacun"));
  }));
}

TEST_CASE("the days of gapped trainings fall into their weeks and months, and each counts once") {
  CHECK(rc::check([] {
    MemoryTree::Files files = places();
    std::int64_t days = 0;
    std::int64_t trainings = 0;
    for (int n = *rc::gen::inRange(0, 6); n > 0; --n) {
      const Day first = *parse_day("2021-01-01") + std::chrono::days(*rc::gen::inRange(0, 300));
      const int length = *rc::gen::inRange(1, 5);
      const Day second = first + std::chrono::days(length + *rc::gen::inRange(1, 20));
      files["villages/xiacun/trainings/2021.yaml"] +=
          fmt::format("- id: t{}\n  dates: [{}..{}, {}]\n  title: x\n  attendees: 10\n", n,
                      text(first), text(first + std::chrono::days(length - 1)), text(second));
      days += length + 1;
      ++trainings;
    }
    for (const char* span : {"week", "month", "quarter"}) {
      const Tally tally = take(
          files, {{"training-days", "trainings-held", "training-attendance"}, {}, "2021", {span}});
      // By measure: the figures of the first come before those of the second.
      std::vector<Decimal> sums;
      const Unit* unit = nullptr;
      for (const Figure& figure : tally.figures) {
        if (figure.unit != unit || sums.empty()) sums.push_back(zero);
        unit = figure.unit;
        if (figure.value) sums.back() = sums.back() + figure.value->value;
      }
      if (trainings == 0) continue;
      RC_ASSERT(sums.front() == Decimal(days));
      RC_ASSERT(sums[1] == Decimal(trainings));
      RC_ASSERT(tally.totals[1].value->value == Decimal(trainings));
      RC_ASSERT(tally.totals[2].value->value == Decimal(trainings * 10));
    }
  }));
}

TEST_CASE("an enterprise that is divided by stages stands at its highest, once") {
  const auto files = with("xiacun/contacts/2021.yaml",
                          "- id: c1\n  date: 2021-01-05\n  enterprise: 甲\n  stage: talk\n"
                          "- id: c2\n  date: 2021-02-05\n  enterprise: 甲\n  stage: signed\n"
                          "- id: c3\n  date: 2021-02-06\n  enterprise: 乙\n  stage: talk\n"
                          "- id: c4\n  date: 2021-03-06\n  enterprise: 甲\n  stage: intent\n");
  CHECK(by_group(files, {{"enterprises-contacted"}, {}, nullptr, {"stage"}}) == "signed 1; talk 1");
  CHECK(by_group(files, {{"enterprises-contacted"}, {}, "2021-01", {"stage"}}) == "talk 1");
  CHECK(by_group(files, {{"enterprises-contacted"}, {}, nullptr, {"month", "stage"}}) ==
        "2021-01 talk 1; 2021-02 signed 1; 2021-02 talk 1; 2021-03 signed 1");
  CHECK(!take(files, {{"enterprises-contacted"}, {}, nullptr, {"stage"}}).overlapping);
}

TEST_CASE("stars tell of promotion and demotion from year to year") {
  const auto files = with("xiacun/ratings.yaml",
                          "- id: r1\n  date: 2019-12-01\n  branch: 一支部\n  stars: 3\n"
                          "- id: r2\n  date: 2020-12-01\n  branch: 一支部\n  stars: 5\n"
                          "- id: r3\n  date: 2021-06-01\n  branch: 一支部\n  stars: 4\n"
                          "- id: r4\n  date: 2020-06-01\n  branch: 二支部\n  stars: 4\n");
  std::string out;
  for (const Figure& figure : take(files, {{"stars"}, {}, nullptr, {"branch", "year"}}).figures) {
    out += fmt::format("{} {} {} {}; ", figure.group[0].second, figure.group[1].second,
                       file_form(*figure.value), figure.change ? figure.change->text() : "-");
  }
  CHECK(out ==
        "一支部 2019 3 -; 一支部 2020 5 2; 一支部 2021 4 -1; 二支部 2020 4 -; 二支部 2021 4 0; ");
}

}  // namespace
}  // namespace ruralctl
