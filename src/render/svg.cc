#include "render/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "render/markup.h"
#include "render/page_formats.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

// In units of the picture, which the page scales to its width.
constexpr double width = 640;
constexpr double height = 240;
constexpr double top = 16;
constexpr double bottom = 44;  // room for the names of the categories and the legend
constexpr double right = 12;
constexpr double letter = 10;  // the width of one cell of the letters, as large as a phone has them
constexpr double row_height = 26;
constexpr double square = 12;
constexpr int most_labels = 12;
constexpr int shades = 4;

// Only to place it: figures are written as they are shown.
double number(const Decimal& value) {
  return std::strtod(value.text().c_str(), nullptr);
}

// The least of 1, 2, 5, 10, 20 … by which at most five steps reach `value`; a fraction only where
// all of it is less than 1.
double step_for(double value) {
  if (value <= 0) return 1;
  double power = std::pow(10, std::floor(std::log10(value / 5)));
  if (value >= 1) power = std::max(power, 1.0);
  for (const double step : {1.0, 2.0, 5.0}) {
    if (value <= 5 * step * power) return step * power;
  }
  return 10 * power;
}

std::string open_picture(double picture_height, const std::string& id, const std::string& title,
                         const std::string& description) {
  return fmt::format(
      "<svg viewBox=\"0 0 {:g} {:g}\" role=\"img\" aria-labelledby=\"{}-t {}-d\">\n"
      "<title id=\"{}-t\">{}</title>\n<desc id=\"{}-d\">{}</desc>\n",
      width, picture_height, id, id, id, html_attribute(title), id, html_attribute(description));
}

std::string label(double x, double y, std::string_view anchor, std::string_view text) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                     html_attribute(text));
}

std::string line(double x1, double y1, double x2, double y2, std::string_view kind) {
  return fmt::format(
      "<line class=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n", kind, x1,
      y1, x2, y2);
}

std::string bar(double x, double y, double w, double h, std::size_t series,
                std::string_view about) {
  return fmt::format(
      "<rect class=\"s{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\">"
      "<title>{}</title></rect>\n",
      series % 4, x, y, w, h, html_attribute(about));
}

std::string described(const Diagram& diagram, Language language) {
  const std::string_view colon = language == Language::zh ? "：" : ": ";
  const std::string_view comma = language == Language::zh ? "，" : ", ";
  std::string out;
  for (const Diagram::Series& series : diagram.series) {
    if (!out.empty()) out += language == Language::zh ? "；" : "; ";
    out += series.label + std::string(colon);
    for (std::size_t i = 0; i < diagram.categories.size(); ++i) {
      if (i > 0) out += comma;
      out += diagram.categories[i] + ' ' + series.values[i].shown;
    }
  }
  if (!diagram.wanted_label.empty())
    out += (language == Language::zh ? "；" : "; ") + diagram.wanted_label;
  return out;
}

class OverTime {
 public:
  OverTime(const Diagram& diagram, Language language) : diagram_(diagram), language_(language) {
    double most = diagram.wanted && diagram.wanted->number ? number(*diagram.wanted->number) : 0;
    for (const Diagram::Series& series : diagram.series) {
      for (const Diagram::Value& value : series.values) {
        if (value.number) most = std::max(most, number(*value.number));
      }
    }
    step_ = step_for(most);
    steps_ = std::max(1, static_cast<int>(std::ceil(most / step_)));
    most_ = step_ * steps_;
    left_ = 14 + letter * static_cast<double>(display_width(fmt::format("{:g}", most_)));
    slot_ = (width - left_ - right) / static_cast<double>(diagram.categories.size());
  }

