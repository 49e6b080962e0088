// Numbers as people write them: 1,100, 1.2万, 3万5千, 二百五十, 一万二.
#pragma once

#include <optional>

#include "base/cursor.h"
#include "ruralctl/base/decimal.h"

namespace ruralctl {

struct Numeral {
  Decimal value;
  bool has_scale = false;  // with 万 or 亿
  bool is_lone_place =
      false;  // 百, 千, 万 … without a digit: a number only where more is said of it (百余)
};

// Reads the longest numeral that stands at the cursor and goes behind it. Where only the beginning
// makes sense, the rest is left for the caller to refuse: 三 of 三五户, 3万 of 3万5. Never
// negative. Throws TooManyDigits.
std::optional<Numeral> read_numeral(Cursor& cursor);

// Reads 万, 亿 or 万亿 behind a number that has something in between (十余万): what to multiply by.
std::optional<Decimal> read_scale(Cursor& cursor);

}  // namespace ruralctl
