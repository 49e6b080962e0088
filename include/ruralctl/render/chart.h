// Figures as pictures in a terminal: bars, sparklines and a calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/date.h"
#include "ruralctl/base/decimal.h"
#include "ruralctl/base/message.h"

namespace ruralctl {

struct ChartOptions {
  int width = 0;       // cells that a line may take; 0: 80
  bool ascii = false;  // where the terminal has no block characters
  Language language = Language::zh;
};

// A figure with its label and how it is said; one without a value is drawn as nothing, its text
// stands all the same.
struct Bar {
  std::string label;
  std::optional<Decimal> value;  // not negative
  std::string shown;
};

// A line a bar: label, bar, text. The longest bar takes the room that labels and texts leave, at
// least 10 cells; every value above 0 shows as something. Labels are aligned by display width.
std::string render_bars(const std::vector<Bar>& bars, const ChartOptions& options);

// One character a value, from the lowest level for 0 to the highest for `most`; `·` where nothing
// is known (`?` in ASCII).
std::string sparkline(const std::vector<std::optional<Decimal>>& values, const Decimal& most,
                      const ChartOptions& options);

// Weeks as columns, Monday to Sunday as rows, days by how much fell on each, with the months above
// and a legend below; days outside `range` are blank. Where not all weeks fit, the last that do.
struct DayValue {
  Day day;
  std::int64_t value;  // not negative
};
std::string render_calendar(const std::vector<DayValue>& days, DayRange range,
                            const ChartOptions& options);

}  // namespace ruralctl
