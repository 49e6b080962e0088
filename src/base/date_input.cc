// Reading the days that people type. Every reader works on date_input::plain(), so that a notation
// needs one pattern and not one for each way of typing its punctuation.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ruralctl/base/date.h"
#include "ruralctl/base/error.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace date_input {
namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr std::size_t kYearSize = std::string_view("2021").size();

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// --- plain() ---

struct Spelling {
  std::string_view typed;
  std::string_view plain;
};

// The longer of two that begin alike comes first.
constexpr Spelling kSpellings[] = {
    {"、", ","}, {";", ","},   {"。", "."},    {"——", ".."},   {"—", ".."},  {"–", ".."},
    {"―", ".."}, {"~", ".."},  {"〜", ".."},   {"至", ".."},   {"到", ".."}, {"−", "-"},
    {"‐", "-"},  {"号", "日"}, {"星期", "周"}, {"礼拜", "周"},
};

std::string with_plain_spellings(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto* spelling =
        std::find_if(std::begin(kSpellings), std::end(kSpellings),
                     [text](const Spelling& each) { return text.starts_with(each.typed); });
    if (spelling == std::end(kSpellings)) {
      result += text.front();
      text.remove_prefix(1);
    } else {
      result += spelling->plain;
      text.remove_prefix(spelling->typed.size());
    }
  }
  return result;
}

bool starts_with_unit(std::string_view text) {
  constexpr std::string_view units[] = {"年", "月", "日", "季", "周", "天"};
  return std::any_of(std::begin(units), std::end(units),
                     [text](std::string_view unit) { return text.starts_with(unit); });
}

// Whether a space between the two parts two items, and is not there for the looks (2021 年 3 月) or
// beside a word that parts them anyhow. No item of a list ends with 年.
bool is_separated(std::string_view left, std::string_view right) {
  for (const std::string_view word : {kRangeWord, std::string_view(",")}) {
    if (left.ends_with(word) || right.starts_with(word)) return false;
  }
  if (left.ends_with("年")) return false;
  if (is_digit(left.back())) return !starts_with_unit(right);
  if (!is_ascii(left.back()) && is_digit(right.front())) {
    return left.ends_with("日") || left.ends_with("天");
  }
  return true;
}

std::string with_separating_spaces(std::string_view text) {
  std::string result;
  for (auto at = text.begin(); (at = std::find_if_not(at, text.end(), is_blank)) != text.end();) {
    const auto end = std::find_if(at, text.end(), is_blank);
    std::string_view word(&*at, static_cast<std::size_t>(end - at));
    if (word == "-") word = kRangeWord;
    if (!result.empty() && is_separated(result, word)) result += ' ';
    result += word;
    at = end;
  }
  return result;
}

constexpr int kTen = 10;
constexpr std::size_t kNumeralSize = std::string_view("十").size();

// What the Chinese numeral that `text` begins with stands for, from 0 to kTen.
std::optional<int> numeral(std::string_view text) {
  constexpr std::string_view numerals[] = {"〇", "一", "二", "三", "四", "五", "六",
                                           "七", "八", "九", "十", "零", "两"};
  constexpr int values[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, kTen, 0, 2};
  for (std::size_t i = 0; i < std::size(numerals); ++i) {
    if (text.starts_with(numerals[i])) return values[i];
  }
  return std::nullopt;
}

// 二十三 is 23, 十二 is 12, 三十 is 30, 二〇二一 is 2021: 十 is a place without a digit of its own.
std::string with_arabic_numerals(std::string_view text) {
  std::string result;
  bool follows_numeral = false;
  while (!text.empty()) {
    const std::optional<int> value = numeral(text);
    if (!value) {
      result += text.front();
      text.remove_prefix(1);
    } else {
      text.remove_prefix(kNumeralSize);
      if (*value < kTen) {
        result += static_cast<char>('0' + *value);
      } else {
        if (!follows_numeral) result += '1';
        if (!numeral(text)) result += '0';
      }
    }
    follows_numeral = value.has_value();
  }
  return result;
}

// --- match() ---

struct Letter {
  char letter;
  std::optional<int> Fields::*field;
  std::size_t fewest_digits;
  std::size_t most_digits;
};

constexpr Letter kLetters[] = {
    {'Y', &Fields::year, 4, 4}, {'M', &Fields::month, 1, 2},   {'D', &Fields::day, 1, 2},
    {'W', &Fields::week, 1, 2}, {'Q', &Fields::quarter, 1, 1}, {'N', &Fields::count, 1, 4},
};

