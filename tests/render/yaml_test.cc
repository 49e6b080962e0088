#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include "any_datum.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl {
namespace {

bool same(const YAML::Node& node, const Datum& datum);

struct SameAs {
  const YAML::Node& node;

  bool operator()(std::monostate) const { return node.IsNull(); }
  bool operator()(bool value) const { return node.IsScalar() && node.as<bool>() == value; }
  bool operator()(const Decimal& number) const {
    return node.IsScalar() && node.Scalar() == number.text();
  }
  bool operator()(const std::string& text) const {
    return node.IsScalar() && node.Scalar() == text;
  }
  bool operator()(const Datum::List& items) const {
    if (!node.IsSequence() || node.size() != items.size()) return false;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!same(node[i], items[i])) return false;
    }
    return true;
  }
  bool operator()(const Datum::Object& members) const {
    if (!node.IsMap() || node.size() != members.size()) return false;
    std::size_t i = 0;
    for (const auto& entry : node) {
      const Datum::Member& member = members[i++];
      if (entry.first.Scalar() != member.key || !same(entry.second, member.value)) return false;
    }
    return true;
  }
};

bool same(const YAML::Node& node, const Datum& datum) {
  return std::visit(SameAs{node}, datum.value());
}

TEST_CASE("yaml is in the notation of the book") {
  Datum visit;
  visit.set("_kind", "visit").set("id", "2021-03-16-7k3f").set("date", "2021-03-16");
  visit.set("households", Datum::List{"h012", "007"});
  visit.set("area_mu", Datum::Object{{"value", 800}, {"qualifier", "about"}});
  visit.set("milestones", Datum::List{Datum::Object{{"date", "2021-05"}, {"note", "封顶，验收"}}});
  visit.set("next", nullptr).set("ok", true).set("answer", "no").set("empty", "");
  visit.set("notes", "愿意加入种植。\n\n  希望统一收购。");
  CHECK(render(Datum::List{visit, Datum::Object{{"id", "b"}}}, Format::yaml) ==
        R"(- _kind: visit
  id: 2021-03-16-7k3f
  date: "2021-03-16"
  households: [h012, "007"]
  area_mu: {value: 800, qualifier: about}
  milestones:
    - {date: 2021-05, note: "封顶，验收"}
  next: null
  ok: true
  answer: "no"
  empty: ""
  notes: |-
    愿意加入种植。

      希望统一收购。
- id: b
)");
}

TEST_CASE("yaml nests as deep as the data do") {
  const Datum record =
      Datum::Object{{"no", Datum::Object{{"a b", Datum::Object{{"x", 1}}}, {"text", " one\ntwo"}}},
                    {"list", Datum::List{Datum::List{Datum::List{1}, "p\nq"}, Datum::Object{},
                                         Datum::Object{{"deep", Datum::List{}}}, nullptr}}};
  CHECK(render(record, Format::yaml) == R"("no":
  a b: {x: 1}
  text: |2-
     one
    two
list:
  -
    - [1]
    - |-
      p
      q
  - {}
  - deep: []
  - null
)");
}

TEST_CASE("yaml of little is short") {
  CHECK(render(Datum::List{}, Format::yaml) == "[]\n");
  CHECK(render(Datum::Object{}, Format::yaml) == "{}\n");
  CHECK(render(Datum::List{1, "a, b"}, Format::yaml) == "[1, \"a, b\"]\n");
  CHECK(render("1\n2", Format::yaml) == "\"1\\n2\"\n");
  CHECK(render(nullptr, Format::yaml) == "null\n");
}

TEST_CASE("yaml-cpp gets back every datum that was written") {
  CHECK(rc::check([] {
    const Datum datum = draw_datum(4);
    const std::string yaml = render(datum, Format::yaml);
    RC_LOG() << yaml;
    RC_ASSERT(same(YAML::Load(yaml), datum));
  }));
}

}  // namespace
}  // namespace ruralctl
