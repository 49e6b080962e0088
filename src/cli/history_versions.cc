#include "cli/history_versions.h"

#include "ruralctl/book/book.h"

namespace ruralctl::cli {
namespace {

std::string place_of(const Subject& subject) {
  const std::string path = Book::path(*subject.kind, subject.village, Day());
  const bool by_date =
      subject.kind->file == FileRule::month || subject.kind->file == FileRule::year;
  return by_date ? path.substr(0, path.rfind('/')) : path;
}

}  // namespace

Versions::Versions(Subject subject) : subject_(std::move(subject)), place_(place_of(subject_)) {}

std::shared_ptr<Version> Versions::find(const fs::Tree& tree, const git::Snapshot* snapshot) {
  for (const std::string& path : files(tree)) {
    const std::optional<std::string> id =
        snapshot == nullptr ? std::nullopt : snapshot->id_of(path);
    if (std::shared_ptr<Version> found = id ? known(tree, path, *id) : read(tree, path))
      return found;
  }
  return nullptr;
}

std::vector<std::string> Versions::files(const fs::Tree& tree) const {
  if (place_.ends_with(".yaml")) return {place_};
  std::vector<std::string> out;
  for (const fs::Entry& entry : tree.list(place_)) {
    if (!entry.is_folder && entry.name.ends_with(".yaml")) out.push_back(place_ + '/' + entry.name);
  }
  return out;
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
