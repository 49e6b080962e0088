// Merging one record that both sides have.
#pragma once

#include <map>
#include <string>

#include "merge/part.h"
#include "merge/values.h"
#include "ruralctl/schema/kind.h"
#include "ruralctl/yaml/pieces.h"

namespace ruralctl::merge {

// A record in one of the versions; null where that has none.
struct RecordVersion {
  const yaml::Document* document = nullptr;
  const yaml::RecordPiece* piece = nullptr;

  explicit operator bool() const { return piece != nullptr; }
  Version field(const std::string& key) const;
};

// What each field is to be, by its key.
using Plan = std::map<std::string, FieldMerge>;

Plan plan_of(const Kind& kind, const RecordVersion& base, const RecordVersion& ours,
             const RecordVersion& theirs);

// The fields that one version has otherwise than the other, in the order of their names.
std::vector<std::string> changed_fields(const RecordVersion& before, const RecordVersion& after);

// Those above the record and in it; none where there is no record.
std::vector<std::string> comments_of(const RecordVersion& version);

// Whether `after` has the same fields and no comment that `before` lacks, so that nothing is lost
// with it.
bool says_no_more(const RecordVersion& before, const RecordVersion& after);

// The merged record's lines, with the comments above it; all versions must have their dashes in one
// column. Throws Error where a change cannot be put into the lines of ours.
Parts merged_record(const Kind& kind, const Plan& plan, const RecordVersion& base,
                    const RecordVersion& ours, const RecordVersion& theirs);

}  // namespace ruralctl::merge
