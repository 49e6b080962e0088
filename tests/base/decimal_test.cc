#include "ruralctl/base/decimal.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace ruralctl {
namespace {

Decimal decimal(std::string_view text) {
  const auto value = Decimal::parse(text);
  REQUIRE_MESSAGE(value.has_value(), std::string(text));
  return *value;
}

std::string nines(int count) {
  return std::string(static_cast<std::size_t>(count), '9');
}

// Up to twelve digits and six decimals, so that a few can be multiplied.
Decimal any_decimal() {
  const auto coefficient = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'001);
  const auto decimals = *rc::gen::inRange(0, 7);
  const Rational number = Rational(coefficient, 1) / Decimal::power_of_ten(decimals);
  return number.exact().value();
}

std::string text(const std::optional<Decimal>& value) {
  return value ? value->text() : "nothing";
}

}  // namespace

TEST_CASE("a decimal is read in its one notation") {
  CHECK(decimal("0").text() == "0");
  CHECK(decimal("-0").text() == "0");
  CHECK(decimal("-0.00").text() == "0");
  CHECK(decimal("1.50").text() == "1.5");
  CHECK(decimal("1.50") == decimal("1.5"));
  CHECK(decimal("007").text() == "7");
  CHECK(decimal("-12.034").text() == "-12.034");
  CHECK(decimal("100").text() == "100");
  CHECK(decimal("100.00").text() == "100");
  CHECK(decimal("0.05").text() == "0.05");
  CHECK(decimal("4046.8564224").text() == "4046.8564224");
}

TEST_CASE("what is not a decimal is not read") {
  for (const char* text : {"", "-", ".", ".5", "5.", "+5", " 5", "5 ", "1e5", "1,100", "1_000",
                           "--1", "1.2.3", "0x10", "５", "三", "inf", "nan", "1.-2"}) {
    CHECK_MESSAGE(!Decimal::parse(text), text);
  }
}

TEST_CASE("thirty digits are read and no more") {
  CHECK(decimal(nines(30)).text() == nines(30));
  CHECK(decimal("0." + nines(30)).text() == "0." + nines(30));
  CHECK(decimal("000" + nines(15) + "." + nines(15) + "000").text() == nines(15) + "." + nines(15));
  CHECK(!Decimal::parse(nines(31)));
  CHECK(!Decimal::parse("1" + std::string(30, '0')));
  CHECK(!Decimal::parse("0." + std::string(30, '0') + "1"));
}

TEST_CASE("integers") {
  using Limits = std::numeric_limits<std::int64_t>;
  CHECK(Decimal(Limits::min()).text() == "-9223372036854775808");
  CHECK(Decimal(Limits::min()).to_int64() == Limits::min());
  CHECK(Decimal(Limits::max()).to_int64() == Limits::max());
  CHECK(!(Decimal(Limits::max()) + 1).to_int64());
  CHECK(!(Decimal(Limits::min()) - 1).to_int64());
  CHECK(!decimal("0.5").to_int64());
  CHECK(decimal("2.0").is_integer());
  CHECK(!decimal("2.01").is_integer());
  CHECK(Decimal(-1).is_negative());
  CHECK(!Decimal().is_negative());
  CHECK(Decimal().is_zero());
}

TEST_CASE("sums and products are exact") {
  CHECK((decimal("0.1") + decimal("0.2")).text() == "0.3");
  CHECK((decimal("0.75") + decimal("0.25")).text() == "1");
  CHECK((decimal("1") - decimal("0.000001")).text() == "0.999999");
  CHECK((decimal("1.5") * decimal("-0.02")).text() == "-0.03");
  CHECK((-decimal("1.5")).text() == "-1.5");
}

TEST_CASE("a number that would need too many digits throws") {
  const Decimal largest = Decimal::power_of_ten(35) * 9;
  CHECK_THROWS_AS(largest + largest, TooManyDigits);
  CHECK_THROWS_AS(largest * 10, TooManyDigits);
  CHECK_THROWS_AS(largest * largest, TooManyDigits);
  CHECK_THROWS_AS(-largest - largest, TooManyDigits);
  CHECK_THROWS_AS(decimal(nines(30)) + decimal("0.0000001"), TooManyDigits);
  CHECK_THROWS_AS(Decimal::power_of_ten(36), TooManyDigits);
  const Decimal tiny = decimal("0." + std::string(29, '0') + "1");
  CHECK_THROWS_AS(tiny * tiny, TooManyDigits);
  try {
    largest * 10;
    FAIL("not reached");
  } catch (const Error& e) {
    CHECK(e.status() == Exit::usage);
    CHECK(std::string(e.message().id()) ==
          "this needs a number of more than {0} digits; correct the one that has too many");
  }
}

TEST_CASE("order is that of the numbers, whatever their decimals") {
  CHECK(decimal("2") < decimal("10"));
  CHECK(decimal("1.5") > decimal("1.49999"));
  CHECK(decimal("-1.5") < decimal("-1.49999"));
  CHECK(decimal("-0.1") < decimal("0.01"));
  CHECK(decimal(nines(30)) > decimal("0." + nines(30)));
  CHECK(decimal("-" + nines(30)) < decimal("-0." + nines(30)));
  CHECK(decimal("3.0") <= decimal("3"));
}

