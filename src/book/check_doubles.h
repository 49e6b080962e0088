// What is most likely counted twice.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "book/check_findings.h"

namespace ruralctl {

// Two records of one event: the same household, day and topic. Of kinds that say with references
// whom they were with, and with a set of texts what they were about.
class SameEvents {
 public:
  SameEvents(const Kind& kind, FindingList& findings);

  // What is of one day stands in one file, so that only its records are compared.
  void start_file() { seen_.clear(); }
  void take(const Record& record, Day day, Site at);

 private:
  const Kind& kind_;
  FindingList& findings_;
  const Field* with_ = nullptr;
  const Field* about_ = nullptr;
  std::unordered_map<std::uint64_t, Site> seen_;  // by a hash of day, household and topic
};

// Two snapshots of one subject on one date, and subjects recorded at a place and at one below it.
class Snapshots {
 public:
  Snapshots(const Book& book, const Kind& kind, FindingList& findings);

  // `is_zero`: nothing is left of the subject.
  void take(const Record& record, Day day, Site at, bool is_zero);
  void finish();

 private:
  struct Fact {
    Day day;
    std::string id;
    Site at;
    bool is_zero;
  };
  using Villages = std::map<std::string, std::vector<Fact>>;

  std::string subject_of(const Record& record) const;
  void check_repetition(const std::vector<Fact>& facts);
  void check_places(const Villages& villages);

  const Book& book_;
  const Kind& kind_;
  FindingList& findings_;
  bool adds_up_ = false;
  std::map<std::string, Villages> subjects_;
};

// Names by which something is counted once, spelt in two ways.
class Spellings {
 public:
  // Where names are like enough they are one even if a character differs.
  Spellings(const Field& field, bool tolerates_slips, FindingList& findings)
      : field_(field), tolerates_slips_(tolerates_slips), findings_(findings) {}

  void take(const Record& record, Site at);
  void finish();

 private:
  struct Name {
    std::string written;
    std::vector<std::string> core;  // its characters, without differences that mean nothing
    Site at;
  };

  void tell(const Name& later, const Name& earlier);

  const Field& field_;
  bool tolerates_slips_;
  FindingList& findings_;
  std::unordered_map<std::string, Site> names_;
};

}  // namespace ruralctl
