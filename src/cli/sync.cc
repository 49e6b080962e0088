// sync: check, commit, get from the others, send to them, for people who do not know git.
#include <chrono>
#include <set>
#include <thread>

#include "cli/commands.h"
#include "cli/revision.h"
#include "cli/sync_books.h"
#include "cli/sync_check.h"
#include "cli/sync_incoming.h"
#include "cli/sync_merge.h"
#include "cli/sync_remote.h"

namespace ruralctl::cli {
namespace {

// Others who send at the same time are few, and done soon.
constexpr int most_tries = 5;

class Sync : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.flag({"--dry-run", "--试运行"}, dry_run_,
                   msg("say what would be done, and do nothing"));
    arguments.flag({"--ours", "--以我方为准"}, ours_,
                   msg("where the same was recorded differently, keep what is recorded here"));
    arguments.flag({"--theirs", "--以对方为准"}, theirs_,
                   msg("where the same was recorded differently, take what the others recorded"));
  }

  int run(Context& context) override {
    if (ours_ && theirs_) {
      throw Error(Exit::usage, msg("only one of {0} and {1} can be taken", "--ours", "--theirs"));
    }
    if (ours_) take_ = merge::Side::ours;
    if (theirs_) take_ = merge::Side::theirs;
    if (context.settings_error() && !dry_run_) get_settings(context);
    refuse_empty_copy(context);
    context.book();
    context.forget_problems();
    find_place(context);
    return dry_run_ ? foresee(context) : sync(context);
  }

 private:
  void find_place(const Context& context) {
    place_ = find_sync_place(context.root(), context.language());
    git_.emplace(place_.top, context.language());
  }
  std::string head() const {
    return git_->line({"rev-parse", "-q", "--verify", "HEAD^{commit}"}).value_or("");
  }
  bool has(const std::string& commit, const std::string& ancestor) const {
    return git_->run({"merge-base", "--is-ancestor", ancestor, commit}).status == 0;
  }
  static Catalog catalog_of(const Context& context, const Book& book) {
    return catalog_for(book.schema().settings().language.value_or(context.language()));
  }
  std::string summary_text(const Context& context, const Book& book,
                           const ChangeSummary& summary) const {
    return summary.text(catalog_of(context, book), book.places());
  }

  // What is to be committed; throws Error, having told what is wrong, where it must not be.
  struct Pending {
    OwnChanges changes;
    std::string message;
  };
  Pending pending(Context& context, const Book& book) const {
    const git::Repository repository(place_.top);
    const std::string commit = head();
    const BookAt before(repository, place_, commit, book.tree());
    Pending out{own_changes(*git_, place_, commit, book, before.book()), {}};
    const std::vector<std::string>& paths = out.changes.paths;
    if (paths.empty()) return out;
    const std::vector<Finding> errors = new_errors(
        book, {&before.book()}, std::set<std::string>(paths.begin(), paths.end()), context.today());
    for (const Finding& error : errors)
      context.say(Error(Exit::findings, error.where, error.message));
    if (!errors.empty()) {
      throw Error(Exit::findings,
                  msgn("this has to be put right first; nothing was committed or sent. Run the "
                       "command again then",
                       "these {0} errors have to be put right first; nothing was committed or "
                       "sent. Run the command again then",
                       static_cast<std::int64_t>(errors.size())));
    }
    out.message = summary_text(context, book, summary_of(before.book(), book, paths));
    return out;
  }

  void tell_ignored(Context& context, const OwnChanges& changes) const {
    if (changes.ignored.empty() || told_ignored_) return;
    told_ignored_ = true;
    context.say(
        msg("git is told to pass over {0}, so that the others do not get it; 'git "
            "check-ignore -v FILE' says where",
            changes.ignored.front()));
  }

  // Whoever calls this holds the lock of `book`.
  bool commit(Context& context, const Book& book) const {
    const Pending todo = pending(context, book);
    tell_ignored(context, todo.changes);
    if (todo.changes.paths.empty()) return false;
    need_identity(*git_);
    const auto from_top = [&](std::vector<std::string> paths) {
      for (std::string& path : paths) path.insert(0, place_.book);
      return joined_by_zeros(paths);
    };
    const std::string names = "--pathspec-from-file=-";
    const std::string zeros = "--pathspec-file-nul";
    const std::string unknown = from_top(todo.changes.unknown);
    // A commit of named files leaves what else is staged alone, but wants git to know them.
    if (!unknown.empty()) git_->need({"add", "--intent-to-add", names, zeros}, unknown);
    const Finished finished = git_->run(
        {"commit", "-q", "--only", "-m", todo.message, names, zeros}, from_top(todo.changes.paths));
    if (finished.status != 0) {
      if (!unknown.empty()) git_->run({"reset", "-q", names, zeros}, unknown);
      throw Error(Exit::system,
                  msg("git, or a hook of it, did not commit the records: {0}; they are in the "
                      "book's files as before, and nothing was sent. Put that right, then run the "
                      "command again",
                      reason_of(finished)));
    }
    context.print(context.text(msg("committed: {0}", todo.message)) + '\n');
    return true;
  }

