#include "ruralctl/schema/schema.h"

#include <algorithm>

#include "ruralctl/base/catalog.h"
#include "ruralctl/base/nearest.h"
#include "schema/kind_reader.h"

namespace ruralctl {
namespace {

// The version of the book format that this program reads and writes.
constexpr std::string_view format_version = "1";

const std::vector<std::string>& nature_names() {
  static const std::vector<std::string> names = {"event", "entity", "snapshot"};
  return names;
}

// The value of a top-level line `key: value` of a built-in kind's file, so that a kind can be found
// by its label without reading it; a test holds it to what the file says.
std::string top_line(std::string_view text, std::string_view key) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.starts_with(key) && line.substr(key.size()).starts_with(": ")) {
      return std::string(line.substr(key.size() + 2));
    }
    at = end + 1;
  }
  return {};
}

// The items of a setting that is a list; nothing at all is an empty one.
yaml::Value::Items rules(const Attributes& settings, std::string_view key) {
  const yaml::Value value = settings.value(key);
  if (!value.is_sequence() && !value.is_null()) {
    settings.fail_at(key, msg("'{0}' is a list: write each rule behind '- '", key));
  }
  return value.items();
}

}  // namespace

struct Schema::Source {
  std::string name;
  Label label;
  std::string plural;
  std::string_view builtin;          // its file; empty for a book's own kind
  const yaml::Token* own = nullptr;  // its definition in the book, or what the book adds
  std::unique_ptr<Kind> kind;        // once read

  bool answers_to(std::string_view typed) const {
    return typed == name || typed == label.zh || typed == plural || typed == label.en;
  }
};

Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

Schema::Schema() {
  read_common();
}

Schema::Schema(const std::string& settings_text, const std::vector<std::string>& reserved,
               const std::string& file) {
  read_common();
  read_settings(settings_text, reserved, file);
}

Schema Schema::led_by(const Schema& lead, Settings settings) && {
  settings_ = std::move(settings);
  settings_file_ = lead.settings_file_;
  return std::move(*this);
}

void Schema::read_common() {
  for (const Embedded* file = builtin_kinds; !file->name.empty(); ++file) {
    Source source;
    source.name = file->name;
    source.label = {top_line(file->bytes, "en"), top_line(file->bytes, "zh")};
    if (source.label.en.empty()) source.label.en = source.name;
    source.plural = top_line(file->bytes, "plural");
    if (source.plural.empty()) source.plural = source.name + 's';
    source.builtin = file->bytes;
    names_.push_back(source.name);
    sources_.push_back(std::move(source));
  }
  yaml::Document document;
  document.read_mapping(builtin_common->bytes, "common.yaml");
  pillars_ = KindReader::read_choices(document, document.root().find("pillars"));
  const KindReader::World world{[](const std::string&) { return nullptr; },
                                [](const std::string&) { return nullptr; },
                                [](const std::string&) { return false; }, &own_units_};
  KindReader reader(world);
  for (const std::string_view place : {"first", "last"}) {
    for (const yaml::Entry entry : document.root().find(place).entries()) {
      const Attributes attributes = KindReader::field_attributes(document, entry.value);
      CommonField common{reader.read_field(entry.key.text(), attributes), {}, place == "first"};
      for (const std::string& nature : attributes.words("natures")) {
        const auto at = std::find(nature_names().begin(), nature_names().end(), nature) -
                        nature_names().begin();
        common.natures.push_back(static_cast<Nature>(at));
      }
      common_fields_.push_back(std::move(common));
    }
  }
}

