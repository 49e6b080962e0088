#include "cli/sync_incoming.h"

#include <set>

#include "cli/sync_books.h"
#include "cli/sync_check.h"

namespace ruralctl::cli {
namespace {

// The folders of a commit that are books, "" for the top.
std::set<std::string> books_of(const GitProgram& git, const std::string& commit) {
  std::set<std::string> out;
  for (const std::string& path :
       split_at_zeros(git.need({"ls-tree", "-r", "--name-only", "-z", "--full-tree", commit}))) {
    if (path == kSettingsFile) out.insert("");
    if (path.ends_with(std::string("/") + kSettingsFile))
      out.insert(path.substr(0, path.size() - sizeof kSettingsFile));
  }
  return out;
}

// Of whoever changed the file last.
std::string author_of(const GitProgram& git, const std::string& commit, const std::string& path) {
  return git.line({"log", "-1", "--format=%an", commit, "--", path}).value_or("?");
}

}  // namespace

void refuse_moved_book(const GitProgram& git, const SyncPlace& place, const std::string& ours,
                       const std::string& theirs) {
  const std::optional<std::string> base = git.line({"merge-base", ours, theirs});
  if (!base || !has_book(git, place, *base) || has_book(git, place, theirs)) return;
  std::set<std::string> books = books_of(git, theirs);
  for (const std::string& known : books_of(git, *base)) books.erase(known);
  const std::string who = author_of(git, theirs, place.book + kSettingsFile);
  if (books.size() == 1) {
    throw Error(Exit::usage,
                msg("{0} moved the book's folder: it is '{1}' in what the others sent; nothing "
                    "was merged or sent, and what is recorded here is committed. 'git pull "
                    "--no-rebase' puts both together; record in the new folder then",
                    who, books.begin()->empty() ? "." : *books.begin()));
  }
  throw Error(Exit::usage,
              msg("{0} moved or removed the book's folder, so there is no book there in what the "
                  "others sent; nothing was merged or sent, and what is recorded here is "
                  "committed. Ask them to put it back, then run the command again",
                  who));
}

void refuse_unread_settings(Context& context, const GitProgram& git, const SyncPlace& place,
                            const git::Repository& repository, const std::string& result,
                            const std::string& theirs) {
  const std::optional<Error> unread = settings_error_at(repository, place, result);
  if (!unread) return;
  context.say(*unread, result.substr(0, 10));
  if (!settings_error_at(repository, place, theirs)) {
    throw Error(Exit::unread,
                msg("the book's settings could not be read any more if both were put together; "
                    "nothing was merged or sent, and what is recorded here is committed. Write "
                    "into ruralctl.yaml here what the others changed in it ('git diff ...{0}' "
                    "shows it), then run the command again",
                    theirs.substr(0, 10)));
  }
  throw Error(Exit::unread,
              msg("the book's settings (ruralctl.yaml) as the others sent them cannot be read; "
                  "nothing was merged or sent, and what is recorded here is committed. Ask {0}, "
                  "who changed them last, to correct and send them, then run the command again",
                  author_of(git, theirs, place.book + kSettingsFile)));
}

void refuse_wrong_book(Context& context, const SyncPlace& place, const git::Repository& repository,
                       const Book& ours, const std::string& result, const std::string& theirs) {
  const BookAt together(repository, place, result, ours.tree());
  const BookAt other(repository, place, theirs, ours.tree());
  const std::vector<Finding> errors =
      new_errors(together.book(), {&ours, &other.book()}, {}, context.today());
  for (const Finding& error : errors)
    context.say(Error(Exit::findings, error.where, error.message));
  if (errors.empty()) return;
  throw Error(Exit::findings,
              msg("this would be wrong in the book if both were put together; nothing was merged "
                  "or sent, and what is recorded here is committed. Correct here what it is about, "
                  "so that it agrees with theirs (see them with --at {0}), then run the command "
                  "again",
                  theirs.substr(0, 10)));
}

}  // namespace ruralctl::cli
