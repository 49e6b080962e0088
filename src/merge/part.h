// The merged text in pieces, before it is decided what becomes of conflicts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/merge/merge.h"

namespace ruralctl::merge {

// Whole lines. Where the sides dispute them, `conflict` says so, and each has its own.
struct Part {
  std::string ours;
  std::string theirs;
  std::optional<Dispute> conflict;

  static Part of(const std::string& lines) { return {lines, lines, std::nullopt}; }
};

using Parts = std::vector<Part>;

// The text as it is if every conflict is decided for one side.
inline std::string decided_for_ours(const Parts& parts) {
  std::string out;
  for (const Part& part : parts) out += part.ours;
  return out;
}
inline std::string decided_for_theirs(const Parts& parts) {
  std::string out;
  for (const Part& part : parts) out += part.theirs;
  return out;
}

}  // namespace ruralctl::merge
