// Puts messages into a language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ruralctl/base/message.h"

namespace ruralctl {

// The translations into one language, looked up in the bytes of a GNU .mo file as they stand:
// building a catalog reads no more than the file's header.
class Catalog {
 public:
  // `mo_bytes` must outlive the catalog. English needs none. A file that is damaged counts as
  // having no translation, wholly or for the messages concerned, which then stay English.
  explicit Catalog(Language language, std::string_view mo_bytes = {});

  Language language() const { return language_; }

  // The sentence in this language, arguments filled in; labels and messages among them are put into
  // the same language, numbers are written plainly. Never throws because of what a format says: one
  // that cannot be filled in is given in English, or, if that cannot be either, as it stands.
  std::string text(const Message& message) const;

  // The translation of a text without arguments, or `id` itself where there is none. Valid as long
  // as both the bytes of the catalog and `id` are.
  std::string_view translate(const char* id) const;

 private:
  // Both are empty where there is nothing, or nothing sound.
  std::string_view find(std::string_view id) const;
  std::string_view string_at(std::size_t table, std::size_t index) const;
  std::size_t number_at(std::size_t offset) const;

  Language language_;
  std::string_view bytes_;
  bool big_endian_ = false;
  std::size_t count_ = 0;
  std::size_t originals_ = 0;  // offsets of the two tables in `bytes_`
  std::size_t translations_ = 0;
};

// The catalog of the translations in po/, which are part of the program.
Catalog catalog_for(Language language);

// The language that a person (`zh`, `中文`, `English`) or the environment (`zh_CN.UTF-8`, `C`)
// names.
std::optional<Language> parse_language(std::string_view name);

}  // namespace ruralctl
