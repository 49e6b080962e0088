// A list in block style, put together from the lines of its items on either side.
#pragma once

#include <optional>
#include <string>

#include "ruralctl/yaml/pieces.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl::merge {

// A field in one of the versions; null where that has none.
struct FieldVersion {
  const yaml::Document* document = nullptr;
  const yaml::FieldPiece* piece = nullptr;
};

// The field's body with the items `wanted`: each as a side has its lines, and those of ours unless
// theirs alone has touched them; only what no side has is written anew. Nothing where ours is no
// list in block style.
std::optional<std::string> list_lines(const FieldVersion& base, const FieldVersion& ours,
                                      const FieldVersion& theirs, const yaml::Content& wanted);

}  // namespace ruralctl::merge
