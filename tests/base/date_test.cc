#include "ruralctl/base/date.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <set>
#include <stdexcept>

#include "ruralctl/base/error.h"

namespace ruralctl {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

Day day(std::string_view written) {
  return parse_day(written).value();
}

// A Tuesday.
const Day kToday = day("2021-03-16");

std::string day_typed(std::string_view typed) {
  return text(parse_day_input(typed, kToday));
}

std::string partial_typed(std::string_view typed) {
  return text(parse_partial_input(typed, kToday));
}

std::string days_typed(std::string_view typed, Day today = kToday) {
  std::string result;
  for (const DayRange range : parse_days_input(typed, today)) {
    result += (result.empty() ? "" : ", ") + text(range);
  }
  return result;
}

// The sentence with which `read` refuses, "{0}" and all; the arguments behind it as they come.
template <class Read>
std::string refusal(Read read) {
  try {
    read();
  } catch (const Error& error) {
    CHECK(error.status() == Exit::usage);
    std::string sentence = error.message().id();
    for (const Message::Argument& argument : error.message().arguments()) {
      if (const auto* string = std::get_if<std::string>(&argument)) sentence += " | " + *string;
      if (const auto* number = std::get_if<std::int64_t>(&argument)) {
        sentence += fmt::format(" | {}", *number);
      }
      if (const auto* label = std::get_if<Label>(&argument)) {
        sentence += " | " + label->en + " | " + label->zh;
      }
    }
    return sentence;
  }
  return "read";
}

std::string day_refusal(std::string_view typed) {
  return refusal([typed] { parse_day_input(typed, kToday); });
}

std::string partial_refusal(std::string_view typed) {
  return refusal([typed] { parse_partial_input(typed, kToday); });
}

std::string days_refusal(std::string_view typed) {
  return refusal([typed] { parse_days_input(typed, kToday); });
}

const std::string kNoDay =
    "'{0}' is not a date; type a day such as 2021-03-16, 03-16 (of this year), today, yesterday, "
    "monday or last-friday | ";
const std::string kNoPartial =
    "'{0}' is not a date; type a day such as 2021-03-16, 03-16 (of this year) or today, or what is "
    "known of it, such as 2021-03 or 2021 | ";
const std::string kNoDays =
    "'{0}' is neither a date nor a range of days; type days such as 2021-03-16 or today, ranges "
    "such as 2021-02-23..25 or 2021-02-23..03-02, and commas between several of them | ";
const std::string kNoDayOfMonth = "{0}: {1} has {2} days; type a day from 1 to {2} | ";
const std::string kNoMonth = "{0}: there is no month {1}; type one from 1 to 12 | ";
const std::string kNoYear =
    "{0}: {1} is not a year that dates here may have; type one from {2} to {3} | ";
const std::string kReversed =
    "{0} ends before it begins; type the earlier date first, and the year of each where they "
    "differ | ";
const std::string kOutOfOrder =
    "'{0}' would lie before '{1}', which it follows; type it in full, such as 2021-03-16 | ";
const std::string kDayOrRange =
    "'{0}' after '{1}' may be a date or a range of days; type a date in full, such as 2021-03-16, "
    "and a range with '..', such as 2021-02-23..25 | ";

rc::Gen<Day> any_day() {
  const Day first = day("1900-01-01");
  const Day last = day("2200-12-31");
  return rc::gen::map(rc::gen::inRange(0, day_count({first, last})),
                      [first](int after) { return first + days(after); });
}

rc::Gen<DayRange> any_range(int longest) {
  return rc::gen::map(rc::gen::pair(any_day(), rc::gen::inRange(0, longest)), [](const auto& pair) {
    return DayRange{pair.first, std::min(pair.first + days(pair.second), day("2200-12-31"))};
  });
}

// What typed dates are made of, and what they are not, in any order.
rc::Gen<std::string> any_scraps() {
  const std::vector<std::string> scraps = {
      "2021", "2020", "02", "29",   "3",      "12",    "-",        "/",   ".",  "..",
      "年",   "月",   "日", "号",   "周",     "五",    "十",       "上",  "至", "到",
      "、",   "，",   ",",  " ",    "~",      "—",     "今天",     "２",  "第", "天",
      "q",    "w",    "近", "季度", "monday", "last-", "\xE5\xB9", "\xFF"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(scraps)),
                      [](const std::vector<std::string>& parts) {
                        std::string result;
                        for (const std::string& part : parts) result += part;
                        return result;
                      });
}

