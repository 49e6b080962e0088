#include "cli/prompt_answers.h"

#include "cli/prompt_text.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/quantity.h"
#include "ruralctl/base/text.h"

namespace ruralctl::cli {
namespace {

std::string choice_of(const Field& field, std::string_view typed) {
  const auto index = index_of_number(typed, field.choices.size());
  if (!index || !are_numbered(field)) return std::string(typed);
  return field.choices[*index].name;
}

}  // namespace

std::vector<std::string> Answers::translated(const Field& field, const std::string& answer) {
  switch (field.type) {
    case Type::choice:
      return {choice_of(field, answer)};
    case Type::ref:
      return {reference_of(field, answer)};
    case Type::choices:
    case Type::refs: {
      std::vector<std::string> items;
      for (const std::string_view item : split_list(answer)) {
        items.push_back(field.target.empty() ? choice_of(field, item) : reference_of(field, item));
      }
      return items.empty() ? std::vector<std::string>{answer} : items;
    }
    case Type::terms: {
      const std::vector<std::string_view> items = split_list(answer);
      return {items.begin(), items.end()};
    }
    default:
      return {answer};
  }
}

std::string Answers::reference_of(const Field& field, std::string_view typed) {
  const std::string name = fold_for_search(typed);
  const Candidate* found = nullptr;
  for (const Candidate& candidate : candidates_.of(field.target)) {
    if (candidate.written == typed) return candidate.written;
    if (candidate.name.empty() || fold_for_search(candidate.name) != name) continue;
    if (found != nullptr) return std::string(typed);
    found = &candidate;
  }
  return found == nullptr ? std::string(typed) : found->written;
}

std::string Answers::separator() const {
  return draft_.context.language() == Language::zh ? "、" : ", ";
}

std::string Answers::shown(const Field& field, const std::vector<std::string>& typed) {
  yaml::Content content;
  try {
    content = parse_field(field, typed, draft_.input());
  } catch (const Error& error) {
    // Right when it was typed; but an answer that it depends on has been changed since.
    if (error.status() != Exit::usage) throw;
    return on_one_line(listed(typed, separator()));
  }
  std::vector<std::string> parts;
  if (const auto* one = std::get_if<yaml::Scalar>(&content)) {
    parts.push_back(shown(field, one->text));
  } else if (const auto* items = std::get_if<std::vector<yaml::Scalar>>(&content)) {
    for (const yaml::Scalar& item : *items) parts.push_back(shown(field, item.text));
  } else {
    for (const yaml::Row& row : std::get<std::vector<yaml::Row>>(content)) {
      std::vector<std::string> cells;
      for (const auto& [name, value] : row) {
        cells.push_back(shown(*field.find_field(name), value.text));
      }
      parts.push_back(listed(cells, " "));
    }
  }
  return on_one_line(listed(parts, field.type == Type::entries ? "; " : separator()));
}

std::string Answers::shown(const Field& field, const std::string& written) {
  if (const Choice* choice = field.find_choice(written)) return draft_.context.text(choice->label);
  if (!field.target.empty()) {
    for (const Candidate& candidate : candidates_.of(field.target)) {
      if (candidate.written == written && !candidate.name.empty()) {
        return candidate.name + " (" + written + ')';
      }
    }
  }
  if (field.type == Type::flag) {
    return draft_.context.text(written == "true" ? Label{"yes", "是"} : Label{"no", "否"});
  }
  if (field.type == Type::quantity || field.type == Type::integer) {
    const auto quantity = parse_file_form(written);
    const Unit* unit = draft_.unit_of(field);
    if (quantity && unit != nullptr) {
      return display(*quantity, *unit, draft_.context.language(), Decimal::max_parsed_digits);
    }
  }
  if (field.type == Type::measure) {
    if (const Measure* measure = draft_.book.schema().find_measure(written)) {
      return draft_.context.text(measure->label);
    }
  }
  return written;
}

}  // namespace ruralctl::cli
