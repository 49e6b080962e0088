// Changes that happen wholly or not at all, whatever fails and whenever the power goes.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::fs {

// A set of files to be replaced and removed together. Whoever commits it holds the tree's lock
// since before reading what the change is based on.
class Change {
 public:
  struct Step {
    std::optional<std::string> expected_old;  // nothing: no such file
    std::optional<std::string> new_bytes;     // nothing: the file is removed
  };

  // `expected_old` is what was read at `path`, nothing if there was no file. Where it equals
  // `new_bytes` the file is not part of the change. A path is named once only (std::logic_error);
  // one that leads out of the tree, into `.git` or the state folder, or to a temporary file, is
  // refused, as are more bytes than a Tree reads (Error, Exit::usage).
  void replace(const std::string& path, std::optional<std::string> expected_old,
               std::string new_bytes);

  // Folders that this leaves empty go as well.
  void remove(const std::string& path, std::string expected_old);

  // Whether commit() would leave everything as it is.
  bool empty() const { return steps_.empty(); }

  // Finishes an interrupted change if there is one (see recover), then applies this one; an empty
  // change touches nothing.
  //
  // Throws Error with everything as it was if a file is no longer what was expected, or if the
  // system refuses before the change is recorded as a whole. If it refuses after that, the change
  // stands and the error says so: readers through journalled() see it, and the next commit or
  // recover() finishes it.
  //
  // A process that dies here leaves one of these two states as well. Until then or until the next
  // commit there may be temporary files beside the targets; they are named after them,
  // `<file>.new`.
  void commit(WritableTree& tree) const;

 private:
  void add(const std::string& path, Step step);

  std::map<std::string, Step> steps_;
};

// Finishes the change whose journal is complete, or takes away what is left of one that was
// interrupted before; nothing to do is the usual case and costs two look-ups. Whoever calls it
// holds the lock. Throws Error (Exit::unread) with everything left as it is where finishing would
// overwrite what someone has edited since, or the journal was written by a later version.
void recover(WritableTree& tree);

}  // namespace ruralctl::fs
