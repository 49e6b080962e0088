// One question, one line for its answer.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/terminal.h"

namespace ruralctl::cli {

enum class Move { on, back };

// A question that one line answers.
struct LineQuestion {
  std::string label;
  std::string hint;
  bool required = false;
  std::optional<std::string> default_answer;  // what an empty line stands for
  std::string shown_default;
  std::function<void()> explain;
  std::function<void(const std::string& answer)> accept;  // throws Error(Exit::usage)
  std::function<void()> leave_out;
};

class LinePrompt {
 public:
  LinePrompt(const Context& context, Terminal& terminal) : context_(context), terminal_(terminal) {}

  // Asks until the answer is accepted, taken by default or left out (on), or the person goes back.
  Move ask(LineQuestion line);
  // Yes or no, typed as for a field that is one.
  Move ask_whether(const Message& what, bool by_default, bool& yes, const Message& explanation);

  // The person takes the rest as it stands: nothing is asked that need not be.
  bool take_the_rest = false;

 private:
  bool accepts(const LineQuestion& line, const std::string& answer);
  std::string prompt_of(const LineQuestion& line) const;

  const Context& context_;
  Terminal& terminal_;
};

}  // namespace ruralctl::cli
