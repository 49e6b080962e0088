// history: the life of one record, commit by commit.
#include <algorithm>
#include <deque>
#include <functional>
#include <memory>

#include "cli/book_moves.h"
#include "cli/commands.h"
#include "cli/history_subject.h"
#include "cli/history_versions.h"
#include "cli/revision.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/book/compare.h"
#include "ruralctl/git/walk.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/record_changes.h"

namespace ruralctl::cli {
namespace {

// Something that happened to the record.
struct Event {
  std::optional<git::Commit> commit;  // nothing: it has not been committed
  RecordDifference change;
};

// The record in the book of one folder, from a commit backwards.
struct Trail {
  git::Commit from;
  std::string folder;
  Versions versions;
};

class History : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("[KIND] ID"), words_,
                          msg("the record, by its id or the end of it; its kind where several "
                              "have such an id"));
  }

  int run(Context& context) override {
    const git::Repository repository(context.place().folder);
    const Book& book = context.book();
    const RevisionBook* then = context.revision();
    const git::Commit from = then != nullptr ? then->commit : repository.head();
    const std::string folder = repository.relative(context.root());
    const Kind* kind = nullptr;
    if (words_.empty() || words_.size() > 2) {
      throw Error(Exit::usage, msg("name one record: 'ruralctl history ID', or with its kind "
                                   "'ruralctl history KIND ID'"));
    }
    if (words_.size() == 2) kind = &kind_named(context, words_.front());
    const Subject subject = find_subject(context, repository, from, folder, kind, words_.back());
    Presenter presenter(subject.past ? subject.past->book : book, context.catalog());
    trails_.push_back({from, folder, Versions(subject)});
    if (then == nullptr) {
      Versions& versions = trails_.front().versions;
      add(presenter, std::nullopt, versions.subject(),
          {versions.find(*repository.at(from, folder))}, versions.find(book.tree(), nullptr));
    }
    std::optional<git::Commit> cut_off;
    std::size_t unread = 0;
    // A record whose folder was moved has another trail from there on.
    for (std::size_t i = 0; i < trails_.size(); ++i) {
      Trail& trail = trails_[i];
      const git::Walk walk = git::walk(repository, trail.from, trail.folder,
                                       {trail.versions.place()}, [&](const git::Step& step) {
                                         look_at(repository, step, trail, presenter);
                                         return true;
                                       });
      if (walk.cut_off) cut_off = walk.cut_off;
      unread += trail.versions.unread();
    }
    if (trails_.size() > 1) {
      std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
        return a.commit && b.commit ? a.commit->seconds > b.commit->seconds : !a.commit && b.commit;
      });
    }
    std::reverse(events_.begin(), events_.end());
    print(context);
    if (subject.past) {
      context.say(msg("the book has no kind '{0}' any more; its records are told as it was",
                      subject.kind->name));
    }
    return tell(context, cut_off, unread);
  }

 private:
  static const Kind& kind_named(const Context& context, const std::string& typed) {
    const Kind* kind = context.schema().find_kind(typed);
    if (kind != nullptr) return *kind;
    const std::vector<std::string> near = nearest(typed, context.schema().all_kind_words(), 1);
    throw Error(Exit::usage, near.empty()
                                 ? msg("no kind '{0}'; 'ruralctl kinds' lists them", typed)
                                 : msg("no kind '{0}'; did you mean {1}?", typed, near.front()));
  }

  // Of a merge only what is other than at each of its parents happened at it.
  void look_at(const git::Repository& repository, const git::Step& step, Trail& trail,
               Presenter& presenter) {
    Versions& versions = trail.versions;
    const std::shared_ptr<Version> after = versions.find(step.after);
    std::vector<std::shared_ptr<Version>> before;
    for (const auto& parent : step.before) before.push_back(versions.find(*parent));
    const bool is_new = after && std::none_of(before.begin(), before.end(), std::identity());
    if (is_new && follow(repository, step, trail, after, presenter)) return;
    if (before.empty()) before.emplace_back();
    add(presenter, step.commit, versions.subject(), before, after);
  }

  // Where it came with its folder, or its village's: tells so, and leaves its trail there.
  bool follow(const git::Repository& repository, const git::Step& step, const Trail& trail,
              const std::shared_ptr<Version>& after, Presenter& presenter) {
    if (step.before.size() != step.commit.parents.size()) return false;
    for (std::size_t i = 0; i < step.before.size(); ++i) {
      const git::Commit parent = *repository.commit(step.commit.parents[i]);
      std::vector<Trail> found;
      const auto consider = [&](const std::string& folder, const std::string& village) {
        Subject subject = trail.versions.subject();
        subject.village = village;
        Versions versions(std::move(subject));
        const std::shared_ptr<Version> version = versions.find(*repository.at(parent, folder));
        if (version && !version->unread) found.push_back({parent, folder, std::move(versions)});
      };
      const Subject& now = trail.versions.subject();
      for (const std::string& folder :
           books_gone(*repository.at(parent, ""), *repository.at(step.commit, ""))) {
        consider(folder, now.village);
      }
      if (!now.village.empty()) {
        for (const std::string& village : villages_gone(*step.before[i], step.after))
          consider(trail.folder, village);
      }
      if (found.size() != 1) continue;
      Trail& origin = found.front();
      const std::shared_ptr<Version> was =
          origin.versions.find(*repository.at(parent, origin.folder));
      add(presenter, step.commit, origin.versions.subject(), {was}, after, now.village,
          moved(trail, origin));
      trails_.push_back(std::move(origin));
      return true;
    }
    return false;
  }

  static FieldDifference moved(const Trail& to, const Trail& from) {
    const std::string& old_village = from.versions.subject().village;
    const std::string& new_village = to.versions.subject().village;
    const bool is_village = old_village != new_village;
    const auto shown = [](const std::string& folder) {
      return folder.empty() ? std::string(".") : folder;
    };
    const std::string before = is_village ? "villages/" + old_village : shown(from.folder);
    const std::string after = is_village ? "villages/" + new_village : shown(to.folder);
    return {"_folder", {"folder", "文件夹"}, before, after, before, after, false};
  }

  // Nothing where what one of them says is not known.
  void add(Presenter& presenter, std::optional<git::Commit> commit, const Subject& subject,
           const std::vector<std::shared_ptr<Version>>& before,
           const std::shared_ptr<Version>& after) {
    add(presenter, std::move(commit), subject, before, after, subject.village, std::nullopt);
  }
  // `before` of the village of `subject`, `after` of another where it was moved.
  void add(Presenter& presenter, std::optional<git::Commit> commit, const Subject& subject,
           const std::vector<std::shared_ptr<Version>>& before,
           const std::shared_ptr<Version>& after, const std::string& village_after,
           const std::optional<FieldDifference>& move) {
    const auto is_unread = [](const auto& version) { return version && version->unread; };
    if (is_unread(after) || std::any_of(before.begin(), before.end(), is_unread)) return;
    const auto bound = [&](const Version& version, const std::string& village) {
      Record record(*subject.kind, village, version.document);
      record.bind(version.index);
      return record;
    };
    std::vector<Record> were;
    for (const std::shared_ptr<Version>& version : before) {
      if (version) were.push_back(bound(*version, subject.village));
    }
    std::optional<Record> is;
    if (after) is = bound(*after, village_after);
    RecordPair pair{were.empty() ? nullptr : &were.front(), is ? &*is : nullptr, {}};
    if (pair.before == nullptr && pair.after == nullptr) return;
    // It was removed before if one of several did not have it any more.
    if (pair.after == nullptr && were.size() < before.size()) return;
    if (pair.before != nullptr && pair.after != nullptr) {
      pair.fields = differing_fields(were.front(), *is);
      for (std::size_t i = 1; i < were.size(); ++i) {
        const std::vector<std::string> other = differing_fields(were[i], *is);
        std::erase_if(pair.fields, [&](const std::string& field) {
          return std::find(other.begin(), other.end(), field) == other.end();
        });
      }
      if (pair.fields.empty() && !move) return;
    }
    RecordDifference change = record_difference(presenter, presenter, pair, true);
    if (move) change.fields.insert(change.fields.begin(), *move);
    events_.push_back({std::move(commit), std::move(change)});
  }

  void print(Context& context) const {
    const Format format = context.format();
    if (is_structured(format)) {
      context.print(render(datum(), format));
    } else {
      const Presenter presenter(context.book(), context.catalog());
      const bool for_programs = format == Format::csv || format == Format::tsv;
      context.print(render(for_programs ? list(presenter) : table(presenter), format,
                           context.table_options()));
    }
  }

  static std::vector<Column> columns_of_commit() {
    return {{"when", {"when", "时间"}}, {"who", {"who", "提交人"}}, {"commit", {"commit", "提交"}}};
  }

  static Table::Row cells_of_commit(const Presenter& presenter, const Event& event) {
    if (!event.commit) return {Cell(presenter.text(msg("not committed")), ""), Cell(), Cell()};
    return {event.commit->when, event.commit->author,
            Cell(event.commit->short_id(), event.commit->id)};
  }

  // A row an event.
  Table table(const Presenter& presenter) const {
    std::vector<RecordDifference> changes;
    for (const Event& event : events_) changes.push_back(event.change);
    Table table;
    table.columns = columns_of_commit();
    table.columns.push_back({"change", {"change", "变动"}});
    table.columns.push_back({"fields", {"fields", "内容"}, Align::left, true});
    for (const Event& event : events_) {
      Table::Row row = cells_of_commit(presenter, event);
      row.push_back(what_cell(presenter, event.change.what));
      row.emplace_back(fields_text(presenter, event.change));
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  // A row a field.
  Table list(const Presenter& presenter) const {
    Table table;
    table.columns = columns_of_commit();
    for (const Event& event : events_) {
      Table fields = changes_list(presenter, {event.change});
      if (table.columns.size() == columns_of_commit().size())
        table.columns.insert(table.columns.end(), fields.columns.begin(), fields.columns.end());
      for (Table::Row& cells : fields.rows) {
        Table::Row row = cells_of_commit(presenter, event);
        row.insert(row.end(), cells.begin(), cells.end());
        table.rows.push_back(std::move(row));
      }
    }
    return table;
  }

  Datum datum() const {
    Datum all = Datum::List{};
    for (const Event& event : events_) {
      Datum one;
      if (event.commit) {
        one.set("commit", event.commit->id)
            .set("when", event.commit->when)
            .set("who", event.commit->author)
            .set("summary", event.commit->summary);
      } else {
        one.set("commit", nullptr);
      }
      one.set("change", name(event.change.what))
          .set("kind", event.change.kind)
          .set("village", event.change.village.empty() ? Datum() : Datum(event.change.village))
          .set("id", event.change.id);
      if (!event.change.before_file.empty()) one.set("file_before", event.change.before_file);
      if (!event.change.after_file.empty()) one.set("file_after", event.change.after_file);
      one.set("fields", fields_datum(event.change.fields));
      all.add(one);
    }
    return all;
  }

  static int tell(Context& context, const std::optional<git::Commit>& cut_off, std::size_t unread) {
    if (cut_off) {
      context.say(
          msg("this copy of the repository goes back to {0} only; what is older is not "
              "shown until 'git fetch --unshallow' brings it",
              text(cut_off->committed)));
    }
    if (unread == 0) return static_cast<int>(Exit::done);
    context.say(msgn("{0} state of its file cannot be read; what changed there is not shown",
                     "{0} states of its file cannot be read; what changed there is not shown",
                     static_cast<std::int64_t>(unread)));
    return static_cast<int>(Exit::unread);
  }

  std::vector<std::string> words_;
  std::deque<Trail> trails_;   // as they are found
  std::vector<Event> events_;  // the newest first, until they are shown
};

}  // namespace

std::unique_ptr<Command> make_history() {
  return std::make_unique<History>();
}

}  // namespace ruralctl::cli
