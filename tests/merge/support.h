// Merges of small files, and what came of them.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/merge/merge.h"
#include "ruralctl/schema/schema.h"

namespace ruralctl::merge {

struct Versions {
  std::string base;
  std::string ours;
  std::string theirs;
};

// The merged text; behind it each conflict on a line of its own, `! line: message`. Where it cannot
// be merged, `cannot: message`.
std::string merged(const Versions& versions, const char* kind = "visit",
                   const Elsewhere& elsewhere = nullptr, const TakesAlong& takes_along = nullptr);

// The same with the sides exchanged.
std::string exchanged(const Versions& versions, const char* kind = "visit");

// Lines of a file, each ended by a line feed.
std::string lines(std::initializer_list<const char*> lines);

}  // namespace ruralctl::merge
