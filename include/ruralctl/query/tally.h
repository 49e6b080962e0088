// Measures taken over a book: exact sums, distinct counts and levels that never add what must not
// be added.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/quantity.h"
#include "ruralctl/book/book.h"
#include "ruralctl/query/grouping.h"
#include "ruralctl/query/part.h"
#include "ruralctl/query/terms.h"

namespace ruralctl {

struct TallyRequest {
  std::vector<const Measure*> measures;
  std::vector<Term> terms;
  // Asked for as well, also where both have terms of one field; none about villages.
  std::vector<Term> also;
  // Nothing: everything up to today, with baselines (cumulative). With a period, baselines are left
  // out.
  std::optional<Period> period;
  Day today;
  std::vector<std::string> by;  // at most two dimensions, as typed
  bool explain = false;         // fill in the figures' parts, for which all files are read
};

// One figure of a tally.
struct Figure {
  const Measure* measure = nullptr;
  // Grouping and value; "" where the record says nothing of it. A level that must not be added up
  // (stars) is always divided by its subject.
  std::vector<std::pair<std::string, std::string>> group;
  std::optional<Quantity> value;  // nothing: unknown
  const Unit* unit = nullptr;
  std::size_t records = 0;  // that contribute
  std::size_t unknown = 0;  // that should, and whose figure or date is missing …
  std::size_t undated = 0;  // … among them those whose date does not tell whether they do
  std::map<std::string, Quantity>
      roles;  // what each role contributes; empty where all of it was led
  // Of a level that is not added up (stars): by how much it is more than in the bucket before.
  std::optional<Decimal> change;
  std::vector<Part> parts;  // where the request asks to explain; not in totals
};

struct Tally {
  std::vector<Figure> figures;  // by measure, then by group
  std::vector<Figure> totals;   // one a measure, undivided; empty where the tally is not divided
  bool overlapping = false;  // a record stands in several groups: they need not add up to the total
  std::vector<Message> notes;  // what the figures include or lack
};

// Takes the measures in one pass over the records of each kind. Records dated after today never
// count. Throws Error(Exit::usage) for terms and dimensions that mean nothing for a measure; what
// cannot be read becomes a problem of the book and is missing from the figures.
Tally tally(const Book& book, const TallyRequest& request);

// Whether the terms and dimensions of the request mean something for the measure.
bool applies(const Schema& schema, const Measure& measure, const std::vector<Term>& terms,
             const std::vector<std::string>& by);

}  // namespace ruralctl
