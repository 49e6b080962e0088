// Sharing the width of a terminal out among columns.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace ruralctl {

inline constexpr std::size_t kColumnGap = 2;

struct ColumnWidth {
  std::size_t natural = 0;  // what it takes on one line
  std::size_t least = 0;    // what it can be wrapped to and still be read; at most `natural`
  bool grows = false;
};

// A width for each column so that all of them and the gaps between take at most `available`.
// Columns that grow give way first, the widest of them before others; if that is not enough, all
// others take their least. Nothing if even then it is too much.
std::optional<std::vector<std::size_t>> fit(const std::vector<ColumnWidth>& columns,
                                            std::size_t available);

}  // namespace ruralctl
