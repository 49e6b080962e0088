// A record that somebody is asked for, as far as it has been told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/field_flags.h"

namespace ruralctl::cli {

// One answer a subfield: empty where it was left out, nothing where it has not been asked for.
using EntryAnswers = std::vector<std::optional<std::string>>;

struct Question {
  enum class What { village, id, field };
  What what;
  const Field* field = nullptr;
  bool answered = false;
  std::vector<std::string> typed = {};    // as for a flag
  std::vector<EntryAnswers> rows = {};    // of entries
  std::optional<Message> complaint = {};  // of what was typed as a flag
};

struct Draft {
  Context& context;
  const Book& book;
  const Kind& kind;
  FieldFlags& flags;
  bool allow_future;
  std::string village = {};  // slug; empty as long as it is not known
  std::vector<Question> questions = {};

  bool lives_in_village() const;
  // Where records of a kind are looked for: in the village of this record, if they lie in villages.
  Scope scope_of(const Kind& other) const;
  // The answer, or else what was typed behind the flag.
  const std::vector<std::string>& typed(const Field& field) const;
  // Of the same sort as for flags, so that the same rules hold.
  InputContext input() const;
  const Unit* unit_of(const Field& field) const;
};

}  // namespace ruralctl::cli