// Takes a number away from the front of `text`.
std::optional<int> take_number(std::string_view& text, const Letter& letter) {
  std::size_t size = 0;
  int number = 0;
  while (size < std::min(text.size(), letter.most_digits) && is_digit(text[size])) {
    number = number * 10 + (text[size++] - '0');
  }
  text.remove_prefix(size);
  if (size < letter.fewest_digits) return std::nullopt;
  return number;
}

// --- existing_day() ---

Label month_label(int year, int month) {
  constexpr const char* names[] = {"January",   "February", "March",    "April",
                                   "May",       "June",     "July",     "August",
                                   "September", "October",  "November", "December"};
  return {fmt::format("{} {}", names[month - 1], year), fmt::format("{}年{}月", year, month)};
}

// --- read_day() ---

constexpr std::string_view kDayPatterns[] = {
    "Y-M-D", "Y/M/D", "Y.M.D", "Y年M月D日", "Y年M月D", "M月D日", "M月D", "M-D",
};

std::optional<Fields> match_day(std::string_view plain) {
  constexpr std::size_t compact_size = std::string_view("20210316").size();
  if (plain.size() == compact_size) {
    if (const auto fields = match(plain, "YMD")) return fields;
  }
  for (const std::string_view pattern : kDayPatterns) {
    if (const auto fields = match(plain, pattern)) return fields;
  }
  return std::nullopt;
}

std::optional<Day> read_day_word(std::string_view plain, Day today) {
  struct Word {
    std::string_view word;
    days from_today;
  };
  constexpr Word words[] = {
      {"today", days(0)},      {"今天", days(0)},  {"今日", days(0)},  {"今", days(0)},
      {"yesterday", days(-1)}, {"昨天", days(-1)}, {"昨日", days(-1)}, {"前天", days(-2)},
      {"tomorrow", days(1)},   {"明天", days(1)},  {"明日", days(1)},  {"后天", days(2)},
  };
  for (const auto& [word, from_today] : words) {
    if (plain == word) return today + from_today;
  }
  return std::nullopt;
}

// Days since Monday.
std::optional<days> weekday_named(std::string_view plain) {
  constexpr std::string_view english[] = {"monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday"};
  constexpr std::string_view chinese[] = {"周1", "周2", "周3", "周4", "周5", "周6", "周日"};
  for (int since_monday = 0; since_monday < 7; ++since_monday) {
    if (plain == english[since_monday] || plain == chinese[since_monday]) return days(since_monday);
  }
  if (plain == "周天") return days(6);
  return std::nullopt;
}

std::optional<Day> read_weekday(std::string_view plain, Day today, Day reference) {
  if (const auto since_monday = weekday_named(plain)) return monday_of(reference) + *since_monday;
  struct Word {
    std::string_view word;
    weeks from_this;
  };
  constexpr Word words[] = {
      {"this-", weeks(0)}, {"last-", weeks(-1)}, {"next-", weeks(1)}, {"本", weeks(0)},
      {"这", weeks(0)},    {"这个", weeks(0)},   {"上", weeks(-1)},   {"上个", weeks(-1)},
      {"下", weeks(1)},    {"下个", weeks(1)},
  };
  for (const auto& [word, from_this] : words) {
    if (!plain.starts_with(word)) continue;
    if (const auto since_monday = weekday_named(plain.substr(word.size()))) {
      return monday_of(today) + from_this + *since_monday;
    }
  }
  return std::nullopt;
}

// --- read_range() and lists ---

// A date as it would be written in full, and the days it means.
struct Piece {
  std::string text;
  DayRange days;
};

Piece nothing_before(Day today) {
  return {"", {today, today}};
}

bool starts_number(std::string_view text, std::size_t at) {
  return is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1]));
}

std::vector<std::size_t> starts_of_numbers(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (starts_number(text, at)) starts.push_back(at);
  }
  return starts;
}

// `text` behind what it leaves out of `previous`: as many of its last numbers as `text` has give
// way to those. So 25日 after 2021年2月23日 is 2021年2月25日, and 03-02 after 2021-02-23 is
// 2021-03-02. `text` itself where that is nothing.
std::string completed(std::string_view text, std::string_view previous) {
  const std::size_t own = starts_of_numbers(text).size();
  const std::vector<std::size_t> starts = starts_of_numbers(previous);
  if (own == 0 || own > starts.size()) return std::string(text);
  return std::string(previous.substr(0, starts[starts.size() - own])).append(text);
}

// In `2月5日、8-9` the last may be 8 and 9 February or 9 August.
void refuse_day_that_may_be_range(std::string_view text, std::string_view previous) {
  const bool is_apart =
      starts_of_numbers(previous).empty() || previous.find('-') != std::string_view::npos;
  if (is_apart || !match(text, "M-D")) return;
  throw Error(
      Exit::usage,
      msg("'{0}' after '{1}' may be a date or a range of days; type a date in full, such as "
          "2021-03-16, and a range with '..', such as 2021-02-23..25",
          text, previous));
}

