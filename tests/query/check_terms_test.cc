// Terms that records hold, judged before anyone asks.
#include "ruralctl/query/check_terms.h"

#include <doctest/doctest.h>

#include <string>

#include "fs/memory_tree.h"
#include "ruralctl/base/catalog.h"

namespace ruralctl {
namespace {

TEST_CASE("terms of baselines and targets") {
  const fs::MemoryTree tree(
      {{"ruralctl.yaml", "format: 1\n"},
       {"team.yaml", "- {id: he, name: 何源}\n"},
       {"villages/xiaan/village.yaml", "- {id: xiaan, name: 厦安村, level: village}\n"}});
  const Book book(tree, {});
  TermsJudge judge(book, *parse_day("2021-06-30"));
  const Catalog english = catalog_for(Language::en);
  const auto wrong = [&](const char* kind, const char* measure, const std::string& term) {
    const auto message =
        judge(book.schema().kind(kind), *book.schema().find_measure(measure), term);
    return message ? english.text(*message) : std::string();
  };
  CHECK(wrong("baseline", "coops-founded", "type:land-share").empty());
  CHECK(wrong("baseline", "coops-founded", "类型:土地股份").empty());
  CHECK(wrong("baseline", "households-visited", "class:hardship").empty());
  CHECK(wrong("baseline", "households-visited", "by:he").empty());
  CHECK(wrong("baseline", "coops-founded", "艾草").empty());
  CHECK(wrong("baseline", "coops-founded", "crop:艾草").find("no field 'crop'") !=
        std::string::npos);
  CHECK(wrong("baseline", "area-planted", "crop:艾草").empty());
  CHECK(wrong("baseline", "coops-founded", "type:land").find("land-share") != std::string::npos);
  CHECK(wrong("baseline", "households-visited", "by:hu").find("'hu'") != std::string::npos);
  CHECK(wrong("target", "area-planted", "village:厦安村").empty());
  CHECK(wrong("target", "area-planted", "village:xiann").find("did you mean") != std::string::npos);
  CHECK(wrong("baseline", "area-planted", "village:xiaan") ==
        "a record of baseline is about the place whose folder it stands in; remove "
        "'village:xiaan', and move the record if another place is meant");
}

}  // namespace
}  // namespace ruralctl