  // A clone that was made before anybody sent anything has no book, and is not to begin one of its
  // own.
  static void refuse_empty_copy(const Context& context) {
    if (context.settings_error() || context.joined() != nullptr || !context.root().empty()) return;
    const GitProgram git(context.place().folder, context.language());
    const bool is_empty_clone = git.line({"rev-parse", "--show-toplevel"}) &&
                                !git.line({"rev-parse", "-q", "--verify", "HEAD"}) &&
                                !git.line({"remote"}).value_or("").empty();
    if (!is_empty_clone) return;
    throw Error(Exit::unread,
                msg("there is no book here yet: nothing had been sent when this copy was made. "
                    "'git pull' gets it once somebody has sent one; only who begins the book makes "
                    "it, with 'ruralctl init'"));
  }

  // Settings that cannot be read, and were committed so, by whomever: the others may have mended
  // them, and nobody but git can get them then.
  void get_settings(Context& context) {
    const Error unread = *context.settings_error();
    if (unread.status() != Exit::unread || context.root().empty() || context.is_past()) return;
    try {
      find_place(context);
    } catch (const Error&) {
      return;  // the settings come first
    }
    if (place_.remote.empty() || !has_book(*git_, place_, "HEAD") ||
        git_->run({"diff", "--quiet", "HEAD", "--", place_.book + kSettingsFile}).status != 0) {
      return;
    }
    context.say(unread);
    const std::string theirs = fetch(*git_, place_);
    const git::Repository repository(place_.top);
    if (theirs.empty() || has(head(), theirs) || settings_error_at(repository, place_, theirs) ||
        !has_book(*git_, place_, theirs)) {
      throw Error(Exit::unread,
                  msg("ruralctl.yaml was committed so, and the others have none that is better. "
                      "Correct it, then run the command again, which sends it to all"));
    }
    const std::string before = head();
    if (!has(theirs, before)) {
      throw Error(Exit::unread,
                  msg("ruralctl.yaml was committed so, and the others have one that can be read; "
                      "'git checkout {0} -- ruralctl.yaml' in the book's folder takes theirs. Run "
                      "the command again then",
                      theirs.substr(0, 10)));
    }
    go_forward(*git_, theirs);
    context.read_again();
    has_mended_ = true;
    tell_received(context, context.book(), before);
  }

  int sync(Context& context) {
    bool did_anything = commit(context, context.new_writer()->book()) || has_mended_;
    need_remote(*git_, place_);
    for (int tries = 1;; ++tries) {
      const std::string theirs = fetch(*git_, place_);
      if (!theirs.empty()) {
        // Somebody may have recorded something here while others' records came in.
        const std::unique_ptr<Writer> writer = context.new_writer();
        did_anything = commit(context, writer->book()) || did_anything;
        did_anything = take_in(context, writer->book(), theirs) || did_anything;
      }
      const std::string ours = head();
      if (ours.empty() || ours == theirs) break;
      if (send(*git_, place_)) {
        context.print(context.text(msg("sent to '{0}'", place_.remote)) + '\n');
        return 0;
      }
      if (tries == most_tries) {
        throw Error(Exit::system,
                    msg("others keep sending at the same time; what is recorded here is committed "
                        "and safe. Run the command again in a few minutes"));
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(100) * tries);
    }
    if (!did_anything) {
      context.print(
          context.text(msg("nothing to commit and nothing to fetch: both copies are the same")) +
          '\n');
    }
    return 0;
  }

  // True if there was anything.
  bool take_in(Context& context, const Book& book, const std::string& theirs) const {
    const std::string before = head();
    if (before.empty() || has(before, theirs)) return false;
    refuse_moved_book(*git_, place_, before, theirs);
    if (has(theirs, before)) {
      refuse_unread_settings(context, *git_, place_, git::Repository(place_.top), theirs, theirs);
      go_forward(*git_, theirs);
    } else {
      go_forward(*git_, put_together(context, book, before, theirs));
    }
    tell_received(context, book, before);
    return true;
  }

  void tell_received(Context& context, const Book& book, const std::string& before) const {
    const git::Repository repository(place_.top);
    const ChangeSummary summary = summary_of(repository, place_, before, head(), book.tree());
    const BookAt now(repository, place_, head(), book.tree());
    context.print(context.text(summary.empty() ? msg("received: nothing that is in this book")
                                               : msg("received: {0}",
                                                     summary_text(context, now.book(), summary))) +
                  '\n');
    tell_errors(context, now.book());
  }

