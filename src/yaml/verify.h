// Reading an edited file back before anyone may write it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/yaml/document.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl::yaml {

// What an edit was meant to do.
struct Change {
  enum class What { field, insertion, copy, removal };
  What what;
  std::size_t record;
  std::string key;                 // field
  std::optional<Content> content;  // field; nothing: taken away
  std::vector<Field> fields;       // insertion
  Value original{nullptr};         // copy

  static Change of_field(std::size_t record, std::string key, std::optional<Content> content) {
    return {What::field, record, std::move(key), std::move(content), {}, Value(nullptr)};
  }
  static Change of_insertion(std::size_t before, std::vector<Field> fields) {
    return {What::insertion, before, {}, std::nullopt, std::move(fields), Value(nullptr)};
  }
  static Change of_removal(std::size_t record) { return {What::removal, record, {}, std::nullopt, {}, Value(nullptr)}; }
  static Change of_copy(std::size_t before, Value original) {
    return {What::copy, before, {}, std::nullopt, {}, original};
  }
};

// Throws refuse_edit() unless `text` reads as the document with this change and no other.
void verify(const Document& document, const std::string& text, const Change& change);

[[noreturn]] void refuse_edit(const Document& document, std::size_t offset);

}  // namespace ruralctl::yaml
