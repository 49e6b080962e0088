// The unit that the figures of a tally are shown in.
#pragma once

#include "ruralctl/query/tally.h"

namespace ruralctl {

class OutputUnit {
 public:
  // Null: each figure's own.
  explicit OutputUnit(const Unit* unit) : unit_(unit) {}

  // The figure's own too where it cannot be said in the other.
  const Unit& of(const Figure& figure) const;
  Quantity converted(const Quantity& quantity, const Figure& figure, Rounding rounding) const;
  // As data: exact unless it was converted; then six significant digits.
  Quantity for_data(const Quantity& quantity, const Figure& figure) const;

  // The figure's parts with their amounts in this unit. What is cut off of one goes into the next,
  // so that they add up to the figure as it is shown.
  std::vector<Part> parts(const Figure& figure) const;

 private:
  const Unit* unit_;
};

}  // namespace ruralctl
