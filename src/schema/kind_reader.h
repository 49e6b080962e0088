// From a definition in YAML to a kind.
#pragma once

#include <deque>
#include <functional>
#include <string>

#include "ruralctl/schema/attributes.h"
#include "ruralctl/schema/kind.h"

namespace ruralctl {

// What lies outside a definition: choices that the book adds under a setting, the choices of
// another kind's field
// ("project.stage"), whether a kind exists, and where units of the book's own are kept.
struct KindReaderWorld {
  std::function<const std::vector<Choice>*(const std::string& setting)> added_choices;
  std::function<const Field*(const std::string& kind_and_field)> choices_of;
  std::function<bool(const std::string& kind)> is_kind;
  std::deque<Unit>* own_units;
};

class KindReader {
 public:
  using World = KindReaderWorld;

  explicit KindReader(const World& world) : world_(world) {}

  // A whole kind, still without the fields that all kinds share.
  Kind read(const std::string& name, const yaml::Document& document, yaml::Value definition);
  // What a book adds to a kind that exists: labels, fields, choices, actions, measures.
  void extend(Kind& kind, const yaml::Document& document, yaml::Value definition);
  Field read_field(const std::string& name, const Attributes& attributes);
  Measure read_measure(const std::string& name, const Kind& kind, const Attributes& attributes);
  // To be called when all fields are there: holds names in the definition to what they refer to.
  void finish(Kind& kind, const Attributes& definition);

  static Attributes field_attributes(const yaml::Document& document, yaml::Value value);
  static Attributes measure_attributes(const yaml::Document& document, yaml::Value value);
  // One item of `rhythms`, for records of `kind`.
  static Rhythm read_rhythm(const std::string& kind, const Attributes& attributes);
  static std::vector<Choice> read_choices(const yaml::Document& document, yaml::Value values);

 private:
  void read_parts(Kind& kind, const Attributes& attributes);
  void read_derived(Kind& kind, const Attributes& attributes);
  void read_actions(Kind& kind, const Attributes& attributes);
  void read_promises(Kind& kind, const Attributes& attributes);
  void extend_field(Field& field, const Attributes& attributes);
  const Unit* unit(const Attributes& attributes, std::string_view key);

  const World& world_;
};

}  // namespace ruralctl
