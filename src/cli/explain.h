// Figures explained, record by record.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/present.h"
#include "ruralctl/query/part.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"

namespace ruralctl::cli {

// A quantity of a figure in the unit that the figure is shown in.
using InUnit = std::function<Quantity(const Quantity&)>;

// For figures that are shown in the measure's own unit.
InUnit as_it_is();

// The parts of one figure under its title: first those that add to it, then those left out. Of many
// that are left out for one reason the first few stand, and how many more there are.
Table explanation(const Context& context, const Presenter& presenter, std::string title,
                  const std::vector<Part>& parts, const InUnit& in_unit);

// The columns that follow a figure's own where a row is a part, and the cells of a part.
std::vector<Column> part_columns();
Table::Row part_cells(const Context& context, const Presenter& presenter, const Part& part,
                      const InUnit& in_unit);

// All parts, in their order.
Datum parts_datum(const std::vector<Part>& parts, const InUnit& in_unit);

}  // namespace ruralctl::cli
