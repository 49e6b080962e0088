#include "ruralctl/book/layout.h"

#include <algorithm>

namespace ruralctl {
namespace {

constexpr std::string_view yaml_ending = ".yaml";
constexpr std::string_view villages_folder = "villages";

bool is_hidden(const fs::Entry& entry) {
  return entry.name.starts_with('.');
}

bool is_by_date(const Kind& kind) {
  return kind.file == FileRule::month || kind.file == FileRule::year;
}

const Kind* kind_with_file(const Schema& schema, FileRule rule) {
  const std::vector<const Kind*> kinds = schema.kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const Kind* kind) { return kind->file == rule; });
  return found == kinds.end() ? nullptr : *found;
}

const Kind* kind_with_plural(const Schema& schema, std::string_view plural) {
  const std::vector<const Kind*> kinds = schema.kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind* kind) {
    return kind->plural == plural && kind->file != FileRule::team &&
           kind->file != FileRule::village;
  });
  return found == kinds.end() ? nullptr : *found;
}

// `2021-03` for files by month, `2021` for files by year.
std::optional<DayRange> days_of(const Kind& kind, std::string_view stem) {
  const std::optional<PartialDate> named = parse_partial(stem);
  if (!named || named->day != 0 || (named->month != 0) != (kind.file == FileRule::month))
    return std::nullopt;
  return DayRange{named->first(), named->last()};
}

std::optional<RecordFile> file_in_village(const Schema& schema, const std::string& path,
                                          const std::string& village, std::string_view rest) {
  if (!rest.ends_with(yaml_ending) || rest.starts_with('.')) return std::nullopt;
  rest.remove_suffix(yaml_ending.size());
  RecordFile file{path, nullptr, village, std::nullopt};
  if (rest == "village") {
    file.kind = kind_with_file(schema, FileRule::village);
    return file;
  }
  const std::size_t slash = rest.find('/');
  const Kind* kind = kind_with_plural(schema, rest.substr(0, slash));
  if (kind == nullptr || is_by_date(*kind) != (slash != std::string_view::npos))
    return std::nullopt;
  file.kind = kind;
  if (slash == std::string_view::npos) return file;
  const std::string_view stem = rest.substr(slash + 1);
  if (stem.starts_with('.') || stem.find('/') != std::string_view::npos) return std::nullopt;
  file.days = days_of(*kind, stem);
  return file;
}

// Lists the folders of a book one after another, and notes what it cannot list.
class Lister {
 public:
  explicit Lister(const Book& book) : book_(book) {}

  Layout list() {
    for (const fs::Entry& entry : entries_of("")) {
      if (!entry.is_folder && !is_hidden(entry)) root_file(entry.name);
    }
    for (const fs::Entry& entry : entries_of(std::string(villages_folder))) {
      if (is_hidden(entry)) continue;
      const std::string path = std::string(villages_folder) + '/' + entry.name;
      if (entry.is_folder) {
        village(path);
      } else if (looks_like_yaml(entry.name)) {
        layout_.strays.push_back({path, false});
      }
    }
    const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
    std::sort(layout_.files.begin(), layout_.files.end(), by_path);
    std::sort(layout_.strays.begin(), layout_.strays.end(), by_path);
    return std::move(layout_);
  }

 private:
  static bool looks_like_yaml(std::string_view name) {
    return name.ends_with(yaml_ending) || name.ends_with(".yml");
  }

  std::vector<fs::Entry> entries_of(const std::string& folder) {
    try {
      return book_.tree().list(folder);
    } catch (const Error& error) {
      layout_.unlisted.push_back(error);
      return {};
    }
  }

  // The book's root is shared with all sorts of things; only what looks like records counts as
  // stray.
  void root_file(const std::string& name) {
    if (std::optional<RecordFile> file = record_file(book_.schema(), name)) {
      layout_.files.push_back(*std::move(file));
      return;
    }
    if (!looks_like_yaml(name)) return;
    const std::string stem = name.substr(0, name.rfind('.'));
    const bool meant = stem == "team" || (stem == "ruralctl" && name != kSettingsFile) ||
                       book_.schema().find_kind(stem) != nullptr;
    if (meant) layout_.strays.push_back({name, false});
  }

  void village(const std::string& folder) {
    for (const fs::Entry& entry : entries_of(folder)) {
      if (is_hidden(entry)) continue;
      const std::string path = folder + '/' + entry.name;
      const Kind* kind = entry.is_folder ? kind_with_plural(book_.schema(), entry.name) : nullptr;
      if (kind != nullptr && is_by_date(*kind)) {
        files_by_date(path);
      } else {
        add(path, entry.is_folder);
      }
    }
  }

  void files_by_date(const std::string& folder) {
    for (const fs::Entry& entry : entries_of(folder)) {
      if (!is_hidden(entry)) add(folder + '/' + entry.name, entry.is_folder);
    }
  }

  void add(const std::string& path, bool is_folder) {
    std::optional<RecordFile> file = is_folder ? std::nullopt : record_file(book_.schema(), path);
    if (file) {
      layout_.files.push_back(*std::move(file));
    } else {
      layout_.strays.push_back({path, is_folder});
    }
  }

  const Book& book_;
  Layout layout_;
};

}  // namespace

std::optional<RecordFile> record_file(const Schema& schema, const std::string& path) {
  if (path == "team.yaml")
    return RecordFile{path, kind_with_file(schema, FileRule::team), "", std::nullopt};
  const std::string village = village_of_path(path);
  if (village.empty() || village.starts_with('.')) return std::nullopt;
  return file_in_village(
      schema, path, village,
      std::string_view(path).substr(villages_folder.size() + village.size() + 2));
}

Layout layout_of(const Book& book) {
  return Lister(book).list();
}

}  // namespace ruralctl
