// How many of those on a roster were met: households visited, of the households that there are.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ruralctl/base/period.h"
#include "ruralctl/query/open_records.h"
#include "ruralctl/query/part.h"
#include "ruralctl/query/terms.h"

namespace ruralctl {

struct CoverageRequest {
  const Kind* kind = nullptr;  // one that says what covers it (Kind::coverage)
  // Those that say something of the kind ask for some of the roster, the others for some of the
  // records that cover it.
  std::vector<Term> terms;
  Period window;  // which ends today at the latest
  Day today;
  std::vector<std::string> by;  // at most two dimensions, as typed; none of them time
  bool explain = false;
};

// A place whose roster holds fewer than the place says that there are.
struct Incomplete {
  std::string village;
  std::size_t registered = 0;  // there and below
  Quantity total;
};

// One line: the roster as it stood at the window's end, and those of it that a record of the window
// names.
struct CoverageRow {
  std::vector<std::pair<std::string, std::string>> group;
  std::size_t registered = 0;
  std::size_t covered = 0;  // never more than `registered`
  // Of the places that the line is about, the topmost whose rosters are known to lack some.
  std::vector<Incomplete> incomplete;
  std::optional<Quantity> unnamed;  // met in the window without names; only where a place is meant
  // To one decimal, and 100 only if it is all of them. Nothing where the roster is empty, or
  // is that of a whole place and known to be incomplete.
  std::optional<Decimal> percent;
  std::vector<Part> parts;  // the amounts add up to `covered`
};

// One of the roster, and when it was met last.
struct Member {
  std::string village;
  std::string id;
  Location where;
  std::optional<Day> last;  // up to the window's end
  std::optional<Location> last_record;
  std::vector<OpenRecord> open;  // what is still asked for
  // By the book's rules for seeing some again.
  std::optional<Day> due;       // nothing: no rule, or never met and no day to count from
  std::optional<int> interval;  // days; nothing where no rule asks for it
};

struct CoverageResult {
  std::vector<CoverageRow> rows;
  CoverageRow total;
  bool overlapping = false;    // some are in several groups
  std::vector<Member> missed;  // on the roster, not met: those never met first, then longest ago
  std::vector<std::string>
      without_roster;      // places asked for, with none below, of which nobody is registered
  std::size_t unsure = 0;  // on the roster as far as their partial dates tell
};

// Throws Error(Exit::usage) for terms and dimensions that mean nothing.
CoverageResult coverage(const Book& book, const CoverageRequest& request);

// The kinds that say what covers them.
std::vector<const Kind*> covered_kinds(const Schema& schema);

// Those of the roster that meet the terms and a rule of the book for seeing them again, soonest due
// first, those never met before all. `terms` as for coverage().
std::vector<Member> revisits(const Book& book, const Kind& kind, const std::vector<Term>& terms,
                             Day today);

}  // namespace ruralctl
