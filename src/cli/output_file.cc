#include "cli/output_file.h"

#include <filesystem>
#include <utility>

#include "ruralctl/base/text.h"
#include "ruralctl/fs/disk.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

std::optional<Format> format_of_ending(const std::string& path) {
  static const std::vector<std::pair<std::string, Format>> endings = {
      {".html", Format::html}, {".htm", Format::html},  {".md", Format::md},
      {".txt", Format::table}, {".json", Format::json}, {".jsonl", Format::jsonl},
      {".csv", Format::csv},   {".tsv", Format::tsv},   {".yaml", Format::yaml},
      {".yml", Format::yaml}};
  const std::string ending = fold_for_search(stdfs::path(path).extension().string());
  for (const auto& [known, format] : endings) {
    if (ending == known) return format;
  }
  return std::nullopt;
}

}  // namespace

OutputFile::OutputFile(Context& context, const std::optional<std::string>& path)
    : context_(context), path_(path == "-" ? std::string() : path.value_or("")) {
  format_ = context.format();
  if (path_.empty() || context.globals().format) return;
  const std::optional<Format> meant = format_of_ending(path_);
  if (!meant) {
    throw Error(Exit::usage,
                msg("the ending of '{0}' says no format; use .html, .md, .txt, .json or .csv, or "
                    "add --format (Word files are made from .md, see the manual)",
                    path_));
  }
  format_ = *meant;
}

void OutputFile::write(const std::string& bytes) {
  if (path_.empty()) {
    context_.print(bytes);
    return;
  }
  const stdfs::path path = stdfs::path(context_.environment().folder) / path_;
  const std::string name = path.filename().string();
  try {
    const auto folder = fs::open_disk(path.parent_path().string());
    folder->check_replaceable(name);
    const std::string temporary = name + ".new";
    folder->write(temporary, bytes, name);
    folder->rename(temporary, name);
    folder->sync_folder("");
  } catch (const Error& error) {
    throw Error(Exit::system, error.message());
  }
}

}  // namespace ruralctl::cli
