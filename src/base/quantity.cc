#include "ruralctl/base/quantity.h"

#include <algorithm>

namespace ruralctl {
namespace {

constexpr std::string_view kAboutMark = "~";
constexpr std::string_view kAtLeastMark = "+";

bool has_leading_zero(std::string_view number) {
  return number.size() > 1 && number[0] == '0' && number[1] != '.';
}

std::string with_qualifier(std::string_view number, Qualifier qualifier, Language language) {
  const std::string text(number);
  if (qualifier == Qualifier::exact) return text;
  if (language == Language::en) return qualifier == Qualifier::about ? "about " + text : text + '+';
  if (qualifier == Qualifier::about) return "约" + text;
  // 余 stands behind round numbers alone: 100余户, but 至少4户.
  const bool is_round = text.ends_with('0') && text.size() > 1 && text.find('.') == text.npos;
  return is_round ? text + "余" : "至少" + text;
}

}  // namespace

std::string_view name(Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::exact:
      return "exact";
    case Qualifier::at_least:
      return "at-least";
    case Qualifier::about:
      return "about";
  }
  return "";
}

Qualifier combined(Qualifier a, Qualifier b) {
  return std::max(a, b);
}

Quantity operator+(const Quantity& a, const Quantity& b) {
  return {a.value + b.value, combined(a.qualifier, b.qualifier)};
}

std::string file_form(const Quantity& quantity) {
  std::string text = quantity.value.text();
  if (quantity.qualifier == Qualifier::about) text.insert(0, kAboutMark);
  if (quantity.qualifier == Qualifier::at_least) text += kAtLeastMark;
  return text;
}

std::optional<Quantity> parse_file_form(std::string_view text) {
  Quantity quantity;
  if (text.starts_with(kAboutMark)) {
    text.remove_prefix(kAboutMark.size());
    quantity.qualifier = Qualifier::about;
  } else if (text.ends_with(kAtLeastMark)) {
    text.remove_suffix(kAtLeastMark.size());
    quantity.qualifier = Qualifier::at_least;
  }
  if (text.starts_with('-') || has_leading_zero(text)) return std::nullopt;
  const std::optional<Decimal> value = Decimal::parse(text);
  if (!value) return std::nullopt;
  quantity.value = *value;
  return quantity;
}

Decimal Rounding::operator()(const Rational& number) const {
  const Decimal cut =
      are_significant_ ? number.rounded_significant(digits_) : number.rounded(digits_);
  return cut.is_zero() ? number.rounded_significant(1) : cut;
}

Quantity convert(const Quantity& quantity, const Unit& from, const Unit& to, Rounding rounding) {
  if (!convertible(from, to)) {
    throw Error(Exit::usage, msg("{0} cannot be converted to {1}; choose a unit that measures the "
                                 "same, or none",
                                 from.label_of_many(), to.label_of_many()));
  }
  const Rational number = quantity.value * ratio(from, to);
  const std::optional<Decimal> exact = number.exact();
  return {exact ? *exact : rounding(number), quantity.qualifier};
}

std::string display(const Quantity& quantity, Language language, int decimals) {
  const Decimal shown = Rounding::decimals(decimals)(quantity.value);
  return with_qualifier(shown.text(), quantity.qualifier, language);
}

std::string display(const Quantity& quantity, const Unit& unit, Language language, int decimals) {
  const Decimal shown = Rounding::decimals(decimals)(quantity.value);
  const std::string_view blank = language == Language::en ? " " : "";
  std::string text = with_qualifier(shown.text(), quantity.qualifier, language);
  return text.append(blank).append(unit.label_after(shown).in(language));
}

}  // namespace ruralctl
