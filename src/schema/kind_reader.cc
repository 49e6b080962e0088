#include "schema/kind_reader.h"

#include <algorithm>

#include "ruralctl/base/quantity.h"

namespace ruralctl {
namespace {

const std::vector<std::string>& all_types() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (int i = 0; i <= static_cast<int>(Type::measure); ++i)
      out.emplace_back(name(static_cast<Type>(i)));
    return out;
  }();
  return names;
}

Attributes kind_attributes(const yaml::Document& document, yaml::Value definition) {
  return Attributes(
      document, definition,
      {"en",   "zh",      "plural", "nature",  "file",    "pillar",   "id",       "date",
       "ends", "subject", "fields", "derived", "actions", "measures", "coverage", "open_until",
       "due",  "again",   "shows",  "rhythms", "either",  "told"});
}

bool is_word(std::string_view name) {
  return !name.empty() &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") ==
             std::string_view::npos &&
         name.front() >= 'a' && name.front() <= 'z';
}

void require_word(const Attributes& attributes, yaml::Value at, const std::string& name) {
  if (!is_word(name)) {
    attributes.fail(
        at, msg("'{0}' is no name; use small letters, digits, '-' and '_', a letter first", name));
  }
}

// A field that must exist, named by the attribute `key`.
const Field& named_field(const Kind& kind, const Attributes& attributes, std::string_view key,
                         const std::string& name) {
  const auto find = [&](const std::vector<Field>& fields) -> const Field* {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
    return found == fields.end() ? nullptr : &*found;
  };
  const Field* field = find(kind.fields);
  if (field == nullptr) field = find(kind.derived);
  if (field == nullptr) {
    attributes.fail_at(
        key, msg("'{0}' names the field '{1}', which {2} does not have", key, name, kind.name));
  }
  return *field;
}

}  // namespace

Attributes KindReader::field_attributes(const yaml::Document& document, yaml::Value value) {
  return Attributes(document, value,
                    {"en",        "zh",     "singular",   "type",        "required",   "partial",
                     "future",    "set",    "positional", "sensitive",   "ordered",    "unit",
                     "unit_from", "values", "unranked",   "values_from", "choices_of", "to",
                     "fields",    "key",    "absent",     "natures"});
}

Attributes KindReader::measure_attributes(const yaml::Document& document, yaml::Value value) {
  return Attributes(document, value,
                    {"en", "zh", "kind", "aggregate", "field", "key", "unnamed", "date", "where",
                     "reached", "unit", "unit_of_several", "added"});
}

std::vector<Choice> KindReader::read_choices(const yaml::Document& document, yaml::Value values) {
  std::vector<Choice> choices;
  const Attributes whole(document, values.is_sequence() ? document.root() : values);
  const auto add = [&](yaml::Value at, std::string name, Label label) {
    if (std::any_of(choices.begin(), choices.end(),
                    [&](const Choice& c) { return c.name == name; })) {
      whole.fail(at, msg("the choice '{0}' stands twice; keep one", name));
    }
    choices.push_back({std::move(name), std::move(label)});
  };
  for (const yaml::Entry entry : values.entries()) {
    const std::string name = entry.key.text();
    if (entry.value.is_mapping()) {
      add(entry.key, name, Attributes(document, entry.value, {"en", "zh"}).label(name));
    } else if (entry.value.is_scalar()) {
      const std::string zh = entry.value.text();
      add(entry.key, name, Label{name, zh});
    } else {
      whole.fail(entry.key, msg("the choice '{0}' needs its Chinese label, '{0}: …'", name));
    }
  }
  for (const yaml::Value item : values.items()) {  // procedure: [{step: …, zh: …}]
    const Attributes attributes(document, item, {"step", "name", "en", "zh"});
    const std::string name = attributes.text(attributes.has("step") ? "step" : "name");
    if (name.empty()) attributes.fail(msg("an item of this list needs 'step:' with its name"));
    add(item, name, attributes.label(name));
  }
  for (Choice& choice : choices) {
    std::replace(choice.label.en.begin(), choice.label.en.end(), '-', ' ');
  }
  return choices;
}

const Unit* KindReader::unit(const Attributes& attributes, std::string_view key) {
  const std::string name = attributes.text(key);
  if (name.empty()) return nullptr;
  if (const Unit* known = find_unit(name)) return known;
  const auto own = std::find_if(world_.own_units->begin(), world_.own_units->end(),
                                [&](const Unit& u) { return u.name == name; });
  if (own != world_.own_units->end()) return &*own;
  world_.own_units->push_back(custom_unit(name, Label{name, name}));
  return &world_.own_units->back();
}

