// All reports that a book knows: the built-in ones and its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/embedded.h"
#include "ruralctl/book/check.h"
#include "ruralctl/report/definition.h"

namespace ruralctl {

class Reports {
 public:
  // Reads the built-in definitions and those of the book. Throws Error(Exit::unread) at the line of
  // a mistake. `schema` must outlive it.
  explicit Reports(const Schema& schema);

  // By name or label; null if there is none.
  const ReportDefinition* find(std::string_view typed) const;
  // In the order of their definition, built-in ones first.
  const std::vector<ReportDefinition>& all() const { return all_; }

 private:
  std::vector<ReportDefinition> all_;
};

// What is wrong with the reports that the book defines: each is a finding at its line, among them
// terms that mean nothing for what they are put to.
std::vector<Finding> check_reports(const Book& book, Day today);

// The definitions' files (src/report/reports/*.yaml).
extern const Embedded builtin_reports[];

}  // namespace ruralctl
