#include "ruralctl/report/output_unit.h"

namespace ruralctl {

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

std::vector<Part> OutputUnit::parts(const Figure& figure) const {
  std::vector<Part> parts = figure.parts;
  if (&of(figure) == figure.unit) return parts;
  Quantity sum{Decimal(0), Qualifier::exact};
  Decimal shown(0);
  for (Part& part : parts) {
    if (part.unnamed) part.unnamed = for_data(*part.unnamed, figure);
    if (!part.amount) continue;
    sum = sum + *part.amount;
    const Decimal now = for_data(sum, figure).value;
    part.amount = Quantity{now - shown, part.amount->qualifier};
    shown = now;
  }
  return parts;
}

}  // namespace ruralctl
