// KIND rm and KIND edit.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "cli/one_id.h"
#include "ruralctl/base/list.h"
#include "ruralctl/book/check.h"

namespace ruralctl::cli {
namespace {

class Remove : public Command {
 public:
  explicit Remove(const Kind& kind) : kind_(kind) {}

  void declare(Arguments& arguments) override {
    arguments.positionals(msg("ID"), ids_, msg("the record, by its id or the end of it"));
    arguments.flag({"--force", "--强制"}, force_, msg("even where other records refer to it"));
  }

  int run(Context& context) override {
    const std::string& id = one_id(ids_, "ruralctl " + kind_.name + " rm");
    Writer& writer = context.writer();
    const Found found = find_record(writer.book(), kind_, id, context.village_at_hand());
    if (!force_) {
      refuse_referred(writer.book(), found);
      if (kind_.file == FileRule::village) refuse_used_village(context, found);
    }
    writer.remove(found);
    return 0;
  }

 private:
  void refuse_referred(const Book& book, const Found& found) const {
    const std::vector<Referrer> all = referrers(book, kind_, found);
    if (all.empty()) return refuse_unknown_referrers(book, found);
    std::vector<std::string> shown;
    for (const Referrer& referrer : all) {
      if (shown.size() == 3) break;
      shown.push_back(referrer.kind->name + ' ' +
                      (referrer.record.village.empty()
                           ? referrer.record.id
                           : referrer.record.village + '/' + referrer.record.id));
    }
    throw Error(Exit::usage,
                msgn("{0} record refers to '{1}' ({2}); change it first, or add --force",
                     "{0} records refer to '{1}' ({2}); change them first, or add --force",
                     static_cast<std::int64_t>(all.size()), found.id, listed(shown)));
  }

  // What could not be read may refer to the record all the same.
  void refuse_unknown_referrers(const Book& book, const Found& found) const {
    const auto file = unread_file(book, [&](const RecordFile& unread) {
      const std::vector<Field>& fields = unread.kind->fields;
      return std::any_of(fields.begin(), fields.end(),
                         [&](const Field& field) { return field.target == kind_.name; });
    });
    if (!file) return;
    throw Error(Exit::unread, Location{*file, 0, 0},
                msg("this file cannot be read, and it may refer to '{0}'; mend it first, or add "
                    "--force",
                    found.id));
  }

  void refuse_used_village(Context& context, const Found& found) const {
    for (const fs::Entry& entry : context.tree().list("villages/" + found.id)) {
      if (entry.name == "village.yaml") continue;
      throw Error(Exit::usage, msg("the village '{0}' has records of its own ({1}); move or remove "
                                   "them first, or add --force",
                                   found.id, entry.name));
    }
  }

  const Kind& kind_;
  std::vector<std::string> ids_;
  bool force_ = false;
};

// A file of its own for the time of the edit; its text is not thrown away if it could not be used.
class EditedFile {
 public:
  EditedFile(const std::string& folder, const std::string& id, std::string_view text) {
    for (int n = 0; path_.empty(); ++n) {
      const std::string candidate =
          folder + "/ruralctl-" + id + (n == 0 ? "" : '-' + std::to_string(n)) + ".yaml";
      // "x": fails if the file exists, whoever made it.
      if (std::FILE* file = std::fopen(candidate.c_str(), "wx")) {
        path_ = candidate;
        const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
        const bool closed = std::fclose(file) == 0;
        if (written && closed) return;
        remove();
        throw Error(Exit::system,
                    msg("the text cannot be written to {0}; free some space and try again", path_));
      }
      if (errno != EEXIST || n == 1000) {
        throw Error(
            Exit::system,
            msg("no file can be made in {0} for the editor; set TMPDIR to a folder of yours",
                folder));
      }
    }
  }
  const std::string& path() const { return path_; }
  std::string text() const {
    std::ifstream in(path_, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }
  void remove() const {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }

 private:
  std::string path_;
};

std::string temporary_folder(const Environment& environment) {
  const std::optional<std::string> set = environment.variable("TMPDIR");
  return set && !set->empty() ? *set : "/tmp";
}

class Edit : public Command {
 public:
  explicit Edit(const Kind& kind) : kind_(kind) {}

