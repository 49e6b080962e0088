// git as a program that is run for somebody who does not know it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/process.h"
#include "ruralctl/base/message.h"

namespace ruralctl::cli {

// Never through a shell, never asking, and speaking English, which is read here. Paths are what
// they are and no patterns.
class GitProgram {
 public:
  // `folder` is where it works; programs of ours that it runs speak `language`.
  GitProgram(std::string folder, Language language);

  const std::string& folder() const { return folder_; }
  Language language() const { return language_; }

  // Throws Error(Exit::system) where git is not installed, and for nothing else.
  Finished run(std::vector<std::string> words, const std::string& in = {}) const;
  // The first line of what it prints; nothing where it fails.
  std::optional<std::string> line(std::vector<std::string> words) const;
  // What it prints; throws Error(Exit::system) with its complaint where it fails.
  std::string need(std::vector<std::string> words, const std::string& in = {}) const;

 private:
  std::string folder_;
  Language language_;
  std::vector<std::string> surroundings_;
};

// What stands before each 0, as in `git … -z`.
std::vector<std::string> split_at_zeros(const std::string& text);
// The other way round.
std::string joined_by_zeros(const std::vector<std::string>& words);

// What git, or a hook that it ran, complains of, in one line and without passwords; and what to do
// about it, where that is known.
Message reason_of(const Finished& finished);

}  // namespace ruralctl::cli
