#include "cli/output_unit.h"

namespace ruralctl::cli {

const Unit& OutputUnit::of(const Figure& figure) const {
  return unit_ != nullptr && convertible(*figure.unit, *unit_) ? *unit_ : *figure.unit;
}

Quantity OutputUnit::converted(const Quantity& quantity, const Figure& figure,
                               Rounding rounding) const {
  Quantity out = convert(quantity, *figure.unit, of(figure), rounding);
  out.value = rounding(out.value);
  return out;
}

Quantity OutputUnit::for_data(const Quantity& quantity, const Figure& figure) const {
  return &of(figure) == figure.unit ? quantity : converted(quantity, figure, general_rounding);
}

}  // namespace ruralctl::cli
