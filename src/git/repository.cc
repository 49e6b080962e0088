#include "ruralctl/git/repository.h"

#include <algorithm>
#include <filesystem>

#include "git/opened.h"
#include "git/snapshot.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/period.h"

namespace ruralctl::git {
namespace {

namespace stdfs = std::filesystem;

constexpr std::size_t id_digits = GIT_OID_HEXSZ;

std::chrono::sys_seconds local(const git_time& time) {
  return std::chrono::sys_seconds(std::chrono::seconds(time.time) +
                                  std::chrono::minutes(time.offset));
}

std::string minutes_of(const git_time& time) {
  const std::chrono::sys_seconds at = local(time);
  const Day day = std::chrono::floor<std::chrono::days>(at);
  const std::int64_t minutes = std::chrono::floor<std::chrono::minutes>(at - day).count();
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return text(day) + ' ' + two(minutes / 60) + ':' + two(minutes % 60);
}

// What can as well be the beginning of a commit's id is no date without its dashes.
bool is_like_an_id(std::string_view typed) {
  constexpr std::size_t shortest_id = 7;
  return typed.size() >= shortest_id &&
         typed.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// A day is written in digits, and a name of a revision rarely so.
bool is_like_a_date(std::string_view typed) {
  return typed.find_first_of("0123456789") == 0 && typed.find_first_of("-/.") != typed.npos &&
         typed.find_first_not_of("0123456789-/.") == std::string_view::npos;
}

}  // namespace

Repository::Repository(const std::string& folder) : opened_(std::make_shared<Opened>(folder)) {}
Repository::~Repository() = default;
Repository::Repository(Repository&&) noexcept = default;

const std::string& Repository::root() const {
  return opened_->root;
}

std::string Repository::relative(const std::string& path) const {
  std::error_code failure;
  const stdfs::path true_path = stdfs::weakly_canonical(path, failure);
  std::string out =
      (failure ? stdfs::path(path) : true_path).lexically_relative(opened_->root).generic_string();
  while (out.ends_with('/')) out.pop_back();
  if (out == ".") return {};
  if (out.empty() || out == ".." || out.starts_with("../")) {
    throw Error(Exit::unread, msg("{0} does not lie in the repository {1}", path, opened_->root));
  }
  return out;
}

Commit Repository::head() const {
  if (opened_->library->repository_head_unborn(opened_->repository) == 1) {
    throw Error(Exit::unread,
                msg("nothing has been committed in {0} yet, so there is no past to look at; "
                    "'git commit' begins it",
                    opened_->root));
  }
  std::optional<Commit> found = named("HEAD");
  if (!found) opened_->fail();
  return *std::move(found);
}

std::optional<Commit> Repository::commit(const std::string& id) const {
  const Library& git = *opened_->library;
  git_oid oid{};
  git_commit* raw = nullptr;
  if (git.oid_fromstrn(&oid, id.c_str(), id.size()) != 0) return std::nullopt;
  if (git.commit_lookup(&raw, opened_->repository, &oid) != 0) return std::nullopt;
  Commit out;
  out.id = id;
  for (unsigned i = 0; i < git.commit_parentcount(raw); ++i) {
    char digits[id_digits + 1];
    git.oid_tostr(digits, sizeof digits, git.commit_parent_id(raw, i));
    out.parents.emplace_back(digits);
  }
  const git_signature* author = git.commit_author(raw);
  const git_signature* committer = git.commit_committer(raw);
  const char* summary = git.commit_summary(raw);
  out.author = author->name;
  out.when = minutes_of(author->when);
  out.summary = summary == nullptr ? "" : summary;
  out.committed = std::chrono::floor<std::chrono::days>(local(committer->when));
  out.seconds = committer->when.time;
  git.commit_free(raw);
  return out;
}

std::optional<std::vector<std::string>> Repository::merge_bases(const Commit& a,
                                                                const Commit& b) const {
  const Library& git = *opened_->library;
  const std::lock_guard lock(opened_->mutex);
  git_oid one{};
  git_oid two{};
  git_oidarray bases{};
  if (git.oid_fromstrn(&one, a.id.c_str(), a.id.size()) != 0 ||
      git.oid_fromstrn(&two, b.id.c_str(), b.id.size()) != 0) {
    opened_->fail();
  }
  const int code = git.merge_bases(&bases, opened_->repository, &one, &two);
  std::vector<std::string> out;
  if (code != 0) git.oidarray_dispose(&bases);
  if (code == GIT_ENOTFOUND && !is_shallow()) return out;
  if (code != 0) return std::nullopt;
  for (std::size_t i = 0; i < bases.count; ++i) {
    char digits[id_digits + 1];
    git.oid_tostr(digits, sizeof digits, &bases.ids[i]);
    out.emplace_back(digits);
  }
  git.oidarray_dispose(&bases);
  std::sort(out.begin(), out.end());
  return out;
}

bool Repository::is_shallow() const {
  return opened_->library->repository_is_shallow(opened_->repository) == 1;
}

// A branch, a tag, or what else git calls a reference, by the name that people type.
std::optional<Commit> Repository::named(const std::string& typed) const {
  const Library& git = *opened_->library;
  git_reference* reference = nullptr;
  if (git.reference_dwim(&reference, opened_->repository, typed.c_str()) != 0) return std::nullopt;
  git_object* object = nullptr;
  const int code = git.reference_peel(&object, reference, GIT_OBJECT_COMMIT);
  git.reference_free(reference);
  if (code != 0) return std::nullopt;
  char digits[id_digits + 1];
  git.oid_tostr(digits, sizeof digits, git.object_id(object));
  git.object_free(object);
  return commit(digits);
}

Commit Repository::find(std::string_view typed, Day today) const {
  const std::string word(typed);
  if (word.empty()) refuse(typed);
  if (word == "HEAD" || word == "@") return head();
  if (std::optional<Commit> found = named(word)) return *std::move(found);
  std::optional<Error> no_date;
  if (!is_like_an_id(typed)) {
    std::optional<Period> period;
    try {
      period = parse_period(typed, today);
    } catch (const Error& error) {
      no_date = error;
    }
    if (period && period->last) return on_day(*period->last, typed);
  }
  const Library& git = *opened_->library;
  git_object* object = nullptr;
  git_object* peeled = nullptr;
  const int code = git.revparse_single(&object, opened_->repository, word.c_str());
  if (code == 0) {
    const bool is_commit = git.object_peel(&peeled, object, GIT_OBJECT_COMMIT) == 0;
    git.object_free(object);
    if (!is_commit) {
      throw Error(Exit::usage, msg("'{0}' is no revision but a file or folder of one; name the "
                                   "revision alone",
                                   typed));
    }
    char digits[id_digits + 1];
    git.oid_tostr(digits, sizeof digits, git.object_id(peeled));
    git.object_free(peeled);
    if (std::optional<Commit> found = commit(digits)) return *std::move(found);
  }
  if (code == GIT_EAMBIGUOUS) {
    throw Error(Exit::usage,
                msg("several ids begin with '{0}'; type more of the one that is meant", typed));
  }
  if (no_date && is_like_a_date(typed)) throw *no_date;
  refuse(typed);
}

void Repository::refuse(std::string_view typed) const {
  head();  // where there is no revision at all, that is what is to be said
  const std::vector<std::string> near = ruralctl::nearest(typed, names());
  if (!near.empty()) {
    throw Error(Exit::usage, msg("no revision '{0}'; did you mean {1}?", typed, listed(near)));
  }
  if (is_shallow()) {
    throw Error(
        Exit::unread,
        msg("no revision '{0}' in this copy of the repository, which lacks the older part of "
            "the history; 'git fetch --unshallow' brings it",
            typed));
  }
  throw Error(
      Exit::usage,
      msg("no revision '{0}'; name a branch, a tag, a day, or a commit as 'git log' shows it",
          typed));
}

Commit Repository::on_day(Day last, std::string_view typed) const {
  Commit at = head();
  while (at.committed > last) {
    std::optional<Commit> before = at.parents.empty() ? std::nullopt : commit(at.parents.front());
    if (before) {
      at = *std::move(before);
      continue;
    }
    if (!at.parents.empty()) {
      throw Error(Exit::unread,
                  msg("this copy of the repository goes back to {0} only, not to {1}; 'git fetch "
                      "--unshallow' brings what is older",
                      text(at.committed), typed));
    }
    throw Error(Exit::unread, msg("the history begins on {0}, so there is no book as of {1}",
                                  text(at.committed), typed));
  }
  return at;
}

std::unique_ptr<Snapshot> Repository::at(const Commit& commit, const std::string& folder) const {
  const Library& git = *opened_->library;
  const std::lock_guard lock(opened_->mutex);
  git_oid id{};
  git_commit* raw = nullptr;
  if (git.oid_fromstrn(&id, commit.id.c_str(), commit.id.size()) != 0 ||
      git.commit_lookup(&raw, opened_->repository, &id) != 0) {
    opened_->fail();
  }
  id = *git.commit_tree_id(raw);
  git.commit_free(raw);
  return std::make_unique<GitSnapshot>(opened_, id, folder);
}

std::vector<std::string> Repository::names() const {
  const Library& git = *opened_->library;
  std::vector<std::string> out;
  git_strarray list{};
  if (git.reference_list(&list, opened_->repository) != 0) return out;
  for (std::size_t i = 0; i < list.count; ++i) {
    const std::string_view name = list.strings[i];
    for (const std::string_view folder : {"refs/heads/", "refs/tags/", "refs/remotes/"}) {
      if (name.starts_with(folder)) out.emplace_back(name.substr(folder.size()));
    }
  }
  git.strarray_dispose(&list);
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> Repository::changed_on_disk(const Commit& commit,
                                                     const std::vector<std::string>& paths) const {
  const Library& git = *opened_->library;
  const std::lock_guard lock(opened_->mutex);
  std::vector<std::string> wanted = paths;
  std::vector<char*> pointers;
  for (std::string& path : wanted) pointers.push_back(path.data());
  git_diff_options options{};
  git.diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                  GIT_DIFF_INCLUDE_IGNORED | GIT_DIFF_RECURSE_IGNORED_DIRS |
                  GIT_DIFF_DISABLE_PATHSPEC_MATCH | GIT_DIFF_SKIP_BINARY_CHECK |
                  GIT_DIFF_INCLUDE_TYPECHANGE;
  options.pathspec.strings = pointers.data();
  options.pathspec.count = pointers.size();
  git_oid id{};
  git_commit* raw = nullptr;
  git_tree* tree = nullptr;
  git_diff* diff = nullptr;
  if (git.oid_fromstrn(&id, commit.id.c_str(), commit.id.size()) != 0 ||
      git.commit_lookup(&raw, opened_->repository, &id) != 0) {
    opened_->fail();
  }
  id = *git.commit_tree_id(raw);
  git.commit_free(raw);
  if (git.tree_lookup(&tree, opened_->repository, &id) != 0) opened_->fail();
  const int code = git.diff_tree_to_workdir_with_index(&diff, opened_->repository, tree, &options);
  git.tree_free(tree);
  if (code != 0) opened_->fail();
  std::vector<std::string> out;
  for (std::size_t i = 0; i < git.diff_num_deltas(diff); ++i) {
    const git_diff_delta* delta = git.diff_get_delta(diff, i);
    const char* path =
        delta->new_file.path != nullptr ? delta->new_file.path : delta->old_file.path;
    if (delta->status != GIT_DELTA_UNMODIFIED) out.emplace_back(path);
  }
  git.diff_free(diff);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace ruralctl::git
