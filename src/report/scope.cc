#include "report/scope.h"

#include <algorithm>
#include <iterator>

#include "ruralctl/query/filter.h"

namespace ruralctl {

std::optional<std::vector<std::string>> villages_of(const Book& book,
                                                    const std::vector<Term>& terms) {
  std::vector<Term> about;
  std::copy_if(terms.begin(), terms.end(), std::back_inserter(about), is_village_term);
  if (about.empty()) return std::nullopt;
  // Any kind will do: `village:` means the same for all.
  const Filter filter(book, *book.schema().kinds().front(), about, Day());
  std::vector<std::string> out;
  for (const std::string& village : book.villages()) {
    if (filter.asks_for(village)) out.push_back(village);
  }
  return out;
}

Asked combined(const Book& book, const std::vector<Term>& readers,
               const std::vector<Term>& definition) {
  Asked out;
  const auto wanted = villages_of(book, readers);
  const auto meant = villages_of(book, definition);
  for (const Term& term : definition) {
    if (!is_village_term(term)) out.also.push_back(term);
  }
  const bool both = wanted && meant;
  for (const std::vector<Term>* terms : {&readers, &definition}) {
    for (const Term& term : *terms) {
      if (is_village_term(term) ? !both : terms == &readers) out.terms.push_back(term);
    }
  }
  if (!both) return out;
  for (const std::string& village : *meant) {
    if (std::find(wanted->begin(), wanted->end(), village) != wanted->end())
      out.terms.push_back({false, "village", '=' + village});
  }
  out.nothing = std::none_of(out.terms.begin(), out.terms.end(), is_village_term);
  return out;
}

std::vector<Term> in_one(const Asked& asked) {
  std::vector<Term> all = asked.terms;
  for (const Term& term : asked.also) {
    const bool twice = std::any_of(asked.terms.begin(), asked.terms.end(), [&](const Term& other) {
      return !other.field.empty() && other.field == term.field;
    });
    if (twice) {
      throw Error(Exit::usage,
                  msg("the report itself asks for '{0}'; leave out the term of the same field",
                      text(term)));
    }
    all.push_back(term);
  }
  return all;
}

void expect_sound(const Book& book, const Kind& kind, const std::vector<Term>& definition,
                  Day today, const Location& defined) {
  try {
    const Filter filter(book, kind, definition, today);
  } catch (const Error& error) {
    if (error.status() != Exit::usage) throw;
    throw Error(Exit::unread, defined, error.message());
  }
}

bool mean_something(const Book& book, const Kind& kind, const std::vector<Term>& terms, Day today) {
  if (!Filter::says_something_of(book.schema(), kind, terms)) return false;
  try {
    const Filter filter(book, kind, terms, today);
    return true;
  } catch (const Error& error) {
    if (error.status() != Exit::usage) throw;
    return false;
  }
}

}  // namespace ruralctl