TEST_CASE("a day is written in one way only") {
  CHECK(text(day("2021-03-16")) == "2021-03-16");
  CHECK(text(day("1900-01-01")) == "1900-01-01");
  CHECK(text(day("2200-12-31")) == "2200-12-31");
  CHECK(Day(days(0)) == day("1970-01-01"));
  for (const char* written :
       {"", "2021", "2021-03", "2021-3-16", "2021-03-6", "2021/03/16", "2021-03/16", "20210316",
        " 2021-03-16", "2021-03-16 ", "2021-03-016", "+021-03-16", "2021-+3-16", "2021--3-16",
        "2021-03-1x", "２021-03-16", "21-03-16"}) {
    CAPTURE(written);
    CHECK_FALSE(parse_day(written));
  }
}

TEST_CASE("a day that does not exist is no day") {
  for (const char* written :
       {"2021-02-29", "1900-02-29", "2100-02-29", "2021-04-31", "2021-00-10", "2021-13-10",
        "2021-03-00", "2021-03-32", "1899-12-31", "2201-01-01", "0000-01-01", "9999-12-31"}) {
    CAPTURE(written);
    CHECK_FALSE(parse_day(written));
  }
  CHECK(parse_day("2020-02-29"));
  CHECK(parse_day("2000-02-29"));
}

TEST_CASE("every day is read as it is written, and nothing else is") {
  CHECK(rc::check([] {
    const Day any = *any_day();
    RC_ASSERT(parse_day(text(any)) == any);
    std::string written = text(any);
    written[*rc::gen::inRange<std::size_t>(0, written.size())] = *rc::gen::arbitrary<char>();
    const auto read = parse_day(written);
    RC_ASSERT((!read || text(*read) == written));
  }));
}

TEST_CASE("a partial date reaches from the first to the last day that it may be") {
  const PartialDate year = parse_partial("2020").value();
  CHECK(year == PartialDate{2020, 0, 0});
  CHECK_FALSE(year.is_full());
  CHECK(text(year) == "2020");
  CHECK(year.first() == day("2020-01-01"));
  CHECK(year.last() == day("2020-12-31"));

  const PartialDate month = parse_partial("2020-02").value();
  CHECK(month == PartialDate{2020, 2, 0});
  CHECK_FALSE(month.is_full());
  CHECK(text(month) == "2020-02");
  CHECK(month.first() == day("2020-02-01"));
  CHECK(month.last() == day("2020-02-29"));

  const PartialDate full = parse_partial("2020-05-03").value();
  CHECK(full == PartialDate{2020, 5, 3});
  CHECK(full.is_full());
  CHECK(text(full) == "2020-05-03");
  CHECK(full.first() == day("2020-05-03"));
  CHECK(full.last() == day("2020-05-03"));
}

TEST_CASE("a partial date is written in one way only") {
  for (const char* written :
       {"", "202", "20200", "2020-", "2020-5", "2020/05", "202005", "2020-00", "2020-13", "2020-0x",
        "1899", "2201", "1899-12", "202x", "2020-05-", "2020-05-3", "2021-02-29", "2020年"}) {
    CAPTURE(written);
    CHECK_FALSE(parse_partial(written));
  }
}

TEST_CASE("every partial date is read as it is written") {
  CHECK(rc::check([] {
    PartialDate date = PartialDate::of(*any_day());
    if (*rc::gen::arbitrary<bool>()) {
      date.day = 0;
      if (*rc::gen::arbitrary<bool>()) date.month = 0;
    }
    RC_ASSERT(parse_partial(text(date)) == date);
    RC_ASSERT(date.first() <= date.last());
    RC_ASSERT(PartialDate::of(date.first()).year == date.year);
    RC_ASSERT(PartialDate::of(date.last()).year == date.year);
  }));
}

