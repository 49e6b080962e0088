#include "book/shared_places.h"

#include <algorithm>
#include <map>

#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

class Sharing {
 public:
  explicit Sharing(std::vector<PlaceInBook> all) : all_(std::move(all)) {
    std::stable_sort(all_.begin(), all_.end(), [](const PlaceInBook& a, const PlaceInBook& b) {
      return a.place.slug < b.place.slug;
    });
    for (const PlaceInBook& one : all_) name_of_[{one.book, one.place.slug}] = one.place.name;
  }

  SharedPlaces share() {
    for (auto first = all_.begin(); first != all_.end();) {
      const auto last = std::find_if(first, all_.end(), [&](const PlaceInBook& one) {
        return one.place.slug != first->place.slug;
      });
      auto owner = std::find_if(first, last, [](const auto& one) { return one.has_records; });
      if (owner == last) owner = first;
      for (auto other = first; other != last; ++other) {
        if (other != owner) leave_out(*owner, *other);
      }
      out_.read.push_back(*owner);
      first = last;
    }
    leave_out_namesakes();
    return std::move(out_);
  }

 private:
  static std::string shown(const Place& place) {
    return place.name == place.slug ? place.slug : place.name + " (" + place.slug + ')';
  }

  void leave_out(const PlaceInBook& owner, const PlaceInBook& other) {
    const Location where{other.folder, 0, 0};
    if (fold_for_search(owner.place.name) != fold_for_search(other.place.name)) {
      out_.left_out.emplace_back(
          Exit::unread, where,
          msg("{0} has the same slug as {1} in {2}, and is left out, since their records cannot be "
              "told apart; give one of the two villages another slug",
              shown(other.place), shown(owner.place), owner.folder));
    } else if (other.has_records) {
      out_.left_out.emplace_back(
          Exit::unread, where,
          msg("{0} is kept in {1} too; what is recorded here is left out, since it would count "
              "twice: leave one of the two books out, or bring their records together in one",
              shown(other.place), owner.folder));
    }
  }

  // Of several slugs for one place, that with records of the first book stays.
  void leave_out_namesakes() {
    for (auto other = out_.read.begin(); other != out_.read.end();) {
      const auto owner = std::find_if(out_.read.begin(), out_.read.end(), [&](const auto& one) {
        return is_same(one, *other) &&
               (one.has_records == other->has_records ? one.book < other->book : one.has_records);
      });
      if (owner == out_.read.end()) {
        ++other;
        continue;
      }
      out_.left_out.emplace_back(
          Exit::unread, Location{other->folder, 0, 0},
          msg("{0} is {1} in {2}, and is left out here, since it would count twice; give it one "
              "slug and keep its records in one book, or, if these are two villages, say in "
              "village.yaml what tells them apart: their names, or the places they lie in",
              other->place.name, owner->place.slug, owner->folder));
      other = out_.read.erase(other);
    }
  }

  bool is_same(const PlaceInBook& a, const PlaceInBook& b) const {
    if (a.place.name == a.place.slug || b.place.name == b.place.slug) return false;
    if (fold_for_search(a.place.name) != fold_for_search(b.place.name)) return false;
    if (a.place.level != b.place.level) return false;
    return a.place.parent.empty() || b.place.parent.empty() || parent_of(a) == parent_of(b);
  }

  std::string parent_of(const PlaceInBook& one) const {
    const auto found = name_of_.find({one.book, one.place.parent});
    return fold_for_search(found == name_of_.end() ? one.place.parent : found->second);
  }

  std::vector<PlaceInBook> all_;
  std::map<std::pair<std::size_t, std::string>, std::string> name_of_;
  SharedPlaces out_;
};

}  // namespace

SharedPlaces share_places(std::vector<PlaceInBook> all) {
  return Sharing(std::move(all)).share();
}

}  // namespace ruralctl
