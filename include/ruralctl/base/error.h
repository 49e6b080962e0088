// The one way in which anything below the command layer fails.
#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>

#include "ruralctl/base/message.h"

namespace ruralctl {

// Exit statuses of the program, as the command line promises them.
enum class Exit {
  done = 0,
  findings = 1,  // check, fmt --check: something is not as it should be
  usage = 2,     // wrong usage, a refused value, an unknown id
  unread = 3,    // the book, or part of it, cannot be read
  system = 4,    // disk full, no permission, lock held
};

// A place in a file of the book. Lines and columns count from 1, columns in characters (code
// points); 0 means "not known". `file` is relative to the book's root, with `/`; where several
// books are read together, its book's folder stands in front.
struct Location {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  bool operator==(const Location&) const = default;
};

// Says what is wrong and what to do, in no language yet; the command layer prints it.
class Error : public std::exception {
 public:
  Error(Exit status, Message message) : status_(status), message_(std::move(message)) {}
  Error(Exit status, Location where, Message message)
      : status_(status), where_(std::move(where)), message_(std::move(message)) {}

  Exit status() const { return status_; }
  const std::optional<Location>& where() const { return where_; }
  const Message& message() const { return message_; }
  // The untranslated sentence, for debuggers and test frameworks.
  const char* what() const noexcept override { return message_.id(); }

 private:
  Exit status_;
  std::optional<Location> where_;
  Message message_;
};

}  // namespace ruralctl
