#include "ruralctl/query/check_terms.h"

#include "query/roster.h"
#include "ruralctl/query/coverage.h"
#include "ruralctl/query/filter.h"

namespace ruralctl {
namespace {

std::optional<Message> complaint(const Book& book, const Kind& counted, const Term& term,
                                 Day today) {
  try {
    const Filter filter(book, counted, {term}, today);
    return std::nullopt;
  } catch (const Error& error) {
    return error.message();
  }
}

}  // namespace

std::optional<Message> TermsJudge::operator()(const Kind& kind, const Measure& measure,
                                              const std::string& term) {
  const Term parsed = parse_term(term);
  // Tallies take a baseline for all of its place, and leave out what else it says of places.
  if (kind.nature == Nature::snapshot && is_village_term(parsed)) {
    return msg(
        "a record of {0} is about the place whose folder it stands in; remove '{1}', and move the "
        "record if another "
        "place is meant",
        kind.label, term);
  }
  const auto [known, is_new] = known_.try_emplace({measure.kind, term});
  if (is_new) known->second = complaint(book_, book_.schema().kind(measure.kind), parsed, today_);
  return known->second;
}

std::vector<Finding> check_rules(const Book& book, Day today) {
  std::vector<Finding> findings;
  const auto look_at = [&](const Kind& kind, const std::vector<std::string>& where,
                           const Location& defined) {
    for (const Term& term : parse_terms(where)) {
      if (std::optional<Message> wrong = complaint(book, kind, term, today))
        findings.push_back({Severity::error, defined, *std::move(wrong)});
    }
  };
  for (const Rhythm& rhythm : book.schema().rhythms()) {
    const Kind& kind = book.schema().kind(rhythm.kind);
    look_at(kind, rhythm.where, rhythm.defined);
    if (!rhythm.per.empty() && kind.find_field(rhythm.per) == nullptr) {
      findings.push_back({Severity::error, rhythm.defined,
                          msg("{0} has no field '{1}'; '{2}' shows its fields", kind.label,
                              rhythm.per, "ruralctl schema " + kind.name)});
    }
  }
  for (const Revisit& rule : book.schema().settings().revisits) {
    for (const Kind* kind : covered_kinds(book.schema())) {
      if (!is_of_another(book.schema(), *kind, parse_terms(rule.where)))
        look_at(*kind, rule.where, rule.defined);
    }
  }
  return findings;
}

}  // namespace ruralctl
