#include "book/check_record.h"

#include <algorithm>

#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

bool is_id(std::string_view id) {
  return !id.empty() && id.front() != '-' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") ==
             std::string_view::npos;
}

// The field's name for what someone typed as one.
std::string nearest_name(const std::vector<Field>& fields, std::string_view key) {
  std::vector<std::string> words = {"id"};
  for (const Field& field : fields) {
    if (field.answers_to(key)) return field.name;
    words.push_back(field.name);
    words.push_back(field.label.zh);
  }
  const std::vector<std::string> near = nearest(key, words, 1);
  if (near.empty()) return {};
  const auto meant = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
    return field.answers_to(near.front());
  });
  return meant == fields.end() ? near.front() : meant->name;
}

bool is_blank(yaml::Value value) {
  std::string buffer;
  return value.is_null() || (value.is_scalar() && trim(value.text(buffer)).empty()) ||
         (value.is_sequence() && value.items().empty());
}

// What says of an entry when it was; null if nothing does.
const Field* date_part(const Field& list) {
  const auto found = std::find_if(list.fields.begin(), list.fields.end(),
                                  [](const Field& part) { return part.type == Type::date; });
  return found == list.fields.end() ? nullptr : &*found;
}

}  // namespace

RecordCheck::RecordCheck(const Kind& kind, const RecordRules& rules, RecordListener& listener)
    : kind_(kind), rules_(rules), listener_(listener), states_(kind.fields.size()) {
  for (const Field& field : kind.fields) {
    if (field.name == kind.date) date_ = &field;
    if (field.name == kind.ends) ends_ = &field;
    if (field.type == Type::measure) measure_ = &field;
  }
}

bool RecordCheck::error(yaml::Value at, Message message) {
  listener_.found(Severity::error, at, std::move(message));
  return false;
}

void RecordCheck::warn(yaml::Value at, Message message) {
  listener_.found(Severity::warning, at, std::move(message));
}

void RecordCheck::check(const Record& record) {
  std::fill(states_.begin(), states_.end(), State::absent);
  check_id(record);
  check_fields(record);
  check_required(record);
  check_either(record);
  check_promise(record);
  check_end(record);
  for (const Field& derived : kind_.derived) {
    if (derived.derivation->how == Derivation::How::by_dates) check_order_of_dates(record, derived);
  }
  for (const Field& field : kind_.fields) {
    if (field.type == Type::entries && has_sound(field)) check_order_of_entries(record, field);
  }
  check_reach(record);
  if (measure_ != nullptr) check_measure_and_terms(record);
}

bool RecordCheck::has_sound(const Field& field) const {
  return states_[static_cast<std::size_t>(&field - kind_.fields.data())] == State::sound;
}

bool RecordCheck::has_broken_list() const {
  for (std::size_t i = 0; i < states_.size(); ++i) {
    if (states_[i] == State::broken && kind_.fields[i].is_list()) return true;
  }
  return false;
}

std::optional<PartialDate> RecordCheck::date(const Record& record, const Field& field) const {
  const std::string& stored = field.derivation ? field.derivation->list : field.name;
  const auto found = std::find_if(kind_.fields.begin(), kind_.fields.end(),
                                  [&](const Field& f) { return f.name == stored; });
  if (found == kind_.fields.end() || !has_sound(*found)) return std::nullopt;
  return record.date(field);
}

std::optional<Day> RecordCheck::first_day(const Record& record) const {
  return date_ != nullptr && has_sound(*date_) ? record.first_day() : std::nullopt;
}

// Keys mostly come in the kind's own order.
const Field* RecordCheck::next_field(std::string_view key) {
  const std::vector<Field>& fields = kind_.fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t at =
        expected_ + i < fields.size() ? expected_ + i : expected_ + i - fields.size();
    if (fields[at].name != key) continue;
    expected_ = at + 1;
    return &fields[at];
  }
  return nullptr;
}

