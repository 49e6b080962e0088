// The records that an answer may refer to.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/prompt_draft.h"

namespace ruralctl::cli {

// Work is done by the same few people day after day.
inline constexpr std::string_view kKindOfPeople = "person";

// A record that a reference may name.
struct Candidate {
  std::string written;  // as the referring record holds it
  std::string name;
  bool over = false;  // it has ended, or is done with
};

class Candidates {
 public:
  explicit Candidates(const Draft& draft) : draft_(draft) {}

  // Of a kind, those first that are most likely meant.
  const std::vector<Candidate>& of(const std::string& target);
  // By field, the people named there last by a record of this kind in this village, as far as they
  // are still in the team.
  const std::map<std::string, std::vector<std::string>>& last_people();
  // To be called for another village, where others are meant.
  void forget();

 private:
  std::vector<Candidate> read_candidates(const Kind& kind) const;

  const Draft& draft_;
  std::map<std::string, std::vector<Candidate>> candidates_;  // by kind
  std::optional<std::map<std::string, std::vector<std::string>>> last_people_;
};

}  // namespace ruralctl::cli
