// Findings while the files of a book go by.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/book/check.h"

namespace ruralctl {

// A place in a file that has gone by: a few bytes, as there is one for every record. Lines and
// columns are counted for the few that are told of.
struct Site {
  std::uint32_t file = 0;
  std::uint32_t offset = 0;
  bool operator==(const Site&) const = default;
};

class FindingList {
 public:
  // Makes a message from the other place that it is about, `villages/xiacun/plantings.yaml:12`.
  using AboutOther = std::function<Message(const std::string& other)>;

  // Keeps findings in files that are `wanted`.
  explicit FindingList(std::function<bool(const std::string& path)> wanted)
      : wanted_(std::move(wanted)) {}

  // The number of the file for its sites.
  std::uint32_t add_file(const std::string& path);

  void add(Severity severity, Site at, Message message);
  // About a file as a whole, or a place that is known already.
  void add(Severity severity, Location where, Message message);
  // About two places; told at the first, or at the second if only that is wanted.
  void add_pair(Severity severity, Site at, Site other, AboutOther message);

  // All of them by place; reads the files that they are in again.
  std::vector<Finding> located(const fs::Tree& tree) &&;

 private:
  struct Raw {
    Severity severity;
    Site at;
    Message message;
    std::optional<Site> other;
    AboutOther about_other;
  };
  using Places = std::map<std::uint32_t, Location>;  // by offset

  bool is_wanted(std::uint32_t file) const { return wanted_files_[file]; }
  std::vector<Places> locate_all(const fs::Tree& tree) const;

  std::function<bool(const std::string& path)> wanted_;
  std::vector<std::string> files_;
  std::vector<bool> wanted_files_;
  std::vector<Raw> raw_;
  std::vector<Finding> located_;
};

}  // namespace ruralctl