Field KindReader::read_field(const std::string& name, const Attributes& attributes) {
  Field field;
  field.name = name;
  field.label = attributes.label(name);
  field.type = static_cast<Type>(index_of(attributes, "type", all_types()));
  field.singular = attributes.text("singular");
  if (field.singular.empty()) field.singular = field.is_list() ? singular_of(name) : name;
  field.required = attributes.flag("required");
  field.partial = attributes.flag("partial");
  field.future = attributes.flag("future");
  field.set = attributes.flag("set") || field.type == Type::choices || field.type == Type::days;
  field.positional = attributes.flag("positional");
  field.sensitive = attributes.flag("sensitive");
  field.ordered = attributes.flag("ordered");
  field.unranked = attributes.words("unranked");
  field.unit = unit(attributes, "unit");
  field.unit_from_measure = attributes.text("unit_from") == "measure";
  field.values_from = attributes.text("values_from");
  field.target = attributes.text("to");
  field.key = attributes.words("key");
  field.absent = attributes.text("absent");
  if (attributes.has("values"))
    field.choices = read_choices(attributes.document(), attributes.value("values"));
  if (!field.values_from.empty()) {
    if (const auto* added = world_.added_choices(field.values_from)) {
      for (const Choice& choice : *added) {
        if (field.rank(choice.name) == field.choices.size()) field.choices.push_back(choice);
      }
    }
  }
  if (const std::string of = attributes.text("choices_of"); !of.empty()) {
    const Field* other = world_.choices_of(of);
    if (other == nullptr)
      attributes.fail_at("choices_of", msg("'{0}' is no field with choices", of));
    field.choices = other->choices;
    field.ordered = other->ordered;
    field.unranked = other->unranked;
  }
  const bool takes_choices = field.type == Type::choice || field.type == Type::choices;
  if (takes_choices && field.choices.empty() && field.values_from.empty()) {
    attributes.fail(msg("the field '{0}' needs 'values: {{name: 中文, …}}', its choices", name));
  }
  if (field.type == Type::quantity && field.unit == nullptr && !field.unit_from_measure) {
    attributes.fail(
        msg("the field '{0}' needs 'unit:', for example household, mu, wan, m, item", name));
  }
  const bool refers = field.type == Type::ref || field.type == Type::refs;
  if (refers && !world_.is_kind(field.target)) {
    attributes.fail_at(
        "to", msg("the field '{0}' refers to '{1}', which is no kind; name a kind after 'to:'",
                  name, field.target));
  }
  if (!field.absent.empty() && takes_choices && field.rank(field.absent) == field.choices.size()) {
    attributes.fail_at("absent", msg("'{0}' is none of the choices of '{1}'", field.absent, name));
  }
  const bool is_number = field.type == Type::quantity || field.type == Type::integer;
  if (!field.absent.empty() && is_number && !parse_file_form(field.absent)) {
    attributes.fail_at("absent", msg("'{0}' is no figure", field.absent));
  }
  if (field.type == Type::entries) {
    if (!attributes.has("fields"))
      attributes.fail(msg("the field '{0}' needs 'fields:', those of an entry", name));
    for (const yaml::Entry entry :
         Attributes(attributes.document(), attributes.value("fields")).entries()) {
      const std::string inner = entry.key.text();
      require_word(attributes, entry.key, inner);
      Field part = read_field(inner, field_attributes(attributes.document(), entry.value));
      if (part.is_list())
        attributes.fail(entry.key,
                        msg("'{0}' stands in a list of entries and cannot be a list", inner));
      field.fields.push_back(std::move(part));
    }
  }
  return field;
}

void KindReader::extend_field(Field& field, const Attributes& attributes) {
  if (attributes.has("type") && attributes.text("type") != name(field.type)) {
    attributes.fail_at(
        "type",
        msg("'{0}' is a built-in field of type {1}, which cannot change; choose another name",
            field.name, name(field.type)));
  }
  if (const std::string zh = attributes.text("zh"); !zh.empty()) field.label.zh = zh;
  if (const std::string en = attributes.text("en"); !en.empty()) field.label.en = en;
  if (attributes.flag("required")) field.required = true;
  if (attributes.flag("sensitive")) field.sensitive = true;
  if (!attributes.has("values")) return;
  if (field.type != Type::choice && field.type != Type::choices) {
    attributes.fail_at("values", msg("the field '{0}' takes no choices", field.name));
  }
  for (Choice& choice : read_choices(attributes.document(), attributes.value("values"))) {
    const std::size_t at = field.rank(choice.name);
    if (at == field.choices.size()) {
      field.choices.push_back(std::move(choice));
    } else {
      field.choices[at].label = choice.label;
    }
  }
}

