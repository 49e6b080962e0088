// Reading a merged text back before anyone may write it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "merge/part.h"
#include "merge/record.h"
#include "merge/source.h"

namespace ruralctl::merge {

// What a record of the merged text is to be.
struct Expected {
  RecordVersion ours;
  RecordVersion theirs;
  std::optional<Plan> plan;  // nothing: the record of the one side that has it
  bool is_disputed = false;  // that side would keep it, the other would not

  static Expected of(Plan plan, const RecordVersion& ours, const RecordVersion& theirs) {
    return {ours, theirs, std::move(plan), false};
  }
  static Expected of_one(const RecordVersion& record, bool is_ours) {
    return {is_ours ? record : RecordVersion(), is_ours ? RecordVersion() : record, std::nullopt,
            false};
  }
};

// Throws Error(Exit::usage) unless the text holds these records in this order and nothing else,
// however conflicts are decided, and every comment that a side has added but for those in `gone`.
void verify(const Parts& parts, const std::vector<Expected>& expected, const Source& base,
            const Source& ours, const Source& theirs, const std::vector<std::string>& gone);

}  // namespace ruralctl::merge
