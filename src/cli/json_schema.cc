#include "cli/json_schema.h"

namespace ruralctl::cli {
namespace {

constexpr char day_pattern[] = "^\\d{4}-\\d{2}-\\d{2}$";
constexpr char partial_pattern[] = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
constexpr char days_pattern[] = "^\\d{4}-\\d{2}-\\d{2}(\\.\\.\\d{4}-\\d{2}-\\d{2})?$";
constexpr char quantity_pattern[] = "^(~\\d+(\\.\\d+)?|\\d+(\\.\\d+)?\\+?)$";

Datum text_of(const char* pattern) {
  return Datum::Object{{"type", "string"}, {"pattern", pattern}};
}

Datum list_of(Datum items) {
  return Datum::Object{{"type", "array"}, {"items", std::move(items)}};
}

Datum one_value(const Field& field, Language language);

Datum entry(const Field& field, Language language) {
  Datum properties = Datum::Object{};
  for (const Field& inner : field.fields) properties.set(inner.name, one_value(inner, language));
  return Datum::Object{{"type", "object"}, {"properties", properties}};
}

Datum one_value(const Field& field, Language language) {
  switch (field.type) {
    case Type::date:
      return text_of(field.partial ? partial_pattern : day_pattern);
    case Type::days:
      return text_of(days_pattern);
    case Type::integer:
      return Datum::Object{{"type", "integer"}};
    case Type::quantity:
      return Datum::Object{
          {"anyOf", Datum::List{Datum::Object{{"type", "number"}}, text_of(quantity_pattern)}}};
    case Type::flag:
      return Datum::Object{{"type", "boolean"}};
    case Type::entries:
      return entry(field, language);
    case Type::choice:
    case Type::choices: {
      if (field.choices.empty()) break;
      Datum names = Datum::List{};
      for (const Choice& choice : field.choices) names.add(choice.name);
      return Datum::Object{{"enum", names}};
    }
    default:
      break;
  }
  return Datum::Object{{"type", "string"}};
}

}  // namespace

Datum json_schema(const Kind& kind, Language language) {
  Datum properties = Datum::Object{};
  Datum required = Datum::List{"id"};
  properties.set("id", Datum::Object{{"type", "string"}});
  for (const Field& field : kind.fields) {
    Datum value = one_value(field, language);
    if (field.is_list()) value = list_of(std::move(value));
    value.set("title", field.label.in(language));
    properties.set(field.name, std::move(value));
    if (field.required) required.add(field.name);
  }
  const Datum record =
      Datum::Object{{"type", "object"}, {"properties", properties}, {"required", required}};
  return Datum::Object{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                       {"title", kind.label.in(language)},
                       {"type", "array"},
                       {"items", record}};
}

}  // namespace ruralctl::cli
