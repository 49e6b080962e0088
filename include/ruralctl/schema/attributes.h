// The mappings of which definitions (of kinds, of reports) are made, read strictly.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/schema/template.h"
#include "ruralctl/yaml/document.h"

namespace ruralctl {

// One mapping of a definition. Everything that is not as it must be throws Error(Exit::unread) at
// its line.
class Attributes {
 public:
  // Only the keys in `known` may stand in `mapping`; no list of them: any.
  Attributes(const yaml::Document& document, yaml::Value mapping,
             std::initializer_list<std::string_view> known = {});

  bool has(std::string_view key) const { return value_.find(key).found(); }
  yaml::Value value(std::string_view key) const { return value_.find(key); }
  std::string text(std::string_view key) const;                // empty if it is not there
  bool flag(std::string_view key) const;                       // false if it is not there
  std::vector<std::string> words(std::string_view key) const;  // one word or a list of them
  // `en` and `zh`; without `en`, the name with blanks for dashes.
  Label label(std::string_view name) const;
  // A sentence: one text for both languages, or `{en: …, zh: …}`; empty if it is not there. What is
  // wrong in it fails at its line.
  TemplateLabel sentence(std::string_view key) const;
  TemplateLabel sentence(yaml::Value written) const;
  yaml::Value::Entries entries() const { return value_.entries(); }
  const yaml::Document& document() const { return *document_; }

  [[noreturn]] void fail(Message message) const { fail(value_, std::move(message)); }
  [[noreturn]] void fail(yaml::Value at, Message message) const;
  // As fail(), at the key's value, or at the mapping where the key is missing.
  [[noreturn]] void fail_at(std::string_view key, Message message) const;

 private:
  const yaml::Document* document_;
  yaml::Value value_;
};

// "visit" of "visits": what a field of several is called where there is one.
std::string singular_of(std::string_view name);

// The name of one of `table` by its position; fails with the possible names.
std::size_t index_of(const Attributes& attributes, std::string_view key,
                     const std::vector<std::string>& names);

}  // namespace ruralctl
