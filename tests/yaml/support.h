// What the tests of the yaml layer share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/yaml/document.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl::yaml {

// Decisions drawn from bytes, so that a test framework can make and shrink them. When the bytes are
// used up every decision is the first.
class Choices {
 public:
  explicit Choices(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

  std::size_t pick(std::size_t count);
  bool one_in(std::size_t count) { return pick(count) == count - 1; }
  template <std::size_t count>
  std::string_view of(const std::string_view (&choices)[count]) {
    return choices[pick(count)];
  }

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t used_ = 0;
};

// `line:column message`, in English; empty where nothing is wrong. A text may be read as records or
// as settings.
std::string error_of(std::string_view text);
std::string error_of_mapping(std::string_view text);

// Whether two documents mean the same, record by record; keys in any order if `any_order`.
bool same_records(const Document& a, const Document& b, bool any_order = false);

std::vector<std::string> lines_of(std::string_view text);

// A valid file of records in a style of any kind, with comments `# 1`, `# 2` … wherever they may
// stand.
struct RandomFile {
  std::string text;
  std::size_t comments = 0;
};
RandomFile random_file(Choices& choices);

// A field's name, text and content to set.
std::string random_key(Choices& choices);
std::string random_text(Choices& choices);
Content random_content(Choices& choices);
Row random_row(Choices& choices);

// For messages of failed tests: line breaks and blanks at line ends made visible.
std::string visible(std::string_view text);

}  // namespace ruralctl::yaml
