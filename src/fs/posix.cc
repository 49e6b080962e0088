#include "fs/posix.h"

#include <unistd.h>

#include <system_error>

namespace ruralctl::fs {
namespace {

std::string reason(int error) {
  return std::generic_category().message(error);
}

Message advice(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return msg("ask the owner for permission, or work on a copy of the book");
    case EROFS:
      return msg("work on a copy of the book on a disk that can be written to");
    case ENOSPC:
    case EDQUOT:
      return msg("free some space, then run the command again");
    case EMFILE:
    case ENFILE:
      return msg("close some programs, then run the command again");
    default:
      return msg("see whether the disk and the folder are in order, then run the command again");
  }
}

// The root has no name of its own.
Location location(const std::string& path) {
  return Location{path.empty() ? "." : path};
}

}  // namespace

Descriptor::~Descriptor() {
  if (is_open()) ::close(number_);
}

Error file_unreadable(const std::string& path, int error) {
  return Error(Exit::system, location(path),
               msg("this file cannot be read: {0}; {1}", reason(error), advice(error)));
}

Error folder_unreadable(const std::string& path, int error) {
  return Error(Exit::system, location(path),
               msg("this folder cannot be read: {0}; {1}", reason(error), advice(error)));
}

Error unwritable(const std::string& path, int error) {
  return Error(Exit::system, location(path),
               msg("this cannot be written: {0}; {1}", reason(error), advice(error)));
}

}  // namespace ruralctl::fs
