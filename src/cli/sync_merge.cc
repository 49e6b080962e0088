#include "cli/sync_merge.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>

#include "cli/merge_driver.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/shell.h"
#include "ruralctl/book/book.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

// A work tree that is there for one merge.
class Aside {
 public:
  Aside(const GitProgram& git, const SyncPlace& place) : git_(git), path_(folder_of(place)) {
    remove();  // one that an interrupted command left
    git.need({"worktree", "add", "-q", "--detach", "--no-checkout", path_, "HEAD"});
    try {
      // A merge writes the files that it changes, and asks for no others; the driver reads the
      // book's settings.
      const GitProgram aside(path_, git.language());
      aside.need({"read-tree", "HEAD"});
      aside.need({"checkout-index", "-f", "--", place.book + kSettingsFile});
    } catch (const Error&) {
      remove();
      throw;
    }
  }
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;
  ~Aside() {
    try {
      remove();
    } catch (const Error&) {  // the next one does it
    }
  }

  const std::string& path() const { return path_; }

 private:
  // The book's own, since the lock that keeps others out is the book's.
  static std::string folder_of(const SyncPlace& place) {
    std::string name = "ruralctl-sync";
    for (const char c : place.book) name += c == '/' ? '-' : c;
    return (stdfs::path(place.git_folder) / name).string();
  }

  void remove() const {
    git_.run({"worktree", "remove", "--force", "--force", path_});
    std::error_code ignored;
    stdfs::remove_all(path_, ignored);
  }

  const GitProgram& git_;
  std::string path_;
};

// This program, as git's shell is to call it: whatever stands first in the PATH may be another
// version, or nothing.
std::string driver(std::optional<merge::Side> take) {
  std::error_code failure;
  const stdfs::path own = stdfs::read_symlink("/proc/self/exe", failure);
  std::string program;
  // git takes a single % for one of its own.
  for (const char c : shell_quoted(failure ? std::string("ruralctl") : own.string())) {
    program.append(c == '%' ? 2 : 1, c);
  }
  std::string flags = " --brief";
  if (take == merge::Side::ours) flags += " --ours";
  if (take == merge::Side::theirs) flags += " --theirs";
  return merge_driver(program, flags);
}

// Paths that git did not merge, and which of base (1), ours (2) and theirs (3) have them.
std::map<std::string, std::set<char>> unmerged(const GitProgram& git) {
  std::map<std::string, std::set<char>> out;
  for (const std::string& entry : split_at_zeros(git.need({"ls-files", "-u", "-z"}))) {
    const std::size_t tab = entry.find('\t');
    if (tab != std::string::npos && tab > 0) out[entry.substr(tab + 1)].insert(entry[tab - 1]);
  }
  return out;
}

std::vector<std::string> told_by_driver(const std::string& complaints) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < complaints.size()) {
    const std::size_t end = std::min(complaints.find('\n', at), complaints.size());
    std::string line = complaints.substr(at, end - at);
    if (line.starts_with("ruralctl: ")) out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

// A file that one side removed, which git asks no driver about.
bool take_file(const GitProgram& git, const std::string& path, const std::set<char>& sides,
               merge::Side take) {
  if (sides.contains('2') && sides.contains('3')) return false;
  const char wanted = take == merge::Side::ours ? '2' : '3';
  if (sides.contains(wanted)) {
    git.need({"checkout-index", "-f", std::string("--stage=") + wanted, "--", path});
    git.need({"add", "--", path});
  } else {
    git.need({"rm", "-q", "-f", "--", path});
  }
  return true;
}

// Git would silently write over files that it is told to ignore.
Finished bring_forward(const GitProgram& git, const std::string& commit) {
  return git.run({"-c", "merge.autoStash=false", "merge", "-q", "--ff-only", "--no-squash",
                  "--no-overwrite-ignore", commit});
}

std::vector<std::string> files_in_the_way(const Finished& finished) {
  std::vector<std::string> files;
  std::size_t at = 0;
  while ((at = finished.complaints.find("\n\t", at)) != std::string::npos) {
    at += 2;
    files.push_back(finished.complaints.substr(at, finished.complaints.find('\n', at) - at));
  }
  return files;
}

bool is_as_at(const GitProgram& git, const std::string& commit, const std::string& path) {
  std::error_code ignored;
  const stdfs::path file = stdfs::path(git.folder()) / path;
  if (!stdfs::is_regular_file(stdfs::symlink_status(file, ignored))) return false;
  const std::optional<std::string> wanted =
      git.line({"rev-parse", "-q", "--verify", commit + ':' + path});
  return wanted && git.line({"hash-object", "--", path}) == wanted;
}

}  // namespace

