// Words that only the book knows: its kinds, fields, choices, terms, measures, places and ids.
#pragma once

#include <string>
#include <vector>

#include "cli/complete_offers.h"
#include "cli/context.h"
#include "ruralctl/schema/kind.h"

namespace ruralctl::cli {

// What the words before say about the one that is being typed.
struct AtHand {
  const Kind* kind = nullptr;
  const Action* action = nullptr;  // a follow-up of the kind
  std::vector<std::string> positionals;
};

class BookWords {
 public:
  // All of them must outlive it.
  BookWords(Context& context, Offers& offers, const AtHand& at_hand)
      : context_(context), offers_(offers), at_hand_(at_hand) {}

  void values_of(const Field& field);
  void field_names(const Kind& kind, const std::string& end);
  void changes(const Kind& kind);
  void values_of_positional(const Kind& kind);
  void move_past_dots();
  void revisions();
  void terms();
  void reports();
  void measures();
  void villages();
  void periods();
  void dimensions();
  void ids(const Kind& kind);

 private:
  void entry(const Field& field);
  std::vector<const Kind*> kinds_at_hand();
  void term_fields();
  const Schema& schema() const { return context_.schema(); }

  Context& context_;
  Offers& offers_;
  const AtHand& at_hand_;
};

}  // namespace ruralctl::cli