void RecordCheck::check_fields(const Record& record) {
  expected_ = 0;
  for (const yaml::Entry entry : record.value().entries()) {
    const std::string_view key = entry.key.text(key_buffer_);
    if (key == "id") continue;
    const Field* field = next_field(key);
    if (field == nullptr) {
      check_unknown(entry.key);
      continue;
    }
    if (entry.value.is_null() || (field->required && is_blank(entry.value))) continue;
    state(*field) = check_value(record, *field, entry.value) ? State::sound : State::broken;
    if (field->sensitive) listener_.holds(*field, entry.value);
  }
}

void RecordCheck::check_id(const Record& record) {
  const yaml::Value id = record.value().find("id");
  if (!id.found() || is_blank(id)) {
    error(id.found() && !id.is_null() ? id : record.value(),
          msg("this record has no id; give it one: 'id: …' of letters, digits, '-' and '_', which "
              "no other {0} has",
              kind_.label));
    return;
  }
  if (!id.is_scalar()) {
    error(id, msg("'{0}' takes one value, not a list nor fields of its own", "id"));
    return;
  }
  const std::string_view written = id.text(buffer_);
  if (is_id(written)) return;
  const std::string narrow = to_halfwidth(written);
  warn(id,
       narrow != written && is_id(narrow)
           ? msg("'{0}' has full-width characters; write '{1}', and so where others refer to it",
                 written, narrow)
           : msg("an id is made of letters, digits, '-' and '_'; choose another for '{0}', and "
                 "write it so where "
                 "others refer to it",
                 written));
}

void RecordCheck::check_unknown(yaml::Value key) {
  if (!rules_.settings_known) return;
  const std::string written = key.text();
  const auto derived = std::find_if(kind_.derived.begin(), kind_.derived.end(),
                                    [&](const Field& field) { return field.name == written; });
  if (derived != kind_.derived.end()) {
    warn(key,
         msg("'{0}' follows from other fields, and what is written here is not read; remove it",
             written));
    return;
  }
  const std::string meant = nearest_name(kind_.fields, written);
  warn(key,
       meant.empty()
           ? msg("{0} has no field '{1}'; it is kept, but nothing reads it: see 'ruralctl schema "
                 "{2}', or add the "
                 "field in ruralctl.yaml",
                 kind_.label, written, kind_.name)
           : msg("{0} has no field '{1}'; it is kept, but nothing reads it: did you mean '{2}'?",
                 kind_.label, written, meant));
}

void RecordCheck::check_required(const Record& record) {
  for (const Field& field : kind_.fields) {
    if (!field.required) continue;
    const yaml::Value value = record.value().find(field.name);
    if (!value.found() || is_blank(value)) {
      error(value.found() && !value.is_null() ? value : record.value(),
            msg("'{0}' is missing, which each {1} needs", field.name, kind_.label));
    }
  }
}

void RecordCheck::check_either(const Record& record) {
  if (kind_.either.empty()) return;
  Label ways;
  for (const std::vector<std::string>& fields : kind_.either) {
    const bool all = std::all_of(fields.begin(), fields.end(), [&](const std::string& name) {
      const yaml::Value value = record.value().find(name);
      return value.found() && !is_blank(value);
    });
    if (all) return;
    ways.en += (ways.en.empty() ? "" : ", or ") + listed(fields, " and ");
    ways.zh += (ways.zh.empty() ? "" : "，或者 ") + listed(fields, " 和 ");
  }
  error(record.value(), msg("a record of {0} needs {1}", kind_.label, ways));
}

// What is promised lies behind the day on which it is promised.
void RecordCheck::check_promise(const Record& record) {
  const Field* due = kind_.due.empty() ? nullptr : kind_.find_field(kind_.due);
  if (due == nullptr || date_ == nullptr || date_->type != Type::date || !has_sound(*due) ||
      !has_sound(*date_)) {
    return;
  }
  const std::optional<PartialDate> made = date(record, *date_);
  const std::optional<PartialDate> promised = date(record, *due);
  if (!made || !promised || made->first() <= promised->last()) return;
  error(record.at(*due), msg("'{0}' ({1}) lies before '{2}' ({3}); correct one of the two",
                             due->name, text(*promised), date_->name, text(*made)));
}

