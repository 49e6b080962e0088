// The figures of a tally, in tables and as data.
#pragma once

#include "cli/context.h"
#include "ruralctl/query/tally.h"

namespace ruralctl::cli {

// `unit`: that the figures are shown in, where they can be; null: their own.
void print_tally(Context& context, const Book& book, const TallyRequest& request, const Unit* unit,
                 const Tally& result);

}  // namespace ruralctl::cli
