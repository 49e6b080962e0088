#include "cli/history_subject.h"

#include <algorithm>
#include <set>

#include "cli/commands.h"
#include "ruralctl/base/list.h"
#include "ruralctl/book/layout.h"
#include "ruralctl/book/lookup.h"
#include "ruralctl/git/walk.h"

namespace ruralctl::cli {
namespace {

// So many are enough to see what is meant.
constexpr std::size_t most_shown = 8;

class Finder {
 public:
  Finder(Context& context, const Kind* kind, const std::string& typed)
      : context_(context), book_(context.book()), kind_(kind), typed_(typed) {
    const Reference reference = split_reference(typed, "");
    id_ = reference.id;
    std::string village = reference.village;
    if (village.empty()) village = context.globals().village.value_or("");
    if (village.empty()) return;
    const Place* place = book_.places().find(village);
    // One that is gone is named by its folder.
    village_ = place == nullptr ? village : place->slug;
    is_village_gone_ = place == nullptr;
  }

  std::optional<Subject> in_book() {
    if (is_village_gone_) return std::nullopt;
    std::vector<const Kind*> kinds = {kind_};
    if (kind_ == nullptr) kinds = book_.schema().kinds();
    for (const Kind* kind : kinds) {
      const bool everywhere = village_.empty() || kind->in_book_scope();
      const Scope scope{everywhere ? std::nullopt : std::optional(std::vector{village_}), {}};
      book_.each(*kind, scope, [&](const Record& record) { look_at(record); });
    }
    return choose();
  }

  std::optional<Subject> in_history(const git::Repository& repository, const git::Commit& from,
                                    const std::string& folder) {
    git::walk(repository, from, folder, {"villages", "team.yaml", kSettingsFile},
              [&](const git::Step& step) {
                for (std::size_t i = 0; i < step.before.size(); ++i) {
                  const git::Snapshot& before = *step.before[i];
                  for (const std::string& path : git::changed_files(before, step.after)) {
                    look_into(before, path);
                    if (path == kSettingsFile && step.before.size() == step.commit.parents.size())
                      look_for_kinds(repository, step.commit.parents[i], folder);
                  }
                }
                return whole_.empty() && ends_.empty();
              });
    std::optional<Subject> found = choose();
    if (!found && is_village_gone_) book_.places().get(village_);  // says that there is none
    return found;
  }

 private:
  void look_at(const Record& record) {
    const std::string id = record.id();
    if (id != id_ && !(id_.size() > 1 && id.ends_with(id_))) return;
    std::vector<Subject>& found = id == id_ ? whole_ : ends_;
    const bool known = std::any_of(found.begin(), found.end(), [&](const Subject& one) {
      return one.kind->name == record.kind().name && one.village == record.village() &&
             one.id == id;
    });
    if (!known) found.push_back({&record.kind(), record.village(), id, past_});
  }

  // Of a kind that the book has no more, the records that stood in it at a commit.
  void look_for_kinds(const git::Repository& repository, const std::string& commit,
                      const std::string& folder) {
    const std::optional<git::Commit> at = repository.commit(commit);
    if (!at || kind_ != nullptr) return;
    std::unique_ptr<git::Snapshot> tree = repository.at(*at, folder);
    try {
      Book book(*tree, command_words());
      past_ = std::make_shared<const PastBook>(std::move(tree), std::move(book));
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      return;
    }
    for (const Kind* kind : past_->book.schema().kinds()) {
      if (book_.schema().find_kind(kind->name) != nullptr) continue;
      const bool everywhere = village_.empty() || kind->in_book_scope();
      const Scope scope{everywhere ? std::nullopt : std::optional(std::vector{village_}), {}};
      past_->book.each(*kind, scope, [&](const Record& record) { look_at(record); });
    }
    past_.reset();
  }

  void look_into(const git::Snapshot& tree, const std::string& path) {
    const std::optional<RecordFile> file = record_file(book_.schema(), path);
    if (!file || (kind_ != nullptr && file->kind != kind_)) return;
    if (!village_.empty() && file->village != village_) return;
    // A file that cannot be read has no say; it was one of many states.
    try {
      if (!tree.read(path, text_) || text_.find(id_) == std::string::npos) return;
      yaml::Document document;
      document.read_records(text_, path);
      Record record(*file->kind, file->village, document);
      for (std::size_t i = 0; i < document.size(); ++i) {
        record.bind(i);
        look_at(record);
      }
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
    }
  }

  // A full id comes before ends of ids, and the village at hand before others.
  std::optional<Subject> choose() {
    std::vector<Subject>& found = whole_.empty() ? ends_ : whole_;
    if (found.size() > 1) {
      const std::string here = village_.empty() ? context_.village_at_hand() : village_;
      const auto elsewhere = [&](const Subject& one) { return one.village != here; };
      if (std::count_if(found.begin(), found.end(), std::not_fn(elsewhere)) == 1)
        std::erase_if(found, elsewhere);
    }
    if (found.empty()) return std::nullopt;
    if (found.size() == 1) return found.front();
    std::vector<std::string> words;
    for (const Subject& one : found) {
      if (words.size() == most_shown) break;
      words.push_back(one.kind->name + ' ' + (one.village.empty() ? "" : one.village + '/') +
                      one.id);
    }
    throw Error(Exit::usage,
                msg("'{0}' may be several records; say which: {1}", typed_, listed(words)));
  }

  Context& context_;
  const Book& book_;
  const Kind* kind_;
  const std::string& typed_;
  std::string id_;
  std::string village_;
  bool is_village_gone_ = false;
  std::shared_ptr<const PastBook> past_;  // whose records are looked at; null: those of the book
  std::string text_;
  std::vector<Subject> whole_;
  std::vector<Subject> ends_;
};

}  // namespace

Subject find_subject(Context& context, const git::Repository& repository, const git::Commit& from,
                     const std::string& folder, const Kind* kind, const std::string& typed) {
  Finder finder(context, kind, typed);
  if (std::optional<Subject> found = finder.in_book()) return *std::move(found);
  if (std::optional<Subject> found = finder.in_history(repository, from, folder))
    return *std::move(found);
  throw Error(Exit::usage,
              msg("no record '{0}', neither in the book nor in its history; 'ruralctl KIND "
                  "list' shows what there is",
                  typed));
}

}  // namespace ruralctl::cli
