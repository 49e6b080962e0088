// Merges after which the book lacks what one of their parents had.
#include <algorithm>
#include <set>

#include "cli/check_history.h"
#include "cli/history_records.h"
#include "ruralctl/book/compare.h"
#include "ruralctl/book/losses.h"

namespace ruralctl::cli {
namespace {

using Ids = std::vector<std::optional<std::string>>;

bool all_are(const Ids& ids, const std::optional<std::string>& id) {
  return std::all_of(ids.begin(), ids.end(), [&](const auto& one) { return one == id; });
}

// One merge, with the book at each commit that it takes to judge it.
class Merge {
 public:
  Merge(const HistoryTrail& trail, std::size_t number, const std::vector<std::size_t>& bases)
      : trail_(trail), number_(number), result_(trail.at(number)) {
    for (const std::size_t base : bases) bases_.push_back(trail.at(base));
    for (const std::size_t parent : trail.parents(number)) parents_.push_back(trail.at(parent));
  }

  const git::Snapshot& result() const { return *result_; }
  std::size_t number() const { return number_; }

  // Those with a file that was not simply taken as one of the parents had it.
  std::set<RecordGroup> groups(const Schema& schema) const {
    std::set<RecordGroup> out;
    for (const std::size_t parent : trail_.parents(number_)) {
      for (const std::string& path : trail_.changed(parent, number_)) {
        const std::optional<RecordFile> file = record_file(schema, path);
        if (file && !out.contains({file->kind, file->village}) && !is_plain(path))
          out.insert({file->kind, file->village});
      }
    }
    return out;
  }

  struct Lost {
    std::string id;
    Loss loss;
    std::string path;  // where the parent had it
  };
  // `result` is filled with the records as the merge left them.
  std::vector<Lost> lost(const RecordGroup& group, RecordsById& result) const {
    const std::string place = group.place();
    std::set<std::string> paths;
    for (const auto* side : {&bases_, &parents_}) {
      for (const auto& snapshot : *side) {
        if (place.ends_with(".yaml")) paths.insert(place);
        for (std::string& path : git::changed_files(*snapshot, *result_, place))
          paths.insert(std::move(path));
      }
    }
    std::erase_if(paths, [](const std::string& path) { return !path.ends_with(".yaml"); });
    const auto side = [&](const auto& snapshots) {
      std::vector<RecordsById> out;
      for (const auto& snapshot : snapshots) {
        RecordsById& records = out.emplace_back(group);
        for (const std::string& path : paths) records.add(trail_.file(*snapshot, path));
      }
      return out;
    };
    const std::vector<RecordsById> bases = side(bases_);
    const std::vector<RecordsById> parents = side(parents_);
    for (const std::string& path : paths) result.add(settled(path));
    const auto is_unread = [](const RecordsById& records) { return records.is_unread(); };
    if (result.is_unread() || std::any_of(bases.begin(), bases.end(), is_unread) ||
        std::any_of(parents.begin(), parents.end(), is_unread))
      return {};
    std::vector<Lost> out;
    std::set<std::string> known;
    for (const RecordsById& parent : parents) {
      for (const auto& [id, stands] : parent.all()) {
        if (!is_same(stands, result, id) && known.insert(id).second)
          compare(id, bases, parents, result, out);
      }
    }
    return out;
  }

 private:
  using Snapshots = std::vector<std::shared_ptr<const git::Snapshot>>;

  static Ids ids(const Snapshots& snapshots, const std::string& path) {
    Ids out;
    for (const auto& snapshot : snapshots) out.push_back(snapshot->id_of(path));
    return out;
  }

  // It is as one parent had it, and the others had not touched it.
  bool is_plain(const std::string& path) const {
    const std::optional<std::string> result = result_->id_of(path);
    Ids before = ids(bases_, path);
    if (before.empty()) before.emplace_back();
    const Ids parents = ids(parents_, path);
    const bool is_taken = std::find(parents.begin(), parents.end(), result) != parents.end();
    return is_taken && std::all_of(parents.begin(), parents.end(), [&](const auto& parent) {
             return parent == result || all_are(before, parent);
           });
  }

