// All reports that a book knows: the built-in ones and its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/embedded.h"
#include "ruralctl/book/check.h"
#include "ruralctl/report/definition.h"

namespace ruralctl {

class DefinitionReader;

class Reports {
 public:
  // Reads the built-in definitions and those of the book, of which a mistake in one leaves the
  // others as they are. `schema` must outlive it.
  explicit Reports(const Schema& schema);

  // By name or label; null if there is none. Throws Error(Exit::unread) for one with a mistake, at
  // its line.
  const ReportDefinition* find(std::string_view typed) const;
  // In the order of their definition, built-in ones first.
  const std::vector<ReportDefinition>& all() const { return all_; }
  // The first mistake of each definition of the book that has one.
  std::vector<Error> mistakes() const;

 private:
  struct Broken {
    std::vector<std::string> words;  // its name and labels
    Error error;
  };

  void read_own(const yaml::Document& document, yaml::Entry entry, const DefinitionReader& reader);

  std::vector<ReportDefinition> all_;
  std::vector<Broken> broken_;
};

// What is wrong with the reports that the book defines: each is a finding at its line, among them
// terms that mean nothing for what they are put to.
std::vector<Finding> check_reports(const Book& book, Day today);

// The definitions' files (src/report/reports/*.yaml).
extern const Embedded builtin_reports[];

}  // namespace ruralctl
