// A book: a folder (or a revision) of YAML files, its kinds, its places and its records. Several
// books can be read as one.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/period.h"
#include "ruralctl/book/places.h"
#include "ruralctl/book/record.h"
#include "ruralctl/fs/tree.h"
#include "ruralctl/schema/schema.h"

namespace ruralctl {

// What stands at the root of each book.
inline constexpr char kSettingsFile[] = "ruralctl.yaml";

// Which records of a kind are wanted.
struct Scope {
  // Slugs; empty: the whole book.
  std::optional<std::vector<std::string>> villages;
  // Files that cannot hold records of these days are not read; records are not filtered by it.
  std::optional<Period> period;
};

struct Joined;

class Book {
 public:
  // Reads the settings and the village.yaml files. `tree` must outlive the book. Throws
  // Error(Exit::unread) if the settings are missing or wrong; a village.yaml that cannot be read is
  // a problem of the book.
  Book(const fs::Tree& tree, const std::vector<std::string>& reserved_kind_names);
  // Reads the books in `folders` of the tree, none of which is "", as one: the settings are those
  // of the first, kinds and measures those of all. A place, and a person, that stand in several
  // books are one; a slug or a person's id that means two is told apart by `@` and a folder's name.
  // Records left out since they would count twice, definitions that differ, and a book that cannot
  // be read are problems of the book; throws the first book's Error if none can be read.
  Book(const fs::Tree& tree, const std::vector<std::string>& folders,
       const std::vector<std::string>& reserved_kind_names);

  ~Book();
  Book(Book&&) noexcept;
  Book& operator=(Book&&) noexcept;

  const fs::Tree& tree() const { return *tree_; }
  const Schema& schema() const { return schema_; }
  const Places& places() const { return places_; }
  // Slugs of all folders under villages/, with or without a village.yaml; of several books, of all
  // their places, each once.
  const std::vector<std::string>& villages() const { return villages_; }

  // Of a file of the tree, the path within the book it belongs to.
  std::string path_in_book(const std::string& path) const;

  // The file that a record of `kind` lives in whose first day is `day` (ignored unless the kind has
  // files by date).
  static std::string path(const Kind& kind, const std::string& village, Day day);
  // The files of the tree with a kind's records in one village (`village` empty: of the whole
  // book), in the order of their names.
  std::vector<std::string> files(const Kind& kind, const std::string& village,
                                 const std::optional<Period>& period = std::nullopt) const;

  // Calls `visit` for each record in scope, village by village, file by file, in the file's order.
  // A file or value that cannot be read, also one that `visit` throws Error(Exit::unread) about,
  // becomes a problem and the rest goes on. Of records of the whole book that several books have by
  // one id the first is taken.
  void each(const Kind& kind, const Scope& scope,
            const std::function<void(const Record&)>& visit) const;

  // What could not be read since the book was opened, each once.
  const std::vector<Error>& problems() const { return problems_; }
  // Adds one: of what a layer above finds that it cannot make sense of.
  void note(const Error& error) const;

 private:
  struct File {
    std::string path;
    const std::string* village;
    std::size_t book;  // its number
  };

  void read_places();
  void noting(const std::function<void()>& part) const;
  void read(const Kind& kind, const std::vector<File>& files,
            const std::function<void(const Record&)>& visit) const;

  const fs::Tree* tree_;
  std::unique_ptr<const Joined> joined_;  // null where there is one book
  Schema schema_;
  Places places_;
  std::vector<std::string> villages_;
  mutable std::vector<Error> problems_;
};

// The place in the path of a record's file: "xiacun" of villages/xiacun/visits/2021-03.yaml; empty
// if there is none.
std::string village_of_path(const std::string& path);

}  // namespace ruralctl
