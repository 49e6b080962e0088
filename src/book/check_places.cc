#include "book/check_places.h"

#include <algorithm>

#include "ruralctl/base/list.h"

namespace ruralctl {

PlacesCheck::PlacesCheck(const Book& book, FindingList& findings)
    : book_(book), findings_(findings), kind_(book.schema().kind("village")) {
  for (const std::string& slug : book.villages()) places_[slug];
}

void PlacesCheck::take(const Record& record, const RecordCheck& fields, Site id, Site parent) {
  Known& place = places_[record.village()];
  if (place.seen) {
    findings_.add(Severity::error, id,
                  msg("village.yaml holds one record, its own village; move this one into a folder "
                      "of its own"));
    return;
  }
  place.seen = true;
  const std::string written = record.id();
  if (!written.empty() && written != record.village()) {
    findings_.add(Severity::error, id,
                  msg("the id '{0}' is not the folder's name, '{1}', by which others refer to the "
                      "village; write '{1}', or "
                      "rename the folder",
                      written, record.village()));
  }
  place.parent_at = parent;
  place.parent = record.text(*kind_.find_field("parent"));
  const Field& level = *kind_.find_field("level");
  if (fields.has_sound(level)) place.rank = level.rank(record.text(level)) + 1;
  for (const char* name : {"population", "households_total"}) {
    const Field& field = *kind_.find_field(name);
    const std::optional<Quantity> total =
        fields.has_sound(field) ? record.quantity(field) : std::nullopt;
    // "At least 300" leaves room for any number.
    if (total && total->qualifier != Qualifier::at_least)
      place.totals[field.unit->name] = total->value;
  }
}

std::optional<Decimal> PlacesCheck::total(const std::string& village, const Unit& unit) const {
  const auto place = places_.find(village);
  if (place == places_.end()) return std::nullopt;
  const auto found = place->second.totals.find(unit.name);
  return found == place->second.totals.end() ? std::nullopt : std::optional(found->second);
}

void PlacesCheck::finish() {
  for (const auto& [slug, place] : places_) {
    if (!place.seen) {
      findings_.add(Severity::error, Location{Book::path(kind_, slug, Day()), 0, 0},
                    msg("the folder of the village '{0}' has no village.yaml; add it with "
                        "'ruralctl village add {0} NAME "
                        "--level …', or move the folder away",
                        slug));
      continue;
    }
    check_circle(slug, place);
    check_level(slug, place);
  }
}

void PlacesCheck::check_circle(const std::string& slug, const Known& place) {
  std::vector<std::string> chain = {slug};
  for (const Known* at = &place; !at->parent.empty();) {
    const auto above = places_.find(at->parent);
    if (above == places_.end()) return;
    const bool closes = above->first == slug;
    // A circle further up is told of there.
    if (!closes && std::find(chain.begin(), chain.end(), above->first) != chain.end()) return;
    chain.push_back(above->first);
    if (closes) break;
    at = &above->second;
  }
  if (chain.size() < 2 || chain.back() != slug) return;
  findings_.add(Severity::error, place.parent_at,
                msg("the villages lie within one another in a circle ({0}); correct a 'parent'",
                    listed(chain, " → ")));
}

void PlacesCheck::check_level(const std::string& slug, const Known& place) {
  const auto above = places_.find(place.parent);
  if (above == places_.end() || above->first == slug) return;
  if (place.rank == 0 || above->second.rank <= place.rank) return;
  findings_.add(Severity::warning, place.parent_at,
                msg("'{0}' is of a lower level than '{1}', which is said to lie in it; correct the "
                    "'level' of one, or the "
                    "'parent'",
                    above->first, slug));
}

}  // namespace ruralctl