TEST_CASE("a range of days") {
  const DayRange range = parse_day_range("2021-02-23..2021-02-25").value();
  CHECK(range == DayRange{day("2021-02-23"), day("2021-02-25")});
  CHECK(day_count(range) == 3);
  CHECK(text(range) == "2021-02-23..2021-02-25");
  CHECK(range.contains(day("2021-02-23")));
  CHECK(range.contains(day("2021-02-25")));
  CHECK_FALSE(range.contains(day("2021-02-22")));
  CHECK_FALSE(range.contains(day("2021-02-26")));

  const DayRange one{day("2021-02-23"), day("2021-02-23")};
  CHECK(parse_day_range("2021-02-23") == one);
  CHECK(parse_day_range("2021-02-23..2021-02-23") == one);
  CHECK(text(one) == "2021-02-23");
  CHECK(day_count(one) == 1);
}

TEST_CASE("a range of days is written in one way only") {
  for (const char* written :
       {"", "..", "2021-02-25..2021-02-23", "2021-02-23..25", "2021-02-23..", "..2021-02-23",
        "2021-02-23...2021-02-25", "2021-02-23 .. 2021-02-25", "2021-02-23--2021-02-25",
        "2021-02-29..2021-03-01", "2021-02-01..2021-02-29"}) {
    CAPTURE(written);
    CHECK_FALSE(parse_day_range(written));
  }
}

TEST_CASE("every range is read as it is written") {
  CHECK(rc::check([] {
    const DayRange range = *any_range(1000);
    RC_ASSERT(parse_day_range(text(range)) == range);
  }));
}

TEST_CASE("a training with a gap") {
  const Days training(
      {parse_day_range("2021-02-23..2021-02-25").value(), parse_day_range("2021-03-06").value()});
  CHECK(training.first() == day("2021-02-23"));
  CHECK(training.last() == day("2021-03-06"));
  CHECK(training.count() == 4);
  CHECK(training.count_within(parse_day_range("2021-02-01..2021-02-28").value()) == 3);
  CHECK(training.count_within(parse_day_range("2021-03-01..2021-03-31").value()) == 1);
  CHECK(training.count_within(parse_day_range("2021-02-25..2021-03-05").value()) == 1);
  CHECK(training.count_within(parse_day_range("2021-02-26..2021-03-05").value()) == 0);
  CHECK(training.count_within({Day::min(), Day::max()}) == 4);
  CHECK(training.contains(day("2021-02-24")));
  CHECK_FALSE(training.contains(day("2021-02-26")));
}

TEST_CASE("days that touch or overlap become one range") {
  const Days three({parse_day_range("2021-02-25").value(), parse_day_range("2021-02-23").value(),
                    parse_day_range("2021-02-24").value(), parse_day_range("2021-02-23").value()});
  CHECK(three.ranges() == std::vector{parse_day_range("2021-02-23..2021-02-25").value()});
  const Days inside({parse_day_range("2021-02-01..2021-02-28").value(),
                     parse_day_range("2021-02-03..2021-02-04").value()});
  CHECK(inside.count() == 28);
}

TEST_CASE("days cannot be empty or reversed") {
  CHECK_THROWS_AS(Days({}), std::invalid_argument);
  CHECK_THROWS_AS(Days({{day("2021-02-25"), day("2021-02-23")}}), std::invalid_argument);
}

