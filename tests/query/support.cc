#include "query/support.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

namespace ruralctl {

MemoryTree::Files places() {
  return {
      {"ruralctl.yaml", "format: 1\n"},
      {"team.yaml", "- id: a\n  name: 甲\n- id: b\n  name: 乙\n"},
      {"villages/jie/village.yaml", "- id: jie\n  name: 街道\n  level: township\n"},
      {"villages/xiaan/village.yaml",
       "- id: xiaan\n  name: 厦安村\n  level: village\n  parent: jie\n"},
      {"villages/xiacun/village.yaml",
       "- id: xiacun\n  name: 下村\n  level: grid\n  parent: xiaan\n"},
      {"villages/xiacun/households.yaml",
       "- id: h1\n  classes: [petition]\n- id: h2\n  classes: [petition, hardship]\n- id: h3\n"}};
}

Tally take(const MemoryTree::Files& files, const Asked& asked, std::vector<Error>* problems) {
  MemoryTree tree(files);
  const Book book(tree, {});
  TallyRequest request;
  for (const char* name : asked.measures) {
    const Measure* measure = book.schema().find_measure(name);
    REQUIRE(measure != nullptr);
    request.measures.push_back(measure);
  }
  request.terms = parse_terms(asked.terms);
  request.today = today;
  if (asked.period != nullptr) request.period = parse_period(asked.period, today);
  request.by = asked.by;
  request.explain = asked.explain;
  Tally result = tally(book, request);
  // The measures are the book's, which ends here.
  for (Figure& figure : result.figures) figure.measure = nullptr;
  for (Figure& figure : result.totals) figure.measure = nullptr;
  if (problems != nullptr) *problems = book.problems();
  return result;
}

// "800 about r1 u0", "unknown r0 u2"
std::string said(const Figure& figure) {
  const std::string value = figure.value ? file_form(*figure.value) : "unknown";
  return fmt::format("{} r{} u{}", value, figure.records, figure.unknown);
}

std::string one(const MemoryTree::Files& files, const Asked& asked) {
  const Tally result = take(files, asked);
  REQUIRE(result.figures.size() == 1);
  return said(result.figures.front());
}

std::string by_group(const MemoryTree::Files& files, const Asked& asked) {
  std::string out;
  for (const Figure& figure : take(files, asked).figures) {
    if (!out.empty()) out += "; ";
    for (const auto& [dimension, value] : figure.group) out += (value.empty() ? "-" : value) + ' ';
    out += file_form(*figure.value);
  }
  return out;
}

MemoryTree::Files with(const std::string& path, const std::string& text) {
  MemoryTree::Files files = places();
  files["villages/" + path] = text;
  return files;
}

SimulatedVisit any_visit() {
  SimulatedVisit visit;
  visit.day = *rc::gen::inRange(0, 364);
  for (const int household : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 25))) {
    if (visit.named.contains(household) || visit.unnamed.contains(household)) continue;
    (*rc::gen::inRange(0, 3) == 0 ? visit.unnamed : visit.named).insert(household);
  }
  return visit;
}

MemoryTree::Files simulated(const std::vector<SimulatedVisit>& visits) {
  MemoryTree::Files files = places();
  int number = 0;
  for (const SimulatedVisit& visit : visits) {
    const Day day = *parse_day("2021-01-01") + std::chrono::days(visit.day);
    std::string text_ = fmt::format("- id: v{}\n  date: {}\n", ++number, text(day));
    if (!visit.named.empty()) {
      std::string list;
      for (const int household : visit.named)
        list += fmt::format("{}h{}", list.empty() ? "" : ", ", household);
      text_ += "  households: [" + list + "]\n";
    }
    if (!visit.unnamed.empty())
      text_ += fmt::format("  household_count: {}\n", visit.unnamed.size());
    files["villages/xiacun/visits/" + bucket_name(Span::month, day) + ".yaml"] += text_;
  }
  return files;
}

}  // namespace ruralctl
