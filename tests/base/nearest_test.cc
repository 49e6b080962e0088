#include "ruralctl/base/nearest.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace ruralctl {
namespace {

using Words = std::vector<std::string>;

const Words villages = {"上村", "下村", "王庄", "张家楼街道", "李家河"};
const Words verbs = {"add", "set", "show", "list", "rm", "edit", "import"};

TEST_CASE("a Chinese name with one wrong character") {
  CHECK(nearest("下庄", villages) == Words{"下村", "王庄"});
  CHECK(nearest("李家沟", villages) == Words{"李家河"});
}

TEST_CASE("the beginning or a part of a Chinese name") {
  CHECK(nearest("张家", villages) == Words{"张家楼街道"});
  CHECK(nearest("家楼", villages) == Words{"张家楼街道"});
  CHECK(nearest("李", villages) == Words{"李家河"});
  CHECK(nearest("下村村委", villages) == Words{"下村"});
  CHECK(nearest("村", villages) == Words{});
}

TEST_CASE("typing errors in a Latin word") {
  CHECK(nearest("lsit", verbs) == Words{"list"});
  CHECK(nearest("imprt", verbs) == Words{"import"});
  CHECK(nearest("househlods", {"households", "household_count"}) == Words{"households"});
  CHECK(nearest("zzz", verbs) == Words{});
  CHECK(nearest("x", verbs) == Words{});
}

TEST_CASE("differences that nobody means to make come first") {
  CHECK(nearest("h12", {"h11", "h012", "h112", "h13"}).front() == "h012");
  CHECK(nearest("Area_Mu", {"area-m2", "area-mu"}).front() == "area-mu");
  CHECK(nearest("ｈ０１２", {"h011", "h012"}).front() == "h012");
}

TEST_CASE("the tail of an id") {
  CHECK(nearest("7k3f", {"2021-03-16-7k3f", "2021-03-17-x1x1"}) == Words{"2021-03-16-7k3f"});
}

TEST_CASE("the beginning of a word outweighs its end") {
  CHECK(nearest("visits", {"revisits", "visits-made"}) == Words{"visits-made", "revisits"});
}

TEST_CASE("no more than wanted, and each once") {
  CHECK(nearest("h01", {"h011", "h012", "h013", "h014"}) == Words{"h011", "h012", "h013"});
  CHECK(nearest("h01", {"h011", "h012"}, 1) == Words{"h011"});
  CHECK(nearest("h01", {"h011"}, 0) == Words{});
  CHECK(nearest("lits", {"list", "list"}) == Words{"list"});
  CHECK(nearest("", verbs) == Words{});
  CHECK(nearest("下村", {}) == Words{});
}

rc::Gen<std::string> word() {
  return rc::gen::map(rc::gen::container<Words>(rc::gen::elementOf(Words{
                          "a", "b", "B", "0", "1", "-", "_", "村", "庄", "下", "Ａ", "\xFF"})),
                      [](const Words& characters) {
                        std::string text;
                        for (const std::string& c : characters) text += c;
                        return text;
                      });
}

TEST_CASE("the order of the candidates does not matter") {
  CHECK(rc::check([] {
    const auto wanted = *word();
    auto candidates = *rc::gen::container<Words>(word());
    const Words found = nearest(wanted, candidates, 5);
    std::reverse(candidates.begin(), candidates.end());
    RC_ASSERT(nearest(wanted, candidates, 5) == found);
    RC_ASSERT(found.size() <= 5u);
  }));
}

TEST_CASE("a candidate itself is always found") {
  CHECK(rc::check([] {
    const auto wanted = *rc::gen::nonEmpty(word());
    auto candidates = *rc::gen::container<Words>(word());
    candidates.push_back(wanted);
    const Words found = nearest(wanted, candidates, candidates.size());
    RC_ASSERT(std::find(found.begin(), found.end(), wanted) != found.end());
  }));
}

}  // namespace
}  // namespace ruralctl
