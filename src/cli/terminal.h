// The terminal of a person who is asked for something: lines out on stderr, lines in.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/context.h"

namespace ruralctl::cli {

// One line from the person: a text, or one of the keys that are none.
struct Reply {
  enum class What { text, empty, back, explain, leave_out, rest };
  What what;
  std::string text;
};

class Terminal {
 public:
  explicit Terminal(Context& context);

  void line(const std::string& text);
  void indented(const std::string& text);
  void say(const Message& message);
  // Emphasised, unless NO_COLOR or the terminal is against it.
  std::string bold(const std::string& text) const;
  // Throws Error(Exit::usage) at the end of the input.
  Reply read(const std::string& prompt);
  // Short items side by side, as many as fit, one under another.
  void grid(const std::vector<std::string>& items);
  void numbered(const std::vector<std::string>& items);
  // Names on the left, what belongs to them on the right, wrapped.
  void two_columns(const std::vector<std::pair<std::string, std::string>>& rows);

 private:
  Context& context_;
  Environment& environment_;
  bool bold_;
  std::size_t width_ = 80;  // where the terminal does not say
};

}  // namespace ruralctl::cli
