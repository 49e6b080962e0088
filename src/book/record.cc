#include "ruralctl/book/record.h"

#include <algorithm>

namespace ruralctl {
namespace {

std::optional<PartialDate> read_date(const Record& record, yaml::Value value, const Field& field) {
  std::string buffer;
  if (!value.is_scalar())
    record.fail(value, msg("'{0}' is a date, written 2021-03-16", field.name));
  const std::string_view written = value.text(buffer);
  const std::optional<PartialDate> date = parse_partial(written);
  if (!date || (!field.partial && !date->is_full())) {
    record.fail(
        value, field.partial
                   ? msg("'{0}' is no date; write 2021-03-16, 2021-03 or 2021", written)
                   : msg("'{0}' is no date; write year-month-day, 2021-03-16, of a day that exists",
                         written));
  }
  return date;
}

}  // namespace

Record::Record(const Kind& kind, const std::string& village, const yaml::Document& document)
    : kind_(&kind), village_(&village), document_(&document) {
  for (const Field& field : kind.fields) names_.push_back(field.name);
}

void Record::bind(std::size_t index) {
  index_ = index;
  value_ = document_->record(index);
  fields_.assign(names_.size(), nullptr);
  std::size_t expected = 0;
  std::string buffer;
  for (const yaml::Entry entry : value_.entries()) {
    const std::string_view key = entry.key.text(buffer);
    // Keys mostly come in the kind's own order: look at the next one first.
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::size_t at =
          expected + i < names_.size() ? expected + i : expected + i - names_.size();
      if (names_[at] != key) continue;
      if (!entry.value.is_null()) fields_[at] = &entry.value.token();
      expected = at + 1;
      break;
    }
  }
}

std::string Record::id() const {
  const yaml::Value id = value_.find("id");
  return id.found() ? id.text() : std::string();
}

yaml::Value Record::at(const Field& field) const {
  const auto index = static_cast<std::size_t>(&field - kind_->fields.data());
  const yaml::Value value(index < fields_.size() ? fields_[index] : nullptr);
  if (value.found() && value.is_scalar() && field.is_list()) {
    if (std::optional<Message> wrong = wrong_bracket(value)) fail(value, *std::move(wrong));
  }
  return value;
}

std::optional<Message> wrong_bracket(yaml::Value list) {
  if (!list.is_scalar()) return std::nullopt;
  for (const std::string_view bracket : {"［", "【", "〔", "｛"}) {
    if (list.token().bytes.starts_with(bracket)) {
      return msg("'{0}' is a full-width bracket; type the ASCII one", bracket);
    }
  }
  return std::nullopt;
}

void Record::fail(yaml::Value at, Message message) const {
  throw Error(Exit::unread, document_->locate(at), std::move(message));
}

std::optional<PartialDate> Record::date(const Field& field) const {
  if (field.derivation) return date_when_complete(*field.derivation);
  const yaml::Value value = at(field);
  if (!value.found()) return std::nullopt;
  return read_date(*this, value, field);
}

std::optional<PartialDate> entry_date(const Record& record, yaml::Value entry, const Field& field) {
  const yaml::Value value = entry.find(field.name);
  if (!value.found() || value.is_null()) return std::nullopt;
  return read_date(record, value, field);
}

std::optional<Days> Record::days(const Field& field) const {
  const yaml::Value value = at(field);
  if (!value.found()) return std::nullopt;
  std::vector<DayRange> ranges;
  std::string buffer;
  const auto add = [&](yaml::Value item) {
    const std::optional<DayRange> range =
        item.is_scalar() ? parse_day_range(item.text(buffer)) : std::nullopt;
    if (!range) {
      fail(item,
           msg("'{0}' is no day nor range of days; write 2021-02-23 or 2021-02-23..2021-02-25",
               item.text()));
    }
    ranges.push_back(*range);
  };
  if (value.is_scalar()) add(value);
  for (const yaml::Value item : value.items()) add(item);
  if (ranges.empty()) return std::nullopt;
  return Days(std::move(ranges));
}

std::optional<Quantity> Record::quantity(const Field& field) const {
  const yaml::Value value = at(field);
  std::string buffer;
  std::string_view written = field.absent;
  if (value.found()) {
    written = value.text(buffer);
  } else if (field.absent.empty()) {
    return std::nullopt;
  }
  const std::optional<Quantity> quantity = parse_file_form(written);
  if (!quantity || (value.found() && !value.is_scalar())) {
    fail(value,
         msg("'{0}' is no figure; write 800, ~800 (about) or 800+ (at least), without a unit",
             written));
  }
  if (field.type == Type::integer &&
      (quantity->qualifier != Qualifier::exact || !quantity->value.is_integer())) {
    fail(value, msg("'{0}' must be a whole number, not '{1}'", field.name, written));
  }
  return quantity;
}

std::optional<bool> Record::flag(const Field& field) const {
  const yaml::Value value = at(field);
  if (!value.found()) return std::nullopt;
  const std::string written = value.text();
  if (written == "true") return true;
  if (written == "false") return false;
  fail(value, msg("'{0}' is true or false, not '{1}'", field.name, written));
}

std::vector<std::string> Record::texts(const Field& field) const {
  if (field.derivation) return derived(field);
  const yaml::Value value = at(field);
  std::vector<std::string> out;
  if (!value.found()) {
    if (!field.absent.empty()) out.push_back(field.absent);
    return out;
  }
  if (value.is_scalar()) out.push_back(value.text());
  for (const yaml::Value item : value.items()) {
    if (item.is_scalar()) out.push_back(item.text());
  }
  return out;
}

