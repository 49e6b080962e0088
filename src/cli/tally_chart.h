// The figures of a divided tally as pictures in the terminal.
#pragma once

#include "cli/context.h"
#include "ruralctl/query/tally.h"

namespace ruralctl::cli {

// Bars, one a group; sparklines over time where time is one of two dimensions.
void print_tally_chart(Context& context, const Book& book, const TallyRequest& request,
                       const Unit* unit, const Tally& result);

}  // namespace ruralctl::cli
