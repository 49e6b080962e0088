#include "merge/verify.h"

#include <algorithm>
#include <map>

#include "ruralctl/yaml/edit.h"
#include "ruralctl/yaml/pieces.h"

namespace ruralctl::merge {
namespace {

bool is_field(const yaml::Document& document, yaml::Value value, const Taken& taken,
              const Version& ours, const Version& theirs) {
  const Version merged{&document, value};
  switch (taken.from) {
    case Taken::From::nothing:
      return merged.is_absent();
    case Taken::From::ours:
      return same_meaning(merged, ours);
    case Taken::From::theirs:
      return same_meaning(merged, theirs);
    case Taken::From::content:
      break;
  }
  return !merged.is_absent() && yaml::content_of(document, value) == taken.content;
}

bool is_record(const yaml::Document& document, yaml::Value record, const Expected& expected,
               Taken FieldMerge::*side) {
  if (!expected.plan) {
    const RecordVersion& only = expected.ours ? expected.ours : expected.theirs;
    return same_meaning(record, only.piece->value);
  }
  const auto is_planned = [&](const auto& entry) {
    const auto& [key, field] = entry;
    return is_field(document, record.find(key), field.*side, expected.ours.field(key),
                    expected.theirs.field(key));
  };
  if (!std::all_of(expected.plan->begin(), expected.plan->end(), is_planned)) return false;
  for (const yaml::Entry entry : record.entries()) {
    if (!expected.plan->contains(entry.key.text())) return false;
  }
  return true;
}

bool holds(const yaml::Document& document, const std::vector<Expected>& expected, bool for_ours) {
  std::size_t at = 0;
  for (const Expected& record : expected) {
    const bool gone = record.is_disputed && static_cast<bool>(record.ours) != for_ours;
    if (gone) continue;
    if (at == document.size()) return false;
    if (!is_record(document, document.record(at++), record,
                   for_ours ? &FieldMerge::ours : &FieldMerge::theirs)) {
      return false;
    }
  }
  return at == document.size();
}

using Counts = std::map<std::string, std::size_t>;

Counts counted(const std::vector<std::string>& texts) {
  Counts counts;
  for (const std::string& text : texts) ++counts[text];
  return counts;
}

Counts comments_in(const yaml::Document& document) {
  return counted(yaml::comment_texts(document));
}

// Of either text: a comment may stand in one version of what is disputed.
bool has_comments(const Source& base, const Source& ours, const Source& theirs,
                  const yaml::Document& for_ours, const yaml::Document& for_theirs,
                  const std::vector<std::string>& gone) {
  Counts elsewhere = counted(gone);
  Counts before = comments_in(base.document());
  Counts first = comments_in(for_ours);
  Counts second = comments_in(for_theirs);
  for (const Source* side : {&ours, &theirs}) {
    for (const auto& [text, count] : comments_in(side->document())) {
      const std::size_t added = count - std::min(count, before[text]);
      if (std::max(first[text], second[text]) + elsewhere[text] < added) return false;
    }
  }
  return true;
}

}  // namespace

void verify(const Parts& parts, const std::vector<Expected>& expected, const Source& base,
            const Source& ours, const Source& theirs, const std::vector<std::string>& gone) {
  const std::string for_ours = decided_for_ours(parts);
  const std::string for_theirs = decided_for_theirs(parts);
  yaml::Document first;
  yaml::Document second;
  try {
    first.read_records(for_ours, "");
    second.read_records(for_theirs, "");
    if (holds(first, expected, true) && holds(second, expected, false) &&
        has_comments(base, ours, theirs, first, second, gone)) {
      return;
    }
  } catch (const Error&) {  // told like any other text that is not what was meant
  }
  throw Error(Exit::usage, msg("the lines are laid out in a way that does not let the two versions "
                               "be put together record by record"));
}

}  // namespace ruralctl::merge
