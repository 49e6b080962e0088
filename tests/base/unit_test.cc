#include "ruralctl/base/unit.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

namespace ruralctl {
namespace {

const Unit& unit(std::string_view name) {
  const Unit* found = find_unit(name);
  REQUIRE_MESSAGE(found != nullptr, std::string(name));
  return *found;
}

std::string text(const std::optional<Decimal>& value) {
  return value ? value->text() : "nothing";
}

std::string exact_ratio(std::string_view from, std::string_view to) {
  return text(ratio(unit(from), unit(to)).exact());
}

}  // namespace

TEST_CASE("units have the ratios that the law gives them") {
  CHECK(ratio(unit("mu"), unit("m2")) == Rational(2000, 3));
  CHECK(exact_ratio("mu", "m2") == "nothing");
  CHECK(exact_ratio("ha", "mu") == "15");
  CHECK(exact_ratio("ha", "m2") == "10000");
  CHECK(exact_ratio("km2", "ha") == "100");
  CHECK(exact_ratio("km2", "mu") == "1500");
  CHECK(exact_ratio("acre", "m2") == "4046.8564224");
  CHECK(exact_ratio("acre", "mu") == "6.0702846336");
  CHECK(exact_ratio("m2", "mu") == "0.0015");
  CHECK(exact_ratio("li", "m") == "500");
  CHECK(exact_ratio("km", "li") == "2");
  CHECK(exact_ratio("wan", "yuan") == "10000");
  CHECK(exact_ratio("yi", "wan") == "10000");
  CHECK(exact_ratio("yuan", "yi") == "0.00000001");
}

TEST_CASE("every unit of the contracts is known") {
  for (const char* name : {"mu",
                           "acre",
                           "ha",
                           "m2",
                           "km2",
                           "wan",
                           "yuan",
                           "yi",
                           "m",
                           "km",
                           "li",
                           "household",
                           "household-visit",
                           "person",
                           "person-time",
                           "day",
                           "item",
                           "coop",
                           "enterprise",
                           "training",
                           "meeting",
                           "decision",
                           "pair",
                           "star",
                           "place",
                           "time",
                           "point",
                           "box"}) {
    CHECK(unit(name).name == name);
  }
  CHECK(find_unit("") == nullptr);
  CHECK(find_unit("Mu") == nullptr);
  CHECK(find_unit("亩") == nullptr);
}

TEST_CASE("labels follow the number") {
  CHECK(unit("household").label_after(1) == Label{"household", "户"});
  CHECK(unit("household").label_after(0) == Label{"households", "户"});
  CHECK(unit("household").label_after(194) == Label{"households", "户"});
  CHECK(unit("person").label_after(2).en == "people");
  CHECK(unit("mu").label_after(1).en == "mu");
  CHECK(unit("mu").label_after(800).en == "mu");
  CHECK(unit("acre").label_after(*Decimal::parse("0.5")).en == "acres");
}

TEST_CASE("each counter is a dimension of its own") {
  CHECK(convertible(unit("mu"), unit("acre")));
  CHECK(convertible(unit("household"), unit("household")));
  CHECK(!convertible(unit("household"), unit("household-visit")));
  CHECK(!convertible(unit("person"), unit("person-time")));
  CHECK(!convertible(unit("mu"), unit("m")));
  CHECK(!convertible(unit("wan"), unit("item")));
}

TEST_CASE("a unit answers to its words") {
  CHECK(unit("person").answers_to("名"));
  CHECK(unit("place").answers_to("处"));
  CHECK(unit("enterprise").answers_to("家"));
  CHECK(unit("coop").answers_to("家"));
  CHECK(unit("mu").answers_to("亩"));
  CHECK(unit("person").answers_to(general_counter_word));
  CHECK(!unit("mu").answers_to(general_counter_word));
  CHECK(!unit("person").answers_to("人次"));
  CHECK(!unit("person").answers_to(""));
}

TEST_CASE("the table of units is sound") {
  std::set<std::string> names;
  std::map<std::pair<Dimension, std::string>, std::string> measured;
  for (const Unit& each : all_units()) {
    CAPTURE(each.name);
    CHECK(names.insert(each.name).second);
    CHECK(!each.label.en.empty());
    CHECK(!each.label.zh.empty());
    CHECK(!each.plural.empty());
    CHECK(!each.in_base.is_zero());
    CHECK(each.answers_to(each.name));
    const std::set<std::string> words(each.words.begin(), each.words.end());
    CHECK(words.size() == each.words.size());
    for (const std::string& word : each.words) {
      CAPTURE(word);
      CHECK(!word.empty());
      CHECK(word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
      if (each.dimension == Dimension::count) continue;
      CHECK(measured.emplace(std::pair(each.dimension, word), each.name).second);
    }
  }
}

TEST_CASE("a book's own unit") {
  const Unit jar = custom_unit("Jar", {"jar", "坛"});
  CHECK(jar.name == "Jar");
  CHECK(jar.label_after(3) == Label{"jar", "坛"});
  CHECK(jar.divisible);
  CHECK(jar.answers_to("jar"));
  CHECK(jar.answers_to("坛"));
  CHECK(jar.answers_to("个"));
  CHECK(!jar.answers_to("箱"));
  CHECK(convertible(jar, jar));
  CHECK(!convertible(jar, *find_unit("box")));

  const Unit plain = custom_unit("jin", {});
  CHECK(plain.label == Label{"jin", "jin"});
  CHECK(plain.answers_to("jin"));
  CHECK(!plain.answers_to(""));
}

}  // namespace ruralctl
