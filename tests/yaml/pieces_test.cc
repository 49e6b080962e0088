#include "ruralctl/yaml/pieces.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support.h"

namespace ruralctl::yaml {
namespace {

std::string joined(const RecordPiece& record) {
  if (record.fields.empty()) return record.lines;
  std::string out = record.opening;
  for (const FieldPiece& field : record.fields) {
    if (&field != &record.fields.front()) out += field.above + std::string(record.key_column, ' ');
    out += field.body;
  }
  return out + record.below;
}

std::string joined(const Pieces& pieces) {
  std::string out = pieces.head;
  for (const RecordPiece& record : pieces.records) out += record.above + joined(record);
  return out + pieces.tail;
}

Pieces pieces_of(Document& document, const std::string& text) {
  document.read_records(text, "file");
  const auto pieces = cut(document);
  REQUIRE(pieces);
  return *pieces;
}

TEST_CASE("comments belong to what they stand above, or to the record that they are indented in") {
  Document document;
  const std::string text =
      "# file\n\n# a\n- id: a\n  # x\n  x: 1   # one\n  # in a\n\n# b\n- {id: b}   # flow\n# end\n";
  const Pieces pieces = pieces_of(document, text);
  CHECK(pieces.head == "# file\n\n");
  REQUIRE(pieces.records.size() == 2);
  CHECK(pieces.records[0].above == "# a\n");
  CHECK(pieces.records[0].opening == "- ");
  CHECK(pieces.records[0].fields[1].above == "  # x\n");
  CHECK(pieces.records[0].fields[1].body == "x: 1   # one\n");
  CHECK(pieces.records[0].below == "  # in a\n");
  CHECK(pieces.records[1].above == "\n# b\n");
  CHECK(pieces.records[1].fields.empty());
  CHECK(pieces.records[1].lines == "- {id: b}   # flow\n");
  CHECK(pieces.tail == "# end\n");
  CHECK(joined(pieces) == text);
}

TEST_CASE("a file without records is all head, and one flow sequence cannot be cut") {
  Document document;
  CHECK(pieces_of(document, "# nobody\n").head == "# nobody\n");
  const std::string flow = "[{id: a}]\n";
  document.read_records(flow, "file");
  CHECK_FALSE(cut(document));
}

TEST_CASE("the pieces of any file make the file") {
  CHECK(rc::check([] {
    Choices choices(
        *rc::gen::container<std::vector<std::uint8_t>>(300, rc::gen::arbitrary<std::uint8_t>()));
    std::string text = random_file(choices).text;
    std::string::size_type at = 0;
    while ((at = text.find("\r\n", at)) != std::string::npos) text.erase(at, 1);
    if (!text.ends_with('\n')) text += '\n';
    Document document;
    try {
      document.read_records(text, "file");
    } catch (const Error&) {  // without its carriage returns it may be another file
      RC_DISCARD("unread");
    }
    const auto pieces = cut(document);
    if (!pieces) RC_DISCARD("flow");
    RC_ASSERT(joined(*pieces) == text);
    RC_ASSERT(pieces->records.size() == document.size());
  }));
}

}  // namespace
}  // namespace ruralctl::yaml
