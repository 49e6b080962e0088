// Merging the fields of one record.
#include <doctest/doctest.h>

#include "support.h"

namespace ruralctl::merge {
namespace {

TEST_CASE("each side's fields are taken, in the order of the kind") {
  const Versions versions = {
      lines({"- id: a", "  date: 2021-03-05", "  place: home"}),
      lines({"- id: a", "  date: 2021-03-05", "  place: phone"}),
      lines({"- id: a", "  date: 2021-03-05", "  by: [p]", "  place: home", "  notes: n"})};
  const std::string both =
      lines({"- id: a", "  date: 2021-03-05", "  by: [p]", "  place: phone", "  notes: n"});
  CHECK(merged(versions) == both);
  CHECK(exchanged(versions) == both);
}

TEST_CASE("the same change on both sides is one change") {
  CHECK(merged({lines({"- id: a", "  place: home"}), lines({"- id: a", "  place: phone"}),
                lines({"- id: a", "  place: 'phone'"})}) == lines({"- id: a", "  place: phone"}));
}

TEST_CASE("a field with two values is a conflict, and nothing else is") {
  const Versions versions = {
      lines({"- id: a", "  by: [p]", "  place: home", "  notes: n"}),
      lines({"- id: a", "  by: [p, q]", "  place: phone   # late", "  notes: n"}),
      lines({"- id: a", "  by: [p]", "  place: field", "  notes: m"})};
  CHECK(merged(versions) ==
        lines({"- id: a", "  by: [p, q]", "<<<<<<< ours", "  place: phone   # late",
               "=======", "  place: field", ">>>>>>> theirs", "  notes: m",
               "! 3: visit a: the field 'place' is set to different values by both sides; keep one "
               "of the two versions, and delete the markers"}));
}

TEST_CASE("removing a field that the other side changes is a conflict, else it goes") {
  CHECK(
      merged({lines({"- id: a", "  place: home", "  notes: n"}), lines({"- id: a", "  notes: m"}),
              lines({"- id: a", "  place: phone", "  notes: n"})}) ==
      lines({"- id: a", "<<<<<<< ours", "=======", "  place: phone", ">>>>>>> theirs", "  notes: m",
             "! 2: visit a: the field 'place' is removed in ours and changed in theirs; keep one "
             "of the two versions, and delete the markers"}));
  CHECK(merged({lines({"- id: a", "  place: home", "  notes: n"}),
                lines({"- id: a", "  place: home", "  notes: m"}),
                lines({"- id: a", "  notes: n"})}) == lines({"- id: a", "  notes: m"}));
}

TEST_CASE("sets merge item by item, in any style of either side") {
  const std::string base = lines({"- id: a", "  households: [h1, h2]", "  place: home"});
  const std::string ours = lines({"- id: a", "  households: [h2, h3]   # two", "  place: home"});
  CHECK(merged({base, ours, lines({"- id: a", "  households: [h1, h2, h4]", "  place: home"})}) ==
        lines({"- id: a", "  households: [h2, h3, h4]   # two", "  place: home"}));
  CHECK(merged({base,
                lines({"- id: a", "  households:", "    - h1", "    - h2   # ill", "    - h3",
                       "  place: home"}),
                lines({"- id: a", "  households: [h1, h2, h4]", "  place: home"})}) ==
        lines({"- id: a", "  households:", "    - h1", "    - h2   # ill", "    - h3", "    - h4",
               "  place: home"}));
  SUBCASE("what both clear is gone") {
    CHECK(merged({base, lines({"- id: a", "  place: home"}),
                  lines({"- id: a", "  households: [h2]", "  place: phone"})}) ==
          lines({"- id: a", "  place: phone"}));
  }
  SUBCASE("one value is a list of one") {
    CHECK(merged({lines({"- id: a", "  households: h1"}), lines({"- id: a", "  households: h2"}),
                  lines({"- id: a", "  households: [h1, h3]"})}) ==
          lines({"- id: a", "  households: [h2, h3]"}));
  }
  SUBCASE("a required set is not emptied by two removals") {
    CHECK(merged({lines({"- id: a", "  owners: [x, y]"}), lines({"- id: a", "  owners: [x]"}),
                  lines({"- id: a", "  owners: [y]"})},
                 "beehive")
              .starts_with(lines({"- id: a", "<<<<<<< ours", "  owners: [x]",
                                  "=======", "  owners: [y]", ">>>>>>> theirs"})));
  }
}

TEST_CASE("days merge day by day, however they are written") {
  const auto dates = [](const char* days) {
    return std::string("- id: a\n  dates: [") + days + "]\n";
  };
  const auto merge_both = [&](const char* base, const char* ours, const char* theirs) {
    return std::pair(merged({dates(base), dates(ours), dates(theirs)}, "training"),
                     exchanged({dates(base), dates(ours), dates(theirs)}, "training"));
  };
  CHECK(merge_both("2021-02-23..2021-02-26", "2021-02-24..2021-02-26", "2021-02-23..2021-02-25") ==
        std::pair(dates("2021-02-24..2021-02-25"), dates("2021-02-24..2021-02-25")));
  CHECK(merge_both("2021-02-23, 2021-02-24", "2021-02-23..2021-02-24", "2021-02-23") ==
        std::pair(dates("2021-02-23"), dates("2021-02-23")));
  CHECK(merge_both("2021-02-23..2021-02-25", "2021-02-23, 2021-02-25", "2021-02-23..2021-02-26") ==
        std::pair(dates("2021-02-23, 2021-02-25, 2021-02-26"),
                  dates("2021-02-23, 2021-02-25..2021-02-26")));
  CHECK(merge_both("2021-02-28, 2021-02-23", "2021-02-28, 2021-02-23, 2021-02-01", "2021-02-23") ==
        std::pair(dates("2021-02-23, 2021-02-01"), dates("2021-02-01, 2021-02-23")));
  CHECK(merged({dates("2021-02-23..2021-02-24"), dates("2021-02-23"), dates("2021-02-24")},
               "training")
            .find("<<<<<<< ours") != std::string::npos);
  // What is no day is merged as it is written.
  CHECK(merged({dates("spring"), dates("spring, 2021-02-23"), dates("spring, 2021-02-24")},
               "training") == dates("spring, 2021-02-23, 2021-02-24"));
}

TEST_CASE("two ways to write a quantity are no two quantities") {
  const auto area = [](const char* mu) { return std::string("- id: a\n  area_mu: ") + mu + '\n'; };
  CHECK(merged({area("700"), area("800.0"), area("800")}, "planting") == area("800.0"));
  CHECK(merged({area("800"), area("800.0"), area("900")}, "planting") == area("900"));
  CHECK(merged({area("800"), area("~800"), area("900")}, "planting").find("<<<<<<<") !=
        std::string::npos);
}

TEST_CASE("other lists are one value") {
  CHECK(merged({lines({"- id: a", "  issues: [i1]"}), lines({"- id: a", "  issues: [i1, i2]"}),
                lines({"- id: a", "  issues: [i1, i3]"})})
            .starts_with(lines({"- id: a", "<<<<<<< ours", "  issues: [i1, i2]",
                                "=======", "  issues: [i1, i3]", ">>>>>>> theirs"})));
}

TEST_CASE("entries merge by their key, in the order of their dates whichever side merges") {
  const Versions versions = {
      lines({"- id: a", "  milestones:", "    - {date: 2021-01, stage: planned}"}),
      lines({"- id: a", "  milestones:", "    - {date: 2021-01, stage: planned, note: n}",
             "    - {date: 2021-03, stage: building}"}),
      lines({"- id: a", "  milestones:", "    - {date: 2021-01, stage: planned}",
             "    - {date: 2021-02, stage: approved}"})};
  const std::string both =
      lines({"- id: a", "  milestones:", "    - {date: 2021-01, stage: planned, note: n}",
             "    - {date: 2021-02, stage: approved}", "    - {date: 2021-03, stage: building}"});
  CHECK(merged(versions, "project") == both);
  CHECK(exchanged(versions, "project") == both);
}

TEST_CASE("a conflict in an entry shows all that is not in dispute on both sides") {
  CHECK(merged({lines({"- id: a", "  frames:", "    - {number: 1, weight: w}"}),
                lines({"- id: a", "  frames:", "    - {number: 1, weight: x}",
                       "    - {number: 2, weight: w}"}),
                lines({"- id: a", "  frames:", "    - {number: 1, weight: y, note: n}"})},
               "beehive") ==
        lines({"- id: a", "<<<<<<< ours", "  frames:", "    - {number: 1, weight: x, note: n}",
               "    - {number: 2, weight: w}",
               "=======", "  frames:", "    - {number: 1, weight: y, note: n}",
               "    - {number: 2, weight: w}", ">>>>>>> theirs",
               "! 2: beehive a: the field 'frames' is set to different values by both sides; keep "
               "one of the two versions, and delete the markers"}));
}

TEST_CASE("entries that both sides put in another order are in dispute") {
  CHECK(merged({lines({"- id: a", "  frames: [{number: 1}, {number: 2}, {number: 3}]"}),
                lines({"- id: a", "  frames: [{number: 2}, {number: 1}, {number: 3}]"}),
                lines({"- id: a", "  frames: [{number: 1}, {number: 3}, {number: 2}]"})},
               "beehive")
            .find("<<<<<<< ours") != std::string::npos);
}

TEST_CASE("a list in block style keeps the lines of its items") {
  const std::string base =
      lines({"- id: a", "  name: n", "  milestones:", "    - {date: 2021-01, stage: planned}"});
  CHECK(
      merged({base,
              base + lines({"    # permit no. 7", "    - date: 2021-02", "      stage: approved"}),
              lines({"- id: a", "  name: n", "  milestones:", "    - date: 2021-01",
                     "      stage: planned", "      note: |-", "        one", "        two"})},
             "project") ==
      lines({"- id: a", "  name: n", "  milestones:", "    - date: 2021-01", "      stage: planned",
             "      note: |-", "        one", "        two", "    # permit no. 7",
             "    - date: 2021-02", "      stage: approved"}));
  const std::string block = lines(
      {"- id: a", "  households:", "    - h1   # first", "    # ill", "    - h2", "    - h3"});
  CHECK(merged({block, block + "    - h4   # new\n",
                lines({"- id: a", "  households:", "    - h1   # first", "    # ill", "    - h2",
                       "    - h5   # more"})}) ==
        lines({"- id: a", "  households:", "    - h1   # first", "    # ill", "    - h2",
               "    - h4   # new", "    - h5   # more"}));
  SUBCASE("also where theirs alone changed what they are") {
    CHECK(
        merged({"- id: a\n  households: [h1, h2, h3]\n", block,
                "- id: a\n  households: [h1, h3, h4]\n"}) ==
        lines({"# ill", "- id: a", "  households:", "    - h1   # first", "    - h3", "    - h4"}));
  }
  SUBCASE("an entry that both changed is written anew, as ours writes entries") {
    CHECK(merged({lines({"- id: a", "  frames:", "    - number: 1", "      weight: w",
                         "    - number: 2"}),
                  lines({"- id: a", "  frames:", "    - number: 1   # one", "      weight: x",
                         "    - number: 2   # two"}),
                  lines({"- id: a", "  frames:", "    - number: 1", "      weight: w",
                         "      note: n", "    - number: 2"})},
                 "beehive") ==
          lines({"# one", "- id: a", "  frames:", "    - number: 1", "      weight: x",
                 "      note: n", "    - number: 2   # two"}));
  }
}

TEST_CASE("two entries of one key make the list one value") {
  CHECK(merged({lines({"- id: a", "  frames: [{number: 1}, {number: 1}]"}),
                lines({"- id: a", "  frames: [{number: 1}, {number: 1}, {number: 2}]"}),
                lines({"- id: a", "  frames: [{number: 1}]"})},
               "beehive")
            .find("<<<<<<< ours") != std::string::npos);
}

TEST_CASE("a null is no value, and its line stays") {
  CHECK(merged({lines({"- id: a", "  place: home", "  notes: n"}),
                lines({"- id: a", "  place:", "  notes: n"}), lines({"- id: a", "  notes: m"})}) ==
        lines({"- id: a", "  place:", "  notes: m"}));
  CHECK(merged({lines({"- id: a", "  place: home", "  notes: n"}),
                lines({"- id: a", "  place:", "  notes: n"}),
                lines({"- id: a", "  place: home", "  notes: m"})}) ==
        lines({"- id: a", "  place:", "  notes: m"}));
}

TEST_CASE("fields that the kind does not know are one value, of any shape") {
  CHECK(merged({lines({"- id: a", "  x: {y: [1, [2]]}", "  place: home"}),
                lines({"- id: a", "  x: {y: [1, [2]]}", "  place: phone"}),
                lines({"- id: a", "  x: {y: [1, [3]]}   # three", "  place: home"})}) ==
        lines({"- id: a", "  x: {y: [1, [3]]}   # three", "  place: phone"}));
}

TEST_CASE("records in flow style merge, too") {
  CHECK(merged({lines({"- {id: a, place: home, notes: n}"}),
                lines({"- {id: a, place: phone, notes: n}   # call"}),
                lines({"- id: a", "  place: home", "  households: [h1]", "  notes: m"})}) ==
        lines({"- {id: a, households: [h1], place: phone, notes: m}   # call"}));
  CHECK(merged({lines({"- {id: a, place: home, notes: n}"}),
                lines({"- {id: a, place: phone, notes: n}"}),
                lines({"- {id: a, place: field, notes: m}"})})
            .starts_with(lines({"<<<<<<< ours", "- {id: a, place: phone, notes: m}",
                                "=======", "- {id: a, place: field, notes: m}", ">>>>>>> theirs",
                                "! 1: visit a: the field 'place' is set to different values by "
                                "both sides; keep one of the two versions, and delete the "
                                "markers"})));
}

TEST_CASE("a nested field of either side goes into a record in flow style") {
  const Versions versions = {lines({"- {id: a, date: 2021-03-06, place: home}"}),
                             lines({"- {id: a, date: 2021-03-06, place: field}"}),
                             lines({"- {id: a, date: 2021-03-06, place: home, qq: [1, {a: 2}]}"})};
  const std::string both = lines({"- {id: a, date: 2021-03-06, place: field, qq: [1, {a: 2}]}"});
  CHECK(merged(versions) == both);
  CHECK(exchanged(versions) == both);
}

TEST_CASE("a first field that one side would not have is shown with its record") {
  CHECK(merged({lines({"- place: home", "  id: a"}), lines({"- place: phone", "  id: a"}),
                lines({"- id: a"})})
            .starts_with(lines({"<<<<<<< ours", "- place: phone", "  id: a", "=======", "- id: a",
                                ">>>>>>> theirs"})));
}

TEST_CASE("comments of both sides stay, and those that one side removes go") {
  CHECK(merged({lines({"- id: a", "  # old", "  place: home   # why", "  notes: n"}),
                lines({"- id: a   # ours", "  # old", "  # more", "  place: phone   # why",
                       "  notes: n"}),
                lines({"# above", "- id: a", "  # old", "  place: home   # because", "  notes: m",
                       "  # below"})}) ==
        lines({"# above", "# because", "- id: a   # ours", "  # old", "  # more",
               "  place: phone   # why", "  notes: m", "  # below"}));
}

TEST_CASE("texts of several lines are taken with all their lines") {
  CHECK(merged({lines({"-   id: a", "    notes: |-", "      one", "    place: home"}),
                lines({"-   id: a", "    notes: |-", "      one", "    place: phone"}),
                lines({"- id: a", "  notes: |-", "    one", "", "     two", "  place: home"})}) ==
        lines({"-   id: a", "    notes: |-", "      one", "", "       two", "    place: phone"}));
}

}  // namespace
}  // namespace ruralctl::merge
