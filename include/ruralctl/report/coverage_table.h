// Coverage as tables and data.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/query/coverage.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl {

// What a reader must know of the figures.
std::vector<Message> coverage_notes(const Book& book, const CoverageResult& result);

// A row a line of the result, the total as footer.
Table coverage_table(Presenter& presenter, const Kind& kind, const CoverageResult& result);

// What a line is about, and its figures: "hardship: 12 of 31 registered".
std::string coverage_title(Presenter& presenter, const Kind& kind, const CoverageRow& row);

// A row a part of a line; of the total alone where nothing is divided.
Table coverage_parts_table(Presenter& presenter, const Kind& kind, const CoverageResult& result);

// `explain`: with the parts.
Datum coverage_datum(const CoverageRow& row, bool explain);

}  // namespace ruralctl