void Schema::read_settings(const std::string& text, const std::vector<std::string>& reserved,
                           const std::string& file) {
  const auto read = std::make_shared<SettingsFile>();
  read->text = text;
  read->document.read_mapping(read->text, file);
  definitions_ = read;
  settings_file_ = read;
  const yaml::Document& document = read->document;
  const Attributes settings(document, document.root(),
                            {"format", "title", "lang", "default_village", "classes", "procedure",
                             "rhythms", "revisit", "kinds", "measures", "imports", "reports"});
  const std::string format = settings.text("format");
  if (format != format_version) {
    settings.fail_at(
        "format",
        format.empty()
            ? msg("the book does not say its format; add the line 'format: 1'")
            : msg("this book is of format {0}; this program reads format {1}: install a newer "
                  "ruralctl, or correct the line",
                  format, format_version));
  }
  settings_.title = settings.text("title");
  settings_.default_village = settings.text("default_village");
  if (const std::string lang = settings.text("lang"); !lang.empty()) {
    settings_.language = parse_language(lang);
    if (!settings_.language) settings.fail_at("lang", msg("'lang' is zh or en, not '{0}'", lang));
  }
  for (const std::string name : {"classes", "procedure"}) {
    if (settings.has(name) && settings.value(name).find("step").found()) {
      settings.fail_at(name, msg("'{0}' is a list: write each rule behind '- '", name));
    }
    if (settings.has(name))
      added_choices_[name] = KindReader::read_choices(document, settings.value(name));
  }
  if (settings.has("kinds")) {
    for (const yaml::Entry entry : Attributes(document, settings.value("kinds")).entries()) {
      add_own_kind(document, entry, reserved);
    }
  }
  if (settings.has("rhythms")) read_rhythms(settings);
  if (settings.has("revisit")) read_revisits(settings);
  // A mistake in a definition is told at once, not when the kind is first used.
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    if (sources_[i].own != nullptr) load(i);
  }
  if (settings.has("measures")) {
    for (const yaml::Entry entry : Attributes(document, settings.value("measures")).entries()) {
      add_own_measure(document, entry);
    }
    refuse_taken_measures(document, settings.value("measures"));
  }
  for (const Source& source : sources_) {
    if (source.own == nullptr) continue;
    const Attributes definition(document, yaml::Value(source.own));
    if (definition.has("measures")) refuse_taken_measures(document, definition.value("measures"));
  }
}

// Nobody could say which kind is meant.
void Schema::refuse_taken_word(const Attributes& definition, std::string_view key,
                               const std::string& word, const std::string& kind,
                               const std::vector<std::string>& reserved) const {
  if (word.empty()) return;
  if (std::find(reserved.begin(), reserved.end(), word) != reserved.end()) {
    definition.fail_at(key,
                       msg("'{0}' is the name of a command; choose another for the kind", word));
  }
  for (const Source& other : sources_) {
    if (other.name == kind || !other.answers_to(word)) continue;
    definition.fail_at(
        key, msg("the kind '{0}' is called '{1}' already; choose another word", other.name, word));
  }
}

// Nobody could say which measure is meant.
void Schema::refuse_taken_measures(const yaml::Document& document, yaml::Value own) const {
  const std::vector<const Measure*> all = measures();
  for (const yaml::Entry entry : own.entries()) {
    const Attributes definition(document, entry.value);
    const std::string name = entry.key.text();
    const Label label = definition.label(name);
    for (const auto& [key, word] :
         {std::pair(std::string(), name), std::pair(std::string("zh"), label.zh),
          std::pair(std::string("en"), label.en)}) {
      if (word.empty()) continue;
      const auto called = std::count_if(all.begin(), all.end(), [&](const Measure* measure) {
        return word == measure->name || word == measure->label.zh || word == measure->label.en;
      });
      if (called < 2) continue;
      Message taken = msg("another measure is called '{0}' already; choose another word", word);
      if (definition.has(key)) definition.fail_at(key, std::move(taken));
      definition.fail(entry.key, std::move(taken));
    }
  }
}

void Schema::add_own_kind(const yaml::Document& document, yaml::Entry entry,
                          const std::vector<std::string>& reserved) {
  const std::string name = entry.key.text();
  const Attributes attributes(document, entry.value);
  const auto known = std::find_if(sources_.begin(), sources_.end(),
                                  [&](const Source& s) { return s.name == name; });
  if (known != sources_.end()) {
    refuse_taken_word(attributes, "zh", attributes.text("zh"), name, reserved);
    known->own = &entry.value.token();
    if (attributes.has("zh")) known->label.zh = attributes.text("zh");
    return;
  }
  Source source;
  source.name = name;
  source.label = attributes.label(name);
  refuse_taken_word(attributes, {}, name, name, reserved);
  refuse_taken_word(attributes, "zh", source.label.zh, name, reserved);
  refuse_taken_word(attributes, "en", source.label.en, name, reserved);
  source.plural = attributes.has("plural") ? attributes.text("plural") : name + 's';
  source.own = &entry.value.token();
  names_.push_back(name);
  sources_.push_back(std::move(source));
}

