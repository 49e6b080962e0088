// Merging the days of a record, which may stand one by one or as ranges.
#pragma once

#include <optional>
#include <vector>

#include "ruralctl/yaml/write.h"

namespace ruralctl::merge {

// What of days has come of a merge.
struct DaySets {
  bool are_ours = false;  // the same days as ours, however they are written there
  bool are_theirs = false;
  std::vector<yaml::Scalar> items;  // as ours writes them, as far as it has them
};

// Each day that either side added is in, each that either removed is out. Nothing where a list has
// something else than days, of whose meaning nobody knows.
std::optional<DaySets> merged_days(const std::vector<yaml::Scalar>& base,
                                   const std::vector<yaml::Scalar>& ours,
                                   const std::vector<yaml::Scalar>& theirs);

}  // namespace ruralctl::merge
