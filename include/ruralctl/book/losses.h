// What a merge lost of a record.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ruralctl/book/record.h"

namespace ruralctl {

struct Loss {
  enum class What {
    record,  // the record is not there
    value,   // the field is empty
    change,  // the field has the value again that it had before it was changed
    item,    // the list lacks an item
  };
  What what;
  std::string field;   // empty for a record
  std::string item;    // of a list: its text, or the texts of the entry's key
  std::size_t parent;  // the first that has what was lost
};

// What `parents` had of a record and `result` has not, though none of them had removed it, compared
// with `bases`, what they all started from: none where they began apart. Null where the record is
// not there; never for all parents.
//
// Only what cannot be a decision is told: where several changed a field, that one of their values
// was taken is one. Of several bases that differ in a field, nothing is told that takes to know
// which was meant.
std::vector<Loss> losses(const std::vector<const Record*>& bases,
                         const std::vector<const Record*>& parents, const Record* result);

// The items of a field whose items are told apart, sets and entries that have a key; none for all
// others.
std::vector<std::string> items_told_apart(const Record& record, const Field& field);

}  // namespace ruralctl