TEST_CASE("days are the set of their days") {
  CHECK(rc::check([] {
    const Day start = day("2021-01-01");
    const auto near = rc::gen::pair(rc::gen::inRange(0, 80), rc::gen::inRange(0, 12));
    std::vector<DayRange> ranges;
    std::set<Day> set;
    for (const auto& [after, longer] :
         *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<int, int>>>(near))) {
      const DayRange range{start + days(after), start + days(after + longer)};
      ranges.push_back(range);
      for (Day each = range.first; each <= range.last; each += days(1)) set.insert(each);
    }
    const Days result(ranges);
    RC_ASSERT(result.count() == static_cast<int>(set.size()));
    RC_ASSERT(result.first() == *set.begin());
    RC_ASSERT(result.last() == *set.rbegin());
    for (Day each = start - days(1); each < start + days(100); each += days(1)) {
      RC_ASSERT(result.contains(each) == set.contains(each));
    }
    const auto [after, longer] = *near;
    const DayRange window{start + days(after), start + days(after + longer)};
    const auto in_window =
        std::distance(set.lower_bound(window.first), set.upper_bound(window.last));
    RC_ASSERT(result.count_within(window) == in_window);
    for (std::size_t i = 1; i < result.ranges().size(); ++i) {
      RC_ASSERT(result.ranges()[i].first - result.ranges()[i - 1].last > days(1));
    }
  }));
}

TEST_CASE("the Monday of a week") {
  CHECK(monday_of(day("2021-03-14")) == day("2021-03-08"));
  CHECK(monday_of(day("2021-03-15")) == day("2021-03-15"));
  CHECK(monday_of(day("2021-03-16")) == day("2021-03-15"));
  CHECK(monday_of(day("1969-12-31")) == day("1969-12-29"));
}

TEST_CASE("a day typed in full") {
  for (const char* typed :
       {"2021-03-06", "2021-3-6", "2021/3/6", "2021/03/06", "2021.3.6", "20210306", "2021年3月6日",
        "2021年03月06日", "2021年3月6", "2021年3月6号", "2021 年 3 月 6 日", " 2021-03-06 ",
        "２０２１-０３-０６", "２０２１／３／６", "２０２１年３月６日", "2021。3。6", "2021−03−06",
        "二〇二一年三月六日", "2021年三月六号"}) {
    CAPTURE(typed);
    CHECK(day_typed(typed) == "2021-03-06");
  }
  CHECK(day_typed("2021年十二月三十一日") == "2021-12-31");
  CHECK(day_typed("二月二十八日") == "2021-02-28");
  CHECK(day_typed("十月十日") == "2021-10-10");
  CHECK(day_typed("十月二十日") == "2021-10-20");
}

TEST_CASE("a day typed without its year is of this year") {
  for (const char* typed : {"03-06", "3-6", "3月6日", "3月6", "03月06日", "3月6号"}) {
    CAPTURE(typed);
    CHECK(day_typed(typed) == "2021-03-06");
  }
  CHECK(day_typed("12-31") == "2021-12-31");
  CHECK(text(parse_day_input("2-29", day("2020-12-31"))) == "2020-02-29");
}

TEST_CASE("a day typed as a word") {
  for (const char* typed : {"today", "Today", "TODAY", "今天", "今日"}) {
    CHECK(day_typed(typed) == "2021-03-16");
  }
  for (const char* typed : {"yesterday", "昨天", "昨日"}) CHECK(day_typed(typed) == "2021-03-15");
  for (const char* typed : {"tomorrow", "明天", "明日"}) CHECK(day_typed(typed) == "2021-03-17");
  CHECK(day_typed("前天") == "2021-03-14");
  CHECK(day_typed("后天") == "2021-03-18");
}

TEST_CASE("a day of a week") {
  for (const char* typed : {"monday", "Monday", "this-monday", "周一", "星期一", "礼拜一", "本周一",
                            "这周一", "这个星期一"}) {
    CAPTURE(typed);
    CHECK(day_typed(typed) == "2021-03-15");
  }
  for (const char* typed : {"sunday", "周日", "周天", "星期日", "星期天", "本周日"}) {
    CAPTURE(typed);
    CHECK(day_typed(typed) == "2021-03-21");
  }
  for (const char* typed : {"last-friday", "上周五", "上星期五", "上个星期五", "上周5"}) {
    CAPTURE(typed);
    CHECK(day_typed(typed) == "2021-03-12");
  }
  for (const char* typed : {"next-wednesday", "下周三", "下个星期三"}) {
    CAPTURE(typed);
    CHECK(day_typed(typed) == "2021-03-24");
  }
  CHECK(text(parse_day_input("monday", day("2021-03-21"))) == "2021-03-15");
  CHECK(text(parse_day_input("last-sunday", day("2021-03-15"))) == "2021-03-14");
}

