#include "ruralctl/base/quantity.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

namespace ruralctl {
namespace {

const Unit& unit(std::string_view name) {
  const Unit* found = find_unit(name);
  REQUIRE_MESSAGE(found != nullptr, std::string(name));
  return *found;
}

Quantity quantity(std::string_view file_form) {
  const auto found = parse_file_form(file_form);
  REQUIRE_MESSAGE(found.has_value(), std::string(file_form));
  return *found;
}

Qualifier any_qualifier() {
  return *rc::gen::element(Qualifier::exact, Qualifier::at_least, Qualifier::about);
}

// Up to eighteen digits, of which six may be decimals.
Quantity any_quantity() {
  const auto coefficient = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000'000);
  const auto decimals = *rc::gen::inRange(0, 7);
  const Rational number = Rational(coefficient, 1) / Decimal::power_of_ten(decimals);
  return {number.exact().value(), any_qualifier()};
}

std::string converted(std::string_view file_form_of, std::string_view from, std::string_view to,
                      Rounding rounding = general_rounding) {
  return file_form(convert(quantity(file_form_of), unit(from), unit(to), rounding));
}

}  // namespace

TEST_CASE("a sum is as sure as its least sure part") {
  const auto sum = [](std::string_view a, std::string_view b) {
    return file_form(quantity(a) + quantity(b));
  };
  CHECK(sum("800", "200") == "1000");
  CHECK(sum("800", "300+") == "1100+");
  CHECK(sum("300+", "300+") == "600+");
  CHECK(sum("~800", "200") == "~1000");
  CHECK(sum("~800", "300+") == "~1100");
  CHECK(sum("~800", "~200") == "~1000");
}

TEST_CASE("adding is associative and commutative, and never makes surer") {
  CHECK(rc::check([] {
    const Quantity a = any_quantity();
    const Quantity b = any_quantity();
    const Quantity c = any_quantity();
    RC_ASSERT(a + b == b + a);
    RC_ASSERT((a + b) + c == a + (b + c));
    RC_ASSERT((a + b).qualifier >= a.qualifier);
    RC_ASSERT((a + b).qualifier >= b.qualifier);
    RC_ASSERT(a + Quantity{} == a);
  }));
}

TEST_CASE("qualifiers have the names of the JSON") {
  CHECK(name(Qualifier::exact) == "exact");
  CHECK(name(Qualifier::at_least) == "at-least");
  CHECK(name(Qualifier::about) == "about");
}

TEST_CASE("the form in files") {
  CHECK(quantity("800") == Quantity{800, Qualifier::exact});
  CHECK(quantity("~800") == Quantity{800, Qualifier::about});
  CHECK(quantity("300+") == Quantity{300, Qualifier::at_least});
  CHECK(quantity("0") == Quantity{});
  CHECK(file_form(quantity("~0.36")) == "~0.36");
  CHECK(file_form(quantity("12.50")) == "12.5");
  CHECK(file_form({-5, Qualifier::exact}) == "-5");
}

TEST_CASE("nothing else is read from files") {
  for (const char* text :
       {"",    "~",    "+",    "~300+", "~~300",  "300++", " 300",  "300 ", "~ 300",  "300 +",
        "-5",  "~-5",  "-0",   "007",   "00",     "00.5",  ".5",    "5.",   "1,100",  "1_000",
        "1e3", "0x1F", "1:30", "约800", "８００", "300余", "800亩", "null", "unknown"}) {
    CHECK_MESSAGE(!parse_file_form(text), text);
  }
}

TEST_CASE("the form in files is read back") {
  CHECK(rc::check([] {
    const Quantity q = any_quantity();
    RC_ASSERT(parse_file_form(file_form(q)) == q);
  }));
  CHECK(rc::check([](const std::string& garbage) { parse_file_form(garbage); }));
}

TEST_CASE("for people") {
  CHECK(display(quantity("800"), Language::zh, 1) == "800");
  CHECK(display(quantity("~800"), Language::zh, 1) == "约800");
  CHECK(display(quantity("1100+"), Language::zh, 1) == "1100余");
  // 余 stands behind round numbers alone.
  CHECK(display(quantity("10+"), Language::zh, 1) == "10余");
  CHECK(display(quantity("4+"), Language::zh, 1) == "至少4");
  CHECK(display(quantity("38+"), Language::zh, 1) == "至少38");
  CHECK(display(quantity("0+"), Language::zh, 1) == "至少0");
  CHECK(display(quantity("2.5+"), Language::zh, 1) == "至少2.5");
  CHECK(display(quantity("~800"), Language::en, 1) == "about 800");
  CHECK(display(quantity("1100+"), Language::en, 1) == "1100+");
  CHECK(display(quantity("53.35"), Language::en, 1) == "53.4");
  CHECK(display(quantity("53.25"), Language::en, 1) == "53.2");
  CHECK(display(quantity("53.25"), Language::en, 2) == "53.25");
  CHECK(display(quantity("53.95"), Language::en, 0) == "54");
}

TEST_CASE("for people, with the unit") {
  CHECK(display(quantity("~800"), unit("mu"), Language::zh, 1) == "约800亩");
  CHECK(display(quantity("1100+"), unit("m"), Language::zh, 1) == "1100余米");
  CHECK(display(quantity("~800"), unit("mu"), Language::en, 1) == "about 800 mu");
  CHECK(display(quantity("1"), unit("household"), Language::en, 1) == "1 household");
  CHECK(display(quantity("1.04"), unit("acre"), Language::en, 1) == "1 acre");
  CHECK(display(quantity("194"), unit("household"), Language::en, 1) == "194 households");
  CHECK(display(quantity("1400"), unit("wan"), Language::zh, 1) == "1400万元");
}

TEST_CASE("what is not zero is not shown as zero") {
  CHECK(display(quantity("0.036"), Language::en, 1) == "0.04");
  CHECK(display(quantity("0"), Language::en, 1) == "0");
  CHECK(converted("1", "m2", "km2", table_rounding) == "0.000001");
  CHECK(converted("1", "m", "km", table_rounding) == "0.001");
  CHECK(converted("0.5", "mu", "km2", table_rounding) == "0.0003");
}

TEST_CASE("conversions are exact where they end") {
  CHECK(converted("240", "m2", "mu") == "0.36");
  CHECK(converted("53.3", "ha", "mu") == "799.5");
  CHECK(converted("~15", "mu", "ha") == "~1");
  CHECK(converted("1400", "wan", "yuan") == "14000000");
  CHECK(converted("14000000+", "yuan", "wan") == "1400+");
  CHECK(converted("1.4", "yi", "wan") == "14000");
  CHECK(converted("1100+", "m", "km") == "1.1+");
  CHECK(converted("3", "li", "m") == "1500");
  CHECK(converted("1", "acre", "ha") == "0.40468564224");
  CHECK(converted("194", "household", "household") == "194");
}

TEST_CASE("conversions that do not end are cut as asked, and stay as sure") {
  CHECK(converted("~800", "mu", "ha") == "~53.3333");
  CHECK(converted("~800", "mu", "ha", table_rounding) == "~53.3");
  CHECK(converted("~800", "mu", "acre", table_rounding) == "~131.8");
  CHECK(converted("16", "mu", "m2") == "10666.7");
  CHECK(converted("10000", "mu", "m2") == "6666670");
  CHECK(converted("100+", "mu", "ha", Rounding::decimals(0)) == "7+");
}

TEST_CASE("units of different dimensions are not converted") {
  for (const auto& [from, to] : std::vector<std::pair<const char*, const char*>>{
           {"mu", "m"}, {"household", "household-visit"}, {"person", "person-time"}}) {
    try {
      convert(Quantity{1}, unit(from), unit(to));
      FAIL("not reached");
    } catch (const Error& e) {
      CHECK(e.status() == Exit::usage);
      CHECK(std::string(e.message().id()) ==
            "{0} cannot be converted to {1}; choose a unit that measures the same, or none");
    }
  }
}

TEST_CASE("there and back again is the same where it ends") {
  std::vector<std::pair<const Unit*, const Unit*>> pairs;
  for (const Unit& from : all_units()) {
    for (const Unit& to : all_units()) {
      if (convertible(from, to) && ratio(from, to).exact()) pairs.emplace_back(&from, &to);
    }
  }
  CHECK(rc::check([&] {
    const auto [from, to] = *rc::gen::elementOf(pairs);
    const Quantity q{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000), any_qualifier()};
    const Quantity there = convert(q, *from, *to);
    RC_ASSERT(convert(there, *to, *from) == q);
    RC_ASSERT(there.value.is_zero() == q.value.is_zero());
  }));
}

}  // namespace ruralctl
