#include "merge/order.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace ruralctl::merge {
namespace {

std::string by_name(const std::string& key) {
  return key;
}

TEST_CASE("what one side adds stays behind what it stood behind") {
  CHECK(merged_order({"a", "b"}, {"a", "x", "b"}, {"a", "b", "y"}, by_name).keys ==
        Keys{"a", "x", "b", "y"});
  CHECK(merged_order({}, {"c", "a"}, {"b"}, by_name).keys == Keys{"b", "c", "a"});
}

TEST_CASE("the order is in dispute where both sides changed it, or made it") {
  CHECK_FALSE(merged_order({"a", "b"}, {"b", "a"}, {"a", "b"}, by_name).disputed);
  CHECK_FALSE(merged_order({"a", "b"}, {"a", "b"}, {"b", "a"}, by_name).disputed);
  CHECK(merged_order({"a", "b", "c"}, {"b", "a", "c"}, {"a", "c", "b"}, by_name).disputed);
  CHECK(merged_order({}, {"a", "b"}, {"b", "a"}, by_name).disputed);
}

TEST_CASE("nothing is lost or doubled, and the sides agree unless they dispute it") {
  CHECK(rc::check([] {
    const auto some_of = [](const Keys& keys) {
      Keys out;
      for (const std::string& key : keys) {
        if (*rc::gen::inRange(0, 4) > 0) out.push_back(key);
      }
      return out;
    };
    const auto shuffled = [](Keys keys) {
      for (std::size_t i = keys.size(); i > 1; --i)
        std::swap(keys[i - 1], keys[*rc::gen::inRange<std::size_t>(0, i)]);
      return keys;
    };
    const Keys all = {"a", "b", "c", "d", "e", "f", "g", "h"};
    const Keys base = some_of(all);
    const Keys ours = *rc::gen::arbitrary<bool>() ? some_of(all) : shuffled(some_of(all));
    const Keys theirs = some_of(all);
    const Ordered one = merged_order(base, ours, theirs, by_name);
    const Ordered two = merged_order(base, theirs, ours, by_name);
    std::set<std::string> wanted(ours.begin(), ours.end());
    wanted.insert(theirs.begin(), theirs.end());
    RC_ASSERT(one.keys.size() == wanted.size());
    RC_ASSERT(std::set<std::string>(one.keys.begin(), one.keys.end()) == wanted);
    RC_ASSERT(one.disputed == two.disputed);
    if (!one.disputed) RC_ASSERT(one.keys == two.keys);
  }));
}

}  // namespace
}  // namespace ruralctl::merge