TEST_CASE("a typed day that does not exist is refused with the reason") {
  CHECK(day_refusal("2021-02-29") == kNoDayOfMonth + "2021-02-29 | February 2021 | 2021年2月 | 28");
  CHECK(day_refusal("2020年2月30日") ==
        kNoDayOfMonth + "2020年2月30日 | February 2020 | 2020年2月 | 29");
  CHECK(day_refusal("20210431") == kNoDayOfMonth + "20210431 | April 2021 | 2021年4月 | 30");
  CHECK(day_refusal("2-29") == kNoDayOfMonth + "2-29 | February 2021 | 2021年2月 | 28");
  CHECK(day_refusal("2021-03-00") == kNoDayOfMonth + "2021-03-00 | March 2021 | 2021年3月 | 31");
  CHECK(day_refusal("2021-13-01") == kNoMonth + "2021-13-01 | 13");
  CHECK(day_refusal("2021/0/1") == kNoMonth + "2021/0/1 | 0");
  CHECK(day_refusal("16-03") == kNoMonth + "16-03 | 16");
  CHECK(day_refusal("1899-12-31") == kNoYear + "1899-12-31 | 1899 | 1900 | 2200");
  CHECK(day_refusal("2201-01-01") == kNoYear + "2201-01-01 | 2201 | 1900 | 2200");
}

TEST_CASE("a day that cannot be read is refused with what may be typed") {
  for (const std::string typed : {"",
                                  " ",
                                  "hello",
                                  "2021",
                                  "2021-03",
                                  "3月",
                                  "16日",
                                  "16",
                                  "21-03-16",
                                  "2021-03-16x",
                                  "2021-03-16-",
                                  "2021-03-16 10:00",
                                  "2021-03-16..17",
                                  "2021-03-16,2021-03-17",
                                  "2021-3/16",
                                  "2021-003-16",
                                  "3/16",
                                  "3.16",
                                  "2021316",
                                  "202103160",
                                  "周八",
                                  "周",
                                  "星期",
                                  "上上周五",
                                  "friday-last",
                                  "last friday",
                                  "两天",
                                  "一",
                                  "大后天",
                                  "\xFF",
                                  "2021-03-16\xFF"}) {
    CAPTURE(typed);
    CHECK(day_refusal(typed) == kNoDay + typed);
  }
}

TEST_CASE("every notation of a day is that day") {
  CHECK(rc::check([] {
    const Day any = *any_day();
    const PartialDate date = PartialDate::of(any);
    for (const char* form : {"{}-{}-{}", "{:04}-{:02}-{:02}", "{:04}{:02}{:02}", "{}/{}/{}",
                             "{}.{}.{}", "{}年{}月{}日", "{}年{:02}月{:02}日", "{}年{}月{}",
                             " {} 年 {} 月 {} 日 ", "{}－{}－{}"}) {
      const std::string typed = fmt::format(fmt::runtime(form), date.year, date.month, date.day);
      RC_ASSERT(parse_day_input(typed, kToday) == any);
      RC_ASSERT(parse_partial_input(typed, kToday) == date);
      RC_ASSERT(parse_days_input(typed, kToday) == std::vector({DayRange{any, any}}));
    }
    for (const char* form : {"{}-{}", "{:02}-{:02}", "{}月{}日", "{}月{}", "{}月{}号"}) {
      const std::string typed = fmt::format(fmt::runtime(form), date.month, date.day);
      RC_ASSERT(parse_day_input(typed, any) == any);
    }
  }));
}

TEST_CASE("a partial date typed") {
  for (const char* typed : {"2020-05", "2020-5", "2020/5", "2020.05", "2020年5月", "２０２０年５月",
                            "2020 年 5 月", "2020年五月"}) {
    CAPTURE(typed);
    CHECK(partial_typed(typed) == "2020-05");
  }
  for (const char* typed : {"2020", "2020年", "２０２０", "二〇二〇年"}) {
    CAPTURE(typed);
    CHECK(partial_typed(typed) == "2020");
  }
  CHECK(partial_typed("2020-05-03") == "2020-05-03");
  CHECK(partial_typed("5月3日") == "2021-05-03");
  CHECK(partial_typed("昨天") == "2021-03-15");
}

