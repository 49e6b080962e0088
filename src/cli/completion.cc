#include "cli/commands.h"

namespace ruralctl::cli {

std::unique_ptr<Command> make_completion() { return nullptr; }

}  // namespace ruralctl::cli
