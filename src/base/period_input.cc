#include <fmt/format.h>

#include <utility>

#include "ruralctl/base/error.h"
#include "ruralctl/base/period.h"

namespace ruralctl {
namespace {

using date_input::existing_day;
using date_input::Fields;
using date_input::match;
using std::chrono::days;

enum class Which { current, previous };

struct CalendarWord {
  std::string_view word;
  Which which;
  Span span;
};

constexpr CalendarWord kCalendarWords[] = {
    {"this-week", Which::current, Span::week},
    {"本周", Which::current, Span::week},
    {"这周", Which::current, Span::week},
    {"这个周", Which::current, Span::week},
    {"this-month", Which::current, Span::month},
    {"本月", Which::current, Span::month},
    {"这月", Which::current, Span::month},
    {"这个月", Which::current, Span::month},
    {"this-quarter", Which::current, Span::quarter},
    {"本季度", Which::current, Span::quarter},
    {"这季度", Which::current, Span::quarter},
    {"这个季度", Which::current, Span::quarter},
    {"this-year", Which::current, Span::year},
    {"今年", Which::current, Span::year},
    {"本年", Which::current, Span::year},
    {"last-week", Which::previous, Span::week},
    {"上周", Which::previous, Span::week},
    {"上个周", Which::previous, Span::week},
    {"last-month", Which::previous, Span::month},
    {"上月", Which::previous, Span::month},
    {"上个月", Which::previous, Span::month},
    {"last-quarter", Which::previous, Span::quarter},
    {"上季度", Which::previous, Span::quarter},
    {"上个季度", Which::previous, Span::quarter},
    {"last-year", Which::previous, Span::year},
    {"去年", Which::previous, Span::year},
};

struct BucketPattern {
  std::string_view pattern;
  Span span;
};

constexpr BucketPattern kBucketPatterns[] = {
    {"Y", Span::year},
    {"Y年", Span::year},
    {"Y-M", Span::month},
    {"Y/M", Span::month},
    {"Y.M", Span::month},
    {"Y年M月", Span::month},
    {"Y年M月份", Span::month},
    {"M月", Span::month},
    {"M月份", Span::month},
    {"Y-wW", Span::week},
    {"YwW", Span::week},
    {"wW", Span::week},
    {"Y年第W周", Span::week},
    {"第W周", Span::week},
    {"Y-qQ", Span::quarter},
    {"YqQ", Span::quarter},
    {"qQ", Span::quarter},
    {"Y年Q季度", Span::quarter},
    {"Y年第Q季度", Span::quarter},
    {"Q季度", Span::quarter},
    {"第Q季度", Span::quarter},
};

struct HalfYearPattern {
  std::string_view pattern;
  int first_month;
};

constexpr HalfYearPattern kHalfYearPatterns[] = {
    {"上半年", 1}, {"Y年上半年", 1}, {"下半年", 7}, {"Y年下半年", 7}};

constexpr std::string_view kRecentDaysPatterns[] = {"last-N-days", "近N天", "最近N天"};

DayRange between_buckets(Span span, Day first, Day last) {
  return {bucket(span, first).first, bucket(span, last).last};
}

Day existing_week(IsoWeek week) {
  existing_day(text(week), week.year, 1, 1);
  const unsigned weeks = weeks_in(week.year);
  if (week.week < 1 || week.week > weeks) {
    throw Error(Exit::usage, msg("{0}: {1} has {2} ISO weeks; type a week from 1 to {2}",
                                 text(week), week.year, weeks));
  }
  return monday(week);
}

Day existing_quarter(int year, int quarter) {
  const std::string written = fmt::format("{}Q{}", year, quarter);
  if (quarter < 1 || quarter > 4) {
    throw Error(Exit::usage,
                msg("{0}: there is no quarter {1}; type one from 1 to 4", written, quarter));
  }
  return existing_day(written, year, 3 * quarter, 1);
}

// A day in the bucket that the numbers name.
Day day_in_bucket(std::string_view plain, const Fields& fields, Day reference) {
  const int year = fields.year.value_or(year_of(reference));
  if (fields.week) {
    const int iso_year = fields.year.value_or(iso_week(reference).year);
    return existing_week({iso_year, static_cast<unsigned>(*fields.week)});
  }
  if (fields.quarter) return existing_quarter(year, *fields.quarter);
  return existing_day(plain, year, fields.month.value_or(1), 1);
}

std::optional<DayRange> read_bucket(std::string_view plain, Day reference) {
  for (const auto& [pattern, span] : kBucketPatterns) {
    if (const auto fields = match(plain, pattern)) {
      return bucket(span, day_in_bucket(plain, *fields, reference));
    }
  }
  return std::nullopt;
}

std::optional<DayRange> read_half_year(std::string_view plain, Day reference) {
  for (const auto& [pattern, first_month] : kHalfYearPatterns) {
    if (const auto fields = match(plain, pattern)) {
      const int year = fields->year.value_or(year_of(reference));
      return between_buckets(Span::month, existing_day(plain, year, first_month, 1),
                             existing_day(plain, year, first_month + 5, 1));
    }
  }
  return std::nullopt;
}

std::optional<DayRange> read_calendar_word(std::string_view plain, Day today) {
  for (const auto& [word, which, span] : kCalendarWords) {
    if (plain != word) continue;
    const DayRange current = bucket(span, today);
    return which == Which::current ? current : bucket(span, current.first - days(1));
  }
  return std::nullopt;
}

std::optional<DayRange> read_recent_days(std::string_view plain, Day today) {
  for (const std::string_view pattern : kRecentDaysPatterns) {
    const auto fields = match(plain, pattern);
    if (fields && *fields->count > 0) return DayRange{today - days(*fields->count - 1), today};
  }
  return std::nullopt;
}

std::optional<DayRange> read_piece(std::string_view plain, Day today, Day reference) {
  if (auto range = read_calendar_word(plain, today)) return range;
  if (auto range = read_recent_days(plain, today)) return range;
  if (auto range = read_bucket(plain, reference)) return range;
  if (auto range = read_half_year(plain, reference)) return range;
  if (const auto day = date_input::read_day(plain, today, reference)) return DayRange{*day, *day};
  return std::nullopt;
}

// Open on the sides where nothing stands.
std::optional<Period> read_open(std::string_view plain, Day today) {
  if (plain == kRangeWord) return period_between(std::nullopt, std::nullopt);
  if (plain.starts_with(kRangeWord)) {
    const auto end = read_piece(plain.substr(kRangeWord.size()), today, today);
    if (end) return period_between(std::nullopt, end->last);
  } else if (plain.ends_with(kRangeWord)) {
    const auto start = read_piece(plain.substr(0, plain.size() - kRangeWord.size()), today, today);
    if (start) return period_between(start->first, std::nullopt);
  }
  return std::nullopt;
}

}  // namespace

Period parse_period(std::string_view typed, Day today) {
  const std::string plain = date_input::plain(typed);
  if (auto period = read_open(plain, today)) return *std::move(period);
  const auto range = date_input::read_range(
      plain, today,
      [today](std::string_view text, Day reference) { return read_piece(text, today, reference); });
  if (range) return period_between(range->first, range->last);
  throw Error(Exit::usage,
              msg("'{0}' is not a period; type 2021, 2021-03, 2021-W11, 2021Q1 or 2021-03-16, a "
                  "range such as 2021-02..2021-03, ..2021-03 or 2021-02-23..03-06, or today, "
                  "yesterday, last-7-days, or this-week, last-week and so on for month, quarter "
                  "and year",
                  typed));
}

std::optional<int> parse_duration_days(std::string_view typed) {
  struct Unit {
    std::string_view pattern;
    int days;
  };
  constexpr Unit units[] = {{"Nd", 1}, {"N天", 1}, {"Nw", 7}, {"N周", 7}};
  const std::string plain = date_input::plain(typed);
  for (const auto& [pattern, days_in_unit] : units) {
    if (const auto fields = match(plain, pattern)) return *fields->count * days_in_unit;
  }
  return std::nullopt;
}

}  // namespace ruralctl
