// What an edit does to a file, byte for byte.
#include "ruralctl/yaml/edit.h"

#include <doctest/doctest.h>

#include <functional>

#include "ruralctl/base/catalog.h"
#include "support.h"

namespace ruralctl::yaml {
namespace {

const FieldOrder order = {"id", "date", "households", "by", "topics", "milestones", "notes"};

Scalar plain(std::string text) {
  return {std::move(text), true};
}
Scalar text(std::string text) {
  return {std::move(text), false};
}
std::vector<Scalar> list(std::initializer_list<const char*> items) {
  std::vector<Scalar> out;
  for (const char* item : items) out.push_back(text(item));
  return out;
}

// The new text, or the error.
std::string edited(std::string_view before,
                   const std::function<std::string(const Document&)>& edit) {
  Document document;
  document.read_records(before, "file");
  try {
    return edit(document);
  } catch (const Error& error) {
    CHECK(error.status() == Exit::usage);
    const Location where = error.where().value_or(Location{});
    return std::to_string(where.line) + ':' + std::to_string(where.column) + ' ' +
           Catalog(Language::en).text(error.message());
  }
}

constexpr std::string_view refusal =
    " the lines here are laid out in a way that this change cannot be made without touching "
    "others; change them by hand, "
    "or run 'ruralctl fmt' on the file first";

std::string set(std::string_view before, const std::string& key, const Content& content,
                std::size_t record = 0) {
  return edited(before, [&](const Document& d) {
    return set_field(d, record, {key, content}, order);
  });
}

std::string clear(std::string_view before, const std::string& key, std::size_t record = 0) {
  return edited(before, [&](const Document& d) { return clear_field(d, record, key); });
}

template <class Item>
std::string append(std::string_view before, const std::string& key, const Item& item,
                   std::size_t record = 0) {
  return edited(before,
                [&](const Document& d) { return append_item(d, record, key, item, order); });
}

std::string insert(std::string_view before, std::size_t at, const std::vector<Field>& fields) {
  return edited(before, [&](const Document& d) { return insert_record(d, at, fields); });
}

std::string remove(std::string_view before, std::size_t record) {
  return edited(before, [&](const Document& d) { return remove_record(d, record); });
}

std::string copy(std::string_view before, std::size_t at, std::string_view source,
                 std::size_t record) {
  Document other;
  other.read_records(source, "source");
  return edited(before, [&](const Document& d) { return insert_copy(d, at, other, record); });
}

}  // namespace

TEST_CASE("set_field replaces a value in place") {
  CHECK(set("- id: a\n  date: 2021-03-16\n  notes: x\n", "date", plain("2021-03-17")) ==
        "- id: a\n  date: 2021-03-17\n  notes: x\n");
  CHECK(set("- id: a\n  notes:   x   # why\n  by: b\n", "notes", text("no")) ==
        "- id: a\n  notes: \"no\"   # why\n  by: b\n");
  CHECK(set("- notes: x # why\n  id: a\n", "notes", text("y z")) ==
        "- notes: y z # why\n  id: a\n");
  CHECK(set("- id: a\r\n  notes: x\r\n", "notes", text("y z")) == "- id: a\r\n  notes: y z\r\n");
  CHECK(set("- id: a\n  notes: x", "notes", text("y z")) == "- id: a\n  notes: y z");
  CHECK(set("- id: a\n  notes:\n  by: b\n", "notes", text("y z")) ==
        "- id: a\n  notes: y z\n  by: b\n");
  CHECK(set("- id: a\n  notes: ~ # none\n", "notes", text("y z")) ==
        "- id: a\n  notes: y z # none\n");
  CHECK(set("- id: a\n  notes:\n    ~\n  by: b\n", "notes", text("y z")) ==
        "- id: a\n  notes: y z\n  by: b\n");
  CHECK(set("- id: a\n  notes : x\n", "notes", text("y z")) == "- id: a\n  notes : y z\n");
  CHECK(set("- id: a\n  \"名称\": 'it''s'\n", "名称", text("下村")) ==
        "- id: a\n  \"名称\": 下村\n");
  CHECK(set("- id: a\n- id: b\n  notes: x\n- id: c\n", "notes", text("y z"), 1) ==
        "- id: a\n- id: b\n  notes: y z\n- id: c\n");
}

TEST_CASE("set_field replaces values of many lines") {
  CHECK(set("- id: a\n  notes: x\n    y\n\n    z # end\n  by: b\n", "notes", text("w")) ==
        "- id: a\n  notes: w # end\n  by: b\n");
  CHECK(set("- id: a\n  notes: \"x\n    y\" # end\n  by: b\n", "notes", text("w")) ==
        "- id: a\n  notes: w # end\n  by: b\n");
  CHECK(set("- id: a\n  notes: 'x ''\n\n    y'\n  by: b\n", "notes", text("w")) ==
        "- id: a\n  notes: w\n  by: b\n");
  for (const char* header : {"|", "|-", "|+", ">", ">-", ">+", "|2", "|2-", ">2+", "|+2"}) {
    CAPTURE(header);
    const std::string before =
        std::string("- id: a\n  notes: ") + header + " # why\n    x\n\n    # y\n  by: b\n";
    CHECK(set(before, "notes", text("w")) == "- id: a\n  notes: w # why\n  by: b\n");
    CHECK(set(before, "by", text("w")) ==
          std::string("- id: a\n  notes: ") + header + " # why\n    x\n\n    # y\n  by: w\n");
  }
  CHECK(set("- id: a\n  notes: |+\n    x\n\n\n  by: b\n", "notes", text("w")) ==
        "- id: a\n  notes: w\n  by: b\n");
  CHECK(set("- id: a\n  notes: |\n    x\n\n\n  by: b\n", "notes", text("w")) ==
        "- id: a\n  notes: w\n\n\n  by: b\n");
  CHECK(set("- id: a\n  notes: |\n    x", "notes", text("w")) == "- id: a\n  notes: w");
  CHECK(set("- id: a\n  notes: x # why\n  by: b\n", "notes", text("w\n\nz")) ==
        "- id: a\n  notes: |- # why\n    w\n\n    z\n  by: b\n");
  CHECK(set("- id: a\r\n  notes: x\r\n", "notes", text("w\nz")) ==
        "- id: a\r\n  notes: |-\r\n    w\r\n    z\r\n");
  CHECK(set("- id: a\n  notes: x", "notes", text("w\nz")) == "- id: a\n  notes: |-\n    w\n    z");
  CHECK(set("   -   id: a\n       notes: x\n", "notes", text(" w\nz")) ==
        "   -   id: a\n       notes: |2-\n          w\n         z\n");
}

TEST_CASE("set_field keeps the comments of a list that it replaces") {
  CHECK(set("- id: a\n  by: [b, c] # who\n", "by", list({"d", "e f"})) ==
        "- id: a\n  by: [d, e f] # who\n");
  CHECK(set("- id: a\n  by: [b, # first\n    # between\n    c] # who\n  notes: x\n", "by",
            list({"d"})) == "- id: a\n  # first\n  # between\n  by: [d] # who\n  notes: x\n");
  CHECK(set("- id: a\n  by: # who\n    - b # first\n    # between\n    - c # second\n  notes: x\n",
            "by", list({"d"})) ==
        "- id: a\n  # who\n  # first\n  # between\n  by: [d] # second\n  notes: x\n");
  CHECK(set("- id: a\n  by: # who\n    - b # first\n    - c\n  notes: x\n", "by", list({"d"})) ==
        "- id: a\n  # first\n  by: [d] # who\n  notes: x\n");
  CHECK(set("- by: [b, # first\n    c]\n  id: a\n", "by", list({"d"})) ==
        "- by: [d] # first\n  id: a\n");
  CHECK(set("- by: # who\n    - b # first\n  id: a\n", "by", list({"d"})) ==
        "- by: [d] # first\n  # who\n  id: a\n");
  CHECK(set("- id: a\n  by:\n  - b\n  - c\n  notes: x\n", "by", list({"d"})) ==
        "- id: a\n  by: [d]\n  notes: x\n");
  CHECK(set("- id: a\n  by: [b]\n", "by",
            std::vector<Row>{{{"x", text("y z")}}, {{"x", text("no")}}}) ==
        "- id: a\n  by:\n    - {x: y z}\n    - {x: \"no\"}\n");
  CHECK(set("- id: a\n  x:\n    y: z # deep\n  by: b\n", "x", text("w")) ==
        "- id: a\n  x: w # deep\n  by: b\n");
}

TEST_CASE("set_field adds a field in the order of the fields") {
  CHECK(set("- id: a\n  notes: x\n", "date", plain("2021-03-16")) ==
        "- id: a\n  date: 2021-03-16\n  notes: x\n");
  CHECK(set("- id: a # first\n  # about x\n  unknown: x\n", "notes", text("w\nz")) ==
        "- id: a # first\n  notes: |-\n    w\n    z\n  # about x\n  unknown: x\n");
  CHECK(set("- id: a\n  unknown: x", "other", text("w")) == "- id: a\n  unknown: x\n  other: w");
  CHECK(set("- notes: x\n", "id", text("a")) == "- notes: x\n  id: a\n");
  CHECK(set("- id: a\n  by:\n    - b # who\n  # end\n- id: c\n", "notes", text("w")) ==
        "- id: a\n  by:\n    - b # who\n  notes: w\n  # end\n- id: c\n");
  CHECK(set("- id: a\n  by: |+\n    x\n\n- id: c\n", "notes", text("w")) ==
        "- id: a\n  by: |+\n    x\n\n  notes: w\n- id: c\n");
  CHECK(set("-\n  id: a\n\n- id: b\n", "notes", text("w")) ==
        "-\n  id: a\n  notes: w\n\n- id: b\n");
  CHECK(set("- # about a\n    id: a\n", "notes", text("w")) ==
        "- # about a\n    id: a\n    notes: w\n");
  CHECK(set("\xEF\xBB\xBF- id: a\r\n", "notes", text("w")) ==
        "\xEF\xBB\xBF- id: a\r\n  notes: w\r\n");
  CHECK(set("- id: a\n", "a: b", text("w")) == "- id: a\n  \"a: b\": w\n");
  CHECK(set("- id: a\n", "名称", text("下村")) == "- id: a\n  名称: 下村\n");
}

TEST_CASE("a change that changes nothing") {
  for (const std::string_view before :
       {"- id: a\n  notes: 'x'   \n", "- id: a\n  notes:\n    x\n", "- {id: a, notes: \"x\"}\n"}) {
    CHECK(set(before, "notes", text("x")) == before);
  }
  CHECK(set("- id: a\n  by:\n    - b # who\n", "by", list({"b"})) ==
        "- id: a\n  by:\n    - b # who\n");
  CHECK(clear("- id: a\n", "notes") == "- id: a\n");
  CHECK(clear("- id: a\n", "id") == "- id: a\n");
}

TEST_CASE("clear_field takes the field's lines and leaves its comments") {
  CHECK(clear("- id: a\n  notes: x\n  by: b\n", "notes") == "- id: a\n  by: b\n");
  CHECK(clear("- id: a\n  notes: x # why\n  by: b\n", "notes") == "- id: a\n  # why\n  by: b\n");
  CHECK(clear("- id: a\n  # above\n  notes: [x, # one\n    y] # why\n\n  by: b\n", "notes") ==
        "- id: a\n  # above\n  # one\n  # why\n\n  by: b\n");
  CHECK(clear("- id: a\n  notes: |- # why\n    x\n    # y\n  by: b\n", "notes") ==
        "- id: a\n  # why\n  by: b\n");
  CHECK(clear("- id: a\n  notes: x\n", "notes") == "- id: a\n");
  CHECK(clear("- id: a\n  notes: x", "notes") == "- id: a");
  CHECK(clear("- id: a\r\n  notes: x", "notes") == "- id: a");
  CHECK(clear("- id: a\n  notes: x # why", "notes") == "- id: a\n  # why");
  CHECK(clear("- id: a\n  by: |\n    b\n  notes: x", "notes") == "- id: a\n  by: |\n    b\n");
  CHECK(clear("- notes: x\n  id: a\n", "notes") == "- id: a\n");
  CHECK(clear("- notes: x # why\n  id: a\n", "notes") == "-\n  # why\n  id: a\n");
  CHECK(clear("- notes: x\n  # about a\n  id: a\n", "notes") == "-\n  # about a\n  id: a\n");
  CHECK(clear("-\n  notes: x\n  id: a\n", "notes") == "-\n  id: a\n");
  CHECK(clear("- id: a\n  by:\n  - b\n  - c\n  notes: x\n", "by") == "- id: a\n  notes: x\n");
  CHECK(clear("- id: a\n  x:\n    y: z\n    w: [v]\n  notes: x\n", "x") == "- id: a\n  notes: x\n");
}

TEST_CASE("append_item follows the list's own style") {
  CHECK(append("- id: a\n", "by", text("b")) == "- id: a\n  by: [b]\n");
  CHECK(append("- id: a\n  by:\n", "by", text("b")) == "- id: a\n  by: [b]\n");
  CHECK(append("- id: a\n  by: [] # who\n", "by", text("b")) == "- id: a\n  by: [b] # who\n");
  CHECK(append("- id: a\n  by: b\n", "by", text("no")) == "- id: a\n  by: [b, \"no\"]\n");
  CHECK(append("- id: a\n  by: [ b,c ] # who\n", "by", text("d, e")) ==
        "- id: a\n  by: [ b,c, \"d, e\" ] # who\n");
  CHECK(append("- id: a\n  by: [b,]\n", "by", text("c")) == "- id: a\n  by: [b, c,]\n");
  CHECK(append("- id: a\n  by: [\"b\",\n    'c']\n", "by", text("d")) ==
        "- id: a\n  by: [\"b\",\n    'c',\n    d]\n");
  CHECK(append("- id: a\n  by: [\n    b, # one\n    c # two\n    # end\n  ]\n", "by", text("d")) ==
        "- id: a\n  by: [\n    b, # one\n    c, # two\n    d\n    # end\n  ]\n");
  CHECK(append("- id: a\n  by: [\n    b, # one\n    c, # two\n  ]\n", "by", text("d")) ==
        "- id: a\n  by: [\n    b, # one\n    c, # two\n    d,\n  ]\n");
  CHECK(append("- id: a\n  by:\n    - b # one\n    - c # two\n    # end\n  notes: x\n", "by",
               text("d, e")) ==
        "- id: a\n  by:\n    - b # one\n    - c # two\n    - d, e\n    # end\n  notes: x\n");
  CHECK(append("- id: a\n  by:\n  -   b", "by", text("c")) == "- id: a\n  by:\n  -   b\n  -   c");
  CHECK(append("- id: a\n  by:\n    -\n      b - c\n", "by", text("no")) ==
        "- id: a\n  by:\n    -\n      b - c\n    - \"no\"\n");
  CHECK(append("- id: a\n  by:\n    - -5\n", "by", text("c")) ==
        "- id: a\n  by:\n    - -5\n    - c\n");
  CHECK(append("- id: a\r\n  by:\r\n    - |\r\n      b\r\n", "by", text("c")) ==
        "- id: a\r\n  by:\r\n    - |\r\n      b\r\n    - c\r\n");
  CHECK(append("- id: a\n  by:\n    - b\n", "by", text("c\nd")) ==
        "- id: a\n  by:\n    - b\n    - \"c\\nd\"\n");
}

TEST_CASE("append_item of a row") {
  const Row row = {{"date", plain("2021-05")}, {"stage", text("a, b")}};
  CHECK(append("- id: a\n", "milestones", row) ==
        "- id: a\n  milestones:\n    - {date: 2021-05, stage: \"a, b\"}\n");
  CHECK(
      append("- id: a\n  milestones:\n    - {date: 2020} # one\n  notes: x\n", "milestones", row) ==
      "- id: a\n  milestones:\n    - {date: 2020} # one\n    - {date: 2021-05, stage: \"a, b\"}\n  "
      "notes: x\n");
  CHECK(append("- id: a\n  milestones:\n    - date: 2020\n      stage: x # one\n  notes: x\n",
               "milestones", row) ==
        "- id: a\n  milestones:\n    - date: 2020\n      stage: x # one\n    - date: 2021-05\n     "
        " stage: a, b\n  notes: x\n");
  CHECK(append("- id: a\n  milestones:\n  -   date: 2020\n", "milestones", row) ==
        "- id: a\n  milestones:\n  -   date: 2020\n  -   date: 2021-05\n      stage: a, b\n");
  CHECK(append("- id: a\n  milestones: [{date: 2020}]\n", "milestones", row) ==
        "- id: a\n  milestones: [{date: 2020}, {date: 2021-05, stage: \"a, b\"}]\n");
  CHECK(append("- id: a\n  milestones: []\n", "milestones", row) ==
        "- id: a\n  milestones:\n    - {date: 2021-05, stage: \"a, b\"}\n");
}

TEST_CASE("append_item refuses to lose what is there") {
  const Row row = {{"date", plain("2021-05")}};
  CHECK(append("- id: a\n  by: b\n", "by", row) == "2:3" + std::string(refusal));
  CHECK(append("- id: a\n  by: [b]\n", "by", row) == "2:3" + std::string(refusal));
  CHECK(append("- id: a\n  by: [{x: y}]\n", "by", text("b")) == "2:3" + std::string(refusal));
  CHECK(append("- id: a\n  by: [b, [c]]\n", "by", text("b")) == "2:3" + std::string(refusal));
  CHECK(append("- id: a\n  by: {x: y}\n", "by", text("b")) == "2:3" + std::string(refusal));
}

TEST_CASE("records in braces") {
  CHECK(set("- {id: a, notes: x} # about a\n", "notes", text("y, z")) ==
        "- {id: a, notes: \"y, z\"} # about a\n");
  CHECK(set("- {\"id\":\"a\"}\n", "id", text("b")) == "- {\"id\": b}\n");
  CHECK(set("- {id: a, notes: x}\n", "date", plain("2021-03-16")) ==
        "- {id: a, date: 2021-03-16, notes: x}\n");
  CHECK(set("- {notes: x}\n", "id", text("a")) == "- {id: a, notes: x}\n");
  CHECK(set("- {}\n", "id", text("a")) == "- {id: a}\n");
  CHECK(set("- {id: a,\n   by: [b, c]}\n", "by", list({"d"})) == "- {id: a,\n   by: [d]}\n");
  CHECK(set("- {id: a}\n", "milestones", std::vector<Row>{{{"x", text("y z")}}}) ==
        "- {id: a, milestones: [{x: y z}]}\n");
  CHECK(set("- {id: a}\n", "notes", text("x\ny")) == "- {id: a, notes: \"x\\ny\"}\n");
  CHECK(set("- {id: a, by: [b, # one\n  c]}\n", "by", list({"d"})) ==
        "1:11" + std::string(refusal));
  CHECK(clear("- {id: a, notes: x}\n", "notes") == "- {id: a}\n");
  CHECK(clear("- {notes: x, id: a}\n", "notes") == "- {id: a}\n");
  CHECK(clear("- {id: a, # about a\n   notes: x, by: b}\n", "notes") ==
        "- {id: a, # about a\n   by: b}\n");
  CHECK(clear("- {id: a, # about a\n   notes: x}\n", "notes") == "- {id: a, # about a\n   }\n");
  CHECK(clear("- {id: a, notes: [x, # one\n   y]}\n", "notes") == "1:11" + std::string(refusal));
  CHECK(append("- {id: a, by: [b]}\n", "by", text("c")) == "- {id: a, by: [b, c]}\n");
}

TEST_CASE("a file that is one flow sequence") {
  CHECK(set("[{id: a}, {id: b}]\n", "notes", text("x"), 1) == "[{id: a}, {id: b, notes: x}]\n");
  CHECK(insert("[{id: a}, {id: b}]\n", 1, {{"id", text("c")}, {"notes", text("x\ny")}}) ==
        "[{id: a}, {id: c, notes: \"x\\ny\"}, {id: b}]\n");
  CHECK(insert("[{id: a}]", 0, {{"id", text("c")}}) == "[{id: c}, {id: a}]");
  CHECK(insert("[{id: a}]", 1, {{"id", text("c")}}) == "[{id: a}, {id: c}]");
  CHECK(insert("[\n  {id: a}, # one\n  {id: b} # two\n]\n", 1, {{"id", text("c")}}) ==
        "[\n  {id: a}, # one\n  {id: c},\n  {id: b} # two\n]\n");
  CHECK(insert("[\n  {id: a}, # one\n  {id: b} # two\n]\n", 2, {{"id", text("c")}}) ==
        "[\n  {id: a}, # one\n  {id: b}, # two\n  {id: c}\n]\n");
  CHECK(insert("[\r\n  {id: a}\r\n]\r\n", 0, {{"id", text("c")}}) ==
        "[\r\n  {id: c},\r\n  {id: a}\r\n]\r\n");
  CHECK(remove("[{id: a}, {id: b}, {id: c}]\n", 0) == "[{id: b}, {id: c}]\n");
  CHECK(remove("[{id: a}, {id: b}, {id: c}]\n", 1) == "[{id: a}, {id: c}]\n");
  CHECK(remove("[{id: a}, {id: b}, {id: c}]\n", 2) == "[{id: a}, {id: b}]\n");
  CHECK(remove("[{id: a}]\n", 0) == "[]\n");
  CHECK(remove("[\n  {id: a}, # one\n  {id: b}, # two\n]\n", 0) ==
        "[\n  # one\n  {id: b}, # two\n]\n");
  CHECK(remove("[\n  {id: a},\n  {id: b},\n  {id: c}\n]\n", 1) == "[\n  {id: a},\n  {id: c}\n]\n");
  CHECK(insert("[] # none yet\n", 0, {{"id", text("a")}}) == "# none yet\n- id: a\n");
  CHECK(insert("---\n[ # none\n]", 0, {{"id", text("a")}}) == "---\n# none\n- id: a");
  CHECK(insert("--- []\n", 0, {{"id", text("a")}}) == "--- \n- id: a\n");
  CHECK(set("[a: b]\n", "c", text("d")) == "1:2" + std::string(refusal));
}

TEST_CASE("insert_record") {
  const std::vector<Field> fields = {{"id", text("new")}, {"notes", text("x\ny")}};
  CHECK(insert("", 0, fields) == "- id: new\n  notes: |-\n    x\n    y\n");
  CHECK(insert("\xEF\xBB\xBF", 0, {{"id", text("new")}}) == "\xEF\xBB\xBF- id: new\n");
  CHECK(insert("# visits\n", 0, {{"id", text("new")}}) == "# visits\n- id: new\n");
  CHECK(insert("# visits", 0, {{"id", text("new")}}) == "# visits\n- id: new");
  CHECK(insert("---\n", 0, {{"id", text("new")}}) == "---\n- id: new\n");
  CHECK(insert("- id: a\n- id: b\n", 0, {{"id", text("new")}}) == "- id: new\n- id: a\n- id: b\n");
  CHECK(insert("- id: a\n- id: b\n", 1, fields) ==
        "- id: a\n- id: new\n  notes: |-\n    x\n    y\n- id: b\n");
  CHECK(insert("- id: a\n- id: b\n", 2, {{"id", text("new")}}) == "- id: a\n- id: b\n- id: new\n");
  CHECK(insert("- id: a\r\n  notes: x", 1, {{"id", text("new")}}) ==
        "- id: a\r\n  notes: x\r\n- id: new");
  CHECK(insert("  -   id: a\n      notes: x\n", 1, {{"id", text("new")}, {"by", list({"b"})}}) ==
        "  -   id: a\n      notes: x\n  - id: new\n    by: [b]\n");
  CHECK(insert("- id: a\n\n# about b\n- id: b\n", 1, {{"id", text("new")}}) ==
        "- id: a\n- id: new\n\n# about b\n- id: b\n");
  CHECK(insert("# visits\n- id: a\n", 0, {{"id", text("new")}}) ==
        "# visits\n- id: new\n- id: a\n");
  CHECK(insert("# visits\n\n# about a\n- id: a\n", 0, {{"id", text("new")}}) ==
        "# visits\n\n- id: new\n# about a\n- id: a\n");
  CHECK(insert("- id: a\n# end\n\n", 1, {{"id", text("new")}}) == "- id: a\n# end\n\n- id: new\n");
  CHECK(insert("- id: a\n...\n", 1, {{"id", text("new")}}) == "- id: a\n- id: new\n...\n");
  CHECK(insert("- id: a\n  notes: |+\n    x\n\n- id: b\n", 1, {{"id", text("new")}}) ==
        "- id: a\n  notes: |+\n    x\n\n- id: new\n- id: b\n");
  // A line end behind the last line would become part of the text.
  CHECK(insert("- id: a\n  notes: |\n    x", 1, {{"id", text("new")}}) ==
        "1:1" + std::string(refusal));
  CHECK(insert("- id: a\n  notes: |-\n    x", 1, {{"id", text("new")}}) ==
        "- id: a\n  notes: |-\n    x\n- id: new");
}

TEST_CASE("remove_record takes its lines, and leaves the comments above it") {
  CHECK(remove("- id: a\n  notes: x\n- id: b\n", 0) == "- id: b\n");
  CHECK(remove("# visits\n- id: a\n# about b\n- id: b\n  notes: |-\n    x\n", 1) ==
        "# visits\n- id: a\n# about b\n");
  CHECK(remove("- id: a\n- id: b # why\n  by: [c, # who\n    d]\n- id: e\n", 1) ==
        "- id: a\n- id: e\n");
  CHECK(remove("- id: a\n- id: b", 1) == "- id: a");
  CHECK(remove("- id: a", 0) == "");
  CHECK(remove("\xEF\xBB\xBF- id: a\n- id: b\n", 0) == "\xEF\xBB\xBF- id: b\n");
  CHECK(remove("-\n  # first\n  id: a\n-\n  id: b\n", 0) == "-\n  id: b\n");
  CHECK(remove("- {id: a,\n   by: [b]}\n- id: c\n", 0) == "- id: c\n");
  CHECK(remove("- id: a\n  notes: |\n    x\n- id: b", 1) == "- id: a\n  notes: |\n    x\n");
  CHECK(remove("- id: a\n  notes: |+\n    x\n\n- id: b\n", 0) == "- id: b\n");
}

TEST_CASE("record_bytes are a record's lines") {
  const auto bytes = [](std::string_view before, std::size_t record) {
    Document document;
    document.read_records(before, "file");
    return std::string(record_bytes(document, record));
  };
  CHECK(bytes("# c\n- id: a # one\n  notes: |-\n    x\n  # end\n- id: b\n", 0) ==
        "- id: a # one\n  notes: |-\n    x\n");
  CHECK(bytes("- id: a\n  -id: x\n- id: b", 1) == "- id: b");
  CHECK(bytes("\xEF\xBB\xBF  -\r\n    id: a\r\n", 0) == "  -\r\n    id: a\r\n");
  CHECK(bytes("[{id: a}, {id: b}]\n", 1) == "{id: b}");
  CHECK(bytes("- id: a\n  notes: |+\n    x\n\n\n- id: b\n", 0) ==
        "- id: a\n  notes: |+\n    x\n\n\n");
}

TEST_CASE("insert_copy brings a record's lines as they stand") {
  CHECK(copy("- id: a\n", 1, "- id: b # why\n  by:   'c'\n- id: d\n", 0) ==
        "- id: a\n- id: b # why\n  by:   'c'\n");
  CHECK(copy("- id: a\r\n- id: z\r\n", 1, "- id: b\n  notes: |-\n    x\n\n     y", 0) ==
        "- id: a\r\n- id: b\r\n  notes: |-\r\n    x\r\n\r\n     y\r\n- id: z\r\n");
  CHECK(copy("- id: a\n", 0, "   -\r\n     # c\r\n     id: b\r\n     notes: >+\r\n       x\r\n\r\n",
             0) == "-\n  # c\n  id: b\n  notes: >+\n    x\n\n- id: a\n");
  CHECK(copy("  - id: a\n", 1, "- id: b\n  notes: |1-\n     x\n       \n   y\n", 0) ==
        "  - id: a\n  - id: b\n    notes: |1-\n       x\n         \n     y\n");
  CHECK(copy("", 0, "- {id: b, by: [c]} # d\n", 0) == "- {id: b, by: [c]} # d\n");
  CHECK(copy("[]\n", 0, "- id: b\n", 0) == "- id: b\n");
  CHECK(copy("- id: a\n", 1, "[{id: b, notes: \"x\\ny\", by: [c]}]\n", 0) ==
        "- id: a\n- id: b\n  notes: |-\n    x\n    y\n  by: [c]\n");
  CHECK(copy("[{id: a}]\n", 1, "- id: b\n  notes: |-\n    x\n    y\n  by:\n    - {c: d}\n", 0) ==
        "[{id: a}, {id: b, notes: \"x\\ny\", by: [{c: d}]}]\n");
  CHECK(copy("[{id: a}]\n", 1, "- id: b # why\n", 0) == "1:3" + std::string(refusal));
  CHECK(copy("[{id: a}]\n", 1, "- id: b\n  x: {y: z}\n", 0) == "2:3" + std::string(refusal));
}

TEST_CASE("a record with a field behind a question mark is read, but not changed") {
  constexpr std::string_view before = "- id: a\n- id: b\n  ? notes\n  : x\n";
  CHECK(set(before, "by", text("c"), 1) == "3:5" + std::string(refusal));
  CHECK(clear(before, "notes", 1) == "3:5" + std::string(refusal));
  CHECK(set(before, "by", text("c")) == "- id: a\n  by: c\n- id: b\n  ? notes\n  : x\n");
  CHECK(insert(before, 2, {{"id", text("c")}}) == std::string(before) + "- id: c\n");
  CHECK(remove(before, 1) == "- id: a\n");
}

TEST_CASE("content_of gives what could be written again") {
  Document document;
  document.read_records(
      "- id: a\n  plain: 007\n  quoted: \"007\"\n  list: [b, 'c']\n  rows:\n    - {d: 1, e: '2'}\n "
      " empty: []\n  none:\n"
      "  mapping: {f: g}\n  lists: [[h]]\n  mixed: [i, {j: k}]\n  nulls: [{l: m}]\n",
      "file");
  const Value record = document.record(0);
  const auto content = [&](const char* key) { return content_of(document, record.find(key)); };
  CHECK(std::get<Scalar>(*content("plain")).plain);
  CHECK(!std::get<Scalar>(*content("quoted")).plain);
  CHECK(std::get<std::vector<Scalar>>(*content("list")) == list({"b", "c"}));
  CHECK(std::get<std::vector<Row>>(*content("rows")) ==
        std::vector<Row>{{{"d", plain("1")}, {"e", text("2")}}});
  CHECK(std::get<std::vector<Scalar>>(*content("empty")).empty());
  CHECK(!content("none"));
  CHECK(!content("mapping"));
  CHECK(!content("lists"));
  CHECK(!content("mixed"));
}

}  // namespace ruralctl::yaml
