// Which file of which book a merge is about.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/context.h"

namespace ruralctl::cli {

// A file in the folder of a book.
struct MergePlace {
  std::filesystem::path root;  // of the book
  std::string path;            // from there
};

// What `typed` stands for: a path from the current folder or an absolute one, in the nearest book
// around it. With -C it lies in that book, and counts from there if the current folder does not
// make it so. Nothing where there is no such book.
std::optional<MergePlace> merge_place(Context& context, const std::string& typed);

}  // namespace ruralctl::cli
