// One command or verb of the program.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/context.h"

namespace ruralctl::cli {

// Declares its arguments, which puts what was typed into its own members, and then runs.
class Command {
 public:
  virtual ~Command() = default;
  virtual void declare(Arguments& arguments) = 0;
  // Gives the exit status; failures throw Error.
  virtual int run(Context& context) = 0;
};

}  // namespace ruralctl::cli
