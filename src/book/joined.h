// How several books are read as one.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "book/renaming.h"
#include "ruralctl/base/error.h"
#include "ruralctl/book/places.h"
#include "ruralctl/fs/tree.h"
#include "ruralctl/schema/schema.h"

namespace ruralctl {

struct Joined {
  // Where a place has its files.
  struct Home {
    std::string slug;  // of its folder
    std::size_t book;
  };

  // What stands before the paths of each book's files: its folder and a slash.
  std::vector<std::string> prefixes;
  Schema schema;
  // What the words of each book stand for.
  std::vector<Renaming> renamings;
  Places places;
  std::map<std::string, Home> homes;
  // The texts of those village.yaml to which other books add something, by path; in the words of
  // all books.
  std::map<std::string, std::string> composed;
  std::vector<Error> problems;
};

// As Book promises of several.
Joined join_books(const fs::Tree& tree, const std::vector<std::string>& folders,
                  const std::vector<std::string>& reserved_kind_names);

}  // namespace ruralctl