TEST_CASE("halves are rounded to the even digit") {
  CHECK(decimal("0.25").rounded(1).text() == "0.2");
  CHECK(decimal("0.35").rounded(1).text() == "0.4");
  CHECK(decimal("0.251").rounded(1).text() == "0.3");
  CHECK(decimal("-0.25").rounded(1).text() == "-0.2");
  CHECK(decimal("-0.4").rounded(0).text() == "0");
  CHECK(decimal("2.5").rounded(0).text() == "2");
  CHECK(decimal("3.5").rounded(0).text() == "4");
  CHECK(decimal("9.99").rounded(1).text() == "10");
  CHECK(decimal("1.5").rounded(3).text() == "1.5");
  CHECK(decimal("1234567").rounded_significant(6).text() == "1234570");
  CHECK(decimal("1234565").rounded_significant(6).text() == "1234560");
  CHECK(decimal("0.00123456789").rounded_significant(6).text() == "0.00123457");
  CHECK(decimal("999999.5").rounded_significant(6).text() == "1000000");
  CHECK(decimal("12").rounded_significant(6).text() == "12");
  CHECK(Decimal().rounded_significant(6).text() == "0");
}

TEST_CASE("a quotient is kept until it is cut") {
  const Rational third(1, 3);
  CHECK(!third.exact());
  CHECK(third.rounded(1).text() == "0.3");
  CHECK(third.rounded_significant(6).text() == "0.333333");
  CHECK(text((third * Rational(3)).exact()) == "1");
  CHECK(text(Rational(3, -8).exact()) == "-0.375");
  CHECK(Rational(2, 4) == Rational(-1, -2));
  CHECK(Rational(2, 3).rounded_significant(6).text() == "0.666667");
  CHECK(Rational(200'000'000, 3).rounded_significant(6).text() == "66666700");
  CHECK(Rational(2, 3000).rounded_significant(2).text() == "0.00067");
  CHECK(Rational(1, 8).rounded(2).text() == "0.12");
  CHECK(Rational(-2, 3).rounded(0).text() == "-1");
  CHECK(Rational(0, 5).rounded_significant(3).text() == "0");
}

TEST_CASE("a quotient is rounded once") {
  // To two digits it is 0.45, and that to one digit 0.4; but it is above the half.
  const Rational number = Rational(decimal("0.4500001"));
  CHECK(number.rounded(1).text() == "0.5");
  CHECK((number / Rational(3) * Rational(3)).rounded(1).text() == "0.5");
}

TEST_CASE("a quotient out of range throws") {
  const Rational large = Decimal::power_of_ten(35);
  CHECK_THROWS_AS(large * large, TooManyDigits);
  CHECK_THROWS_AS((large * Rational(1000)).rounded(0), TooManyDigits);
  CHECK(!(large * Rational(1000)).exact());
}

TEST_CASE("decimals obey the laws of arithmetic") {
  CHECK(rc::check("text is read back", [] {
    const Decimal a = any_decimal();
    RC_ASSERT(text(Decimal::parse(a.text())) == a.text());
    RC_ASSERT(Decimal::parse(a.text()) == a);
  }));
  CHECK(rc::check("sum and difference", [] {
    const Decimal a = any_decimal();
    const Decimal b = any_decimal();
    const Decimal c = any_decimal();
    RC_ASSERT(a + b == b + a);
    RC_ASSERT((a + b) + c == a + (b + c));
    RC_ASSERT(a + b - b == a);
    RC_ASSERT((a - b).is_negative() == (a < b));
    RC_ASSERT((a - b).is_zero() == (a == b));
  }));
  CHECK(rc::check("product", [] {
    const Decimal a = any_decimal();
    const Decimal b = any_decimal();
    const auto c = Decimal(*rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'001));
    RC_ASSERT(a * b == b * a);
    RC_ASSERT(c * (a + b) == c * a + c * b);
  }));
  CHECK(rc::check("dividing undoes multiplying", [] {
    const Decimal a = any_decimal();
    const auto factor = Rational(*rc::gen::inRange<std::int64_t>(1, 1'000'000),
                                 *rc::gen::inRange<std::int64_t>(1, 1'000'000));
    RC_ASSERT((a * factor / factor).exact() == a);
  }));
  CHECK(rc::check("rounding moves a number by half a digit at most, and only once", [] {
    const Decimal a = any_decimal();
    const int decimals = *rc::gen::inRange(0, 7);
    const Decimal rounded = a.rounded(decimals);
    const Decimal moved = a < rounded ? rounded - a : a - rounded;
    RC_ASSERT(moved * 2 * Decimal::power_of_ten(decimals) <= Decimal(1));
    RC_ASSERT(rounded.rounded(decimals) == rounded);
    RC_ASSERT(Rational(a).rounded(decimals) == rounded);
  }));
  CHECK(rc::check("significant digits", [] {
    const Decimal a = any_decimal();
    const int digits = *rc::gen::inRange(1, 13);
    RC_ASSERT(Rational(a).rounded_significant(digits) == a.rounded_significant(digits));
  }));
}

TEST_CASE("any text is a decimal or is not") {
  CHECK(rc::check([](const std::string& garbage) { Decimal::parse(garbage); }));
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('0', '1', '9', '.', '-'));
    const auto value = Decimal::parse(text);
    if (value) RC_ASSERT(Decimal::parse(value->text()) == value);
  }));
}

}  // namespace ruralctl
