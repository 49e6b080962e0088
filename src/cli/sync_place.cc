#include "cli/sync_place.h"

#include <array>
#include <filesystem>

#include "ruralctl/base/error.h"
#include "ruralctl/book/book.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

[[noreturn]] void refuse_repository(const std::string& root, const Finished& finished) {
  if (finished.complaints.find("not a git repository") != std::string::npos) {
    throw Error(Exit::unread,
                msg("the book in {0} is in no git repository yet, so there is nothing to share it "
                    "through; 'git init' makes one",
                    root));
  }
  refuse_somebody_elses(root, finished);
  throw Error(Exit::unread,
              msg("git's files around {0} cannot be read: {1}", root, reason_of(finished)));
}

// What somebody began here and did not finish, and how git finishes it or gives it up.
void refuse_half_done(const GitProgram& git) {
  struct Sign {
    const char* file;
    const char* command;
  };
  static constexpr std::array signs = {
      Sign{"rebase-merge", "rebase"},          Sign{"rebase-apply/applying", "am"},
      Sign{"rebase-apply", "rebase"},          Sign{"MERGE_HEAD", "merge"},
      Sign{"CHERRY_PICK_HEAD", "cherry-pick"}, Sign{"REVERT_HEAD", "revert"},
  };
  const std::string own = git.line({"rev-parse", "--absolute-git-dir"}).value_or("");
  for (const Sign& sign : signs) {
    std::error_code ignored;
    if (!stdfs::exists(stdfs::path(own) / sign.file, ignored)) continue;
    throw Error(Exit::usage,
                msg("a '{0}' is under way in this repository; finish it with '{0} --continue' or "
                    "give it up with '{0} --abort', then run the command again",
                    std::string("git ") + sign.command));
  }
  if (!git.need({"ls-files", "-u", "-z"}).empty()) {
    throw Error(Exit::usage,
                msg("git has files here that are in dispute; settle them and 'git add' them, then "
                    "run the command again ('git status' names them)"));
  }
}

}  // namespace

SyncPlace find_sync_place(const std::string& root, Language language) {
  SyncPlace place;
  const GitProgram here(root, language);
  const Finished top = here.run({"rev-parse", "--show-toplevel"});
  if (top.status != 0) refuse_repository(root, top);
  place.top = top.out.substr(0, top.out.find('\n'));
  place.book = here.line({"rev-parse", "--show-prefix"}).value_or("");
  const GitProgram git(place.top, language);
  const stdfs::path common = git.line({"rev-parse", "--git-common-dir"}).value_or(".git");
  place.git_folder = (stdfs::path(place.top) / common).lexically_normal().string();
  refuse_half_done(git);
  const std::optional<std::string> branch = git.line({"symbolic-ref", "-q", "--short", "HEAD"});
  if (!branch) {
    throw Error(Exit::usage,
                msg("no branch is checked out here, so what is committed would be lost; go back to "
                    "one with 'git switch BRANCH' ('git branch' lists them), then run the command "
                    "again"));
  }
  place.branch = *branch;
  const std::string key = "branch." + *branch;
  const std::optional<std::string> remote = git.line({"config", "--get", key + ".remote"});
  const std::optional<std::string> ref = git.line({"config", "--get", key + ".merge"});
  place.is_tracked = remote && ref;
  if (place.is_tracked) {
    place.remote = *remote;
    place.remote_ref = *ref;
    return place;
  }
  // Where there is one other copy, there is no question which is meant.
  const std::string remotes = git.need({"remote"});
  if (!remotes.empty() && remotes.find('\n') == remotes.size() - 1) {
    place.remote = remotes.substr(0, remotes.size() - 1);
    place.remote_ref = "refs/heads/" + *branch;
  }
  return place;
}

void refuse_somebody_elses(const std::string& folder, const Finished& finished) {
  if (finished.complaints.find("safe.directory") == std::string::npos) return;
  throw Error(Exit::unread,
              msg("the repository around {0} belongs to somebody else, and git does not trust it "
                  "until 'git config --global --add safe.directory FOLDER' names its folder",
                  folder));
}

bool has_book(const GitProgram& git, const SyncPlace& place, const std::string& commit) {
  return git.run({"cat-file", "-e", commit + ':' + place.book + kSettingsFile}).status == 0;
}

void need_remote(const GitProgram& git, const SyncPlace& place) {
  if (!place.remote.empty()) return;
  if (git.need({"remote"}).empty()) {
    throw Error(Exit::usage,
                msg("this repository knows no other copy to share with; what is committed is "
                    "committed here alone. Name the other copy with 'git remote add origin "
                    "ADDRESS', then run the command again"));
  }
  throw Error(Exit::usage,
              msg("there are several other copies, and nothing says with which '{0}' is shared; "
                  "'git push -u REMOTE {0}' says so once ('git remote' lists them)",
                  place.branch));
}

void need_identity(const GitProgram& git) {
  for (const char* who : {"GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"}) {
    // What git would make up from the names of machine and user is nobody's name.
    if (git.line({"-c", "user.useConfigOnly=true", "var", who})) continue;
    throw Error(Exit::usage,
                msg("git does not know in whose name to commit; say it once with 'git config "
                    "--global user.name NAME' and 'git config --global user.email ADDRESS', then "
                    "run the command again"));
  }
}

}  // namespace ruralctl::cli
