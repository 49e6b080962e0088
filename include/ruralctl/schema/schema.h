// All kinds and measures that a book knows: the built-in ones and its own.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/embedded.h"
#include "ruralctl/schema/kind.h"
#include "ruralctl/yaml/document.h"

namespace ruralctl {

class Attributes;
struct KindReaderWorld;

// How often some of those that are to be covered (households) must be seen again.
struct Revisit {
  std::vector<std::string> where;  // terms
  int days = 0;
  Location defined;
};

// The settings of a book (ruralctl.yaml) that are not kinds or measures.
struct Settings {
  std::string title;
  std::optional<Language> language;
  std::string default_village;
  std::optional<std::vector<Rhythm>> rhythms;  // in place of those of the kinds
  std::vector<Revisit> revisits;
};

// Kinds are read when first asked for, since most commands need one or two. Not for use by several
// threads at once.
class Schema {
 public:
  // The built-in kinds alone.
  Schema();
  // With what a book's ruralctl.yaml, given as text, adds. Throws Error(Exit::unread) at the line
  // of any mistake in `file`, among them a format newer than this program's, and a kind named like
  // one of `reserved` (the commands).
  Schema(const std::string& settings_text, const std::vector<std::string>& reserved,
         const std::string& file = "ruralctl.yaml");
  // The kinds and measures of this one, with `settings`, and what stands in the settings of `lead`
  // for layers above.
  Schema led_by(const Schema& lead, Settings settings) &&;
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  const Settings& settings() const { return settings_; }
  // The book's settings as they are written, for what layers above define there (reports); null
  // where there is no book. Valid as long as the schema.
  const yaml::Document* settings_document() const {
    return settings_file_ ? &settings_file_->document : nullptr;
  }

  // By name, plural or label, in either language; null if there is none. The pointer stays valid.
  const Kind* find_kind(std::string_view typed) const;
  // `name` must be the name of a kind.
  const Kind& kind(std::string_view name) const;
  // Names and labels of all kinds, without reading them.
  const std::vector<std::string>& kind_names() const { return names_; }
  std::vector<std::string> all_kind_words() const;
  // All kinds by pillar, then in the order of their definition.
  std::vector<const Kind*> kinds() const;

  // By name or label, also KIND-count and KIND.FIELD; null if there is none. The pointer stays
  // valid.
  const Measure* find_measure(std::string_view typed) const;
  // The named measures, in the order of kinds(); without those of the form KIND-count and
  // KIND.FIELD.
  std::vector<const Measure*> measures() const;

  // The book's, else those of the kinds.
  std::vector<Rhythm> rhythms() const;

  const std::vector<Choice>& pillars() const { return pillars_; }
  const Choice& pillar(std::string_view name) const;

 private:
  struct Source;
  struct SettingsFile {
    std::string text;  // what `document` points into
    yaml::Document document;
  };
  struct CommonField {
    Field field;
    std::vector<Nature> natures;
    bool first;
  };

  void read_common();
  void read_settings(const std::string& text, const std::vector<std::string>& reserved,
                     const std::string& file);
  void add_own_kind(const yaml::Document& document, yaml::Entry entry,
                    const std::vector<std::string>& reserved);
  void refuse_taken_word(const Attributes& definition, std::string_view key,
                         const std::string& word, const std::string& kind,
                         const std::vector<std::string>& reserved) const;
  void refuse_taken_measures(const yaml::Document& document, yaml::Value own) const;
  void add_own_measure(const yaml::Document& document, yaml::Entry entry);
  void read_rhythms(const Attributes& settings);
  void read_revisits(const Attributes& settings);
  KindReaderWorld world() const;
  const Kind& load(std::size_t index) const;
  const Measure* implied_measure(std::string_view typed) const;

  Settings settings_;
  std::vector<Choice> pillars_;
  std::vector<CommonField> common_fields_;
  std::vector<std::string> names_;
  mutable std::vector<Source> sources_;
  std::map<std::string, std::vector<Choice>, std::less<>> added_choices_;
  std::shared_ptr<const SettingsFile> definitions_;    // of the kinds
  std::shared_ptr<const SettingsFile> settings_file_;  // mostly the same
  mutable std::map<std::string, std::unique_ptr<Measure>, std::less<>> implied_;
  mutable std::deque<Unit> own_units_;
};

// The kinds' files (src/schema/kinds/*.yaml) and what they share (src/schema/common.yaml).
extern const Embedded builtin_kinds[];
extern const Embedded builtin_common[];

}  // namespace ruralctl
