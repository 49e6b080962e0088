// Small books, and what tallies of them say.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "fs/memory_tree.h"
#include "ruralctl/query/tally.h"

namespace ruralctl {

using fs::MemoryTree;

inline const Day today = *parse_day("2021-12-31");

// Township jie, village xiaan in it, grid xiacun in that, with households h1 to h3 of two classes.
MemoryTree::Files places();
MemoryTree::Files with(const std::string& path, const std::string& text);

struct Asked {
  std::vector<const char*> measures;
  std::vector<std::string> terms = {};
  const char* period = nullptr;
  std::vector<std::string> by = {};
  bool explain = false;
};

Tally take(const MemoryTree::Files& files, const Asked& asked,
           std::vector<Error>* problems = nullptr);

// "800 about r1 u0", "unknown r0 u2"
std::string said(const Figure& figure);
std::string one(const MemoryTree::Files& files, const Asked& asked);
std::string by_group(const MemoryTree::Files& files, const Asked& asked);

// A visit of a simulated village in which everyone knows who was visited.
struct SimulatedVisit {
  int day;  // of the year
  std::set<int> named;
  std::set<int> unnamed;
};

SimulatedVisit any_visit();
MemoryTree::Files simulated(const std::vector<SimulatedVisit>& visits);

}  // namespace ruralctl