Measure KindReader::read_measure(const std::string& name, const Kind& kind,
                                 const Attributes& attributes) {
  static const std::vector<std::string> aggregates = {"count", "sum", "distinct", "level"};
  Measure measure;
  measure.name = name;
  measure.label = attributes.label(name);
  measure.kind = kind.name;
  measure.aggregate = static_cast<Aggregate>(index_of(attributes, "aggregate", aggregates));
  measure.fields = attributes.words("field");
  measure.key = attributes.words("key");
  measure.unnamed = attributes.text("unnamed");
  measure.date = attributes.text("date");
  measure.where = attributes.words("where");
  measure.added = !attributes.has("added") || attributes.flag("added");
  for (const std::string& field : measure.fields) named_field(kind, attributes, "field", field);
  for (const std::string& field : measure.key) {
    if (field != "id") named_field(kind, attributes, "key", field);
  }
  if (!measure.unnamed.empty()) named_field(kind, attributes, "unnamed", measure.unnamed);
  if (!measure.date.empty()) {
    const Field& date = named_field(kind, attributes, "date", measure.date);
    if (date.type != Type::date && date.type != Type::days) {
      attributes.fail_at("date", msg("'{0}' is no date", measure.date));
    }
  }
  const bool takes_field =
      measure.aggregate == Aggregate::sum || measure.aggregate == Aggregate::level;
  if (takes_field && measure.fields.empty()) {
    attributes.fail(msg("the measure '{0}' needs 'field:', what it adds up", name));
  }
  if (measure.aggregate == Aggregate::level && kind.nature != Nature::snapshot) {
    attributes.fail_at("aggregate",
                       msg("a level is a measure of snapshots; '{0}' is none", kind.name));
  }
  if (measure.aggregate == Aggregate::distinct && measure.key.empty()) {
    attributes.fail(msg("the measure '{0}' needs 'key:', what it counts once", name));
  }
  if (const std::string reached = attributes.text("reached"); !reached.empty()) {
    const std::size_t colon = std::min(reached.find(':'), reached.size() - 1);
    measure.reached_field = reached.substr(0, colon);
    measure.reached_stage = reached.substr(colon + 1);
    const Field& field = named_field(kind, attributes, "reached", measure.reached_field);
    if (!field.ordered || field.rank(measure.reached_stage) == field.choices.size()) {
      attributes.fail_at(
          "reached",
          msg("'{0}' must be an ordered field and one of its stages, 'stage:intent'", reached));
    }
  }
  measure.unit = unit(attributes, "unit");
  measure.unit_of_several = unit(attributes, "unit_of_several");
  if (measure.unit == nullptr && takes_field)
    measure.unit = named_field(kind, attributes, "field", measure.fields[0]).unit;
  if (measure.unit == nullptr) measure.unit = find_unit("item");
  return measure;
}

void KindReader::read_derived(Kind& kind, const Attributes& attributes) {
  for (const yaml::Entry entry :
       Attributes(attributes.document(), attributes.value("derived")).entries()) {
    const std::string name = entry.key.text();
    const Attributes parts(
        attributes.document(), entry.value,
        {"en", "zh", "values", "by_dates", "last_of", "all_of", "next_of", "field"});
    Field field;
    field.name = field.singular = name;
    field.label = parts.label(name);
    field.type = Type::choice;
    field.ordered = true;
    Derivation derivation{};
    if (parts.has("by_dates")) {
      derivation.how = Derivation::How::by_dates;
      derivation.dates = parts.words("by_dates");
      field.choices = read_choices(attributes.document(), parts.value("values"));
      if (field.choices.size() != derivation.dates.size()) {
        parts.fail(msg("'{0}' needs as many values as dates", name));
      }
    } else {
      const std::string key = parts.has("last_of")  ? "last_of"
                              : parts.has("all_of") ? "all_of"
                                                    : "next_of";
      derivation.how = key == "last_of"  ? Derivation::How::last_of
                       : key == "all_of" ? Derivation::How::all_of
                                         : Derivation::How::next_of;
      derivation.list = parts.text(key);
      derivation.field = parts.text("field");
      const Field& list = named_field(kind, parts, key, derivation.list);
      const Field* inner = list.find_field(derivation.field);
      if (inner == nullptr)
        parts.fail(msg("'{0}' has no field '{1}'", derivation.list, derivation.field));
      if (derivation.how != Derivation::How::all_of) {
        field.choices = inner->choices;
        field.unranked = inner->unranked;
      } else {
        field.type = Type::date;
      }
    }
    field.derivation = derivation;
    kind.derived.push_back(std::move(field));
  }
}