SyncMerge merge_aside(const GitProgram& git, const SyncPlace& place, const std::string& theirs,
                      const std::string& message, std::optional<merge::Side> take) {
  const Aside folder(git, place);
  const GitProgram aside(folder.path(), git.language());
  const Finished finished = aside.run({"-c",
                                       "merge.ruralctl.driver=" + driver(take),
                                       "-c",
                                       "merge.ruralctl.name=ruralctl",
                                       "-c",
                                       "merge.default=ruralctl",
                                       "-c",
                                       "merge.conflictStyle=merge",
                                       "-c",
                                       "rerere.enabled=false",
                                       "merge",
                                       "-q",
                                       "--ff",
                                       "--commit",
                                       "--no-squash",
                                       "-X",
                                       "find-renames=100%",
                                       "-m",
                                       message,
                                       theirs});
  SyncMerge out;
  out.told = told_by_driver(finished.complaints);
  if (finished.status != 0) {
    std::map<std::string, std::set<char>> left = unmerged(aside);
    if (left.empty()) {
      throw Error(Exit::system, msg("git could not merge what the others have: {0}; nothing was "
                                    "merged, and the book is as it was",
                                    reason_of(finished)));
    }
    for (const auto& [path, sides] : left) {
      const bool is_inside = path.starts_with(place.book);
      if (is_inside && take && take_file(aside, path, sides, *take)) continue;
      out.is_outside = out.is_outside || !is_inside;
      const std::string inside = is_inside ? path.substr(place.book.size()) : path;
      const bool is_told =
          std::any_of(out.told.begin(), out.told.end(), [&](const std::string& line) {
            return line.find(' ' + path + ": ") != std::string::npos ||
                   line.find(' ' + inside + ": ") != std::string::npos;
          });
      if (is_told) continue;
      out.disputes.push_back({Exit::findings, Location{inside, 0, 0},
                              sides.contains('2') && sides.contains('3')
                                  ? msg("both sides changed the same lines")
                                  : msg("one side removed this file, and the other changed it")});
    }
    if (!unmerged(aside).empty()) return out;
    aside.need({"commit", "-q", "--no-edit"});
  }
  out.commit = aside.line({"rev-parse", "HEAD"}).value_or("");
  return out;
}

void go_forward(const GitProgram& git, const std::string& commit) {
  Finished finished = bring_forward(git, commit);
  if (finished.status == 0) return;
  std::vector<std::string> files = files_in_the_way(finished);
  std::vector<std::string> same;
  const auto first_same =
      std::stable_partition(files.begin(), files.end(),
                            [&](const std::string& file) { return !is_as_at(git, commit, file); });
  std::move(first_same, files.end(), std::back_inserter(same));
  files.erase(first_same, files.end());
  if (files.empty() && !same.empty()) {
    // What git knows to be as it is to become, it leaves alone.
    const std::string names = joined_by_zeros(same);
    git.need({"add", "--force", "--pathspec-from-file=-", "--pathspec-file-nul"}, names);
    finished = bring_forward(git, commit);
    if (finished.status == 0) return;
    git.run({"reset", "-q", "--pathspec-from-file=-", "--pathspec-file-nul"}, names);
    files = files_in_the_way(finished);
  }
  if (files.empty()) {
    throw Error(Exit::system, msg("git could not bring the files to what the others have: {0}",
                                  reason_of(finished)));
  }
  throw Error(Exit::usage,
              msg("what the others sent changes {0}, too, which has changes here that are not "
                  "committed; commit them with git or move the file away, then run the command "
                  "again",
                  listed(files)));
}

}  // namespace ruralctl::cli
