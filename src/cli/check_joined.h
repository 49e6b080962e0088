// Looking over several books that are read together.
#pragma once

#include "cli/joined_books.h"
#include "ruralctl/book/check.h"

namespace ruralctl::cli {

// Each book for itself, and what keeps them from being read together. Files are named with the
// folders of their books in front.
CheckReport check_joined(const JoinedBooks& joined, Day today);

}  // namespace ruralctl::cli