void RecordCheck::check_end(const Record& record) {
  if (ends_ == nullptr || date_ == nullptr || !has_sound(*ends_) || !has_sound(*date_)) return;
  const std::optional<PartialDate> begin = date(record, *date_);
  const std::optional<PartialDate> end = date(record, *ends_);
  if (!begin || !end || begin->first() <= end->last()) return;
  error(record.at(*ends_), msg("'{0}' ({1}) lies before '{2}' ({3}); correct one of the two",
                               ends_->name, text(*end), date_->name, text(*begin)));
}

void RecordCheck::check_order_of_dates(const Record& record, const Field& derived) {
  std::optional<PartialDate> latest;
  const Field* latest_field = nullptr;
  for (const std::string& name : derived.derivation->dates) {
    const Field* field = kind_.find_field(name);
    const std::optional<PartialDate> when = field == nullptr ? std::nullopt : date(record, *field);
    if (!when) continue;
    if (latest && when->last() < latest->first()) {
      const Field* stored = field->derivation ? kind_.find_field(field->derivation->list) : field;
      error(record.at(*stored), msg("'{0}' ({1}) lies before '{2}' ({3}); correct one of the two",
                                    field->name, text(*when), latest_field->name, text(*latest)));
    }
    if (!latest || latest->first() <= when->first()) {
      latest = when;
      latest_field = field;
    }
  }
}

void RecordCheck::check_order_of_entries(const Record& record, const Field& list) {
  const Field* part = date_part(list);
  if (part == nullptr) return;
  std::optional<PartialDate> before;
  for (const yaml::Value entry : record.at(list).items()) {
    const std::optional<PartialDate> when = entry_date(record, entry, *part);
    if (!when) continue;
    if (before && when->last() < before->first()) {
      warn(entry.find(part->name),
           msg("'{0}' goes back from {1} to {2}; put the entries in order, or correct the date",
               list.name, text(*before), text(*when)));
    }
    before = when;
  }
}

void RecordCheck::check_reach(const Record& record) {
  const bool by_month = kind_.file == FileRule::month;
  if ((!by_month && kind_.file != FileRule::year) || date_ == nullptr || date_->type != Type::days)
    return;
  if (!has_sound(*date_)) return;
  const std::optional<Days> days = record.days(*date_);
  if (!days) return;
  const Span span = by_month ? Span::month : Span::year;
  const Day furthest = bucket(span, next_bucket(span, days->first())).last;
  if (days->last() <= furthest) return;
  error(
      record.at(*date_),
      msg("the days reach to {0}, but a record that begins on {1} may reach to {2}; divide it into "
          "several records",
          text(days->last()), text(days->first()), text(furthest)));
}

void RecordCheck::check_measure_and_terms(const Record& record) {
  const Measure* measure = has_sound(*measure_) ? find_measure(record.text(*measure_)) : nullptr;
  for (const Field& field : kind_.fields) {
    if (!has_sound(field) || (field.type != Type::terms && !field.unit_from_measure)) continue;
    const yaml::Value value = record.at(field);
    if (measure == nullptr) {
      if (states_[static_cast<std::size_t>(measure_ - kind_.fields.data())] == State::absent) {
        warn(value, msg("'{0}' means nothing without '{1}'; say which measure it is about",
                        field.name, measure_->name));
      }
      continue;
    }
    if (field.type != Type::terms || !rules_.judge_term || !rules_.settings_known) continue;
    for (const yaml::Value item : value.items()) {
      if (std::optional<Message> wrong = rules_.judge_term(kind_, *measure, item.text())) {
        error(item, msg("'{0}': {1}", field.name, *std::move(wrong)));
      }
    }
  }
}

const Measure* RecordCheck::find_measure(std::string_view written) {
  const auto known = measures_.find(written);
  if (known != measures_.end()) return known->second;
  return measures_.emplace(written, rules_.schema->find_measure(written)).first->second;
}

}  // namespace ruralctl
