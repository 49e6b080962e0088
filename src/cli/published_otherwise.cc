// Published figures that are no longer as they were published.
#include <algorithm>
#include <set>

#include "cli/check_history.h"
#include "ruralctl/report/published.h"

namespace ruralctl::cli {
namespace {

constexpr char folder[] = "reports";

bool is_like(const Publication& a, const Publication& b) {
  return a.report == b.report && a.period == b.period && a.as_of == b.as_of && a.terms == b.terms;
}

// By file, each publication as the program would write it, so that style makes no difference.
using Publications = std::map<std::string, std::map<std::string, Publication>>;
using PublicationsPtr = std::shared_ptr<const Publications>;

// Of one content; nothing if it cannot be read.
std::optional<std::map<std::string, Publication>> read(const fs::Tree& tree,
                                                       const std::string& path) {
  std::map<std::string, Publication> out;
  try {
    std::string bytes;
    if (!tree.read(path, bytes)) return out;
    for (Publication& one : publications_in(bytes, path)) {
      std::string text = written(one);
      out.emplace(std::move(text), std::move(one));
    }
  } catch (const Error& error) {
    if (error.status() != Exit::unread) throw;
    return std::nullopt;
  }
  return out;
}

std::vector<std::string> files(const fs::Tree& tree) {
  std::vector<std::string> out;
  for (const fs::Entry& entry : tree.list(folder)) {
    if (!entry.is_folder && entry.name.ends_with(".yaml"))
      out.push_back(std::string(folder) + '/' + entry.name);
  }
  return out;
}

const Publication* find(const Publications& all, const std::string& text) {
  for (const auto& [path, publications] : all) {
    if (const auto found = publications.find(text); found != publications.end())
      return &found->second;
  }
  return nullptr;
}

class Search {
 public:
  Search(const HistoryTrail& trail, const Book& book) : trail_(trail) {
    for (const std::string& path : files(book.tree())) {
      std::optional<std::map<std::string, Publication>> found = read(book.tree(), path);
      if (found) {
        now_[path] = *std::move(found);
      } else {
        is_known_ = false;
      }
    }
  }

  std::vector<Finding> run() {
    if (!is_known_) return {};
    for (std::size_t i = 0; i < trail_.size(); ++i) look_at(i);
    std::vector<Finding> findings;
    for (const auto& [text, gone] : gone_) {
      if (find(now_, text) == nullptr) findings.push_back(finding(text, gone));
    }
    return findings;
  }

 private:
  struct Gone {
    std::size_t commit;
    std::size_t parent;
    std::string path;
  };

  void look_at(std::size_t number) {
    const auto snapshot = trail_.at(number);
    const std::optional<std::string> id = snapshot->id_of(folder);
    const std::vector<std::size_t>& parents = trail_.parents(number);
    bool differs = parents.empty() && id;
    for (const std::size_t parent : parents) differs = differs || folders_[parent] != id;
    folders_.push_back(id);
    if (!differs) {
      all_.push_back(parents.empty() ? std::make_shared<const Publications>()
                                     : all_[parents.front()]);
      return;
    }
    all_.push_back(read_all(*snapshot, parents));
    for (const auto& [path, publications] : *all_[number]) {
      for (const auto& [text, publication] : publications) {
        if (!replaces_another(number, text, publication)) published_.insert(text);
      }
    }
    for (const std::size_t parent : parents) {
      for (const auto& [path, publications] : *all_[parent]) {
        for (const auto& [text, publication] : publications) {
          if (published_.contains(text) && find(*all_[number], text) == nullptr &&
              is_taken_away(number, text))
            gone_.insert_or_assign(text, Gone{number, parent, path});
        }
      }
    }
  }