void KindReader::read_actions(Kind& kind, const Attributes& attributes) {
  for (const yaml::Entry entry :
       Attributes(attributes.document(), attributes.value("actions")).entries()) {
    const std::string name = entry.key.text();
    const Attributes parts(attributes.document(), entry.value,
                           {"en", "zh", "stamp", "append", "positional"});
    require_word(parts, entry.key, name);
    Action action{name, parts.label(name), parts.text("stamp"), parts.text("append"),
                  parts.text("positional")};
    if (action.stamp.empty() == action.append.empty()) {
      parts.fail(
          msg("the action '{0}' needs either 'stamp:' with a date field or 'append:' with a list",
              name));
    }
    if (!action.stamp.empty() &&
        named_field(kind, parts, "stamp", action.stamp).type != Type::date) {
      parts.fail_at("stamp", msg("'{0}' is no date", action.stamp));
    }
    if (!action.append.empty()) {
      const Field& list = named_field(kind, parts, "append", action.append);
      if (list.type != Type::entries || list.find_field(action.positional) == nullptr) {
        parts.fail(msg(
            "the action '{0}' needs a list of entries, and with 'positional:' a field of theirs",
            name));
      }
    }
    kind.actions.push_back(std::move(action));
  }
}

void KindReader::read_parts(Kind& kind, const Attributes& attributes) {
  if (attributes.has("fields")) {
    for (const yaml::Entry entry :
         Attributes(attributes.document(), attributes.value("fields")).entries()) {
      const std::string name = entry.key.text();
      require_word(attributes, entry.key, name);
      if (name == "id")
        attributes.fail(entry.key,
                        msg("every record has an id; choose another name for the field"));
      const Attributes parts = field_attributes(attributes.document(), entry.value);
      const auto known = std::find_if(kind.fields.begin(), kind.fields.end(),
                                      [&](const Field& f) { return f.name == name; });
      if (known != kind.fields.end()) {
        extend_field(*known, parts);
      } else {
        kind.fields.push_back(read_field(name, parts));
      }
    }
  }
  if (attributes.has("derived")) read_derived(kind, attributes);
  if (attributes.has("actions")) read_actions(kind, attributes);
}

Kind KindReader::read(const std::string& name, const yaml::Document& document,
                      yaml::Value definition) {
  static const std::vector<std::string> natures = {"event", "entity", "snapshot"};
  static const std::vector<std::string> files = {"month", "year", "one", "team", "village"};
  static const std::vector<std::string> ids = {"dated", "chosen"};
  const Attributes attributes = kind_attributes(document, definition);
  require_word(attributes, definition, name);
  Kind kind;
  kind.name = name;
  kind.label = attributes.label(name);
  kind.plural = attributes.has("plural") ? attributes.text("plural") : name + 's';
  kind.nature = static_cast<Nature>(index_of(attributes, "nature", natures));
  kind.file = attributes.has("file") ? static_cast<FileRule>(index_of(attributes, "file", files))
                                     : FileRule::one;
  const IdRule by_nature = kind.nature == Nature::entity ? IdRule::chosen : IdRule::dated;
  kind.id = attributes.has("id") ? static_cast<IdRule>(index_of(attributes, "id", ids)) : by_nature;
  kind.pillar = attributes.has("pillar") ? attributes.text("pillar") : "team";
  kind.date = attributes.text("date");
  kind.ends = attributes.text("ends");
  kind.subject = attributes.words("subject");
  read_parts(kind, attributes);
  return kind;
}

void KindReader::extend(Kind& kind, const yaml::Document& document, yaml::Value definition) {
  const Attributes attributes(
      document, definition,
      {"en", "zh", "fields", "actions", "derived", "measures", "shows", "told"});
  if (const std::string zh = attributes.text("zh"); !zh.empty()) kind.label.zh = zh;
  if (const std::string en = attributes.text("en"); !en.empty()) kind.label.en = en;
  read_parts(kind, attributes);
}

