#include "ruralctl/fs/journalled.h"

#include <map>
#include <utility>

#include "fs/journal.h"

namespace ruralctl::fs {
namespace {

class JournalledTree : public Tree {
 public:
  JournalledTree(const Tree& tree, std::vector<JournalStep> steps) : tree_(tree) {
    for (JournalStep& step : steps) {
      std::string target = step.target;
      pending_.emplace(std::move(target), std::move(step));
    }
  }

  bool read(const std::string& path, std::string& into) const override {
    const auto found = pending_.find(path);
    if (found == pending_.end()) return tree_.read(path, into);
    const JournalStep& step = found->second;
    if (step.removes()) return false;
    // Meanwhile a writer may have finished the change, and even begun another with the same
    // temporary file.
    if (tree_.read(step.temporary, into) && fingerprint(into) == step.after) return true;
    return tree_.read(path, into);
  }

  std::vector<Entry> list(const std::string& folder) const override {
    std::vector<Entry> entries = tree_.list(folder);
    const auto [begin, end] = pending_in(folder);
    if (begin == end) return entries;
    std::map<std::string, bool> by_name;
    for (Entry& entry : entries) by_name.emplace(std::move(entry.name), entry.is_folder);
    for (auto pending = begin; pending != end; ++pending) {
      const std::string rest = pending->first.substr(folder.empty() ? 0 : folder.size() + 1);
      const std::size_t slash = rest.find('/');
      const bool in_subfolder = slash != std::string::npos;
      std::string name = rest.substr(0, slash);
      if (!pending->second.removes()) {
        by_name.emplace(std::move(name), in_subfolder);
      } else if (!in_subfolder || list(joined(folder, name)).empty()) {
        by_name.erase(name);
      }
    }
    entries.clear();
    for (const auto& [name, is_folder] : by_name) entries.push_back({name, is_folder});
    return entries;
  }

  bool exists(const std::string& path) const override {
    if (const auto found = pending_.find(path); found != pending_.end()) {
      return !found->second.removes();
    }
    const auto [begin, end] = pending_in(path);
    if (begin == end) return tree_.exists(path);
    return path.empty() || !list(path).empty();
  }

 private:
  using Pending = std::map<std::string, JournalStep>;  // by target

  static std::string joined(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + '/' + name;
  }

  // The steps whose targets stand in `folder` or below.
  std::pair<Pending::const_iterator, Pending::const_iterator> pending_in(
      const std::string& folder) const {
    if (folder.empty()) return {pending_.begin(), pending_.end()};
    // '0' is the byte that follows '/'.
    return {pending_.lower_bound(folder + '/'), pending_.lower_bound(folder + '0')};
  }

  const Tree& tree_;
  Pending pending_;
};

}  // namespace

std::unique_ptr<Tree> journalled(const Tree& tree) {
  std::vector<JournalStep> steps;
  if (auto journal = read_journal(tree, kJournal); journal && journal->complete) {
    steps = std::move(journal->steps);
  }
  return std::make_unique<JournalledTree>(tree, std::move(steps));
}

}  // namespace ruralctl::fs
