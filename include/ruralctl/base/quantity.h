// How much there is of something, and how surely it is known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ruralctl/base/decimal.h"
#include "ruralctl/base/message.h"
#include "ruralctl/base/unit.h"

namespace ruralctl {

// From the surest to the least sure.
enum class Qualifier : std::uint8_t {
  exact,
  at_least,  // 余, 多, 以上
  about,     // 约
};

// As in JSON: exact, at-least, about.
std::string_view name(Qualifier qualifier);

// What a sum of two is: the less sure of them.
Qualifier combined(Qualifier a, Qualifier b);

// A number of some unit, which whoever holds the quantity knows. Compare the values: a qualifier
// says nothing about which of two is more.
struct Quantity {
  Decimal value;
  Qualifier qualifier = Qualifier::exact;

  bool operator==(const Quantity& other) const = default;
};

// Associative and commutative. Throws TooManyDigits.
Quantity operator+(const Quantity& a, const Quantity& b);

// As in the files of a book: `800`, `~800`, `300+`.
std::string file_form(const Quantity& quantity);

// Reads back what file_form() writes of a quantity that is not negative, also with zeros behind the
// decimals (`12.50`); no leading zeros, blanks, or other ways to say it: those are for
// parse_input().
std::optional<Quantity> parse_file_form(std::string_view text);

// How a number is cut for showing, halves to the even digit. What would be cut to 0 without being 0
// keeps its first digit.
class Rounding {
 public:
  static constexpr Rounding decimals(int count) { return Rounding(count, false); }
  static constexpr Rounding significant(int digits) { return Rounding(digits, true); }

  Decimal operator()(const Rational& number) const;

 private:
  constexpr Rounding(int digits, bool are_significant)
      : digits_(digits), are_significant_(are_significant) {}

  int digits_;
  bool are_significant_;
};

inline constexpr Rounding table_rounding = Rounding::decimals(1);
inline constexpr Rounding general_rounding = Rounding::significant(6);

// The quantity in another unit: exactly, where that has an end, else cut by `rounding`. The
// qualifier stays, as it tells what is known and not how it is printed. Throws Error(Exit::usage)
// if the units are not convertible().
Quantity convert(const Quantity& quantity, const Unit& from, const Unit& to,
                 Rounding rounding = general_rounding);

// For people, with at most so many decimals: `约800`, `1100余`, `至少38`; `about 800`, `1100+`.
std::string display(const Quantity& quantity, Language language, int decimals);

// With the unit behind it: `约800亩`, `1100余米`; `about 800 mu`, `1 household`.
std::string display(const Quantity& quantity, const Unit& unit, Language language, int decimals);

// What people type, in the unit of the field that it is for: `800`, `约800亩`, `100余户`, `三亩半`,
// `1.2万`, `53.3ha`, `at least 300`; doc/FORMAT.md lists the forms. In a field of money a number
// with 万 or 亿 and no unit is one of 元, any other number without a unit one of the field's unit.
// What does not come out even in the field's unit is cut to six digits and becomes `about`. Throws
// Error(Exit::usage), which names what was typed, the unit and examples: for what is not a quantity
// or not clearly one, has another dimension or the word of another counter, is negative, is divided
// though its unit is not divisible, or has too many digits.
Quantity parse_input(std::string_view typed, const Unit& field_unit);

}  // namespace ruralctl
