#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string_view>

#include "ruralctl/base/error.h"
#include "ruralctl/base/shell.h"
#include "ruralctl/cli/program.h"

namespace {

std::tm local_time() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  return parts;
}

ruralctl::Day today() {
  const std::tm now = local_time();
  return std::chrono::year(now.tm_year + 1900) / (now.tm_mon + 1) / now.tm_mday;
}

std::string now() {
  const std::tm parts = local_time();
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
  return text;
}

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

std::vector<std::string> variables(const std::string& beginning) {
  std::vector<std::string> names;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view entry = *variable;
    if (entry.starts_with(beginning)) names.emplace_back(entry.substr(0, entry.find('=')));
  }
  return names;
}

// As git does: VISUAL, then EDITOR, then vi, run by the shell since the variable may hold flags.
void edit(const std::string& path) {
  const char* editor = std::getenv("VISUAL");
  if (editor == nullptr || *editor == '\0') editor = std::getenv("EDITOR");
  if (editor == nullptr || *editor == '\0') editor = "vi";
  const int status =
      std::system((std::string(editor) + ' ' + ruralctl::shell_quoted(path)).c_str());
  if (status == -1 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw ruralctl::Error(
        ruralctl::Exit::system,
        ruralctl::msg("the editor '{0}' did not end well; set EDITOR to one that works here",
                      editor));
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  ruralctl::cli::Environment environment;
  environment.variable = [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  environment.variables = variables;
  std::error_code gone;
  environment.folder = std::filesystem::current_path(gone).string();
  environment.in = &std::cin;
  environment.out = &std::cout;
  environment.err = &std::cerr;
  environment.asks = isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
  environment.out_is_terminal = isatty(STDOUT_FILENO) != 0;
  environment.width = environment.out_is_terminal ? terminal_width() : 0;
  environment.today = today();
  environment.now = now;
  environment.edit = edit;
  const int status = ruralctl::cli::run({argv + 1, argv + argc}, environment);
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "ruralctl: the output could not be written in full; is the disk full, or the pipe "
                 "closed?\n";
    return static_cast<int>(ruralctl::Exit::system);
  }
  return status;
}
