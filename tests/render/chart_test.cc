// Bars, sparklines and calendars.
#include "ruralctl/render/chart.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

const ChartOptions narrow{30, false, Language::zh};
const ChartOptions ascii{30, true, Language::en};

TEST_CASE(
    "bars begin in one column, also behind Chinese labels, and share what is left of the line") {
  const std::vector<Bar> bars = {{"下村", Decimal(100), "100"},
                                 {"Xi'an", Decimal(50), "约50"},
                                 {"石桥村", Decimal(1), "1"},
                                 {"吴家村", Decimal(0), "0"},
                                 {"上沟村", std::nullopt, "未知"}};
  CHECK(render_bars(bars, narrow) ==
        "下村    ████████████████ 100\n"
        "Xi'an   ████████ 约50\n"
        "石桥村  ▏ 1\n"
        "吴家村  0\n"
        "上沟村  未知\n");
  CHECK(render_bars(bars, {30, true, Language::zh}) ==
        "下村    ################ 100\n"
        "Xi'an   ######## 约50\n"
        "石桥村  # 1\n"
        "吴家村  0\n"
        "上沟村  未知\n");
  CHECK(render_bars({}, narrow).empty());
  CHECK(render_bars({{"a\nb\x1b", Decimal(0), "0"}}, narrow) == "a b\uFFFD  0\n");
}

TEST_CASE("no line of bars is wider than there is room, and a larger value has no shorter bar") {
  CHECK(rc::check([] {
    const auto values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100000));
    std::vector<Bar> bars;
    for (const int value : values) bars.push_back({"村", Decimal(value), std::to_string(value)});
    const ChartOptions options{*rc::gen::inRange(30, 200), *rc::gen::arbitrary<bool>(),
                               Language::zh};
    const std::string drawn = render_bars(bars, options);
    std::vector<std::size_t> widths;
    for (std::size_t at = 0; at < drawn.size();) {
      const std::size_t end = drawn.find('\n', at);
      const std::string line = drawn.substr(at, end - at);
      RC_ASSERT(display_width(line) <= static_cast<std::size_t>(options.width));
      widths.push_back(display_width(line.substr(0, line.rfind(' '))));
      at = end + 1;
    }
    RC_ASSERT(widths.size() == values.size());
    for (std::size_t i = 1; i < values.size(); ++i) {
      if (values[i - 1] > 0 && values[i] > values[i - 1]) RC_ASSERT(widths[i] >= widths[i - 1]);
    }
  }));
}

TEST_CASE("a sparkline has a character a value") {
  const std::vector<std::optional<Decimal>> values = {Decimal(0), Decimal(1), std::nullopt,
                                                      Decimal(50), Decimal(100)};
  CHECK(sparkline(values, Decimal(100), narrow) == "▁▂·▅█");
  CHECK(sparkline(values, Decimal(100), ascii) == "_.?=#");
  CHECK(sparkline({Decimal(0), Decimal(0)}, Decimal(0), narrow) == "▁▁");
}

TEST_CASE("a calendar has weeks from Monday as columns, blanks outside its range, months above") {
  const auto day = [](const char* written) { return *parse_day(written); };
  const std::vector<DayValue> days = {
      {day("2021-03-03"), 8}, {day("2021-03-07"), 1}, {day("2021-03-31"), 4}};
  CHECK(render_calendar(days, {day("2021-02-25"), day("2021-04-01")}, ascii) ==
        "    Feb Mar\n"
        "Mo    . . . . .\n"
        "Tu    . . . . .\n"
        "We    # . . . +\n"
        "Th  . . . . . .\n"
        "Fr  . . . . .\n"
        "Sa  . . . . .\n"
        "Su  . - . . .\n"
        "\n"
        "0 . - + * # 8\n");
  const ChartOptions zh{10, false, Language::zh};
  CHECK(render_calendar(days, {day("2020-02-25"), day("2021-04-01")}, zh).find("\n三  · · ▒\n") !=
        std::string::npos);
  for (const int width : {1, 2, 3, 4, 5, 6}) {
    CHECK(render_calendar(days, {day("2021-02-25"), day("2021-04-01")}, {width, true, Language::en})
              .find("\nTh  .\n") != std::string::npos);
  }
}

}  // namespace
}  // namespace ruralctl
