// merge-file: git's merge driver for the files of a book.
#include "ruralctl/merge/merge.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/commands.h"
#include "cli/merge_trees.h"
#include "cli/process.h"
#include "ruralctl/book/layout.h"
#include "ruralctl/fs/disk.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

// git's own size of conflict markers.
constexpr std::size_t usual_marker_size = 7;
constexpr std::size_t largest_marker_size = 200;

std::string text_of(const stdfs::path& folder, const std::string& name) {
  std::ifstream file(folder / name, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad())
    throw Error(Exit::system, msg("the file {0} cannot be read", name));
  return text;
}

// A file of a book, of which git knows the path from the top of its work tree.
struct Place {
  std::string folder;  // of the book there; empty, or ending in '/'
  Schema schema;
  RecordFile file;
};

class MergeFile : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("BASE OURS THEIRS"), files_,
                          msg("the file as both sides started from it, as this side has it, which "
                              "the result replaces, and as the other side has it"));
    arguments.text({"--path"}, path_, msg("PATH"),
                   msg("where the file stands, from the current folder"));
    arguments.text({"--marker-size"}, marker_size_, msg("SIZE"),
                   msg("how long conflict markers are; 7 unless given"));
    arguments.flag({"--ours"}, ours_, msg("decide what is in dispute for this side"));
    arguments.flag({"--theirs"}, theirs_, msg("decide what is in dispute for the other side"));
    arguments.flag({"--brief"}, brief_,
                   msg("tell what is in dispute, and nothing about the markers"));
  }

  // Whatever happens, the file of ours holds what both sides have to say when this gives 0 or 1,
  // and git is told by any other status that it does not.
  int run(Context& context) override {
    if (files_.size() != 3) {
      throw Error(Exit::usage, msg("say which files: '{0}'",
                                   "ruralctl merge-file BASE OURS THEIRS --path PATH"));
    }
    if (ours_ && theirs_) {
      throw Error(Exit::usage, msg("only one of {0} and {1} can be taken", "--ours", "--theirs"));
    }
    const std::size_t size = marker_size();
    const stdfs::path here = context.environment().folder;
    try {
      if (const std::optional<int> status = merge_records(context, here, size)) return *status;
    } catch (const Error& error) {
      context.say(msg("{0} is merged as text, not by records: {1}", path_.value_or(files_[1]),
                      error.message()));
    } catch (const std::exception& error) {
      context.say(msg("{0} is merged as text, not by records: {1}", path_.value_or(files_[1]),
                      error.what()));
    }
    return merge_text(context, size);
  }

 private:
  std::size_t marker_size() const {
    const std::string typed = marker_size_.value_or(std::to_string(usual_marker_size));
    const bool is_number = !typed.empty() && typed.size() < 4 &&
                           typed.find_first_not_of("0123456789") == std::string::npos;
    const std::size_t size = is_number ? std::stoul(typed) : 0;
    if (size == 0 || size > largest_marker_size) {
      throw Error(Exit::usage, msg("--marker-size takes a number from 1 to {0}, not '{1}'",
                                   largest_marker_size, typed));
    }
    return size;
  }

  // Nothing where the file holds no records.
  std::optional<int> merge_records(Context& context, const stdfs::path& here, std::size_t size) {
    const std::optional<Place> place = place_of(here);
    if (!place) return std::nullopt;
    // git runs this at the top of its work tree, and the book may lie below.
    if (const auto language = place->schema.settings().language) context.speak(*language);
    merge::Request request;
    request.path = place->file.path;
    request.kind = place->file.kind;
    request.base = text_of(here, files_[0]);
    request.ours = text_of(here, files_[1]);
    request.theirs = text_of(here, files_[2]);
    request.marker_size = size;
    if (ours_) request.take = merge::Side::ours;
    if (theirs_) request.take = merge::Side::theirs;
    MergedTrees trees(place->folder + place->file.path, place->folder, place->file, request,
                      context.environment().variables);
    request.elsewhere = [&](merge::Side side, const std::string& id) {
      return trees.find(side, id);
    };
    request.takes_along = [&](const std::string& path, merge::Side changed, const std::string& id) {
      return trees.takes_along(path, changed, id);
    };
    request.home = [&](merge::Side side, const std::string& written) -> std::optional<std::string> {
      const std::optional<Day> day = parse_day(written);
      const std::optional<DayRange>& days = place->file.days;
      if (!day || !days || days->contains(*day) || trees.is_in_place(side)) return std::nullopt;
      return Book::path(*place->file.kind, place->file.village, *day);
    };
    const merge::Result result = merge::merge(request);
    if (result.text != request.ours) replace_ours(here, result.text);
    for (const merge::Conflict& conflict : result.conflicts) {
      Location where = conflict.where;
      if (brief_) {
        context.say(Error(Exit::findings, {where.file, 0, 0}, conflict.what));
        continue;
      }
      where.file.insert(0, place->folder);
      context.say(Error(Exit::findings, where, conflict.message));
    }
    return static_cast<int>(result.conflicts.empty() ? Exit::done : Exit::findings);
  }

  // The book around the path: the nearest folder above it with settings.
  std::optional<Place> place_of(const stdfs::path& here) const {
    if (!path_) return std::nullopt;
    const stdfs::path path = stdfs::path(*path_).lexically_normal();
    if (path.is_absolute()) return std::nullopt;
    stdfs::path folder = path;
    do {
      folder = folder.parent_path();
      if (!stdfs::exists(here / folder / kSettingsFile)) continue;
      Schema schema(text_of(here / folder, kSettingsFile), command_words());
      const std::string beginning = folder.empty() ? "" : folder.generic_string() + '/';
      std::optional<RecordFile> file =
          record_file(schema, path.generic_string().substr(beginning.size()));
      if (!file) return std::nullopt;
      return Place{beginning, std::move(schema), *std::move(file)};
    } while (!folder.empty());
    return std::nullopt;
  }

  bool lies_in_book(Context& context) const {
    if (!path_) return false;
    const stdfs::path here = context.environment().folder;
    stdfs::path folder = stdfs::path(*path_).lexically_normal();
    if (folder.is_absolute()) return false;
    do {
      folder = folder.parent_path();
      if (stdfs::exists(here / folder / kSettingsFile)) return true;
    } while (!folder.empty());
    return false;
  }

  // All of it or nothing: half a file of ours would be taken for ours by what comes after a
  // failure.
  void replace_ours(const stdfs::path& here, const std::string& text) const {
    const stdfs::path ours = here / files_[1];
    const std::string name = ours.filename().string();
    const std::unique_ptr<fs::WritableTree> folder = fs::open_disk(ours.parent_path().string());
    const std::string temporary = name + ".new";
    try {
      folder->write(temporary, text, name);
      folder->rename(temporary, name);
    } catch (const Error&) {
      folder->remove(temporary);
      throw;
    }
  }

  // git's own merge by lines, which puts markers around everything that it cannot decide.
  int merge_text(Context& context, std::size_t size) const {
    std::vector<std::string> words = {
        "git",  "merge-file", "-L",
        "ours", "-L",         "base",
        "-L",   "theirs",     "--marker-size=" + std::to_string(size)};
    // What is none of the book's is nobody's choice here.
    if (lies_in_book(context)) {
      if (ours_) words.emplace_back("--ours");
      if (theirs_) words.emplace_back("--theirs");
    }
    words.insert(words.end(), {"--", files_[1], files_[0], files_[2]});
    const Finished finished = run_program(words, true);
    if (finished.status == 0) return static_cast<int>(Exit::done);
    // It gives the number of conflicts, or more if it fails.
    if (finished.status < 128) return static_cast<int>(Exit::findings);
    throw Error(Exit::system,
                msg("git's own merge failed, too; {0} is not merged", path_.value_or(files_[1])));
  }

  std::vector<std::string> files_;
  std::optional<std::string> path_;
  std::optional<std::string> marker_size_;
  bool ours_ = false;
  bool theirs_ = false;
  bool brief_ = false;
};

}  // namespace

std::unique_ptr<Command> make_merge_file() {
  return std::make_unique<MergeFile>();
}

}  // namespace ruralctl::cli