std::string Record::text(const Field& field) const {
  std::vector<std::string> all = texts(field);
  return all.empty() ? std::string() : std::move(all.front());
}

std::size_t Record::count(const Field& field) const {
  const yaml::Value value = at(field);
  if (!value.found()) return 0;
  if (value.is_scalar()) return 1;
  std::size_t n = 0;
  for ([[maybe_unused]] const yaml::Value item : value.items()) ++n;
  return n;
}

std::vector<std::string> Record::derived(const Field& field) const {
  const Derivation& how = *field.derivation;
  if (how.how == Derivation::How::by_dates) {
    std::string last;
    for (std::size_t i = 0; i < how.dates.size(); ++i) {
      const Field* date_field = kind_->find_field(how.dates[i]);
      if (date_field != nullptr && date(*date_field)) last = field.choices[i].name;
    }
    return last.empty() ? std::vector<std::string>() : std::vector<std::string>{last};
  }
  if (how.how == Derivation::How::all_of) {
    const std::optional<PartialDate> when = date_when_complete(how);
    return when ? std::vector<std::string>{ruralctl::text(*when)} : std::vector<std::string>();
  }
  if (how.how == Derivation::How::next_of) {
    const Choice* next = next_step(*this, how);
    return next == nullptr ? std::vector<std::string>() : std::vector<std::string>{next->name};
  }
  const Field* list = kind_->find_field(how.list);
  const yaml::Value entries = at(*list);
  std::string last;
  if (entries.found()) {
    for (const yaml::Value entry : entries.items()) {
      const yaml::Value value = entry.find(how.field);
      if (value.found() && value.is_scalar()) last = value.text();
    }
  }
  return last.empty() ? std::vector<std::string>() : std::vector<std::string>{last};
}

std::optional<PartialDate> Record::date_when_complete(const Derivation& derivation) const {
  const Field* list = kind_->find_field(derivation.list);
  const Field* step = list->find_field(derivation.field);
  const Field* when = list->find_field("date");
  const yaml::Value entries = at(*list);
  if (!entries.found() || step->choices.empty() || when == nullptr) return std::nullopt;
  std::vector<bool> done(step->choices.size(), false);
  std::optional<PartialDate> last;
  for (const yaml::Value entry : entries.items()) {
    const yaml::Value name = entry.find(derivation.field);
    const std::size_t rank = name.found() ? step->rank(name.text()) : done.size();
    if (rank < done.size()) done[rank] = true;
    const std::optional<PartialDate> date = entry_date(*this, entry, *when);
    if (date && (!last || last->last() < date->last())) last = date;
  }
  const bool complete = std::all_of(done.begin(), done.end(), [](bool d) { return d; });
  return complete ? last : std::nullopt;
}

namespace {

// Whether an entry of the list had happened by then; one without a date had.
bool has_happened(const Record& record, const Field& list, yaml::Value entry,
                  std::optional<Day> day) {
  if (!day) return true;
  for (const Field& field : list.fields) {
    if (field.type != Type::date) continue;
    const std::optional<PartialDate> date = entry_date(record, entry, field);
    return !date || date->first() <= *day;
  }
  return true;
}

}  // namespace

const Choice* next_step(const Record& record, const Derivation& procedure, std::optional<Day> day) {
  const Field& list = *record.kind().find_field(procedure.list);
  const Field& step = *list.find_field(procedure.field);
  const yaml::Value entries = record.at(list);
  for (const Choice& choice : step.choices) {
    bool done = false;
    if (entries.found()) {
      for (const yaml::Value entry : entries.items()) {
        const yaml::Value name = entry.find(step.name);
        done = done || (name.found() && name.is_scalar() && name.text() == choice.name &&
                        has_happened(record, list, entry, day));
      }
    }
    if (!done) return &choice;
  }
  return nullptr;
}

const Choice* choice_on(const Record& record, const Field& derived, Day day) {
  const Derivation& how = *derived.derivation;
  if (how.how == Derivation::How::next_of) return next_step(record, how, day);
  if (how.how == Derivation::How::all_of) return nullptr;
  const Choice* choice = nullptr;
  if (how.how == Derivation::How::by_dates) {
    for (std::size_t i = 0; i < how.dates.size(); ++i) {
      const Field* field = record.kind().find_field(how.dates[i]);
      const std::optional<PartialDate> date = field == nullptr ? std::nullopt : record.date(*field);
      if (date && date->first() <= day) choice = &derived.choices[i];
    }
    return choice;
  }
  const Field& list = *record.kind().find_field(how.list);
  const yaml::Value entries = record.at(list);
  if (!entries.found()) return nullptr;
  for (const yaml::Value entry : entries.items()) {
    const yaml::Value value = entry.find(how.field);
    if (!value.found() || !value.is_scalar() || !has_happened(record, list, entry, day)) continue;
    choice = derived.find_choice(value.text());
  }
  return choice;
}

std::optional<Day> Record::first_day() const {
  const Field* field = kind_->date_field();
  if (field == nullptr) return std::nullopt;
  if (field->type == Type::days) {
    const std::optional<Days> all = days(*field);
    return all ? std::optional<Day>(all->first()) : std::nullopt;
  }
  const std::optional<PartialDate> when = date(*field);
  return when && when->is_full() ? std::optional<Day>(when->first()) : std::nullopt;
}

}  // namespace ruralctl
