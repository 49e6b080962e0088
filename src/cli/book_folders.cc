#include "cli/book_folders.h"

#include <algorithm>
#include <filesystem>

#include "ruralctl/book/book.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

class Finder {
 public:
  explicit Finder(stdfs::path here) : here_(std::move(here)) {}

  void find(const std::string& typed) {
    met_ = false;
    std::string shown = stdfs::path(typed).lexically_normal().generic_string();
    while (shown.size() > 1 && shown.ends_with('/')) shown.pop_back();
    if (shown.empty()) shown = ".";
    look_into(here_ / typed, shown, 0);
    if (!met_) found_.without.push_back(typed);
  }

  BookFolders found() && { return std::move(found_); }

 private:
  // What lies deeper is somebody's whole disk.
  static constexpr int deepest = 3;

  void look_into(const stdfs::path& folder, const std::string& shown, int depth) {
    std::error_code failure;
    if (stdfs::exists(folder / kSettingsFile, failure)) {
      met_ = true;
      add({folder.lexically_normal().string(), shown});
      return;
    }
    if (failure) {
      close(shown, failure);
      return;
    }
    if (depth == deepest) return;
    std::vector<std::string> names;
    for (stdfs::directory_iterator at(folder, failure), end; !failure && at != end;
         at.increment(failure)) {
      std::error_code ignored;
      std::string name = at->path().filename().string();
      if (!name.starts_with('.') && at->is_directory(ignored)) names.push_back(std::move(name));
    }
    if (failure && failure != std::errc::no_such_file_or_directory &&
        failure != std::errc::not_a_directory) {
      close(shown, failure);
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      look_into(folder / name, shown == "." ? name : shown + '/' + name, depth + 1);
    }
  }

  void close(const std::string& shown, std::error_code failure) {
    met_ = true;
    found_.closed.emplace_back(
        Exit::unread, Location{shown, 0, 0},
        msg("this folder cannot be looked into: {0}; ask its owner for permission",
            failure.message()));
  }

  void add(BookFolder book) {
    std::error_code failure;
    const stdfs::path truly = stdfs::canonical(book.path, failure);
    if (std::find(true_paths_.begin(), true_paths_.end(), truly) != true_paths_.end()) return;
    true_paths_.push_back(truly);
    found_.books.push_back(std::move(book));
  }

  stdfs::path here_;
  bool met_ = false;
  std::vector<stdfs::path> true_paths_;
  BookFolders found_;
};

}  // namespace

BookFolders find_book_folders(const std::string& here, const std::vector<std::string>& typed) {
  Finder finder(here);
  for (const std::string& one : typed) finder.find(one);
  return std::move(finder).found();
}

}  // namespace ruralctl::cli
