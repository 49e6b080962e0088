// The few primitive operations out of which durable changes are made.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ruralctl/fs/tree.h"

namespace ruralctl::fs {

// Holds the lock and the journal of a tree, and a `.gitignore` that hides all of it from git.
inline constexpr char kStateFolder[] = ".ruralctl";

// Says the present time, as people read it.
using Clock = std::function<std::string()>;

// The right to change a tree, held until destruction.
class Lock {
 public:
  Lock() = default;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  virtual ~Lock() = default;
};

// Each operation either happens or throws Error with Exit::system; what a failed one leaves behind
// is said below. None is durable on its own, except as sync_folder() and write() promise: build
// changes with Change (change.h).
class WritableTree : public Tree {
 public:
  // Waits until no other process, nor another Lock of this one, changes the tree. Creates
  // kStateFolder where it is missing. The kernel frees the lock of a process that dies. While it is
  // held, `.ruralctl/lock` says by whom and since when. Throws after `wait`, saying the same, or at
  // once if the tree cannot be written to at all.
  virtual std::unique_ptr<Lock> lock(std::chrono::milliseconds wait, const Clock& clock) = 0;

  // Throws unless `path`, where it exists, is an ordinary file that its owner allows to be written,
  // and neither it nor a folder above it is a symbolic link. (A rename would replace the link and
  // not the file; and git, too, refuses files beyond a symbolic link.) The operations below do not
  // check this themselves.
  virtual void check_replaceable(const std::string& path) const = 0;

  // Makes `path` a new file of these bytes, on the disk when this returns although its name may not
  // be. An existing file `path` is gone first. Takes over owner and permission bits of the file
  // `like` if there is one. A failure can leave a part of the file.
  virtual void write(const std::string& path, std::string_view bytes, const std::string& like) = 0;

  // Replaces the file `to`, if there is one, by the file `from`. A failure leaves both as they
  // were.
  virtual void rename(const std::string& from, const std::string& to) = 0;

  // Removes a file; one that is not there is no failure.
  virtual void remove(const std::string& path) = 0;

  // Makes the folder and those above it, as far as they are missing.
  virtual void make_folder(const std::string& path) = 0;

  // Removes the folder if it is empty and may be removed; false if not.
  virtual bool remove_empty_folder(const std::string& path) = 0;

  // Makes all that was done to the names in the folder (not in those below it) survive a power cut.
  // A folder that is not there is no failure.
  virtual void sync_folder(const std::string& path) = 0;
};

}  // namespace ruralctl::fs
