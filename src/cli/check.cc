// check: everything that is wrong in the book.
#include "ruralctl/book/check.h"

#include <algorithm>
#include <functional>

#include "cli/check_disk.h"
#include "cli/check_history.h"
#include "cli/check_joined.h"
#include "cli/commands.h"
#include "cli/look_over.h"
#include "cli/paths.h"
#include "cli/readable_book.h"
#include "cli/revision.h"
#include "cli/staged.h"
#include "cli/sync_check.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl::cli {
namespace {

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
      return finish(context, format, check_joined(*joined, context.today()), false);
    }
    std::optional<git::Staged> staged;
    if (staged_) staged = open_staged(context);
    const ReadableBook readable = staged ? ReadableBook(*staged->tree) : ReadableBook(context);
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
