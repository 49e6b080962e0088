#include "cli/commands.h"

namespace ruralctl::cli {

std::unique_ptr<Command> make_check() { return nullptr; }
std::unique_ptr<Command> make_fmt() { return nullptr; }

}  // namespace ruralctl::cli
