#include "cli/book_moves.h"

#include <algorithm>

#include "ruralctl/book/book.h"
#include "ruralctl/git/walk.h"

namespace ruralctl::cli {
namespace {

struct Move {
  git::Commit before;
  std::string folder;
};

// The last time that a book came into the folder from another one.
std::optional<Move> last_move(const git::Repository& repository, const git::Commit& from,
                              const std::string& folder) {
  std::optional<Move> move;
  git::walk(repository, from, folder, {kSettingsFile}, [&](const git::Step& step) {
    const bool came = step.after.exists(kSettingsFile) &&
                      std::none_of(step.before.begin(), step.before.end(), [](const auto& parent) {
                        return parent->exists(kSettingsFile);
                      });
    if (!came || step.before.empty()) return true;
    const std::optional<git::Commit> before = repository.commit(step.commit.parents.front());
    if (!before) return true;
    const std::vector<std::string> gone =
        books_gone(*repository.at(*before, ""), *repository.at(step.commit, ""));
    if (gone.size() == 1) move = Move{*before, gone.front()};
    return false;
  });
  return move;
}

}  // namespace

std::vector<std::string> books_gone(const git::Snapshot& before, const git::Snapshot& after) {
  const std::string name = kSettingsFile;
  std::vector<std::string> out;
  for (const std::string& path : git::changed_files(before, after)) {
    const bool is_settings = path == name || path.ends_with('/' + name);
    if (!is_settings || !before.exists(path) || after.exists(path)) continue;
    out.push_back(path == name ? std::string() : path.substr(0, path.size() - name.size() - 1));
  }
  return out;
}

std::vector<std::string> villages_gone(const git::Snapshot& before, const git::Snapshot& after) {
  std::vector<std::string> out;
  for (const std::string& path : git::changed_files(before, after, "villages")) {
    const std::string slug = village_of_path(path);
    if (slug.empty() || (!out.empty() && out.back() == slug)) continue;
    if (before.id_of("villages/" + slug) && !after.id_of("villages/" + slug)) out.push_back(slug);
  }
  return out;
}

std::vector<std::string> former_folders(const git::Repository& repository, const git::Commit& from,
                                        std::string folder) {
  std::vector<std::string> out;
  std::optional<Move> move = last_move(repository, from, folder);
  while (move) {
    out.push_back(move->folder);
    move = last_move(repository, git::Commit(move->before), out.back());
  }
  return out;
}

}  // namespace ruralctl::cli