std::optional<Piece> read_after(const Piece& previous, std::string_view text,
                                const PieceReader& read) {
  refuse_day_that_may_be_range(text, previous.text);
  std::string full = completed(text, previous.text);
  if (const auto range = read(full, previous.days.last)) return Piece{std::move(full), *range};
  if (const auto range = read(text, previous.days.last)) return Piece{std::string(text), *range};
  return std::nullopt;
}

bool starts_with_year(std::string_view plain) {
  return plain.size() >= kYearSize &&
         std::all_of(plain.begin(), plain.begin() + kYearSize, is_digit);
}

using Sides = std::pair<std::string_view, std::string_view>;

// A `-` parts only where no date is written with it, which excludes 2021-3月 too.
std::optional<Sides> sides_of_dash(std::string_view plain) {
  const std::size_t at = plain.find('-');
  if (at == std::string_view::npos || at != plain.rfind('-')) return std::nullopt;
  const Sides sides(plain.substr(0, at), plain.substr(at + 1));
  const bool is_year = starts_with_year(sides.first) && sides.first.size() == kYearSize;
  if (is_year && !starts_with_year(sides.second)) return std::nullopt;
  return sides;
}

std::optional<Sides> sides_of(std::string_view plain) {
  const std::size_t at = plain.find(kRangeWord);
  if (at == std::string_view::npos) return sides_of_dash(plain);
  return Sides(plain.substr(0, at), plain.substr(at + kRangeWord.size()));
}

// What stands behind the last number: 月 of 3月.
std::string_view unit_of(std::string_view plain) {
  const auto last_digit = std::find_if(plain.rbegin(), plain.rend(), is_digit);
  return plain.substr(static_cast<std::size_t>(plain.rend() - last_digit));
}

// In 1..3月 the first side leaves its unit to the other.
std::optional<Piece> read_first_side(const Piece& previous, const Sides& sides,
                                     const PieceReader& read) {
  if (auto first = read_after(previous, sides.first, read)) return first;
  const bool lacks_unit = !sides.first.empty() && is_digit(sides.first.back());
  if (!lacks_unit || starts_of_numbers(sides.second).empty()) return std::nullopt;
  return read_after(previous, std::string(sides.first).append(unit_of(sides.second)), read);
}

// The text of what is returned is that of its end, which is what a date behind it continues.
std::optional<Piece> read_range_after(const Piece& previous, std::string_view plain,
                                      const PieceReader& read) {
  if (auto whole = read_after(previous, plain, read)) return whole;
  const std::optional<Sides> sides = sides_of(plain);
  if (!sides) return std::nullopt;
  const std::optional<Piece> first = read_first_side(previous, *sides, read);
  if (!first) return std::nullopt;
  std::optional<Piece> last = read_after(*first, sides->second, read);
  if (!last) return std::nullopt;
  if (last->days.last < first->days.first) {
    throw Error(Exit::usage, msg("{0} ends before it begins; type the earlier date first, and the "
                                 "year of each where they differ",
                                 plain));
  }
  last->days.first = first->days.first;
  return last;
}

// Whether a number in it is left to be understood from the date before it.
bool is_abbreviated(std::string_view plain) {
  const std::vector<std::size_t> starts = starts_of_numbers(plain);
  return !starts.empty() && std::none_of(starts.begin(), starts.end(), [plain](std::size_t start) {
    return starts_with_year(plain.substr(start));
  });
}

std::vector<std::string_view> items_of(std::string_view plain) {
  std::vector<std::string_view> items;
  while (!plain.empty()) {
    const std::size_t size = std::min(plain.find_first_of(", "), plain.size());
    if (size > 0) items.push_back(plain.substr(0, size));
    plain.remove_prefix(std::min(size + 1, plain.size()));
  }
  return items;
}

[[noreturn]] void refuse_as_day(std::string_view typed) {
  throw Error(Exit::usage, msg("'{0}' is not a date; type a day such as 2021-03-16, 03-16 (of this "
                               "year), today, yesterday, monday or last-friday",
                               typed));
}

[[noreturn]] void refuse_as_partial(std::string_view typed) {
  throw Error(Exit::usage, msg("'{0}' is not a date; type a day such as 2021-03-16, 03-16 (of this "
                               "year) or today, or what is known of it, such as 2021-03 or 2021",
                               typed));
}

