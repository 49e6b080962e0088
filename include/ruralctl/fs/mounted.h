#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ruralctl/fs/tree.h"

namespace ruralctl::fs {

// Several trees in one: each below a folder of its own, and nothing beside them. Errors name the
// whole path, and are Exit::unread whatever they were.
class Mounted : public Tree {
 public:
  // `folder` is none of those before and not "", and may have several parts (`../b`). `tree` must
  // outlive this one.
  void mount(std::string folder, const Tree& tree) {
    trees_.emplace_back(std::move(folder), &tree);
  }

  bool read(const std::string& path, std::string& into) const override;
  std::vector<Entry> list(const std::string& folder) const override;
  bool exists(const std::string& path) const override;

 private:
  struct Inside {
    const Tree* tree = nullptr;  // null where the path lies in none
    std::string folder;
    std::string path;
  };
  Inside find(const std::string& path) const;

  std::vector<std::pair<std::string, const Tree*>> trees_;
};

}  // namespace ruralctl::fs
