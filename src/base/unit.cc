#include "ruralctl/base/unit.h"

#include <algorithm>
#include <utility>

#include "base/plain_text.h"

namespace ruralctl {

bool Unit::answers_to(std::string_view word) const {
  if (dimension == Dimension::count && word == general_counter_word) return true;
  return std::find(words.begin(), words.end(), word) != words.end();
}

Label Unit::label_after(const Decimal& number) const {
  return number == Decimal(1) ? label : label_of_many();
}

bool convertible(const Unit& from, const Unit& to) {
  if (from.dimension != to.dimension) return false;
  return from.dimension != Dimension::count || from.name == to.name;
}

Rational ratio(const Unit& from, const Unit& to) {
  return from.in_base / to.in_base;
}

const Unit* find_unit(std::string_view name) {
  const std::vector<Unit>& units = all_units();
  const auto found = std::find_if(units.begin(), units.end(),
                                  [name](const Unit& unit) { return unit.name == name; });
  return found == units.end() ? nullptr : &*found;
}

Unit custom_unit(std::string name, Label label) {
  Unit unit;
  unit.words = {plain_text(name)};
  for (std::string* text : {&label.en, &label.zh}) {
    if (text->empty()) {
      *text = name;
    } else {
      unit.words.push_back(plain_text(*text));
    }
  }
  unit.in_base = Decimal(1);
  unit.plural = label.en;
  unit.label = std::move(label);
  unit.name = std::move(name);
  return unit;
}

}  // namespace ruralctl