  std::string draw(const std::string& id) const {
    std::string out = open_picture(height, id, diagram_.title, described(diagram_, language_));
    for (int i = 0; i <= steps_; ++i) {
      const double value = step_ * i;
      out += line(left_, y(value), width - right, y(value), i == 0 ? "axis" : "grid");
      out += label(left_ - 6, y(value) + 4, "end", fmt::format("{:g}", value));
    }
    if (diagram_.shape == Diagram::Shape::line) {
      for (std::size_t s = 0; s < diagram_.series.size(); ++s) out += points(s);
    } else {
      for (std::size_t s = 0; s < diagram_.series.size(); ++s) out += columns(s);
    }
    if (diagram_.wanted && diagram_.wanted->number) {
      const double at = y(number(*diagram_.wanted->number));
      out += line(left_, at, width - right, at, "wanted");
      out += label(width - right, at - 5, "end", diagram_.wanted_label);
    }
    return out + categories() + legend() + "</svg>\n";
  }

 private:
  double y(double value) const { return top + (height - top - bottom) * (1 - value / most_); }
  double middle(std::size_t category) const {
    return left_ + slot_ * (static_cast<double>(category) + 0.5);
  }

  std::string about(std::size_t series, std::size_t category) const {
    return diagram_.categories[category] + ' ' + diagram_.series[series].label + ' ' +
           diagram_.series[series].values[category].shown;
  }

  std::string columns(std::size_t series) const {
    const auto count = static_cast<double>(diagram_.series.size());
    const double each = std::min(slot_ * 0.8 / count, 36.0);
    std::string out;
    for (std::size_t i = 0; i < diagram_.categories.size(); ++i) {
      const auto& value = diagram_.series[series].values[i].number;
      if (!value || value->is_zero()) continue;
      const double at = y(number(*value));
      out += bar(middle(i) - each * count / 2 + each * static_cast<double>(series), at, each - 1,
                 y(0) - at, series, about(series, i));
    }
    return out;
  }

  // What is unknown leaves a gap in the line.
  std::string points(std::size_t series) const {
    std::string path;
    std::string dots;
    bool connected = false;
    for (std::size_t i = 0; i < diagram_.categories.size(); ++i) {
      const auto& value = diagram_.series[series].values[i].number;
      if (value) {
        const double at = y(number(*value));
        path += fmt::format("{}{:.1f} {:.1f}", connected ? "L" : "M", middle(i), at);
        dots += fmt::format(
            "<circle class=\"s{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" "
            "r=\"3\"><title>{}</title></circle>\n",
            series % 4, middle(i), at, html_attribute(about(series, i)));
      }
      connected = value.has_value();
    }
    return fmt::format("<path class=\"l{}\" d=\"{}\"/>\n", series % 4, path) + dots;
  }

  std::string categories() const {
    std::string out;
    const std::size_t count = diagram_.categories.size();
    std::size_t widest = 1;
    for (const std::string& name : diagram_.categories)
      widest = std::max(widest, display_width(name));
    const double wanted = letter * static_cast<double>(widest) + 8;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (width - left_) / wanted));
    const std::size_t shown = std::min<std::size_t>(most_labels, fitting);
    const std::size_t step = std::max<std::size_t>(1, (count + shown - 1) / shown);
    for (std::size_t i = 0; i < count; i += step)
      out += label(middle(i), height - bottom + 16, "middle", diagram_.categories[i]);
    return out;
  }

  std::string legend() const {
    if (diagram_.series.size() < 2) return {};
    std::string out;
    double x = left_;
    for (std::size_t s = 0; s < diagram_.series.size(); ++s) {
      out += fmt::format(
          "<rect class=\"s{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"10\" height=\"10\"/>\n", s % 4, x,
          height - 14);
      out += label(x + 15, height - 5, "start", diagram_.series[s].label);
      x += 36 + letter * static_cast<double>(display_width(diagram_.series[s].label));
    }
    return out;
  }

  const Diagram& diagram_;
  Language language_;
  double step_ = 1;
  int steps_ = 1;
  double most_ = 1;
  double left_ = 0;
  double slot_ = 0;
};

