// What differs between two states of a book, record by record.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ruralctl/book/book.h"

namespace ruralctl {

// A record on both sides; null where it is not there. Never null on both.
struct RecordPair {
  const Record* before = nullptr;
  const Record* after = nullptr;
  // Names of the stored fields that differ, unknown ones too, in the order of the kind and then of
  // the record; only where both are there.
  std::vector<std::string> fields;
};

// The fields in which two records of a kind do not say the same. How a value is written makes no
// difference: quotes, the order of fields, `by: he-yuan` for `[he-yuan]`, 800.0 for 800, the order
// of a list that is a set, the end of a text's last line.
std::vector<std::string> differing_fields(const Record& before, const Record& after);

// Calls `visit` for each record that was added, removed or changed in the files `paths` (those that
// differ), by the order of kinds, of villages and of ids. Records are the same by kind, village and
// id, in whatever file they stand; one that only moved did not change. Where the settings are among
// the files, records of a kind that one side alone has are there on that side alone. The records
// are valid for the call.
//
// A file that cannot be read on one side becomes a problem of that side's book, and is left out on
// both.
void compare_records(const Book& before, const Book& after, const std::vector<std::string>& paths,
                     const std::function<void(const RecordPair&)>& visit);

// Names of the settings that do not say the same in both books, in the order of their files.
std::vector<std::string> differing_settings(const Book& before, const Book& after);

}  // namespace ruralctl
