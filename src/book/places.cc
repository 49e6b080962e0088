#include "ruralctl/book/places.h"

#include <algorithm>

#include "ruralctl/base/error.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"

namespace ruralctl {

Places::Places(std::vector<Place> places, std::map<std::string, std::string> aliases)
    : places_(std::move(places)), aliases_(aliases.begin(), aliases.end()) {
  std::sort(places_.begin(), places_.end(),
            [](const Place& a, const Place& b) { return a.slug < b.slug; });
  for (std::size_t i = 0; i < places_.size(); ++i) index_.emplace(places_[i].slug, i);
  name_apart();
  for (Place& place : places_) {
    if (by_slug(place.parent) == nullptr) place.parent.clear();
  }
  for (Place& place : places_) {
    std::size_t steps = 0;
    for (const Place* at = &place; at != nullptr && !at->parent.empty(); at = by_slug(at->parent)) {
      if (++steps > places_.size()) {
        place.parent.clear();
        break;
      }
    }
  }
}

void Places::name_apart() {
  std::map<std::string_view, std::size_t> times;
  for (const Place& place : places_) ++times[place.name];
  for (const Place& place : places_) {
    shown_.push_back(times[place.name] == 1 ? place.name : place.name + " (" + place.slug + ')');
  }
}

const Place* Places::by_slug(std::string_view slug) const {
  const auto found = index_.find(slug);
  return found == index_.end() ? nullptr : &places_[found->second];
}

const Place* Places::find(std::string_view slug_or_name) const {
  if (const Place* place = by_slug(slug_or_name)) return place;
  const Place* found = nullptr;
  for (const Place& place : places_) {
    if (place.name != slug_or_name) continue;
    if (found != nullptr) return nullptr;
    found = &place;
  }
  if (found != nullptr) return found;
  const auto alias = aliases_.find(slug_or_name);
  return alias == aliases_.end() ? nullptr : by_slug(alias->second);
}

const Place& Places::get(std::string_view slug_or_name) const {
  if (const Place* place = find(slug_or_name)) return *place;
  std::vector<std::string> namesakes;
  for (const Place& place : places_) {
    if (place.name == slug_or_name) namesakes.push_back(with_parent(place));
  }
  if (!namesakes.empty()) {
    throw Error(Exit::usage,
                msg("'{0}' could be {1}; type the slug", slug_or_name, listed(namesakes)));
  }
  std::vector<std::string> near;
  for (const std::string& word : nearest(slug_or_name, words())) {
    const Place* place = find(word);
    if (place == nullptr) continue;
    std::string shown =
        place->name == place->slug ? place->slug : place->name + " (" + place->slug + ')';
    if (std::find(near.begin(), near.end(), shown) == near.end()) near.push_back(std::move(shown));
  }
  throw Error(
      Exit::usage,
      near.empty()
          ? msg("no village '{0}' in this book; 'ruralctl village list' shows them", slug_or_name)
          : msg("no village '{0}' in this book; did you mean {1}?", slug_or_name, listed(near)));
}

const std::string& Places::name(const std::string& slug) const {
  const Place* place = by_slug(slug);
  return place == nullptr ? slug : shown_[static_cast<std::size_t>(place - places_.data())];
}

// `xiacun (良渚街道)`
std::string Places::with_parent(const Place& place) const {
  const Place* above = parent(place.slug);
  return above == nullptr ? place.slug : place.slug + " (" + above->name + ')';
}

const Place* Places::parent(const std::string& slug) const {
  const Place* place = by_slug(slug);
  return place == nullptr || place->parent.empty() ? nullptr : by_slug(place->parent);
}

bool Places::lies_in(const std::string& slug, const std::string& above) const {
  if (slug == above) return true;
  for (const Place* at = parent(slug); at != nullptr; at = parent(at->slug)) {
    if (at->slug == above) return true;
  }
  return false;
}

std::vector<std::string> Places::below(const std::string& slug) const {
  std::vector<std::string> out;
  for (const Place& place : places_) {
    if (lies_in(place.slug, slug)) out.push_back(place.slug);
  }
  return out;
}

std::optional<std::string> Places::at_level(const std::string& slug, std::string_view level) const {
  for (const Place* at = by_slug(slug); at != nullptr; at = parent(at->slug)) {
    if (at->level == level) return at->slug;
  }
  return std::nullopt;
}

std::vector<std::string> Places::words() const {
  std::vector<std::string> out;
  for (const Place& place : places_) {
    out.push_back(place.slug);
    if (place.name != place.slug) out.push_back(place.name);
  }
  return out;
}

}  // namespace ruralctl
