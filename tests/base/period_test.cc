#include "ruralctl/base/period.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <ctime>
#include <set>

#include "ruralctl/base/error.h"

namespace ruralctl {
namespace {

using std::chrono::days;

constexpr Span kSpans[] = {Span::day, Span::week, Span::month, Span::quarter, Span::year};

Day day(std::string_view written) {
  return parse_day(written).value();
}

PartialDate partial(std::string_view written) {
  return parse_partial(written).value();
}

// A Tuesday in the first quarter, in week 11.
const Day kToday = day("2021-03-16");

// The days of the period, with nothing where it is open, and its name.
std::string typed_on(std::string_view typed, Day today) {
  const Period period = parse_period(typed, today);
  const std::string first = period.first ? text(*period.first) : "";
  const std::string last = period.last ? text(*period.last) : "";
  return first + ".." + last + " " + period.text;
}

std::string typed_today(std::string_view typed) {
  return typed_on(typed, kToday);
}

std::string refusal(std::string_view typed) {
  try {
    parse_period(typed, kToday);
  } catch (const Error& error) {
    CHECK(error.status() == Exit::usage);
    return error.message().id();
  }
  return "read";
}

const std::string kNoPeriod =
    "'{0}' is not a period; type 2021, 2021-03, 2021-W11, 2021Q1 or 2021-03-16, a range such as "
    "2021-02..2021-03, ..2021-03 or 2021-02-23..03-06, or today, yesterday, last-7-days, or "
    "this-week, last-week and so on for month, quarter and year";
const std::string kNoDayOfMonth = "{0}: {1} has {2} days; type a day from 1 to {2}";
const std::string kNoMonth = "{0}: there is no month {1}; type one from 1 to 12";
const std::string kNoYear =
    "{0}: {1} is not a year that dates here may have; type one from {2} to {3}";
const std::string kNoWeek = "{0}: {1} has {2} ISO weeks; type a week from 1 to {2}";
const std::string kNoQuarter = "{0}: there is no quarter {1}; type one from 1 to 4";
const std::string kReversed =
    "{0} ends before it begins; type the earlier date first, and the year of each where they "
    "differ";
const std::string kDayOrRange =
    "'{0}' after '{1}' may be a date or a range of days; type a date in full, such as 2021-03-16, "
    "and a range with '..', such as 2021-02-23..25";

// Days whose weeks, too, are of years that may be typed.
rc::Gen<Day> any_day() {
  const Day first = day("1900-01-01");
  const Day last = day("2200-12-28");
  return rc::gen::map(rc::gen::inRange(0, day_count({first, last})),
                      [first](int after) { return first + days(after); });
}

rc::Gen<Span> any_span() {
  return rc::gen::elementOf(std::vector<Span>(std::begin(kSpans), std::end(kSpans)));
}

TEST_CASE("ISO weeks at the turn of the year") {
  const auto week = [](std::string_view written) { return text(iso_week(day(written))); };
  CHECK(week("2019-12-29") == "2019-W52");
  CHECK(week("2019-12-30") == "2020-W01");
  CHECK(week("2020-12-31") == "2020-W53");
  CHECK(week("2021-01-01") == "2020-W53");
  CHECK(week("2021-01-03") == "2020-W53");
  CHECK(week("2021-01-04") == "2021-W01");
  CHECK(week("2021-03-16") == "2021-W11");
  CHECK(week("2022-01-02") == "2021-W52");
  CHECK(week("2022-01-03") == "2022-W01");
  CHECK(week("2024-12-30") == "2025-W01");
}

TEST_CASE("some years have 53 ISO weeks") {
  const std::set<int> long_years = {2004, 2009, 2015, 2020, 2026, 2032, 2037};
  for (int year = 2001; year <= 2040; ++year) {
    CAPTURE(year);
    CHECK(weeks_in(year) == (long_years.contains(year) ? 53 : 52));
  }
}

TEST_CASE("the Monday of an ISO week") {
  CHECK(monday({2021, 1}) == day("2021-01-04"));
  CHECK(monday({2020, 1}) == day("2019-12-30"));
  CHECK(monday({2020, 53}) == day("2020-12-28"));
  CHECK(monday({2021, 11}) == day("2021-03-15"));
}

TEST_CASE("ISO weeks are those of the C library") {
  CHECK(rc::check([] {
    const Day any = *any_day();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(any);
    std::tm fields{};
    gmtime_r(&seconds, &fields);
    char expected[16];
    std::strftime(expected, sizeof expected, "%G-W%V", &fields);
    RC_ASSERT(text(iso_week(any)) == std::string(expected));
  }));
}

TEST_CASE("iso_week and monday are each other's inverse") {
  CHECK(rc::check([] {
    const Day any = *any_day();
    RC_ASSERT(monday(iso_week(any)) == monday_of(any));
    RC_ASSERT(iso_week(any) < iso_week(any + days(7)));
    const int year = *rc::gen::inRange(kFirstYear, kLastYear + 1);
    const IsoWeek week{year, *rc::gen::inRange(1U, weeks_in(year) + 1)};
    RC_ASSERT((iso_week(monday(week)) == week));
    RC_ASSERT((iso_week(monday(week) + days(6)) == week));
    RC_ASSERT(monday({year, weeks_in(year)}) + days(7) == monday({year + 1, 1}));
  }));
}

TEST_CASE("buckets") {
  const auto of = [](Span span, std::string_view written) {
    return text(bucket(span, day(written))) + " " + bucket_name(span, day(written)) + " " +
           text(next_bucket(span, day(written)));
  };
  CHECK(of(Span::day, "2021-03-16") == "2021-03-16 2021-03-16 2021-03-17");
  CHECK(of(Span::week, "2021-03-16") == "2021-03-15..2021-03-21 2021-W11 2021-03-22");
  CHECK(of(Span::week, "2021-01-01") == "2020-12-28..2021-01-03 2020-W53 2021-01-04");
  CHECK(of(Span::month, "2021-02-16") == "2021-02-01..2021-02-28 2021-02 2021-03-01");
  CHECK(of(Span::month, "2020-02-16") == "2020-02-01..2020-02-29 2020-02 2020-03-01");
  CHECK(of(Span::month, "2021-12-31") == "2021-12-01..2021-12-31 2021-12 2022-01-01");
  CHECK(of(Span::quarter, "2021-03-31") == "2021-01-01..2021-03-31 2021Q1 2021-04-01");
  CHECK(of(Span::quarter, "2021-04-01") == "2021-04-01..2021-06-30 2021Q2 2021-07-01");
  CHECK(of(Span::quarter, "2021-12-31") == "2021-10-01..2021-12-31 2021Q4 2022-01-01");
  CHECK(of(Span::year, "2020-02-29") == "2020-01-01..2020-12-31 2020 2021-01-01");
}

TEST_CASE("a training with a gap, by week and month") {
  const Days training(
      {parse_day_range("2021-02-23..2021-02-25").value(), parse_day_range("2021-03-06").value()});
  const auto within_bucket = [&](Span span, std::string_view written) {
    return training.count_within(bucket(span, day(written)));
  };
  CHECK(bucket_name(Span::week, day("2021-02-23")) == "2021-W08");
  CHECK(bucket_name(Span::week, day("2021-03-06")) == "2021-W09");
  CHECK(within_bucket(Span::week, "2021-02-22") == 3);
  CHECK(within_bucket(Span::week, "2021-03-01") == 1);
  CHECK(within_bucket(Span::week, "2021-03-08") == 0);
  CHECK(within_bucket(Span::month, "2021-02-01") == 3);
  CHECK(within_bucket(Span::month, "2021-03-01") == 1);
  CHECK(within_bucket(Span::year, "2021-01-01") == 4);
  CHECK(training.count_within(parse_period("..2021-02", kToday).days()) == 3);
  CHECK(training.count_within(parse_period("2021-03..", kToday).days()) == 1);
  CHECK(training.count_within(parse_period("..", kToday).days()) == 4);
}

TEST_CASE("buckets cut the calendar into parts without gaps") {
  CHECK(rc::check([] {
    const Day any = *any_day();
    const Span span = *any_span();
    const DayRange range = bucket(span, any);
    RC_ASSERT(range.contains(any));
    const std::string name = bucket_name(span, any);
    for (Day each = range.first; each <= range.last; each += days(1)) {
      RC_ASSERT(bucket(span, each) == range);
      RC_ASSERT(bucket_name(span, each) == name);
    }
    RC_ASSERT(next_bucket(span, any) == range.last + days(1));
    RC_ASSERT(bucket(span, range.last + days(1)).first == range.last + days(1));
    RC_ASSERT(bucket_name(span, range.last + days(1)) > name);
  }));
}

TEST_CASE("periods typed by their names") {
  for (const char* typed : {"2021", "2021年", "２０２１", "二〇二一年", "今年", "本年", "this-year",
                            "2021-01..2021-12", "2021-01-01..2021-12-31", "一季度..四季度"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-01-01..2021-12-31 2021");
  }
  for (const char* typed : {"2020", "去年", "last-year", "Last-Year"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2020-01-01..2020-12-31 2020");
  }
  for (const char* typed :
       {"2021-03", "2021-3", "2021/3", "2021.3", "2021年3月", "2021年3月份", "2021 年 3 月", "3月",
        "3月份", "三月", "３月", "本月", "这月", "这个月", "this-month", "2021-03-01..31"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-03-01..2021-03-31 2021-03");
  }
  for (const char* typed : {"2021-02", "2月", "上月", "上个月", "last-month"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-02-01..2021-02-28 2021-02");
  }
  for (const char* typed :
       {"2021-W11", "2021-w11", "2021W11", "２０２１－Ｗ１１", "W11", "2021年第11周", "第11周",
        "第 11 周", "2021 年 第 11 周", "第十一周", "本周", "这周", "这个星期", "this-week"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-03-15..2021-03-21 2021-W11");
  }
  for (const char* typed : {"2021-W10", "上周", "上星期", "上个星期", "last-week"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-03-08..2021-03-14 2021-W10");
  }
  for (const char* typed :
       {"2021Q1", "2021q1", "2021-Q1", "２０２１Ｑ１", "Q1", "一季度", "第一季度", "1季度",
        "第1季度", "2021年一季度", "2021年第一季度", "2021年第1季度", "本季度", "这季度",
        "这个季度", "this-quarter", "1-3月", "2021-01..2021-03"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-01-01..2021-03-31 2021Q1");
  }
  for (const char* typed : {"2020Q4", "上季度", "上个季度", "last-quarter", "2020年第四季度"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2020-10-01..2020-12-31 2020Q4");
  }
  CHECK(typed_today("上半年") == "2021-01-01..2021-06-30 2021-01..2021-06");
  CHECK(typed_today("下半年") == "2021-07-01..2021-12-31 2021-07..2021-12");
  CHECK(typed_today("2020年上半年") == "2020-01-01..2020-06-30 2020-01..2020-06");
  CHECK(typed_today("2020年下半年") == "2020-07-01..2020-12-31 2020-07..2020-12");
}

TEST_CASE("what leaves out the year is of today's, even ahead of today") {
  CHECK(typed_today("12月") == "2021-12-01..2021-12-31 2021-12");
  CHECK(typed_today("Q4") == "2021-10-01..2021-12-31 2021Q4");
  CHECK(typed_today("第52周") == "2021-12-27..2022-01-02 2021-W52");
}

TEST_CASE("a week without a year is of the ISO year of today") {
  const Day new_year = day("2021-01-01");
  CHECK(typed_on("第53周", new_year) == "2020-12-28..2021-01-03 2020-W53");
  CHECK(typed_on("本周", new_year) == "2020-12-28..2021-01-03 2020-W53");
  CHECK(typed_on("上周", day("2021-01-05")) == "2020-12-28..2021-01-03 2020-W53");
  CHECK(typed_on("第1周", day("2019-12-31")) == "2019-12-30..2020-01-05 2020-W01");
}

TEST_CASE("what was before the first month or quarter of a year") {
  const Day january = day("2021-01-31");
  CHECK(typed_on("上月", january) == "2020-12-01..2020-12-31 2020-12");
  CHECK(typed_on("last-quarter", january) == "2020-10-01..2020-12-31 2020Q4");
  CHECK(typed_on("last-month", day("2020-03-31")) == "2020-02-01..2020-02-29 2020-02");
}

TEST_CASE("periods of one day") {
  for (const char* typed : {"2021-02-23", "2021/2/23", "20210223", "2月23日", "02-23",
                            "2021-02-23..2021-02-23", "二月二十三日"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-02-23..2021-02-23 2021-02-23");
  }
  CHECK(typed_today("today") == "2021-03-16..2021-03-16 2021-03-16");
  CHECK(typed_today("今天") == "2021-03-16..2021-03-16 2021-03-16");
  CHECK(typed_today("yesterday") == "2021-03-15..2021-03-15 2021-03-15");
  CHECK(typed_today("昨天") == "2021-03-15..2021-03-15 2021-03-15");
  CHECK(typed_today("monday") == "2021-03-15..2021-03-15 2021-03-15");
  CHECK(typed_today("上周五") == "2021-03-12..2021-03-12 2021-03-12");
}

TEST_CASE("the last days") {
  for (const char* typed : {"last-7-days", "近7天", "最近7天", "近七天", "最近 7 天", "近７天"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-03-10..2021-03-16 2021-03-10..2021-03-16");
  }
  CHECK(typed_today("最近30天") == "2021-02-15..2021-03-16 2021-02-15..2021-03-16");
  CHECK(typed_today("last-1-days") == "2021-03-16..2021-03-16 2021-03-16");
}

TEST_CASE("periods typed as ranges") {
  for (const char* typed :
       {"2021-02-23..2021-03-06", "2021-02-23..03-06", "2021-02-23 - 2021-03-06",
        "2021-02-23～2021-03-06", "2月23日-3月6日", "2021年2月23日至3月6日", "2021/2/23-3/6"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-02-23..2021-03-06 2021-02-23..2021-03-06");
  }
  for (const char* typed :
       {"2021-02..2021-03", "2021-02..03", "2021-02..2021-03-31", "2021-02-01..2021-03",
        "2021年2月至3月", "2021年2-3月", "2月-3月", "2—3月", "2-3月份", "二至三月", "2021/2-3"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-02-01..2021-03-31 2021-02..2021-03");
  }
  for (const char* typed :
       {"2021-W10..2021-W11", "2021-W10..11", "2021W10-W11", "第10-11周", "第10周至第11周",
        "2021年第10周至第11周", "上周至本周", "last-week..this-week"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2021-03-08..2021-03-21 2021-03-08..2021-03-21");
  }
  for (const char* typed :
       {"2020Q3..2020Q4", "2020Q3-Q4", "2020Q3..4", "2020年三季度至四季度", "2020年三至四季度"}) {
    CAPTURE(typed);
    CHECK(typed_today(typed) == "2020-07-01..2020-12-31 2020-07..2020-12");
  }
  CHECK(typed_today("2019..2020") == "2019-01-01..2020-12-31 2019..2020");
  CHECK(typed_today("2019-2020年") == "2019-01-01..2020-12-31 2019..2020");
  CHECK(typed_today("2020-12..2021-01-15") == "2020-12-01..2021-01-15 2020-12-01..2021-01-15");
  CHECK(typed_today("2021-03..today") == "2021-03-01..2021-03-16 2021-03-01..2021-03-16");
  CHECK(typed_today("2021年至今") == "2021-01-01..2021-03-16 2021-01-01..2021-03-16");
  CHECK(typed_today("2021-03-16..2021-03") == "2021-03-16..2021-03-31 2021-03-16..2021-03-31");
  CHECK(typed_today("2020年3月至今") == "2020-03-01..2021-03-16 2020-03-01..2021-03-16");
  CHECK(typed_today("2020-11..12-15") == "2020-11-01..2020-12-15 2020-11-01..2020-12-15");
}

TEST_CASE("periods open on one side or both") {
  CHECK(typed_today("..2021-03") == "..2021-03-31 ..2021-03");
  CHECK(typed_today("..2021") == "..2021-12-31 ..2021");
  CHECK(typed_today("..2021-W11") == "..2021-03-21 ..2021-03-21");
  CHECK(typed_today("..today") == "..2021-03-16 ..2021-03-16");
  CHECK(typed_today("至3月6日") == "..2021-03-06 ..2021-03-06");
  CHECK(typed_today("2021-03..") == "2021-03-01.. 2021-03..");
  CHECK(typed_today("2021..") == "2021-01-01.. 2021..");
  CHECK(typed_today("2021-02-23..") == "2021-02-23.. 2021-02-23..");
  CHECK(typed_today("2021-02-23~") == "2021-02-23.. 2021-02-23..");
  CHECK(typed_today("..") == ".. ..");
}

TEST_CASE("a period that does not exist is refused with the reason") {
  CHECK(refusal("2021-02-29") == kNoDayOfMonth);
  CHECK(refusal("2021-02..2021-02-29") == kNoDayOfMonth);
  CHECK(refusal("2021-13") == kNoMonth);
  CHECK(refusal("13月") == kNoMonth);
  CHECK(refusal("..2021-00") == kNoMonth);
  CHECK(refusal("1899") == kNoYear);
  CHECK(refusal("2201年") == kNoYear);
  CHECK(refusal("2201-W01") == kNoYear);
  CHECK(refusal("2201Q1") == kNoYear);
  CHECK(refusal("1899年上半年") == kNoYear);
  CHECK(refusal("2021-W53") == kNoWeek);
  CHECK(refusal("2020-W53") == "read");
  CHECK(refusal("2020-W54") == kNoWeek);
  CHECK(refusal("第0周") == kNoWeek);
  CHECK(refusal("2021Q5") == kNoQuarter);
  CHECK(refusal("第五季度") == kNoQuarter);
  CHECK(refusal("2021Q0") == kNoQuarter);
}

TEST_CASE("the reason names what was typed") {
  try {
    parse_period("2021年第53周", kToday);
    FAIL("was read");
  } catch (const Error& error) {
    const auto& arguments = error.message().arguments();
    REQUIRE(arguments.size() == 3);
    CHECK(std::get<std::string>(arguments[0]) == "2021-W53");
    CHECK(std::get<std::int64_t>(arguments[1]) == 2021);
    CHECK(std::get<std::int64_t>(arguments[2]) == 52);
  }
}

TEST_CASE("a period that ends before it begins is refused") {
  CHECK(refusal("2021-03..2021-02") == kReversed);
  CHECK(refusal("2021-03-16..2021-03-15") == kReversed);
  CHECK(refusal("2021..2020") == kReversed);
  CHECK(refusal("2021-W11..W10") == kReversed);
  CHECK(refusal("12月-1月") == kReversed);
  CHECK(refusal("本周至上周") == kReversed);
}

TEST_CASE("a period that cannot be read is refused with what may be typed") {
  for (const char* typed : {"",
                            " ",
                            "hello",
                            "20",
                            "3",
                            "202103",
                            "2021-",
                            "2021-03-",
                            "-2021",
                            "2021-03..x",
                            "x..2021",
                            "2021-02-23..25, 2021-03-06",
                            "2021-02..2021-03..2021-04",
                            "2021 03",
                            "W",
                            "2021-W",
                            "第周",
                            "周",
                            "11周",
                            "3个月",
                            "last-days",
                            "last-0-days",
                            "近0天",
                            "last-7-weeks",
                            "last week",
                            "季度",
                            "半年",
                            "2021上半年",
                            "2021-02-2021-03",
                            "...",
                            "\xFF",
                            "2021\xFF"}) {
    CAPTURE(typed);
    CHECK(refusal(typed) == kNoPeriod);
  }
  CHECK(refusal("2021-3月") == kNoPeriod);
  CHECK(refusal("2021-3月6日") == kNoPeriod);
  CHECK(refusal("2021年2月..8-9") == kDayOrRange);
}

TEST_CASE("the name of a period is read as that period on any day") {
  CHECK(rc::check([] {
    const Period named = period_of(*any_span(), *any_day());
    RC_ASSERT((parse_period(named.text, *any_day()) == period_between(named.first, named.last)));

    std::optional<Day> first = *any_day();
    std::optional<Day> last = *any_day();
    if (*last < *first) std::swap(first, last);
    if (*rc::gen::arbitrary<bool>()) first = bucket(*any_span(), *first).first;
    if (*rc::gen::arbitrary<bool>()) last = bucket(*any_span(), *last).last;
    const int open = *rc::gen::inRange(0, 8);
    if (open == 1 || open == 3) first.reset();
    if (open == 2 || open == 3) last.reset();
    const Period period = period_between(first, last);
    RC_ASSERT(period.first == first);
    RC_ASSERT(period.last == last);
    RC_ASSERT((parse_period(period.text, *any_day()) == period));
  }));
}

TEST_CASE("every bucket is a period under its name") {
  CHECK(rc::check([] {
    const Day any = *any_day();
    const Span span = *any_span();
    const DayRange range = bucket(span, any);
    const Period period = parse_period(bucket_name(span, any), *any_day());
    RC_ASSERT(period.days() == range);
    RC_ASSERT((period == period_of(span, any)));
  }));
}

TEST_CASE("whatever is typed is read as a period or refused") {
  const std::vector<std::string> scraps = {
      "2021", "2020", "02", "29",   "3",     "11",      "53",    "-",     "/",  "..",
      "年",   "月",   "日", "第",   "周",    "季度",    "半年",  "上",    "下", "本",
      "今",   "去",   "近", "天",   "q",     "w",       "last-", "this-", "~",  "至",
      "份",   "一",   "十", "week", "-days", "quarter", " ",     "、",    "個", "\xE5"};
  const auto read = [](const std::string& typed) {
    if (refusal(typed) != "read") return;
    const Period period = parse_period(typed, kToday);
    RC_ASSERT((!period.first || !period.last || *period.first <= *period.last));
    RC_ASSERT((parse_period(period.text, kToday) == period));
  };
  CHECK(rc::check([&] {
    std::string typed;
    for (const std::string& scrap :
         *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(scraps))) {
      typed += scrap;
    }
    read(typed);
  }));
  CHECK(rc::check([&](const std::string& bytes) { read(bytes); }));
  read(std::string(100000, '1'));
}

TEST_CASE("what is in a period") {
  const Period march = parse_period("2021-03", kToday);
  CHECK(march.contains(day("2021-03-01")));
  CHECK(march.contains(day("2021-03-31")));
  CHECK_FALSE(march.contains(day("2021-02-28")));
  CHECK_FALSE(march.contains(day("2021-04-01")));
  CHECK(march.days() == bucket(Span::month, kToday));
  const Period up_to_march = parse_period("..2021-03", kToday);
  CHECK(up_to_march.contains(day("1900-01-01")));
  CHECK_FALSE(up_to_march.contains(day("2021-04-01")));
  CHECK(parse_period("..", kToday).contains(kToday));
}

TEST_CASE("a partial date in a period") {
  const auto in = [](std::string_view date, std::string_view period) {
    return within(partial(date), parse_period(period, kToday));
  };
  CHECK(in("2020-05-03", "2020-05") == Match::yes);
  CHECK(in("2020-05-03", "2020-05-03") == Match::yes);
  CHECK(in("2020-05-03", "2020-06") == Match::no);
  CHECK(in("2020-05", "2020") == Match::yes);
  CHECK(in("2020-05", "2020-05") == Match::yes);
  CHECK(in("2020-05", "2020-05-03") == Match::unknown);
  CHECK(in("2020-05", "2020-05-31..2020-06-30") == Match::unknown);
  CHECK(in("2020-05", "2020-06") == Match::no);
  CHECK(in("2020", "2020") == Match::yes);
  CHECK(in("2020", "..2020") == Match::yes);
  CHECK(in("2020", "2020..") == Match::yes);
  CHECK(in("2020", "..") == Match::yes);
  CHECK(in("2020", "..2020-06") == Match::unknown);
  CHECK(in("2020", "2021..") == Match::no);
  CHECK(in("2020", "2020-W53") == Match::unknown);
}

TEST_CASE("a partial date up to a day") {
  CHECK(not_after(partial("2020"), day("2020-12-31")) == Match::yes);
  CHECK(not_after(partial("2020"), day("2020-12-30")) == Match::unknown);
  CHECK(not_after(partial("2020"), day("2020-01-01")) == Match::unknown);
  CHECK(not_after(partial("2020"), day("2019-12-31")) == Match::no);
  CHECK(not_after(partial("2020-05-03"), day("2020-05-03")) == Match::yes);
  CHECK(not_after(partial("2020-05-03"), day("2020-05-02")) == Match::no);
}

TEST_CASE("a partial date matches as the days do that it may be") {
  CHECK(rc::check([] {
    const Day start = day("2020-02-01");
    const auto near =
        rc::gen::map(rc::gen::inRange(0, 90), [start](int after) { return start + days(after); });
    PartialDate date = PartialDate::of(*near);
    if (*rc::gen::arbitrary<bool>()) date.day = 0;
    Day first = *near;
    Day last = *near;
    if (last < first) std::swap(first, last);
    const Period period = period_between(first, last);
    int in = 0;
    int all = 0;
    for (Day each = date.first(); each <= date.last(); each += days(1)) {
      ++all;
      if (period.contains(each)) ++in;
    }
    const Match expected = in == 0 ? Match::no : in == all ? Match::yes : Match::unknown;
    RC_ASSERT((within(date, period) == expected));
  }));
}

TEST_CASE("durations") {
  CHECK(parse_duration_days("30d") == 30);
  CHECK(parse_duration_days("7D") == 7);
  CHECK(parse_duration_days("2w") == 14);
  CHECK(parse_duration_days("0d") == 0);
  CHECK(parse_duration_days("9999w") == 69993);
  for (const char* typed : {"30天", "３０天", "30 天", "三十天"}) {
    CAPTURE(typed);
    CHECK(parse_duration_days(typed) == 30);
  }
  for (const char* typed : {"两周", "2周", "二周", "2星期", "2 周"}) {
    CAPTURE(typed);
    CHECK(parse_duration_days(typed) == 14);
  }
  for (const char* typed : {"", "d", "30", "3m", "3月", "3个月", "1y", "-7d", "+7d", "7.5d", "7dd",
                            "d7", "10000d", "7d 2w", "天", "半天", "99999999999d", "\xFF"}) {
    CAPTURE(typed);
    CHECK_FALSE(parse_duration_days(typed));
  }
}

}  // namespace
}  // namespace ruralctl
