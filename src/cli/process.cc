#include "cli/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "ruralctl/base/error.h"

extern char** environ;

namespace ruralctl::cli {
namespace {

[[noreturn]] void refuse(const std::string& program, int error) {
  throw Error(Exit::system,
              msg("the program '{0}' cannot be run: {1}", program, std::strerror(error)));
}

class Actions {
 public:
  Actions() { posix_spawn_file_actions_init(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

std::string read_all(int from) {
  std::string out;
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return out;
    out.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return 128;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// Both at once, since the program stops when either is full.
void read_both(const std::array<int, 2>& from, std::array<std::string*, 2> into) {
  std::array<pollfd, 2> ends{pollfd{from[0], POLLIN, 0}, pollfd{from[1], POLLIN, 0}};
  std::array<char, 65536> buffer;
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (::poll(ends.data(), ends.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (ends[i].fd < 0 || ends[i].revents == 0) continue;
      const ssize_t count = ::read(ends[i].fd, buffer.data(), buffer.size());
      if (count > 0) {
        into[i]->append(buffer.data(), static_cast<std::size_t>(count));
      } else if (count == 0 || errno != EINTR) {
        ends[i].fd = -1;  // which poll() passes over
      }
    }
  }
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> out;
  for (const std::string& word : words) out.push_back(const_cast<char*>(word.c_str()));
  out.push_back(nullptr);
  return out;
}

class Pipe {
 public:
  explicit Pipe(const std::string& program) {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) refuse(program, errno);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    ::close(ends_[0]);
    close_writing();
  }
  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  void close_writing() {
    if (ends_[1] >= 0) ::close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  std::array<int, 2> ends_{};
};

}  // namespace

std::vector<std::string> own_surroundings() {
  std::vector<std::string> out;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable)
    out.emplace_back(*variable);
  return out;
}

Finished run_program(const Program& program) {
  const std::string& name = program.words.front();
  // A file and no pipe: a program that ends before it has read all would end this one, too.
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::tmpfile(), &std::fclose);
  if (!in || std::fwrite(program.in.data(), 1, program.in.size(), in.get()) != program.in.size() ||
      std::fflush(in.get()) != 0) {
    refuse(name, errno);
  }
  std::rewind(in.get());
  Pipe out(name);
  Pipe complaints(name);
  Actions actions;
  posix_spawn_file_actions_adddup2(actions.get(), ::fileno(in.get()), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(actions.get(), out.writing(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(actions.get(), complaints.writing(), STDERR_FILENO);
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, name.c_str(), actions.get(), nullptr, pointers(program.words).data(),
                   pointers(program.surroundings).data());
  out.close_writing();
  complaints.close_writing();
  if (error != 0) refuse(name, error);
  Finished finished;
  read_both({out.reading(), complaints.reading()}, {&finished.out, &finished.complaints});
  finished.status = wait_for(child);
  return finished;
}

Finished run_program(const std::vector<std::string>& words, bool with_complaints) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) refuse(words.front(), errno);
  Actions actions;
  posix_spawn_file_actions_addopen(actions.get(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(actions.get(), ends[1], STDOUT_FILENO);
  if (!with_complaints)
    posix_spawn_file_actions_addopen(actions.get(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, arguments.front(), actions.get(), nullptr, arguments.data(), environ);
  ::close(ends[1]);
  if (error != 0) {
    ::close(ends[0]);
    refuse(words.front(), error);
  }
  Finished finished;
  finished.out = read_all(ends[0]);
  ::close(ends[0]);
  finished.status = wait_for(child);
  return finished;
}

}  // namespace ruralctl::cli
