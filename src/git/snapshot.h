#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "git/opened.h"

namespace ruralctl::git {

class GitSnapshot : public Snapshot {
 public:
  // The folder `prefix` below the tree `root`.
  GitSnapshot(std::shared_ptr<Repository::Opened> opened, const git_oid& root, std::string prefix);

  bool read(const std::string& path, std::string& into) const override;
  std::vector<fs::Entry> list(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::optional<std::string> id_of(const std::string& path) const override;

 private:
  struct Item {
    std::string name;
    git_filemode_t mode;
    git_oid id;
  };
  struct Folder {
    git_oid id;
    std::vector<Item> items;  // in the order of their names' bytes
  };

  // These take paths from the repository's root.
  std::unique_ptr<Folder> read_folder(const git_oid& id) const;
  const Folder* folder(const std::string& path) const;  // null: there is none
  const Item* item(const std::string& path) const;
  // And these say one as the other.
  std::string full(const std::string& path) const;
  std::string in_book(const std::string& path) const;
  [[noreturn]] void refuse_missing(const std::string& path) const;

  std::shared_ptr<Repository::Opened> opened_;
  std::string prefix_;
  mutable std::map<std::string, std::unique_ptr<Folder>> folders_;
};

}  // namespace ruralctl::git
