// Merging the records of a file, and what the file is like.
#include <doctest/doctest.h>

#include "support.h"

namespace ruralctl::merge {
namespace {

TEST_CASE("additions of both sides are kept, events by their days whichever side merges") {
  const Versions versions = {
      lines({"- id: a", "  date: 2021-03-05", "- id: z", "  date: 2021-03-30"}),
      lines({"- id: a", "  date: 2021-03-05", "- id: c", "  date: 2021-03-07", "- id: z",
             "  date: 2021-03-30"}),
      lines({"- id: a", "  date: 2021-03-05", "# two", "- id: b", "  date: 2021-03-06", "- id: d",
             "  date: 2021-03-08", "- id: z", "  date: 2021-03-30"})};
  const std::string both = lines({"- id: a", "  date: 2021-03-05", "# two", "- id: b",
                                  "  date: 2021-03-06", "- id: c", "  date: 2021-03-07", "- id: d",
                                  "  date: 2021-03-08", "- id: z", "  date: 2021-03-30"});
  CHECK(merged(versions) == both);
  CHECK(exchanged(versions) == both);
}

TEST_CASE("files in the order of days give one in the order of days, whichever side merges") {
  const auto file = [](std::initializer_list<std::pair<const char*, const char*>> records) {
    std::string out;
    for (const auto& [id, day] : records)
      out += std::string("- id: ") + id + "\n  date: 2021-03-" + day + '\n';
    return out;
  };
  const std::string base = file({{"a1", "05"}, {"m1", "15"}, {"z1", "30"}});
  const std::string corrected = file({{"m1", "15"}, {"a1", "20"}, {"z1", "30"}});
  const Versions added = {base, corrected,
                          file({{"a1", "05"}, {"b1", "06"}, {"m1", "15"}, {"z1", "30"}})};
  const std::string with_b = file({{"b1", "06"}, {"m1", "15"}, {"a1", "20"}, {"z1", "30"}});
  CHECK(merged(added) == with_b);
  CHECK(exchanged(added) == with_b);
  const Versions both = {base, corrected, file({{"z1", "02"}, {"a1", "05"}, {"m1", "15"}})};
  const std::string by_days = file({{"z1", "02"}, {"m1", "15"}, {"a1", "20"}});
  CHECK(merged(both) == by_days);
  CHECK(exchanged(both) == by_days);
  SUBCASE("a day in dispute counts as the earlier one") {
    const Versions disputed = {base, corrected,
                               file({{"b1", "06"}, {"m1", "15"}, {"a1", "18"}, {"z1", "30"}})};
    CHECK(merged(disputed).find("id: m1") < merged(disputed).find("id: a1"));
    CHECK(exchanged(disputed).find("id: m1") < exchanged(disputed).find("id: a1"));
  }
  SUBCASE("another order that somebody chose stays") {
    const std::string chosen = file({{"z1", "30"}, {"a1", "05"}, {"m1", "15"}});
    CHECK(merged({base, chosen, base + file({{"z2", "31"}})}) ==
          file({{"z1", "30"}, {"z2", "31"}, {"a1", "05"}, {"m1", "15"}}));
  }
}

TEST_CASE("the first of several days says where a record stands") {
  const std::string base = lines({"- id: t1", "  dates: [2021-01-05]"});
  const Versions versions = {
      base, base + lines({"- id: t3", "  dates: [2021-03-05]"}),
      base + lines({"- id: t2", "  dates: [2021-03-09, 2021-02-03..2021-02-04]"})};
  const std::string both =
      base + lines({"- id: t2", "  dates: [2021-03-09, 2021-02-03..2021-02-04]", "- id: t3",
                    "  dates: [2021-03-05]"});
  CHECK(merged(versions, "training") == both);
  CHECK(exchanged(versions, "training") == both);
}

TEST_CASE("both sides made the file") {
  CHECK(merged({"", lines({"- id: a", "  date: 2021-03-05"}),
                lines({"# new", "- id: b", "  date: 2021-03-04"})}) ==
        lines({"# new", "- id: b", "  date: 2021-03-04", "- id: a", "  date: 2021-03-05"}));
  CHECK(merged({"", lines({"- id: a", "  name: n", "  members: 3"}),
                lines({"- id: a", "  name: n", "  group: g"})},
               "household") == lines({"- id: a", "  group: g", "  name: n", "  members: 3"}));
}

TEST_CASE("an empty list is an empty file") {
  CHECK(merged({"[]\n", "- id: a\n", "- id: b\n"}, "household") == lines({"- id: a", "- id: b"}));
  CHECK(merged({"- id: a\n", "[]\n", "- id: a\n- id: b\n"}, "household") == lines({"- id: b"}));
  CHECK(merged({"- id: a\n", "[]\n", ""}, "household") == "[]\n");
}

TEST_CASE("what one side removes goes, and what both removed") {
  CHECK(merged({lines({"- id: a", "- id: b", "- id: c", "- id: d"}),
                lines({"- id: b", "- id: c", "- id: d"}), lines({"- id: a", "- id: c"})},
               "household") == lines({"- id: c"}));
  CHECK(merged({lines({"- id: a"}), lines({"# nobody"}), ""}, "household") == lines({"# nobody"}));
}

TEST_CASE("removing a record that the other side changes is a conflict") {
  const Versions versions = {lines({"- id: a", "  members: 3", "- id: b"}), lines({"- id: b"}),
                             lines({"- id: a", "  members: 4", "- id: b", "  members: 1"})};
  CHECK(merged(versions, "household") ==
        lines({"<<<<<<< ours", "=======", "- id: a", "  members: 4", ">>>>>>> theirs", "- id: b",
               "  members: 1",
               "! 1: household a was removed in ours and changed in theirs (members); keep the "
               "record or delete it, and delete the markers"}));
  CHECK(exchanged(versions, "household") ==
        lines({"<<<<<<< ours", "- id: a", "  members: 4", "=======", ">>>>>>> theirs", "- id: b",
               "  members: 1",
               "! 1: household a was changed in ours (members) and removed in theirs; keep the "
               "record or delete it, and delete the markers"}));
}

TEST_CASE("a comment is a change, another style is none") {
  CHECK(merged({lines({"- id: a", "  members: 3", "- id: b"}), lines({"- id: b"}),
                lines({"- {id: a, members: '3'}", "- id: b"})},
               "household") == lines({"- id: b"}));
  CHECK(merged({lines({"- id: a", "  members: 3", "- id: b"}), lines({"- id: b"}),
                lines({"- id: a", "  members: 3   # now", "- id: b"})},
               "household")
            .find("changed in theirs (#)") != std::string::npos);
}

// The record `a`, in another file of one side.
Elsewhere moved(Side side, const std::string& text) {
  return [=](Side asked, const std::string& id) -> std::optional<Standing> {
    if (asked != side || id != "a") return std::nullopt;
    return Standing{"other", text};
  };
}

TEST_CASE("a removal that is a move is no loss") {
  const std::string base = lines({"- id: a", "  date: 2021-03-05", "  place: home", "- id: z"});
  const std::string without = lines({"- id: z"});
  const std::string changed = lines({"- id: a", "  date: 2021-03-05", "  place: phone", "- id: z"});
  SUBCASE("of what is as it was") {
    CHECK(merged({base, without, base + "- id: zz\n"}) == lines({"- id: z", "- id: zz"}));
  }
  SUBCASE("of what the other side changed") {
    const auto there =
        moved(Side::theirs, lines({"- id: a", "  date: 2021-04-05", "  place: home"}));
    CHECK(merged({base, changed, without}, "visit", there) ==
          lines({"<<<<<<< ours", "- id: a", "  date: 2021-03-05", "  place: phone",
                 "=======", ">>>>>>> theirs", "- id: z",
                 "! 1: visit a was changed in ours (place) and moved to other in theirs; make the "
                 "change there as well, and delete the record here with the markers"}));
    CHECK(merged({base, without, changed}, "visit",
                 moved(Side::ours, lines({"- id: a", "  date: 2021-04-05", "  place: home"})))
              .find("visit a was moved to other in ours and changed in theirs (place); make") !=
          std::string::npos);
  }
  SUBCASE("unless the record has the change where it is now") {
    CHECK(merged({base, changed, without}, "visit",
                 moved(Side::theirs, lines({"- id: a", "  date: 2021-04-05", "  place: phone",
                                            "  notes: n"}))) == without);
  }
  SUBCASE("or the merge of the file where it is now takes the change along") {
    const auto there =
        moved(Side::theirs, lines({"- id: a", "  date: 2021-04-05", "  place: home"}));
    const auto takes_along = [](const std::string& path, Side changer, const std::string& id) {
      return path == "other" && changer == Side::ours && id == "a";
    };
    CHECK(merged({base, changed, without}, "visit", there, takes_along) == without);
    // A comment above it would not go along.
    CHECK(merged({"- id: y\n" + base, "- id: y\n# why\n" + changed, "- id: y\n" + without}, "visit",
                 there, takes_along)
              .find("# why\n- id: a") != std::string::npos);
  }
  SUBCASE("which looks for it where it was") {
    const Elsewhere before = [](Side side, const std::string& id) -> std::optional<Standing> {
      if (side == Side::theirs || id != "a") return std::nullopt;
      return Standing{"before", side == Side::base ? "- id: a\n  date: 2021-03-05\n  place: home\n"
                                                   : "- id: a\n  date: 2021-03-05   # fifth\n"
                                                     "  place: phone\n"};
    };
    const std::string here = lines({"- id: a", "  date: 2021-04-05", "  place: home", "- id: z"});
    CHECK(merged({without, lines({"- id: y", "- id: z"}), here}, "visit", before) ==
          lines({"- id: y", "# fifth", "- id: a", "  date: 2021-04-05", "  place: phone",
                 "- id: z"}));
  }
  SUBCASE("by both sides, here: what each changed on the way is merged") {
    CHECK(
        merged({without, lines({"- id: a", "  date: 2021-04-05", "  place: phone", "- id: z"}),
                lines({"- id: a", "  date: 2021-04-05", "  place: home", "  notes: n", "- id: z"})},
               "visit",
               moved(Side::base, lines({"- id: a", "  date: 2021-03-05", "  place: home"}))) ==
        lines({"- id: a", "  date: 2021-04-05", "  place: phone", "  notes: n", "- id: z"}));
  }
  SUBCASE("by both sides, to different files") {
    const Elsewhere there = [](Side side, const std::string&) -> std::optional<Standing> {
      if (side == Side::base) return std::nullopt;
      return Standing{side == Side::ours ? "april" : "may", "- id: a\n"};
    };
    CHECK(merged({base, without, lines({"- id: z", "  place: home"})}, "visit", there) ==
          lines({"- id: z", "  place: home", "<<<<<<< ours", "# april: a", "=======", "# may: a",
                 ">>>>>>> theirs",
                 "! 3: visit a was moved to april in ours and to may in theirs, and stands in both "
                 "now; remove it from one of them, and delete these lines"}));
  }
  SUBCASE("by one side, where the other removed it") {
    CHECK(merged({base, without, lines({"- id: z", "  place: home"})}, "visit",
                 moved(Side::theirs, "- id: a\n"))
              .find("visit a was removed in ours and moved to other in theirs") !=
          std::string::npos);
  }
}

TEST_CASE("the order is that of the side that changed it; ours if both did") {
  const std::string base = lines({"- id: a", "- id: b", "- id: c"});
  const std::string turned = lines({"- id: c", "- id: b", "- id: a"});
  CHECK(merged({base, base + "- id: d\n", turned}, "household") ==
        lines({"- id: c", "- id: d", "- id: b", "- id: a"}));
  CHECK(merged({base, turned, base + "- id: d\n"}, "household") ==
        lines({"- id: c", "- id: d", "- id: b", "- id: a"}));
  CHECK(merged({base, lines({"- id: b", "- id: a", "- id: c"}), turned}, "household") ==
        lines({"- id: b", "- id: a", "- id: c"}));
}

TEST_CASE("the bytes of ours stay where nothing changes them") {
  const std::string ours =
      "\xEF\xBB\xBF# 名册\r\n\r\n-   id:   a\r\n    members: 3  \r\n\r\n- id: b";
  CHECK(merged({"# 名册\n\n- id: a\n  members: 3\n\n- id: b\n", ours,
                "# 名册\n\n- id: a\n  members: 3\n\n- id: b\n  group: g\n"},
               "household") == ours + "\r\n  group: g");
}

TEST_CASE("the end of the last line is as the side has it that changed it") {
  CHECK(merged({"- id: a\n", "- id: a\n  members: 1\n", "- id: a"}, "household") ==
        "- id: a\n  members: 1");
  CHECK(merged({"- id: a", "- id: a\n  members: 1", "- id: a\n"}, "household") ==
        "- id: a\n  members: 1\n");
}

TEST_CASE("comments of the file are kept, ours above theirs") {
  CHECK(merged({lines({"# old", "- id: a", "# end"}), lines({"# old", "# x", "- id: a", "# end"}),
                lines({"# old", "# y", "- id: a", "# end", "# later"})},
               "household") == lines({"# old", "# x", "# y", "- id: a", "# end", "# later"}));
}

TEST_CASE("a comment directly above a record goes with it, also above the first") {
  const auto visit = [](const char* id, const char* day, const char* more = "") {
    return std::string("- id: ") + id + "\n  date: 2021-03-" + day + '\n' + more;
  };
  const std::string q = "# about q1\n" + visit("q1", "20");
  SUBCASE("which becomes the first") {
    const Versions versions = {visit("p1", "01") + q, q, visit("p1", "01") + visit("n1", "10") + q};
    CHECK(merged(versions) == visit("n1", "10") + q);
    CHECK(exchanged(versions) == visit("n1", "10") + q);
  }
  SUBCASE("which is removed") {
    const Versions versions = {q + visit("z1", "30"), visit("n1", "10") + q + visit("z1", "30"),
                               visit("z1", "30")};
    CHECK(merged(versions) == visit("n1", "10") + visit("z1", "30"));
    CHECK(exchanged(versions) == visit("n1", "10") + visit("z1", "30"));
  }
  SUBCASE("where both sides made the file") {
    const std::string n = "# about n1\n" + visit("n1", "10");
    const std::string m = "# about m1\n" + visit("m1", "09");
    CHECK(merged({"", n, m}) == m + n);
    CHECK(exchanged({"", n, m}) == m + n);
  }
  SUBCASE("which is changed together with it") {
    const std::string n = "# about n\n" + visit("n", "10");
    const std::string changed = "# about q1 (2)\n" + visit("q1", "20", "  place: home\n");
    CHECK(merged({q, n + q, changed}) == n + changed);
    CHECK(exchanged({q, n + q, changed}) == n + changed);
  }
}

TEST_CASE("a comment that stays at the top while the first record changes is the file's") {
  const std::string base = lines({"# visits", "- id: h1", "- id: h2"});
  CHECK(merged({base, lines({"# visits", "- id: h0", "- id: h1", "- id: h2"}),
                lines({"# visits", "- id: h2"})},
               "household") == lines({"# visits", "- id: h0", "- id: h2"}));
  CHECK(merged({base, lines({"# visits", "- id: h2"}),
                lines({"# all visits", "- id: h1", "- id: h2", "- id: h3"})},
               "household") == lines({"# all visits", "- id: h2", "- id: h3"}));
  CHECK(merged({"", lines({"# visits", "- id: h1"}), lines({"# visits", "- id: h2"})},
               "household") == lines({"# visits", "- id: h1", "- id: h2"}));
  CHECK(merged({lines({"# visits", "- id: h1"}), lines({"# visits"}),
                lines({"# visits", "- id: h1", "- id: h2"})},
               "household") == lines({"# visits", "- id: h2"}));
}

TEST_CASE("a comment behind the last record stands once where both sides add behind it") {
  const std::string base = lines({"- id: p1", "# end"});
  const Versions versions = {base, base + lines({"- id: m1"}), base + lines({"- id: n1"})};
  const std::string both = lines({"- id: p1", "# end", "- id: m1", "- id: n1"});
  CHECK(merged(versions, "household") == both);
  CHECK(exchanged(versions, "household") == both);
}

TEST_CASE("what is indented otherwise is put in line with ours") {
  CHECK(merged({lines({"- id: a", "- id: b"}), lines({"  - id: a", "  - id: b", "    members: 1"}),
                lines({"- id: a", "  members: 2", "- id: b"})},
               "household") ==
        lines({"  - id: a", "    members: 2", "  - id: b", "    members: 1"}));
}

TEST_CASE("what cannot be merged by records is told") {
  const std::string file = lines({"- id: a"});
  CHECK(merged({file, lines({"- id: a", "- id: a"}), file}) ==
        "cannot: in ours, line 2: the id 'a' stands twice in file");
  CHECK(merged({file, file, lines({"- place: home"})}) ==
        "cannot: in theirs, line 1: this record has no id");
  CHECK(merged({lines({"[{id: a}]"}), file, file + "- id: b\n"})
            .starts_with("cannot: in the version that both sides started from, line 1: the records "
                         "do not have lines of their own"));
  CHECK(
      merged({file, "- id: a\r\n  place: x\n", file}).starts_with("cannot: in ours, line 1: some"));
  CHECK(merged({file, lines({"<<<<<<< HEAD", "- id: a", "=======", ">>>>>>> x"}), file}) ==
        "cannot: in ours, line 1: a merge left its conflict markers here; keep the right lines, "
        "delete the markers");
  CHECK(
      merged({file, std::string("- id: a\0\n", 9), file}).starts_with("cannot: in ours, line 1:"));
}

}  // namespace
}  // namespace ruralctl::merge
