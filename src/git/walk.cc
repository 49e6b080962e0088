#include "ruralctl/git/walk.h"

#include <algorithm>
#include <map>
#include <queue>
#include <set>

namespace ruralctl::git {
namespace {

using Ids = std::vector<std::optional<std::string>>;  // of the paths' objects

// A commit with what the paths were at it.
struct Node {
  Commit commit;
  Ids ids;
};

class Walker {
 public:
  Walker(const Repository& repository, const std::string& folder,
         const std::vector<std::string>& paths)
      : repository_(repository), folder_(folder), paths_(paths) {}

  Walk run(const Commit& from, const std::function<bool(const Step&)>& visit) {
    add(node(from));
    while (!queue_.empty()) {
      const Node at = std::move(waiting_.at(queue_.top().second));
      waiting_.erase(queue_.top().second);
      queue_.pop();
      std::vector<Node> parents = parents_of(at.commit);
      const bool is_same = std::any_of(parents.begin(), parents.end(),
                                       [&](const Node& parent) { return parent.ids == at.ids; });
      if (!is_same && !show(at, parents, visit)) {
        result_.stopped = true;
        break;
      }
      for (Node& parent : parents) add(std::move(parent));
    }
    return std::move(result_);
  }

 private:
  Node node(const Commit& commit) const {
    Node out{commit, {}};
    const std::unique_ptr<Snapshot> snapshot = repository_.at(commit, folder_);
    for (const std::string& path : paths_) out.ids.push_back(snapshot->id_of(path));
    return out;
  }

  std::vector<Node> parents_of(const Commit& commit) {
    std::vector<Node> out;
    for (const std::string& id : commit.parents) {
      if (const std::optional<Commit> parent = repository_.commit(id)) {
        out.push_back(node(*parent));
      } else if (!result_.cut_off || commit.seconds < result_.cut_off->seconds) {
        result_.cut_off = commit;
      }
    }
    return out;
  }

  bool show(const Node& at, const std::vector<Node>& parents,
            const std::function<bool(const Step&)>& visit) const {
    const auto is_nothing = [](const Ids& ids) {
      return std::none_of(ids.begin(), ids.end(), [](const auto& id) { return id.has_value(); });
    };
    if (parents.empty() && is_nothing(at.ids)) return true;
    const std::unique_ptr<Snapshot> after = repository_.at(at.commit, folder_);
    std::vector<std::unique_ptr<Snapshot>> before;
    for (const Node& parent : parents) before.push_back(repository_.at(parent.commit, folder_));
    return visit({at.commit, *after, before});
  }

  // The newest is next; of those of one second, the one found first.
  void add(Node found) {
    if (!seen_.insert(found.commit.id).second) return;
    const std::int64_t number = next_--;
    queue_.push({found.commit.seconds, number});
    waiting_.emplace(number, std::move(found));
  }

  const Repository& repository_;
  const std::string& folder_;
  const std::vector<std::string>& paths_;
  std::priority_queue<std::pair<std::int64_t, std::int64_t>> queue_;
  std::map<std::int64_t, Node> waiting_;
  std::set<std::string> seen_;
  std::int64_t next_ = 0;
  Walk result_;
};

}  // namespace

Walk walk(const Repository& repository, const Commit& from, const std::string& folder,
          const std::vector<std::string>& paths, const std::function<bool(const Step&)>& visit) {
  return Walker(repository, folder, paths).run(from, visit);
}

}  // namespace ruralctl::git
