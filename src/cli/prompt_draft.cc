#include "cli/prompt_draft.h"

#include "cli/prompt.h"
#include "ruralctl/base/text.h"

namespace ruralctl::cli {

bool Draft::lives_in_village() const {
  return cli::lives_in_village(kind);
}

Scope Draft::scope_of(const Kind& other) const {
  if (village.empty() || other.in_book_scope()) return {};
  return {std::vector<std::string>{village}, std::nullopt};
}

const std::vector<std::string>& Draft::typed(const Field& field) const {
  for (const Question& question : questions) {
    if (question.field == &field) return question.typed;
  }
  return flags.typed(field);
}

InputContext Draft::input() const {
  const Measure* measure = nullptr;
  for (const Field& field : kind.fields) {
    if (field.type != Type::measure || typed(field).empty()) continue;
    measure = book.schema().find_measure(trim(typed(field).front()));
  }
  return input_context(context, book, village, allow_future, measure);
}

const Unit* Draft::unit_of(const Field& field) const {
  if (!field.unit_from_measure) return field.unit;
  const Measure* measure = input().record_measure;
  return measure == nullptr ? nullptr : measure->unit;
}

}  // namespace ruralctl::cli
