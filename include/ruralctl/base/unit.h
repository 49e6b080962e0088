// What quantities are counted and measured in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/decimal.h"
#include "ruralctl/base/message.h"

namespace ruralctl {

enum class Dimension : std::uint8_t {
  area,    // base: square metre
  length,  // base: metre
  money,   // base: yuan
  count,   // each unit is a dimension of its own: 户 are not 户次, 人 not 人次
};

struct Unit {
  std::string name;    // stable, in files and JSON: household-visit
  Label label;         // of one: household visit, 户次
  std::string plural;  // the English label of several: household visits
  Dimension dimension = Dimension::count;
  Rational in_base;       // how many of the dimension's base one of this unit is; 1 for counters
  bool divisible = true;  // false: a fraction of it makes no sense, as of a household
  // What people type for it, in either language, half-width and in lower case. Counters of
  // different things may share a word (家 企业, 家 合作社).
  std::vector<std::string> words;

  // By a word of its own, or where it counts, by the general word 个. `word` is half-width and in
  // lower case.
  bool answers_to(std::string_view word) const;

  // For a sentence about many of it: households, 户.
  Label label_of_many() const { return {plural, label.zh}; }
  // Behind a number: 1 household, 2 households.
  Label label_after(const Decimal& number) const;
};

// The word for one thing of any sort: 个.
inline constexpr std::string_view general_counter_word = "个";

// Whether amounts in one can be said in the other.
bool convertible(const Unit& from, const Unit& to);

// How many of `to` one of `from` is: 15 from ha to mu. They must be convertible().
Rational ratio(const Unit& from, const Unit& to);

// All units that the program knows, in an order fit for showing.
const std::vector<Unit>& all_units();

// Null if there is none of this name. The pointer stays valid.
const Unit* find_unit(std::string_view name);

// A counter of a book's own, such as jars. Its words are its name and labels; it may be divided,
// since nothing tells jars from kilograms. Either label may be empty and is then `name`.
Unit custom_unit(std::string name, Label label);

}  // namespace ruralctl
