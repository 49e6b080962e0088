// Finding records by what people type of their ids.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/book/book.h"
#include "ruralctl/book/layout.h"

namespace ruralctl {

// Where one record is.
struct Found {
  std::string village;  // empty for records of the whole book
  std::string id;
  std::string path;
  std::size_t index;  // in its file
  bool operator==(const Found&) const = default;
};

// The record of `kind` that `typed` names: a full id or the unambiguous end of one, or
// else its name where the kind has one, looked up in
// `village`, or in the whole book if `village` is empty; `place/id` names the place too. Throws
// Error(Exit::usage) with the nearest ids and names if there is none, with the candidates if there
// are several; Error(Exit::unread) if there is none in what could be read, and some could not.
Found find_record(const Book& book, const Kind& kind, std::string_view typed,
                  const std::string& village);

// The id as a file holds it, of the record that a record of `village` refers to: the bare id in the
// same village, else `place/id`. Throws as find_record() does; `at` is the referring field, for the
// message.
std::string resolve_reference(const Book& book, const Kind& target, std::string_view typed,
                              const std::string& village);

// The records (kind, place) that refer to this one.
struct Referrer {
  const Kind* kind;
  std::string field;
  Found record;
};
std::vector<Referrer> referrers(const Book& book, const Kind& kind, const Found& record);

// Of the files that could not be read since the book was opened, one that `matters`; nothing if
// there is none.
std::optional<std::string> unread_file(const Book& book,
                                       const std::function<bool(const RecordFile& file)>& matters);

// `place/id` in its parts; the place is empty where there is none.
struct Reference {
  std::string village;
  std::string id;
};
Reference split_reference(std::string_view written, const std::string& own_village);

}  // namespace ruralctl
