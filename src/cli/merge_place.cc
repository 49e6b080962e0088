#include "cli/merge_place.h"

#include "ruralctl/book/book.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

bool is_below(const stdfs::path& path, const stdfs::path& folder) {
  const stdfs::path from_there = path.lexically_relative(folder);
  return !from_there.empty() && *from_there.begin() != "..";
}

}  // namespace

std::optional<MergePlace> merge_place(Context& context, const std::string& typed) {
  const stdfs::path here = context.environment().folder;
  stdfs::path path = (here / typed).lexically_normal();
  if (const std::vector<std::string>& asked = context.globals().folders; !asked.empty()) {
    const stdfs::path book = (here / asked.back() / "").lexically_normal().parent_path();
    if (!is_below(path, book)) path = (book / typed).lexically_normal();
    if (!is_below(path, book)) return std::nullopt;
  }
  for (stdfs::path folder = path.parent_path();; folder = folder.parent_path()) {
    std::error_code ignored;
    if (stdfs::exists(folder / kSettingsFile, ignored))
      return MergePlace{folder, path.lexically_relative(folder).generic_string()};
    if (!folder.has_parent_path() || folder == folder.parent_path()) return std::nullopt;
  }
}

}  // namespace ruralctl::cli
