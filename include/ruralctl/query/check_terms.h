// Terms that records hold (the `where` of a baseline or target), looked at before anyone asks.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/book/check.h"

namespace ruralctl {

// Says what is wrong with the terms of records: that they mean nothing for what the record's
// measure counts, ask for a value that its field cannot have, or name a place where the record's
// own place is meant. `book` must outlive it.
class TermsJudge {
 public:
  TermsJudge(const Book& book, Day today) : book_(book), today_(today) {}

  // Nothing if all is well with `term` in a record of `kind` about `measure`.
  std::optional<Message> operator()(const Kind& kind, const Measure& measure,
                                    const std::string& term);

 private:
  const Book& book_;
  Day today_;
  // By the kind that is counted and the term: books repeat few terms in many records.
  std::map<std::pair<std::string, std::string>, std::optional<Message>> known_;
};

// The book's rules (rhythms, revisit) whose terms mean nothing for what they are about.
std::vector<Finding> check_rules(const Book& book, Day today);

}  // namespace ruralctl
