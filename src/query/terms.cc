#include "ruralctl/query/terms.h"

#include <optional>

#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

struct Colon {
  std::size_t at;
  std::size_t length;
};

std::optional<Colon> find_colon(std::string_view text) {
  const std::size_t ascii = text.find(':');
  const std::size_t wide = text.find("：");
  if (ascii == std::string_view::npos && wide == std::string_view::npos) return std::nullopt;
  if (wide == std::string_view::npos || ascii < wide) return Colon{ascii, 1};
  return Colon{wide, 3};
}

}  // namespace

Term parse_term(std::string_view typed) {
  Term term;
  typed = trim(typed);
  std::optional<Colon> colon = find_colon(typed);
  if (colon && (typed.substr(0, colon->at) == "not" || typed.substr(0, colon->at) == "非")) {
    term.negated = true;
    typed = trim(typed.substr(colon->at + colon->length));
    colon = find_colon(typed);
  }
  if (!colon || colon->at == 0) {
    term.value = typed;
    return term;
  }
  term.field = trim(typed.substr(0, colon->at));
  term.value = trim(typed.substr(colon->at + colon->length));
  return term;
}

std::vector<Term> parse_terms(const std::vector<std::string>& typed) {
  std::vector<Term> terms;
  for (const std::string& one : typed) terms.push_back(parse_term(one));
  return terms;
}

std::string text(const Term& term) {
  return (term.negated ? "not:" : "") +
         (term.field.empty() ? term.value : term.field + ':' + term.value);
}

}  // namespace ruralctl
