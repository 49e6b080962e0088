// Files and folders of the book as people name them.
#pragma once

#include <string>
#include <vector>

#include "cli/context.h"

namespace ruralctl::cli {

class PathsInBook {
 public:
  // `typed` are relative to the current folder; none of them: all of the book. Throws
  // Error(Exit::usage) for what is not there or no part of the book.
  PathsInBook(Context& context, const fs::Tree& tree, const std::vector<std::string>& typed);

  // Whether `path`, relative to the book's root, is one of the files or in one of the folders.
  bool include(const std::string& path) const;
  // Those that name a file, relative to the book's root.
  const std::vector<std::string>& files() const { return files_; }

 private:
  std::vector<std::string> folders_;  // with a `/` behind; "" is the book
  std::vector<std::string> files_;
};

}  // namespace ruralctl::cli
