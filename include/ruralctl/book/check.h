// Everything that is wrong in a book.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/book/book.h"

namespace ruralctl {

// Errors keep records from being read or counted as they are meant; warnings are most likely slips.
enum class Severity { error, warning };

// `error`, `warning`
std::string_view name(Severity severity);

struct Finding {
  Severity severity;
  Location where;
  Message message;
};

// By file, line and column.
void sort_by_place(std::vector<Finding>& findings);

// What is wrong with one record by itself and with what it refers to: values that their fields
// cannot have, missing required fields, fields that the kind does not have (a warning: they are
// kept), references to nothing.
std::vector<Finding> check_record(const Book& book, const Record& record);

struct CheckRequest {
  Day today;
  // False where the book's settings cannot be read and it is taken for one without any: what they
  // may account for (kinds, fields, choices, measures) is then no finding.
  bool settings_known = true;
  // Whether findings in this file are asked for; none: in all of them.
  std::function<bool(const std::string& path)> wanted;
  // Says what is wrong with a query term in a record of `kind` that is about `measure`; nothing if
  // all is well. Without it terms are not looked into: their language belongs to the layer above.
  std::function<std::optional<Message>(const Kind& kind, const Measure& measure,
                                       const std::string& term)>
      judge_term;
};

struct CheckReport {
  std::vector<Finding> findings;  // by place
  std::size_t files = 0;          // looked at
  std::size_t records = 0;
};

// Reads each file once, whatever is wanted, since records are right or wrong by what others there
// are. What cannot be read is a finding, and the rest is checked all the same.
CheckReport check_book(const Book& book, const CheckRequest& request);

}  // namespace ruralctl