Rhythm KindReader::read_rhythm(const std::string& kind, const Attributes& attributes) {
  static const std::vector<std::string> spans = {"day", "week", "month", "quarter", "year"};
  Rhythm rhythm;
  rhythm.kind = kind;
  rhythm.where = attributes.words("where");
  rhythm.per = attributes.text("per");
  rhythm.every = static_cast<Span>(index_of(attributes, "every", spans));
  return rhythm;
}

void KindReader::read_promises(Kind& kind, const Attributes& attributes) {
  const auto date = [&](std::string_view key, const std::string& name) {
    if (named_field(kind, attributes, key, name).type != Type::date)
      attributes.fail_at(key, msg("'{0}' is no date", name));
  };
  if (attributes.has("coverage")) {
    const Attributes parts(attributes.document(), attributes.value("coverage"),
                           {"measure", "by", "total"});
    kind.coverage = Coverage{parts.text("measure"), parts.text("by"), parts.text("total")};
    if (kind.coverage->measure.empty())
      parts.fail(msg("'coverage' needs 'measure:', which counts what is covered"));
    if (!kind.coverage->by.empty()) named_field(kind, parts, "by", kind.coverage->by);
  }
  if (attributes.has("open_until")) {
    kind.open_until = attributes.words("open_until");
    for (const std::string& name : kind.open_until) date("open_until", name);
  }
  if (attributes.has("due")) {
    kind.due = attributes.text("due");
    date("due", kind.due);
    if (named_field(kind, attributes, "due", kind.due).derivation)
      attributes.fail_at(
          "due", msg("'{0}' follows from other fields; name one that is written", kind.due));
  }
  if (attributes.has("again")) {
    kind.again = attributes.text("again");
    if (kind.due.empty())
      attributes.fail_at("again", msg("'again' means nothing without 'due:', the day of it"));
    const Type type = named_field(kind, attributes, "again", kind.again).type;
    if (type != Type::ref && type != Type::refs)
      attributes.fail_at("again", msg("'{0}' refers to no records", kind.again));
  }
  if (attributes.has("either")) {
    kind.either.clear();
    for (const yaml::Value group : attributes.value("either").items()) {
      kind.either.emplace_back();
      for (const yaml::Value name : group.items()) {
        kind.either.back().push_back(named_field(kind, attributes, "either", name.text()).name);
      }
    }
  }
  if (attributes.has("shows")) {
    kind.shows = attributes.words("shows");
    for (const std::string& name : kind.shows) {
      if (!world_.is_kind(name))
        attributes.fail_at("shows", msg("no kind '{0}'; 'ruralctl kinds' lists them", name));
    }
  }
  if (attributes.has("rhythms")) {
    kind.rhythms.clear();
    for (const yaml::Value item : attributes.value("rhythms").items()) {
      kind.rhythms.push_back(read_rhythm(
          kind.name, Attributes(attributes.document(), item, {"where", "every", "per"})));
    }
  }
}

void KindReader::finish(Kind& kind, const Attributes& definition) {
  read_promises(kind, definition);
  if (!kind.date.empty()) {
    const Field& date = named_field(kind, definition, "date", kind.date);
    if (date.type != Type::date && date.type != Type::days)
      definition.fail_at("date", msg("'{0}' is no date", kind.date));
  }
  const bool by_date = kind.file == FileRule::month || kind.file == FileRule::year;
  if (by_date && (kind.date.empty() || !kind.find_field(kind.date)->required)) {
    definition.fail_at("file",
                       msg("files by month or year need 'date:' with a required date field"));
  }
  if (!kind.ends.empty()) named_field(kind, definition, "ends", kind.ends);
  if (definition.has("told")) {
    kind.told = definition.sentence("told");
    for (const Template* sentence : {&kind.told.en, &kind.told.zh}) {
      for (const std::string& name : sentence->names()) named_field(kind, definition, "told", name);
    }
  }
  for (const std::string& field : kind.subject) named_field(kind, definition, "subject", field);
  if (kind.nature == Nature::snapshot && kind.subject.empty()) {
    definition.fail(msg("a snapshot needs 'subject:', the fields that say of what it is"));
  }
  if (!definition.has("measures")) return;
  for (const yaml::Entry entry :
       Attributes(definition.document(), definition.value("measures")).entries()) {
    const std::string name = entry.key.text();
    kind.measures.push_back(
        read_measure(name, kind, measure_attributes(definition.document(), entry.value)));
  }
}

}  // namespace ruralctl
