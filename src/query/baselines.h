// Opening totals (期初数): figures from before the records, which stand for what happened up to
// their day.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/query/filter.h"
#include "ruralctl/query/grouping.h"
#include "ruralctl/query/part.h"

namespace ruralctl {

struct Baseline {
  std::string village;
  std::string measure;
  std::vector<Term> where;
  Day as_of;
  Quantity value;
  std::string id;
  Location location;

  Part part() const;
  // The value that `where` gives the dimension's field; empty if it gives none.
  std::string choice_of(const Grouping& dimension) const;
};

// The baselines that go into one measure of one request, none inside another.
class Baselines {
 public:
  Baselines() = default;
  // Of those in `candidates` that are of this measure: those within the request's villages and as
  // narrow as its terms. One that is not, and so cannot be taken apart, is told in `notes`.
  Baselines(const Book& book, const Kind& kind, const Measure& measure,
            const std::vector<Term>& terms, const std::optional<std::vector<std::string>>& villages,
            const std::vector<Baseline>& candidates, Day today, std::vector<Message>& notes);

  const std::vector<Baseline>& all() const { return all_; }
  // Those that another one stands for: of a place inside its place, up to its day.
  struct Inside {
    Baseline inner;
    Location outer;
  };
  const std::vector<Inside>& inside() const { return inside_; }
  // Whether one of them stands for what this record tells, dated `date`; unknown where that depends
  // on the part of the date that is not known.
  Match cover(const Record& record, const std::optional<PartialDate>& date) const;

 private:
  const Places* places_ = nullptr;
  std::vector<Baseline> all_;
  std::vector<Inside> inside_;
  std::vector<std::shared_ptr<Filter>> filters_;
};

// Of some baselines of a distinct measure, some that cannot stand for the same things, so that
// their sum is a lower bound; as large a one as is found. `of_one_village`: what is counted belongs
// to one village, so that those of two places, none within the other, are different ones.
std::vector<const Baseline*> disjoint(const Book& book, const Kind& kind,
                                      const std::vector<const Baseline*>& baselines,
                                      bool of_one_village);

// All baselines of a book up to today.
std::vector<Baseline> read_baselines(const Book& book, Day today);

}  // namespace ruralctl
