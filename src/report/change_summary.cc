#include "ruralctl/report/change_summary.h"

#include <algorithm>

#include "ruralctl/base/list.h"

namespace ruralctl {
namespace {

// More of them would not be read.
constexpr std::size_t most_villages = 3;

bool is_stamped(const Record& record, const std::string& field) {
  const yaml::Value value = record.value().find(field);
  return value.found() && !value.is_null();
}

}  // namespace

std::size_t ChangeSummary::noun_of(const Kind& kind) {
  const auto found = std::find_if(nouns_.begin(), nouns_.end(),
                                  [&](const Noun& noun) { return noun.name == kind.name; });
  if (found != nouns_.end()) return static_cast<std::size_t>(found - nouns_.begin());
  Noun noun{kind.name,
            kind.label,
            {kind.plural, kind.label.in(Language::zh)},
            {},
            kind.file == FileRule::village};
  for (const Action& action : kind.actions) {
    const Field* stamp = action.stamp.empty() ? nullptr : kind.find_field(action.stamp);
    // "1 issue closed" by what the date is called, and 问题销号 by the action.
    noun.stamps.push_back(
        stamp == nullptr ? action.label
                         : Label{stamp->label.in(Language::en), action.label.in(Language::zh)});
  }
  nouns_.push_back(std::move(noun));
  return nouns_.size() - 1;
}

void ChangeSummary::add(const RecordPair& pair) {
  const Record& record = pair.after != nullptr ? *pair.after : *pair.before;
  const Kind& kind = record.kind();
  std::size_t what = kChanged;
  if (pair.before == nullptr) {
    what = kAdded;
  } else if (pair.after == nullptr) {
    what = kRemoved;
  } else {
    for (std::size_t i = 0; i < kind.actions.size(); ++i) {
      const std::string& stamp = kind.actions[i].stamp;
      if (!stamp.empty() && is_stamped(*pair.after, stamp) && !is_stamped(*pair.before, stamp))
        what = i + 1;
    }
  }
  ++counts_[{noun_of(kind), what}];
  if (!record.village().empty()) villages_.insert(record.village());
}

void ChangeSummary::add_file(const std::string& path) {
  any_file_ = true;
  settings_ = settings_ || path == kSettingsFile;
  attributes_ = attributes_ || path == ".gitattributes";
  published_ = published_ || path.starts_with("reports/");
}

std::string ChangeSummary::text(const Catalog& catalog, const Places& places) const {
  std::vector<std::string> parts;
  for (const auto& [key, count] : counts_) {
    const Noun& noun = nouns_[key.first];
    const Label& name = count == 1 ? noun.one : noun.several;
    switch (key.second) {
      case kAdded:
        parts.push_back(catalog.text(msg("{0} {1}", count, name)));
        break;
      case kChanged:
        parts.push_back(catalog.text(msg("{0} {1} changed", count, name)));
        break;
      case kRemoved:
        parts.push_back(catalog.text(msg("{0} {1} removed", count, name)));
        break;
      default:
        parts.push_back(catalog.text(msg("{0} {1} {2}", count, name, noun.stamps[key.second - 1])));
    }
  }
  if (settings_) parts.push_back(catalog.text(msg("the book's settings")));
  if (published_) parts.push_back(catalog.text(msg("published figures")));
  if (attributes_) parts.push_back(catalog.text(msg("how git treats the book's files")));
  if (unread_ > 0) {
    parts.push_back(
        catalog.text(msgn("{0} file that cannot be read", "{0} files that cannot be read",
                          static_cast<std::int64_t>(unread_))));
  }
  if (parts.empty()) parts.push_back(catalog.text(msg("how the records are written")));
  const bool zh = catalog.language() == Language::zh;
  std::string out = listed(parts, zh ? "、" : ", ");
  // Of so many villages that only their number would be said, that is what has been said.
  const bool only_places =
      std::all_of(nouns_.begin(), nouns_.end(), [](const Noun& noun) { return noun.is_place; });
  if (villages_.empty() || (only_places && villages_.size() > most_villages)) return out;
  std::vector<std::string> names;
  for (const std::string& village : villages_) names.push_back(places.name(village));
  const std::string where = names.size() > most_villages
                                ? catalog.text(msgn("{0} village", "{0} villages",
                                                    static_cast<std::int64_t>(names.size())))
                                : listed(names, zh ? "、" : ", ");
  return out + (zh ? "：" : ": ") + where;
}

}  // namespace ruralctl
