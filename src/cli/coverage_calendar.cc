#include "cli/coverage_calendar.h"

#include "ruralctl/query/tally.h"
#include "ruralctl/render/chart.h"

namespace ruralctl::cli {
namespace {

constexpr std::chrono::days half_a_year(26 * 7);

}  // namespace

void print_calendar(Context& context, const Book& book, const CoverageRequest& request) {
  const Day last = request.window.last.value_or(request.today);
  const DayRange range{request.window.first.value_or(last - half_a_year), last};
  TallyRequest days;
  days.measures = {book.schema().find_measure(request.kind->coverage->measure)};
  days.terms = request.terms;
  days.today = request.today;
  days.period = period_between(range.first, range.last);
  days.by = {"day"};
  const Tally result = tally(book, days);
  std::vector<DayValue> values;
  for (const Figure& figure : result.figures) {
    const std::optional<Day> day = parse_day(figure.group.front().second);
    if (day && figure.value)
      values.push_back({*day, figure.value->value.rounded(0).to_int64().value_or(0)});
  }
  const Label& label = days.measures.front()->label;
  context.print(
      context.text(msg("{0}, day by day, {1} to {2}", label, text(range.first), text(range.last))) +
      "\n\n" + render_calendar(values, range, context.chart_options()));
  for (const Message& note : result.notes) context.say(note);
}

}  // namespace ruralctl::cli
