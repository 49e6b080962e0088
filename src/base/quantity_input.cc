// What a typed quantity means in a field.
#include "base/plain_text.h"
#include "base/typed_quantity.h"
#include "ruralctl/base/quantity.h"

namespace ruralctl {
namespace {

// Null if the word is of no unit that can be said in the field's.
const Unit* unit_of(std::string_view word, const Unit& field_unit) {
  if (field_unit.answers_to(word)) return &field_unit;
  for (const Unit& unit : all_units()) {
    if (convertible(unit, field_unit) && unit.answers_to(word)) return &unit;
  }
  return nullptr;
}

// Without the sign; nothing if there is none.
std::optional<std::string_view> behind_minus(std::string_view plain) {
  for (const std::string_view minus : {"-", "−", "负"}) {
    if (plain.starts_with(minus)) return plain.substr(minus.size());
  }
  return std::nullopt;
}

class Input {
 public:
  Input(std::string_view typed, const Unit& field_unit) : typed_(trim(typed)), field_(field_unit) {}

  Quantity quantity() const {
    const std::string plain = plain_text(typed_);
    if (plain.empty()) refuse_missing();
    try {
      refuse_negative(plain);
      return meaning(plain);
    } catch (const TooManyDigits&) {
      refuse_long();
    }
  }

 private:
  Quantity meaning(std::string_view plain) const {
    const auto typed = read_typed_quantity(plain, field_);
    if (!typed) refuse_unclear();
    const Rational number = typed->number * ratio(unit(*typed), field_);
    const std::optional<Decimal> exact = number.exact();
    if (!exact) return {general_rounding(number), Qualifier::about};
    if (!field_.divisible && !exact->is_integer()) refuse_fraction(*exact);
    return {*exact, typed->qualifier};
  }

  const Unit& unit(const TypedQuantity& typed) const {
    const Unit* unit = nullptr;
    for (const std::string_view word : typed.unit_words) {
      const Unit* found = unit_of(word, field_);
      if (found == nullptr) refuse_other_unit(word);
      if (unit != nullptr && unit != found) refuse_unclear();
      unit = found;
    }
    return unit == nullptr ? unit_left_out(typed) : *unit;
  }

  const Unit& unit_left_out(const TypedQuantity& typed) const {
    const bool in_yuan = field_.dimension == Dimension::money && typed.has_scale;
    return in_yuan ? *find_unit("yuan") : field_;
  }

  void refuse_negative(std::string_view plain) const {
    const auto positive = behind_minus(plain);
    if (!positive || !read_typed_quantity(*positive, field_)) return;
    refuse(msg("'{0}' is negative, but a quantity in {1} is not; type a number such as {2}", typed_,
               many(), examples()));
  }

  [[noreturn]] void refuse_missing() const {
    refuse(msg("a quantity in {0} is missing; type a number such as {1}", many(), examples()));
  }

  [[noreturn]] void refuse_unclear() const {
    refuse(msg("'{0}' is not clearly a quantity in {1}; type a number such as {2}", typed_, many(),
               examples()));
  }

  [[noreturn]] void refuse_other_unit(std::string_view word) const {
    refuse(msg("'{0}' is in {1}, but a quantity in {2} is wanted; type a number such as {3}",
               typed_, word, many(), examples()));
  }

  [[noreturn]] void refuse_fraction(const Decimal& exact) const {
    const Decimal near = exact.rounded(0);
    const Decimal lower = near > exact ? near - 1 : near;
    refuse(msg("'{0}' has a fraction, but {1} are whole; type {2} or {3}", typed_, many(),
               lower.text(), (lower + 1).text()));
  }

  [[noreturn]] void refuse_long() const {
    refuse(msg("'{0}' has more digits than a quantity in {1} can keep; type a number such as {2}",
               typed_, many(), examples()));
  }

  [[noreturn]] static void refuse(Message message) { throw Error(Exit::usage, std::move(message)); }

  Label many() const { return field_.label_of_many(); }

  Message examples() const {
    return msg("30, {0} or {1}", example(Qualifier::about), example(Qualifier::at_least));
  }

  Label example(Qualifier qualifier) const {
    const Quantity thirty{30, qualifier};
    return {display(thirty, field_, Language::en, 0), display(thirty, field_, Language::zh, 0)};
  }

  std::string_view typed_;
  const Unit& field_;
};

}  // namespace

Quantity parse_input(std::string_view typed, const Unit& field_unit) {
  return Input(typed, field_unit).quantity();
}

}  // namespace ruralctl
