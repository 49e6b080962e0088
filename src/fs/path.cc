#include "fs/path.h"

#include <algorithm>

#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::fs {
namespace {

// Disks of Windows and macOS open `.git` under the name `.GIT` too.
bool equal_ignoring_case(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

bool is_changeable_part(std::string_view part) {
  return !part.empty() && part != "." && part != ".." && !equal_ignoring_case(part, ".git") &&
         !equal_ignoring_case(part, kStateFolder);
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

bool is_changeable(std::string_view path) {
  if (path.find('\0') != std::string_view::npos) return false;
  for (std::size_t start = 0;;) {
    const std::size_t slash = path.find('/', start);
    if (!is_changeable_part(path.substr(start, slash - start))) return false;
    if (slash == std::string_view::npos) return true;
    start = slash + 1;
  }
}

bool is_temporary(std::string_view name) {
  return name.ends_with(".new");
}

}  // namespace ruralctl::fs
