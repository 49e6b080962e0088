// Asking for one field, whether one line answers it or a list of entries does.
#pragma once

#include "cli/prompt_answers.h"
#include "cli/prompt_hints.h"
#include "cli/prompt_line.h"

namespace ruralctl::cli {

class FieldPrompt {
 public:
  FieldPrompt(const Draft& draft, Candidates& candidates, Terminal& terminal, LinePrompt& line)
      : draft_(draft),
        candidates_(candidates),
        terminal_(terminal),
        line_(line),
        answers_(draft, candidates),
        hints_(draft, candidates, terminal) {}

  Move ask(Question& question);

 private:
  Move ask_field(Question& question);
  LineQuestion line_for(const Field& field);
  void set_first_default(const Field& field, LineQuestion& line);

  // Entries, subfield by subfield.
  Move ask_entries(Question& question);
  Message entries_explanation(const Field& field) const;
  Move ask_part(const Field& field, EntryAnswers& row, std::size_t index);
  // Typed behind a flag, the text must still be one part of one entry.
  void refuse_comma(const Field& field, std::size_t index, const std::string& typed,
                    const yaml::Scalar& value);

  const Draft& draft_;
  Candidates& candidates_;
  Terminal& terminal_;
  LinePrompt& line_;
  Answers answers_;
  Hints hints_;
};

}  // namespace ruralctl::cli
