// An open repository, shared by those who read from it.
#pragma once

#include <mutex>
#include <string>

#include "git/library.h"
#include "ruralctl/git/repository.h"

namespace ruralctl::git {

struct Repository::Opened {
  explicit Opened(const std::string& folder);
  ~Opened();
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  // Of whatever the library last refused in this thread, for messages.
  std::string reason() const;
  // Throws Error(Exit::unread) with reason().
  [[noreturn]] void fail() const;

  std::shared_ptr<const Library> library;
  git_repository* repository = nullptr;
  git_odb* odb = nullptr;
  std::string root;
  // The library's objects are for one thread at a time.
  mutable std::mutex mutex;
};

}  // namespace ruralctl::git
