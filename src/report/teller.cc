#include "report/teller.h"

#include "ruralctl/base/list.h"
#include "ruralctl/base/text.h"
#include "ruralctl/query/open_records.h"
#include "ruralctl/report/wording.h"

namespace ruralctl {
namespace {

constexpr int all_decimals = 6;

bool is_number(const Field& field) {
  return field.type == Type::quantity || field.type == Type::integer;
}

}  // namespace

std::string Teller::said_quantity(const Record& record, const Field& field,
                                  const std::string& written) {
  const std::optional<Quantity> quantity = parse_file_form(written);
  if (!quantity) return written;
  const Unit* unit = field.unit;
  if (field.unit_from_measure) {
    for (const Field& other : record.kind().fields) {
      if (other.type != Type::measure) continue;
      const Measure* measure = presenter_.book().schema().find_measure(record.text(other));
      if (measure != nullptr) unit = measure->unit;
    }
  }
  return unit == nullptr ? display(*quantity, presenter_.language(), all_decimals)
                         : display(*quantity, *unit, presenter_.language(), all_decimals);
}

Filling Teller::filling(const Record& record, const Field& field) {
  Filling out;
  const bool stored = !field.derivation;
  const yaml::Value value = stored ? record.at(field) : yaml::Value(nullptr);
  if (!stored && !field.choices.empty()) {
    const Choice* choice = choice_on(record, field, as_of_);
    if (choice == nullptr) return {{}, std::nullopt, true};
    return {presenter_.text(choice->label), std::nullopt, false};
  }
  out.empty = stored ? !value.found() : record.texts(field).empty();
  if (is_number(field)) {
    if (value.found()) {
      out.text = said_quantity(record, field, value.text());
      if (const auto quantity = parse_file_form(value.text())) out.number = quantity->value;
    }
  } else if (field.type == Type::date) {
    if (const auto date = record.date(field)) out.text = said(*date, presenter_.language(), year_);
  } else if (field.type == Type::days) {
    if (const auto days = record.days(field)) out.text = said(*days, presenter_.language(), year_);
  } else if (stored && value.found() && field.type == Type::entries) {
    out.text = presenter_.cell(record, field).shown;
  } else {
    // What a missing value means is said where a sentence needs it.
    std::vector<std::string> shown;
    for (const std::string& text : record.texts(field))
      shown.push_back(presenter_.value(field, text, record.village()));
    out.text = listed(shown, presenter_.language() == Language::zh ? "、" : ", ");
  }
  out.text = trim(out.text);
  out.empty = out.empty || out.text.empty();
  return out;
}

Filling Teller::entry_filling(const Record& record, const Field& field, yaml::Value entry) {
  Filling out;
  const yaml::Value value = entry.find(field.name);
  if (!value.found() || value.is_null()) {
    out.empty = true;
  } else if (field.type == Type::date) {
    const auto date = entry_date(record, entry, field);
    out.text = date ? said(*date, presenter_.language(), year_) : value.text();
  } else if (is_number(field)) {
    out.text = said_quantity(record, field, value.text());
    if (const auto quantity = parse_file_form(value.text())) out.number = quantity->value;
  } else {
    out.text = presenter_.value(field, value.text(), record.village());
  }
  return out;
}

std::string Teller::tell(const Record& record, const TemplateLabel& line, const Field* entries,
                         yaml::Value entry) {
  const TemplateLabel& sentence = line.is_empty() ? record.kind().told : line;
  if (sentence.is_empty()) return field_by_field(record);
  return sentence.in(presenter_.language()).fill([&](const std::string& name) -> Filling {
    if (entries != nullptr) {
      if (const Field* inner = entries->find_field(name))
        return entry_filling(record, *inner, entry);
    }
    if (const Field* field = record.kind().find_field(name)) return filling(record, *field);
    if (name == "id") return {record.id(), std::nullopt, false};
    if (name == "date") {
      const Field* date = record.kind().date_field();
      return date == nullptr ? Filling{{}, std::nullopt, true} : filling(record, *date);
    }
    return {presenter_.village(record.village()), std::nullopt, record.village().empty()};
  });
}

std::string Teller::field_by_field(const Record& record) {
  const bool zh = presenter_.language() == Language::zh;
  std::vector<std::string> parts;
  const Field* date = record.kind().date_field();
  for (const Field& field : record.kind().fields) {
    if (&field == date || field.sensitive) continue;
    const Filling said = filling(record, field);
    if (said.empty) continue;
    parts.push_back(presenter_.text(field.label) + (zh ? "" : " ") + said.text);
  }
  return presenter_.text(record.kind().label) + (zh ? "：" : ": ") +
         listed(parts, zh ? "，" : ", ");
}

std::string Teller::tell_action(const Record& record, const Action& action) {
  const Label done{record.kind().label.en + ' ' + action.label.en,
                   record.kind().label.zh + action.label.zh};
  return presenter_.text(msg("{0}: {1}", done, title_of(record)));
}

std::string Teller::tell_entry(const Record& record, const Field& entries, yaml::Value entry) {
  const bool zh = presenter_.language() == Language::zh;
  std::string said;
  std::string beside;
  for (const Field& field : entries.fields) {
    if (field.type == Type::date) continue;
    const Filling filling = entry_filling(record, field, entry);
    if (filling.empty) continue;
    std::string& into = said.empty() ? said : beside;
    if (!into.empty()) into += zh ? "，" : ", ";
    into += filling.text;
  }
  if (!beside.empty()) said += zh ? "（" + beside + "）" : " (" + beside + ')';
  return presenter_.text(msg("{0}: {1}", title_of(record), said));
}

std::string Teller::people(const Record& record) {
  const Schema& schema = presenter_.book().schema();
  for (const Field& field : record.kind().fields) {
    if (field.target.empty() || !schema.kind(field.target).in_book_scope()) continue;
    const Filling said = filling(record, field);
    if (!said.empty) return said.text;
  }
  return {};
}

}  // namespace ruralctl
