// What every command works with.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/book_folders.h"
#include "ruralctl/base/catalog.h"
#include "ruralctl/book/book.h"
#include "ruralctl/book/ids.h"
#include "ruralctl/book/writer.h"
#include "ruralctl/cli/program.h"
#include "ruralctl/fs/writable_tree.h"
#include "ruralctl/render/chart.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"

namespace ruralctl::cli {

// The flags that come before or behind any command.
struct Globals {
  std::vector<std::string> folders;
  std::optional<std::string> lang;
  std::optional<std::string> format;
  std::optional<std::string> today;
  std::optional<std::string> village;
  std::optional<std::string> at;
  bool help = false;
};

class JoinedBooks;
struct BookPlace;
struct RevisionBook;

class Context {
 public:
  // Finds the book and reads its settings, as far as they can be read: errors come when a command
  // asks for the book.
  Context(Environment& environment, const std::vector<std::string>& arguments);
  ~Context();

  Environment& environment() { return environment_; }
  Globals& globals() { return globals_; }
  const Catalog& catalog() const { return *catalog_; }
  Language language() const { return catalog_->language(); }
  std::string text(const Message& message) const { return catalog_->text(message); }
  std::string text(const Label& label) const { return label.in(language()); }
  Day today();

  // For a command that finds out by itself whose book it works on: what it says from here on is in
  // this language, unless a flag or variable asks for another.
  void speak(Language language);
  // The book's kinds, or the built-in ones where there is no book.
  const Schema& schema() const;
  // Throws Error(Exit::unread) where there is none, saying which folders were searched. Several
  // books are one here; whatever works on the files of one book throws Error(Exit::usage) then:
  // tree(), root(), place(), writer(), new_writer() and need_one_book().
  const Book& book();
  fs::WritableTree& tree();
  const std::string& root() const;
  void need_one_book() const;
  // Null where there is one book.
  const JoinedBooks* joined() const { return joined_.get(); }
  // The right to change the book; book() is then the writer's.
  Writer& writer();
  // One that the command lets go when it likes; book() stays what it was.
  std::unique_ptr<Writer> new_writer();
  IdSource ids() const;

  // `--village`, RURALCTL_VILLAGE, the current folder, the book's default, or its only village;
  // empty if none of them.
  std::string village_at_hand();
  // The same; throws Error(Exit::usage) that lists the villages where it is empty.
  std::string village_for(const Kind& kind);
  std::string find_village(std::string_view typed);

  Format format();
  TableOptions table_options();
  ChartOptions chart_options() const;

  // Data, on stdout.
  void print(std::string_view data);
  // A sentence on stderr, with the program's name before it.
  void say(const Message& message);
  void say(const Error& error);
  // The same of the book as it stood at `revision`; empty: of the one on the disk.
  void say(const Error& error, const std::string& revision);

  const std::optional<Error>& settings_error() const { return settings_error_; }
  // Once the settings of the book on the disk, which could not be read, are other ones.
  void read_again();
  // 0; or, where the settings cannot be read and schema() has the built-in kinds alone, says so and
  // gives 3.
  int status_of_schema();
  // Where the book is looked for: the folder behind -C, or the one at hand and those above it.
  BookPlace place() const;
  // Whether the book is one of the past.
  bool is_past() const;
  // The book as it stood, where `--at` asks for that; null where the one on the disk is meant, or
  // several are.
  const RevisionBook* revision() const { return revision_.get(); }
  // Once it is known whether `--at` was this flag or a field of a book's own kind: throws Error
  // where there is no such revision, or makes the book the one on the disk again.
  void settle_revision();
  bool has_writer() const { return writer_ != nullptr; }
  // What a command that asked for the book could not read of it; `check`, which tells of it itself,
  // does not keep it.
  std::vector<Error> problems() const;
  void forget_problems() { asked_for_book_ = false; }

 private:
  void choose_language(const std::vector<std::string>& arguments);
  void find_root(const std::vector<std::string>& arguments);
  void find_root_around();
  void open_joined_books(const std::optional<std::string>& at);
  void open_disk_book();
  void go_back_to(const std::string& typed);
  void need_root() const;
  void need_present() const;

  Environment& environment_;
  Globals globals_;
  std::optional<Catalog> catalog_;
  std::string root_;
  std::string searched_;
  std::unique_ptr<fs::WritableTree> tree_;
  std::unique_ptr<fs::Tree> view_;
  std::optional<Schema> builtin_;
  std::unique_ptr<Book> book_;  // null where `revision_` has one
  std::unique_ptr<RevisionBook> revision_;
  std::unique_ptr<RevisionBook> unwanted_revision_;  // its kinds may be in use
  std::unique_ptr<JoinedBooks> joined_;
  std::unique_ptr<JoinedBooks> unwanted_joined_;  // its kinds may be in use
  std::vector<BookFolder> book_folders_;          // of the joined ones
  std::vector<Error> closed_folders_;             // among which there may be more
  std::optional<Error> revision_error_;
  std::optional<std::string> asked_folder_;  // behind -C
  std::unique_ptr<Writer> writer_;
  std::optional<Error> settings_error_;
  bool asked_for_book_ = false;
};

// The values of a flag in unparsed arguments, `--lang zh` or `--lang=zh`, and the last of them.
std::vector<std::string> early_values(const std::vector<std::string>& arguments,
                                      std::string_view name);
std::optional<std::string> early_value(const std::vector<std::string>& arguments,
                                       std::string_view name);

}  // namespace ruralctl::cli
