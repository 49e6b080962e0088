#include "render/fit.h"

#include <algorithm>

namespace ruralctl {
namespace {

using Widths = std::vector<std::size_t>;

std::size_t total(const Widths& widths) {
  std::size_t sum = widths.empty() ? 0 : kColumnGap * (widths.size() - 1);
  for (const std::size_t width : widths) sum += width;
  return sum;
}

// Takes a cell at a time from the widest growing column that has one to give, until there is none.
void shrink(Widths& widths, const std::vector<ColumnWidth>& columns, std::size_t available) {
  for (std::size_t excess = total(widths); excess > available; --excess) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const bool can_give = columns[i].grows && widths[i] > columns[i].least;
      if (can_give && (widest == nullptr || widths[i] > *widest)) widest = &widths[i];
    }
    if (widest == nullptr) return;
    *widest -= 1;
  }
}

}  // namespace

std::optional<Widths> fit(const std::vector<ColumnWidth>& columns, std::size_t available) {
  for (const bool others_give_way : {false, true}) {
    Widths widths;
    for (const ColumnWidth& column : columns) {
      // No need to take from a page of text cell by cell what cannot fit anyway.
      const std::size_t natural = std::max(column.least, std::min(column.natural, available));
      widths.push_back(others_give_way && !column.grows ? column.least : natural);
    }
    shrink(widths, columns, available);
    if (total(widths) <= available) return widths;
  }
  return std::nullopt;
}

}  // namespace ruralctl
