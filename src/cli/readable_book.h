// A book for those who look at what is wrong in it.
#pragma once

#include <memory>
#include <optional>

#include "cli/context.h"
#include "ruralctl/book/check.h"
#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::cli {

// The book as far as it can be read: where its settings cannot, as if they said nothing; and
// whatever the system refuses of a file is something that cannot be read.
class ReadableBook {
 public:
  explicit ReadableBook(const fs::Tree& tree);
  // The context's.
  explicit ReadableBook(Context& context);
  ~ReadableBook();

  const Book& book() const { return *book_; }
  // What is wrong with its settings, where the book is one without.
  const std::optional<Error>& settings_error() const { return settings_error_; }

 private:
  void open();
  void open(bool with_settings);

  std::unique_ptr<fs::WritableTree> disk_;
  std::unique_ptr<fs::Tree> view_;
  const fs::Tree* tree_ = nullptr;
  std::unique_ptr<fs::Tree> sparse_;
  std::unique_ptr<Book> own_;
  const Book* book_ = nullptr;
  std::optional<Error> settings_error_;
};

// An Error as `check` tells it.
Finding as_finding(const Error& error);

}  // namespace ruralctl::cli