  // What a merge left unfinished, with markers in it, ended where the file could be read again.
  FileVersionPtr settled(const std::string& path) const {
    FileVersionPtr version = trail_.file(*result_, path);
    if (version == nullptr || !version->unread) return version;
    const std::vector<bool> later = trail_.descendants(number_);
    for (std::size_t i = number_ + 1; i < trail_.size(); ++i) {
      if (!later[i]) continue;
      version = trail_.file(*trail_.at(i), path);
      if (version == nullptr || !version->unread) break;
    }
    return version;
  }

  static bool is_same(const RecordsById::Place& place, const RecordsById& result,
                      const std::string& id) {
    const auto found = result.all().find(id);
    return found != result.all().end() &&
           yaml::same(place.file->document.record(place.index),
                      found->second.file->document.record(found->second.index));
  }

  static void compare(const std::string& id, const std::vector<RecordsById>& bases,
                      const std::vector<RecordsById>& parents, const RecordsById& result,
                      std::vector<Lost>& out) {
    const auto side = [&](const std::vector<RecordsById>& all) {
      std::vector<std::optional<Record>> records;
      for (const RecordsById& one : all) records.push_back(one.find(id));
      return records;
    };
    const auto pointers = [](const std::vector<std::optional<Record>>& records) {
      std::vector<const Record*> all;
      for (const auto& record : records) all.push_back(record ? &*record : nullptr);
      return all;
    };
    const auto base_records = side(bases);
    const auto parent_records = side(parents);
    const std::optional<Record> kept = result.find(id);
    for (Loss& loss :
         losses(pointers(base_records), pointers(parent_records), kept ? &*kept : nullptr)) {
      std::string path = parent_records[loss.parent]->path();
      out.push_back({id, std::move(loss), std::move(path)});
    }
  }

  const HistoryTrail& trail_;
  std::size_t number_;
  std::shared_ptr<const git::Snapshot> result_;
  Snapshots bases_;
  Snapshots parents_;
};

// What one merge lost of one group and is not there today, as long as no later commit had it again.
struct Case {
  Case(const Merge& of, RecordGroup which)
      : number(of.number()), group(std::move(which)), result(group) {}
  Case(const Case&) = delete;
  Case& operator=(const Case&) = delete;

  std::size_t number;  // of the merge
  RecordGroup group;
  RecordsById result;
  std::vector<Merge::Lost> lost;
  std::vector<bool> descendants;
  // The objects that have been looked at.
  std::set<std::optional<std::string>> places;
  std::set<std::optional<std::string>> files;
};

class Search {
 public:
  Search(const HistoryTrail& trail, const Book& book) : trail_(trail), book_(book) {}

  std::vector<Finding> run() {
    for (std::size_t i = 0; i < trail_.size(); ++i) {
      if (trail_.commit(i).parents.size() < 2 || !trail_.differs(i)) continue;
      if (const auto bases = trail_.bases(i)) look_at(Merge(trail_, i, *bases));
    }
    for (std::size_t i = 0; i < trail_.size() && !cases_.empty(); ++i) {
      if (trail_.differs(i)) leave_out_restored(i);
    }
    for (const auto& one : cases_) {
      for (const Merge::Lost& lost : one->lost) tell(*one, lost, now(one->group));
    }
    return std::move(findings_);
  }

 private:
  void look_at(const Merge& merge) {
    for (const RecordGroup& group : merge.groups(book_.schema())) {
      auto found = std::make_unique<Case>(merge, group);
      found->lost = merge.lost(found->group, found->result);
      if (found->lost.empty() || now(group).is_unread()) continue;
      std::erase_if(found->lost, [&](const Merge::Lost& one) {
        return is_back(one, found->result, now(group));
      });
      if (found->lost.empty()) continue;
      found->descendants = trail_.descendants(merge.number());
      found->places.insert(merge.result().id_of(group.place()));
      for (const std::string& path : group.files(merge.result()))
        found->files.insert(merge.result().id_of(path));
      cases_.push_back(std::move(found));
    }
  }

  // Today's.
  const RecordsById& now(const RecordGroup& group) {
    auto& known = now_[group];
    if (known == nullptr) {
      known = std::make_unique<RecordsById>(group);
      for (const std::string& path : group.files(book_.tree()))
        known->add(read_version(book_.tree(), path));
    }
    return *known;
  }

