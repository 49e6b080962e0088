// Files that could not be read for a while, which hides what was changed in them.
#include <algorithm>
#include <set>

#include "cli/check_history.h"
#include "cli/history_records.h"
#include "ruralctl/book/compare.h"

namespace ruralctl::cli {
namespace {

class Search {
 public:
  Search(const HistoryTrail& trail, const Book& book) : trail_(trail), book_(book) {}

  std::vector<Finding> run() {
    for (std::size_t i = 0; i < trail_.size(); ++i) {
      if (!trail_.differs(i)) continue;
      const auto after = trail_.at(i);
      for (const std::size_t parent : trail_.parents(i)) {
        const auto before = trail_.at(parent);
        for (const std::string& path : trail_.changed(parent, i)) {
          const std::optional<RecordFile> file = record_file(book_.schema(), path);
          if (file && is_unread(*before, path) && !is_unread(*after, path))
            look_at({file->kind, file->village}, path, parent, i);
        }
      }
    }
    return std::move(findings_);
  }

 private:
  bool is_unread(const git::Snapshot& snapshot, const std::string& path) {
    const std::optional<std::string> id = snapshot.id_of(path);
    if (!id) return false;
    const auto [known, is_new] = unread_.try_emplace(*id, false);
    if (is_new) known->second = trail_.file(snapshot, path)->unread.has_value();
    return known->second;
  }

  // Back to where it could last be read.
  void look_at(const RecordGroup& group, const std::string& path, std::size_t last,
               std::size_t mended) {
    std::size_t first = last;
    for (;;) {
      const std::vector<std::size_t>& parents = trail_.parents(first);
      const auto damaged = std::find_if(parents.begin(), parents.end(), [&](std::size_t parent) {
        return is_unread(*trail_.at(parent), path);
      });
      if (damaged != parents.end()) {
        first = *damaged;
        continue;
      }
      const auto whole = std::find_if(parents.begin(), parents.end(), [&](std::size_t parent) {
        return trail_.at(parent)->exists(path);
      });
      if (whole == parents.end() || !told_.insert({path, first}).second) return;
      compare(group, path, *whole, first, mended);
      return;
    }
  }

  void compare(const RecordGroup& group, const std::string& path, std::size_t whole,
               std::size_t first, std::size_t mended) {
    RecordsById before(group);
    before.add(trail_.file(*trail_.at(whole), path));
    RecordsById after(group);
    after.add(trail_.file(*trail_.at(mended), path));
    RecordsById now(group);
    for (const std::string& each : group.files(book_.tree()))
      now.add(read_version(book_.tree(), each));
    if (now.is_unread()) return;
    std::int64_t hidden = 0;
    for (const auto& [id, place] : before.all()) {
      const std::optional<Record> was = before.find(id);
      const std::optional<Record> then = after.find(id);
      const std::optional<Record> is = now.find(id);
      const bool is_gone = !then && !is;
      if (is_gone || (then && is && stayed_changed(*was, *then, *is))) ++hidden;
    }
    if (hidden == 0) return;
    const git::Commit& from = trail_.commit(first);
    const git::Commit& to = trail_.commit(mended);
    Location where{path, 0, 0};
    findings_.push_back(
        {Severity::warning, std::move(where),
         msgn(
             "from commit {1} ({2}, {3}) up to {4} this file could not be read, and {0} record was "
             "changed or removed in it meanwhile, which 'ruralctl history' cannot show; 'ruralctl "
             "diff {5}..{4}' does: see whether it is right",
             "from commit {1} ({2}, {3}) up to {4} this file could not be read, and {0} records "
             "were changed or removed in it meanwhile, which 'ruralctl history' cannot show; "
             "'ruralctl diff {5}..{4}' does: see whether it is right",
             hidden, from.short_id(), text(from.committed), from.author, to.short_id(),
             trail_.commit(whole).short_id())});
  }

  // Whether what was changed meanwhile is as it was left.
  static bool stayed_changed(const Record& was, const Record& then, const Record& is) {
    const std::vector<std::string> changed = differing_fields(was, then);
    const std::vector<std::string> later = differing_fields(then, is);
    return std::any_of(changed.begin(), changed.end(), [&](const std::string& field) {
      return std::find(later.begin(), later.end(), field) == later.end();
    });
  }

  const HistoryTrail& trail_;
  const Book& book_;
  std::map<std::string, bool> unread_;  // by object
  std::set<std::pair<std::string, std::size_t>> told_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> changed_unread(const HistoryTrail& trail, const Book& book) {
  return Search(trail, book).run();
}

}  // namespace ruralctl::cli
