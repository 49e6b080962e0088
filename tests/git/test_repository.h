// A repository that a test makes with git itself.
#pragma once

#include <cstdlib>
#include <stdexcept>
#include <string>

#include "fs/temporary_folder.h"

namespace ruralctl::git {

class TestRepository : public fs::TemporaryFolder {
 public:
  TestRepository() { git("init -q -b main"); }

  // Nothing of the person's settings has a say.
  void git(const std::string& arguments, const std::string& day = "2021-03-16") const {
    const std::string when = day + "T12:00:00+0800";
    const std::string command =
        "cd '" + path() +
        "' && GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=何源 "
        "GIT_AUTHOR_EMAIL=he@example.org GIT_COMMITTER_NAME=何源 "
        "GIT_COMMITTER_EMAIL=he@example.org "
        "GIT_AUTHOR_DATE=" +
        when + " GIT_COMMITTER_DATE=" + when + " git " + arguments + " >/dev/null 2>&1";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: git " + arguments);
  }

  void commit(const std::string& message, const std::string& day) const {
    git("add -A", day);
    git("commit -q --allow-empty -m '" + message + "'", day);
  }
};

}  // namespace ruralctl::git
