#include "ruralctl/render/quantity.h"

namespace ruralctl {
namespace {

int decimals_of(const Decimal& number) {
  const std::string text = number.text();
  const std::size_t point = text.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

}  // namespace

Cell cell(const Quantity& quantity, Language language, std::optional<int> decimals) {
  const int shown = decimals.value_or(decimals_of(quantity.value));
  return {display(quantity, language, shown), file_form(quantity)};
}

Datum datum(const Quantity& quantity) {
  return Datum::Object{{"value", quantity.value}, {"qualifier", name(quantity.qualifier)}};
}

}  // namespace ruralctl
