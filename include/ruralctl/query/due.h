// Everything that was promised, and by when.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/book/book.h"
#include "ruralctl/query/terms.h"

namespace ruralctl {

// What makes something due.
enum class Source {
  record,   // a record that is open (an issue, a decision) or promises a further one (a next visit)
  revisit,  // a rule of the book for seeing some again
  rhythm,   // what is to happen once a month or quarter
  target,
};

// `record`, `revisit`, `rhythm`, `target`.
std::string_view name(Source source);

struct Promise {
  Source source = Source::record;
  std::string kind;        // of the record that is due, or that is missing
  std::string village;     // empty: the whole book
  std::string id;          // of the record that promises; empty where none does (rhythms)
  Location where;          // of that record, or of the rule
  std::optional<Day> due;  // nothing: no day was promised
  std::string title;       // as its owner wrote it; may be empty
  Message waits_for;       // what is to be done
  std::string detail;  // the same for programs: the step, status, ids, terms and span, or measure
  std::vector<std::string> people;  // references to those who see to it
};

struct DueRequest {
  // Terms that a kind of record knows nothing of leave out its promises; `kind:issue` names kinds.
  std::vector<Term> terms;
  Day today;
  // What is due up to this day; nothing: everything, also what has no day.
  std::optional<Day> last;
  // Rhythms of these days instead of the present and the last bucket of each.
  std::optional<Period> period;
};

// By day, what has none last. A rule of the book that means nothing becomes a problem of the book.
// Throws Error(Exit::usage) for terms that mean nothing for any kind that promises.
std::vector<Promise> promises(const Book& book, const DueRequest& request);

}  // namespace ruralctl
