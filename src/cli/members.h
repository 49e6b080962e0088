// Those of a roster, each with when they were met last and what is still open.
#pragma once

#include <vector>

#include "cli/context.h"
#include "ruralctl/query/coverage.h"

namespace ruralctl::cli {

// `with_due`: also when the book's rules ask for them again.
void print_members(Context& context, const Book& book, const Kind& kind,
                   const std::vector<Member>& members, Day today, bool with_due);

}  // namespace ruralctl::cli
