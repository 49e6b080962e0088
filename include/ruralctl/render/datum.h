// Data on its way out, before it has a notation: what JSON can say, with exact numbers.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ruralctl/base/decimal.h"

namespace ruralctl {

// Null, a truth value, a number, a text, a list or an object. Members of an object stay in the
// order in which they came. Texts and keys are always sound UTF-8: U+FFFD stands for every byte
// that belonged to no character.
//
//   Datum visit;
//   visit.set("id", "2021-03-16-7k3f").set("households", Datum::List{"h012", "h013"});
//   visit.set("area_mu", Datum::Object{{"value", 800}, {"qualifier", "about"}});
class Datum {
 public:
  struct Member;
  using List = std::vector<Datum>;
  using Object = std::vector<Member>;
  using Value = std::variant<std::monostate, bool, Decimal, std::string, List, Object>;

  // All of these are meant to be used without saying so.
  // NOLINTBEGIN(google-explicit-constructor)
  Datum() = default;
  Datum(std::nullptr_t) {}
  Datum(std::same_as<bool> auto value) : value_(value) {}
  template <std::integral Integer>
  requires(sizeof(Integer) > sizeof(char)) Datum(Integer value)
      : value_(Decimal(static_cast<std::int64_t>(value))) {}
  Datum(const Decimal& value) : value_(value) {}
  Datum(std::string text);
  Datum(std::string_view text) : Datum(std::string(text)) {}
  Datum(const char* text) : Datum(std::string(text)) {}
  Datum(List items);
  Datum(Object members);  // whose keys all differ
  // NOLINTEND(google-explicit-constructor)

  // Puts a member behind the others, or a new value in place of the one that `key` has. Null
  // becomes an object first; of anything else but an object, std::bad_variant_access is thrown.
  Datum& set(std::string key, Datum value);

  // Puts an item behind the others. Null becomes a list first; of anything else but a list,
  // std::bad_variant_access is thrown.
  Datum& add(Datum item);

  const Value& value() const { return value_; }

  bool is_scalar() const { return value_.index() < kFirstContainer; }
  // Whether this is a scalar or holds nothing but scalars.
  bool is_flat() const;

  bool operator==(const Datum& other) const;

 private:
  static constexpr std::size_t kFirstContainer = 4;

  Value value_;
};

struct Datum::Member {
  std::string key;
  Datum value;
  bool operator==(const Member&) const = default;
};

}  // namespace ruralctl