void Schema::read_rhythms(const Attributes& settings) {
  settings_.rhythms.emplace();
  for (const yaml::Value item : rules(settings, "rhythms")) {
    const Attributes parts(settings.document(), item, {"kind", "where", "every", "per"});
    const std::string kind = parts.text("kind");
    if (kind.empty()) {
      parts.fail_at("kind", msg("a rhythm needs 'kind:', of which a record is to be there"));
    }
    const auto source = std::find_if(sources_.begin(), sources_.end(), [&](const Source& one) {
      return kind == one.name || kind == one.plural || kind == one.label.zh;
    });
    if (source == sources_.end()) {
      const std::vector<std::string> near = nearest(kind, all_kind_words(), 1);
      parts.fail_at("kind", near.empty()
                                ? msg("no kind '{0}'; 'ruralctl kinds' lists them", kind)
                                : msg("no kind '{0}'; did you mean '{1}'?", kind, near.front()));
    }
    settings_.rhythms->push_back(KindReader::read_rhythm(source->name, parts));
    settings_.rhythms->back().defined = settings.document().locate(item);
  }
}

void Schema::read_revisits(const Attributes& settings) {
  for (const yaml::Value item : rules(settings, "revisit")) {
    const Attributes parts(settings.document(), item, {"where", "every"});
    const std::optional<int> days = parse_duration_days(parts.text("every"));
    if (!days || *days == 0) {
      parts.fail_at("every", msg("'every' says how often, in days or weeks: 30d, 2w"));
    }
    settings_.revisits.push_back({parts.words("where"), *days, settings.document().locate(item)});
  }
}

std::vector<Rhythm> Schema::rhythms() const {
  if (settings_.rhythms) return *settings_.rhythms;
  std::vector<Rhythm> all;
  for (const Kind* kind : kinds()) {
    all.insert(all.end(), kind->rhythms.begin(), kind->rhythms.end());
  }
  return all;
}

void Schema::add_own_measure(const yaml::Document& document, yaml::Entry entry) {
  const std::string name = entry.key.text();
  const Attributes attributes = KindReader::measure_attributes(document, entry.value);
  const std::string kind_name = attributes.text("kind");
  const auto source = std::find_if(sources_.begin(), sources_.end(),
                                   [&](const Source& s) { return s.name == kind_name; });
  if (source == sources_.end()) {
    const std::vector<std::string> near = nearest(kind_name, names_, 1);
    attributes.fail_at(
        "kind",
        kind_name.empty() ? msg("the measure '{0}' needs 'kind:', whose records it counts", name)
        : near.empty()    ? msg("no kind '{0}'; 'ruralctl kinds' lists them", kind_name)
                          : msg("no kind '{0}'; did you mean '{1}'?", kind_name, near.front()));
  }
  const KindReader::World world = this->world();
  load(static_cast<std::size_t>(source - sources_.begin()));
  Kind& kind = *source->kind;
  kind.measures.push_back(KindReader(world).read_measure(name, kind, attributes));
}

KindReaderWorld Schema::world() const {
  return {[this](const std::string& setting) {
            const auto found = added_choices_.find(setting);
            return found == added_choices_.end() ? nullptr : &found->second;
          },
          [this](const std::string& of) -> const Field* {
            const std::size_t dot = std::min(of.find('.'), of.size());
            const Kind* other = find_kind(of.substr(0, dot));
            const Field* field = other == nullptr || dot == of.size()
                                     ? nullptr
                                     : other->find_field(of.substr(dot + 1));
            return field == nullptr || field->choices.empty() ? nullptr : field;
          },
          [this](const std::string& kind) {
            return std::find(names_.begin(), names_.end(), kind) != names_.end();
          },
          &own_units_};
}

const Kind& Schema::load(std::size_t index) const {
  Source& source = sources_[index];
  if (source.kind) return *source.kind;
  const KindReader::World outside = world();
  KindReader reader(outside);
  Kind kind;
  yaml::Document file;
  if (!source.builtin.empty()) {
    file.read_mapping(source.builtin, source.name + ".yaml");
    kind = reader.read(source.name, file, file.root());
  } else {
    kind = reader.read(source.name, definitions_->document, yaml::Value(source.own));
    kind.builtin = false;
  }
  const auto has = [&](const std::string& name) {
    return std::any_of(kind.fields.begin(), kind.fields.end(),
                       [&](const Field& f) { return f.name == name; });
  };
  std::vector<Field> last;
  for (const CommonField& common : common_fields_) {
    const bool meant = std::find(common.natures.begin(), common.natures.end(), kind.nature) !=
                       common.natures.end();
    if (!meant || has(common.field.name) || (common.first && !kind.date.empty())) continue;
    if (common.first) {
      kind.fields.insert(kind.fields.begin(), common.field);
      kind.date = common.field.name;
    } else {
      last.push_back(common.field);
    }
  }
  kind.fields.insert(kind.fields.end(), last.begin(), last.end());
  if (!source.builtin.empty() && source.own != nullptr) {
    reader.extend(kind, definitions_->document, yaml::Value(source.own));
    // What the book adds goes before the fields that all kinds share.
    std::stable_partition(kind.fields.begin(), kind.fields.end(), [&](const Field& field) {
      return std::none_of(last.begin(), last.end(),
                          [&](const Field& common) { return common.name == field.name; });
    });
  }
  if (!source.builtin.empty()) {
    reader.finish(kind, Attributes(file, file.root()));
    if (source.own != nullptr)
      reader.finish(kind, Attributes(definitions_->document, yaml::Value(source.own)));
  } else {
    reader.finish(kind, Attributes(definitions_->document, yaml::Value(source.own)));
  }
  if (std::none_of(pillars_.begin(), pillars_.end(),
                   [&](const Choice& p) { return p.name == kind.pillar; })) {
    Attributes(definitions_->document, yaml::Value(source.own))
        .fail_at("pillar",
                 msg("'{0}' is no pillar; choose party, industry, institutions, service or team",
                     kind.pillar));
  }
  source.kind = std::make_unique<Kind>(std::move(kind));
  return *source.kind;
}

