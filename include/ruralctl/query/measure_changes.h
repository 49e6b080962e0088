// What differs between two states of a book, in measures.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ruralctl/query/tally.h"

namespace ruralctl {

// A record whose part in a figure is another one before and after; on the side where it is not
// there, or adds nothing, there is no amount.
struct PartChange {
  Part part;  // of the side where it adds something, after where both do
  std::optional<Quantity> before;
  std::optional<Quantity> after;
};

// A figure that is another one before and after. Where a side does not know the measure, or has no
// such group of it, it has no figure.
struct MeasureChange {
  std::optional<Figure> before;
  std::optional<Figure> after;
  std::vector<PartChange> parts;  // where an explanation is asked for

  const Figure& figure() const { return after ? *after : *before; }
  // Whether both sides have a figure, and in one unit. (A unit of a book's own is another object at
  // each state of the book.)
  bool has_one_unit() const;
  // By how much it is more; nothing where a side is unknown or has another unit, and where one is
  // known to be *at least* so much: the difference of two lower bounds says nothing.
  std::optional<Quantity> difference() const;
};

struct MeasureChangesRequest {
  // Kinds of which records differ. Only measures that such records can have a say in are taken.
  std::set<std::string> kinds;
  bool settings_differ = false;  // then all are
  std::optional<Period> period;  // as in TallyRequest
  std::string village;           // only what it and those below it have; empty: all
  Day today;
  bool explain = false;
};

// The named measures that differ, in the order of the kinds.
std::vector<MeasureChange> measure_changes(const Book& before, const Book& after,
                                           const MeasureChangesRequest& request);

}  // namespace ruralctl
