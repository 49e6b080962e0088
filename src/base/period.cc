#include "ruralctl/base/period.h"

#include <fmt/format.h>

namespace ruralctl {
namespace {

using std::chrono::days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr days kWeek(7);
constexpr days kMondayToThursday(3);

year_month month_of(Day day) {
  const year_month_day date(day);
  return date.year() / date.month();
}

Day new_year(int year) {
  return std::chrono::year(year) / std::chrono::January / 1;
}

// From 0.
unsigned quarter_of(Day day) {
  return (static_cast<unsigned>(year_month_day(day).month()) - 1) / 3;
}

DayRange months(year_month first, int count) {
  const year_month last = first + std::chrono::months(count - 1);
  return {first / 1, last / std::chrono::last};
}

DayRange quarter(Day day) {
  const year_month january = year_month_day(day).year() / std::chrono::January;
  return months(january + std::chrono::months(3 * quarter_of(day)), 3);
}

bool begins(Span span, std::optional<Day> day) {
  return !day || bucket(span, *day).first == *day;
}

bool ends(Span span, std::optional<Day> day) {
  return !day || bucket(span, *day).last == *day;
}

// Years and months come before weeks and days, in which a range is longer to write.
Span widest_span(std::optional<Day> first, std::optional<Day> last) {
  for (const Span span : {Span::year, Span::month}) {
    if (begins(span, first) && ends(span, last)) return span;
  }
  return Span::day;
}

std::string name_of(std::optional<Day> first, std::optional<Day> last) {
  if (first && last) {
    for (const Span span : {Span::year, Span::quarter, Span::month, Span::week, Span::day}) {
      if (bucket(span, *first) == DayRange{*first, *last}) return bucket_name(span, *first);
    }
  }
  const Span span = widest_span(first, last);
  std::string name = first ? bucket_name(span, *first) : "";
  name += kRangeWord;
  if (last) name += bucket_name(span, *last);
  return name;
}

}  // namespace

IsoWeek iso_week(Day day) {
  const Day thursday = monday_of(day) + kMondayToThursday;
  const int year = year_of(thursday);
  return {year, static_cast<unsigned>((thursday - new_year(year)) / kWeek) + 1};
}

Day monday(IsoWeek week) {
  constexpr auto always_in_first_week = std::chrono::January / 4;
  const Day first = monday_of(std::chrono::year(week.year) / always_in_first_week);
  return first + (week.week - 1) * kWeek;
}

unsigned weeks_in(int year) {
  constexpr auto always_in_last_week = std::chrono::December / 28;
  return iso_week(std::chrono::year(year) / always_in_last_week).week;
}

std::string text(IsoWeek week) {
  return fmt::format("{:04}-W{:02}", week.year, week.week);
}

DayRange bucket(Span span, Day day) {
  switch (span) {
    case Span::day:
      return {day, day};
    case Span::week:
      return {monday_of(day), monday_of(day) + kWeek - days(1)};
    case Span::month:
      return months(month_of(day), 1);
    case Span::quarter:
      return quarter(day);
    case Span::year:
      break;
  }
  return months(year_month_day(day).year() / std::chrono::January, 12);
}

std::string bucket_name(Span span, Day day) {
  const PartialDate date = PartialDate::of(day);
  switch (span) {
    case Span::day:
      return text(day);
    case Span::week:
      return text(iso_week(day));
    case Span::month:
      return text(PartialDate{date.year, date.month, 0});
    case Span::quarter:
      return fmt::format("{:04}Q{}", date.year, quarter_of(day) + 1);
    case Span::year:
      break;
  }
  return text(PartialDate{date.year, 0, 0});
}

Day next_bucket(Span span, Day day) {
  return bucket(span, day).last + days(1);
}

Period period_between(std::optional<Day> first, std::optional<Day> last) {
  return {first, last, name_of(first, last)};
}

Period period_of(Span span, Day day) {
  const DayRange range = bucket(span, day);
  return {range.first, range.last, bucket_name(span, day)};
}

Match within(const PartialDate& date, const Period& period) {
  const DayRange possible{date.first(), date.last()};
  const DayRange asked = period.days();
  if (possible.last < asked.first || asked.last < possible.first) return Match::no;
  const bool is_inside = asked.first <= possible.first && possible.last <= asked.last;
  return is_inside ? Match::yes : Match::unknown;
}

Match not_after(const PartialDate& date, Day day) {
  return within(date, Period{std::nullopt, day, ""});
}

}  // namespace ruralctl
