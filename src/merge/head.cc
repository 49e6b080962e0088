#include "merge/head.h"

#include <algorithm>

#include "merge/remarks.h"

namespace ruralctl::merge {
namespace {

using Comments = std::vector<std::string>;

Comments above(const Source& source, const std::string& id) {
  const RecordVersion record = source.find(id);
  return record ? comments_of_record(record.piece->above) : Comments();
}

bool meet(const Comments& a, const Comments& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& comment) {
    return std::find(b.begin(), b.end(), comment) != b.end();
  });
}

}  // namespace

bool top_is_head(const std::vector<const Source*>& versions) {
  bool stays = false;
  for (const Source* one : versions) {
    if (one->ids().empty()) continue;
    const std::string& first = one->ids().front();
    const Comments top = above(*one, first);
    for (const Source* other : versions) {
      if (other->ids().empty()) {
        stays = stays || meet(top, comments_of_record(other->head()));
        continue;
      }
      const std::string& other_first = other->ids().front();
      if (other_first == first) continue;
      // It has gone along with the record.
      if (meet(top, above(*other, first))) return false;
      stays =
          stays || (meet(top, above(*other, other_first)) && !meet(top, above(*one, other_first)));
    }
  }
  return stays;
}

}  // namespace ruralctl::merge
