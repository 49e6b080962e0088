#include "cli/book_folders.h"

#include <algorithm>
#include <filesystem>

#include "ruralctl/book/book.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

bool is_book(const stdfs::path& folder) {
  std::error_code ignored;
  return stdfs::exists(folder / kSettingsFile, ignored);
}

class Finder {
 public:
  explicit Finder(stdfs::path here) : here_(std::move(here)) {}

  void find(const std::string& typed) {
    const std::size_t before = found_.books.size();
    met_ = false;
    std::string shown = stdfs::path(typed).lexically_normal().generic_string();
    while (shown.size() > 1 && shown.ends_with('/')) shown.pop_back();
    if (shown.empty()) shown = ".";
    look_into(here_ / typed, shown, 0);
    if (!met_ && found_.books.size() == before) found_.without.push_back(typed);
  }

  BookFolders found() && { return std::move(found_); }

 private:
  // Books do not lie deeper: what does is somebody's whole disk.
  static constexpr int deepest = 3;

  void look_into(const stdfs::path& folder, const std::string& shown, int depth) {
    if (is_book(folder)) {
      met_ = true;
      add({folder.lexically_normal().string(), shown});
      return;
    }
    if (depth == deepest) return;
    std::vector<std::string> names;
    std::error_code failure;
    for (stdfs::directory_iterator at(folder, failure), end; !failure && at != end;
         at.increment(failure)) {
      std::error_code ignored;
      std::string name = at->path().filename().string();
      if (!name.starts_with('.') && at->is_directory(ignored)) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      look_into(folder / name, shown == "." ? name : shown + '/' + name, depth + 1);
    }
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
