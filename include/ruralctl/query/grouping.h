// By what a tally is divided.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/query/filter.h"

namespace ruralctl {

// `--by` for the records of one kind.
class Grouping {
 public:
  // `typed` is village, township, village-level, grid, a span of the calendar (day, week, month,
  // quarter, year), or a field; each in Chinese too. Throws Error(Exit::usage) where it means
  // nothing for the kind.
  Grouping(const Book& book, const Kind& kind, std::string_view typed);

  static bool means_something_for(const Schema& schema, const Kind& kind, std::string_view typed);
  static std::optional<Span> span_of(std::string_view typed);
  // The name that scripts see: `month` for 月, the field's singular for a field.
  static std::string name_of(const Schema& schema, const Kind& kind, std::string_view typed);

  const std::string& name() const { return name_; }
  std::optional<Span> span() const { return span_; }
  const std::optional<FieldPath>& path() const { return path_; }

  // The record's groups, from its place or fields; {""} where it says nothing. Not for spans.
  std::vector<std::string> groups(const Record& record) const;
  // The groups of one item of the list that the dimension goes through.
  std::vector<std::string> item_groups(const Record& record, const std::string& written) const;
  // Whether the dimension goes through this field to what it refers to.
  bool goes_through(const Field* field) const { return path_ && path_->own == field; }
  // The group of a place, for records that only have one (baselines).
  std::optional<std::string> group_of_place(const std::string& village) const;
  bool is_place() const { return level_.has_value(); }

 private:
  const Book* book_;
  std::string name_;
  std::optional<Span> span_;
  std::optional<std::string> level_;  // of a place; empty: the place itself
  std::optional<FieldPath> path_;
  std::shared_ptr<ForeignTexts> foreign_;
};

}  // namespace ruralctl
