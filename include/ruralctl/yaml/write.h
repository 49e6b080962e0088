// Writing values in the canonical form.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ruralctl::yaml {

// A scalar to be written. `plain` is set by types whose form is meant to stand without quotes
// whatever YAML makes of it (dates, quantities, numbers); every other text is quoted where it must
// be. What cannot stand without quotes is quoted in any case.
struct Scalar {
  std::string text;
  bool plain = false;
  bool operator==(const Scalar& other) const { return text == other.text; }
};

// One flow mapping in a nested list, `{date: 2021-05, stage: operating}`.
using Row = std::vector<std::pair<std::string, Scalar>>;

// What a field may hold.
using Content = std::variant<Scalar, std::vector<Scalar>, std::vector<Row>>;

struct Field {
  std::string key;
  Content content;
};

// Whether YAML 1.1 and YAML 1.2 both read `text`, written without quotes as a field's value, as
// that string. In a flow collection (`[…]`, `{…}`) more needs quotes, Chinese list punctuation
// included.
bool is_plain_string(std::string_view text, bool in_flow);

// Plain, or between double quotes with escapes, always on one line.
std::string write_scalar(const Scalar& scalar, bool in_flow);

// A field's name, in double quotes where it would be read as something else.
std::string write_key(std::string_view key);

// `[a, b]`; `{k: v, …}`; and a field's content on one line, as it stands in a flow mapping.
std::string write_list(const std::vector<Scalar>& items);
std::string write_row(const Row& row);
std::string write_flow(const Content& content);

// A field's content behind its colon, a text with line breaks as a literal block (`|-`, or `|` if
// it ends with one) where every reader gives that back: what follows on the same line (with the
// leading space), and further lines without their line ends, indented by `indent` (the key's own
// column) plus two.
struct Lines {
  std::string head;
  std::vector<std::string> tail;
};
Lines write_block(const Content& content, std::size_t indent);

// A whole record, its lines ended by `eol`. The first field is the id.
std::string write_record(const std::vector<Field>& fields, std::string_view eol = "\n",
                         std::size_t dash_column = 0);

}  // namespace ruralctl::yaml
