// Days and periods as people write them in a report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/message.h"
#include "ruralctl/base/period.h"

namespace ruralctl {

// `3月16日`, `16 March`; with the year where it is not `year`.
std::string said(Day day, Language language, std::optional<int> year = std::nullopt);
// `3月16日 星期二`, `Tuesday 16 March`; with the year.
std::string said_with_weekday(Day day, Language language);
// `2020年5月`, `May 2020`.
std::string said(const PartialDate& date, Language language,
                 std::optional<int> year = std::nullopt);
// `2月23日至25日、3月6日`, `23–25 February and 6 March`.
std::string said(const Days& days, Language language, std::optional<int> year = std::nullopt);
// `2021年第11周（3月15日至21日）`, `2021年3月`, `2021年第一季度`, `week 11 of 2021 (15–21 March)` …
std::string said(const Period& period, Language language);

// 周, 月, 季度, 年 as words for the period of a report: `本周`, `上周`, `下周`; `本期` … for any.
struct PeriodWords {
  Label period;
  Label previous;
  Label next;
};
PeriodWords period_words(std::optional<Span> span);

// The span that the period is one of; nothing where it is none.
std::optional<Span> span_of(const Period& period);
// As long a period right before it, or behind it: the week before a week, else as many days.
Period previous_of(const Period& period);
Period next_of(const Period& period);

}  // namespace ruralctl
