#include "base/wide.h"

namespace ruralctl::wide {

Int128 with_sign(UInt128 value, bool negative) {
  if (value > kLargest) throw TooManyDigits();
  const auto positive = static_cast<Int128>(value);
  return negative ? -positive : positive;
}

UInt128 product(UInt128 a, UInt128 b) {
  if (a != 0 && b > kLargest / a) throw TooManyDigits();
  return a * b;
}

UInt128 power_of_ten(int exponent) {
  UInt128 power = 1;
  for (int i = 0; i < exponent; ++i) power = product(power, 10);
  return power;
}

UInt128 greatest_common_divisor(UInt128 a, UInt128 b) {
  while (b != 0) {
    const UInt128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

Division divide(UInt128 dividend, UInt128 divisor) {
  return {dividend / divisor, dividend % divisor, divisor};
}

UInt128 Division::half_even() const {
  const UInt128 missing = divisor - rest;
  const bool is_odd = quotient % 2 == 1;
  return rest > missing || (rest == missing && is_odd) ? quotient + 1 : quotient;
}

int digits_of(UInt128 value) {
  int digits = 0;
  for (; value != 0; value /= 10) ++digits;
  return digits;
}

}  // namespace ruralctl::wide
