// A book: a folder (or a revision) of YAML files, its kinds, its places and its records.
#pragma once

#include <functional>
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

class Book {
 public:
  // Reads the settings and the village.yaml files. `tree` must outlive the book. Throws
  // Error(Exit::unread) if the settings are missing or wrong; a village.yaml that cannot be read is
  // a problem of the book.
  Book(const fs::Tree& tree, const std::vector<std::string>& reserved_kind_names);

  const fs::Tree& tree() const { return *tree_; }
  const Schema& schema() const { return schema_; }
  const Places& places() const { return places_; }
  // Slugs of all folders under villages/, with or without a village.yaml.
  const std::vector<std::string>& villages() const { return villages_; }

  // The file that a record of `kind` lives in whose first day is `day` (ignored unless the kind has
  // files by date).
  static std::string path(const Kind& kind, const std::string& village, Day day);
  // The files of a kind in one village (`village` empty: of the whole book), in the order of their
  // names.
  std::vector<std::string> files(const Kind& kind, const std::string& village,
                                 const std::optional<Period>& period = std::nullopt) const;

  // Calls `visit` for each record in scope, village by village, file by file, in the file's order.
  // A file or value that cannot be read, also one that `visit` throws Error(Exit::unread) about,
  // becomes a problem and the rest goes on.
  void each(const Kind& kind, const Scope& scope,
            const std::function<void(const Record&)>& visit) const;

  // What could not be read since the book was opened, each once.
  const std::vector<Error>& problems() const { return problems_; }
  // Adds one: of what a layer above finds that it cannot make sense of.
  void note(const Error& error) const;

 private:
  void read_places();

  const fs::Tree* tree_;
  Schema schema_;
  Places places_;
  std::vector<std::string> villages_;
  mutable std::vector<Error> problems_;
};

// The place in the path of a record's file: "xiacun" of villages/xiacun/visits/2021-03.yaml; empty
// if there is none.
std::string village_of_path(const std::string& path);

}  // namespace ruralctl
