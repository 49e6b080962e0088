// A folder of files that can be looked at: on disk, in memory, or in a revision of git.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ruralctl::fs {

// No file of a book comes near this; whatever is larger is there by mistake.
inline constexpr std::size_t kLargestFile = std::size_t{64} << 20;

struct Entry {
  std::string name;
  bool is_folder = false;
  bool operator==(const Entry&) const = default;
};

// Whether the name or path is one that changes under way give to their temporary files (`*.new`,
// see change.h). Such names are never listed.
bool is_temporary(std::string_view name);

// Paths are relative to the tree's root, with `/` between their parts; "" is the root itself.
//
// Everything here fails by throwing Error: with Exit::unread where something of the wrong sort
// stands in a file's or folder's place, with Exit::system where the system refuses. Its where()
// names the path.
class Tree {
 public:
  virtual ~Tree() = default;

  // Puts the bytes of the file `path` into `into`, whose capacity is reused; false, with nothing of
  // use in `into`, if there is no such file. A file larger than kLargestFile is refused.
  virtual bool read(const std::string& path, std::string& into) const = 0;

  // What is in `folder`, hidden names included, temporary files left out, in the order of the
  // names' bytes. Empty if there is no such folder.
  virtual std::vector<Entry> list(const std::string& folder) const = 0;

  // Whether there is a file or folder `path`.
  virtual bool exists(const std::string& path) const = 0;
};

}  // namespace ruralctl::fs
