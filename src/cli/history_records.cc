#include "cli/history_records.h"

namespace ruralctl::cli {

std::string RecordGroup::place() const {
  const std::string path = Book::path(*kind, village, Day());
  const bool by_date = kind->file == FileRule::month || kind->file == FileRule::year;
  return by_date ? path.substr(0, path.rfind('/')) : path;
}

std::vector<std::string> RecordGroup::files(const fs::Tree& tree) const {
  const std::string at = place();
  if (at.ends_with(".yaml")) return {at};
  std::vector<std::string> out;
  for (const fs::Entry& entry : tree.list(at)) {
    if (!entry.is_folder && entry.name.ends_with(".yaml") && !entry.name.starts_with('.'))
      out.push_back(at + '/' + entry.name);
  }
  return out;
}

void RecordsById::add(const FileVersionPtr& file) {
  if (file == nullptr) return;
  if (file->unread) {
    unread_ = true;
    return;
  }
  for (std::size_t i = 0; i < file->document.size(); ++i) {
    const yaml::Value id = file->document.record(i).find("id");
    if (id.found() && id.is_scalar()) records_.emplace(id.text(), Place{file, i});
  }
}

std::optional<Record> RecordsById::find(const std::string& id) const {
  const auto found = records_.find(id);
  if (found == records_.end()) return std::nullopt;
  Record record(*group_.kind, group_.village, found->second.file->document);
  record.bind(found->second.index);
  return record;
}

}  // namespace ruralctl::cli
