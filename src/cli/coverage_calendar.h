// On which days how many of a roster were met.
#pragma once

#include "cli/context.h"
#include "ruralctl/query/coverage.h"

namespace ruralctl::cli {

// A calendar of the request's window, or of the last half year where it has no beginning; each day
// has its own distinct count.
void print_calendar(Context& context, const Book& book, const CoverageRequest& request);

}  // namespace ruralctl::cli
