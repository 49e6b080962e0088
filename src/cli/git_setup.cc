#include "cli/git_setup.h"

#include <chrono>
#include <filesystem>

#include "cli/git_attributes.h"
#include "cli/git_hook.h"
#include "cli/git_program.h"
#include "cli/merge_driver.h"
#include "ruralctl/fs/change.h"
#include "ruralctl/fs/disk.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

bool set_up_attributes(Context& context, const std::string& folder, const std::string& shown) {
  constexpr std::chrono::seconds wait(10);
  const std::unique_ptr<fs::WritableTree> tree = fs::open_disk(folder);
  // Git does not follow a link of this name.
  std::error_code ignored;
  if (stdfs::is_symlink(stdfs::path(folder) / kAttributesFile, ignored))
    tree->check_replaceable(kAttributesFile);
  std::string text;
  const auto is_there = [&] { return tree->read(kAttributesFile, text); };
  if (is_there() && with_own_attributes(text) == text) return false;
  const auto lock = tree->lock(wait, context.environment().now);
  std::optional<std::string> before;
  if (is_there()) before = text;
  fs::Change change;
  change.replace(kAttributesFile, before, with_own_attributes(before.value_or("")));
  change.commit(*tree);
  context.say(
      msg("{0} tells git how to treat the book's files; commit it for all who have a copy", shown));
  return true;
}

struct Setting {
  std::string key;
  std::string value;
  std::string former;  // which an earlier version wrote
};

// The first line of a record is the one at the margin, in whatever style it is written.
std::vector<Setting> own_settings() {
  return {
      {"merge.ruralctl.name", "records of a ruralctl book", ""},
      {"merge.ruralctl.driver", merge_driver("ruralctl", ""),
       "ruralctl merge-file %O %A %B --path %P --marker-size %L; s=$?; test $s -ne 127 || "
       "exec git merge-file --marker-size=%L %A %O %B; exit $s"},
      {"diff.ruralctl.xfuncname", "^(- .*)$", ""},
  };
}

bool set_up_settings(Context& context, const GitProgram& git) {
  bool any_said = false;
  bool any_set = false;
  for (const Setting& setting : own_settings()) {
    // Also what is set for all of a person's repositories: ours would hide it.
    const std::optional<std::string> now = git.line({"config", "--get", setting.key});
    if (now == setting.value) continue;
    if (now && *now != setting.former) {
      context.say(msg("{0} stays '{1}', which it was set to before; ruralctl's own is '{2}'",
                      setting.key, *now, setting.value));
      any_said = true;
      continue;
    }
    const Finished finished = git.run({"config", "--local", setting.key, setting.value});
    if (finished.status != 0) {
      throw Error(Exit::system,
                  msg("the repository's settings cannot be written: {0}", reason_of(finished)));
    }
    any_set = true;
  }
  if (any_set) {
    context.say(
        msg("git merges the book by records and names the record in its diffs, in this copy of the "
            "repository; run 'ruralctl git setup' in each other one"));
  }
  return any_set || any_said;
}

// A `.git` here or above: there is a repository, and git refuses it for a reason of its own.
bool has_marker(const stdfs::path& folder) {
  std::error_code ignored;
  for (stdfs::path at = folder.lexically_normal();; at = at.parent_path()) {
    if (stdfs::exists(at / ".git", ignored)) return true;
    if (!at.has_parent_path() || at == at.parent_path()) return false;
  }
}

std::string top_of(const std::string& folder, const GitProgram& git) {
  const Finished finished = git.run({"rev-parse", "--show-toplevel"});
  const std::string top = finished.out.substr(0, finished.out.find('\n'));
  if (finished.status == 0 && !top.empty()) return top;
  if (has_marker(folder)) {
    throw Error(Exit::system, msg("git does not work with the repository around {0}: {1}", folder,
                                  reason_of(finished)));
  }
  throw Error(Exit::unread, msg("{0} lies in no git repository; 'git init' begins one, then run "
                                "the command again",
                                folder));
}

}  // namespace

void begin_repository(Context& context, const std::string& folder) {
  const GitProgram git(folder, context.language());
  if (git.line({"rev-parse", "--show-toplevel"}) || has_marker(folder)) return;
  const Finished finished = git.run({"init", "--quiet"});
  if (finished.status != 0) {
    throw Error(Exit::system,
                msg("no repository can be made in {0}: {1}", folder, reason_of(finished)));
  }
  context.say(msg("the book's folder is a git repository now"));
}

void set_up_git(Context& context, const std::string& book) {
  const GitProgram here(book, context.language());
  const std::string top = top_of(book, here);
  const GitProgram git(top, context.language());
  std::string below = here.line({"rev-parse", "--show-prefix"}).value_or("");
  const std::string attributes = below + kAttributesFile;
  if (!below.empty()) below.pop_back();
  const bool has_attributes = set_up_attributes(context, book, attributes);
  const bool has_settings = set_up_settings(context, git);
  const bool has_hook = set_up_hook(context, git, top, below);
  if (!has_attributes && !has_settings && !has_hook)
    context.say(msg("git is set up for this book already; nothing was changed"));
}

}  // namespace ruralctl::cli
