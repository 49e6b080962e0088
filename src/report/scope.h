// What a reader asks for, together with what a definition asks for.
#pragma once

#include <vector>

#include "ruralctl/book/book.h"
#include "ruralctl/query/terms.h"

namespace ruralctl {

struct Asked {
  std::vector<Term> terms;  // of the reader, with the villages that both mean
  std::vector<Term> also;   // of the definition, none about villages
  bool nothing = false;     // no village is meant by both
};

// Throws Error(Exit::usage) for villages that are none.
Asked combined(const Book& book, const std::vector<Term>& readers,
               const std::vector<Term>& definition);

// Both in one list, for what knows no second one. Throws Error(Exit::usage) where both ask for the
// same field, since terms of one field are or-ed.
std::vector<Term> in_one(const Asked& asked);

// The slugs that `village:` terms mean; nothing where there is no such term.
std::optional<std::vector<std::string>> villages_of(const Book& book,
                                                    const std::vector<Term>& terms);

// Throws Error(Exit::unread) at `defined` where terms of a definition mean nothing for the kind.
void expect_sound(const Book& book, const Kind& kind, const std::vector<Term>& definition,
                  Day today, const Location& defined);

// Whether the terms mean something for records of this kind, values included.
bool mean_something(const Book& book, const Kind& kind, const std::vector<Term>& terms, Day today);

}  // namespace ruralctl
