#include "book/shared_places.h"

#include <algorithm>

#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

class Sharing {
 public:
  Sharing(std::vector<PlaceInBook> all, const std::vector<std::string>& labels,
          const std::function<bool(const PlaceInBook&)>& has_records)
      : all_(std::move(all)), labels_(labels), has_records_(has_records) {
    for (const PlaceInBook& one : all_) {
      ++times_[one.place.slug];
      if (is_named(one.place)) ++times_[fold_for_search(one.place.name)];
      names_[{one.book, one.place.slug}] = fold_for_search(one.place.name);
      name_anywhere_.emplace(one.place.slug, fold_for_search(one.place.name));
    }
  }

  SharedPlaces share() {
    // What has no records gives way to what has.
    std::stable_partition(all_.begin(), all_.end(), [&](const PlaceInBook& one) {
      return !may_be_shared(one) || has_records_(one);
    });
    for (PlaceInBook& one : all_) take(std::move(one));
    for (SharedPlace& shared : out_.places) settle(shared);
    std::sort(
        out_.places.begin(), out_.places.end(),
        [](const SharedPlace& a, const SharedPlace& b) { return a.place.slug < b.place.slug; });
    return std::move(out_);
  }

 private:
  static bool is_named(const Place& place) { return place.name != place.slug; }

  bool may_be_shared(const PlaceInBook& one) const {
    return times_.at(one.place.slug) > 1 ||
           (is_named(one.place) && times_.at(fold_for_search(one.place.name)) > 1);
  }

  void take(PlaceInBook one) {
    SharedPlace* same = may_be_shared(one) ? find_same(one) : nullptr;
    if (same == nullptr) {
      Place place = one.place;
      if (is_taken(place.slug)) place.slug += '@' + labels_[one.book];
      out_.slugs[{one.book, one.place.slug}] = place.slug;
      out_.places.push_back({std::move(place), std::move(one), {}});
      return;
    }
    out_.slugs[{one.book, one.place.slug}] = same->place.slug;
    if (has_records_(one) && has_records_(same->read)) {
      out_.left_out.emplace_back(
          Exit::unread, Location{one.folder, 0, 0},
          msg("{0} is kept in {1} too; what is recorded here is left out, since it would count "
              "twice: leave one of the two books out, or bring their records together in one. If "
              "these are two villages, say in village.yaml what tells them apart: their names, or "
              "the places they lie in",
              one.place.name, same->read.folder));
    }
    same->others.push_back(std::move(one));
  }

  bool is_taken(const std::string& slug) const {
    return std::any_of(out_.places.begin(), out_.places.end(),
                       [&](const SharedPlace& shared) { return shared.place.slug == slug; });
  }

  SharedPlace* find_same(const PlaceInBook& one) {
    SharedPlace* by_name = nullptr;
    for (SharedPlace& shared : out_.places) {
      const PlaceInBook& read = shared.read;
      if (read.book == one.book || !may_lie_in_one(read, one)) continue;
      const bool both_named = is_named(read.place) && is_named(one.place);
      const bool same_name = fold_for_search(read.place.name) == fold_for_search(one.place.name);
      if (read.place.slug == one.place.slug && (!both_named || same_name)) return &shared;
      const bool same_level = read.place.level == one.place.level || read.place.level.empty() ||
                              one.place.level.empty();
      if (by_name == nullptr && both_named && same_name && same_level) by_name = &shared;
    }
    return by_name;
  }

  bool may_lie_in_one(const PlaceInBook& a, const PlaceInBook& b) const {
    return a.place.parent.empty() || b.place.parent.empty() || parent_name(a) == parent_name(b);
  }

  std::string parent_name(const PlaceInBook& one) const {
    const auto own = names_.find({one.book, one.place.parent});
    if (own != names_.end()) return own->second;
    const auto elsewhere = name_anywhere_.find(one.place.parent);
    return elsewhere == name_anywhere_.end() ? one.place.parent : elsewhere->second;
  }

  // The place above by the slug that it has for all, and what other books know of the place.
  void settle(SharedPlace& shared) {
    const auto parent_of = [&](const PlaceInBook& one) {
      if (const auto own = out_.slugs.find({one.book, one.place.parent}); own != out_.slugs.end())
        return own->second;
      // In no other book's words than those of the first that has the place.
      if (is_taken(one.place.parent)) return one.place.parent;
      for (const auto& [where, slug] : out_.slugs) {
        if (where.second == one.place.parent) return slug;
      }
      return one.place.parent;
    };
    shared.place.parent = parent_of(shared.read);
    for (const PlaceInBook& other : shared.others) {
      if (!is_named(shared.read.place) && is_named(other.place))
        shared.place.name = other.place.name;
      if (shared.place.level.empty()) shared.place.level = other.place.level;
      if (shared.place.parent.empty()) shared.place.parent = parent_of(other);
    }
  }

  std::vector<PlaceInBook> all_;
  const std::vector<std::string>& labels_;
  const std::function<bool(const PlaceInBook&)>& has_records_;
  std::map<std::string, std::size_t> times_;  // of slugs and of names
  std::map<std::pair<std::size_t, std::string>, std::string> names_;
  std::map<std::string, std::string> name_anywhere_;
  SharedPlaces out_;
};

}  // namespace

SharedPlaces share_places(std::vector<PlaceInBook> all, const std::vector<std::string>& labels,
                          const std::function<bool(const PlaceInBook&)>& has_records) {
  return Sharing(std::move(all), labels, has_records).share();
}

}  // namespace ruralctl
