#include "ruralctl/report/presenter.h"

#include <algorithm>

#include "ruralctl/base/list.h"
#include "ruralctl/book/lookup.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/render/quantity.h"

namespace ruralctl {
namespace {

Datum plain_datum(yaml::Value value) {
  if (value.is_scalar()) return value.text();
  if (value.is_sequence()) {
    Datum out = Datum::List{};
    for (const yaml::Value item : value.items()) out.add(plain_datum(item));
    return out;
  }
  if (value.is_mapping()) {
    Datum out = Datum::Object{};
    for (const yaml::Entry entry : value.entries())
      out.set(entry.key.text(), plain_datum(entry.value));
    return out;
  }
  return nullptr;
}

// By the field's type; a value that its type cannot have as the text it is.
Datum scalar_datum(const Field& field, yaml::Value value) {
  if (!value.is_scalar()) return plain_datum(value);
  const std::string text = value.text();
  if (field.type == Type::quantity || field.type == Type::integer) {
    if (const auto quantity = parse_file_form(text)) {
      return field.type == Type::integer ? Datum(quantity->value) : datum(*quantity);
    }
  }
  if (field.type == Type::flag && (text == "true" || text == "false")) return Datum(text == "true");
  return text;
}

Datum field_datum(const Field& field, yaml::Value value) {
  if (field.type == Type::entries && value.is_sequence()) {
    Datum out = Datum::List{};
    for (const yaml::Value entry : value.items()) {
      Datum row = Datum::Object{};
      for (const yaml::Entry part : entry.entries()) {
        const std::string key = part.key.text();
        const Field* inner = field.find_field(key);
        row.set(key, inner == nullptr ? plain_datum(part.value) : scalar_datum(*inner, part.value));
      }
      out.add(entry.is_mapping() ? row : plain_datum(entry));
    }
    return out;
  }
  if (field.is_list() && value.is_scalar()) return Datum::List{value.text()};
  return field.is_list() ? plain_datum(value) : scalar_datum(field, value);
}

}  // namespace

Datum record_datum(const Record& record, bool with_sensitive) {
  Datum out;
  out.set("_kind", record.kind().name);
  if (!record.village().empty()) out.set("_village", record.village());
  out.set("id", record.id());
  std::string buffer;
  for (const Field& field : record.kind().fields) {
    if (field.sensitive && !with_sensitive) continue;
    if (const yaml::Value value = record.at(field); value.found())
      out.set(field.name, field_datum(field, value));
  }
  for (const yaml::Entry entry : record.value().entries()) {
    const std::string key = entry.key.text();
    const auto& fields = record.kind().fields;
    const bool known =
        std::any_of(fields.begin(), fields.end(), [&](const Field& f) { return f.name == key; });
    if (key != "id" && !known && !entry.value.is_null()) out.set(key, plain_datum(entry.value));
  }
  return out;
}

Label heading(const Field& field) {
  if (field.unit == nullptr) return field.label;
  const Label unit = field.unit->label_of_many();
  return {field.label.en + " (" + unit.en + ')', field.label.zh + " (" + unit.zh + ')'};
}

const std::string& Presenter::name_of(const std::string& kind, const std::string& written,
                                      const std::string& own_village) {
  const Kind& target = book_.schema().kind(kind);
  if (target.file == FileRule::village) return book_.places().name(written);
  const auto [known, first] = names_.try_emplace(kind);
  const Field* name = target.find_field("name");
  if (first && name != nullptr) {
    book_.each(target, {}, [&](const Record& record) {
      const std::string text = record.text(*name);
      if (!text.empty()) known->second[record.village() + '/' + record.id()] = text;
    });
  }
  const Reference reference =
      split_reference(written, target.in_book_scope() ? std::string() : own_village);
  const auto found = known->second.find(reference.village + '/' + reference.id);
  return found == known->second.end() ? written : found->second;
}

std::string Presenter::value(const Field& field, const std::string& written,
                             const std::string& own_village) {
  if (!field.choices.empty()) {
    const Choice* choice = field.find_choice(written);
    return choice == nullptr ? written : choice->label.in(language_);
  }
  if (!field.target.empty()) return name_of(field.target, written, own_village);
  if (field.type == Type::flag) {
    const Label yes{"yes", "是"};
    const Label no{"no", "否"};
    if (written == "true") return yes.in(language_);
    if (written == "false") return no.in(language_);
  }
  return written;
}

std::string Presenter::group(const Kind& kind, const std::string& dimension,
                             const std::string& value) {
  if (value.empty()) return Label{"(not said)", "（未填）"}.in(language_);
  if (dimension == "village" || dimension == "township" || dimension == "village-level" ||
      dimension == "grid") {
    return village(value);
  }
  if (const auto path = find_path(book_.schema(), kind, dimension))
    return this->value(path->foreign != nullptr ? *path->foreign : *path->own, value, "");
  return value;
}

Label Presenter::dimension(const Kind& kind, const std::string& dimension) const {
  static const std::vector<std::pair<std::string, Label>> fixed = {
      {"village", {"village", "村"}},
      {"township", {"township", "街道/镇"}},
      {"village-level", {"village", "行政村"}},
      {"grid", {"grid", "网格"}},
      {"day", {"day", "日"}},
      {"week", {"week", "周"}},
      {"month", {"month", "月"}},
      {"quarter", {"quarter", "季度"}},
      {"year", {"year", "年"}}};
  for (const auto& [name, label] : fixed) {
    if (name == dimension) return label;
  }
  const auto path = find_path(book_.schema(), kind, dimension);
  if (!path) return {dimension, dimension};
  return (path->foreign != nullptr ? path->foreign : path->own)->label;
}

std::vector<std::string> Presenter::entries(const Record& record, const Field& field) {
  std::vector<std::string> shown;
  const yaml::Value list = record.at(field);
  if (!list.found()) return shown;
  for (const yaml::Value entry : list.items()) {
    std::vector<std::string> parts;
    for (const yaml::Entry part : entry.entries()) {
      const Field* inner = field.find_field(part.key.text());
      const std::string text = part.value.text();
      parts.push_back(inner == nullptr ? text : value(*inner, text, record.village()));
    }
    shown.push_back(listed(parts, " "));
  }
  return shown;
}

Cell Presenter::cell(const Record& record, const Field& field) {
  if (field.type == Type::quantity || field.type == Type::integer) {
    const yaml::Value value = record.at(field);
    const auto quantity = value.found() ? parse_file_form(value.text()) : std::nullopt;
    if (quantity) return ruralctl::cell(*quantity, language_);
    return value.found() ? Cell(value.text()) : Cell();
  }
  if (field.type == Type::entries) return listed(entries(record, field), "; ");
  std::vector<std::string> shown;
  std::vector<std::string> plain;
  for (const std::string& text : record.texts(field)) {
    if (!record.at(field).found() && !field.derivation)
      break;  // what an absent value means is not what it says
    shown.push_back(value(field, text, record.village()));
    plain.push_back(text);
  }
  return {listed(shown, language_ == Language::zh ? "、" : ", "), listed(plain, ", ")};
}

}  // namespace ruralctl
