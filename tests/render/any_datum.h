// Data for property tests.
#pragma once

#include <rapidcheck.h>

#include <string>

#include "pieces.h"
#include "ruralctl/render/datum.h"

namespace ruralctl {

inline Datum draw_scalar() {
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      return nullptr;
    case 1:
      return *rc::gen::arbitrary<bool>();
    case 2:
      return Decimal(*rc::gen::arbitrary<std::int64_t>()) *
             Decimal::parse(*rc::gen::element<std::string>("1", "0.1", "0.001", "1000000")).value();
    default:
      return *any_text();
  }
}

// A datum with at most `depth` containers around any scalar.
inline Datum draw_datum(int depth) {
  if (depth == 0 || *rc::gen::inRange(0, 3) == 0) return draw_scalar();
  Datum datum;
  const int size = *rc::gen::inRange(0, 4);
  if (*rc::gen::arbitrary<bool>()) {
    datum = Datum::List{};
    for (int i = 0; i < size; ++i) datum.add(draw_datum(depth - 1));
  } else {
    datum = Datum::Object{};
    for (int i = 0; i < size; ++i) datum.set(*any_text(), draw_datum(depth - 1));
  }
  return datum;
}

}  // namespace ruralctl
