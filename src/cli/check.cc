// check: everything that is wrong in the book.
#include "ruralctl/book/check.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "cli/check_history.h"
#include "cli/commands.h"
#include "cli/joined_books.h"
#include "cli/look_over.h"
#include "cli/paths.h"
#include "cli/revision.h"
#include "cli/staged.h"
#include "cli/sync_check.h"
#include "cli/unfinished_merge.h"
#include "ruralctl/fs/disk.h"
#include "ruralctl/fs/journalled.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

// A book as it would be with settings that say nothing, for when its own cannot be read; and
// whatever the system refuses is something that cannot be read, and no reason to give up.
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

// The book as far as it can be read.
class ReadableBook {
 public:
  explicit ReadableBook(const fs::Tree& tree) : tree_(&tree) { open(); }
  // The one of `staged`, or, where that is null, the context's.
  ReadableBook(Context& context, const fs::Tree* staged) {
    if (staged == nullptr && !context.settings_error()) {
      book_ = &context.book();
      return;
    }
    if (staged != nullptr) {
      tree_ = staged;
    } else if (context.revision() != nullptr) {
      tree_ = context.revision()->tree.get();
    } else {
      disk_ = fs::open_disk(context.root());
      view_ = fs::journalled(*disk_);
      tree_ = view_.get();
    }
    open();
  }

  const Book& book() const { return *book_; }
  // What is wrong with its settings, where the book is one without.
  const std::optional<Error>& settings_error() const { return settings_error_; }

 private:
  void open() {
    try {
      open(true);
    } catch (const Error& error) {
      settings_error_ = error;
      open(false);
    }
  }

  void open(bool with_settings) {
    sparse_ = std::make_unique<SparseTree>(*tree_, with_settings);
    own_ = std::make_unique<Book>(*sparse_, command_words());
    book_ = own_.get();
  }

  std::unique_ptr<fs::WritableTree> disk_;
  std::unique_ptr<fs::Tree> view_;
  const fs::Tree* tree_ = nullptr;
  std::unique_ptr<SparseTree> sparse_;
  std::unique_ptr<Book> own_;
  const Book* book_ = nullptr;
  std::optional<Error> settings_error_;
};

// `visits%2F2021-03.yaml.new` stands for visits/2021-03.yaml.
std::string target_of(const stdfs::path& temporary) {
  std::string name = temporary.filename().string();
  name.resize(name.size() - std::string_view(".new").size());
  for (const auto& [escape, meant] : {std::pair("%2F", "/"), std::pair("%25", "%")}) {
    for (std::size_t at = name.find(escape); at != std::string::npos;
         at = name.find(escape, at + 1)) {
      name.replace(at, 3, meant);
    }
  }
  return (temporary.parent_path() / name).generic_string();
}

// What a command that was interrupted left beside the files of the book. Trees do not show it, so
// it is looked for on the disk. What is young may be another command at work.
std::vector<Finding> leftovers(const std::string& root) {
  constexpr auto longest_command = std::chrono::minutes(1);
  std::vector<Finding> findings;
  // The next command that writes finishes this change and takes its files away.
  std::error_code failure;
  if (stdfs::exists(stdfs::path(root) / fs::kStateFolder / "journal", failure)) return findings;
  const auto look_at = [&](const stdfs::directory_entry& entry) {
    std::error_code ignored;
    if (!fs::is_temporary(entry.path().filename().string()) || !entry.is_regular_file(ignored))
      return;
    if (entry.last_write_time(ignored) + longest_command > stdfs::file_time_type::clock::now())
      return;
    const stdfs::path path = entry.path().lexically_relative(root);
    Location where{path.generic_string(), 0, 0};
    findings.push_back({Severity::warning, std::move(where),
                        msg("an interrupted command left this behind; see whether {0} is as it "
                            "should be, and delete this",
                            target_of(path))});
  };
  for (const auto& entry : stdfs::directory_iterator(root, failure)) look_at(entry);
  auto below = stdfs::recursive_directory_iterator(stdfs::path(root) / "villages", failure);
  for (; !failure && below != stdfs::end(below); below.increment(failure)) look_at(*below);
  return findings;
}

// What no tree shows.
std::vector<Finding> found_on_disk(const std::string& root, const std::vector<Finding>& told) {
  std::vector<Finding> findings = leftovers(root);
  for (Finding& finding : unfinished_merges(root, told)) findings.push_back(std::move(finding));
  return findings;
}

