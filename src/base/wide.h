// Checked arithmetic on 128 bits. Products are computed without a sign: only those need no help
// from a run-time library that clang does not link by default.
#pragma once

#include "ruralctl/base/decimal.h"

namespace ruralctl::wide {

__extension__ typedef unsigned __int128 UInt128;

inline constexpr UInt128 kLargest = ~UInt128{0} >> 1;  // of Int128

inline UInt128 magnitude(Int128 value) {
  return value < 0 ? -static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

// Throws TooManyDigits if `value` is larger than kLargest.
Int128 with_sign(UInt128 value, bool negative);

// Throws TooManyDigits if the product is larger than kLargest.
UInt128 product(UInt128 a, UInt128 b);

// `exponent` is at least 0. Throws TooManyDigits from 10^39 on.
UInt128 power_of_ten(int exponent);

UInt128 greatest_common_divisor(UInt128 a, UInt128 b);

// A division that was carried out: dividend = quotient * divisor + rest.
struct Division {
  UInt128 quotient;
  UInt128 rest;
  UInt128 divisor;

  // The nearest integer, of two the even one.
  UInt128 half_even() const;
};

// `divisor` is not 0.
Division divide(UInt128 dividend, UInt128 divisor);

// How many digits the integer has; 0 has none.
int digits_of(UInt128 value);

}  // namespace ruralctl::wide