  // A file that cannot be read has for all that is known what it had before.
  PublicationsPtr read_all(const git::Snapshot& snapshot,
                           const std::vector<std::size_t>& parents) const {
    auto out = std::make_shared<Publications>();
    for (const std::string& path : files(snapshot)) {
      const std::optional<std::string> id = snapshot.id_of(path);
      std::optional<std::map<std::string, Publication>> found;
      for (const std::size_t parent : parents) {
        if (!found && trail_.at(parent)->id_of(path) == id && all_[parent]->contains(path))
          found = all_[parent]->at(path);
      }
      if (!found) found = read(snapshot, path);
      std::map<std::string, Publication>& into = (*out)[path];
      if (found) {
        into = *std::move(found);
        continue;
      }
      for (const std::size_t parent : parents) {
        const auto before = all_[parent]->find(path);
        if (before != all_[parent]->end())
          into.insert(before->second.begin(), before->second.end());
      }
    }
    return out;
  }

  // Whether it came in the place of one of the same report and day, which makes it no publication.
  bool replaces_another(std::size_t number, const std::string& text,
                        const Publication& publication) const {
    const std::vector<std::size_t>& parents = trail_.parents(number);
    const auto is_replaced = [&](std::size_t parent) {
      for (const auto& [path, publications] : *all_[parent]) {
        for (const auto& [other, one] : publications) {
          if (is_like(one, publication) && find(*all_[number], other) == nullptr) return true;
        }
      }
      return false;
    };
    const auto has = [&](std::size_t parent) { return find(*all_[parent], text) != nullptr; };
    return std::any_of(parents.begin(), parents.end(), has) ||
           std::any_of(parents.begin(), parents.end(), is_replaced);
  }

  // Not so where a merge took over that a commit had taken it away.
  bool is_taken_away(std::size_t number, const std::string& text) const {
    const std::vector<std::size_t>& parents = trail_.parents(number);
    const auto has = [&](std::size_t commit) { return find(*all_[commit], text) != nullptr; };
    if (std::all_of(parents.begin(), parents.end(), has)) return true;
    const std::optional<std::vector<std::size_t>> bases = trail_.bases(number);
    return bases && std::none_of(bases->begin(), bases->end(), has);
  }

  Finding finding(const std::string& text, const Gone& gone) const {
    const Publication& then = *find(*all_[gone.parent], text);
    const git::Commit& commit = trail_.commit(gone.commit);
    const std::string period = then.period ? then.period->text : ruralctl::text(then.as_of);
    const std::string before = trail_.commit(gone.parent).short_id();
    for (const auto& [path, publications] : now_) {
      for (const auto& [other, publication] : publications) {
        if (!is_like(publication, then)) continue;
        return {Severity::error, publication.where,
                msg("the figures of '{0}' for {1} as of {2} are not what was published: commit {3} "
                    "({4}, {5}) changed them; 'git show {6}:./{7}' has them as they were. Put them "
                    "back, and publish again what is different now",
                    then.report, period, ruralctl::text(then.as_of), commit.short_id(),
                    ruralctl::text(commit.committed), commit.author, before, gone.path)};
      }
    }
    return {Severity::error, Location{gone.path, 0, 0},
            msg("the figures of '{0}' for {1} as of {2} were published, and commit {3} ({4}, {5}) "
                "took them away; 'git show {6}:./{7}' has them. Put them back",
                then.report, period, ruralctl::text(then.as_of), commit.short_id(),
                ruralctl::text(commit.committed), commit.author, before, gone.path)};
  }

  const HistoryTrail& trail_;
  Publications now_;
  bool is_known_ = true;  // what there is now; not so where a file cannot be read
  std::vector<std::optional<std::string>> folders_;  // of each commit
  std::vector<PublicationsPtr> all_;                 // of each commit
  std::set<std::string> published_;                  // by their texts
  std::map<std::string, Gone> gone_;                 // the last time, by the publication's text
};

}  // namespace

std::vector<Finding> published_otherwise(const HistoryTrail& trail, const Book& book) {
  return Search(trail, book).run();
}

}  // namespace ruralctl::cli