  // Whether what was lost is there, or something else in its place.
  static bool is_back(const Merge::Lost& lost, const RecordsById& result, const RecordsById& now) {
    const std::optional<Record> record = now.find(lost.id);
    if (lost.loss.what == Loss::What::record) return record.has_value();
    if (!record) return true;
    if (lost.loss.what == Loss::What::item) {
      const std::vector<std::string> items =
          items_told_apart(*record, *record->kind().find_field(lost.loss.field));
      return std::find(items.begin(), items.end(), lost.loss.item) != items.end();
    }
    const std::optional<Record> then = result.find(lost.id);
    const std::vector<std::string> differing = differing_fields(*then, *record);
    return std::find(differing.begin(), differing.end(), lost.loss.field) != differing.end();
  }

  // What a later commit had again was taken away by a commit that said so. A record that it does
  // not have says nothing of the record's fields.
  void leave_out_restored(std::size_t later) {
    const auto snapshot = trail_.at(later);
    for (const auto& one : cases_) {
      if (!one->descendants[later] ||
          !one->places.insert(snapshot->id_of(one->group.place())).second)
        continue;
      RecordsById records(one->group);
      for (const std::string& path : one->group.files(*snapshot)) {
        if (one->files.insert(snapshot->id_of(path)).second)
          records.add(trail_.file(*snapshot, path));
      }
      std::erase_if(one->lost, [&](const Merge::Lost& lost) {
        return records.find(lost.id) && is_back(lost, one->result, records);
      });
    }
    std::erase_if(cases_, [](const auto& one) { return one->lost.empty(); });
  }

  void tell(const Case& from, const Merge::Lost& lost, const RecordsById& now) {
    const RecordGroup& group = from.group;
    const git::Commit& commit = trail_.commit(from.number);
    const git::Commit& parent = trail_.commit(trail_.parents(from.number)[lost.loss.parent]);
    const bool is_of_village = !group.village.empty() && group.kind->file != FileRule::village;
    const std::string show = "ruralctl " + group.kind->name + " show " +
                             (is_of_village ? group.village + '/' : "") + lost.id + " --at " +
                             parent.short_id();
    const Message by =
        msg("merge {0} ({1}, {2})", commit.short_id(), text(commit.committed), commit.author);
    findings_.push_back({Severity::error, where(lost, now), sentence(group, lost, by, show)});
  }

  static Location where(const Merge::Lost& lost, const RecordsById& now) {
    const std::optional<Record> record = now.find(lost.id);
    if (!record) return {lost.path, 0, 0};
    const yaml::Value value = record->value().find(lost.loss.field);
    return value.found() ? record->document().locate(value) : record->where();
  }

  static Message sentence(const RecordGroup& group, const Merge::Lost& lost, const Message& by,
                          const std::string& show) {
    const Label& kind = group.kind->label;
    switch (lost.loss.what) {
      case Loss::What::record:
        return msg(
            "{0} lost {1} '{2}', which nobody had removed; '{3}' shows it. Write it again; "
            "if it is to be gone, remove it after that in a commit of its own",
            by, kind, lost.id, show);
      case Loss::What::value:
        return msg(
            "{0} lost '{4}' of {1} '{2}', which nobody had removed; '{3}' shows it. Set it "
            "again; if it is to be gone, clear it after that in a commit of its own",
            by, kind, lost.id, show, lost.loss.field);
      case Loss::What::item:
        return msg(
            "{0} lost '{5}' in '{4}' of {1} '{2}', which nobody had removed; '{3}' shows "
            "it. Put it in again; if it is to be gone, take it out after that in a commit "
            "of its own",
            by, kind, lost.id, show, lost.loss.field, lost.loss.item);
      case Loss::What::change:
        break;
    }
    return msg(
        "{0} undid a change of '{4}' of {1} '{2}', which is what it was before; '{3}' shows "
        "the change. Make it again; if this is right, set it back after that in a commit of "
        "its own",
        by, kind, lost.id, show, lost.loss.field);
  }

  const HistoryTrail& trail_;
  const Book& book_;
  std::vector<std::unique_ptr<Case>> cases_;
  std::map<RecordGroup, std::unique_ptr<RecordsById>> now_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lost_in_merges(const HistoryTrail& trail, const Book& book) {
  return Search(trail, book).run();
}

}  // namespace ruralctl::cli
