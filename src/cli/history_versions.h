// What a record was in the files that it stood in.
#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "cli/history_records.h"
#include "cli/history_subject.h"
#include "ruralctl/git/repository.h"

namespace ruralctl::cli {

// A file that holds the record, as long as anyone looks at it.
struct Version {
  std::string text;
  yaml::Document document;
  std::size_t index = 0;
  bool unread = false;  // it names the record, but what it says of it cannot be read
};

// Finds the record in the files of its kind and village, and reads each content of a file once.
class Versions {
 public:
  explicit Versions(Subject subject);

  const Subject& subject() const { return subject_; }
  // The file, or the folder of files, that records of its kind and village are in.
  const std::string& place() const { return place_; }
  // Null where it is not there. `snapshot` is the tree, where that is one of a commit.
  std::shared_ptr<Version> find(const fs::Tree& tree, const git::Snapshot* snapshot);
  std::shared_ptr<Version> find(const git::Snapshot& snapshot) { return find(snapshot, &snapshot); }
  // How many contents of its file could not be read.
  std::size_t unread() const { return unread_; }

 private:
  std::shared_ptr<Version> known(const fs::Tree& tree, const std::string& path,
                                 const std::string& id);
  std::shared_ptr<Version> read(const fs::Tree& tree, const std::string& path);

  Subject subject_;
  RecordGroup group_;
  std::string place_;
  std::set<std::string> without_;
  std::deque<std::pair<std::string, std::shared_ptr<Version>>> recent_;
  std::size_t unread_ = 0;
};

}  // namespace ruralctl::cli
