// Other processes, for what one process cannot show alone.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace ruralctl::fs {

// Runs `work` in a process of its own, which ends with what it returns, or with 99 if it throws.
template <class Work>
pid_t start(Work work) {
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child != 0) return child;
  int status = 99;
  try {
    status = work();
  } catch (...) {
  }
  ::_exit(status);
}

// The child's exit status, or -1 if a signal ended it.
inline int end_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Root may do everything, so what permissions forbid is looked at by somebody else.
template <class Work>
int as_nobody(Work work) {
  return end_of(start([&] {
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) return 98;
    return work();
  }));
}

}  // namespace ruralctl::fs