  void declare(Arguments& arguments) override {
    arguments.positionals(msg("ID"), ids_, msg("the record, by its id or the end of it"));
  }

  int run(Context& context) override {
    const std::string& id = one_id(ids_, "ruralctl " + kind_.name + " edit");
    const Found found = find_record(context.book(), kind_, id, context.village_at_hand());
    const std::string before = bytes_of(context.tree(), found);
    const EditedFile file(temporary_folder(context.environment()), found.id, before);
    open_editor(context, file, before);
    std::string text = file.text();
    if (!text.empty() && !text.ends_with('\n') && before.ends_with('\n')) text += '\n';
    if (text == before) {
      file.remove();
      context.say(msg("nothing to change: the record says so already"));
      return 0;
    }
    try {
      save(context, found, before, text, file.path());
    } catch (const Error&) {
      say_kept(context, file);
      throw;
    }
    file.remove();
    return 0;
  }

 private:
  static void say_kept(Context& context, const EditedFile& file) {
    context.say(msg("nothing was saved; your text is kept in {0}", file.path()));
  }

  // An editor that fails may have saved something all the same.
  static void open_editor(Context& context, const EditedFile& file, const std::string& before) {
    try {
      context.environment().edit(file.path());
    } catch (const Error&) {
      if (file.text() == before) {
        file.remove();
      } else {
        say_kept(context, file);
      }
      throw;
    }
  }

  static std::string bytes_of(const fs::Tree& tree, const Found& found) {
    std::string text;
    yaml::Document document;
    if (!tree.read(found.path, text)) return {};
    document.read_records(text, found.path);
    return std::string(yaml::record_bytes(document, found.index));
  }

  void save(Context& context, const Found& found, const std::string& before,
            const std::string& text, const std::string& kept_in) const {
    if (text.find_first_not_of(" \r\n\t") == std::string::npos) {
      throw Error(Exit::usage, msg("the text is empty; to remove the record use '{0}'",
                                   "ruralctl " + kind_.name + " rm " + found.id));
    }
    refuse_findings(context.book(), found, text, kept_in);
    Writer& writer = context.writer();
    const Found now = find_record(writer.book(), kind_,
                                  found.village.empty() || kind_.file == FileRule::village
                                      ? found.id
                                      : found.village + '/' + found.id,
                                  found.village);
    if (bytes_of(context.tree(), now) != before) {
      throw Error(
          Exit::system,
          msg("the record was changed by someone else meanwhile; look at it and edit it again"));
    }
    writer.replace(kind_, now, text);
  }

  // What `check` would call an error is not saved; it is told of at its line of the text that was
  // typed, not of the book's file.
  void refuse_findings(const Book& book, const Found& found, const std::string& text,
                       const std::string& kept_in) const {
    yaml::Document document;
    try {
      document.read_records(text, kept_in);
    } catch (const Error& error) {
      throw Error(Exit::usage, error.where().value_or(Location{kept_in}), error.message());
    }
    if (document.size() != 1) {
      throw Error(
          Exit::usage,
          msg("the text must stay one record; other records cannot be added or changed here"));
    }
    Record record(kind_, found.village, document);
    record.bind(0);
    for (const Finding& finding : check_record(book, record)) {
      if (finding.severity == Severity::error)
        throw Error(Exit::usage, finding.where, finding.message);
    }
  }

  const Kind& kind_;
  std::vector<std::string> ids_;
};

}  // namespace

std::unique_ptr<Command> make_rm(const Kind& kind) {
  return std::make_unique<Remove>(kind);
}
std::unique_ptr<Command> make_edit(const Kind& kind) {
  return std::make_unique<Edit>(kind);
}

}  // namespace ruralctl::cli
