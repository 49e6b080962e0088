#include "memory_tree.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "ruralctl/base/error.h"

namespace ruralctl::fs {
namespace {

std::string parent(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

std::string shown(const std::string& folder) {
  return folder.empty() ? "." : folder;
}

bool is_within(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder + '/');
}

Error refused(const std::string& path, const char* reason) {
  return Error(Exit::system, Location{path}, msg("{0}", reason));
}

class MemoryLock : public Lock {
 public:
  explicit MemoryLock(std::shared_ptr<bool> locked) : locked_(std::move(locked)) {
    *locked_ = true;
  }
  ~MemoryLock() override { *locked_ = false; }

 private:
  std::shared_ptr<bool> locked_;
};

}  // namespace

MemoryTree::MemoryTree(const Files& files) {
  for (const auto& [path, bytes] : files) put(path, bytes);
}

bool MemoryTree::read(const std::string& path, std::string& into) const {
  reads_.push_back(path);
  check_permitted(path);
  if (live_.folders.contains(path)) throw refused(path, "a folder");
  const auto found = live_.files.find(path);
  if (found == live_.files.end()) return false;
  into = found->second;
  return true;
}

std::vector<Entry> MemoryTree::list(const std::string& folder) const {
  check_permitted(folder);
  std::vector<Entry> entries;
  for (const auto& [path, bytes] : live_.files) {
    if (parent(path) == folder && !is_temporary(path)) {
      entries.push_back({path.substr(folder.empty() ? 0 : folder.size() + 1), false});
    }
  }
  for (const std::string& path : live_.folders) {
    if (!path.empty() && parent(path) == folder) {
      entries.push_back({path.substr(folder.empty() ? 0 : folder.size() + 1), true});
    }
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

bool MemoryTree::exists(const std::string& path) const {
  return live_.files.contains(path) || live_.folders.contains(path);
}

std::unique_ptr<Lock> MemoryTree::lock(std::chrono::milliseconds, const Clock&) {
  if (*locked_) throw refused(kStateFolder, "locked");
  if (!exists(kStateFolder)) {
    perform({Operation::Kind::make_folder, kStateFolder, {}, {parent(kStateFolder)}});
  }
  return std::make_unique<MemoryLock>(locked_);
}

void MemoryTree::check_replaceable(const std::string& path) const {
  check_permitted(path);
  if (live_.folders.contains(path)) throw refused(path, "a folder");
}

void MemoryTree::write(const std::string& path, std::string_view bytes, const std::string&) {
  require_folder_of(path);
  const auto put_bytes = [&](std::string_view part) {
    perform({Operation::Kind::put, path, std::string(part), {parent(path)}});
  };
  try {
    begin("write " + path);
    check_permitted(path);
  } catch (...) {
    put_bytes(bytes.substr(0, bytes.size() / 2));
    throw;
  }
  put_bytes(bytes);
}

void MemoryTree::rename(const std::string& from, const std::string& to) {
  begin("rename " + from + ' ' + to);
  check_permitted(to);
  require_folder_of(to);
  if (!live_.files.contains(from)) throw refused(from, "no such file");
  perform({Operation::Kind::rename, from, to, {parent(from), parent(to)}});
}

void MemoryTree::remove(const std::string& path) {
  begin("remove " + path);
  check_permitted(path);
  if (live_.files.contains(path)) perform({Operation::Kind::remove, path, {}, {parent(path)}});
}

void MemoryTree::make_folder(const std::string& path) {
  begin("make_folder " + path);
  check_permitted(path);
  std::vector<std::string> missing;
  for (std::string folder = path; !live_.folders.contains(folder); folder = parent(folder)) {
    missing.push_back(folder);
  }
  std::reverse(missing.begin(), missing.end());
  for (const std::string& folder : missing) {
    perform({Operation::Kind::make_folder, folder, {}, {parent(folder)}});
  }
}

bool MemoryTree::remove_empty_folder(const std::string& path) {
  begin("remove_empty_folder " + path);
  const auto stands_in_it = [&](const std::string& other) {
    return other != path && is_within(other, path);
  };
  const bool is_empty = std::none_of(live_.folders.begin(), live_.folders.end(), stands_in_it) &&
                        std::none_of(live_.files.begin(), live_.files.end(),
                                     [&](const auto& file) { return stands_in_it(file.first); });
  if (!is_empty || !live_.folders.contains(path)) return false;
  perform({Operation::Kind::remove_folder, path, {}, {parent(path)}});
  return true;
}

void MemoryTree::sync_folder(const std::string& path) {
  begin("sync_folder " + shown(path));
  for (Operation& operation : pending_) operation.unsynced.erase(path);
  for (const Operation& operation : pending_) {
    if (operation.unsynced.empty()) apply(durable_, operation);
  }
  std::erase_if(pending_, [](const Operation& operation) { return operation.unsynced.empty(); });
}

void MemoryTree::put(const std::string& path, const std::string& bytes) {
  for (State* state : {&live_, &durable_}) {
    add_folders(*state, parent(path));
    state->files[path] = bytes;
  }
}

void MemoryTree::erase(const std::string& path) {
  live_.files.erase(path);
  durable_.files.erase(path);
}

void MemoryTree::clear_log() {
  log_.clear();
  reads_.clear();
}

void MemoryTree::fail_from(std::size_t number) {
  first_failure_ = number;
  last_failure_ = std::numeric_limits<std::size_t>::max();
}

MemoryTree MemoryTree::after_crash(unsigned survivors) const {
  MemoryTree result;
  result.durable_ = durable_;
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    if ((survivors >> i & 1) != 0) apply(result.durable_, pending_[i]);
  }
  result.live_ = result.durable_;
  return result;
}

MemoryTree MemoryTree::after_kill() const {
  MemoryTree result;
  result.live_ = live_;
  result.durable_ = durable_;
  result.pending_ = pending_;
  return result;
}

// What an operation builds upon may itself not have reached the disk; then neither has the
// operation.
void MemoryTree::apply(State& state, const Operation& operation) {
  const std::string& path = operation.path;
  switch (operation.kind) {
    case Operation::Kind::put:
      if (state.folders.contains(parent(path))) state.files[path] = operation.other;
      break;
    case Operation::Kind::rename:
      if (state.files.contains(path) && state.folders.contains(parent(operation.other))) {
        state.files[operation.other] = state.files[path];
        state.files.erase(path);
      }
      break;
    case Operation::Kind::remove:
      state.files.erase(path);
      break;
    case Operation::Kind::make_folder:
      if (state.folders.contains(parent(path))) state.folders.insert(path);
      break;
    case Operation::Kind::remove_folder:
      std::erase_if(state.folders,
                    [&](const std::string& folder) { return is_within(folder, path); });
      std::erase_if(state.files, [&](const auto& file) { return is_within(file.first, path); });
      break;
  }
}

void MemoryTree::add_folders(State& state, const std::string& path) {
  for (std::string folder = path; state.folders.insert(folder).second;) folder = parent(folder);
}

void MemoryTree::check_permitted(const std::string& path) const {
  if (denied_.contains(path)) throw refused(path, "permission denied");
}

void MemoryTree::begin(const std::string& description) {
  if (crash_ != 0 && log_.size() >= crash_) throw Crash{};
  log_.push_back(description);
  if (log_.size() == crash_) throw Crash{};
  if (log_.size() >= first_failure_ && log_.size() <= last_failure_) {
    throw refused(description, "disk full");
  }
}

void MemoryTree::perform(Operation operation) {
  apply(live_, operation);
  pending_.push_back(std::move(operation));
}

void MemoryTree::require_folder_of(const std::string& path) const {
  if (!live_.folders.contains(parent(path))) throw refused(path, "no such folder");
}

}  // namespace ruralctl::fs
