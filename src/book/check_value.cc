// Values held to the types of their fields.
#include <algorithm>

#include "book/check_record.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

// `2021-02-30`: a date as the book writes it, of a day that may not exist.
bool has_form_of_date(std::string_view written) {
  if (written.size() != 10 && written.size() != 7) return false;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? written[i] != '-' : written[i] < '0' || written[i] > '9') return false;
  }
  return true;
}

Message no_date(const Field& field, std::string_view written) {
  try {
    // Any day does for today, since only dates with their year are offered.
    const PartialDate meant = parse_partial_input(written, Day());
    const std::string offered = text(meant);
    const bool whole = field.partial || meant.is_full();
    if (whole && to_halfwidth(written).find(offered.substr(0, 4)) != std::string::npos) {
      return msg("'{0}' is not how the book writes a date; write {1}", written, offered);
    }
  } catch (const Error& error) {
    if (has_form_of_date(written)) return error.message();
  }
  return field.partial
             ? msg("'{0}' is no date; write 2021-03-16, 2021-03 or 2021", written)
             : msg("'{0}' is no date; write year-month-day, 2021-03-16, of a day that exists",
                   written);
}

Message no_day_range(std::string_view written) {
  const std::size_t dots = written.find(kRangeWord);
  const std::string_view first = written.substr(0, dots);
  const std::string_view last =
      dots == std::string_view::npos ? first : written.substr(dots + kRangeWord.size());
  if (parse_day(first) && parse_day(last)) {
    return msg("the range {0} ends before it begins; write the earlier day first", written);
  }
  const Field full_date;
  for (const std::string_view side : {first, last}) {
    if (side.size() == 10 && has_form_of_date(side) && !parse_day(side))
      return no_date(full_date, side);
  }
  try {
    std::vector<std::string> meant;
    for (const DayRange& range : parse_days_input(written, Day())) meant.push_back(text(range));
    if (to_halfwidth(written).find(meant.front().substr(0, 4)) != std::string::npos) {
      return msg("'{0}' is not how the book writes days; write {1}", written, listed(meant));
    }
  } catch (const Error&) {  // nothing to offer
  }
  return msg("'{0}' is no day nor range of days; write 2021-02-23 or 2021-02-23..2021-02-25",
             written);
}

Message no_quantity(const Field& field, std::string_view written, const Unit* unit) {
  const bool whole = field.type == Type::integer;
  if (unit != nullptr) {
    try {
      const Quantity meant = parse_input(written, *unit);
      if (!whole || (meant.qualifier == Qualifier::exact && meant.value.is_integer())) {
        return msg("'{0}' is not how the book writes a figure; write {1}", written,
                   file_form(meant));
      }
    } catch (const Error&) {  // nothing to offer
    }
  }
  return whole
             ? msg("'{0}' must be a whole number, not '{1}'", field.name, written)
             : msg("'{0}' is no figure; write 800, ~800 (about) or 800+ (at least), without a unit",
                   written);
}

std::string listed_choices(const Field& field) {
  std::vector<std::string> words;
  for (const Choice& choice : field.choices) {
    words.push_back(choice.label.zh.empty() ? choice.name : choice.name + ' ' + choice.label.zh);
  }
  return listed(words);
}

// `{date: …, stage: …}`
std::string form_of_entry(const Field& list) {
  std::vector<std::string> parts;
  for (const Field& part : list.fields) parts.push_back(part.name + ": …");
  return '{' + listed(parts) + '}';
}

// `h012`, `ABC-1`: what somebody may look up, compare or type again.
bool is_code(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+") ==
             std::string_view::npos;
}

// References to records of the record's own village, with or without its name, are one.
std::string_view in_own_village(const Record& record, const Field& field,
                                std::string_view written) {
  const std::string& village = record.village();
  const bool own = !field.target.empty() && !village.empty() &&
                   written.size() > village.size() + 1 && written.starts_with(village) &&
                   written[village.size()] == '/';
  return own ? written.substr(village.size() + 1) : written;
}

}  // namespace

bool RecordCheck::check_value(const Record& record, const Field& field, yaml::Value value) {
  if (field.type == Type::entries) return check_entries(record, field, value);
  return field.is_list() ? check_list(record, field, value) : check_scalar(record, field, value);
}