std::string draw_rows(const Diagram& diagram, Language language, const std::string& id) {
  std::size_t names = 0;
  std::size_t texts = 0;
  double most = 0;
  const std::vector<Diagram::Value>& values = diagram.series.front().values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    names = std::max(names, display_width(diagram.categories[i]));
    texts = std::max(texts, display_width(values[i].shown));
    if (values[i].number) most = std::max(most, number(*values[i].number));
  }
  if (diagram.wanted && diagram.wanted->number)
    most = std::max(most, number(*diagram.wanted->number));
  if (most <= 0) most = 1;
  const double left = std::min(14 + letter * static_cast<double>(names), width / 2);
  const double room = width - left - 14 - letter * static_cast<double>(texts);
  const double tall = row_height * static_cast<double>(values.size()) + 8;
  std::string out = open_picture(tall, id, diagram.title, described(diagram, language));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double at = 4 + row_height * static_cast<double>(i);
    out += label(left - 8, at + 17, "end", diagram.categories[i]);
    const double long_ = values[i].number ? room * number(*values[i].number) / most : 0;
    out += fmt::format(
        "<rect class=\"track\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"14\"/>\n", left,
        at + 6, room);
    if (long_ > 0)
      out += bar(left, at + 6, long_, 14, 0, diagram.categories[i] + ' ' + values[i].shown);
    out += label(left + room + 8, at + 17, "start", values[i].shown);
  }
  return out + "</svg>\n";
}

}  // namespace

std::string svg_of(const Diagram& diagram, Language language, const std::string& id) {
  return diagram.shape == Diagram::Shape::rows ? draw_rows(diagram, language, id)
                                               : OverTime(diagram, language).draw(id);
}

std::string svg_of(const DayCalendar& calendar, Language language, const std::string& id) {
  std::map<Day, std::int64_t> values;
  std::int64_t most = 0;
  for (const DayValue& day : calendar.days) {
    values[day.day] = day.value;
    most = std::max(most, day.value);
  }
  const auto week_of = [&](Day day) {
    return static_cast<double>((monday_of(day) - monday_of(calendar.range.first)).count() / 7);
  };
  constexpr double left = 30;
  const double weeks = week_of(calendar.range.last) + 1;
  const double step = std::min(square + 3, (width - left) / weeks);
  const double side = step - std::min(3.0, step / 4);
  std::string out = open_picture(7 * step + 20, id, calendar.title, text_of(calendar, language));
  static constexpr std::string_view zh[] = {"一", "三", "五", "日"};
  static constexpr std::string_view en[] = {"Mo", "We", "Fr", "Su"};
  for (int i = 0; i < 4; ++i) {
    out += label(left - 8, 16 + step * 2 * i + side - 2, "end",
                 language == Language::zh ? zh[i] : en[i]);
  }
  unsigned month = 0;
  double free_from = 0;
  for (Day day = calendar.range.first; day <= calendar.range.last; day += std::chrono::days(1)) {
    const double x = left + step * week_of(day);
    const std::chrono::year_month_day ymd{day};
    if (const auto now = static_cast<unsigned>(ymd.month()); now != month) {
      month = now;
      const std::string name =
          language == Language::zh ? fmt::format("{}月", now) : fmt::format("{}", now);
      if (x >= free_from) {
        out += label(x, 10, "start", name);
        free_from = x + letter * static_cast<double>(display_width(name)) + 6;
      }
    }
    const auto found = values.find(day);
    const std::int64_t value = found == values.end() ? 0 : found->second;
    const std::int64_t level =
        value == 0 ? 0 : std::clamp<std::int64_t>((value * shades + most - 1) / most, 1, shades);
    out += fmt::format(
        "<rect class=\"d{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\">"
        "<title>{} {}</title></rect>\n",
        level, x, 16 + step * static_cast<double>((day - monday_of(day)).count()), side, side,
        text(day), value);
  }
  return out + "</svg>\n";
}

}  // namespace ruralctl
