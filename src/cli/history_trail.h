// The history of a book as it is gone through: commits, the book at each, and files read once.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ruralctl/base/error.h"
#include "ruralctl/git/ancestry.h"
#include "ruralctl/yaml/document.h"

namespace ruralctl::cli {

// A file of records with one content.
struct FileVersion {
  std::string text;
  yaml::Document document;
  std::optional<Error> unread;  // why it has no records
};
using FileVersionPtr = std::shared_ptr<const FileVersion>;

// A file that has been read; null where there is none. Throws Error for what is no matter of its
// content.
FileVersionPtr read_version(const fs::Tree& tree, const std::string& path);

class HistoryTrail {
 public:
  // `folder` is the book's in the repository.
  HistoryTrail(const git::Repository& repository, const git::Commit& from, std::string folder);

  // Commits are numbered from the oldest; parents come before their children.
  std::size_t size() const { return ancestry_.commits.size(); }
  const git::Commit& commit(std::size_t number) const { return ancestry_.commits[number]; }
  // Those that this copy has.
  const std::vector<std::size_t>& parents(std::size_t number) const { return parents_[number]; }
  // Whether the book is there another one than at one of the parents.
  bool differs(std::size_t number) const;
  const std::optional<git::Commit>& cut_off() const { return ancestry_.cut_off; }

  // What any two of the parents of a merge both go back to; nothing where this copy lacks it.
  std::optional<std::vector<std::size_t>> bases(std::size_t number) const;
  // Of each commit whether it goes back to this one; it does not itself.
  std::vector<bool> descendants(std::size_t number) const;

  std::shared_ptr<const git::Snapshot> at(std::size_t number) const;
  // The files of the book that are not the same at both.
  const std::vector<std::string>& changed(std::size_t parent, std::size_t child) const;
  // The file as it was there; null where there was none.
  FileVersionPtr file(const git::Snapshot& snapshot, const std::string& path) const;

 private:
  const git::Repository& repository_;
  std::string folder_;
  git::Ancestry ancestry_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<std::vector<std::size_t>> parents_;
  std::vector<std::optional<std::string>> books_;  // the objects of the book's folder
  // What was last in use: a commit has most of what its parents had.
  mutable std::deque<std::pair<std::size_t, std::shared_ptr<const git::Snapshot>>> snapshots_;
  mutable std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> changed_;
  mutable std::deque<std::string> order_;
  mutable std::unordered_map<std::string, FileVersionPtr> files_;
};

}  // namespace ruralctl::cli
