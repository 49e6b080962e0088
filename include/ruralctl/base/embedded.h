// Files that are compiled into the program.
#pragma once

#include <string_view>

namespace ruralctl {

// One embedded file. Arrays of them end with an entry whose name is empty.
struct Embedded {
  std::string_view name;  // the file's name without its folder and extension
  std::string_view bytes;
};

}  // namespace ruralctl
