#include "ruralctl/schema/template.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>

#include "ruralctl/base/error.h"

namespace ruralctl {
namespace {

std::string filled(std::string_view text) {
  const std::map<std::string, Filling> values = {
      {"one", {"1户", Decimal(1), false}},
      {"two", {"2户", Decimal(2), false}},
      {"none", {"0户", Decimal(0), true}},
      {"title", {"修路", std::nullopt, false}},
  };
  return Template::parse(text).fill([&](const std::string& name) { return values.at(name); });
}

TEST_CASE("names stand for what they mean, brackets for what may be missing") {
  CHECK(filled("走访{two}。") == "走访2户。");
  CHECK(filled("{ two } / {title}") == "2户 / 修路");
  CHECK(filled("走访{two}[，困难户{none}]。") == "走访2户。");
  CHECK(filled("走访{none}[，困难户{one}]。") == "走访0户，困难户1户。");
  CHECK(filled("[{two}[ of {none}] there]") == "2户 there");
  CHECK(filled("[{none}[ of {two}] there]") == "");
  CHECK(filled("[nothing may vanish]") == "nothing may vanish");
  CHECK(filled("") == "");
}

TEST_CASE("a word goes with the number") {
  CHECK(filled("{one|is|are}, {two|is|are}, {none|is|are}, {title|is|are}") == "is, are, are, are");
  CHECK(filled("{one|| s}{two||s}") == "s");
  CHECK(filled("[x{none|a|b}]") == "");
}

TEST_CASE("brackets that mean themselves are written twice") {
  CHECK(filled("[[{one}]] {{two}}") == "[1户] {two}");
}

TEST_CASE("what cannot be meant is refused") {
  for (const char* text : {"{", "a}", "[", "a]", "{}", "{ }", "{|a|b}", "{one|is}", "[{one]"})
    CHECK_THROWS_AS(Template::parse(text), Error);
}

TEST_CASE("names are told in their order, those in brackets too") {
  const Template sentence = Template::parse("{b}[{a}[{c|x|y}] ]{b}");
  CHECK(sentence.names() == std::vector<std::string>{"b", "a", "c", "b"});
  CHECK(sentence.needed_names() == std::vector<std::string>{"b", "b"});
}

TEST_CASE("a text is either refused or filled, and without braces and brackets it is what it was") {
  rc::check("any text", [](const std::string& text) {
    try {
      const Template sentence = Template::parse(text);
      const std::string out = sentence.fill([](const std::string&) {
        return Filling{"x", {}, false};
      });
      if (text.find_first_of("{}[]") == std::string::npos) RC_ASSERT(out == text);
    } catch (const Error& error) {
      RC_ASSERT(error.status() == Exit::usage);
    }
  });
}

}  // namespace
}  // namespace ruralctl
