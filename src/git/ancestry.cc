#include "ruralctl/git/ancestry.h"

#include <algorithm>
#include <map>
#include <queue>
#include <string>

namespace ruralctl::git {
namespace {

struct Found {
  Commit commit;
  std::size_t children = 0;  // that have not been told yet
};

}  // namespace

Ancestry ancestry(const Repository& repository, const Commit& from) {
  Ancestry out;
  std::map<std::string, Found> found;
  std::vector<std::string> waiting = {from.id};
  found.emplace(from.id, Found{from, 0});
  while (!waiting.empty()) {
    const Commit commit = found.at(waiting.back()).commit;
    waiting.pop_back();
    for (const std::string& id : commit.parents) {
      const auto known = found.find(id);
      if (known != found.end()) {
        ++known->second.children;
      } else if (std::optional<Commit> parent = repository.commit(id)) {
        found.emplace(id, Found{*std::move(parent), 1});
        waiting.push_back(id);
      } else if (!out.cut_off || commit.seconds < out.cut_off->seconds) {
        out.cut_off = commit;
      }
    }
  }
  // The newest of those whose children have all been told comes next; the id makes it definite.
  std::priority_queue<std::pair<std::int64_t, std::string>> next;
  next.emplace(from.seconds, from.id);
  while (!next.empty()) {
    Commit& commit = found.at(next.top().second).commit;
    next.pop();
    for (const std::string& id : commit.parents) {
      const auto parent = found.find(id);
      if (parent != found.end() && --parent->second.children == 0)
        next.emplace(parent->second.commit.seconds, id);
    }
    out.commits.push_back(std::move(commit));
  }
  std::reverse(out.commits.begin(), out.commits.end());
  return out;
}

}  // namespace ruralctl::git