std::string place(const Location& where) {
  std::string out = where.file;
  if (where.line > 0) out += ':' + std::to_string(where.line);
  if (where.column > 0) out += ':' + std::to_string(where.column);
  return out;
}

class Check : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("PATH"), paths_, msg("only these files and folders of the book"));
    arguments.flag({"--staged", "--暂存"}, staged_,
                   msg("the book as 'git commit' would take it, and only what it would change or "
                       "make wrong; warnings are told, but are no failure"));
    arguments.flag({"--history", "--历史"}, history_,
                   msg("what went wrong in the history and is still so: lost in a merge, changed "
                       "after it was published"));
  }

  int run(Context& context) override {
    const Format format = context.format();
    if (history_ || staged_ || !paths_.empty()) context.need_one_book();
    if (history_) return look_back(context, format);
    if (staged_ && context.is_past()) {
      throw Error(Exit::usage,
                  msg("--staged asks about what is to be committed, and --at about the past; leave "
                      "out one of them"));
    }
    if (const JoinedBooks* joined = context.joined()) {
      context.forget_problems();
      return finish(context, format, check_joined(context, *joined), false);
    }
    std::optional<git::Staged> staged;
    if (staged_) staged = open_staged(context);
    const ReadableBook readable(context, staged ? staged->tree.get() : nullptr);
    // This command tells of everything itself.
    context.forget_problems();
    const Book& book = readable.book();
    const PathsInBook paths(context, book.tree(), paths_);
    CheckRequest request;
    request.today = context.today();
    request.settings_known = !readable.settings_error();
    request.wanted = [&](const std::string& path) {
      return paths.include(path) && (!staged || is_staged(*staged, path));
    };
    CheckReport report = look_over(book, request);
    std::vector<Finding> more;
    if (context.revision() == nullptr && !staged)
      more = found_on_disk(context.root(), report.findings);
    if (const auto& error = readable.settings_error()) more.push_back(as_finding(*error));
    add(report, request.wanted, std::move(more));
    if (staged && request.settings_known) {
      add(
          report, [&](const std::string& path) { return paths.include(path); },
          made_wrong(*staged, book, request.today));
    }
    return finish(context, format, report, staged.has_value());
  }

 private:
  // Each book for itself, and what keeps them from being read together.
  static CheckReport check_joined(Context& context, const JoinedBooks& joined) {
    CheckReport all;
    for (const JoinedBooks::One& one : joined.all()) {
      CheckReport report = check_one(context, one);
      for (Finding& finding : report.findings) {
        finding.where.file = one.folder.shown + '/' + finding.where.file;
        all.findings.push_back(std::move(finding));
      }
      all.records += report.records;
      all.files += report.files;
    }
    for (const Error& problem : joined.problems()) {
      const Finding finding = as_finding(problem);
      const bool told =
          std::any_of(all.findings.begin(), all.findings.end(), [&](const Finding& f) {
            return f.where == finding.where && f.message.id() == finding.message.id();
          });
      if (!told) all.findings.push_back(finding);
    }
    sort_by_place(all.findings);
    return all;
  }

  static CheckReport check_one(Context& context, const JoinedBooks::One& one) {
    CheckReport report;
    try {
      const ReadableBook readable(one.tree());
      CheckRequest request;
      request.today = context.today();
      request.settings_known = !readable.settings_error();
      report = look_over(readable.book(), request);
      if (const auto& error = readable.settings_error())
        report.findings.push_back(as_finding(*error));
    } catch (const Error& error) {
      // The others are looked over all the same.
      report.findings.push_back(as_finding(error));
    }
    if (!one.revision) {
      for (Finding& found : found_on_disk(one.folder.path, report.findings))
        report.findings.push_back(std::move(found));
    }
    return report;
  }

  static Finding as_finding(const Error& error) {
    return {Severity::error, error.where().value_or(Location{kSettingsFile, 0, 0}),
            error.message()};
  }

  static int finish(Context& context, Format format, const CheckReport& report, bool only_errors) {
    print(context, format, report.findings);
    if (context.environment().out_is_terminal) tell(context, report);
    const bool is_failure = only_errors ? has_errors(report) : !report.findings.empty();
    return static_cast<int>(is_failure ? Exit::findings : Exit::done);
  }

  // A warning may be about what is right, which no hook is to hold back.
  static bool has_errors(const CheckReport& report) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; });
  }

  int look_back(Context& context, Format format) const {
    if (staged_) {
      throw Error(Exit::usage,
                  msg("--staged asks about what is to be committed, and --history about the past; "
                      "leave out one of them"));
    }
    const git::Repository repository(context.place().folder);
    const RevisionBook* then = context.revision();
    const git::Commit from = then != nullptr ? then->commit : repository.head();
    const Book& book = context.book();
    context.forget_problems();
    const PathsInBook paths(context, book.tree(), paths_);
    const std::string root = then != nullptr ? then->root : context.root();
    const HistoryTrail trail(repository, from, repository.relative(root));
    CheckReport report;
    for (auto* look : {&lost_in_merges, &changed_unread, &published_otherwise}) {
      add(
          report, [&](const std::string& path) { return paths.include(path); }, look(trail, book));
    }
    print(context, format, report.findings);
    if (trail.cut_off()) {
      context.say(msg(
          "this copy of the repository goes back to {0} only; what was lost before is not found "
          "until 'git fetch --unshallow' brings it",
          text(trail.cut_off()->committed)));
    }
    return static_cast<int>(report.findings.empty() ? Exit::done : Exit::findings);
  }

  // In files that are not staged, by what is.
  static std::vector<Finding> made_wrong(const git::Staged& staged, const Book& book, Day today) {
    if (staged.before == nullptr) return {};
    try {
      const Book before(*staged.before, command_words());
      const auto unchanged = [&](const std::string& path) { return !is_staged(staged, path); };
      return errors_elsewhere(book, before, unchanged, today);
    } catch (const Error& error) {
      // There was no book yet, or nothing is known of what was wrong in it.
      if (error.status() != Exit::unread) throw;
      return {};
    }
  }

  static void add(CheckReport& report, const std::function<bool(const std::string&)>& wanted,
                  std::vector<Finding> more) {
    for (Finding& finding : more) {
      if (wanted(finding.where.file)) report.findings.push_back(std::move(finding));
    }
    sort_by_place(report.findings);
  }

  static void print(Context& context, Format format, const std::vector<Finding>& findings) {
    if (is_structured(format)) {
      Datum all = Datum::List{};
      for (const Finding& finding : findings) all.add(datum(context, finding));
      context.print(render(all, format));
    } else if (format != Format::table) {
      context.print(render(table(context, findings), format, context.table_options()));
    } else {
      // In any language as editors know it from compilers.
      std::string lines;
      for (const Finding& finding : findings) {
        lines += place(finding.where) + ": " + std::string(name(finding.severity)) + ": " +
                 context.text(finding.message) + '\n';
      }
      context.print(lines);
    }
  }

  static Datum number_or_null(std::size_t number) { return number == 0 ? Datum() : Datum(number); }

  static Datum datum(const Context& context, const Finding& finding) {
    Datum out = Datum::Object{};
    out.set("file", finding.where.file);
    out.set("line", number_or_null(finding.where.line));
    out.set("column", number_or_null(finding.where.column));
    out.set("severity", name(finding.severity));
    out.set("message", context.text(finding.message));
    return out;
  }

  static Table table(const Context& context, const std::vector<Finding>& findings) {
    Table table;
    table.columns = {{"file", {"file", "文件"}},
                     {"line", {"line", "行"}, Align::right},
                     {"column", {"column", "列"}, Align::right},
                     {"severity", {"severity", "程度"}},
                     {"message", {"message", "说明"}, Align::left, true}};
    const auto number = [](std::size_t n) { return n == 0 ? Cell() : Cell(std::to_string(n)); };
    for (const Finding& finding : findings) {
      const Label severity =
          finding.severity == Severity::error ? Label{"error", "错误"} : Label{"warning", "警告"};
      table.rows.push_back({finding.where.file, number(finding.where.line),
                            number(finding.where.column),
                            Cell(context.text(severity), std::string(name(finding.severity))),
                            context.text(finding.message)});
    }
    return table;
  }

  static void tell(Context& context, const CheckReport& report) {
    const auto errors =
        std::count_if(report.findings.begin(), report.findings.end(),
                      [](const Finding& finding) { return finding.severity == Severity::error; });
    context.say(msg("{0} records in {1} files: {2} errors, {3} warnings", report.records,
                    report.files, errors,
                    report.findings.size() - static_cast<std::size_t>(errors)));
  }

  std::vector<std::string> paths_;
  bool staged_ = false;
  bool history_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check() {
  return std::make_unique<Check>();
}

}  // namespace ruralctl::cli
