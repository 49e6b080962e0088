// Making a book.
#pragma once

#include <chrono>
#include <string>

#include "ruralctl/base/message.h"
#include "ruralctl/fs/writable_tree.h"

namespace ruralctl {

// Writes the settings of a new, empty book. Throws Error(Exit::usage), with nothing changed, if
// there is one already.
void make_book(fs::WritableTree& tree, const std::string& title, Language language,
               std::chrono::milliseconds wait, const fs::Clock& clock);

}  // namespace ruralctl
