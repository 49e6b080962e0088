// The folders of books that are named on the command line.
#pragma once

#include <string>
#include <vector>

namespace ruralctl::cli {

// A folder with a book in it.
struct BookFolder {
  std::string path;   // absolute
  std::string shown;  // as it was typed, for what is printed
};

// The books that the words behind `-C` mean, seen from the folder `here`: a folder is a book, or,
// where it is none, stands for the books below it, each folder once. What has no book is in
// `without`.
struct BookFolders {
  std::vector<BookFolder> books;
  std::vector<std::string> without;
};
BookFolders find_book_folders(const std::string& here, const std::vector<std::string>& typed);

}  // namespace ruralctl::cli
