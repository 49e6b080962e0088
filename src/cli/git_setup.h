// A book's repository, told how to treat its files.
#pragma once

#include <string>

#include "cli/context.h"

namespace ruralctl::cli {

// Makes `folder` a repository unless it lies in one. Throws Error(Exit::system) where git fails.
void begin_repository(Context& context, const std::string& folder);

// Writes what is missing of: the book's .gitattributes, the repository's settings for merging and
// diffs, the hook that checks before a commit; and says of each in a sentence what was done, or why
// it was left alone. What others wrote stays as it is. Throws Error where `book` lies in no
// repository (Exit::unread), or something cannot be written (Exit::system).
void set_up_git(Context& context, const std::string& book);

}  // namespace ruralctl::cli
