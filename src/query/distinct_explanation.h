// Distinct counts, record by record.
#pragma once

#include <functional>
#include <vector>

#include "query/bounds.h"

namespace ruralctl {

// What an explanation needs to know of the run that counted.
struct DistinctContext {
  const std::vector<Part>* sources;  // the records, by the numbers that `told` gives them
  const KeyNumbers* numbers;
  const Baselines* baselines;
  std::function<bool(std::uint32_t key)> has_reached;  // the stage that the measure asks for
};

// The parts of a figure that is the largest of three: the named keys together (`named`), one
// record's named and unnamed, the opening figures that add up (`opening`). What made it adds up to
// it; all else may be among that.
std::vector<Part> explain_distinct(const DistinctContext& context, const Bounds& bounds,
                                   const Quantity& named,
                                   const std::vector<const Baseline*>& opening);

}  // namespace ruralctl
