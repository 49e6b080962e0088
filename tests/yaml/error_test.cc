// What is said about files that cannot be read, and where.
#include <doctest/doctest.h>

#include <string>

#include "support.h"

namespace ruralctl::yaml {
namespace {

struct Mistake {
  std::string_view text;
  std::string_view error;
};

template <std::size_t count>
void check_errors(const Mistake (&mistakes)[count]) {
  for (const Mistake& mistake : mistakes) {
    CAPTURE(mistake.text);
    CHECK(error_of(mistake.text) == mistake.error);
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("what yaml-cpp takes in silence is refused") {
  check_errors({
      {"- id: a\n---\n- id: b\n",
       "2:1 a second document starts here ('---'); a book's file holds one: remove the line"},
      {"---\n- id: a\n---\n",
       "3:1 a second document starts here ('---'); a book's file holds one: remove the line"},
      {"- id: a\n...\n- id: b\n",
       "3:1 what the file holds ended above this line; move this into it, or remove it"},
      {"[{id: a}]\n- id: b\n",
       "2:1 what the file holds ended above this line; move this into it, or remove it"},
      {"[{id: a}]\n{id: b}\n",
       "2:1 what the file holds ended above this line; move this into it, or remove it"},
      {"- id: a\n  x: \"b\n- id: c\n",
       "2:6 this quote is never closed; type the closing \" at the value's end"},
      {"- id: a\n  x: 'b\n- id: c\n  y: d\n",
       "2:6 this quote is never closed; type the closing ' at the value's end"},
      {"- id: a\n  x: \"b\n- id: c\n  x: \"d\"\n",
       "2:6 this quote is never closed; type the closing \" at the value's end"},
      {"- id: a\n  x: \"b\n  y: c\"\n",
       "2:6 this quote is never closed; type the closing \" at the value's end"},
      {"- id: a\n  x: [\"b]\n  y: [\"c\"]\n",
       "2:7 this quote is never closed; type the closing \" at the value's end"},
      {"- id: a\n  x: b\n  x: c\n", "3:3 'x' stands twice in one record; keep one of the two"},
      {"- id: a\n  x: b\n  \"x\": c\n", "3:3 'x' stands twice in one record; keep one of the two"},
      {"- id: a\n  x:\n    - {y: b, y: c}\n",
       "3:14 'y' stands twice in one record; keep one of the two"},
      {"- {id: a, x: b, x: c}\n", "1:17 'x' stands twice in one record; keep one of the two"},
      {"- id: a\n  名称: \x01\n",
       "2:7 this is not UTF-8 text, or a control character stands here; save the file as UTF-8 and "
       "remove the character"},
      {"# 走访\xFF\n",
       "1:5 this is not UTF-8 text, or a control character stands here; save the file as UTF-8 and "
       "remove the character"},
      {"- id: a\n  名称: b\rc\n",
       "2:8 a carriage return stands alone here; end lines with a line feed, or with both"},
      {"- id: a\r\n  x: b\r",
       "2:7 a carriage return stands alone here; end lines with a line feed, or with both"},
      {"- id: a\n  x: \"b\\'c\"\n",
       "2:8 this '\\' starts no escape; write '\\\\' for a backslash between double quotes"},
      {"%- id: a\n",
       "1:1 '%' at the start of a line instructs YAML readers; remove the line, or quote the text"},
      {"- id: a\n%YAML 1.2\n",
       "2:1 '%' at the start of a line instructs YAML readers; remove the line, or quote the text"},
      {"- id: a\n  x\n", "2:3 this line is no field; a field is written 'name: value'"},
      {"- id: a\n  x = b\n  y: c\n", "2:3 this line is no field; a field is written 'name: value'"},
      {"- id: a\n  x:b\n", "2:4 type a space behind the colon"},
      {"- id: a\n  x:\n  y b\n", "3:3 this line is no field; a field is written 'name: value'"},
      {"- id: a\n  x:\n  y:b\n", "3:4 type a space behind the colon"},
      {"- id: a\n  x:\n  [b]\n", "3:3 this line is no field; a field is written 'name: value'"},
      {"- id: a\n  x:\n  \"b\"\n", "3:3 this line is no field; a field is written 'name: value'"},
  });
}

TEST_CASE("a merge's conflict markers are named as such") {
  constexpr std::string_view message =
      " a merge left its conflict markers here; keep the right lines, delete the markers";
  const std::string with = "- id: a\n<<<<<<< HEAD\n  x: b\n=======\n  x: c\n>>>>>>> theirs\n";
  CHECK(error_of(with) == "2:1" + std::string(message));
  CHECK(error_of("- id: a\r\n=======\r\n  x: c\r\n") == "2:1" + std::string(message));
  CHECK(error_of("- id: a\n  x: b\n||||||| base\n  x: c\n") == "3:1" + std::string(message));
  CHECK(error_of("- id: a\n  x: c\n>>>>>>>\n") == "3:1" + std::string(message));
  CHECK(error_of("- id: a\n<<<< ours\n  x: b\n====\n  x: c\n>>>> theirs\n") ==
        "2:1" + std::string(message));
  CHECK(error_of("- id: a\n< ours\n  x: b\n=\n  x: c\n> theirs\n") == "2:1" + std::string(message));
  CHECK(error_of("- id: a\n<< HEAD\n  x: b\n") == "2:1" + std::string(message));
  CHECK(error_of("- id: a\n<< : *b\n") != "2:1" + std::string(message));
  CHECK(error_of("- id: a\n  x: |-\n    <<<<<<< HEAD\n    =======\n") == "");
  CHECK(error_of("- id: a\n# ========\n") == "");
}

TEST_CASE("full-width punctuation where YAML needs ASCII") {
  check_errors({
      {"- id: a\n  x: [h012，h013]\n",
       "2:11 '，' does not separate items; type ',' and a space, or quote the text"},
      {"- id: a\n  x: [h012、h013]\n",
       "2:11 '、' does not separate items; type ',' and a space, or quote the text"},
      {"- id: a\n  x:\n    - {date: 2021-05，stage: b}\n",
       "3:21 '，' does not separate items; type ',' and a space, or quote the text"},
      {"- id: a\n  x:\n    - {date: 2021-05， stage：b}\n",
       "3:21 '，' does not separate items; type ',' and a space, or quote the text"},
      {"- id: a\n  x:\n    - {note: 好，行：走}\n", ""},
      {"- id: a\n  x: [\"h012，h013\"]\n", ""},
      {"- id: a\n  日期：2021-03-16\n", "2:5 '：' ends no field's name; type ':' and a space"},
      {"- id: a\n  日期：2021-03-16\n  x: b\n",
       "2:5 '：' ends no field's name; type ':' and a space"},
      {"- id：a\n", "1:5 '：' ends no field's name; type ':' and a space"},
      {"- id：a\n  x: b\n", "1:5 '：' ends no field's name; type ':' and a space"},
      {"- id: a\n  日期：是: b\n", "2:5 '：' ends no field's name; type ':' and a space"},
      {"- id: a\n  x: {日期：b}\n", "2:9 '：' ends no field's name; type ':' and a space"},
      {"- id: a\n  \"日期：\": b\n", ""},
      {"- id: a\n  x: 说：好\n", ""},
      {"- id: a\n  x［b］\n", "2:4 '［' is a full-width bracket; type the ASCII one"},
      {"- id: a\n  x: {a: [b］}\n", "2:12 '］' is a full-width bracket; type the ASCII one"},
      {"－ id: a\n", "1:1 '－' starts no record and no item; type '-' and a space"},
      {"- id: a\n— id: b\n", "2:1 '—' starts no record and no item; type '-' and a space"},
  });
}

TEST_CASE("a space that is missing") {
  check_errors({
      {"- id: a\n  x: {stage:operating}\n",
       "2:7 'stage:operating' has no value; type a space behind the colon, or give a value"},
      {"- id: a\n  x: {date: 2021-05, stage:}\n",
       "2:22 'stage' has no value; type a space behind the colon, or give a value"},
      {"- id: a\n  x: {b, c: d}\n",
       "2:7 'b' has no value; type a space behind the colon, or give a value"},
      {"- id:a\n", "1:5 type a space behind the colon"},
      {"- id:a\n  x: b\n", "1:5 type a space behind the colon"},
      {"-id: a\n", "1:1 type a space behind the dash"},
      {"- id: a\n-id: b\n", "2:1 type a space behind the dash"},
  });
}

TEST_CASE("anchors, aliases, merges and tags") {
  constexpr std::string_view anchor =
      " '&' names a place of the file for later reference; remove it, or quote the value";
  constexpr std::string_view alias =
      " '*' refers to another place of the file; write the value itself, or quote it";
  constexpr std::string_view tag = " '!' sets a type here; remove it, or quote the value";
  const struct {
    std::string_view text;
    std::string_view place;
    std::string_view message;
  } mistakes[] = {
      {"- id: a\n  x: &b c\n", "2:6", anchor}, {"- &b\n  id: a\n", "1:3", anchor},
      {"&b [{id: a}]\n", "1:1", anchor},       {"- id: a\n  x: &\n", "2:6", anchor},
      {"- id: a\n  x: &b\n", "2:6", anchor},   {"- id: a\n  x: &b [*b]\n", "2:6", anchor},
      {"- id: a\n  x: *b\n", "2:6", alias},    {"- id: a\n  x: *重要*\n", "2:6", alias},
      {"- id: a\n  x: * b\n", "2:6", alias},   {"- id: a\n  x: [*b]\n", "2:7", alias},
      {"- id: a\n  x: !b c\n", "2:6", tag},    {"- id: a\n  x: ! c\n", "2:6", tag},
      {"- id: a\n  x: !!int 3\n", "2:6", tag}, {"- id: a\n  x: !!binary |\n    aa\n", "2:6", tag},
      {"- id: a\n  x: !<b c\n", "2:6", tag},   {"- !!map {id: a}\n", "1:3", tag},
  };
  for (const auto& mistake : mistakes) {
    CAPTURE(mistake.text);
    CHECK(error_of(mistake.text) == std::string(mistake.place) + std::string(mistake.message));
  }
  CHECK(error_of("- id: a\n  <<: {b: c}\n") ==
        "2:3 '<<' merges another place of the file; write the fields themselves");
}

TEST_CASE("quotes and brackets that are not closed") {
  check_errors({
      {"- id: a\n  x: \"b",
       "2:6 this quote is never closed; type the closing \" at the value's end"},
      {"- id: a\n  x: 'b\n",
       "2:6 this quote is never closed; type the closing ' at the value's end"},
      {"- id: \"a\n  x: b\n",
       "1:7 this quote is never closed; type the closing \" at the value's end"},
      {"- id: a\n  x: [b, c\n  y: d\n",
       "2:6 this '[' is never closed; type the closing ']' behind the last item"},
      {"- id: a\n  x: [b, c\n- id: d\n",
       "2:6 this '[' is never closed; type the closing ']' behind the last item"},
      {"- id: a\n  x: [b, c\n",
       "2:6 this '[' is never closed; type the closing ']' behind the last item"},
      {"- id: a\n  x: {b: c\n- id: d\n",
       "2:6 this '{' is never closed; type the closing '}' behind the last item"},
      {"[{id: a}, {id: b\n",
       "1:11 this '{' is never closed; type the closing '}' behind the last item"},
      {"- id: a\n  x: b\n  y: ]\n",
       "3:6 this ']' closes nothing; remove it, or put the text between double quotes"},
      {"- id: a\n  x: [b, {c: d]\n",
       "2:10 this '{' is never closed; type the closing '}' behind the last item"},
  });
}

TEST_CASE("lines that stand at the wrong place") {
  check_errors({
      {"- id: a\n\tx: b\n", "2:1 a tab indents this line; use spaces"},
      {"- id: a\n  \tx: b\n", "2:3 a tab indents this line; use spaces"},
      {"- id: a\n　x: b\n", "2:1 a full-width space indents this line; use ordinary spaces"},
      {"- id: a\n  　x: b\n", "2:3 a full-width space indents this line; use ordinary spaces"},
      {"- {id: a, 　x: b}\n", "1:11 this space is full-width; type an ordinary one"},
      {"- id: a\n  x: b\n　　c\n", "3:1 a full-width space indents this line; use ordinary spaces"},
      {"- id: a\n  x: |\n    b\n　　c\n",
       "4:1 a full-width space indents this line; use ordinary spaces"},
      {"-　id: a\n", "1:2 this space is full-width; type an ordinary one"},
      {"- id:　a\n  x: b\n", "1:6 this space is full-width; type an ordinary one"},
      {"- id: a\n   x: b\n",
       "2:4 the name of this field stands in column 4, that of the field above it in column 3; "
       "line them up"},
      {"- id: a\n x: b\n",
       "2:2 the name of this field stands in column 2, that of the field above it in column 3; "
       "line them up"},
      {"- id: a\n  x: b\n  # note\n\n    y: c\n",
       "5:5 the name of this field stands in column 5, that of the field above it in column 3; "
       "line them up"},
      {"- id: a\n  x: b\nfree text\n",
       "3:1 what the file holds ended above this line; move this into it, or remove it"},
      {"- id: a\n  x: b\n  free text\n  y: c\n",
       "3:3 this line is no field; a field is written 'name: value'"},
  });
}

TEST_CASE("values that need quotes") {
  check_errors({
      {"- id: a\n  x: b: c\n",
       "2:7 a second ': ' on one line; put the whole value between double quotes"},
      {"- id: a\n  x: \"愿意\"加入\n",
       "2:10 the quotes end before this; write \\\" for a quote inside them"},
      {"- id: a\n  x: 'it's'\n",
       "2:10 the quotes end before this; write '' for a quote inside them"},
      {"- id: a\n  x: [b] c\n",
       "2:10 the ']' before this ends the value; put '#' before a comment, or the whole value "
       "between double quotes"},
      {"- id: a\n  x: \"C:\\p\"\n",
       "2:9 this '\\' starts no escape; write '\\\\' for a backslash between double quotes"},
      {"- id: a\n  x: \"\\xZZ\"\n",
       "2:7 this '\\' starts no escape; write '\\\\' for a backslash between double quotes"},
      {"- id: a\n  x: \"\\ud800\"\n",
       "2:7 this '\\' starts no escape; write '\\\\' for a backslash between double quotes"},
      {"- id: a\n  x: | text\n",
       "2:8 behind '|' or '>' the text starts on the next line; quote it if it starts with that "
       "sign"},
      {"- id: a\n  x: >500\n",
       "2:8 behind '|' or '>' the text starts on the next line; quote it if it starts with that "
       "sign"},
      {"- id: a\n  x: @b\n",
       "2:6 '@' has a meaning of its own here; put the text between double quotes"},
      {"- id: a\n  x: `b`\n",
       "2:6 '`' has a meaning of its own here; put the text between double quotes"},
      {"- id: a\n  x: %b\n",
       "2:6 '%' has a meaning of its own here; put the text between double quotes"},
      {"- id: a\n  x: , b\n",
       "2:6 ',' has a meaning of its own here; put the text between double quotes"},
      {"- id: a\n  x: - b\n",
       "2:6 '-' has a meaning of its own here; put the text between double quotes"},
      {"- id: a\n  x: ? b\n",
       "2:6 '?' has a meaning of its own here; put the text between double quotes"},
      {"- id: a\n  x: [b?]\n",
       "2:8 '?' has a meaning of its own here; put the text between double quotes"},
  });
}

TEST_CASE("what nobody could guess is told in yaml-cpp's words") {
  check_errors({
      {"- i\n   - d:\n:\n",
       "2:7 this is no valid YAML (illegal map value); compare the line with those around it"},
  });
}

TEST_CASE("names and items that are none") {
  check_errors({
      {"- id: a\n  : b\n", "2:3 a field without a name; write 'name: value'"},
      {"- id: a\n  ~: b\n", "2:3 a field without a name; write 'name: value'"},
      {"- id: a\n  null: b\n", "2:3 a field without a name; write 'name: value'"},
      {"- id: a\n  [b]: c\n", "2:3 a field's name must be a word; quote the text if it is one"},
      {"- id: a\n  ? {b: c}\n  : d\n",
       "2:5 a field's name must be a word; quote the text if it is one"},
      {"- id: a\n  x: [b, , c]\n", "2:10 an empty item in a list; remove it or give it a value"},
      {"- id: a\n  x: [b, ~]\n", "2:10 an empty item in a list; remove it or give it a value"},
      {"- id: a\n  x:\n    - # none\n    - b\n",
       "3:5 an empty item in a list; remove it or give it a value"},
      {"- id: a\n  x:\n    - b # -\n    -\n",
       "4:5 an empty item in a list; remove it or give it a value"},
  });
}

TEST_CASE("files that are no records, and records that are none") {
  constexpr std::string_view no_list =
      " a file of records is a list: each record starts with '- ' at the start of a line";
  constexpr std::string_view no_record =
      " this is no record; a record is written '- id: …', with a space behind each colon";
  for (const std::string_view text : {"id: a\nx: b\n", "text\n", "{id: a}\n", "null\n", "~\n"}) {
    CAPTURE(text);
    CHECK(error_of(text) == "1:1" + std::string(no_list));
  }
  CHECK(error_of("# c\n\n  id: a\n") == "3:3" + std::string(no_list));
  for (const std::string_view text : {"- text\n", "- [a]\n", "- - id: a\n", "- ~\n"}) {
    CAPTURE(text);
    CHECK(error_of(text) == "1:3" + std::string(no_record));
  }
  CHECK(error_of("- id: a\n-\n- id: b\n") == "2:1" + std::string(no_record));
  CHECK(error_of("[{id: a}, b]\n") == "1:11" + std::string(no_record));
}

TEST_CASE("files that hold nothing") {
  for (const std::string_view text :
       {"", "\n", "# nothing\n", "---\n", "[]\n", "\xEF\xBB\xBF", "%YAML 1.2\n---\n"}) {
    CAPTURE(text);
    CHECK(error_of(text) == "");
    Document document;
    document.read_records(text, "file");
    CHECK(document.size() == 0);
    CHECK(document.root().is_sequence());
    if (text != "[]\n") CHECK(error_of_mapping(text) == "");
  }
}

TEST_CASE(
    "places count lines and characters, whatever the line ends, without the byte order mark") {
  constexpr std::string_view twice = " 'x' stands twice in one record; keep one of the two";
  CHECK(error_of("- id: a\r\n  x: b\r\n  x: c\r\n") == "3:3" + std::string(twice));
  CHECK(error_of("\xEF\xBB\xBF- {id: 村, x: b, x: c}\n") == "1:17" + std::string(twice));
  CHECK(error_of("\xEF\xBB\xBF\n- {id: 村, x: b, x: c}\n") == "2:17" + std::string(twice));
  Document document;
  document.read_records("\xEF\xBB\xBF- id: 村\n  名称: 下村\n", "villages/xiacun/village.yaml");
  CHECK(document.locate(document.record(0).find("id")) ==
        Location{"villages/xiacun/village.yaml", 1, 7});
  CHECK(document.locate(document.record(0).find("名称")) ==
        Location{"villages/xiacun/village.yaml", 2, 7});
}

TEST_CASE("a file of settings") {
  constexpr std::string_view no_settings = " this file holds settings, one 'name: value' a line";
  CHECK(error_of_mapping("format: 1\nclasses: {a: b}\n") == "");
  CHECK(error_of_mapping("- id: a\n") == "1:1" + std::string(no_settings));
  CHECK(error_of_mapping("text\n") == "1:1" + std::string(no_settings));
  CHECK(error_of_mapping("title：a\n") == "1:6 '：' ends no field's name; type ':' and a space");
  CHECK(error_of_mapping("a: b\na: c\n") ==
        "2:1 'a' stands twice in one record; keep one of the two");
  CHECK(error_of_mapping("a: \"b\nc: d\n") ==
        "1:4 this quote is never closed; type the closing \" at the value's end");
  CHECK(error_of_mapping("a: {b: c\nd: e\n") ==
        "1:4 this '{' is never closed; type the closing '}' behind the last item");
  CHECK(error_of_mapping("a:\n  b: c\n d: e\n") ==
        "3:2 the name of this field stands in column 2, that of the field above it in column 3; "
        "line them up");
}

TEST_CASE("hostile files are refused before they cost much") {
  constexpr std::string_view deep = " lists and mappings are nested too deeply here";
  CHECK(error_of(repeated("- ", 100'000)) == "1:129" + std::string(deep));
  CHECK(error_of(repeated("[", 3'000'000)) == "1:1001" + std::string(deep));
  CHECK(error_of(repeated("{a: ", 1'000'000)) == "1:4001" + std::string(deep));
  CHECK(error_of("- id: a\n  x: " + repeated("[", 100) + "b" + repeated("]", 100) + "\n") ==
        "2:68" + std::string(deep));
  CHECK(error_of("- id: a\n  x: " + repeated("[", 60) + "b" + repeated("]", 60) + "\n") == "");

  const std::string record = "- id: a\n  x: b\n";
  CHECK(error_of(repeated(record, 64 * 1024 * 1024 / record.size() + 1)) ==
        "0:0 this file is larger than 64 MB; split it into several");
  CHECK(error_of("---\n" + repeated(record, 8 * 1024 * 1024 / record.size() + 1)) ==
        "0:0 this file is larger than 8 MB; split it into several");

  std::string many_fields = "- id: a\n";
  for (int i = 0; i < 50'000; ++i) many_fields += "  k" + std::to_string(i) + ": b\n";
  CHECK(error_of(many_fields) == "");
  CHECK(error_of(many_fields + "  k7: b\n") ==
        "50002:3 'k7' stands twice in one record; keep one of the two");
}

TEST_CASE("errors say that the book cannot be read, and which file") {
  Document document;
  try {
    document.read_records("- id: a\n  id: b\n", "team.yaml");
    CHECK(false);
  } catch (const Error& error) {
    CHECK(error.status() == Exit::unread);
    CHECK(error.where() == Location{"team.yaml", 2, 3});
  }
}

TEST_CASE("a document can be read again after an error") {
  Document document;
  CHECK_THROWS_AS(document.read_records("- id: a\n  id: b\n", "file"), Error);
  document.read_records("- id: a\n", "file");
  CHECK(document.size() == 1);
  CHECK(document.scanned());
  document.read_records("- {id: b}\n", "file");
  CHECK(document.record(0).find("id").text() == "b");
  CHECK(!document.scanned());
}

}  // namespace ruralctl::yaml
