#include "cli/readable_book.h"

#include "cli/commands.h"
#include "cli/revision.h"
#include "ruralctl/fs/disk.h"
#include "ruralctl/fs/journalled.h"

namespace ruralctl::cli {
namespace {

class SparseTree : public fs::Tree {
 public:
  SparseTree(const fs::Tree& tree, bool with_settings)
      : tree_(tree), with_settings_(with_settings) {}

  bool read(const std::string& path, std::string& into) const override {
    if (!with_settings_ && path == kSettingsFile) {
      into = "format: 1\n";
      return true;
    }
    try {
      return tree_.read(path, into);
    } catch (const Error& error) {
      throw Error(Exit::unread, error.where().value_or(Location{path, 0, 0}), error.message());
    }
  }
  std::vector<fs::Entry> list(const std::string& folder) const override {
    return tree_.list(folder);
  }
  bool exists(const std::string& path) const override { return tree_.exists(path); }

 private:
  const fs::Tree& tree_;
  bool with_settings_;
};

}  // namespace

ReadableBook::ReadableBook(const fs::Tree& tree) : tree_(&tree) {
  open();
}

ReadableBook::ReadableBook(Context& context) {
  if (!context.settings_error()) {
    book_ = &context.book();
    return;
  }
  if (context.revision() != nullptr) {
    tree_ = context.revision()->tree.get();
  } else {
    disk_ = fs::open_disk(context.root());
    view_ = fs::journalled(*disk_);
    tree_ = view_.get();
  }
  open();
}

ReadableBook::~ReadableBook() = default;

void ReadableBook::open() {
  try {
    open(true);
  } catch (const Error& error) {
    settings_error_ = error;
    open(false);
  }
}

void ReadableBook::open(bool with_settings) {
  sparse_ = std::make_unique<SparseTree>(*tree_, with_settings);
  own_ = std::make_unique<Book>(*sparse_, command_words());
  book_ = own_.get();
}

Finding as_finding(const Error& error) {
  return {Severity::error, error.where().value_or(Location{kSettingsFile, 0, 0}), error.message()};
}

}  // namespace ruralctl::cli
