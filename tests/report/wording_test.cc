#include "ruralctl/report/wording.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace ruralctl {
namespace {

Day day(const char* written) {
  return *parse_day(written);
}

Days days(std::initializer_list<const char*> ranges) {
  std::vector<DayRange> out;
  for (const char* range : ranges) out.push_back(*parse_day_range(range));
  return Days(out);
}

std::string both(const Period& period) {
  return said(period, Language::zh) + " | " + said(period, Language::en);
}

TEST_CASE("days as people write them") {
  CHECK(said(day("2021-03-06"), Language::zh) == "2021年3月6日");
  CHECK(said(day("2021-03-06"), Language::zh, 2021) == "3月6日");
  CHECK(said(day("2021-03-06"), Language::en, 2021) == "6 March");
  CHECK(said(day("2021-03-06"), Language::en, 2020) == "6 March 2021");
  CHECK(said_with_weekday(day("2021-03-16"), Language::zh) == "2021年3月16日 星期二");
  CHECK(said_with_weekday(day("2021-03-21"), Language::en) == "Sunday 21 March 2021");
}

TEST_CASE("dates known in part") {
  CHECK(said(*parse_partial("2020-05"), Language::zh) == "2020年5月");
  CHECK(said(*parse_partial("2020-05"), Language::en, 2020) == "May");
  CHECK(said(*parse_partial("2020"), Language::zh, 2020) == "2020年");
  CHECK(said(*parse_partial("2020"), Language::en) == "2020");
}

TEST_CASE("days with gaps") {
  const Days gapped = days({"2021-02-23..2021-02-25", "2021-03-06"});
  CHECK(said(gapped, Language::zh, 2021) == "2月23日至25日、3月6日");
  CHECK(said(gapped, Language::en, 2021) == "23–25 February and 6 March");
  CHECK(said(gapped, Language::zh) == "2021年2月23日至25日、3月6日");
  CHECK(said(days({"2021-02-27..2021-03-02"}), Language::zh, 2021) == "2月27日至3月2日");
  CHECK(said(days({"2021-02-27..2021-03-02"}), Language::en, 2021) == "27 February to 2 March");
  CHECK(said(days({"2020-12-30..2021-01-02"}), Language::zh, 2020) == "12月30日至2021年1月2日");
  CHECK(said(days({"2020-12-30..2021-01-02"}), Language::en, 2020) ==
        "30 December 2020 to 2 January 2021");
  CHECK(said(days({"2021-03-01", "2021-03-03", "2021-03-05"}), Language::en, 2021) ==
        "1 March, 3 March and 5 March");
}

TEST_CASE("periods") {
  const Day today = day("2021-03-16");
  CHECK(both(parse_period("2021-W11", today)) ==
        "2021年第11周（3月15日至21日） | week 11 of 2021 (15–21 March)");
  CHECK(both(parse_period("2020-W53", today)) ==
        "2020年第53周（12月28日至2021年1月3日） | week 53 of 2020 (28 December 2020 to 3 January "
        "2021)");
  CHECK(both(parse_period("2021-03", today)) == "2021年3月 | March 2021");
  CHECK(both(parse_period("2021Q1", today)) == "2021年第一季度 | first quarter of 2021");
  CHECK(both(parse_period("2021", today)) == "2021年 | 2021");
  CHECK(both(parse_period("2021-02-23..2021-03-06", today)) ==
        "2021年2月23日至3月6日 | 23 February to 6 March 2021");
  CHECK(both(parse_period("..2021-03", today)) == "截至2021年3月31日 | up to 31 March 2021");
  CHECK(both(parse_period("2021-03..", today)) == "2021年3月1日起 | from 1 March 2021");
  CHECK(both(parse_period("..", today)) == "全部 | all time");
}

TEST_CASE("the periods before and behind") {
  const Day today = day("2021-03-16");
  const auto around = [&](const char* typed) {
    const Period period = parse_period(typed, today);
    return previous_of(period).text + ' ' + next_of(period).text;
  };
  CHECK(around("2021-W01") == "2020-W53 2021-W02");
  CHECK(around("2021-03") == "2021-02 2021-04");
  CHECK(around("2021Q1") == "2020Q4 2021Q2");
  CHECK(around("2021") == "2020 2022");
  CHECK(around("2021-03-10..2021-03-12") == "2021-03-07..2021-03-09 2021-03-13..2021-03-15");
  rc::check("what lies before what lies behind is the period", [] {
    const int first = *rc::gen::inRange(7000, 30000);
    const int length = *rc::gen::inRange(1, 400);
    const Period period =
        period_between(Day(std::chrono::days(first)), Day(std::chrono::days(first + length - 1)));
    const Period before = previous_of(period);
    RC_ASSERT(*before.last + std::chrono::days(1) == *period.first);
    RC_ASSERT(*next_of(period).first == *period.last + std::chrono::days(1));
    RC_ASSERT(next_of(before) == period || span_of(before) != span_of(period));
  });
}

}  // namespace
}  // namespace ruralctl
