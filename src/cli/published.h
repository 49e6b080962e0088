// `report --check-published` and `report … --publish`.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "ruralctl/report/published.h"

namespace ruralctl::cli {

// Keeps the figures of the report, unless they are kept already, and says where.
void publish(Context& context, const ReportRequest& request);

// Prints the published figures that the records no longer support; of one report, of the period
// that `of` names and of the publications that were narrowed by these terms, where they are given.
// Exit::findings if there are some.
int check_published(Context& context, const Book& book, const ReportDefinition* definition,
                    const std::optional<std::string>& of, const std::vector<Term>& terms,
                    Format format);

}  // namespace ruralctl::cli
