// Days of the calendar: how the book writes them, and what people may type instead.
//
// The calendar is the proleptic Gregorian one of std::chrono. Dates that are read have years from
// 1900 to 2200; a number outside that is a slip of the hand. Nothing here reads the clock: today is
// always an argument.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruralctl {

using Day = std::chrono::sys_days;

inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2200;

// What stands between the first and the last day of a range.
inline constexpr std::string_view kRangeWord = "..";

// The day that `written` names as `YYYY-MM-DD`, exactly; nullopt for anything else, and for a day
// that does not exist, such as 2021-02-29. Allocates nothing: it is asked once for every date of a
// book.
std::optional<Day> parse_day(std::string_view written);

// `YYYY-MM-DD`, for years from 0 to 9999.
std::string text(Day day);

int year_of(Day day);

// A date of which the day, or the month and the day, may not be known.
struct PartialDate {
  int year = 0;
  unsigned month = 0;  // 0: not known
  unsigned day = 0;    // 0: not known; always so where the month is not

  static PartialDate of(Day day);

  bool is_full() const { return day != 0; }
  // The earliest and the latest day it may be; the date must exist.
  Day first() const;
  Day last() const;
  bool operator==(const PartialDate&) const = default;
};

// `2020`, `2020-05` or `2020-05-03`, exactly; nullopt for anything else, and for a date that does
// not exist.
std::optional<PartialDate> parse_partial(std::string_view written);
std::string text(const PartialDate& date);

// Both days included; `first` is never after `last`.
struct DayRange {
  Day first;
  Day last;

  bool contains(Day day) const { return first <= day && day <= last; }
  bool operator==(const DayRange&) const = default;
};

int day_count(DayRange range);

// One item of a `dates` list: `2021-02-23` or `2021-02-23..2021-02-25`, exactly; nullopt for
// anything else, and for a range that ends before it begins.
std::optional<DayRange> parse_day_range(std::string_view written);
// Written as one day where it is one.
std::string text(DayRange range);

// The days on which something happened, gaps and all. Never empty.
class Days {
 public:
  // `ranges` in any order, overlapping or not. Throws std::invalid_argument if there are none or if
  // one ends before it begins; those who read dates refuse both with a message of their own.
  explicit Days(std::vector<DayRange> ranges);

  Day first() const { return ranges_.front().first; }
  Day last() const { return ranges_.back().last; }
  int count() const;
  int count_within(DayRange range) const;
  bool contains(Day day) const;
  // In order, with at least one day between one and the next.
  const std::vector<DayRange>& ranges() const { return ranges_; }
  bool operator==(const Days&) const = default;

 private:
  std::vector<DayRange> ranges_;
};

// The Monday of the ISO week that `day` lies in.
Day monday_of(Day day);

// What people type is read in whatever width, case and numerals it is typed: full-width digits,
// letters and punctuation, Chinese numerals (三月十六日), 号 for 日, 星期 and 礼拜 for 周, and with
// spaces between numbers and Chinese characters.

// One day:
//
//   2021-03-16  2021/3/16  2021.3.16  20210316  2021年3月16日
//   03-16  3月16日  3月16
//   today  yesterday  tomorrow  今天  昨天  前天  明天  后天
//   monday  this-monday  周一  本周一  last-friday  上周五  next-friday  下周五
//
// Which year is meant is never guessed: without one a date is of today's year, even if it lies
// ahead. Days of the week are those of the ISO week (Monday to Sunday) that today lies in, `last-`
// and 上 of the week before, `next-` and 下 of the week after, whatever day it is today.
//
// Throws Error(Exit::usage): for a date that does not exist saying why, for anything else saying
// what may be typed.
Day parse_day_input(std::string_view typed, Day today);

// All that parse_day_input() reads, and 2020-05, 2020/5, 2020.5, 2020年5月, 2020, 2020年. Throws as
// that does.
PartialDate parse_partial_input(std::string_view typed, Day today);

// One or several days and ranges of days, in the order typed; at least one. What parts them is a
// comma, a semicolon, 、 or a space. A range is two days as parse_day_input() reads them, with a
// range word between them: `..`, ~, —, –, 至, 到, a `-` with spaces around it, or any `-` where
// neither day is written with one.
//
// A date takes what it leaves out from the one before it: 2021-02-23..25, 2021-02-23..03-02,
// 2月23日-25日, 2月23-25日、3月6日, 2021年12月1日、3日, 上周一至周五.
//
// Throws Error(Exit::usage) as parse_day_input() does; for a range that ends before it begins; and
// where what is left out is not plain: for a date that would then lie before the one it follows,
// and for `8-9` after a date written without `-`, which may be a range or a month and a day.
std::vector<DayRange> parse_days_input(std::string_view typed, Day today);

// The parts of which the readers of typed dates and periods are made.
namespace date_input {

// `typed` in the one spelling that the patterns below are written in: full-width characters and
// Chinese numerals as ASCII, small letters, `,` for every list separator but the space, `..` for
// every range word, 日 for 号, 周 for 星期, no spaces but between items.
std::string plain(std::string_view typed);

struct Fields {
  std::optional<int> year, month, day, week, quarter, count;
};

// The numbers in a text that has the form of `pattern`; nullopt for any other text. In a pattern Y
// stands for a year of four digits, M, D and W for a month, day and week of one or two digits, Q
// for a quarter of one, N for a count of one to four; everything else stands for itself. The
// numbers need not be possible.
std::optional<Fields> match(std::string_view plain, std::string_view pattern);

// Throws Error(Exit::usage) that names `written` and says why there is no such day.
Day existing_day(std::string_view written, int year, int month, int day);

// What parse_day_input() reads; nullopt where the text has none of its forms. A date without a year
// is of the year, a day of the week without a week of the week, of `reference`. Throws for a date
// that does not exist.
std::optional<Day> read_day(std::string_view plain, Day today, Day reference);

// Reads one side of a range, as read_day() does.
using PieceReader = std::function<std::optional<DayRange>(std::string_view plain, Day reference)>;

// One piece, or two with a range word between them: from the first day of the one to the last of
// the other. Each side may leave to the other what it would repeat: 2021-02..03, 1..3月. Nullopt
// where a side cannot be read, whatever `read` throws, and Error(Exit::usage) for a range that ends
// before it begins.
std::optional<DayRange> read_range(std::string_view plain, Day today, const PieceReader& read);

}  // namespace date_input
}  // namespace ruralctl