TEST_CASE("a partial date that is none is refused") {
  CHECK(partial_refusal("2020-13") == kNoMonth + "2020-13 | 13");
  CHECK(partial_refusal("2020年0月") == kNoMonth + "2020年0月 | 0");
  CHECK(partial_refusal("1820") == kNoYear + "1820 | 1820 | 1900 | 2200");
  CHECK(partial_refusal("2021-02-29") ==
        kNoDayOfMonth + "2021-02-29 | February 2021 | 2021年2月 | 28");
  for (const std::string typed : {"", "20", "5月", "202005", "2020-", "2020Q1", "spring"}) {
    CAPTURE(typed);
    CHECK(partial_refusal(typed) == kNoPartial + typed);
  }
}

TEST_CASE("ranges of days typed") {
  for (const char* typed : {"2021-02-23..2021-02-25",
                            "2021-02-23..25",
                            "2021-02-23..02-25",
                            "2021-02-23 .. 25",
                            "2021-02-23 - 2021-02-25",
                            "2021-02-23~25",
                            "2021-02-23～2021-02-25",
                            "2021-02-23—25",
                            "2021-02-23——2021-02-25",
                            "2021-02-23–25",
                            "2021-02-23至25",
                            "2021-02-23到2021-02-25",
                            "2021-02-23..2月25日",
                            "2021-02-23..二月二十五",
                            "2月23日-25日",
                            "2月23-25日",
                            "2月23—25日",
                            "2月23日~2月25日",
                            "2月23日至25日",
                            "2月23号到25号",
                            "2021年2月23日至25日",
                            "2021年2月23日-2月25日",
                            "2021年2月23日 - 2021年2月25日",
                            "2021 年 2 月 23 日至 25 日",
                            "二月二十三日至二十五日",
                            "２月２３日－２５日",
                            "2021/2/23-25",
                            "2021/2/23-2/25",
                            "2021/2/23-2021/2/25",
                            "2021.2.23-2.25",
                            "20210223-20210225",
                            "20210223..20210225"}) {
    CAPTURE(typed);
    CHECK(days_typed(typed) == "2021-02-23..2021-02-25");
  }
  CHECK(days_typed("2021-02-23..03-02") == "2021-02-23..2021-03-02");
  CHECK(days_typed("2月23日-3月2日") == "2021-02-23..2021-03-02");
  CHECK(days_typed("2020-12-30..2021-01-02") == "2020-12-30..2021-01-02");
  CHECK(days_typed("2020-02-23..3月2日") == "2020-02-23..2020-03-02");
  CHECK(days_typed("2021-02-23..2021-02-23") == "2021-02-23");
  CHECK(days_typed("2021-03-01..today") == "2021-03-01..2021-03-16");
  CHECK(days_typed("3月1日至今") == "2021-03-01..2021-03-16");
  CHECK(days_typed("yesterday..tomorrow") == "2021-03-15..2021-03-17");
  CHECK(days_typed("周一至周五") == "2021-03-15..2021-03-19");
  CHECK(days_typed("周一至五") == "2021-03-15..2021-03-19");
  CHECK(days_typed("上周一至周五") == "2021-03-08..2021-03-12");
}