bool RecordCheck::check_list(const Record& record, const Field& field, yaml::Value value) {
  if (std::optional<Message> wrong = wrong_bracket(value)) return error(value, *std::move(wrong));
  if (!value.is_sequence()) {
    return error(value, value.is_scalar()
                            ? msg("'{0}' is a list; write [{1}]", field.name, value.text())
                            : msg("'{0}' is a list; write [first, second]", field.name));
  }
  bool sound = true;
  for (const yaml::Value item : value.items()) sound = check_scalar(record, field, item) && sound;
  if (sound && field.set) warn_of_repetition(record, field, value);
  return sound;
}

bool RecordCheck::check_scalar(const Record& record, const Field& field, yaml::Value value) {
  if (!value.is_scalar()) {
    return error(
        value,
        field.is_list()
            ? msg("an item of '{0}' is one value, not a list nor fields of its own", field.name)
            : msg("'{0}' takes one value, not a list nor fields of its own", field.name));
  }
  const std::string_view written = value.text(buffer_);
  switch (field.type) {
    case Type::date:
      return check_date(field, value, written);
    case Type::days:
      return check_day_range(field, value, written);
    case Type::quantity:
    case Type::integer:
      return check_quantity(record, field, value, written);
    case Type::choice:
    case Type::choices:
      return check_choice(field, value, written);
    case Type::ref:
    case Type::refs:
      listener_.refers(field, value, written);
      return true;
    case Type::flag:
      if (written == "true" || written == "false") return true;
      return error(value, msg("'{0}' is true or false, not '{1}'", field.name, written));
    case Type::measure:
      return check_measure(field, value, written);
    case Type::text:
    case Type::texts:
    case Type::terms:
    case Type::entries:
      break;
  }
  return check_text(field, value, written);
}

bool RecordCheck::check_text(const Field& field, yaml::Value value, std::string_view written) {
  constexpr std::size_t longest_code = 64;
  // Full-width letters and digits begin with this byte in UTF-8.
  if (written.size() > longest_code || written.find('\xEF') == std::string_view::npos) return true;
  const std::string narrow = to_halfwidth(written);
  if (is_code(narrow)) {
    warn(value,
         msg("'{0}' has full-width characters in '{1}'; write '{2}'", field.name, written, narrow));
  }
  return true;
}

bool RecordCheck::check_date(const Field& field, yaml::Value value, std::string_view written) {
  const std::optional<PartialDate> date = parse_partial(written);
  if (!date || (!field.partial && !date->is_full())) return error(value, no_date(field, written));
  warn_if_ahead(field, value, written, date->first());
  return true;
}

bool RecordCheck::check_day_range(const Field& field, yaml::Value value, std::string_view written) {
  const std::optional<DayRange> range = parse_day_range(written);
  if (range) {
    warn_if_ahead(field, value, written, range->last);
    return true;
  }
  return error(value, no_day_range(written));
}

void RecordCheck::warn_if_ahead(const Field& field, yaml::Value value, std::string_view written,
                                Day first) {
  // That something is to end is known beforehand.
  if (!rules_.today || first <= *rules_.today || field.future || &field == ends_) return;
  warn(value, msg("'{0}': {1} lies ahead, today is {2}; correct the date, or enter what happens "
                  "when it has happened",
                  field.name, written, text(*rules_.today)));
}

bool RecordCheck::check_quantity(const Record& record, const Field& field, yaml::Value value,
                                 std::string_view written) {
  const std::optional<Quantity> quantity = parse_file_form(written);
  const bool whole = field.type == Type::integer;
  if (!quantity) {
    const Unit* unit = field.unit;
    if (field.unit_from_measure && measure_ != nullptr) {
      const Measure* measure = find_measure(record.text(*measure_));
      unit = measure == nullptr ? nullptr : measure->unit;
    }
    return error(value, no_quantity(field, written, unit));
  }
  if (!whole || (quantity->qualifier == Qualifier::exact && quantity->value.is_integer()))
    return true;
  return error(value, msg("'{0}' must be a whole number, not '{1}'", field.name, written));
}

