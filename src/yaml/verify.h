// Reading an edited file back before anyone may write it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/yaml/document.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl::yaml {

bool means(Value value, const Content& content);

// Whether both have the same comments, in any order.
bool same_comments(const Document& a, const Document& b);

// What an edit was meant to do.
struct Change {
  enum class What { field, insertion, copy, removal };
  What what;
  std::size_t record;
  std::string key;                    // field
  std::optional<Content> content;     // field; nothing: taken away
  std::vector<Field> fields;          // insertion
  Value original{nullptr};            // copy
  std::vector<std::string> comments;  // that come with a copy, or go with a removed record

  static Change of_field(std::size_t record, std::string key, std::optional<Content> content) {
    return {What::field, record, std::move(key), std::move(content), {}, Value(nullptr), {}};
  }
  static Change of_insertion(std::size_t before, std::vector<Field> fields) {
    return {What::insertion, before, {}, std::nullopt, std::move(fields), Value(nullptr), {}};
  }
  static Change of_copy(std::size_t before, Value original, std::vector<std::string> comments) {
    return {What::copy, before, {}, std::nullopt, {}, original, std::move(comments)};
  }
  static Change of_removal(std::size_t record, std::vector<std::string> comments) {
    return {What::removal, record, {}, std::nullopt, {}, Value(nullptr), std::move(comments)};
  }
};

// Whether `text` reads as the document with this change and no other, and no comment got lost.
bool is_as_meant(const Document& document, const std::string& text, const Change& change);

// Throws refuse_edit() unless it does.
void verify(const Document& document, const std::string& text, const Change& change);

[[noreturn]] void refuse_edit(const Document& document, std::size_t offset);

}  // namespace ruralctl::yaml
