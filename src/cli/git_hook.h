// The hook that checks what is about to be committed.
#pragma once

#include <string>

#include "cli/context.h"
#include "cli/git_program.h"

namespace ruralctl::cli {

// Writes the hook unless there is one already, or the folder for hooks is shared with other
// repositories; then says which line to add to it, if it lacks that. `book` is the book's folder
// from the top of the work tree, "" for the top itself. True if something was written or said.
bool set_up_hook(Context& context, const GitProgram& git, const std::string& top,
                 const std::string& book);

}  // namespace ruralctl::cli
