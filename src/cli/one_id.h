// The one record that a command is about.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/base/error.h"

namespace ruralctl::cli {

// Throws Error(Exit::usage) unless exactly one was typed; `command` is how the command begins.
inline const std::string& one_id(const std::vector<std::string>& typed,
                                 const std::string& command) {
  if (typed.empty()) throw Error(Exit::usage, msg("say which record: '{0} ID'", command));
  if (typed.size() > 1) {
    throw Error(Exit::usage,
                msg("'{0}' takes one record at a time, not {1}; run it once for each of them",
                    command, typed.size()));
  }
  return typed.front();
}

}  // namespace ruralctl::cli
