// The canonical form of whole files.
#include "ruralctl/yaml/format.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "ruralctl/base/catalog.h"
#include "support.h"

namespace ruralctl::yaml {
namespace {

const FieldOrder order = {"id", "date", "households", "by", "milestones", "notes"};

bool plain(const std::string& key) {
  return key == "date" || key == "milestones.date";
}

std::string formatted(std::string_view text) {
  Document document;
  document.read_records(text, "file");
  return canonical(document, order, plain);
}

// Whether every value has a shape that the canonical form knows, and every key is one that its
// scanner knows.
bool has_canonical_shapes(const Document& document) {
  for (std::size_t i = 0; i < document.size(); ++i) {
    if (document.record(i).entries().begin() == document.record(i).entries().end()) return false;
    for (const Entry entry : document.record(i).entries()) {
      if (write_key(entry.key.text()).starts_with('"') ||
          entry.key.text().find(' ') != std::string::npos)
        return false;
      if (!entry.value.is_null() && !content_of(document, entry.value)) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("what is canonical stays as it is") {
  for (const std::string_view text : {
           "",
           "# visits\n",
           "- id: a\n",
           "# visits\n\n# about a\n- id: a # one\n  # above\n  date: 2021-03-16 # when\n  "
           "households: [h012, h013] # who\n"
           "  milestones: # all\n    # first\n    - {date: 2021-05, stage: x} # done\n    # last\n"
           "  notes: |- # why\n    x\n\n      y\n  other: \"no\"\n  left:\n  # end\n\n# about b\n- "
           "id: b\n",
           "- id: a\n  x:\n    y: z # deep\n    w: [v]\n  lists: [[a], [b]]\n",
       }) {
    CHECK(formatted(text) == text);
  }
}

TEST_CASE("fields come in order, the id first, unknown ones last and as they stood") {
  CHECK(formatted("- zeta: 1\n  notes: x\n  alpha: 2\n  date: 2021-03-16\n  id: a\n") ==
        "- id: a\n  date: 2021-03-16\n  notes: x\n  zeta: \"1\"\n  alpha: \"2\"\n");
  CHECK(formatted("- # about a\n  # about the notes\n  notes: x # why\n\n  # about the id\n  id: a "
                  "# which\n  # end\n- id: b\n") ==
        "# about the id\n- id: a # which\n  # about a\n  # about the notes\n  notes: x # why\n  # "
        "end\n- id: b\n");
}

TEST_CASE("styles become one") {
  CHECK(formatted("\xEF\xBB\xBF---\r\n# visits\r\n-   id:   'a'\r\n    date:   \"2021-03-16\"\r\n  "
                  "  notes: >\r\n      x\r\n      y\r\n...") ==
        "# visits\n- id: a\n  date: 2021-03-16\n  notes: |\n    x y\n");
  CHECK(formatted("-\n  id: a\n  by:\n  - b\n  - 'no'\n  notes: x\n    y\n  left: ~\n") ==
        "- id: a\n  by: [b, \"no\"]\n  notes: x y\n  left:\n");
  CHECK(formatted("- {id: a, milestones: [{date: \"2021\", stage: 'x'}], notes: \"x\\ny\"}\n") ==
        "- id: a\n  milestones:\n    - {date: 2021, stage: x}\n  notes: |-\n    x\n    y\n");
  CHECK(formatted("[{id: a}, {\"id\":\"b\",\"by\":[\"c\"]}]\n") == "- id: a\n- id: b\n  by: [c]\n");
  CHECK(formatted("[]\n") == "");
  CHECK(
      formatted(
          "- id: a\n  milestones:\n    - date: 2021-05\n      stage: x\n    -   date: 2021-06\n") ==
      "- id: a\n  milestones:\n    - {date: 2021-05, stage: x}\n    - {date: 2021-06}\n");
  CHECK(formatted("- id: a\n  notes: |2+\n     x\n    y\n\n\n- id: b\n") ==
        "- id: a\n  notes: \" x\\ny\\n\\n\\n\"\n- id: b\n");
  CHECK(formatted("- ? id\n  : a\n  ? date\n") == "- id: a\n  date:\n");
}

TEST_CASE("quotes are there where they are needed, and nowhere else") {
  CHECK(formatted("- id: 007\n  date: 2021-03-16\n  started: 2021-03-16\n  notes: \"x\"\n  by: "
                  "[\"b\", yes, c d]\n") ==
        "- id: \"007\"\n  date: 2021-03-16\n  by: [b, \"yes\", c d]\n  notes: x\n  started: "
        "\"2021-03-16\"\n");
  CHECK(formatted("- id: a\n  date: \"~\"\n  2021: x\n  名称: 下村\n") ==
        "- id: a\n  date: \"~\"\n  \"2021\": x\n  名称: 下村\n");
}

TEST_CASE("comments stay where they make sense") {
  CHECK(formatted("- id: a\n  by: [b, # first\n    # second\n    c] # all\n") ==
        "- id: a\n  # first\n  # second\n  by: [b, c] # all\n");
  CHECK(formatted("- id: a\n  by: # all\n    - b # first\n    # between\n    - c # second\n    # "
                  "end\n  notes: x\n") ==
        "- id: a\n  # first\n  # between\n  # second\n  by: [b, c] # all\n  # end\n  notes: x\n");
  CHECK(formatted("- id: a\n  notes: # one\n    x # two\n") ==
        "- id: a\n  # one\n  notes: x # two\n");
  CHECK(formatted("- id: a\n  notes: >- # why\n    x\n") == "- id: a\n  notes: x # why\n");
  CHECK(formatted("- id: a\n  milestones: # all\n    # first\n    - date: 2021-05 # when\n      "
                  "stage: x # what\n    # end\n") ==
        "- id: a\n  milestones: # all\n    # first\n    # when\n    - {date: 2021-05, stage: x} # "
        "what\n  # end\n");
  CHECK(formatted("- id: a\n  milestones: [ # one\n    {date: 2021-05}, # two\n    {date: 2021-06} "
                  "# three\n    # four\n  ] # five\n") ==
        "- id: a\n  milestones: # five\n    # one\n    - {date: 2021-05} # two\n    - {date: "
        "2021-06} # three\n    # four\n");
  CHECK(
      formatted(
          "- { # one\n    id: a, # two\n    # three\n    by: b # four\n    # five\n  } # six\n") ==
      "# six\n# one\n- id: a # two\n  # three\n  by: b # four\n  # five\n");
  CHECK(
      formatted("[ # one\n  # two\n  {id: a}, # three\n\n  {id: b} # four\n  # five\n] # six\n") ==
      "# one\n# two\n# three\n- id: a\n\n# four\n- id: b\n# five\n# six\n");
  CHECK(formatted("- id: a\n    # deep\n\n# above b\n- id: b\n") ==
        "- id: a\n  # deep\n\n# above b\n- id: b\n");
}

TEST_CASE("of blank lines between records and fields one stays, of others none") {
  CHECK(formatted("\n\n# visits\n\n\n- id: a\n\n  \n  notes: x\n\n\n\n- id: b\n\n\n") ==
        "# visits\n\n- id: a\n\n  notes: x\n\n- id: b\n");
}

TEST_CASE("values of other shapes keep their bytes") {
  CHECK(formatted("-   id: a\n    x: # deep\n      y: 'z'\n      w: |\n        v\n\n      u: [1,\n "
                  "       2]\n    by: b\n") ==
        "- id: a\n  by: b\n  x: # deep\n    y: 'z'\n    w: |\n      v\n\n    u: [1,\n      2]\n");
  CHECK(formatted("- id: a\n  x:\n  - [b]\n  - c # last\n") ==
        "- id: a\n  x:\n  - [b]\n  - c # last\n");
  CHECK(formatted("[{id: a,\n\"x\":{y: [1,\n2], # why\nz: w}}]\n") ==
        "- id: a\n  x: {y: [1,\n    2], # why\n    z: w}\n");
  CHECK(formatted("- id: a\n  rows: [{b: ~x, c: {d: e}}]\n") ==
        "- id: a\n  rows: [{b: ~x, c: {d: e}}]\n");
}

TEST_CASE("what cannot be brought into the canonical form is refused") {
  // A line end behind the last line would become part of the text.
  try {
    formatted("- id: a\n- id: b\n  x:\n    y: |\n      z");
    CHECK(false);
  } catch (const Error& error) {
    CHECK(error.status() == Exit::usage);
    CHECK(error.where() == Location{"file", 2, 3});
    CHECK(Catalog(Language::en).text(error.message()) ==
          "this record cannot be brought into the canonical form; write its fields as 'name: "
          "value' by hand");
  }
}

TEST_CASE(
    "the canonical form keeps meaning and comments, is itself canonical, and the scanner reads "
    "it") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    Choices choices(bytes);
    const RandomFile file = random_file(choices);
    Document document;
    document.read_records(file.text, "file");
    const std::string once = canonical(document, order, plain);
    const auto fail_unless = [&](bool good, const std::string& what) {
      if (!good)
        RC_FAIL(what + "\n--- before\n" + visible(file.text) + "\n--- after\n" + visible(once));
    };
    Document after;
    after.read_records(once, "file");
    fail_unless(same_records(document, after, true), "the meaning changed");
    for (std::size_t i = 1; i <= file.comments; ++i) {
      fail_unless(once.find("# " + std::to_string(i) + ';') != std::string::npos,
                  "lost comment " + std::to_string(i));
    }
    fail_unless(formatted(once) == once, "it is not canonical:\n" + visible(formatted(once)));
    fail_unless(once.empty() || once.ends_with('\n'), "the last line has no end");
    fail_unless(once.find('\r') == std::string::npos, "a carriage return is left");
    fail_unless(once.empty() || !has_canonical_shapes(document) || after.scanned(),
                "the scanner does not read it");
  }));
}

}  // namespace ruralctl::yaml
