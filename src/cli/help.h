// Help, made from the same declarations that are parsed.
#pragma once

#include <string>

#include "cli/context.h"
#include "ruralctl/schema/kind.h"

namespace ruralctl::cli {

struct HelpTopic {
  std::string command;  // "ruralctl visit add"
  Message summary;
  const Kind* kind = nullptr;
};

// All commands and the kinds.
void print_overview(Context& context, const Arguments& arguments);
// One command, or, for a kind without a verb, its verbs.
void print_help(Context& context, const HelpTopic& topic, const Arguments& arguments);

Message action_summary(const Kind& kind, const Action& action);

}  // namespace ruralctl::cli
