// From what a person answers to what is typed for a flag, and back to what people read.
#pragma once

#include <string>
#include <vector>

#include "cli/prompt_candidates.h"

namespace ruralctl::cli {

class Answers {
 public:
  Answers(const Draft& draft, Candidates& candidates) : draft_(draft), candidates_(candidates) {}

  // As for a flag: choices by name that were answered by number, references by id that were
  // answered by name.
  std::vector<std::string> translated(const Field& field, const std::string& answer);
  // What was typed for a flag, on one line, in labels and names.
  std::string shown(const Field& field, const std::vector<std::string>& typed);
  std::string shown(const Field& field, const std::string& written);
  // What stands between several.
  std::string separator() const;

 private:
  // An id, or the name of one record alone.
  std::string reference_of(const Field& field, std::string_view typed);

  const Draft& draft_;
  Candidates& candidates_;
};

}  // namespace ruralctl::cli
