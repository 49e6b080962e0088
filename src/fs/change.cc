#include "ruralctl/fs/change.h"

#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

#include "fs/journal.h"
#include "fs/path.h"
#include "ruralctl/base/error.h"

namespace ruralctl::fs {
namespace {

using Steps = std::map<std::string, Change::Step>;

std::optional<std::string> content(const Tree& tree, const std::string& path) {
  std::string bytes;
  if (!tree.read(path, bytes)) return {};
  return bytes;
}

// `/` cannot stand in a file's name; `%` is escaped too, so that no two paths become one name.
std::string escaped(std::string_view path) {
  std::string name;
  for (const char c : path) {
    if (c == '/') {
      name += "%2F";
    } else if (c == '%') {
      name += "%25";
    } else {
      name += c;
    }
  }
  return name;
}

// Always the same name for one target, so that a forgotten file is overwritten the next time. It
// stands beside the target or, as long as the target's folder is missing, in the nearest folder
// above: a change that is given up leaves no folders behind.
std::string temporary_for(const Tree& tree, const std::string& target) {
  std::string folder = folder_of(target);
  while (!tree.exists(folder)) folder = folder_of(folder);
  if (folder.empty()) return escaped(target) + ".new";
  return folder + '/' + escaped(std::string_view(target).substr(folder.size() + 1)) + ".new";
}

std::vector<JournalStep> journal_steps(const Tree& tree, const Steps& steps) {
  std::vector<JournalStep> result;
  for (const auto& [path, step] : steps) {
    JournalStep& added = result.emplace_back();
    added.target = path;
    if (step.expected_old) added.before = fingerprint(*step.expected_old);
    if (step.new_bytes) {
      added.temporary = temporary_for(tree, path);
      added.after = fingerprint(*step.new_bytes);
    }
  }
  return result;
}

Error retold(const Error& cause, Message message) {
  if (cause.where()) return Error(cause.status(), *cause.where(), std::move(message));
  return Error(cause.status(), std::move(message));
}

void check_unchanged(const Tree& tree, const std::string& path, const Change::Step& step) {
  if (content(tree, path) == step.expected_old) return;
  throw Error(Exit::system, msg("'{0}' was changed by someone else while this command was running, "
                                "so nothing was written; run the command again",
                                path));
}

// A folder sorts before those below it, so each is reachable by the time it is synced itself.
void sync_folders(WritableTree& tree, const std::set<std::string>& folders) {
  for (const std::string& folder : folders) tree.sync_folder(folder);
}

std::set<std::string> folders_of_temporaries(const std::vector<JournalStep>& steps) {
  std::set<std::string> folders;
  for (const JournalStep& step : steps) {
    if (!step.removes()) folders.insert(folder_of(step.temporary));
  }
  return folders;
}

// Takes back a change that does not stand. The journal goes last: as long as it is there, so is the
// list of what is still to be taken away.
void discard(WritableTree& tree, const std::vector<JournalStep>& steps, const char* journal) {
  for (const JournalStep& step : steps) {
    if (!step.removes()) tree.remove(step.temporary);
  }
  sync_folders(tree, folders_of_temporaries(steps));
  tree.remove(journal);
  tree.sync_folder(kStateFolder);
}

void apply_replacement(WritableTree& tree, const JournalStep& step,
                       std::set<std::string>& touched) {
  const std::string source = folder_of(step.temporary);
  std::string folder = folder_of(step.target);
  if (tree.exists(step.temporary)) {
    if (folder != source) tree.make_folder(folder);
    tree.rename(step.temporary, step.target);
  }
  for (; folder != source; folder = folder_of(folder)) touched.insert(folder);
  touched.insert(source);
}

void apply_removal(WritableTree& tree, const JournalStep& step, std::set<std::string>& touched) {
  tree.remove(step.target);
  std::string folder = folder_of(step.target);
  while (!folder.empty() && (tree.remove_empty_folder(folder) || !tree.exists(folder))) {
    folder = folder_of(folder);
  }
  touched.insert(folder);
}

// Applies what the journal lists. Can be interrupted and repeated at will: a temporary file that is
// gone has already become its target.
void finish(WritableTree& tree, const std::vector<JournalStep>& steps) {
  std::set<std::string> touched;
  for (const JournalStep& step : steps) {
    if (!step.removes()) apply_replacement(tree, step, touched);
  }
  for (const JournalStep& step : steps) {
    if (step.removes()) apply_removal(tree, step, touched);
  }
  sync_folders(tree, touched);
  tree.remove(kJournal);
  tree.sync_folder(kStateFolder);
}

void check_target_is_ours(const JournalStep& step, const std::optional<std::string>& target) {
  if (!target) return;
  const Fingerprint print = fingerprint(*target);
  if (print == step.before || (!step.removes() && print == step.after)) return;
  throw Error(Exit::unread, Location{step.target},
              msg("this file was edited after a change to it was interrupted; move it out of the "
                  "book, run the command again, then bring back what you edited"));
}

void check_temporary_is_ours(const JournalStep& step, const std::string& temporary) {
  if (fingerprint(temporary) == step.after) return;
  throw Error(Exit::unread, Location{step.temporary},
              msg("this file is damaged and cannot replace '{0}', as an interrupted change needs; "
                  "delete it, run the command again, and see whether '{0}' is as it should be",
                  step.target));
}

// Someone may have edited the book by hand since the change was interrupted; that must not get
// lost.
void check_finishable(const WritableTree& tree, const JournalStep& step) {
  if (!step.removes()) {
    const auto temporary = content(tree, step.temporary);
    if (!temporary) return;
    tree.check_replaceable(step.temporary);
    check_temporary_is_ours(step, *temporary);
  }
  tree.check_replaceable(step.target);
  check_target_is_ours(step, content(tree, step.target));
}

// One rename is all or nothing by itself.
bool is_single_rename(const Tree& tree, const Steps& steps) {
  const auto& [path, step] = *steps.begin();
  return steps.size() == 1 && step.new_bytes && tree.exists(folder_of(path));
}

// Nobody knows of temporary files: what could not be written is the target.
void write_temporary(WritableTree& tree, const std::string& temporary, const std::string& bytes,
                     const std::string& like, const std::string& target) {
  try {
    tree.write(temporary, bytes, like);
  } catch (const Error& error) {
    if (!error.where() || error.where()->file != temporary) throw;
    throw Error(error.status(), Location{target}, error.message());
  }
}

void commit_one_file(WritableTree& tree, const std::string& path, const Change::Step& step) {
  const std::string temporary = temporary_for(tree, path);
  try {
    write_temporary(tree, temporary, *step.new_bytes, path, path);
    check_unchanged(tree, path, step);
    tree.rename(temporary, path);
  } catch (const Error&) {
    try {
      tree.remove(temporary);
    } catch (const Error&) {
      // The first failure is the one to tell; the next change of this file takes the rest away.
    }
    throw;
  }
  try {
    tree.sync_folder(folder_of(path));
  } catch (const Error& error) {
    throw retold(error, msg("'{0}' is changed, but a power cut might still undo that: {1}", path,
                            error.message()));
  }
}

void prepare(WritableTree& tree, const Steps& steps, const std::vector<JournalStep>& journal) {
  write_temporary(tree, kPreparedJournal, journal_text(journal), kPreparedJournal,
                  steps.begin()->first);
  tree.sync_folder(folder_of(kStateFolder));
  tree.sync_folder(kStateFolder);
  for (const JournalStep& step : journal) {
    if (!step.removes()) {
      write_temporary(tree, step.temporary, *steps.at(step.target).new_bytes, step.target,
                      step.target);
    }
  }
  sync_folders(tree, folders_of_temporaries(journal));
  for (const auto& [path, step] : steps) check_unchanged(tree, path, step);
  tree.rename(kPreparedJournal, kJournal);
}

void commit_through_journal(WritableTree& tree, const Steps& steps) {
  const std::vector<JournalStep> journal = journal_steps(tree, steps);
  try {
    prepare(tree, steps, journal);
  } catch (const Error&) {
    try {
      discard(tree, journal, kPreparedJournal);
    } catch (const Error&) {
      // The first failure is the one to tell; recover() takes the rest away.
    }
    throw;
  }
  try {
    tree.sync_folder(kStateFolder);
    finish(tree, journal);
  } catch (const Error& error) {
    throw retold(error, msg("the change is recorded, but not all files have it yet: {0}; the next "
                            "command that writes will finish it",
                            error.message()));
  }
}

}  // namespace

void Change::add(const std::string& path, Step step) {
  if (step.new_bytes && step.new_bytes->size() > kLargestFile) {
    throw Error(Exit::usage, msg("'{0}' would be larger than {1} MiB, too large for a book; put "
                                 "less into it, or split it",
                                 path, kLargestFile >> 20));
  }
  if (!is_changeable(path) || is_temporary(path)) {
    throw Error(Exit::usage, msg("'{0}' is no place for a file of the book; choose a path inside "
                                 "the book that does not end in '.new'",
                                 path));
  }
  if (!steps_.emplace(path, std::move(step)).second) {
    throw std::logic_error("a change names one path twice: " + path);
  }
}

void Change::replace(const std::string& path, std::optional<std::string> expected_old,
                     std::string new_bytes) {
  if (expected_old == new_bytes) return;
  add(path, {std::move(expected_old), std::move(new_bytes)});
}

void Change::remove(const std::string& path, std::string expected_old) {
  add(path, {std::move(expected_old), std::nullopt});
}

void Change::commit(WritableTree& tree) const {
  if (empty()) return;
  recover(tree);
  for (const auto& [path, step] : steps_) tree.check_replaceable(path);
  if (is_single_rename(tree, steps_)) {
    commit_one_file(tree, steps_.begin()->first, steps_.begin()->second);
  } else {
    commit_through_journal(tree, steps_);
  }
}

void recover(WritableTree& tree) {
  if (const auto journal = read_journal(tree, kJournal)) {
    if (journal->complete) {
      for (const JournalStep& step : journal->steps) check_finishable(tree, step);
      tree.sync_folder(kStateFolder);
      finish(tree, journal->steps);
    } else {
      discard(tree, journal->steps, kJournal);
    }
  }
  if (const auto prepared = read_journal(tree, kPreparedJournal)) {
    discard(tree, prepared->steps, kPreparedJournal);
  }
}

}  // namespace ruralctl::fs
