#include "ruralctl/render/datum.h"

#include <doctest/doctest.h>

#include <limits>

namespace ruralctl {
namespace {

using namespace std::string_literals;

template <class Type>
const Type& get(const Datum& datum) {
  return std::get<Type>(datum.value());
}

TEST_CASE("a datum is what it is made of") {
  CHECK(std::holds_alternative<std::monostate>(Datum().value()));
  CHECK(std::holds_alternative<std::monostate>(Datum(nullptr).value()));
  CHECK(get<bool>(Datum(true)));
  CHECK(get<std::string>(Datum("下村")) == "下村");
  CHECK(get<std::string>(Datum("下村"s)) == "下村");
  CHECK(get<Decimal>(Datum(194)) == Decimal(194));
  CHECK(get<Decimal>(Datum(std::size_t{3})) == Decimal(3));
  const auto least = std::numeric_limits<std::int64_t>::min();
  CHECK(get<Decimal>(Datum(least)) == Decimal(least));
}

TEST_CASE("members stay in the order in which they came, and a new value keeps the place") {
  Datum object;
  object.set("id", "h012").set("members", 3).set("classes", Datum::List{"hardship"});
  object.set("members", 4);
  CHECK(object ==
        Datum::Object{{"id", "h012"}, {"members", 4}, {"classes", Datum::List{"hardship"}}});
}

TEST_CASE("items are added at the end") {
  Datum list;
  list.add(1).add("two").add(Datum::List{});
  CHECK(list == Datum::List{1, "two", Datum::List{}});
}

TEST_CASE("only an object has members, and only a list items") {
  CHECK_THROWS_AS(Datum("text").set("key", 1), std::bad_variant_access);
  CHECK_THROWS_AS(Datum(Datum::List{}).set("key", 1), std::bad_variant_access);
  CHECK_THROWS_AS(Datum(Datum::Object{}).add(1), std::bad_variant_access);
}

TEST_CASE("texts and keys are sound UTF-8") {
  CHECK(get<std::string>(Datum("下\xE6\x9D!")) == "下\uFFFD\uFFFD!");
  CHECK(get<std::string>(Datum("\t\x1B\u0085\0"s)) == "\t\x1B\u0085\0"s);
  CHECK(Datum(Datum::Object{{"\xFF", 1}}) == Datum::Object{{"\uFFFD", 1}});
  CHECK(Datum().set("\xFF", 1).set("\uFFFD", 2) == Datum::Object{{"\uFFFD", 2}});
}

TEST_CASE("flat is what holds no further lists and objects") {
  CHECK(Datum(1).is_flat());
  CHECK(Datum(Datum::List{}).is_flat());
  CHECK(Datum(Datum::List{1, nullptr, "a"}).is_flat());
  CHECK(Datum(Datum::Object{{"value", 800}, {"qualifier", "about"}}).is_flat());
  CHECK_FALSE(Datum(Datum::List{Datum::List{}}).is_flat());
  CHECK_FALSE(Datum(Datum::Object{{"by", Datum::List{"he-yuan"}}}).is_flat());
}

}  // namespace
}  // namespace ruralctl
