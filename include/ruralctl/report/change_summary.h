// What was recorded, in a line: "3 visits, 1 issue closed: 下村".
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ruralctl/base/catalog.h"
#include "ruralctl/book/compare.h"

namespace ruralctl {

// Counts what became of records, kind by kind: added, taken a step further (an action whose stamp
// is new, by its last one), changed, removed. Names villages, and nothing of anybody's.
class ChangeSummary {
 public:
  void add(const RecordPair& pair);
  // A file of the book that differs, whether it holds records or not.
  void add_file(const std::string& path);
  // One that cannot be read, so that nobody knows what became of its records.
  void add_unread() { ++unread_; }

  bool empty() const { return counts_.empty() && !settings_ && !published_ && !any_file_; }
  std::string text(const Catalog& catalog, const Places& places) const;

 private:
  // In the order in which they are told of a kind; what lies between is an action's.
  static constexpr std::size_t kAdded = 0;
  static constexpr std::size_t kChanged = 1000;
  static constexpr std::size_t kRemoved = 1001;

  // What outlives the records and their kinds.
  struct Noun {
    std::string name;
    Label one;
    Label several;
    std::vector<Label> stamps;
    bool is_place = false;
  };

  std::size_t noun_of(const Kind& kind);

  std::vector<Noun> nouns_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts_;  // by noun and what became
  std::set<std::string> villages_;
  bool settings_ = false;
  bool published_ = false;
  bool attributes_ = false;
  bool any_file_ = false;
  std::size_t unread_ = 0;
};

}  // namespace ruralctl
