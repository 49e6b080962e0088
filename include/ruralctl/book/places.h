// The villages of a book and how they lie within one another.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruralctl {

struct Place {
  std::string slug;    // the folder's name under villages/
  std::string name;    // 下村; the slug where village.yaml does not say
  std::string level;   // township, village, grid; may be empty
  std::string parent;  // slug; empty at the top
};

class Places {
 public:
  Places() = default;
  // In the order of their slugs. A parent that is none of them, or that would close a circle,
  // counts as none.
  // `aliases` are further slugs of places, for find(); a place's own slug comes first.
  explicit Places(std::vector<Place> places, std::map<std::string, std::string> aliases = {});

  const std::vector<Place>& all() const { return places_; }
  bool empty() const { return places_.empty(); }
  // By slug, else by name, else by an alias; null if there is none, or several of that name.
  const Place* find(std::string_view slug_or_name) const;
  // The same; throws Error(Exit::usage) with those of the name, or else with the nearest.
  const Place& get(std::string_view slug_or_name) const;
  // The name of a slug, with the slug behind it where several places have the name; the slug itself
  // for one that is unknown.
  const std::string& name(const std::string& slug) const;
  // The place itself and all below it, in the order of all().
  std::vector<std::string> below(const std::string& slug) const;
  // Whether `slug` is `above` or lies below it.
  bool lies_in(const std::string& slug, const std::string& above) const;
  // The nearest of the place itself and those above it that is of this level; nothing if there is
  // none.
  std::optional<std::string> at_level(const std::string& slug, std::string_view level) const;
  const Place* parent(const std::string& slug) const;
  // Slugs and names, for did-you-mean.
  std::vector<std::string> words() const;

 private:
  const Place* by_slug(std::string_view slug) const;
  void name_apart();
  std::string with_parent(const Place& place) const;

  std::vector<Place> places_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::map<std::string, std::string, std::less<>> aliases_;
  std::vector<std::string> shown_;  // of each place
};

}  // namespace ruralctl
