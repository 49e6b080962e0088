// The journal: which files an interrupted change still has to replace or remove.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/fs/tree.h"

namespace ruralctl::fs {

// While a change is prepared its journal has the first name; being renamed to the second makes the
// change stand.
inline constexpr char kPreparedJournal[] = ".ruralctl/journal.new";
inline constexpr char kJournal[] = ".ruralctl/journal";

// FNV-1a: tells the states of one file apart, against accidents and not against malice.
using Fingerprint = std::uint64_t;
Fingerprint fingerprint(std::string_view bytes);

struct JournalStep {
  std::string target;
  std::string temporary;              // what replaces the target; empty: the target is removed
  std::optional<Fingerprint> before;  // of the target; nothing: no such file
  Fingerprint after = 0;              // of the temporary file

  bool removes() const { return temporary.empty(); }
};

struct Journal {
  std::vector<JournalStep> steps;
  bool complete = false;  // false: `steps` are those before the damage
};

std::string journal_text(const std::vector<JournalStep>& steps);

// The journal in the file `path` of `tree`; nothing if there is none. A text that a crash has cut
// short, or that names files which no change may touch, is incomplete. Throws Error (Exit::unread)
// for a later version's.
std::optional<Journal> read_journal(const Tree& tree, const std::string& path);

}  // namespace ruralctl::fs
