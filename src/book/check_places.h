// Villages as they lie within one another, and figures that no village can have.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "book/check_findings.h"
#include "book/check_record.h"

namespace ruralctl {

class PlacesCheck {
 public:
  PlacesCheck(const Book& book, FindingList& findings);

  // Every record of every village.yaml, with what is known of its fields.
  void take(const Record& record, const RecordCheck& fields, Site id, Site parent);
  // A village.yaml that cannot be read is not missing.
  void add_unread(const std::string& village) { places_[village].seen = true; }

  // Once all villages are taken: tells of folders without village.yaml, and of circles.
  void finish();

  // How many of this unit a village has in all, people or households; nothing if it does not say.
  std::optional<Decimal> total(const std::string& village, const Unit& unit) const;

 private:
  struct Known {
    bool seen = false;
    std::string parent;
    std::size_t rank = 0;  // of its level; 0: not known
    Site parent_at;
    std::map<std::string, Decimal> totals;  // by unit
  };

  void check_circle(const std::string& slug, const Known& place);
  void check_level(const std::string& slug, const Known& place);

  const Book& book_;
  FindingList& findings_;
  const Kind& kind_;
  std::map<std::string, Known> places_;
};

}  // namespace ruralctl
