// The folders of books that are named on the command line.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/base/error.h"

namespace ruralctl::cli {

// A folder with a book in it.
struct BookFolder {
  std::string path;   // absolute
  std::string shown;  // as it was typed, for what is printed
};

// The books that the words behind `-C` mean, seen from the folder `here`: a folder is a book, or,
// where it is none, stands for the books below it (down to three folders below), each folder once.
struct BookFolders {
  std::vector<BookFolder> books;
  std::vector<std::string> without;  // words that mean no book
  std::vector<Error> closed;         // folders that the system does not show
};
BookFolders find_book_folders(const std::string& here, const std::vector<std::string>& typed);

}  // namespace ruralctl::cli
