// The book as the next commit would hold it.
#pragma once

#include <string>

#include "cli/context.h"
#include "ruralctl/git/repository.h"

namespace ruralctl::cli {

// Where the book is looked for as on the disk, but in git's index. Throws Error(Exit::unread) where
// there is no repository, its index cannot be read, or it holds no book there.
git::Staged open_staged(Context& context);

// Whether a finding in `path`, a file or folder of the book, is about something that is staged.
bool is_staged(const git::Staged& staged, const std::string& path);

}  // namespace ruralctl::cli
