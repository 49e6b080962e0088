#include "render/sheet.h"

#include <algorithm>
#include <utility>

#include "render/fit.h"

namespace ruralctl {
namespace {

using Texts = std::vector<std::string>;

Texts broken(const std::string& text, std::size_t width) {
  const bool fits = text.find('\n') == std::string::npos && display_width(text) <= width;
  if (fits) return {text};
  return wrap(text, width);
}

}  // namespace

Sheet::Sheet(std::vector<std::size_t> widths, std::vector<Align> aligns)
    : widths_(std::move(widths)), aligns_(std::move(aligns)) {}

Texts Sheet::lines(const Texts& texts) const {
  std::vector<Texts> columns;
  std::size_t height = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    columns.push_back(broken(texts[i], widths_[i]));
    height = std::max(height, columns.back().size());
  }
  Texts out;
  for (std::size_t row = 0; row < height; ++row) {
    Texts line;
    for (const Texts& column : columns) {
      line.push_back(row < column.size() ? column[row] : std::string());
    }
    out.push_back(side_by_side(line));
  }
  return out;
}

std::string Sheet::rule() const {
  Texts rules;
  for (const std::size_t width : widths_) rules.emplace_back(width, '-');
  return side_by_side(rules);
}

std::string Sheet::side_by_side(const Texts& texts) const {
  std::string out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out.append(kColumnGap, ' ');
    out += pad(texts[i], widths_[i], aligns_[i]);
  }
  return out.substr(0, out.find_last_not_of(' ') + 1);
}

}  // namespace ruralctl