[[noreturn]] void refuse_as_days(std::string_view typed) {
  throw Error(Exit::usage,
              msg("'{0}' is neither a date nor a range of days; type days such as 2021-03-16 or "
                  "today, ranges such as 2021-02-23..25 or 2021-02-23..03-02, and commas between "
                  "several of them",
                  typed));
}

void require_order(std::string_view item, const Piece& piece, const Piece& previous) {
  if (previous.text.empty() || !is_abbreviated(item)) return;
  if (piece.days.first >= previous.days.first) return;
  throw Error(Exit::usage, msg("'{0}' would lie before '{1}', which it follows; type it in full, "
                               "such as 2021-03-16",
                               item, previous.text));
}

}  // namespace

std::string plain(std::string_view typed) {
  const std::string spelled = with_plain_spellings(fold_for_search(typed));
  return with_arabic_numerals(with_separating_spaces(spelled));
}

std::optional<Fields> match(std::string_view plain, std::string_view pattern) {
  Fields fields;
  for (const char c : pattern) {
    const auto* letter = std::find_if(std::begin(kLetters), std::end(kLetters),
                                      [c](const Letter& each) { return each.letter == c; });
    if (letter != std::end(kLetters)) {
      const std::optional<int> number = take_number(plain, *letter);
      if (!number) return std::nullopt;
      fields.*letter->field = number;
    } else {
      if (!plain.starts_with(c)) return std::nullopt;
      plain.remove_prefix(1);
    }
  }
  if (!plain.empty()) return std::nullopt;
  return fields;
}

Day existing_day(std::string_view written, int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) {
    throw Error(Exit::usage, msg("{0}: {1} is not a year that dates here may have; type one from "
                                 "{2} to {3}",
                                 written, year, kFirstYear, kLastYear));
  }
  if (month < 1 || month > 12) {
    throw Error(Exit::usage,
                msg("{0}: there is no month {1}; type one from 1 to 12", written, month));
  }
  const std::chrono::year_month_day_last month_end =
      std::chrono::year(year) / month / std::chrono::last;
  const auto last = static_cast<unsigned>(month_end.day());
  if (day < 1 || static_cast<unsigned>(day) > last) {
    throw Error(Exit::usage, msg("{0}: {1} has {2} days; type a day from 1 to {2}", written,
                                 month_label(year, month), last));
  }
  return std::chrono::year(year) / month / day;
}

std::optional<Day> read_day(std::string_view plain, Day today, Day reference) {
  if (const auto day = read_day_word(plain, today)) return day;
  if (const auto day = read_weekday(plain, today, reference)) return day;
  const std::optional<Fields> fields = match_day(plain);
  if (!fields) return std::nullopt;
  return existing_day(plain, fields->year.value_or(year_of(reference)), *fields->month,
                      *fields->day);
}

std::optional<DayRange> read_range(std::string_view plain, Day today, const PieceReader& read) {
  const std::optional<Piece> range = read_range_after(nothing_before(today), plain, read);
  if (!range) return std::nullopt;
  return range->days;
}

}  // namespace date_input

Day parse_day_input(std::string_view typed, Day today) {
  const auto day = date_input::read_day(date_input::plain(typed), today, today);
  if (!day) date_input::refuse_as_day(typed);
  return *day;
}

PartialDate parse_partial_input(std::string_view typed, Day today) {
  const std::string plain = date_input::plain(typed);
  if (const auto day = date_input::read_day(plain, today, today)) return PartialDate::of(*day);
  for (const std::string_view pattern : {"Y-M", "Y/M", "Y.M", "Y年M月", "Y", "Y年"}) {
    const auto fields = date_input::match(plain, pattern);
    if (!fields) continue;
    const Day first = date_input::existing_day(plain, *fields->year, fields->month.value_or(1), 1);
    const PartialDate date = PartialDate::of(first);
    return {date.year, fields->month ? date.month : 0, 0};
  }
  date_input::refuse_as_partial(typed);
}

std::vector<DayRange> parse_days_input(std::string_view typed, Day today) {
  const std::string plain = date_input::plain(typed);
  const date_input::PieceReader read = [today](std::string_view text, Day reference) {
    const auto day = date_input::read_day(text, today, reference);
    return day ? std::optional(DayRange{*day, *day}) : std::nullopt;
  };
  std::vector<DayRange> ranges;
  date_input::Piece previous = date_input::nothing_before(today);
  for (const std::string_view item : date_input::items_of(plain)) {
    auto piece = date_input::read_range_after(previous, item, read);
    if (!piece) date_input::refuse_as_days(item);
    date_input::require_order(item, *piece, previous);
    ranges.push_back(piece->days);
    previous = *std::move(piece);
  }
  if (ranges.empty()) date_input::refuse_as_days(typed);
  return ranges;
}

}  // namespace ruralctl
