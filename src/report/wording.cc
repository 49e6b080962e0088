#include "ruralctl/report/wording.h"

#include <array>

namespace ruralctl {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays_en = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 7> weekdays_zh = {"一", "二", "三", "四", "五", "六", "日"};
constexpr std::array<std::string_view, 4> quarters_zh = {"一", "二", "三", "四"};
constexpr std::array<std::string_view, 4> quarters_en = {"first", "second", "third", "fourth"};

struct Parts {
  int year;
  unsigned month;
  unsigned day;
};

Parts parts(Day day) {
  const std::chrono::year_month_day ymd{day};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
          static_cast<unsigned>(ymd.day())};
}

std::string month_name(unsigned month) {
  return std::string(months[month - 1]);
}

// `23–25 February`, `2月23日至25日`; with the year where it is not `year`.
std::string said(DayRange range, Language language, std::optional<int> year) {
  const Parts first = parts(range.first);
  const Parts last = parts(range.last);
  if (range.first == range.last) return said(range.first, language, year);
  if (language == Language::zh) {
    std::string out = said(range.first, language, year) + "至";
    if (last.year != first.year) out += std::to_string(last.year) + "年";
    if (last.year != first.year || last.month != first.month)
      out += std::to_string(last.month) + "月";
    return out + std::to_string(last.day) + "日";
  }
  if (last.year != first.year)
    return said(range.first, language) + " to " + said(range.last, language);
  const std::string end = said(range.last, language, year);
  if (last.month != first.month)
    return std::to_string(first.day) + ' ' + month_name(first.month) + " to " + end;
  return std::to_string(first.day) + "–" + end;
}

}  // namespace

std::string said(Day day, Language language, std::optional<int> year) {
  const Parts at = parts(day);
  const bool with_year = year != at.year;
  if (language == Language::zh) {
    return (with_year ? std::to_string(at.year) + "年" : std::string()) + std::to_string(at.month) +
           "月" + std::to_string(at.day) + "日";
  }
  return std::to_string(at.day) + ' ' + month_name(at.month) +
         (with_year ? ' ' + std::to_string(at.year) : std::string());
}

std::string said_with_weekday(Day day, Language language) {
  const auto at = static_cast<std::size_t>((day - monday_of(day)).count());
  if (language == Language::zh) return said(day, language) + " 星期" + std::string(weekdays_zh[at]);
  return std::string(weekdays_en[at]) + ' ' + said(day, language);
}

std::string said(const PartialDate& date, Language language, std::optional<int> year) {
  if (date.is_full()) return said(date.first(), language, year);
  if (date.month == 0) return std::to_string(date.year) + (language == Language::zh ? "年" : "");
  const bool with_year = year != date.year;
  if (language == Language::zh) {
    return (with_year ? std::to_string(date.year) + "年" : std::string()) +
           std::to_string(date.month) + "月";
  }
  return month_name(date.month) + (with_year ? ' ' + std::to_string(date.year) : std::string());
}

std::string said(const Days& days, Language language, std::optional<int> year) {
  std::string out;
  const std::vector<DayRange>& ranges = days.ranges();
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (i > 0) {
      const bool last = i + 1 == ranges.size();
      out += language == Language::zh ? "、" : last ? " and " : ", ";
    }
    out += said(ranges[i], language, year);
    year = parts(ranges[i].last).year;
  }
  return out;
}

std::optional<Span> span_of(const Period& period) {
  if (!period.first || !period.last) return std::nullopt;
  for (const Span span : {Span::day, Span::week, Span::month, Span::quarter, Span::year}) {
    const DayRange range = bucket(span, *period.first);
    if (range.first == *period.first && range.last == *period.last) return span;
  }
  return std::nullopt;
}

std::string said(const Period& period, Language language) {
  const bool zh = language == Language::zh;
  if (!period.first && !period.last) return zh ? "全部" : "all time";
  if (!period.first)
    return zh ? "截至" + said(*period.last, language) : "up to " + said(*period.last, language);
  if (!period.last)
    return zh ? said(*period.first, language) + "起" : "from " + said(*period.first, language);
  const Parts first = parts(*period.first);
  const DayRange range{*period.first, *period.last};
  const std::optional<Span> span = span_of(period);
  const std::string year = std::to_string(first.year);
  if (span == Span::week) {
    const IsoWeek week = iso_week(*period.first);
    const std::string days = said(range, language, week.year);
    if (zh)
      return std::to_string(week.year) + "年第" + std::to_string(week.week) + "周（" + days + "）";
    return "week " + std::to_string(week.week) + " of " + std::to_string(week.year) + " (" + days +
           ')';
  }
  if (span == Span::month) {
    if (zh) return year + "年" + std::to_string(first.month) + "月";
    return month_name(first.month) + ' ' + year;
  }
  if (span == Span::quarter) {
    const std::size_t quarter = (first.month - 1) / 3;
    if (zh) return year + "年第" + std::string(quarters_zh[quarter]) + "季度";
    return std::string(quarters_en[quarter]) + " quarter of " + year;
  }
  if (span == Span::year) return zh ? year + "年" : year;
  return said(range, language, std::nullopt);
}

PeriodWords period_words(std::optional<Span> span) {
  if (!span) return {{"this period", "本期"}, {"period before", "上期"}, {"next period", "下期"}};
  switch (*span) {
    case Span::day:
      return {{"this day", "当日"}, {"day before", "前一日"}, {"next day", "次日"}};
    case Span::week:
      return {{"this week", "本周"}, {"week before", "上周"}, {"next week", "下周"}};
    case Span::month:
      return {{"this month", "本月"}, {"month before", "上月"}, {"next month", "下月"}};
    case Span::quarter:
      return {{"this quarter", "本季度"}, {"quarter before", "上季度"}, {"next quarter", "下季度"}};
    case Span::year:
      return {{"this year", "本年"}, {"year before", "上年"}, {"next year", "下年"}};
  }
  return {};
}

Period previous_of(const Period& period) {
  const Day before = *period.first - std::chrono::days(1);
  if (const auto span = span_of(period)) return period_of(*span, before);
  return period_between(before - (*period.last - *period.first), before);
}

Period next_of(const Period& period) {
  const Day after = *period.last + std::chrono::days(1);
  if (const auto span = span_of(period)) return period_of(*span, after);
  return period_between(after, after + (*period.last - *period.first));
}

}  // namespace ruralctl