TEST_CASE("several days typed") {
  for (const char* typed :
       {"2021-02-23..25,2021-03-06", "2021-02-23..2021-02-25, 2021-03-06", "2月23-25日、3月6日",
        "2月23日-25日，3月6日", "2月23日至25日；3月6日", "2月23日至25日;3月6日",
        "2月23-25日 3月6日", "2021年2月23日-25日、2021年3月6日", "2021-02-23..25 03-06",
        "2月23 - 25日 , 3月6日,", "2021/2/23-25、3/6", "二月二十三至二十五日、三月六日"}) {
    CAPTURE(typed);
    CHECK(days_typed(typed) == "2021-02-23..2021-02-25, 2021-03-06");
  }
  CHECK(days_typed("2021-03-16") == "2021-03-16");
  CHECK(days_typed("昨天、今天") == "2021-03-15, 2021-03-16");
  CHECK(days_typed("今天、昨天") == "2021-03-16, 2021-03-15");
  CHECK(days_typed("2021-03-06, 2021-02-23") == "2021-03-06, 2021-02-23");
  CHECK(days_typed("周一、三、五") == "2021-03-15, 2021-03-17, 2021-03-19");
  CHECK(days_typed("上周一、周三") == "2021-03-08, 2021-03-10");
  CHECK(days_typed("2月3日、5日、8-9日") == "2021-02-03, 2021-02-05, 2021-02-08..2021-02-09");
}

TEST_CASE("a day in a list is of the year of the one before it") {
  CHECK(days_typed("2020年12月1日、3日") == "2020-12-01, 2020-12-03");
  CHECK(days_typed("2020-02-23..25, 03-06") == "2020-02-23..2020-02-25, 2020-03-06");
  CHECK(days_typed("2020年2月23日、3月6日") == "2020-02-23, 2020-03-06");
  CHECK(days_typed("2020-12-30, 2021-01-02") == "2020-12-30, 2021-01-02");
  CHECK(days_typed("2020-02-28, 2-29") == "2020-02-28, 2020-02-29");
}

TEST_CASE("what a list leaves out must be plain") {
  CHECK(days_refusal("2020-12-30, 01-02") == kOutOfOrder + "01-02 | 2020-12-30");
  CHECK(days_refusal("2月25日、3日") == kOutOfOrder + "3日 | 2月25日");
  CHECK(days_refusal("3月6日、2月23日") == kOutOfOrder + "2月23日 | 3月6日");
  CHECK(days_refusal("周五、周三") == kOutOfOrder + "周3 | 周5");
  CHECK(days_refusal("2月5日、8-9") == kDayOrRange + "8-9 | 2月5日");
  CHECK(days_refusal("2021/3/16, 18-20") == kDayOrRange + "18-20 | 2021/3/16");
  CHECK(days_typed("2021-02-05, 8-9") == "2021-02-05, 2021-08-09");
  CHECK(days_typed("today, 8-9") == "2021-03-16, 2021-08-09");
}

TEST_CASE("a range of days that ends before it begins is refused") {
  CHECK(days_refusal("2021-02-25..23") == kReversed + "2021-02-25..23");
  CHECK(days_refusal("2021-02-25..2021-02-23") == kReversed + "2021-02-25..2021-02-23");
  CHECK(days_refusal("12月30日-1月2日") == kReversed + "12月30日-1月2日");
  CHECK(days_refusal("2月25-23日") == kReversed + "2月25-23日");
}

TEST_CASE("days that do not exist are refused with the reason") {
  CHECK(days_refusal("2021-02-23..29") ==
        kNoDayOfMonth + "2021-02-29 | February 2021 | 2021年2月 | 28");
  CHECK(days_refusal("2021-02-23..13-01") == kNoMonth + "2021-13-01 | 13");
  CHECK(days_refusal("2月23日、30日") ==
        kNoDayOfMonth + "2月30日 | February 2021 | 2021年2月 | 28");
}

TEST_CASE("days that cannot be read are refused with what may be typed") {
  for (const std::string typed : {"", "  ", "，", "、;", "\xFF"}) {
    CAPTURE(typed);
    CHECK(days_refusal(typed) == kNoDays + typed);
  }
  for (const std::string typed :
       {"hello", "25", "25日", "2021", "2021-02", "2021-02-23..", "..2021-02-23", "..", "..today",
        "2021-02-23..24..25", "2021-02-23-25", "2021-02-23..hello", "today..25", "20210223..25",
        "2021-02-23周2", "2.23-2.25"}) {
    CAPTURE(typed);
    CHECK(days_refusal(typed) == kNoDays + typed);
  }
  CHECK(days_refusal("2021-02-23 星期二") == kNoDays + "2021-02-23周2");
  CHECK(days_refusal("2021-02-23, hello") == kNoDays + "hello");
  CHECK(days_refusal("2021-02-23 10:00") == kNoDays + "10:00");
}

