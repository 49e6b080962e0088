// git itself, asked about and told things in a folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/message.h"

namespace ruralctl::cli {

// Throws Error(Exit::system) that says what to do where git is not installed.
void need_git();

class GitTool {
 public:
  explicit GitTool(std::string folder) : folder_(std::move(folder)) {}

  // What git prints, without the end of its last line; nothing where it fails, of which it says
  // nothing then.
  std::optional<std::string> ask(std::vector<std::string> words) const;
  // Throws Error(Exit::system) with `failure` where git fails, after git has said why.
  void tell(std::vector<std::string> words, const Message& failure) const;

 private:
  std::vector<std::string> in_folder(std::vector<std::string> words) const;

  std::string folder_;
};

}  // namespace ruralctl::cli
