#include "cli/history_versions.h"

namespace ruralctl::cli {

Versions::Versions(Subject subject)
    : subject_(std::move(subject)),
      group_{subject_.kind, subject_.village},
      place_(group_.place()) {}

std::shared_ptr<Version> Versions::find(const fs::Tree& tree, const git::Snapshot* snapshot) {
  for (const std::string& path : group_.files(tree)) {
    const std::optional<std::string> id =
        snapshot == nullptr ? std::nullopt : snapshot->id_of(path);
    if (std::shared_ptr<Version> found = id ? known(tree, path, *id) : read(tree, path))
      return found;
  }
  return nullptr;
}

std::shared_ptr<Version> Versions::known(const fs::Tree& tree, const std::string& path,
                                         const std::string& id) {
  if (without_.contains(id)) return nullptr;
  for (const auto& [of, version] : recent_) {
    if (of == id) return version;
  }
  std::shared_ptr<Version> found = read(tree, path);
  if (found == nullptr) {
    without_.insert(id);
    return nullptr;
  }
  // What a commit has, its child had before: a few are enough.
  constexpr std::size_t most = 8;
  recent_.emplace_front(id, found);
  if (recent_.size() > most) recent_.pop_back();
  return found;
}

std::shared_ptr<Version> Versions::read(const fs::Tree& tree, const std::string& path) {
  auto version = std::make_shared<Version>();
  try {
    if (!tree.read(path, version->text) || version->text.find(subject_.id) == std::string::npos) {
      return nullptr;
    }
    version->document.read_records(version->text, path);
  } catch (const Error& error) {
    if (error.status() != Exit::unread) throw;
    ++unread_;
    version->unread = true;
    return version;
  }
  const yaml::Document& document = version->document;
  for (; version->index < document.size(); ++version->index) {
    const yaml::Value id = document.record(version->index).find("id");
    if (id.found() && id.text() == subject_.id) return version;
  }
  return nullptr;
}

}  // namespace ruralctl::cli
