#include "ruralctl/base/decimal.h"

#include <algorithm>
#include <limits>

#include "base/wide.h"

namespace ruralctl {

using wide::magnitude;
using wide::UInt128;
using wide::with_sign;

namespace {

constexpr UInt128 kTenTo18 = 1'000'000'000'000'000'000;
constexpr UInt128 kLimit = kTenTo18 * kTenTo18;  // 10^max_digits
static_assert(Decimal::max_digits == 36);

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

std::string_view without_leading_zeros(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

std::string_view without_trailing_zeros(std::string_view digits) {
  return digits.substr(0, digits.find_last_not_of('0') + 1);
}

UInt128 with_digits(UInt128 number, std::string_view digits) {
  for (const char c : digits) number = number * 10 + static_cast<UInt128>(c - '0');
  return number;
}

std::string digits_of_integer(UInt128 value) {
  std::string digits;
  for (; value != 0; value /= 10) digits += static_cast<char>('0' + static_cast<int>(value % 10));
  std::reverse(digits.begin(), digits.end());
  return digits;
}

Int128 shifted(Int128 coefficient, int zeros) {
  const UInt128 result = wide::product(magnitude(coefficient), wide::power_of_ten(zeros));
  return with_sign(result, coefficient < 0);
}

Int128 summand(Int128 coefficient, int zeros) {
  const Int128 result = shifted(coefficient, zeros);
  if (magnitude(result) >= kLimit) throw TooManyDigits();
  return result;
}

}  // namespace

TooManyDigits::TooManyDigits()
    : Error(Exit::usage, msg("this needs a number of more than {0} digits; correct the one that "
                             "has too many",
                             Decimal::max_digits)) {}

Decimal::Decimal(std::int64_t value) : coefficient_(value) {}

Decimal::Decimal(Int128 coefficient, int scale)
    : coefficient_(scale < 0 ? shifted(coefficient, -scale) : coefficient),
      scale_(std::max(scale, 0)) {
  for (; scale_ > 0 && coefficient_ % 10 == 0; --scale_) coefficient_ /= 10;
  if (magnitude(coefficient_) >= kLimit || scale_ > max_digits) throw TooManyDigits();
}

std::optional<Decimal> Decimal::parse(std::string_view ascii) {
  const bool negative = ascii.starts_with('-');
  if (negative) ascii.remove_prefix(1);
  const std::string_view integer = take_digits(ascii);
  if (integer.empty()) return std::nullopt;
  std::string_view decimals;
  if (ascii.starts_with('.')) {
    ascii.remove_prefix(1);
    decimals = take_digits(ascii);
    if (decimals.empty()) return std::nullopt;
  }
  if (!ascii.empty()) return std::nullopt;

  const std::string_view front = without_leading_zeros(integer);
  const std::string_view back = without_trailing_zeros(decimals);
  if (front.size() + back.size() > max_parsed_digits) return std::nullopt;
  const UInt128 value = with_digits(with_digits(0, front), back);
  return Decimal(with_sign(value, negative), static_cast<int>(back.size()));
}

Decimal Decimal::power_of_ten(int exponent) {
  return Decimal(1, -exponent);
}

std::string Decimal::text() const {
  std::string digits = digits_of_integer(magnitude(coefficient_));
  const auto decimals = static_cast<std::size_t>(scale_);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  return is_negative() ? '-' + digits : digits;
}

std::optional<std::int64_t> Decimal::to_int64() const {
  using Limits = std::numeric_limits<std::int64_t>;
  if (!is_integer() || coefficient_ < Limits::min() || coefficient_ > Limits::max()) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(coefficient_);
}

Decimal Decimal::operator-() const {
  return Decimal(-coefficient_, scale_);
}

Decimal Decimal::operator+(const Decimal& other) const {
  const int scale = std::max(scale_, other.scale_);
  return Decimal(
      summand(coefficient_, scale - scale_) + summand(other.coefficient_, scale - other.scale_),
      scale);
}

Decimal Decimal::operator-(const Decimal& other) const {
  return *this + -other;
}

Decimal Decimal::operator*(const Decimal& other) const {
  const UInt128 product = wide::product(magnitude(coefficient_), magnitude(other.coefficient_));
  return Decimal(with_sign(product, is_negative() != other.is_negative()), scale_ + other.scale_);
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  const auto one = static_cast<Int128>(wide::power_of_ten(scale_));
  const auto other_one = static_cast<Int128>(wide::power_of_ten(other.scale_));
  const Int128 integer = coefficient_ / one;
  const Int128 other_integer = other.coefficient_ / other_one;
  if (integer != other_integer) return integer <=> other_integer;
  const int scale = std::max(scale_, other.scale_);
  return shifted(coefficient_ % one, scale - scale_) <=>
         shifted(other.coefficient_ % other_one, scale - other.scale_);
}

Decimal Decimal::rounded(int decimals) const {
  if (decimals >= scale_) return *this;
  const auto division =
      wide::divide(magnitude(coefficient_), wide::power_of_ten(scale_ - decimals));
  return Decimal(with_sign(division.half_even(), is_negative()), decimals);
}

Decimal Decimal::rounded_significant(int digits) const {
  const int excess = wide::digits_of(magnitude(coefficient_)) - digits;
  return excess <= 0 ? *this : rounded(scale_ - excess);
}

}  // namespace ruralctl
