// Measures that differ between two states of a book, as people and programs are shown them.
#pragma once

#include <vector>

#include "ruralctl/query/measure_changes.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl {

// A row a figure: "181 → 194 (+13)".
Table measure_changes_table(Presenter& presenter, const std::vector<MeasureChange>& changes);

// The records behind one of them, under its name.
Table measure_change_parts(Presenter& presenter, const MeasureChange& change);

// `explain`: with the records.
Datum measure_changes_datum(Presenter& presenter, const std::vector<MeasureChange>& changes,
                            bool explain);

}  // namespace ruralctl
