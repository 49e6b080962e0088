// What people call a record, besides its id.
#pragma once

#include <algorithm>

#include "ruralctl/schema/kind.h"

namespace ruralctl::cli {

// The field with a record's name: `name`, `alias`, `title`, else the text that `add` takes without
// a flag. Null if there is none; never a person's own data.
inline const Field* naming_field(const Kind& kind) {
  for (const char* name : {"name", "alias", "title"}) {
    const Field* field = kind.find_field(name);
    if (field != nullptr && !field->sensitive) return field;
  }
  const auto text = std::find_if(kind.fields.begin(), kind.fields.end(), [](const Field& field) {
    return field.type == Type::text && field.positional && !field.sensitive;
  });
  return text == kind.fields.end() ? nullptr : &*text;
}

}  // namespace ruralctl::cli
