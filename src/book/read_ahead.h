// Reading many files in their order, the next ones while one is being looked at.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/error.h"
#include "ruralctl/fs/tree.h"
#include "ruralctl/yaml/document.h"

namespace ruralctl {

// A file as it was read; valid for the call that gets it.
struct ReadFile {
  bool there = false;  // false: no such file
  std::string text;
  yaml::Document document;     // of `text`
  std::optional<Error> error;  // what kept it from being read
};

// Reads the files and calls `take` for each in the order of `paths`, in the calling thread; the
// number is the path's. Where there are many, others threads read and scan ahead, so tree.read()
// must allow for that. Whatever `take` throws ends the reading and is passed on.
void read_in_order(const fs::Tree& tree, const std::vector<std::string>& paths,
                   const std::function<void(std::size_t number, ReadFile& file)>& take);

}  // namespace ruralctl
