// The system's calls, made safe to hold and to be refused by.
#pragma once

#include <cerrno>
#include <string>
#include <utility>

#include "ruralctl/base/error.h"

namespace ruralctl::fs {

// An open file or folder.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  ~Descriptor();

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

// Repeats a call that a signal has interrupted.
template <class Call>
auto retried(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

// What to tell when the system refuses with `error`, an errno.
Error file_unreadable(const std::string& path, int error);
Error folder_unreadable(const std::string& path, int error);
Error unwritable(const std::string& path, int error);

}  // namespace ruralctl::fs
