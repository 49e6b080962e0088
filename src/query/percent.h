// Parts of a whole.
#pragma once

#include "ruralctl/base/decimal.h"
#include "ruralctl/base/quantity.h"

namespace ruralctl {

// How many per cent of `whole` (not 0) `part` is, to one decimal; 100 only if it is all of it.
inline Decimal percent_of(const Decimal& part, const Decimal& whole) {
  const Decimal rounded = table_rounding(Rational(part * Decimal(100)) / Rational(whole));
  const Decimal just_below = *Decimal::parse("99.9");
  return part < whole && rounded > just_below ? just_below : rounded;
}

}  // namespace ruralctl
