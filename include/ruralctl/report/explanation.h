// Figures explained, record by record.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/query/part.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl {

// The parts of one figure under its title: first those that add to it, then those left out. Of many
// that are left out for one reason the first few stand, and how many more there are.
Table explanation(const Presenter& presenter, std::string title, const std::vector<Part>& parts);

// The columns that follow a figure's own where a row is a part, and the cells of a part.
std::vector<Column> part_columns();
Table::Row part_cells(const Presenter& presenter, const Part& part);

// All parts, in their order.
Datum parts_datum(const std::vector<Part>& parts);

}  // namespace ruralctl
