// The records of one kind and village, whatever files they stand in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/history_trail.h"
#include "ruralctl/book/layout.h"

namespace ruralctl::cli {

struct RecordGroup {
  const Kind* kind = nullptr;
  std::string village;  // empty for records of the whole book

  bool operator<(const RecordGroup& other) const {
    return std::pair(kind->name, village) < std::pair(other.kind->name, other.village);
  }
  // The file, or the folder of files, that its records stand in.
  std::string place() const;
  // The files of that in a tree, by name.
  std::vector<std::string> files(const fs::Tree& tree) const;
};

// Records by id; of those that share one the first.
class RecordsById {
 public:
  explicit RecordsById(RecordGroup group) : group_(std::move(group)) {}

  // Null is no file.
  void add(const FileVersionPtr& file);
  // Whether one of the files could not be read.
  bool is_unread() const { return unread_; }

  struct Place {
    FileVersionPtr file;
    std::size_t index;
  };
  const std::map<std::string, Place>& all() const { return records_; }
  // Nothing where there is none. Valid as long as this.
  std::optional<Record> find(const std::string& id) const;

 private:
  RecordGroup group_;
  std::map<std::string, Place> records_;
  bool unread_ = false;
};

}  // namespace ruralctl::cli
