// Stretches of the calendar: weeks, months, quarters and years, and the periods that questions are
// asked about.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "ruralctl/base/date.h"

namespace ruralctl {

// A week of ISO 8601: it begins on Monday and is of the year that its Thursday lies in.
struct IsoWeek {
  int year = 0;
  unsigned week = 0;  // 1 to weeks_in(year)
  auto operator<=>(const IsoWeek&) const = default;
};

IsoWeek iso_week(Day day);
Day monday(IsoWeek week);
// How many ISO weeks the year has: 52 or 53.
unsigned weeks_in(int year);
// `2021-W11`
std::string text(IsoWeek week);

// The buckets into which each span cuts the calendar. Weeks are ISO weeks.
enum class Span { day, week, month, quarter, year };

// The bucket that `day` lies in.
DayRange bucket(Span span, Day day);
// `2021-03-16`, `2021-W11`, `2021-03`, `2021Q1` or `2021`.
std::string bucket_name(Span span, Day day);
// The first day of the bucket after the one that `day` lies in.
Day next_bucket(Span span, Day day);

// A period, both days included; without a first day it reaches back, without a last day ahead,
// without end.
struct Period {
  std::optional<Day> first;
  std::optional<Day> last;
  // What parse_period() reads as this period whatever day it is: the name of a bucket where it is
  // one, else `2021-02..2021-03`, `2021-02-23..2021-03-06`, `..2021-03`; `..` for all time.
  std::string text;

  bool contains(Day day) const { return (!first || *first <= day) && (!last || day <= *last); }
  // With the first and the last day that a Day can be in place of the ends that are open.
  DayRange days() const { return {first.value_or(Day::min()), last.value_or(Day::max())}; }
  bool operator==(const Period&) const = default;
};

// `first` must not be after `last`.
Period period_between(std::optional<Day> first, std::optional<Day> last);
Period period_of(Span span, Day day);

// The period that a person types:
//
//   2021  2021年
//   2021-03  2021/3  2021.3  2021年3月  2021年3月份  3月  3月份
//   2021-W11  2021W11  W11  2021年第11周  第11周
//   2021Q1  2021-Q1  Q1  2021年一季度  2021年第一季度  一季度  第一季度
//   2021年上半年  上半年  2021年下半年  下半年
//   this-week  last-week  本周  这周  上周; so too month 月, quarter 季度 and year; 今年  去年
//   last-7-days  近7天  最近7天
//   any day that parse_day_input() reads: 2021-03-16, 3月16日, today, 上周五
//
// What is typed without a year is of today's, even if it lies ahead; a week without one is of the
// ISO year that today lies in. The last days are those up to today, and today is one of them.
//
// Any two of these with a range word of parse_days_input() between them reach from the first day of
// the one to the last day of the other; the second takes what it leaves out from the first, and the
// first may leave its unit to the second: 2021-02..03, 2021年1-3月. `..2021-03` and `2021-03..` are
// open on one side, `..` on both.
//
// Digits, letters and punctuation may be typed as for parse_day_input(). Throws Error(Exit::usage):
// for a date, week or quarter that does not exist saying why, for a range that ends before it
// begins, and for anything else saying what may be typed.
Period parse_period(std::string_view typed, Day today);

// What is known of a date that may be known in part only.
enum class Match { no, yes, unknown };

// Yes if the date lies in the period whatever its unknown parts are, no if it cannot.
Match within(const PartialDate& date, const Period& period);
// Whether the date is `day` or before it.
Match not_after(const PartialDate& date, Day day);

// How many days `30d`, `2w`, 30天, 2周, 两周 or 2星期 are. Nullopt for anything else, months among
// it, whose length differs.
std::optional<int> parse_duration_days(std::string_view typed);

}  // namespace ruralctl
