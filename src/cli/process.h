// Running other programs.
#pragma once

#include <string>
#include <vector>

namespace ruralctl::cli {

struct Finished {
  int status = 0;          // its exit status; 128 and more where a signal ended it
  std::string out;         // what it wrote to its standard output
  std::string complaints;  // and to its standard error, where that was asked for
};

// Runs a program of the PATH to its end. It reads nothing; what it complains of is shown if
// `with_complaints`. Throws Error(Exit::system) where it cannot be run.
Finished run_program(const std::vector<std::string>& words, bool with_complaints);

// A program that is given something to read, in surroundings (`NAME=value`) of its own.
struct Program {
  std::vector<std::string> words;
  std::vector<std::string> surroundings;
  std::string in;
};

// The variables of this process.
std::vector<std::string> own_surroundings();

// The same; nothing that it writes is shown.
Finished run_program(const Program& program);

}  // namespace ruralctl::cli
