#include "cli/git_tool.h"

#include "cli/process.h"
#include "ruralctl/base/error.h"

namespace ruralctl::cli {

void need_git() {
  try {
    if (run_program({"git", "--version"}, false).status == 0) return;
  } catch (const Error&) {  // it says the same of any program
  }
  throw Error(Exit::system, msg("git is not installed here; install it, on Debian with the package "
                                "git, and run the command again"));
}

std::vector<std::string> GitTool::in_folder(std::vector<std::string> words) const {
  words.insert(words.begin(), {"git", "-C", folder_});
  return words;
}

std::optional<std::string> GitTool::ask(std::vector<std::string> words) const {
  Finished finished = run_program(in_folder(std::move(words)), false);
  if (finished.status != 0) return std::nullopt;
  if (finished.out.ends_with('\n')) finished.out.pop_back();
  return std::move(finished.out);
}

void GitTool::tell(std::vector<std::string> words, const Message& failure) const {
  if (run_program(in_folder(std::move(words)), true).status != 0)
    throw Error(Exit::system, failure);
}

}  // namespace ruralctl::cli
