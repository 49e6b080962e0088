#include "ruralctl/render/format.h"

#include <doctest/doctest.h>

namespace ruralctl {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("formats have the names that --format takes") {
  CHECK(format_names() == Names{"table", "csv", "tsv", "json", "jsonl", "yaml", "md", "html"});
  for (const std::string& name : format_names()) {
    const std::optional<Format> format = parse_format(name);
    REQUIRE(format);
    CHECK(format_name(*format) == name);
  }
}

TEST_CASE("nothing else is a format") {
  CHECK_FALSE(parse_format(""));
  CHECK_FALSE(parse_format("JSON"));
  CHECK_FALSE(parse_format("xlsx"));
}

TEST_CASE("data and tables share no format") {
  CHECK(is_structured(Format::json));
  CHECK(is_structured(Format::jsonl));
  CHECK(is_structured(Format::yaml));
  CHECK_FALSE(is_structured(Format::table));
  CHECK_FALSE(is_structured(Format::csv));
  CHECK_FALSE(is_structured(Format::html));
}

}  // namespace
}  // namespace ruralctl
