#include "book/check_references.h"

#include <algorithm>

#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"

namespace ruralctl {
namespace {

// Looking for what was meant takes a look at each id; where thousands of references are wrong, the
// first few hundred suggestions tell the story.
constexpr std::size_t most_comparisons = 400000;

}  // namespace

Message no_such_record(const Places& places, const Field& field, const Kind& target,
                       std::string_view written, const std::string& village,
                       const std::vector<std::string>& meant) {
  if (village.empty()) {
    return meant.empty()
               ? msg("'{0}': there is no {1} '{2}' in this book; correct it, or add the record",
                     field.name, target.label, written)
               : msg("'{0}': there is no {1} '{2}' in this book; did you mean {3}?", field.name,
                     target.label, written, listed(meant));
  }
  return meant.empty() ? msg("'{0}': there is no {1} '{2}' in {3}; correct it, or add the record",
                             field.name, target.label, written, places.name(village))
                       : msg("'{0}': there is no {1} '{2}' in {3}; did you mean {4}?", field.name,
                             target.label, written, places.name(village), listed(meant));
}

References::References(const Book& book, bool settings_known, FindingList& findings)
    : book_(book), settings_known_(settings_known), findings_(findings) {
  for (const Kind* kind : book.schema().kinds()) {
    targets_.emplace(kind->name,
                     Target{kind, kind->in_book_scope() || kind->file == FileRule::village, {}});
  }
  // A village is its folder, whatever village.yaml says.
  for (const std::string& slug : book.villages())
    ids(book.schema().kind("village"), "").known.emplace(slug, Entry{});
}

References::Target& References::target(const Kind& kind) {
  return targets_.find(kind.name)->second;
}

References::Ids& References::ids(const Kind& kind, const std::string& village) {
  Target& target = this->target(kind);
  return target.villages[target.in_book ? std::string() : village];
}

void References::add_id(const Kind& kind, const std::string& village, std::string_view id, Site at,
                        const std::optional<Lifetime>& lifetime) {
  Entry entry{at, 0};
  if (lifetime) {
    entry.lifetime = static_cast<std::uint32_t>(lifetimes_.size());
    lifetimes_.push_back(*lifetime);
  }
  const auto [first, is_new] = ids(kind, village).known.emplace(id, entry);
  if (is_new) return;
  const bool in_book = kind.in_book_scope();
  findings_.add_pair(Severity::error, at, first->second.at,
                     [label = kind.label, id = std::string(id), in_book](const std::string& other) {
                       return in_book ? msg("{0} '{1}' is also in {2}; an id stands once in the "
                                            "book: give one of them "
                                            "another",
                                            label, id, other)
                                      : msg("{0} '{1}' is also in {2}; an id stands once in a "
                                            "village: give one of them "
                                            "another",
                                            label, id, other);
                     });
}

void References::add_unread(const Kind& kind, const std::string& village) {
  ids(kind, village).complete = false;
}

bool References::is_village(std::string_view slug) const {
  return std::binary_search(book_.villages().begin(), book_.villages().end(), slug);
}

References::Resolved References::resolve(const Target& target, const std::string& own_village,
                                         std::string_view written) const {
  if (target.in_book) return {"", written};
  const std::size_t slash = written.find('/');
  if (slash == std::string_view::npos) return {own_village, written};
  return {written.substr(0, slash), written.substr(slash + 1)};
}

const References::Entry* References::find(const Target& target, const Resolved& resolved) const {
  const auto village = target.villages.find(resolved.village);
  if (village == target.villages.end()) return nullptr;
  const auto found = village->second.known.find(resolved.id);
  return found == village->second.known.end() ? nullptr : &found->second;
}

void References::add_reference(const Field& field, const std::string& village, Site at,
                               std::string_view written, const std::optional<Day>& day) {
  const Target& to = targets_.find(field.target)->second;
  if (const Entry* entry = find(to, resolve(to, village, written))) {
    if (day) check_lifetime(*entry, field, written, at, *day);
  } else {
    pending_.push_back({&field, village, std::string(written), at, day});
  }
}

void References::check_lifetime(const Entry& entry, const Field& field, std::string_view written,
                                Site at, Day day) {
  if (entry.lifetime == 0) return;
  const Target& to = targets_.find(field.target)->second;
  const Lifetime& lifetime = lifetimes_[entry.lifetime];
  if (lifetime.end && lifetime.end->last() < day) {
    findings_.add(Severity::warning, at,
                  msg("'{0}': {1} '{2}' ended on {3}, before the day of this record, {4}; correct "
                      "one of the two",
                      field.name, to.kind->label, written, text(*lifetime.end), text(day)));
  } else if (lifetime.begin && day < lifetime.begin->first()) {
    findings_.add(Severity::warning, at,
                  msg("'{0}': {1} '{2}' begins on {3}, after the day of this record, {4}; correct "
                      "one of the two",
                      field.name, to.kind->label, written, text(*lifetime.begin), text(day)));
  }
}

void References::finish() {
  for (const Pending& reference : pending_) {
    const Target& to = targets_.find(reference.field->target)->second;
    if (const Entry* entry = find(to, resolve(to, reference.village, reference.written))) {
      if (reference.day)
        check_lifetime(*entry, *reference.field, reference.written, reference.at, *reference.day);
    } else {
      miss(reference);
    }
  }
}

void References::miss(const Pending& reference) {
  Target& to = targets_.find(reference.field->target)->second;
  const Resolved resolved = resolve(to, reference.village, reference.written);
  const bool own_kind_unknown = !settings_known_ && !to.kind->builtin;
  if (own_kind_unknown) return;
  if (!to.in_book && !is_village(resolved.village)) {
    const std::vector<std::string> near = nearest(resolved.village, book_.places().words(), 1);
    const Place* place = near.empty() ? nullptr : book_.places().find(near.front());
    findings_.add(Severity::error, reference.at,
                  place == nullptr
                      ? msg("'{0}': there is no village '{1}' in this book; 'ruralctl village "
                            "list' shows them",
                            reference.field->name, resolved.village)
                      : msg("'{0}': there is no village '{1}' in this book; did you mean '{2}'?",
                            reference.field->name, resolved.village,
                            place->slug + '/' + std::string(resolved.id)));
    return;
  }
  if (!to.villages[std::string(resolved.village)].complete) return;
  findings_.add(
      Severity::error, reference.at,
      no_such_record(book_.places(), *reference.field, *to.kind, reference.written,
                     std::string(resolved.village), suggestions(to, reference.village, resolved)));
}

std::vector<std::string> References::suggestions(Target& target, const std::string& own_village,
                                                 const Resolved& resolved) {
  const std::string key =
      target.kind->name + '\n' + std::string(resolved.village) + '\n' + std::string(resolved.id);
  const auto known = suggested_.find(key);
  if (known != suggested_.end()) return known->second;
  std::vector<std::string> meant;
  // A place's name instead of its slug.
  if (target.kind->file == FileRule::village) {
    if (const Place* place = book_.places().find(resolved.id)) meant.push_back(place->slug);
  }
  // The id stands in another village, whose name was left out.
  for (const auto& [village, ids] : target.villages) {
    if (meant.size() < 3 && ids.known.find(resolved.id) != ids.known.end()) {
      meant.push_back(village + '/' + std::string(resolved.id));
    }
  }
  if (meant.empty()) {
    meant = nearest_ids(target.villages[std::string(resolved.village)], resolved.id);
    if (resolved.village != own_village && !target.in_book) {
      for (std::string& id : meant) id = std::string(resolved.village) + '/' + id;
    }
  }
  suggested_.emplace(key, meant);
  return meant;
}

std::vector<std::string> References::nearest_ids(Ids& ids, std::string_view id) {
  if (comparisons_ > most_comparisons) return {};
  comparisons_ += ids.known.size();
  if (ids.words.empty()) {
    for (const auto& [word, entry] : ids.known) ids.words.push_back(word);
  }
  return nearest(id, ids.words);
}

}  // namespace ruralctl
