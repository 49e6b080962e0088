// The whole program, given its surroundings.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/date.h"

namespace ruralctl::cli {

// What the program knows of the world outside its arguments and the book.
struct Environment {
  std::function<std::optional<std::string>(const std::string& name)> variable;
  // The names of the variables that begin so.
  std::function<std::vector<std::string>(const std::string& beginning)> variables;
  std::string folder;  // the current one, absolute
  std::istream* in = nullptr;
  std::ostream* out = nullptr;  // data
  std::ostream* err = nullptr;  // everything else
  bool asks = false;            // both in and err are a terminal
  bool out_is_terminal = false;
  int width = 0;  // of the terminal in cells; 0 where out is none
  Day today;
  std::function<std::string()> now;  // as people read it
  // Opens a file in the user's editor; throws Error(Exit::system) if that fails.
  std::function<void(const std::string& path)> edit;
};

// Runs one command and gives the exit status. `arguments` leave out the program's own name.
int run(const std::vector<std::string>& arguments, Environment& environment);

}  // namespace ruralctl::cli
