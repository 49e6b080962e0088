#include "cli/field_flags.h"

#include <algorithm>

#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/book/lookup.h"
#include "ruralctl/query/filter.h"

namespace ruralctl::cli {
namespace {

Message value_word(const Field& field) {
  switch (field.type) {
    case Type::date:
      return msg("DATE");
    case Type::days:
      return msg("DAYS");
    case Type::quantity:
    case Type::integer:
      return msg("NUMBER");
    case Type::ref:
    case Type::refs:
      return msg("ID");
    case Type::choice:
    case Type::choices:
      return msg("CHOICE");
    case Type::flag:
      return msg("yes|no");
    case Type::entries:
      return msg("NAME=VALUE,…");
    case Type::terms:
      return msg("TERM");
    case Type::measure:
      return msg("MEASURE");
    default:
      return msg("TEXT");
  }
}

Message help_of(const Field& field) {
  if (!field.choices.empty()) {
    std::vector<std::string> words;
    for (const Choice& choice : field.choices) {
      words.push_back(choice.label.zh.empty() ? choice.name : choice.name + ' ' + choice.label.zh);
    }
    return field.required ? msg("{0}, required: {1}", field.label, listed(words))
                          : msg("{0}: {1}", field.label, listed(words));
  }
  if (field.unit != nullptr) {
    return field.required ? msg("{0} in {1}, required", field.label, field.unit->label_of_many())
                          : msg("{0} in {1}", field.label, field.unit->label_of_many());
  }
  return field.required ? msg("{0}, required", field.label) : msg("{0}", field.label);
}

}  // namespace

std::string flag_name(const Field& field) {
  std::string name = "--" + field.name;
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

FieldFlags::FieldFlags(const std::vector<Field>& fields, std::vector<std::string> except)
    : fields_(&fields), except_(std::move(except)), typed_(fields.size()) {}

std::vector<std::string>& FieldFlags::typed(const Field& field) {
  return typed_[static_cast<std::size_t>(&field - fields_->data())];
}

void FieldFlags::declare(Arguments& arguments) {
  for (const Field& field : *fields_) {
    if (std::find(except_.begin(), except_.end(), field.name) != except_.end()) continue;
    std::vector<std::string> names = {flag_name(field)};
    if (field.singular != field.name) names.push_back("--" + field.singular);
    if (!field.label.zh.empty()) names.push_back("--" + field.label.zh);
    arguments.texts(names, typed(field), value_word(field), help_of(field));
  }
}

const Measure& find_measure(const Schema& schema, std::string_view typed) {
  if (const Measure* measure = schema.find_measure(typed)) return *measure;
  std::vector<std::string> words;
  for (const Measure* measure : schema.measures()) {
    words.push_back(measure->name);
    words.push_back(measure->label.zh);
  }
  const std::vector<std::string> near = nearest(typed, words);
  throw Error(Exit::usage, near.empty()
                               ? msg("no measure '{0}'; 'ruralctl measures' lists them", typed)
                               : msg("no measure '{0}'; did you mean {1}?", typed, listed(near)));
}

InputContext input_context(Context& context, const Book& book, const std::string& village,
                           bool allow_future, const Measure* measure) {
  InputContext input;
  input.today = context.today();
  input.allow_future = allow_future;
  input.record_measure = measure;
  input.resolve = [&book, village](const std::string& target, std::string_view typed) {
    return resolve_reference(book, book.schema().kind(target), typed, village);
  };
  input.measure = [&book](std::string_view typed) -> const Measure& {
    return find_measure(book.schema(), typed);
  };
  input.terms = [&book, measure, today = input.today](const std::vector<std::string>& typed) {
    const std::vector<Term> terms = parse_terms(typed);
    if (measure != nullptr) Filter(book, book.schema().kind(measure->kind), terms, today);
    std::vector<std::string> out;
    for (const Term& term : terms) out.push_back(text(term));
    return out;
  };
  return input;
}

}  // namespace ruralctl::cli
