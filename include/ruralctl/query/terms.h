// The terms in which every command says which records are meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ruralctl {

// `village:下村`, `not:class:hardship`, or a bare word, which searches all text.
struct Term {
  bool negated = false;
  std::string field;  // as typed; empty for a bare word
  std::string value;
  bool operator==(const Term&) const = default;
};

// Reads one term; every text is one. A full-width colon counts as a colon.
Term parse_term(std::string_view typed);
std::vector<Term> parse_terms(const std::vector<std::string>& typed);

// As it would be typed.
std::string text(const Term& term);

}  // namespace ruralctl
