// Texts side by side, each in a column of its own.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ruralctl/base/text.h"

namespace ruralctl {

class Sheet {
 public:
  // One width and one side a column.
  Sheet(std::vector<std::size_t> widths, std::vector<Align> aligns);

  // The lines that one text a column takes, without line ends and without blanks behind them. A
  // text of several lines, or one too wide for its column, goes on below.
  std::vector<std::string> lines(const std::vector<std::string>& texts) const;

  // A line under all columns.
  std::string rule() const;

 private:
  std::string side_by_side(const std::vector<std::string>& texts) const;

  std::vector<std::size_t> widths_;
  std::vector<Align> aligns_;
};

}  // namespace ruralctl
