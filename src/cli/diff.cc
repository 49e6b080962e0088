// diff: what differs between two states of the book.
#include <algorithm>
#include <set>

#include "cli/commands.h"
#include "cli/revision.h"
#include "ruralctl/base/list.h"
#include "ruralctl/book/compare.h"
#include "ruralctl/book/layout.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/measure_changes.h"
#include "ruralctl/report/record_changes.h"

namespace ruralctl::cli {
namespace {

// One of the two states.
struct State {
  std::string name;  // as typed; empty: the book on the disk
  std::optional<RevisionBook> revision;
  const Book* book = nullptr;

  Datum datum() const {
    if (!revision) return {};
    Datum out;
    out.set("revision", name)
        .set("commit", revision->commit.id)
        .set("date", text(revision->commit.committed));
    return out;
  }
};

class Diff : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("A..B"), revisions_,
                          msg("revisions or days; A alone: since then (none: since the last "
                              "commit)"));
    arguments.flag({"--stat", "--概要"}, stat_, msg("a line a village, and no figures"));
    arguments.flag({"--explain", "--依据"}, explain_,
                   msg("the records behind the change of each figure"));
    arguments.text({"--period", "--期间"}, period_, msg("PERIOD"),
                   msg("figures of this period; without it everything up to today"));
  }

  int run(Context& context) override {
    if (context.globals().at) {
      throw Error(Exit::usage,
                  msg("'{0}' names its revisions itself, A..B; leave out --at", "ruralctl diff"));
    }
    const git::Repository repository(context.place().folder);
    open(context, repository);
    Presenter before(*before_.book, context.catalog());
    Presenter after(*after_.book, context.catalog());
    const std::vector<std::string> paths = changed_paths(context, repository);
    const std::vector<RecordDifference> changes = compare(context, paths, before, after);
    if (std::find(paths.begin(), paths.end(), kSettingsFile) != paths.end())
      settings_ = differing_settings(*before_.book, *after_.book);
    std::vector<MeasureChange> measures;
    const bool all_read = before_.book->problems().empty() && after_.book->problems().empty();
    if (!stat_ && all_read) measures = compare_measures(context, paths);
    print(context, before, after, changes, measures);
    if (!settings_.empty())
      context.say(msg("settings that differ (ruralctl.yaml): {0}", listed(settings_)));
    if (changes.empty() && measures.empty() && settings_.empty() &&
        context.environment().out_is_terminal)
      context.say(msg("no record differs"));
    const int status = tell_problems(context);
    // What one side lacks would look like a change.
    if (!stat_ && !all_read)
      context.say(msg("figures are not compared, since a part of the book cannot be read"));
    return status;
  }

 private:
  void open(Context& context, const git::Repository& repository) {
    if (revisions_.size() > 1) {
      throw Error(Exit::usage, msg("two revisions are typed with two dots between them: '{0}..{1}'",
                                   revisions_[0], revisions_[1]));
    }
    const std::string typed = revisions_.empty() ? std::string() : revisions_.front();
    const std::size_t dots = typed.find("..");
    if (typed.find("...") != std::string::npos) {
      throw Error(
          Exit::usage,
          msg("two dots stand between two revisions, A..B, and not three as in '{0}'", typed));
    }
    before_.name = typed.substr(0, dots);
    if (before_.name.empty()) before_.name = "HEAD";
    open_revision_of(context, repository, before_);
    if (dots != std::string::npos) {
      after_.name = typed.substr(dots + 2);
      if (after_.name.empty()) after_.name = "HEAD";
      open_revision_of(context, repository, after_);
    } else {
      after_.book = &context.book();
    }
  }

  static void open_revision_of(Context& context, const git::Repository& repository, State& state) {
    state.revision = open_revision(repository, context.place(), state.name, context.today());
    if (state.revision->unread) {
      context.say(*state.revision->unread, state.name);
      throw Error(Exit::unread, msg("the book as of {0} cannot be read", state.name));
    }
    state.book = state.revision->book.get();
  }

  // Of the two trees, files that are the same are not even looked at.
  std::vector<std::string> changed_paths(Context& context,
                                         const git::Repository& repository) const {
    if (after_.revision) return git::changed_files(*before_.revision->tree, *after_.revision->tree);
    const std::string folder = repository.relative(context.root());
    if (folder != repository.relative(before_.revision->root)) return all_paths();
    const std::string start = folder.empty() ? folder : folder + '/';
    std::vector<std::string> paths;
    for (const std::string& path : repository.changed_on_disk(
             before_.revision->commit,
             {start + "villages", start + "team.yaml", start + kSettingsFile})) {
      paths.push_back(path.substr(start.size()));
    }
    return paths;
  }

  // For a book whose folder was moved.
  std::vector<std::string> all_paths() const {
    std::vector<std::string> paths = {kSettingsFile};
    for (const Book* book : {before_.book, after_.book}) {
      for (RecordFile& file : layout_of(*book).files) paths.push_back(std::move(file.path));
    }
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
  }

  std::vector<RecordDifference> compare(Context& context, const std::vector<std::string>& paths,
                                        Presenter& before, Presenter& after) {
    if (context.globals().village) find_village(*context.globals().village);
    std::vector<RecordDifference> changes;
    compare_records(*before_.book, *after_.book, paths, [&](const RecordPair& pair) {
      const Record& record = pair.after != nullptr ? *pair.after : *pair.before;
      if (!village_.empty() && !after_.book->places().lies_in(record.village(), village_) &&
          !before_.book->places().lies_in(record.village(), village_)) {
        return;
      }
      kinds_.insert(record.kind().name);
      changes.push_back(record_difference(before, after, pair, false));
    });
    return changes;
  }

  // It may be there on one side only.
  void find_village(const std::string& typed) {
    const Place* place = after_.book->places().find(typed);
    if (place == nullptr) place = before_.book->places().find(typed);
    village_ = place == nullptr ? after_.book->places().get(typed).slug : place->slug;
  }

  std::vector<MeasureChange> compare_measures(Context& context,
                                              const std::vector<std::string>& paths) const {
    MeasureChangesRequest request;
    request.kinds = kinds_;
    request.settings_differ = std::find(paths.begin(), paths.end(), kSettingsFile) != paths.end();
    request.today = context.today();
    if (period_) request.period = parse_period(*period_, request.today);
    request.village = village_;
    request.explain = explain_;
    if (request.kinds.empty() && !request.settings_differ) return {};
    return measure_changes(*before_.book, *after_.book, request);
  }

  void print(Context& context, Presenter& before, Presenter& after,
             const std::vector<RecordDifference>& changes,
             const std::vector<MeasureChange>& measures) const {
    const Format format = context.format();
    if (stat_) {
      const Table overview = changes_overview(after, changes);
      if (is_structured(format)) {
        context.print(render(overview_datum(overview), format));
      } else if (!changes.empty() || format == Format::csv || format == Format::tsv) {
        context.print(render(overview, format, context.table_options()));
      }
      return;
    }
    if (is_structured(format)) {
      print_data(context, after, changes, measures);
      return;
    }
    std::vector<Table> tables;
    if (format == Format::csv || format == Format::tsv) {
      tables.push_back(changes_list(after, changes));
    } else {
      tables = changes_tables(after, changes);
      if (!measures.empty()) tables.push_back(measure_changes_table(after, measures));
      for (const MeasureChange& change : measures) {
        if (explain_) tables.push_back(measure_change_parts(change.after ? after : before, change));
      }
    }
    std::string out;
    for (const Table& table : tables) {
      if (!out.empty()) out += '\n';
      out += render(table, format, context.table_options());
    }
    context.print(out);
  }

  void print_data(Context& context, Presenter& after, const std::vector<RecordDifference>& changes,
                  const std::vector<MeasureChange>& measures) const {
    const Datum records = changes_datum(changes);
    const Datum figures = measure_changes_datum(after, measures, explain_);
    if (context.format() == Format::jsonl) {
      context.print(render(records, Format::jsonl) + render(figures, Format::jsonl));
      return;
    }
    Datum out;
    out.set("before", before_.datum()).set("after", after_.datum());
    Datum settings = Datum::List{};
    for (const std::string& name : settings_) settings.add(name);
    out.set("settings", settings);
    out.set("records", records).set("measures", figures);
    context.print(render(out, context.format()));
  }

  static Datum overview_datum(const Table& overview) {
    Datum all = Datum::List{};
    for (const Table::Row& row : overview.rows) {
      Datum one;
      one.set("village", row[0].plain.empty() ? Datum() : Datum(row[0].plain));
      for (std::size_t i = 1; i <= 3; ++i)
        one.set(overview.columns[i].key, *Decimal::parse(row[i].plain));
      all.add(one);
    }
    return all;
  }

  // Those of the book on the disk are told as those of any command.
  int tell_problems(Context& context) const {
    bool any = false;
    for (const State* state : {&before_, &after_}) {
      if (!state->revision) continue;
      for (const Error& problem : state->book->problems()) {
        context.say(problem, state->name);
        any = true;
      }
    }
    if (any) context.say(msg("the answer lacks what was not read there"));
    return static_cast<int>(any ? Exit::unread : Exit::done);
  }

  std::vector<std::string> revisions_;
  bool stat_ = false;
  bool explain_ = false;
  std::optional<std::string> period_;
  State before_;
  State after_;
  std::vector<std::string> settings_;  // that differ
  std::set<std::string> kinds_;
  std::string village_;
};

}  // namespace

std::unique_ptr<Command> make_diff() {
  return std::make_unique<Diff>();
}

}  // namespace ruralctl::cli
