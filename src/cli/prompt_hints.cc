#include "cli/prompt_hints.h"

#include "cli/prompt_text.h"
#include "ruralctl/base/quantity.h"
#include "ruralctl/base/text.h"

namespace ruralctl::cli {
namespace {

constexpr std::size_t kMostCandidates = 10;
constexpr std::size_t kWidestName = 40;

}  // namespace

Message Hints::hint(const Field& field) {
  switch (field.type) {
    case Type::date:
      return field.partial ? msg("such as 2021-03-16, 2021-03 or 2021")
                           : msg("such as 3-16 or yesterday");
    case Type::days:
      return msg("such as 2021-02-23..25, 2021-03-06");
    case Type::quantity: {
      const Unit* unit = draft_.unit_of(field);
      if (unit == nullptr) return msg("a number");
      const auto thirty = [&](Qualifier qualifier) {
        return Label{display({30, qualifier}, Language::en, 0),
                     display({30, qualifier}, Language::zh, 0)};
      };
      return msg("{0}, such as 30, {1} or {2}", unit->label_of_many(), thirty(Qualifier::about),
                 thirty(Qualifier::at_least));
    }
    case Type::integer:
      return field.unit == nullptr ? msg("a whole number")
                                   : msg("a whole number, in {0}", field.unit->label_of_many());
    case Type::choice:
      if (field.choices.empty()) return {};
      return are_numbered(field) ? msg("number or name") : msg("one of these");
    case Type::choices:
      if (field.choices.empty()) return msg("several with commas");
      return are_numbered(field) ? msg("numbers or names, several as 1,3")
                                 : msg("of these, several with commas");
    case Type::ref:
      return msg("an id, the end of one, or a name");
    case Type::refs:
      return msg("ids, the ends of them, or names; several with commas");
    case Type::flag:
      return msg("yes or no");
    case Type::texts:
      return msg("several with commas");
    case Type::terms:
      return msg("such as village:xiacun; several with commas");
    case Type::measure:
      return msg("a measure's name; ? lists them");
    default:
      return {};
  }
}

void Hints::show_possible(const Field& field) {
  if (!field.choices.empty()) {
    std::vector<std::string> items;
    for (const Choice& choice : field.choices) items.push_back(draft_.context.text(choice.label));
    if (are_numbered(field)) {
      terminal_.numbered(items);
    } else {
      terminal_.grid(items);
    }
  }
  if (!field.target.empty()) show_candidates(field);
}

void Hints::show_candidates(const Field& field) {
  std::vector<std::pair<std::string, std::string>> rows;
  std::size_t more = 0;
  for (const Candidate& candidate : candidates_.of(field.target)) {
    if (candidate.over) continue;
    if (rows.size() == kMostCandidates) {
      ++more;
    } else {
      rows.emplace_back(candidate.written, truncate_to_width(candidate.name, kWidestName));
    }
  }
  terminal_.two_columns(rows);
  if (rows.empty()) {
    terminal_.say(
        msg("there is no {0} to choose from", draft_.book.schema().kind(field.target).label));
  }
  if (more > 0) {
    terminal_.say(
        msg("and {0} more; '{1}' shows them all", more, "ruralctl " + field.target + " list"));
  }
}

void Hints::explain(const Field& field) {
  terminal_.say(
      msg("{0}, on the command line {1}: {2}", field.label, flag_name(field), explanation(field)));
  if (!field.choices.empty()) {
    std::vector<std::string> items;
    for (const Choice& choice : field.choices) {
      const std::string label = draft_.context.text(choice.label);
      items.push_back(label.empty() || label == choice.name ? choice.name
                                                            : label + " = " + choice.name);
    }
    if (are_numbered(field)) {
      terminal_.numbered(items);
    } else {
      terminal_.grid(items);
    }
  }
  if (field.type == Type::measure) {
    std::vector<std::string> items;
    for (const Measure* measure : draft_.book.schema().measures()) {
      items.push_back(measure->name + ' ' + draft_.context.text(measure->label));
    }
    terminal_.grid(items);
  }
  terminal_.say(field.required ? msg("It must be answered.") : msg("It may be left out."));
}

Message Hints::explanation(const Field& field) {
  switch (field.type) {
    case Type::date:
      return field.partial
                 ? msg("a day, or only a month or a year where no more is known: 2021-03-16, "
                       "3-16, yesterday, last-friday, 2021-03, 2021")
                 : msg("a day: 2021-03-16, 3-16, yesterday, monday, last-friday");
    case Type::days:
      return msg(
          "days and ranges of days, with commas between them: 2021-02-23..25, "
          "2021-03-06");
    case Type::quantity:
      return msg(
          "a number. '~' or 'about' before it says about, '+' behind it says at least. "
          "A number with another unit of the same sort is converted");
    case Type::integer:
      return msg("a whole number, known exactly");
    case Type::choice:
      return msg("one of a few, by its number or its name");
    case Type::choices:
      return msg("any of a few, by their numbers or names, with commas between them");
    case Type::ref:
    case Type::refs:
      return msg(
          "a record of another kind ({0}), by its id, the end of its id, or its name; one "
          "of another village as village/id",
          draft_.book.schema().kind(field.target).label);
    case Type::flag:
      return msg("yes or no");
    case Type::texts:
      return msg("short texts, with commas between them");
    case Type::terms:
      return msg("which records count, as terms 'field:value' with commas between them");
    case Type::measure:
      return msg("a measure by its name or label");
    default:
      return msg("any text, on one line; longer ones can be added with '{0}'",
                 "ruralctl " + draft_.kind.name + " edit ID");
  }
}

}  // namespace ruralctl::cli
