#include "git/library.h"

#include <dlfcn.h>

namespace ruralctl::git {
namespace {

// What the headers that this was compiled with belong to: types and calls are those of this one.
constexpr char library_file[] = "libgit2.so." LIBGIT2_SOVERSION;

[[noreturn]] void refuse(const char* file) {
  throw Error(Exit::system,
              msg("the history cannot be read without the library {0}, which is not installed; "
                  "install it, on Debian with the package libgit2-{1}",
                  file, LIBGIT2_SOVERSION));
}

void* open(const char* file) {
  void* handle = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) refuse(file);
  return handle;
}

}  // namespace

std::shared_ptr<const Library> Library::load() {
  return load(library_file);
}

std::shared_ptr<const Library> Library::load(const char* file) {
  return std::shared_ptr<const Library>(new Library(file));
}

void* Library::symbol(const char* name) const {
  void* found = ::dlsym(handle_, name);
  if (found == nullptr) refuse(library_file);
  return found;
}

Library::Library(const char* file) : handle_(open(file)) {
  libgit2_init();
}

// The handle stays open: what the library itself depends on does not bear to be unloaded.
Library::~Library() {
  libgit2_shutdown();
}

}  // namespace ruralctl::git
