#include "ruralctl/book/compare.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "ruralctl/book/layout.h"

namespace ruralctl {
namespace {

// The files of one kind in one village, which can have moved records between them.
struct Group {
  std::vector<std::string> paths;
  const Kind* before = nullptr;  // as each side's settings define the kind; null: not at all
  const Kind* after = nullptr;
};
using GroupName = std::pair<std::string, std::string>;  // kind, village

struct OpenFile {
  std::string text;
  yaml::Document document;
};

// Records of one side, by id; those that share one stand one behind another.
class Side {
 public:
  Side(const Book& book, const Kind* kind, const std::string& village)
      : book_(book), kind_(kind), village_(village) {}

  // False if the file is there and cannot be read.
  bool open(const std::string& path) {
    if (kind_ == nullptr) return true;
    auto file = std::make_unique<OpenFile>();
    try {
      if (book_.tree().read(path, file->text)) file->document.read_records(file->text, path);
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      book_.note(error);
      return false;
    }
    files_.push_back(std::move(file));
    return true;
  }
  void close_last() { files_.pop_back(); }

  using Key = std::pair<std::string, std::size_t>;  // id, how many of it came before
  struct Place {
    std::size_t file;
    std::size_t index;
  };
  std::map<Key, Place> records() const {
    std::map<Key, Place> out;
    std::map<std::string, std::size_t> count;
    for (std::size_t file = 0; file < files_.size(); ++file) {
      const yaml::Document& document = files_[file]->document;
      for (std::size_t i = 0; i < document.size(); ++i) {
        const yaml::Value id = document.record(i).find("id");
        std::string written = id.found() ? id.text() : std::string();
        const std::size_t number = count[written]++;
        out.emplace(Key{std::move(written), number}, Place{file, i});
      }
    }
    return out;
  }

  Record record(const Place& place) const {
    Record out(*kind_, village_, files_[place.file]->document);
    out.bind(place.index);
    return out;
  }
  yaml::Value value(const Place& place) const {
    return files_[place.file]->document.record(place.index);
  }

 private:
  const Book& book_;
  const Kind* kind_;
  const std::string& village_;
  std::vector<std::unique_ptr<OpenFile>> files_;
};

void compare_group(const Book& before, const Book& after, const GroupName& name, const Group& group,
                   const std::function<void(const RecordPair&)>& visit) {
  Side old_side(before, group.before, name.second);
  Side new_side(after, group.after, name.second);
  for (const std::string& path : group.paths) {
    const bool old_open = old_side.open(path);
    const bool new_open = new_side.open(path);
    if (old_open && !new_open && group.before != nullptr) old_side.close_last();
    if (new_open && !old_open && group.after != nullptr) new_side.close_last();
  }
  const std::map<Side::Key, Side::Place> old_records = old_side.records();
  const std::map<Side::Key, Side::Place> new_records = new_side.records();
  auto left = old_records.begin();
  auto right = new_records.begin();
  while (left != old_records.end() || right != new_records.end()) {
    if (right == new_records.end() || (left != old_records.end() && left->first < right->first)) {
      const Record gone = old_side.record(left++->second);
      visit({&gone, nullptr, {}});
    } else if (left == old_records.end() || right->first < left->first) {
      const Record added = new_side.record(right++->second);
      visit({nullptr, &added, {}});
    } else {
      const auto& [a, b] = std::pair(left++->second, right++->second);
      // Most records of a file that changed did not.
      if (yaml::same(old_side.value(a), new_side.value(b))) continue;
      const Record was = old_side.record(a);
      const Record is = new_side.record(b);
      std::vector<std::string> fields = differing_fields(was, is);
      if (!fields.empty()) visit({&was, &is, std::move(fields)});
    }
  }
}

}  // namespace

namespace {

// The files of kinds that `book` has and `other` has not.
std::vector<std::string> files_of_kinds(const Book& book, const Book& other) {
  std::vector<std::string> out;
  for (const Kind* kind : book.schema().kinds()) {
    if (other.schema().find_kind(kind->name) != nullptr) continue;
    std::vector<std::string> villages = {std::string()};
    if (!kind->in_book_scope()) villages = book.villages();
    for (const std::string& village : villages) {
      for (std::string& path : book.files(*kind, village)) out.push_back(std::move(path));
    }
  }
  return out;
}

}  // namespace

void compare_records(const Book& before, const Book& after, const std::vector<std::string>& paths,
                     const std::function<void(const RecordPair&)>& visit) {
  std::map<GroupName, Group> groups;
  std::set<std::string> all(paths.begin(), paths.end());
  if (all.contains(kSettingsFile)) {
    for (const auto& [book, other] : {std::pair(&before, &after), std::pair(&after, &before)}) {
      for (std::string& path : files_of_kinds(*book, *other)) all.insert(std::move(path));
    }
  }
  for (const std::string& path : all) {
    for (const bool is_new : {false, true}) {
      const Book& book = is_new ? after : before;
      const std::optional<RecordFile> file = record_file(book.schema(), path);
      if (!file) continue;
      Group& group = groups[{file->kind->name, file->village}];
      (is_new ? group.after : group.before) = file->kind;
      if (group.paths.empty() || group.paths.back() != path) group.paths.push_back(path);
    }
  }
  std::vector<std::string> kinds;
  for (const Book* book : {&after, &before}) {
    for (const Kind* kind : book->schema().kinds()) {
      if (std::find(kinds.begin(), kinds.end(), kind->name) == kinds.end())
        kinds.push_back(kind->name);
    }
  }
  for (const std::string& kind : kinds) {
    for (auto at = groups.lower_bound({kind, ""}); at != groups.end() && at->first.first == kind;
         ++at) {
      compare_group(before, after, at->first, at->second, visit);
    }
  }
}

std::vector<std::string> differing_settings(const Book& before, const Book& after) {
  std::string texts[2];
  yaml::Document documents[2];
  before.tree().read(kSettingsFile, texts[0]);
  after.tree().read(kSettingsFile, texts[1]);
  for (const std::size_t i : {0U, 1U}) documents[i].read_mapping(texts[i], kSettingsFile);
  std::vector<std::string> out;
  for (const std::size_t i : {1U, 0U}) {
    for (const yaml::Entry entry : documents[i].root().entries()) {
      std::string name = entry.key.text();
      const yaml::Value other = documents[1 - i].root().find(name);
      const bool is_known = std::find(out.begin(), out.end(), name) != out.end();
      if (!is_known && (!other.found() || !yaml::same(entry.value, other)))
        out.push_back(std::move(name));
    }
  }
  return out;
}

}  // namespace ruralctl
