// Exact numbers. A Decimal is what people write down; a Rational is what a conversion or a quotient
// gives before it is cut to a Decimal. Neither ever wraps, and neither rounds unless told to.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ruralctl/base/error.h"

namespace ruralctl {

__extension__ typedef __int128 Int128;

// Exit::usage: a number cannot be kept exactly. Callers who know what was computed say it better.
class TooManyDigits : public Error {
 public:
  TooManyDigits();
};

// A number with at most max_digits digits, of which any part may be decimals. Equal numbers are the
// same however they were written: 1.50 is 1.5. All operations are exact, except rounded() and
// rounded_significant(), and throw TooManyDigits where a result, or a summand brought to the
// decimals of the other, would need more than max_digits digits.
class Decimal {
 public:
  static constexpr int max_digits = 36;
  // What parse() takes; the rest is room to compute.
  static constexpr int max_parsed_digits = 30;

  Decimal() = default;
  Decimal(std::int64_t value);  // NOLINT(google-explicit-constructor): an integer is a decimal

  // Reads `-?\d+(\.\d+)?` and nothing else. At most max_parsed_digits digits, without the zeros
  // before the first other digit of the integer part and those that end the decimals.
  static std::optional<Decimal> parse(std::string_view ascii);

  // 10 to the power of `exponent`, from 0 to max_digits - 1.
  static Decimal power_of_ten(int exponent);

  // The shortest notation that parse() reads as this number; never an exponent, never -0.
  std::string text() const;

  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_integer() const { return scale_ == 0; }
  // Nothing if this is not an integer, or too large a one.
  std::optional<std::int64_t> to_int64() const;

  Decimal operator-() const;
  Decimal operator+(const Decimal& other) const;
  Decimal operator-(const Decimal& other) const;
  Decimal operator*(const Decimal& other) const;

  bool operator==(const Decimal& other) const = default;
  std::strong_ordering operator<=>(const Decimal& other) const;

  // Halves go to the even neighbour. `decimals` is at least 0.
  Decimal rounded(int decimals) const;
  // Halves go to the even neighbour. `digits` is at least 1.
  Decimal rounded_significant(int digits) const;

 private:
  friend class Rational;

  Decimal(Int128 coefficient, int scale);

  // The number is coefficient_ / 10^scale_, with the smallest possible scale_ of at least 0.
  Int128 coefficient_ = 0;
  int scale_ = 0;
};

// A quotient of two integers in lowest terms, such as 800 亩 in hectares: 160/3. Throws
// TooManyDigits where one of them leaves the range of Int128.
class Rational {
 public:
  Rational() = default;            // 0
  Rational(const Decimal& value);  // NOLINT(google-explicit-constructor): a decimal is a rational
  // `denominator` must not be 0.
  Rational(std::int64_t numerator, std::int64_t denominator);

  bool is_zero() const { return numerator_ == 0; }

  friend Rational operator*(const Rational& a, const Rational& b);
  // `b` must not be 0.
  friend Rational operator/(const Rational& a, const Rational& b);
  bool operator==(const Rational& other) const = default;

  // Nothing if the number does not end after at most Decimal::max_digits digits.
  std::optional<Decimal> exact() const;
  // As for Decimal. Each rounds the exact number once; rounding its result again may go wrong.
  Decimal rounded(int decimals) const;
  Decimal rounded_significant(int digits) const;

 private:
  static Rational reduced(Int128 numerator, Int128 denominator);

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;  // positive, without a common factor
};

}  // namespace ruralctl
