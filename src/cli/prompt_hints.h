// What a person is told about a field before answering, and when asking for more.
#pragma once

#include "cli/prompt_candidates.h"
#include "cli/terminal.h"

namespace ruralctl::cli {

class Hints {
 public:
  Hints(const Draft& draft, Candidates& candidates, Terminal& terminal)
      : draft_(draft), candidates_(candidates), terminal_(terminal) {}

  // A few words on what may be typed, behind the field's name.
  Message hint(const Field& field);
  // The choices, or the records that may be referred to.
  void show_possible(const Field& field);
  // All that there is to say.
  void explain(const Field& field);
  Message explanation(const Field& field);

 private:
  void show_candidates(const Field& field);

  const Draft& draft_;
  Candidates& candidates_;
  Terminal& terminal_;
};

}  // namespace ruralctl::cli
