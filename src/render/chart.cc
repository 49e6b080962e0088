#include "ruralctl/render/chart.h"

#include <algorithm>
#include <array>
#include <map>

#include "render/clean.h"
#include "ruralctl/base/period.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

constexpr int usual_width = 80;
constexpr std::size_t least_bar = 10;
constexpr std::size_t gap = 2;

// The parts of a bar, from an eighth of a cell to a whole one.
constexpr std::array<std::string_view, 8> eighths = {"▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
constexpr std::array<std::string_view, 8> levels = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> ascii_levels = {"_", ".", ":", "-", "=", "+", "*", "#"};
constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 5> shades = {"·", "░", "▒", "▓", "█"};
constexpr std::array<std::string_view, 5> ascii_shades = {".", "-", "+", "*", "#"};

std::size_t width_of(const ChartOptions& options) {
  return static_cast<std::size_t>(options.width > 0 ? options.width : usual_width);
}

// `value` of `most` in steps from 0 to `steps`; what is more than 0 is at least one.
std::size_t step(const Decimal& value, const Decimal& most, std::size_t steps) {
  if (value.is_zero() || most.is_zero()) return 0;
  const Decimal whole(static_cast<std::int64_t>(steps));
  const std::int64_t exact =
      (Rational(value * whole) / Rational(most)).rounded(0).to_int64().value_or(0);
  return std::clamp<std::size_t>(static_cast<std::size_t>(exact), 1, steps);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string bar_of(const Decimal& value, const Decimal& most, std::size_t room, bool ascii) {
  if (ascii) return repeated("#", step(value, most, room));
  const std::size_t parts = step(value, most, room * eighths.size());
  std::string out = repeated(eighths.back(), parts / eighths.size());
  if (const std::size_t rest = parts % eighths.size(); rest > 0) out += eighths[rest - 1];
  return out;
}

std::string without_blanks_at_end(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

std::string on_one_line(std::string_view text) {
  std::string out = printable(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

class Calendar {
 public:
  Calendar(const std::vector<DayValue>& days, DayRange range, const ChartOptions& options)
      : options_(options), range_(range) {
    for (const DayValue& day : days) {
      values_[day.day] = day.value;
      most_ = std::max(most_, day.value);
    }
    const Day last = monday_of(range.last);
    const std::size_t width = width_of(options);
    const std::size_t room = width > heading + 1 ? (width - heading) / 2 : 1;
    first_ = std::max(monday_of(range.first), last - weeks(room - 1));
    columns_ = static_cast<std::size_t>((last - first_).count() / 7) + 1;
  }

  std::string draw() const {
    std::string out = months();
    for (int day = 0; day < 7; ++day) out += row(day);
    return out + legend();
  }

 private:
  static constexpr std::size_t heading = 4;  // cells of the names of the days
  static std::chrono::days weeks(std::size_t n) {
    return std::chrono::days(7 * static_cast<int>(n));
  }

  std::string months() const {
    std::string line(heading, ' ');
    std::size_t used = heading;
    unsigned last = 0;
    for (std::size_t column = 0; column < columns_; ++column) {
      const std::chrono::year_month_day ymd{first_ + weeks(column)};
      const auto month = static_cast<unsigned>(ymd.month());
      const std::size_t at = heading + 2 * column;
      if (month == last || at < used) continue;
      last = month;
      line.append(at - used, ' ');
      const std::string name = options_.language == Language::zh
                                   ? std::to_string(month) + "月"
                                   : std::string(month_names[month - 1]);
      line += name;
      used = at + display_width(name) + 1;
      line += ' ';
    }
    return without_blanks_at_end(line);
  }

  std::string row(int day) const {
    static constexpr std::array<std::string_view, 7> zh = {"一", "二", "三", "四",
                                                           "五", "六", "日"};
    static constexpr std::array<std::string_view, 7> en = {"Mo", "Tu", "We", "Th",
                                                           "Fr", "Sa", "Su"};
    const auto at = static_cast<std::size_t>(day);
    std::string line = std::string(options_.language == Language::zh ? zh[at] : en[at]) + "  ";
    for (std::size_t column = 0; column < columns_; ++column)
      line += std::string(shade(first_ + weeks(column) + std::chrono::days(day))) + ' ';
    return without_blanks_at_end(line);
  }

  std::string_view shade(Day day) const {
    if (!range_.contains(day)) return " ";
    const auto found = values_.find(day);
    const std::int64_t value = found == values_.end() ? 0 : found->second;
    const std::size_t level = step(Decimal(value), Decimal(most_), shades.size() - 1);
    return options_.ascii ? ascii_shades[level] : shades[level];
  }

  std::string legend() const {
    std::string scale;
    for (const std::string_view one : options_.ascii ? ascii_shades : shades)
      scale += std::string(one) + ' ';
    return "\n0 " + scale + std::to_string(most_) + '\n';
  }

  const ChartOptions& options_;
  DayRange range_;
  std::map<Day, std::int64_t> values_;
  std::int64_t most_ = 0;
  Day first_;
  std::size_t columns_ = 0;
};

}  // namespace

std::string render_bars(const std::vector<Bar>& bars, const ChartOptions& options) {
  std::size_t labels = 0;
  std::size_t texts = 0;
  Decimal most(0);
  for (const Bar& bar : bars) {
    labels = std::max(labels, display_width(on_one_line(bar.label)));
    texts = std::max(texts, display_width(bar.shown));
    if (bar.value) most = std::max(most, *bar.value);
  }
  const std::size_t taken = labels + texts + 2 * gap;
  const std::size_t width = width_of(options);
  const std::size_t room = width > taken + least_bar ? width - taken : least_bar;
  std::string out;
  for (const Bar& bar : bars) {
    std::string line = pad(on_one_line(bar.label), labels) + std::string(gap, ' ');
    if (bar.value) line += bar_of(*bar.value, most, room, options.ascii);
    if (bar.value && !bar.value->is_zero()) line += ' ';
    out += without_blanks_at_end(line + bar.shown);
  }
  return out;
}

std::string sparkline(const std::vector<std::optional<Decimal>>& values, const Decimal& most,
                      const ChartOptions& options) {
  const auto& marks = options.ascii ? ascii_levels : levels;
  std::string out;
  for (const std::optional<Decimal>& value : values) {
    if (!value) {
      out += options.ascii ? "?" : "·";
    } else {
      out += marks[value->is_zero() ? 0 : std::max<std::size_t>(step(*value, most, 7), 1)];
    }
  }
  return out;
}

std::string render_calendar(const std::vector<DayValue>& days, DayRange range,
                            const ChartOptions& options) {
  return Calendar(days, range, options).draw();
}

}  // namespace ruralctl
