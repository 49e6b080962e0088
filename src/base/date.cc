#include "ruralctl/base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace ruralctl {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::size_t kYearSize = std::string_view("2021").size();
constexpr std::size_t kMonthSize = std::string_view("2021-03").size();
constexpr std::size_t kDaySize = std::string_view("2021-03-16").size();

// The number that the `size` characters from `at` on are digits of; -1 if one of them is no digit.
int digits(std::string_view written, std::size_t at, std::size_t size) {
  int number = 0;
  for (const char c : written.substr(at, size)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

bool is_year(int number) {
  return number >= kFirstYear && number <= kLastYear;
}

year_month_day date(int year, int month, int day) {
  return std::chrono::year(year) / month / day;
}

bool ends_before_it_begins(DayRange range) {
  return range.last < range.first;
}

bool begins_earlier(DayRange a, DayRange b) {
  return a.first < b.first;
}

// Makes one range of those that overlap or have no day between them; `ranges` are in order.
std::vector<DayRange> merged(const std::vector<DayRange>& ranges) {
  std::vector<DayRange> result;
  for (const DayRange range : ranges) {
    if (!result.empty() && range.first - result.back().last <= days(1)) {
      result.back().last = std::max(result.back().last, range.last);
    } else {
      result.push_back(range);
    }
  }
  return result;
}

}  // namespace

std::optional<Day> parse_day(std::string_view written) {
  if (written.size() != kDaySize || written[kYearSize] != '-' || written[kMonthSize] != '-') {
    return std::nullopt;
  }
  const int year = digits(written, 0, kYearSize);
  const int month = digits(written, kYearSize + 1, 2);
  const int day = digits(written, kMonthSize + 1, 2);
  if (!is_year(year) || month < 1 || day < 1) return std::nullopt;
  const year_month_day result = date(year, month, day);
  if (!result.ok()) return std::nullopt;
  return Day(result);
}

std::string text(Day day) {
  const year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

int year_of(Day day) {
  return static_cast<int>(year_month_day(day).year());
}

PartialDate PartialDate::of(Day day) {
  const year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

Day PartialDate::first() const {
  return std::chrono::year(year) / std::chrono::month(std::max(month, 1U)) /
         std::chrono::day(std::max(day, 1U));
}

Day PartialDate::last() const {
  if (day != 0) return first();
  const auto last_month = month == 0 ? std::chrono::December : std::chrono::month(month);
  return std::chrono::year(year) / last_month / std::chrono::last;
}

std::optional<PartialDate> parse_partial(std::string_view written) {
  if (written.size() == kDaySize) {
    const std::optional<Day> day = parse_day(written);
    if (!day) return std::nullopt;
    return PartialDate::of(*day);
  }
  if (written.size() != kYearSize && written.size() != kMonthSize) return std::nullopt;
  const int year = digits(written, 0, kYearSize);
  const bool has_month = written.size() == kMonthSize;
  const int month = has_month ? digits(written, kYearSize + 1, 2) : 0;
  if (!is_year(year)) return std::nullopt;
  if (has_month && (written[kYearSize] != '-' || month < 1 || month > 12)) return std::nullopt;
  return PartialDate{year, static_cast<unsigned>(month), 0};
}

std::string text(const PartialDate& date) {
  if (date.is_full()) return text(date.first());
  if (date.month == 0) return fmt::format("{:04}", date.year);
  return fmt::format("{:04}-{:02}", date.year, date.month);
}

int day_count(DayRange range) {
  return static_cast<int>((range.last - range.first).count()) + 1;
}

std::optional<DayRange> parse_day_range(std::string_view written) {
  if (const std::optional<Day> day = parse_day(written)) return DayRange{*day, *day};
  if (written.size() != 2 * kDaySize + kRangeWord.size()) return std::nullopt;
  if (written.substr(kDaySize, kRangeWord.size()) != kRangeWord) return std::nullopt;
  const std::optional<Day> first = parse_day(written.substr(0, kDaySize));
  const std::optional<Day> last = parse_day(written.substr(kDaySize + kRangeWord.size()));
  if (!first || !last || *last < *first) return std::nullopt;
  return DayRange{*first, *last};
}

std::string text(DayRange range) {
  if (range.first == range.last) return text(range.first);
  return text(range.first).append(kRangeWord).append(text(range.last));
}

Days::Days(std::vector<DayRange> ranges) {
  if (ranges.empty()) throw std::invalid_argument("Days: no days");
  if (std::any_of(ranges.begin(), ranges.end(), ends_before_it_begins)) {
    throw std::invalid_argument("Days: a range that ends before it begins");
  }
  std::sort(ranges.begin(), ranges.end(), begins_earlier);
  ranges_ = merged(ranges);
}

int Days::count() const {
  return count_within({first(), last()});
}

int Days::count_within(DayRange range) const {
  int count = 0;
  for (const DayRange own : ranges_) {
    const DayRange shared{std::max(own.first, range.first), std::min(own.last, range.last)};
    if (!ends_before_it_begins(shared)) count += day_count(shared);
  }
  return count;
}

bool Days::contains(Day day) const {
  return std::any_of(ranges_.begin(), ranges_.end(),
                     [day](DayRange range) { return range.contains(day); });
}

Day monday_of(Day day) {
  return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

}  // namespace ruralctl
