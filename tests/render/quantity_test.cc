#include "ruralctl/render/quantity.h"

#include <doctest/doctest.h>

#include "ruralctl/render/serialize.h"

namespace ruralctl {
namespace {

Quantity quantity(std::string_view number, Qualifier qualifier = Qualifier::exact) {
  return {Decimal::parse(number).value(), qualifier};
}

TEST_CASE("a cell shows people and programs the same quantity") {
  CHECK(cell(quantity("800", Qualifier::about), Language::zh) == Cell("约800", "~800"));
  CHECK(cell(quantity("800", Qualifier::about), Language::en) == Cell("about 800", "~800"));
  CHECK(cell(quantity("300", Qualifier::at_least), Language::zh) == Cell("300余", "300+"));
  CHECK(cell(quantity("300", Qualifier::at_least), Language::en) == Cell("300+", "300+"));
  CHECK(cell(quantity("12.75"), Language::zh) == Cell("12.75"));
}

TEST_CASE("decimals are cut for people only") {
  CHECK(cell(quantity("12.75"), Language::zh, 1) == Cell("12.8", "12.75"));
  CHECK(cell(quantity("12.75"), Language::zh, 3) == Cell("12.75"));
  CHECK(cell(quantity("12"), Language::zh, 1) == Cell("12"));
  const std::string_view many = "123456789012345678.123456789012";
  CHECK(cell(quantity(many), Language::en) == Cell(std::string(many)));
}

TEST_CASE("data name the qualifier") {
  CHECK(render(datum(quantity("800", Qualifier::about)), Format::jsonl) ==
        "{\"value\":800,\"qualifier\":\"about\"}\n");
  CHECK(render(datum(quantity("300", Qualifier::at_least)), Format::jsonl) ==
        "{\"value\":300,\"qualifier\":\"at-least\"}\n");
  CHECK(render(datum(quantity("12.50")), Format::jsonl) ==
        "{\"value\":12.5,\"qualifier\":\"exact\"}\n");
}

}  // namespace
}  // namespace ruralctl
