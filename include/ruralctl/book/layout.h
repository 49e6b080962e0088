// Which file of a book holds what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/book/book.h"

namespace ruralctl {

// A file of records.
struct RecordFile {
  std::string path;
  const Kind* kind = nullptr;
  std::string village;  // whose folder it stands in; empty for records of the whole book
  // Where the kind has files by month or year: the first days of the records that belong here.
  // Nothing if the file is not named as such files are; its records are read, but questions about a
  // period can miss them.
  std::optional<DayRange> days;

  bool is_misnamed() const {
    return !days && (kind->file == FileRule::month || kind->file == FileRule::year);
  }
};

// What a file of this path, relative to the book's root, holds; nothing if no kind has its records
// there.
std::optional<RecordFile> record_file(const Schema& schema, const std::string& path);

// Something inside the folder of a village, or as if it were, that no command reads.
struct Stray {
  std::string path;
  bool is_folder = false;
};

struct Layout {
  std::vector<RecordFile> files;  // in the order of their paths
  std::vector<Stray> strays;
  std::vector<Error> unlisted;  // folders that the system does not show
};

// What there is in the book. Hidden files and folders are nobody's business.
Layout layout_of(const Book& book);

}  // namespace ruralctl
