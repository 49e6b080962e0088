// What was promised, as a table and as data.
#pragma once

#include <vector>

#include "ruralctl/query/due.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl {

// A row a promise; days are counted from `today`.
Table promises_table(Presenter& presenter, const std::vector<Promise>& all, Day today);
Datum promise_datum(const Presenter& presenter, const Promise& promise, Day today);

}  // namespace ruralctl
