// Targets as tables and data.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/query/targets.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl {

// What a target of a measure is about, and how far it is: "area planted: about 800 mu".
std::string target_title(Presenter& presenter, const Target& target);

// A row a target.
Table targets_table(Presenter& presenter, const std::vector<Target>& all);

// A row a part of a target's figure.
Table target_parts_table(Presenter& presenter, const std::vector<Target>& all);

// `explain`: with the parts of its figure.
Datum target_datum(const Target& target, bool explain);

}  // namespace ruralctl