const Kind* Schema::find_kind(std::string_view typed) const {
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    const Source& source = sources_[i];
    if (source.answers_to(typed)) return &load(i);
  }
  return nullptr;
}

const Kind& Schema::kind(std::string_view name) const {
  const Kind* found = find_kind(name);
  if (found == nullptr)
    throw Error(Exit::usage, msg("no kind '{0}'; 'ruralctl kinds' lists them", name));
  return *found;
}

std::vector<std::string> Schema::all_kind_words() const {
  std::vector<std::string> words;
  for (const Source& source : sources_) {
    words.push_back(source.name);
    if (!source.label.zh.empty()) words.push_back(source.label.zh);
  }
  return words;
}

std::vector<const Kind*> Schema::kinds() const {
  std::vector<const Kind*> all;
  for (const Choice& pillar : pillars_) {
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const Kind& kind = load(i);
      if (kind.pillar == pillar.name) all.push_back(&kind);
    }
  }
  return all;
}

const Choice& Schema::pillar(std::string_view name) const {
  const auto found = std::find_if(pillars_.begin(), pillars_.end(),
                                  [&](const Choice& p) { return p.name == name; });
  return found == pillars_.end() ? pillars_.front() : *found;
}

std::vector<const Measure*> Schema::measures() const {
  std::vector<const Measure*> all;
  for (const Kind* kind : kinds()) {
    for (const Measure& measure : kind->measures) all.push_back(&measure);
  }
  return all;
}

const Measure* Schema::find_measure(std::string_view typed) const {
  const std::vector<const Measure*> all = measures();
  for (const Measure* measure : all) {
    if (typed == measure->name) return measure;
  }
  for (const Measure* measure : all) {
    if (typed == measure->label.zh || typed == measure->label.en) return measure;
  }
  return implied_measure(typed);
}

const Measure* Schema::implied_measure(std::string_view typed) const {
  constexpr std::string_view count = "-count";
  Measure measure;
  const std::size_t dot = typed.find('.');
  const Kind* kind = nullptr;
  if (dot != std::string_view::npos) {
    kind = find_kind(typed.substr(0, dot));
    const Field* field = kind == nullptr ? nullptr : kind->find_field(typed.substr(dot + 1));
    if (field == nullptr || (field->type != Type::quantity && field->type != Type::integer))
      return nullptr;
    measure.name = kind->name + '.' + field->name;
    measure.label = {kind->label.en + ": " + field->label.en, kind->label.zh + field->label.zh};
    measure.aggregate = kind->nature == Nature::snapshot ? Aggregate::level : Aggregate::sum;
    measure.fields = {field->name};
    measure.unit = field->unit;
  } else if (typed.ends_with(count)) {
    kind = find_kind(typed.substr(0, typed.size() - count.size()));
    if (kind == nullptr) return nullptr;
    measure.name = kind->name + std::string(count);
    measure.label = {kind->label.en + " records", kind->label.zh + "记录数"};
    measure.aggregate = Aggregate::count;
  }
  if (kind == nullptr) return nullptr;
  if (measure.unit == nullptr) measure.unit = find_unit("item");
  measure.kind = kind->name;
  auto& kept = implied_[measure.name];
  if (!kept) kept = std::make_unique<Measure>(std::move(measure));
  return kept.get();
}

}  // namespace ruralctl