TEST_CASE("ranges as the book writes them may be typed") {
  CHECK(rc::check([] {
    const auto ranges =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<DayRange>>(any_range(100)));
    const std::string parting = *rc::gen::element<std::string>(",", ", ", "、", "；", " ", "\t");
    std::string typed;
    for (const DayRange range : ranges) typed += text(range) + parting;
    RC_ASSERT(parse_days_input(typed, kToday) == ranges);
  }));
}

TEST_CASE("a range in one month or one year may leave them out") {
  CHECK(rc::check([] {
    const DayRange range = *any_range(40);
    const PartialDate first = PartialDate::of(range.first);
    const PartialDate last = PartialDate::of(range.last);
    if (first.year != last.year) return;
    const std::vector expected({range});
    const std::string chinese = fmt::format("{}年{}月{}日至", first.year, first.month, first.day);
    const std::string month_and_day = fmt::format("{:02}-{:02}", last.month, last.day);
    RC_ASSERT(parse_days_input(text(range.first) + ".." + month_and_day, kToday) == expected);
    RC_ASSERT(parse_days_input(chinese + fmt::format("{}月{}日", last.month, last.day), kToday) ==
              expected);
    if (first.month != last.month) return;
    RC_ASSERT(parse_days_input(fmt::format("{}..{}", text(range.first), last.day), kToday) ==
              expected);
    RC_ASSERT(parse_days_input(chinese + fmt::format("{}日", last.day), kToday) == expected);
  }));
}

TEST_CASE("whatever is typed is read or refused") {
  const auto read_all = [](const std::string& typed) {
    const std::vector<std::string> outcomes = {day_refusal(typed), partial_refusal(typed),
                                               days_refusal(typed)};
    if (outcomes.back() != "read") return;
    for (const DayRange range : parse_days_input(typed, kToday)) {
      RC_ASSERT(range.first <= range.last);
    }
  };
  CHECK(rc::check([&] { read_all(*any_scraps()); }));
  CHECK(rc::check([&](const std::string& bytes) { read_all(bytes); }));
  read_all(std::string(100000, '1'));
  read_all(std::string(100000, '-'));
}

TEST_CASE("patterns take numbers of their size only") {
  using date_input::match;
  const auto fields = match("2021年第11周", "Y年第W周");
  REQUIRE(fields);
  CHECK(fields->year == 2021);
  CHECK(fields->week == 11);
  CHECK_FALSE(fields->month);
  CHECK(match("2021q4", "YqQ")->quarter == 4);
  CHECK(match("last-9999-days", "last-N-days")->count == 9999);
  CHECK(match("2021-00-99", "Y-M-D")->day == 99);
  CHECK_FALSE(match("last-99999-days", "last-N-days"));
  CHECK_FALSE(match("021-03-16", "Y-M-D"));
  CHECK_FALSE(match("2021-003-16", "Y-M-D"));
  CHECK_FALSE(match("2021--16", "Y-M-D"));
  CHECK_FALSE(match("2021-03-16 ", "Y-M-D"));
  CHECK_FALSE(match("", "Y"));
}

TEST_CASE("one spelling for what may be typed in many") {
  using date_input::plain;
  CHECK(plain(" ２０２１－Ｗ１１ ") == "2021-w11");
  CHECK(plain("2021 年 第 11 周") == "2021年第11周");
  CHECK(plain("最近 7 天") == "最近7天");
  CHECK(plain("二〇二一年十二月二十三号") == "2021年12月23日");
  CHECK(plain("十 十一 二十 九十九") == "10 11 20 99");
  CHECK(plain("2月23日 ～ 25日 ， 3月6日") == "2月23日..25日,3月6日");
  CHECK(plain("周一 周三") == "周1 周3");
  CHECK(plain("") == "");
}

}  // namespace
}  // namespace ruralctl
