// Running other programs.
#pragma once

#include <string>
#include <vector>

namespace ruralctl::cli {

struct Finished {
  int status = 0;   // its exit status; 128 and more where a signal ended it
  std::string out;  // what it wrote to its standard output
};

// Runs a program of the PATH to its end. It reads nothing; what it complains of is shown if
// `with_complaints`. Throws Error(Exit::system) where it cannot be run.
Finished run_program(const std::vector<std::string>& words, bool with_complaints);

}  // namespace ruralctl::cli
