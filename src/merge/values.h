// Merging the values of one field.
#pragma once

#include <string>

#include "ruralctl/schema/kind.h"
#include "ruralctl/yaml/document.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl::merge {

// A field's value in one of the versions; a null is as good as no value.
struct Version {
  const yaml::Document* document = nullptr;
  yaml::Value value{nullptr};

  bool is_absent() const { return !value.found() || value.is_null(); }
};

// Whether both mean the same: fields of a mapping in any order.
bool same_meaning(yaml::Value a, yaml::Value b);
bool same_meaning(const Version& a, const Version& b);

// What a field is to be.
struct Taken {
  enum class From { nothing, ours, theirs, content };
  From from = From::nothing;
  yaml::Content content;  // where it is as no side has it
};

// The two differ where the sides dispute it: each is one side's word on that, with all that is not
// in dispute.
struct FieldMerge {
  Taken ours;
  Taken theirs;
  bool disputed = false;

  static FieldMerge of(Taken taken) { return {taken, taken, false}; }
};

// `field` says how its values merge; null for one that the kind does not know, which is one value.
FieldMerge merge_field(const Field* field, const Version& base, const Version& ours,
                       const Version& theirs);

}  // namespace ruralctl::merge
