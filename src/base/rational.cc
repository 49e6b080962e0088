#include <algorithm>
#include <cassert>

#include "base/wide.h"
#include "ruralctl/base/decimal.h"

namespace ruralctl {

using wide::magnitude;
using wide::UInt128;
using wide::with_sign;

namespace {

// How often `factor` divides `value`, which is divided by it as often.
int take_factor(UInt128& value, UInt128 factor) {
  int times = 0;
  for (; value % factor == 0; ++times) value /= factor;
  return times;
}

// numerator * 10^decimals / denominator, digit by digit as on paper, since the product may be out
// of range where the quotient is not.
wide::Division long_division(UInt128 numerator, UInt128 denominator, int decimals) {
  wide::Division division = wide::divide(numerator, denominator);
  for (int i = 0; i < decimals; ++i) {
    const auto digit = wide::divide(wide::product(division.rest, 10), denominator);
    division.quotient = wide::product(division.quotient, 10) + digit.quotient;
    division.rest = digit.rest;
  }
  return division;
}

// The place of the first digit that is not 0: 3 for 160, 1 for 1.6, 0 for 0.16, -1 for 0.016.
int first_place(UInt128 numerator, UInt128 denominator) {
  const UInt128 integer = numerator / denominator;
  if (integer != 0) return wide::digits_of(integer);
  int place = 1;
  for (; numerator < denominator; --place) numerator = wide::product(numerator, 10);
  return place;
}

}  // namespace

Rational::Rational(const Decimal& value)
    : Rational(reduced(value.coefficient_, static_cast<Int128>(wide::power_of_ten(value.scale_)))) {
}

Rational::Rational(std::int64_t numerator, std::int64_t denominator)
    : Rational(reduced(numerator, denominator)) {}

Rational Rational::reduced(Int128 numerator, Int128 denominator) {
  assert(denominator != 0);
  const UInt128 top = magnitude(numerator);
  const UInt128 bottom = magnitude(denominator);
  const UInt128 common = wide::greatest_common_divisor(top, bottom);
  Rational result;
  result.numerator_ = with_sign(top / common, (numerator < 0) != (denominator < 0));
  result.denominator_ = with_sign(bottom / common, false);
  return result;
}

Rational operator*(const Rational& a, const Rational& b) {
  // What cancels goes first, so that only a result that is out of range throws.
  const Rational left = Rational::reduced(a.numerator_, b.denominator_);
  const Rational right = Rational::reduced(b.numerator_, a.denominator_);
  const UInt128 top = wide::product(magnitude(left.numerator_), magnitude(right.numerator_));
  const UInt128 bottom = wide::product(magnitude(left.denominator_), magnitude(right.denominator_));
  Rational result;
  result.numerator_ = with_sign(top, (left.numerator_ < 0) != (right.numerator_ < 0));
  result.denominator_ = with_sign(bottom, false);
  return result;
}

Rational operator/(const Rational& a, const Rational& b) {
  return a * Rational::reduced(b.denominator_, b.numerator_);
}

std::optional<Decimal> Rational::exact() const {
  UInt128 rest = magnitude(denominator_);
  const int decimals = std::max(take_factor(rest, 2), take_factor(rest, 5));
  if (rest != 1 || decimals > Decimal::max_digits) return std::nullopt;
  const UInt128 factor = wide::power_of_ten(decimals) / magnitude(denominator_);
  if (magnitude(numerator_) >= wide::power_of_ten(Decimal::max_digits) / factor) {
    return std::nullopt;
  }
  return Decimal(with_sign(magnitude(numerator_) * factor, numerator_ < 0), decimals);
}

Decimal Rational::rounded(int decimals) const {
  const UInt128 top = magnitude(numerator_);
  const UInt128 bottom = magnitude(denominator_);
  const auto division =
      decimals < 0 ? wide::divide(top, wide::product(bottom, wide::power_of_ten(-decimals)))
                   : long_division(top, bottom, decimals);
  return Decimal(with_sign(division.half_even(), numerator_ < 0), decimals);
}

Decimal Rational::rounded_significant(int digits) const {
  if (is_zero()) return Decimal();
  return rounded(digits - first_place(magnitude(numerator_), magnitude(denominator_)));
}

}  // namespace ruralctl
