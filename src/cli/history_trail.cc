#include "cli/history_trail.h"

#include <algorithm>
#include <set>

namespace ruralctl::cli {
namespace {

constexpr std::size_t most_snapshots = 32;
constexpr std::size_t most_files = 512;

}  // namespace

FileVersionPtr read_version(const fs::Tree& tree, const std::string& path) {
  auto version = std::make_shared<FileVersion>();
  try {
    if (!tree.read(path, version->text)) return nullptr;
    version->document.read_records(version->text, path);
  } catch (const Error& error) {
    if (error.status() != Exit::unread) throw;
    version->unread = error;
  }
  return version;
}

HistoryTrail::HistoryTrail(const git::Repository& repository, const git::Commit& from,
                           std::string folder)
    : repository_(repository),
      folder_(std::move(folder)),
      ancestry_(git::ancestry(repository, from)) {
  for (std::size_t i = 0; i < size(); ++i) {
    const git::Commit& one = commit(i);
    numbers_.emplace(one.id, i);
    std::vector<std::size_t>& parents = parents_.emplace_back();
    for (const std::string& id : one.parents) {
      if (const auto known = numbers_.find(id); known != numbers_.end())
        parents.push_back(known->second);
    }
    books_.push_back(repository_.at(one, folder_)->id_of(""));
  }
}

bool HistoryTrail::differs(std::size_t number) const {
  return std::any_of(parents_[number].begin(), parents_[number].end(),
                     [&](std::size_t parent) { return books_[parent] != books_[number]; });
}

std::optional<std::vector<std::size_t>> HistoryTrail::bases(std::size_t number) const {
  const std::vector<std::size_t>& parents = parents_[number];
  if (parents.size() != commit(number).parents.size()) return std::nullopt;
  std::set<std::size_t> out;
  for (std::size_t i = 0; i < parents.size(); ++i) {
    for (std::size_t j = i + 1; j < parents.size(); ++j) {
      const auto found = repository_.merge_bases(commit(parents[i]), commit(parents[j]));
      if (!found) return std::nullopt;
      for (const std::string& id : *found) out.insert(numbers_.at(id));
    }
  }
  return std::vector<std::size_t>(out.begin(), out.end());
}

std::vector<bool> HistoryTrail::descendants(std::size_t number) const {
  std::vector<bool> out(size(), false);
  for (std::size_t i = number + 1; i < size(); ++i) {
    const auto& parents = parents_[i];
    out[i] = std::any_of(parents.begin(), parents.end(),
                         [&](std::size_t parent) { return parent == number || out[parent]; });
  }
  return out;
}

std::shared_ptr<const git::Snapshot> HistoryTrail::at(std::size_t number) const {
  for (const auto& [of, snapshot] : snapshots_) {
    if (of == number) return snapshot;
  }
  std::shared_ptr<const git::Snapshot> snapshot = repository_.at(commit(number), folder_);
  snapshots_.emplace_front(number, snapshot);
  if (snapshots_.size() > most_snapshots) snapshots_.pop_back();
  return snapshot;
}

const std::vector<std::string>& HistoryTrail::changed(std::size_t parent, std::size_t child) const {
  const auto [known, is_new] = changed_.try_emplace({parent, child});
  if (is_new) known->second = git::changed_files(*at(parent), *at(child));
  return known->second;
}

FileVersionPtr HistoryTrail::file(const git::Snapshot& snapshot, const std::string& path) const {
  const std::optional<std::string> id = snapshot.id_of(path);
  if (!id) return nullptr;
  // An error names the file that it is about.
  const std::string key = *id + path;
  if (const auto known = files_.find(key); known != files_.end()) return known->second;
  FileVersionPtr version = read_version(snapshot, path);
  files_.emplace(key, version);
  order_.push_back(key);
  if (order_.size() > most_files) {
    files_.erase(order_.front());
    order_.pop_front();
  }
  return version;
}

}  // namespace ruralctl::cli
