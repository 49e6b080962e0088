// Ids that there are, and references to those that there are not.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "book/check_findings.h"

namespace ruralctl {

// Says that `written` in `field` names no record of `target` in `village` (empty: in the book).
// `meant` may be what is.
Message no_such_record(const Places& places, const Field& field, const Kind& target,
                       std::string_view written, const std::string& village,
                       const std::vector<std::string>& meant);

class References {
 public:
  References(const Book& book, bool settings_known, FindingList& findings);

  // From when to when an entity is there, as far as it says.
  struct Lifetime {
    std::optional<PartialDate> begin;
    std::optional<PartialDate> end;
  };

  // Notes a record; tells of another of the same id.
  void add_id(const Kind& kind, const std::string& village, std::string_view id, Site at,
              const std::optional<Lifetime>& lifetime);
  // Some of the kind's ids in this village are not known, so that none can be missed there.
  void add_unread(const Kind& kind, const std::string& village);

  // A reference in a record of `village`. `day` is when the record says that it met what it refers
  // to.
  void add_reference(const Field& field, const std::string& village, Site at,
                     std::string_view written, const std::optional<Day>& day);

  // Once all ids are there: tells of the references that name none of them.
  void finish();

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  struct Entry {
    Site at;
    std::uint32_t lifetime = 0;  // in lifetimes_; 0: none
  };
  struct Ids {
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> known;
    bool complete = true;
    std::vector<std::string> words;  // for did-you-mean, made when first needed
  };
  struct Target {
    const Kind* kind;
    bool in_book;
    std::map<std::string, Ids, std::less<>>
        villages;  // one of the name "" for a kind of the whole book
  };
  struct Pending {
    const Field* field;
    std::string village;
    std::string written;
    Site at;
    std::optional<Day> day;
  };
  struct Resolved {
    std::string_view village;
    std::string_view id;
  };

  Target& target(const Kind& kind);
  Ids& ids(const Kind& kind, const std::string& village);
  Resolved resolve(const Target& target, const std::string& own_village,
                   std::string_view written) const;
  const Entry* find(const Target& target, const Resolved& resolved) const;
  bool is_village(std::string_view slug) const;
  void check_lifetime(const Entry& entry, const Field& field, std::string_view written, Site at,
                      Day day);
  void miss(const Pending& reference);
  std::vector<std::string> suggestions(Target& target, const std::string& own_village,
                                       const Resolved& resolved);
  std::vector<std::string> nearest_ids(Ids& ids, std::string_view id);

  const Book& book_;
  bool settings_known_;
  FindingList& findings_;
  std::unordered_map<std::string_view, Target> targets_;  // by the kind's name
  std::vector<Lifetime> lifetimes_{1};
  std::vector<Pending> pending_;
  std::map<std::string, std::vector<std::string>> suggested_;
  std::size_t comparisons_ = 0;
};

}  // namespace ruralctl
