#include "cli/sync_books.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/git_attributes.h"
#include "ruralctl/book/layout.h"

namespace ruralctl::cli {
namespace {

// The files of a state, null before the first one, under the settings of another.
class UnderSettings : public fs::Tree {
 public:
  UnderSettings(const fs::Tree& settings, const fs::Tree* files)
      : settings_(settings), files_(files) {}

  bool read(const std::string& path, std::string& into) const override {
    if (path == kSettingsFile) return settings_.read(path, into);
    return files_ != nullptr && files_->read(path, into);
  }
  std::vector<fs::Entry> list(const std::string& folder) const override {
    return files_ == nullptr ? std::vector<fs::Entry>() : files_->list(folder);
  }
  bool exists(const std::string& path) const override {
    return path == kSettingsFile || (files_ != nullptr && files_->exists(path));
  }

 private:
  const fs::Tree& settings_;
  const fs::Tree* files_;
};

// Null where there was no book then.
std::unique_ptr<git::Snapshot> snapshot_of(const git::Repository& repository,
                                           const SyncPlace& place, const std::string& commit) {
  if (commit.empty()) return nullptr;
  const std::optional<git::Commit> found = repository.commit(commit);
  if (!found) return nullptr;
  std::unique_ptr<git::Snapshot> snapshot =
      repository.at(*found, place.book.substr(0, place.book.rfind('/')));
  return snapshot->exists(kSettingsFile) ? std::move(snapshot) : nullptr;
}

// Throws Error for any other reason than that the settings cannot be read.
std::unique_ptr<Book> open_book(const fs::Tree& tree, std::optional<Error>& unread) {
  try {
    return std::make_unique<Book>(tree, command_words());
  } catch (const Error& error) {
    if (error.status() != Exit::unread) throw;
    unread = error;
    return nullptr;
  }
}

bool is_own(const std::string& path, const Book& book) {
  if (fs::is_temporary(path)) return false;
  if (path == kSettingsFile || path == kAttributesFile) return true;
  if (path.starts_with("reports/")) return path.ends_with(".yaml");
  return record_file(book.schema(), path).has_value();
}

// Whether the attributes are as committed, but for what 'git setup' wrote: else somebody is at work
// on lines of their own.
bool has_own_attributes(const GitProgram& git, const SyncPlace& place, const std::string& head,
                        const fs::Tree& now) {
  Finished committed;
  if (!head.empty())
    committed = git.run({"cat-file", "blob", head + ':' + place.book + kAttributesFile});
  std::string text;
  try {
    return now.read(kAttributesFile, text) &&
           with_own_attributes(committed.status == 0 ? committed.out : std::string()) == text;
  } catch (const Error& error) {
    if (error.status() != Exit::unread) throw;
    return false;
  }
}

}  // namespace

BookAt::BookAt(const git::Repository& repository, const SyncPlace& place, const std::string& commit,
               const fs::Tree& now)
    : snapshot_(snapshot_of(repository, place, commit)) {
  std::optional<Error> unread;
  if (snapshot_) book_ = open_book(*snapshot_, unread);
  if (book_) return;
  under_settings_ = std::make_unique<UnderSettings>(now, snapshot_.get());
  book_ = std::make_unique<Book>(*under_settings_, command_words());
}

std::optional<Error> settings_error_at(const git::Repository& repository, const SyncPlace& place,
                                       const std::string& commit) {
  const std::unique_ptr<git::Snapshot> snapshot = snapshot_of(repository, place, commit);
  std::optional<Error> unread;
  if (snapshot) open_book(*snapshot, unread);
  return unread;
}

ChangeSummary summary_of(const Book& before, const Book& after,
                         const std::vector<std::string>& paths) {
  ChangeSummary summary;
  for (const std::string& path : paths) summary.add_file(path);
  compare_records(before, after, paths, [&](const RecordPair& pair) { summary.add(pair); });
  for (const Error& problem : after.problems()) {
    const bool is_of_these = problem.where() && std::find(paths.begin(), paths.end(),
                                                          problem.where()->file) != paths.end();
    if (is_of_these) summary.add_unread();
  }
  return summary;
}

ChangeSummary summary_of(const git::Repository& repository, const SyncPlace& place,
                         const std::string& before, const std::string& after, const fs::Tree& now) {
  const BookAt old_book(repository, place, before, now);
  const BookAt new_book(repository, place, after, now);
  if (!old_book.is_there() || !new_book.is_there()) return {};
  std::vector<std::string> paths;
  for (std::string& path : git::changed_files(*old_book.snapshot(), *new_book.snapshot())) {
    if (is_own(path, new_book.book()) || is_own(path, old_book.book()))
      paths.push_back(std::move(path));
  }
  return summary_of(old_book.book(), new_book.book(), paths);
}

OwnChanges own_changes(const GitProgram& git, const SyncPlace& place, const std::string& head,
                       const Book& now, const Book& before) {
  const auto listed = [&](std::vector<std::string> words) {
    words.emplace_back("--");
    for (const char* own : {kSettingsFile, kAttributesFile, "team.yaml", "villages", "reports"})
      words.push_back(place.book + own);
    std::vector<std::string> paths;
    for (const std::string& path : split_at_zeros(git.need(std::move(words)))) {
      std::string inside = path.substr(place.book.size());
      if (is_own(inside, now) || is_own(inside, before)) paths.push_back(std::move(inside));
    }
    return paths;
  };
  OwnChanges out;
  out.unknown = listed({"ls-files", "-o", "--exclude-standard", "-z"});
  out.ignored = listed({"ls-files", "-o", "-i", "--exclude-standard", "-z"});
  out.paths = head.empty()
                  ? listed({"ls-files", "-c", "-z"})
                  : listed({"diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", "HEAD"});
  // Such as are committed and that git was told to forget look removed and new, and may be as ever.
  std::erase_if(out.unknown, [&](const std::string& path) {
    const bool is_same =
        std::find(out.paths.begin(), out.paths.end(), path) != out.paths.end() &&
        git.line({"hash-object", "--", place.book + path}) ==
            git.line({"rev-parse", "-q", "--verify", head + ':' + place.book + path});
    if (is_same) std::erase(out.paths, path);
    return is_same;
  });
  if (!has_own_attributes(git, place, head, now.tree())) {
    for (auto* paths : {&out.unknown, &out.ignored, &out.paths})
      std::erase(*paths, kAttributesFile);
  }
  out.paths.insert(out.paths.end(), out.unknown.begin(), out.unknown.end());
  std::sort(out.paths.begin(), out.paths.end());
  out.paths.erase(std::unique(out.paths.begin(), out.paths.end()), out.paths.end());
  return out;
}

}  // namespace ruralctl::cli
