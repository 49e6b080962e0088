#include "ruralctl/book/input.h"

#include <algorithm>

#include "ruralctl/base/nearest.h"
#include "ruralctl/base/quantity.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

using yaml::Scalar;

// `first` is the first day that a date may mean, which people know as `shown`.
void refuse_future(const Field& field, Day first, const std::string& shown,
                   const InputContext& context) {
  if (first <= context.today || field.future || context.allow_future) return;
  throw Error(Exit::usage, msg("{0}: {1} lies in the future; add --allow-future if that is meant",
                               field.label, shown));
}

// Control characters can be written as escapes, and so may stand in a text; bytes that are no UTF-8
// cannot.
void refuse_broken_text(const Field& field, std::string_view typed) {
  while (const auto bad = find_bad_byte(typed)) {
    const auto first = static_cast<unsigned char>(typed[*bad]);
    const bool next_control = first == 0xC2 && *bad + 1 < typed.size() &&
                              static_cast<unsigned char>(typed[*bad + 1]) < 0xA0;
    const bool control = first < 0x20 || first == 0x7F || next_control;
    if (!control || field.type != Type::text) {
      throw Error(Exit::usage,
                  msg("{0}: the text is not UTF-8, or holds control characters; type it again",
                      field.label));
    }
    typed.remove_prefix(*bad + (next_control ? 2 : 1));
  }
}

std::string choices_of(const Field& field) {
  std::string out;
  for (const Choice& choice : field.choices) {
    if (!out.empty()) out += ", ";
    out += choice.name;
    if (!choice.label.zh.empty()) out += ' ' + choice.label.zh;
  }
  return out;
}

std::string choice(const Field& field, std::string_view typed) {
  if (const Choice* found = field.find_choice(typed)) return found->name;
  if (field.choices.empty()) return std::string(typed);
  std::vector<std::string> words;
  for (const Choice& c : field.choices) {
    words.push_back(c.name);
    words.push_back(c.label.zh);
  }
  const std::vector<std::string> near = nearest(typed, words, 1);
  if (!near.empty()) {
    throw Error(Exit::usage, msg("{0} cannot be '{1}'; did you mean '{2}'? Possible are: {3}",
                                 field.label, typed, near.front(), choices_of(field)));
  }
  throw Error(Exit::usage,
              msg("{0} cannot be '{1}'; possible are: {2}", field.label, typed, choices_of(field)));
}

std::string flag(const Field& field, std::string_view typed) {
  const std::string word = fold_for_search(typed);
  for (const std::string_view yes : {"true", "yes", "y", "1", "是", "对"}) {
    if (word == yes) return "true";
  }
  for (const std::string_view no : {"false", "no", "n", "0", "否", "不是"}) {
    if (word == no) return "false";
  }
  throw Error(Exit::usage, msg("{0} is yes or no (是, 否), not '{1}'", field.label, typed));
}

std::string quantity(const Field& field, std::string_view typed, const InputContext& context) {
  const Unit* unit = field.unit;
  if (field.unit_from_measure)
    unit = context.record_measure != nullptr ? context.record_measure->unit : nullptr;
  if (unit == nullptr) unit = find_unit("item");
  const Quantity parsed = parse_input(typed, *unit);
  if (field.type == Type::integer &&
      (parsed.qualifier != Qualifier::exact || !parsed.value.is_integer())) {
    throw Error(Exit::usage,
                msg("{0} is a whole number, known exactly, not '{1}'", field.label, typed));
  }
  return file_form(parsed);
}

std::string date(const Field& field, std::string_view typed, const InputContext& context) {
  if (!field.partial) {
    const Day day = parse_day_input(typed, context.today);
    refuse_future(field, day, text(day), context);
    return text(day);
  }
  const PartialDate day = parse_partial_input(typed, context.today);
  refuse_future(field, day.first(), text(day), context);
  return text(day);
}

Error no_value(const Field& field) {
  return {Exit::usage, msg("{0}: no value was typed; type one", field.label)};
}

Scalar scalar(const Field& field, std::string_view typed, const InputContext& context) {
  switch (field.type) {
    case Type::date:
      return {date(field, trim(typed), context), true};
    case Type::quantity:
    case Type::integer:
      return {quantity(field, trim(typed), context), true};
    case Type::choice:
    case Type::choices:
      return {choice(field, trim(typed))};
    case Type::flag:
      return {flag(field, trim(typed)), true};
    case Type::ref:
    case Type::refs:
      return {context.resolve(field.target, trim(typed))};
    case Type::measure:
      return {context.measure(trim(typed)).name};
    default:
      if (field.required && trim(typed).empty()) throw no_value(field);
      return {std::string(typed)};
  }
}