  // The book may be wrong as a whole though either side was right.
  void tell_errors(Context& context, const Book& book) const {
    std::size_t errors = 0;
    for (const Finding& finding : findings_of(book, context.today()))
      errors += finding.severity == Severity::error ? 1 : 0;
    if (errors == 0) return;
    context.say(msgn("the book has an error now; 'ruralctl check' tells it",
                     "the book has {0} errors now; 'ruralctl check' tells them",
                     static_cast<std::int64_t>(errors)));
  }

  // The commit that has what both have.
  std::string put_together(Context& context, const Book& book, const std::string& before,
                           const std::string& theirs) const {
    if (!git_->line({"merge-base", before, theirs})) {
      throw Error(Exit::usage,
                  msg("the copy at '{0}' and this one began apart and have nothing in common, so "
                      "they cannot be put together; 'git clone' that copy, and record there",
                      place_.remote));
    }
    need_identity(*git_);
    const std::string message =
        catalog_of(context, book).text(msg("what was recorded here and elsewhere, put together"));
    const SyncMerge merged = merge_aside(*git_, place_, theirs, message, take_);
    for (const std::string& line : merged.told) *context.environment().err << line << '\n';
    if (!merged.commit.empty()) {
      const git::Repository repository(place_.top);
      refuse_unread_settings(context, *git_, place_, repository, merged.commit, theirs);
      refuse_wrong_book(context, place_, repository, book, merged.commit, theirs);
      return merged.commit;
    }
    for (const Error& dispute : merged.disputes) context.say(dispute);
    refuse_dispute(merged, theirs);
  }

  [[noreturn]] void refuse_dispute(const SyncMerge& merged, const std::string& theirs) const {
    if (merged.is_outside) {
      throw Error(Exit::findings,
                  msg("files beside the book are in dispute, which are for somebody who knows git "
                      "to settle ('git pull'); nothing was merged or sent, and what is recorded "
                      "here is committed"));
    }
    if (take_) {
      throw Error(Exit::findings,
                  msg("this cannot be decided for one side; nothing was merged or sent, and what "
                      "is recorded here is committed. Give the record the date that the others "
                      "gave it (see it with --at {0}), then run the command again",
                      theirs.substr(0, 10)));
    }
    throw Error(
        Exit::findings,
        msg("nothing was merged or sent, and what is recorded here is committed. Ask whoever "
            "recorded it differently, and see theirs with --at {0}; then 'ruralctl sync "
            "--ours' keeps what is recorded here, 'ruralctl sync --theirs' takes theirs",
            theirs.substr(0, 10)));
  }

  // What was fetched before and could not be taken in is told again. It is put together in git's
  // own folder, which changes nothing of the book's.
  void try_to_take_in(Context& context, const std::string& ours, const std::string& theirs) const {
    if (ours.empty() || git_->run({"cat-file", "-e", theirs + "^{commit}"}).status != 0) return;
    refuse_moved_book(*git_, place_, ours, theirs);
    if (has(theirs, ours)) {
      refuse_unread_settings(context, *git_, place_, git::Repository(place_.top), theirs, theirs);
    } else {
      const std::unique_ptr<Writer> lock = context.new_writer();
      put_together(context, lock->book(), ours, theirs);
    }
  }

  int foresee(Context& context) const {
    const Book& book = context.book();
    const Pending todo = pending(context, book);
    tell_ignored(context, todo.changes);
    const bool commits = !todo.changes.paths.empty();
    const auto tell = [&](const Message& message) { context.print(context.text(message) + '\n'); };
    if (commits) {
      need_identity(*git_);
      tell(msg("would commit: {0}", todo.message));
    }
    need_remote(*git_, place_);
    const std::string theirs = look_there(*git_, place_);
    const std::string ours = head();
    const bool fetches = !theirs.empty() && (ours.empty() || !has(ours, theirs));
    if (fetches) tell(msg("would fetch what the others sent to '{0}'", place_.remote));
    if (fetches && !commits) try_to_take_in(context, ours, theirs);
    const bool sends =
        commits || (!ours.empty() && ours != theirs && !(fetches && has(theirs, ours)));
    if (sends) tell(msg("would send to '{0}'", place_.remote));
    if (!commits && !fetches && !sends)
      tell(msg("nothing to commit and nothing to fetch: both copies are the same"));
    return 0;
  }

  mutable bool told_ignored_ = false;
  bool has_mended_ = false;  // the settings, with what the others have
  bool dry_run_ = false;
  bool ours_ = false;
  bool theirs_ = false;
  std::optional<merge::Side> take_;
  SyncPlace place_;
  std::optional<GitProgram> git_;
};

}  // namespace

std::unique_ptr<Command> make_sync() {
  return std::make_unique<Sync>();
}

}  // namespace ruralctl::cli
