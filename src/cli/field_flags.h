// The fields of a kind as flags.
#pragma once

#include <string>
#include <vector>

#include "cli/context.h"
#include "ruralctl/book/input.h"

namespace ruralctl::cli {

class FieldFlags {
 public:
  // Those of `fields`; `except` are left out.
  FieldFlags(const std::vector<Field>& fields, std::vector<std::string> except = {});

  void declare(Arguments& arguments);

  const std::vector<Field>& fields() const { return *fields_; }
  // What was typed for a field; empty if nothing was.
  std::vector<std::string>& typed(const Field& field);

 private:
  const std::vector<Field>* fields_;
  std::vector<std::string> except_;
  std::vector<std::vector<std::string>> typed_;
};

// `--area-mu`
std::string flag_name(const Field& field);

// Reading what is typed for a record of `village`; `measure` is what the record itself names, for
// its unit.
InputContext input_context(Context& context, const Book& book, const std::string& village,
                           bool allow_future, const Measure* measure);

// By name or label; throws Error(Exit::usage) with the nearest.
const Measure& find_measure(const Schema& schema, std::string_view typed);

}  // namespace ruralctl::cli