std::vector<Scalar> days(const Field& field, const std::vector<std::string>& typed,
                         const InputContext& context) {
  std::vector<DayRange> ranges;
  for (const std::string& part : typed) {
    for (const DayRange& range : parse_days_input(part, context.today)) {
      refuse_future(field, range.last, text(range.last), context);
      ranges.push_back(range);
    }
  }
  if (ranges.empty()) return {};
  const Days all(ranges);
  if (static_cast<std::size_t>(all.count()) == 0) return {};
  std::vector<Scalar> out;
  for (const DayRange& range : all.ranges()) out.push_back({text(range), true});
  return out;
}

// `a=1,b=x, y,c=2`: a comma parts two subfields only where a subfield's name and '=' follow.
std::vector<std::string_view> split_entry(const Field& field, std::string_view typed) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at < typed.size(); ++at) {
    const bool comma = typed[at] == ',';
    const bool wide = typed.substr(at).starts_with("，");
    if (!comma && !wide) continue;
    const std::string_view rest = typed.substr(at + (comma ? 1 : 3));
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos ||
        field.find_field(trim(rest.substr(0, equals))) == nullptr)
      continue;
    parts.push_back(typed.substr(start, at - start));
    start = at + (comma ? 1 : 3);
  }
  parts.push_back(typed.substr(start));
  return parts;
}

}  // namespace

bool is_plain(const Field& field) {
  return field.type == Type::date || field.type == Type::days || field.type == Type::quantity ||
         field.type == Type::integer || field.type == Type::flag;
}

yaml::Row parse_entry(const Field& field, std::string_view typed, const InputContext& context) {
  std::vector<std::pair<const Field*, Scalar>> given;
  for (const std::string_view part : split_entry(field, typed)) {
    const std::size_t equals = part.find('=');
    const std::string_view name = trim(part.substr(0, equals));
    const Field* inner = equals == std::string_view::npos ? nullptr : field.find_field(name);
    if (inner == nullptr) {
      std::vector<std::string> words;
      std::string example;
      for (const Field& f : field.fields) {
        words.push_back(f.name);
        example += (example.empty() ? "" : ",") + f.name + "=…";
      }
      const std::vector<std::string> near = nearest(name, words, 1);
      throw Error(Exit::usage,
                  near.empty()
                      ? msg("{0}: '{1}' is not understood; write {2}", field.label, part, example)
                      : msg("{0}: '{1}' is not understood; did you mean '{2}='?", field.label, part,
                            near.front()));
    }
    given.emplace_back(inner, scalar(*inner, part.substr(equals + 1), context));
  }
  yaml::Row row;
  for (const Field& inner : field.fields) {
    for (const auto& [which, value] : given) {
      if (which == &inner) row.emplace_back(inner.name, value);
    }
  }
  return row;
}

yaml::Content parse_field(const Field& field, const std::vector<std::string>& typed,
                          const InputContext& context) {
  for (const std::string& part : typed) refuse_broken_text(field, part);
  if (field.type == Type::entries) {
    std::vector<yaml::Row> rows;
    for (const std::string& part : typed) rows.push_back(parse_entry(field, part, context));
    return rows;
  }
  if (field.type == Type::days) return days(field, typed, context);
  if (field.type == Type::terms) {
    std::vector<Scalar> out;
    for (std::string& term : context.terms(typed)) out.push_back({std::move(term)});
    if (out.empty()) throw no_value(field);
    return out;
  }
  if (!field.is_list()) {
    if (typed.size() > 1) {
      throw Error(Exit::usage, msg("{0} takes one value, not {1}", field.label, typed.size()));
    }
    return scalar(field, typed.front(), context);
  }
  std::vector<Scalar> out;
  for (const std::string& part : typed) {
    for (const std::string_view item : split_list(part)) {
      Scalar value = scalar(field, item, context);
      const bool again = std::find(out.begin(), out.end(), value) != out.end();
      if (!field.set || !again) out.push_back(std::move(value));
    }
  }
  if (out.empty()) throw no_value(field);
  return out;
}

}  // namespace ruralctl