bool RecordCheck::check_choice(const Field& field, yaml::Value value, std::string_view written) {
  if (field.choices.empty() || field.rank(written) < field.choices.size()) return true;
  if (const Choice* meant = field.find_choice(written)) {
    return error(value, msg("'{0}' is written '{1}' in the book, not '{2}'", field.name,
                            meant->name, written));
  }
  if (!rules_.settings_known) return true;
  std::vector<std::string> words;
  for (const Choice& choice : field.choices) {
    words.push_back(choice.name);
    words.push_back(choice.label.zh);
  }
  const std::vector<std::string> near = nearest(written, words, 1);
  const Choice* meant = near.empty() ? nullptr : field.find_choice(near.front());
  return error(value, meant == nullptr
                          ? msg("'{0}' cannot be '{1}'; possible are {2}", field.name, written,
                                listed_choices(field))
                          : msg("'{0}' cannot be '{1}'; did you mean '{2}'? Possible are {3}",
                                field.name, written, meant->name, listed_choices(field)));
}

bool RecordCheck::check_measure(const Field& field, yaml::Value value, std::string_view written) {
  const Measure* measure = find_measure(written);
  if (measure != nullptr && measure->name == written) return true;
  if (measure != nullptr) {
    return error(value, msg("'{0}' is written '{1}' in the book, not '{2}'", field.name,
                            measure->name, written));
  }
  if (!rules_.settings_known) return false;
  std::vector<std::string> words;
  for (const Measure* known : rules_.schema->measures()) {
    words.push_back(known->name);
    words.push_back(known->label.zh);
  }
  std::vector<std::string> near = nearest(written, words, 1);
  if (near.empty()) {
    return error(value, msg("no measure '{0}'; 'ruralctl measures' lists them", written));
  }
  if (const Measure* meant = find_measure(near.front())) near.front() = meant->name;
  return error(value, msg("no measure '{0}'; did you mean '{1}'?", written, near.front()));
}

bool RecordCheck::check_entries(const Record& record, const Field& field, yaml::Value value) {
  if (std::optional<Message> wrong = wrong_bracket(value)) return error(value, *std::move(wrong));
  if (!value.is_sequence()) {
    return error(value, msg("'{0}' is a list of entries; write each on a line of its own: - {1}",
                            field.name, form_of_entry(field)));
  }
  bool sound = true;
  for (const yaml::Value entry : value.items()) sound = check_entry(record, field, entry) && sound;
  return sound;
}

bool RecordCheck::check_entry(const Record& record, const Field& list, yaml::Value entry) {
  if (!entry.is_mapping())
    return error(entry, msg("an entry of '{0}' is written {1}", list.name, form_of_entry(list)));
  bool sound = true;
  for (const yaml::Entry given : entry.entries()) {
    const std::string key = given.key.text();
    const auto part = std::find_if(list.fields.begin(), list.fields.end(),
                                   [&](const Field& f) { return f.name == key; });
    if (part != list.fields.end()) {
      if (!given.value.is_null()) sound = check_scalar(record, *part, given.value) && sound;
      continue;
    }
    if (!rules_.settings_known) continue;
    std::vector<std::string> names;
    for (const Field& known : list.fields) names.push_back(known.name);
    const std::vector<std::string> near = nearest(key, names, 1);
    warn(given.key,
         near.empty()
             ? msg("an entry of '{0}' has no '{1}'; it is kept, but nothing reads it: possible are "
                   "{2}",
                   list.name, key, listed(names))
             : msg("an entry of '{0}' has no '{1}'; it is kept, but nothing reads it: did you mean "
                   "'{2}'?",
                   list.name, key, near.front()));
  }
  for (const Field& part : list.fields) {
    const yaml::Value value = part.required ? entry.find(part.name) : entry;
    if (!value.found() || value.is_null()) {
      sound = error(entry,
                    msg("'{0}' is missing, which each entry of '{1}' needs", part.name, list.name));
    }
  }
  return sound;
}

void RecordCheck::warn_of_repetition(const Record& record, const Field& field, yaml::Value list) {
  if (field.type == Type::days) {
    int days = 0;
    for (const yaml::Value item : list.items()) {
      if (const std::optional<DayRange> range = parse_day_range(item.text(buffer_)))
        days += day_count(*range);
    }
    const std::optional<Days> all = record.days(field);
    if (all && all->count() != days)
      warn(list, msg("'{0}' names a day twice; it counts once: keep one", field.name));
    return;
  }
  if (list.token().span <= 2) return;  // one item or none
  std::set<std::string, std::less<>> seen;
  for (const yaml::Value item : list.items()) {
    const std::string_view written = in_own_village(record, field, item.text(buffer_));
    if (!seen.emplace(written).second) {
      warn(item, msg("'{0}' names '{1}' twice; it counts once: keep one", field.name, written));
    }
  }
}

}  // namespace ruralctl
