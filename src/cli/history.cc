// history: the life of one record, commit by commit.
#include <algorithm>
#include <deque>
#include <memory>
#include <set>

#include "cli/commands.h"
#include "cli/history_subject.h"
#include "cli/revision.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/book/compare.h"
#include "ruralctl/git/walk.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/record_changes.h"

namespace ruralctl::cli {
namespace {

// A file that holds the record, as long as anyone looks at it.
struct Version {
  std::string text;
  yaml::Document document;
  std::size_t index = 0;
  bool unread = false;  // it names the record, but what it says of it cannot be read
};

// Finds the record in the files of its kind and village, and reads each content of a file once.
class Versions {
 public:
  Versions(const Subject& subject, std::string place)
      : subject_(subject), place_(std::move(place)) {}

  // Null where it is not there.
  std::shared_ptr<Version> find(const fs::Tree& tree, const git::Snapshot* snapshot) {
    for (const std::string& path : files(tree)) {
      const std::optional<std::string> id =
          snapshot == nullptr ? std::nullopt : snapshot->id_of(path);
      if (std::shared_ptr<Version> found = id ? known(tree, path, *id) : read(tree, path))
        return found;
    }
    return nullptr;
  }

  std::size_t unread() const { return unread_; }

 private:
  std::vector<std::string> files(const fs::Tree& tree) const {
    if (place_.ends_with(".yaml")) return {place_};
    std::vector<std::string> out;
    for (const fs::Entry& entry : tree.list(place_)) {
      if (!entry.is_folder && entry.name.ends_with(".yaml"))
        out.push_back(place_ + '/' + entry.name);
    }
    return out;
  }

  std::shared_ptr<Version> known(const fs::Tree& tree, const std::string& path,
                                 const std::string& id) {
    if (without_.contains(id)) return nullptr;
    for (const auto& [of, version] : recent_) {
      if (of == id) return version;
    }
    std::shared_ptr<Version> found = read(tree, path);
    if (found == nullptr) {
      without_.insert(id);
      return nullptr;
    }
    // What a commit has, its child had before: a few are enough.
    constexpr std::size_t most = 8;
    recent_.emplace_front(id, found);
    if (recent_.size() > most) recent_.pop_back();
    return found;
  }

  std::shared_ptr<Version> read(const fs::Tree& tree, const std::string& path) {
    auto version = std::make_shared<Version>();
    try {
      if (!tree.read(path, version->text) || version->text.find(subject_.id) == std::string::npos) {
        return nullptr;
      }
      version->document.read_records(version->text, path);
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      ++unread_;
      version->unread = true;
      return version;
    }
    const yaml::Document& document = version->document;
    for (; version->index < document.size(); ++version->index) {
      const yaml::Value id = document.record(version->index).find("id");
      if (id.found() && id.text() == subject_.id) return version;
    }
    return nullptr;
  }

  const Subject& subject_;
  std::string
      place_;  // the file, or the folder of files, that records of its kind and village are in
  std::set<std::string> without_;
  std::deque<std::pair<std::string, std::shared_ptr<Version>>> recent_;
  std::size_t unread_ = 0;
};

// Something that happened to the record.
struct Event {
  std::optional<git::Commit> commit;  // nothing: it has not been committed
  RecordDifference change;
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
    const std::string place = place_of(subject);
    Versions versions(subject, place);
    Presenter presenter(book, context.catalog());
    if (then == nullptr) {
      const auto last = repository.at(from, folder);
      add(subject, presenter, std::nullopt, {versions.find(*last, last.get())},
          versions.find(book.tree(), nullptr));
    }
    const git::Walk walk = git::walk(repository, from, folder, {place}, [&](const git::Step& step) {
      look_at(step, subject, presenter, versions);
      return true;
    });
    std::reverse(events_.begin(), events_.end());
    print(context);
    return tell(context, walk, versions.unread());
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

  static std::string place_of(const Subject& subject) {
    const std::string path = Book::path(*subject.kind, subject.village, Day());
    const bool by_date =
        subject.kind->file == FileRule::month || subject.kind->file == FileRule::year;
    return by_date ? path.substr(0, path.rfind('/')) : path;
  }

  // Of a merge only what is other than at each of its parents happened at it.
  void look_at(const git::Step& step, const Subject& subject, Presenter& presenter,
               Versions& versions) {
    const std::shared_ptr<Version> after = versions.find(step.after, &step.after);
    std::vector<std::shared_ptr<Version>> before;
    for (const auto& parent : step.before) before.push_back(versions.find(*parent, parent.get()));
    if (before.empty()) before.emplace_back();
    add(subject, presenter, step.commit, before, after);
  }

  // Nothing where what one of them says is not known.
  void add(const Subject& subject, Presenter& presenter, std::optional<git::Commit> commit,
           const std::vector<std::shared_ptr<Version>>& before,
           const std::shared_ptr<Version>& after) {
    const auto is_unread = [](const auto& version) { return version && version->unread; };
    if (is_unread(after) || std::any_of(before.begin(), before.end(), is_unread)) return;
    const auto bound = [&](const Version& version) {
      Record record(*subject.kind, subject.village, version.document);
      record.bind(version.index);
      return record;
    };
    std::vector<Record> were;
    for (const std::shared_ptr<Version>& version : before) {
      if (version) were.push_back(bound(*version));
    }
    std::optional<Record> is;
    if (after) is = bound(*after);
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
      if (pair.fields.empty()) return;
    }
    events_.push_back({std::move(commit), record_difference(presenter, presenter, pair, true)});
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

  static int tell(Context& context, const git::Walk& walk, std::size_t unread) {
    if (walk.cut_off) {
      context.say(
          msg("this copy of the repository goes back to {0} only; what is older is not "
              "shown until 'git fetch --unshallow' brings it",
              text(walk.cut_off->committed)));
    }
    if (unread == 0) return static_cast<int>(Exit::done);
    context.say(msgn("{0} state of its file cannot be read; what changed there is not shown",
                     "{0} states of its file cannot be read; what changed there is not shown",
                     static_cast<std::int64_t>(unread)));
    return static_cast<int>(Exit::unread);
  }

  std::vector<std::string> words_;
  std::vector<Event> events_;  // the newest first, until they are shown
};

}  // namespace

std::unique_ptr<Command> make_history() {
  return std::make_unique<History>();
}

}  // namespace ruralctl::cli
