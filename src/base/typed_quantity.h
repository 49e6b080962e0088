// The grammar of quantities that people type. What they mean in a field is for parse_input().
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ruralctl/base/decimal.h"
#include "ruralctl/base/quantity.h"
#include "ruralctl/base/unit.h"

namespace ruralctl {

struct TypedQuantity {
  Decimal number;
  Qualifier qualifier = Qualifier::exact;
  bool has_scale = false;  // with 万 or 亿
  // None, one (户), or two that say the same (个人, 家企业).
  std::vector<std::string_view> unit_words;
};

// Nothing if `plain`, which must be plain_text(), is not a quantity, or not clearly one. The words
// of `field_unit` are known besides those of all_units(). What is read stays valid as long as
// `plain` and `field_unit`. Throws TooManyDigits.
std::optional<TypedQuantity> read_typed_quantity(std::string_view plain, const Unit& field_unit);

}  // namespace ruralctl
