// merge-file: git's merge driver for the files of a book.
#include "ruralctl/merge/merge.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/commands.h"
#include "cli/merge_place.h"
#include "cli/merge_trees.h"
#include "cli/process.h"
#include "ruralctl/book/layout.h"
#include "ruralctl/fs/disk.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

// git's own size of conflict markers.
constexpr std::size_t usual_marker_size = 7;
// git takes any size; nobody looks at more than this.
constexpr std::size_t largest_marker_size = 1000;

std::string text_of(const stdfs::path& folder, const std::string& name) {
  std::ifstream file(folder / name, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad())
    throw Error(Exit::system, msg("the file {0} cannot be read", name));
  return text;
}

class MergeFile : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("BASE OURS THEIRS"), files_,
                          msg("the file as both sides started from it, as this side has it, which "
                              "the result replaces, and as the other side has it"));
    arguments.text({"--path"}, path_, msg("PATH"),
                   msg("where the file stands, from the current folder, or from the book with -C"));
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
    const std::size_t size = marker_size(context);
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
    return merge_text(context, here, size);
  }

 private:
  // Whatever it says, no side is lost for that.
  std::size_t marker_size(Context& context) const {
    if (!marker_size_) return usual_marker_size;
    std::size_t size = 0;
    for (const char c : *marker_size_) {
      if (c < '0' || c > '9') {
        context.say(msg("--marker-size takes a number, not '{0}'; the markers are {1} long",
                        *marker_size_, usual_marker_size));
        return usual_marker_size;
      }
      size = std::min(10 * size + static_cast<std::size_t>(c - '0'), largest_marker_size);
    }
    return size == 0 ? usual_marker_size : size;
  }

  // Nothing where the file holds no records.
  std::optional<int> merge_records(Context& context, const stdfs::path& here, std::size_t size) {
    const std::optional<MergePlace> place = place_of(context);
    if (!place) {
      return no_records(
          msg("no folder around it is a book, with a file {0}; -C says which book is "
              "meant",
              kSettingsFile));
    }
    const Schema schema(text_of(place->root, kSettingsFile), command_words());
    // git runs this at the top of its work tree, and the book may lie below.
    if (const auto language = schema.settings().language) context.speak(*language);
    const std::optional<RecordFile> file = record_file(schema, place->path);
    if (!file) return no_records(msg("a file of this name holds no records"));
    merge::Request request;
    request.path = file->path;
    request.kind = file->kind;
    request.base = text_of(here, files_[0]);
    request.ours = text_of(here, files_[1]);
    request.theirs = text_of(here, files_[2]);
    request.marker_size = size;
    if (ours_) request.take = merge::Side::ours;
    if (theirs_) request.take = merge::Side::theirs;
    // git runs this at the top of its work tree; from elsewhere there is nothing to look into.
    const std::string folder = place->root.lexically_relative(here).generic_string();
    std::optional<MergedTrees> trees;
    if (!folder.starts_with("..")) {
      const std::string book = folder == "." ? std::string() : folder + '/';
      trees.emplace(book + file->path, book, *file, request, context.environment().variables);
      look_into(*trees, *file, request);
    }
    const merge::Result result = merge::merge(request);
    if (result.text != request.ours) replace_ours(here, result.text);
    for (const merge::Conflict& conflict : result.conflicts) {
      Location where = conflict.where;
      if (brief_) {
        context.say(Error(Exit::findings, {where.file, 0, 0}, conflict.what));
        continue;
      }
      where.file = stdfs::path(*path_).lexically_normal().generic_string();
      context.say(Error(Exit::findings, where, conflict.message));
    }
    return static_cast<int>(result.conflicts.empty() ? Exit::done : Exit::findings);
  }

  static void look_into(MergedTrees& trees, const RecordFile& file, merge::Request& request) {
    request.elsewhere = [&](merge::Side side, const std::string& id) {
      return trees.find(side, id);
    };
    request.knows = [&](merge::Side side) { return trees.knows(side); };
    request.is_merged = [&](const std::string& path) { return trees.is_merged(path); };
    request.takes_along = [&](const std::string& path, merge::Side changed, const std::string& id) {
      return trees.takes_along(path, changed, id);
    };
    request.home = [&](merge::Side side, const std::string& written) -> std::optional<std::string> {
      const std::optional<Day> day = parse_day(written);
      if (!day || !file.days || file.days->contains(*day)) return std::nullopt;
      const std::string home = Book::path(*file.kind, file.village, *day);
      return trees.stood_at(side, home) ? std::optional(home) : std::nullopt;
    };
  }

  // Which is no fault, and of which no one need be told who asked for what is in dispute alone.
  std::optional<int> no_records(const Message& why) const {
    if (brief_) return std::nullopt;
    throw Error(Exit::usage, why);
  }

  std::optional<MergePlace> place_of(Context& context) const {
    if (!path_)
      throw Error(Exit::usage, msg("without --path nothing says which file of a book it is"));
    return merge_place(context, *path_);
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
  int merge_text(Context& context, const stdfs::path& here, std::size_t size) const {
    std::vector<std::string> words = {
        "git", "merge-file", "-p", "-L",     "ours",
        "-L",  "base",       "-L", "theirs", "--marker-size=" + std::to_string(size)};
    // What is none of the book's is nobody's choice here.
    const bool is_chosen = (ours_ || theirs_) && path_ && merge_place(context, *path_);
    if (is_chosen) words.emplace_back(ours_ ? "--ours" : "--theirs");
    words.insert(words.end(), {"--", files_[1], files_[0], files_[2]});
    const Finished finished = run_program(words, true);
    // It gives the number of conflicts, or more if it fails.
    if (finished.status >= 128 && is_chosen) {
      // Binary files: a side as a whole.
      if (theirs_) replace_ours(here, text_of(here, files_[2]));
      return static_cast<int>(Exit::done);
    }
    if (finished.status >= 128) {
      throw Error(Exit::system,
                  msg("git's own merge failed, too; {0} is not merged", path_.value_or(files_[1])));
    }
    replace_ours(here, finished.out);
    return static_cast<int>(finished.status == 0 ? Exit::done : Exit::findings);
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
