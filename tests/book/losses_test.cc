// What a merge lost of a record.
#include "ruralctl/book/losses.h"

#include <doctest/doctest.h>

#include <deque>

#include "ruralctl/schema/schema.h"

namespace ruralctl {
namespace {

using Texts = std::vector<std::string>;

// Records of a kind, each written as the fields of one; "-" is none.
class Versions {
 public:
  Versions(const Kind& kind, const Texts& texts) {
    static const std::string village = "xiacun";
    for (const std::string& text : texts) {
      if (text == "-") {
        pointers.push_back(nullptr);
        continue;
      }
      texts_.push_back("- {id: x" + (text.empty() ? "" : ", " + text) + "}\n");
      documents_.emplace_back().read_records(texts_.back(), "x.yaml");
      records_.emplace_back(kind, village, documents_.back()).bind(0);
      pointers.push_back(&records_.back());
    }
  }
  std::vector<const Record*> pointers;

 private:
  std::deque<std::string> texts_;
  std::deque<yaml::Document> documents_;
  std::deque<Record> records_;
};

// "record of 1", "value members of 0", "item classes elderly of 1"
Texts lost(const Texts& bases, const Texts& parents, const std::string& result,
           const std::string& kind_name = "household") {
  static const Schema schema;
  const Kind& kind = schema.kind(kind_name);
  const Versions before(kind, bases);
  const Versions between(kind, parents);
  const Versions after(kind, {result});
  Texts out;
  for (const Loss& loss : losses(before.pointers, between.pointers, after.pointers.front())) {
    std::string line = loss.what == Loss::What::record   ? "record"
                       : loss.what == Loss::What::value  ? "value"
                       : loss.what == Loss::What::change ? "change"
                                                         : "item";
    if (!loss.field.empty()) line += ' ' + loss.field;
    if (!loss.item.empty()) line += ' ' + loss.item;
    out.push_back(line + " of " + std::to_string(loss.parent));
  }
  return out;
}

const Texts nothing;

}  // namespace

TEST_CASE("a record that nobody removed is lost, and one that somebody did is not") {
  CHECK(lost({"-"}, {"-", ""}, "-") == Texts{"record of 1"});
  CHECK(lost({""}, {"", ""}, "-") == Texts{"record of 0"});
  CHECK(lost({""}, {"members: 3", "members: 4"}, "-") == Texts{"record of 0"});
  CHECK(lost({""}, {"-", ""}, "-") == nothing);
  CHECK(lost({""}, {"-", "members: 3"}, "-") == nothing);
  CHECK(lost({"", "-"}, {"", "-"}, "-") == nothing);
  CHECK(lost({}, {"", "-"}, "-") == Texts{"record of 0"});
  CHECK(lost({"-"}, {"-", "-", ""}, "-") == Texts{"record of 2"});
}

TEST_CASE("a change of one side that is as before is lost") {
  CHECK(lost({"members: 3"}, {"members: 3", "members: 4"}, "members: 3") ==
        Texts{"change members of 1"});
  CHECK(lost({"members: 3"}, {"members: 3", "members: 4"}, "members: 4") == nothing);
  CHECK(lost({"members: 3"}, {"members: 3", "members: 4"}, "members: 5") == nothing);
  CHECK(lost({"members: 3"}, {"members: 3", ""}, "members: 3") == Texts{"change members of 1"});
  CHECK(lost({"members: 3"}, {"members: 4", "members: 5"}, "members: 3") ==
        Texts{"change members of 0"});
  CHECK(lost({"members: 3"}, {"members: 4", "members: 5"}, "members: 5") == nothing);
}

TEST_CASE("a value that was added or changed and is not there is lost") {
  CHECK(lost({""}, {"", "alias: 老于"}, "") == Texts{"value alias of 1"});
  CHECK(lost({"-"}, {"-", "alias: 老于"}, "") == Texts{"value alias of 1"});
  CHECK(lost({"members: 3"}, {"members: 3", "members: 4"}, "") == Texts{"value members of 0"});
  CHECK(lost({"members: 3"}, {"", "members: 4"}, "") == nothing);
  CHECK(lost({""}, {"", "own: x"}, "") == Texts{"value own of 1"});
}

TEST_CASE("an item of a set that nobody took out is lost") {
  CHECK(lost({""}, {"classes: [petition]", "classes: [hardship]"}, "classes: [hardship]") ==
        Texts{"item classes petition of 0"});
  CHECK(lost({""}, {"classes: [petition]", "classes: hardship"}, "classes: [hardship, petition]") ==
        nothing);
  CHECK(lost({"classes: [petition, hardship]"}, {"classes: [hardship]", "classes: [petition]"},
             "classes: []") == nothing);
  CHECK(lost({"classes: [petition]"}, {"classes: [petition, hardship]", "classes: [petition]"},
             "classes: [petition]") == Texts{"change classes of 0"});
}

TEST_CASE("an entry is told by its key") {
  const std::string base = "milestones: [{date: 2021-01, stage: planned}]";
  const std::string ours =
      "milestones: [{date: 2021-01, stage: planned}, {date: 2021-02, stage: approved}]";
  const std::string theirs =
      "milestones: [{date: 2021-01, stage: planned}, {date: 2021-03, stage: building}]";
  const Texts found = lost({base}, {ours, theirs}, ours, "project");
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("item milestones "));
  CHECK(found.front().ends_with(" of 1"));
  CHECK(lost({base}, {ours, base}, ours, "project") == nothing);
}

TEST_CASE("how a value is written makes no difference") {
  CHECK(lost({"members: 3"}, {"members: 3", "members: 3.0"}, "members: '3'") == nothing);
  CHECK(lost({"classes: [petition, hardship]"},
             {"classes: [petition, hardship]", "classes: [hardship, petition]"},
             "classes: [petition, hardship]") == nothing);
}

TEST_CASE("of several bases nothing is told that takes to know which was meant") {
  CHECK(lost({"members: 3", "members: 4"}, {"members: 3", "members: 5"}, "members: 3") == nothing);
  CHECK(lost({"members: 3", "members: 3"}, {"members: 3", "members: 5"}, "members: 3") ==
        Texts{"change members of 1"});
  CHECK(lost({"members: 3", "members: 4"}, {"members: 4", "members: 4"}, "members: 3") ==
        Texts{"change members of 0"});
}

}  // namespace ruralctl
