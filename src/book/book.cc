#include "ruralctl/book/book.h"

#include <algorithm>

#include "book/joined_settings.h"
#include "book/read_ahead.h"
#include "book/shared_places.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

constexpr std::string_view villages_folder = "villages";
constexpr std::string_view yaml_ending = ".yaml";

std::string read_settings(const fs::Tree& tree, const std::string& path) {
  std::string text;
  if (!tree.read(path, text)) {
    throw Error(
        Exit::unread,
        msg("there is no ruralctl.yaml here, so this is no book; 'ruralctl init DIR' makes one"));
  }
  return text;
}

std::string in_village(const std::string& village, const std::string& name) {
  return std::string(villages_folder) + '/' + village + '/' + name;
}

std::string file_stem(const Kind& kind, Day day) {
  return bucket_name(kind.file == FileRule::month ? Span::month : Span::year, day);
}

// A record lives in the file of its first day and may reach into the next one.
std::string first_stem(const Kind& kind, Day day) {
  const Span span = kind.file == FileRule::month ? Span::month : Span::year;
  const Field* date = kind.date_field();
  const bool reaches = date != nullptr && date->type == Type::days;
  return bucket_name(span, reaches ? bucket(span, day).first - std::chrono::days(1) : day);
}

// Of records of the whole book that several books have by one id, tells the first.
class FirstOfEach {
 public:
  explicit FirstOfEach(const Kind& kind) : name_(kind.find_field("name")) {}

  // Throws Error(Exit::unread) at one that is not the first and has another name.
  bool is_new(const Record& record) {
    const std::string name = name_ == nullptr ? std::string() : record.text(*name_);
    const auto [first, is_new] = first_.emplace(record.id(), First{name, record.path()});
    // Twice in one book is what `check` tells of.
    if (is_new || first->second.path == record.path()) return true;
    if (fold_for_search(first->second.name) == fold_for_search(name)) return false;
    record.fail(record.value(),
                msg("{0} has the id {1} that {2} has in {3}, and is left out, since nobody could "
                    "tell them apart; give one of the two another id",
                    name, record.id(), first->second.name, first->second.path));
  }

 private:
  struct First {
    std::string name;
    std::string path;
  };
  const Field* name_;
  std::map<std::string, First> first_;
};

}  // namespace

Book::Book(const fs::Tree& tree, const std::vector<std::string>& reserved_kind_names)
    : tree_(&tree),
      prefixes_({""}),
      schema_(read_settings(tree, kSettingsFile), reserved_kind_names),
      villages_(villages_in("")) {
  places_ = Places(places_in("", villages_));
}

Book::Book(const fs::Tree& tree, const std::vector<std::string>& folders,
           const std::vector<std::string>& reserved_kind_names)
    : tree_(&tree) {
  join_settings_of(folders, reserved_kind_names);
  join_places();
}

void Book::join_settings_of(const std::vector<std::string>& folders,
                            const std::vector<std::string>& reserved_kind_names) {
  std::vector<SettingsFile> files;
  for (const std::string& folder : folders) {
    const std::string prefix = folder + '/';
    try {
      SettingsFile file{prefix + kSettingsFile, read_settings(*tree_, prefix + kSettingsFile)};
      Schema(file.text, reserved_kind_names, file.path);
      files.push_back(std::move(file));
      prefixes_.push_back(prefix);
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      note(error);
    }
  }
  if (files.empty()) throw Error(problems_.front());
  JoinedSettings joined = join_settings(files, reserved_kind_names);
  schema_ = std::move(joined.schema);
  for (const Error& difference : joined.differences) note(difference);
}

void Book::join_places() {
  std::vector<PlaceInBook> all;
  for (std::size_t book = 0; book < prefixes_.size(); ++book) {
    const std::string& prefix = prefixes_[book];
    for (Place& place : places_in(prefix, villages_in(prefix))) {
      std::string folder = prefix + std::string(villages_folder) + '/' + place.slug;
      const std::vector<fs::Entry> entries = tree_->list(folder);
      const bool has_records =
          std::any_of(entries.begin(), entries.end(), [](const fs::Entry& entry) {
            return !entry.name.starts_with('.') && entry.name != "village.yaml";
          });
      all.push_back({std::move(place), book, std::move(folder), has_records});
    }
  }
  SharedPlaces shared = share_places(std::move(all));
  for (const Error& left_out : shared.left_out) note(left_out);
  std::vector<Place> places;
  for (PlaceInBook& one : shared.read) {
    villages_.push_back(one.place.slug);
    prefix_of_.emplace(one.place.slug, prefixes_[one.book]);
    places.push_back(std::move(one.place));
  }
  places_ = Places(std::move(places));
}

std::vector<std::string> Book::villages_in(const std::string& prefix) const {
  std::vector<std::string> villages;
  for (const fs::Entry& entry : tree_->list(prefix + std::string(villages_folder))) {
    if (entry.is_folder && !entry.name.starts_with('.')) villages.push_back(entry.name);
  }
  return villages;
}

std::vector<Place> Book::places_in(const std::string& prefix,
                                   const std::vector<std::string>& villages) const {
  const Kind& kind = schema_.kind("village");
  std::vector<Place> places;
  std::vector<File> files;
  for (const std::string& slug : villages) {
    places.push_back({slug, slug, "", ""});
    files.push_back({prefix + path(kind, slug, Day()), &slug});
  }
  const Field& name = *kind.find_field("name");
  const Field& level = *kind.find_field("level");
  const Field& parent = *kind.find_field("parent");
  read(kind, files, [&](const Record& record) {
    const auto place =
        std::lower_bound(places.begin(), places.end(), record.village(),
                         [](const Place& p, const std::string& slug) { return p.slug < slug; });
    if (const std::string text = record.text(name); !text.empty()) place->name = text;
    place->level = record.text(level);
    place->parent = record.text(parent);
  });
  return places;
}

const std::string& Book::prefix_of(const std::string& village) const {
  const auto found = prefix_of_.find(village);
  return found == prefix_of_.end() ? prefixes_.front() : found->second;
}

std::string Book::path_in_book(const std::string& path) const {
  std::size_t length = 0;
  for (const std::string& prefix : prefixes_) {
    if (path.starts_with(prefix)) length = std::max(length, prefix.size());
  }
  return path.substr(length);
}

std::string Book::path(const Kind& kind, const std::string& village, Day day) {
  switch (kind.file) {
    case FileRule::month:
    case FileRule::year:
      return in_village(village,
                        kind.plural + '/' + file_stem(kind, day) + std::string(yaml_ending));
    case FileRule::one:
      return in_village(village, kind.plural + std::string(yaml_ending));
    case FileRule::team:
      return "team.yaml";
    case FileRule::village:
      return in_village(village, "village.yaml");
  }
  return {};
}

std::vector<std::string> Book::files(const Kind& kind, const std::string& village,
                                     const std::optional<Period>& period) const {
  const std::string& prefix = prefix_of(village);
  std::vector<std::string> out;
  if (kind.in_book_scope()) {
    for (const std::string& one : prefixes_) out.push_back(one + path(kind, village, Day()));
    return out;
  }
  if (kind.file != FileRule::month && kind.file != FileRule::year)
    return {prefix + path(kind, village, Day())};
  const std::string first =
      period && period->first ? first_stem(kind, *period->first) : std::string();
  const std::string last = period && period->last ? file_stem(kind, *period->last) : std::string();
  const std::string folder = prefix + in_village(village, kind.plural);
  for (const fs::Entry& entry : tree_->list(folder)) {
    if (entry.is_folder || !entry.name.ends_with(yaml_ending) || entry.name.starts_with('.'))
      continue;
    const std::string_view stem =
        std::string_view(entry.name).substr(0, entry.name.size() - yaml_ending.size());
    // A file that is not named by a date may hold records of any.
    const bool dated = parse_partial(stem).has_value();
    if (dated && ((!first.empty() && stem < first) || (!last.empty() && stem > last))) continue;
    out.push_back(folder + '/' + entry.name);
  }
  return out;
}

void Book::note(const Error& error) const {
  const auto known = std::find_if(problems_.begin(), problems_.end(), [&](const Error& e) {
    return e.where() == error.where() && e.message().id() == error.message().id();
  });
  if (known == problems_.end()) problems_.push_back(error);
}

void Book::each(const Kind& kind, const Scope& scope,
                const std::function<void(const Record&)>& visit) const {
  static const std::vector<std::string> no_village = {""};
  const std::vector<std::string>& wanted =
      kind.in_book_scope() ? no_village : (scope.villages ? *scope.villages : villages_);
  std::vector<File> paths;
  for (const std::string& village : wanted) {
    for (std::string& path : files(kind, village, scope.period)) {
      paths.push_back({std::move(path), &village});
    }
  }
  if (!is_joined() || !kind.in_book_scope()) {
    read(kind, paths, visit);
    return;
  }
  FirstOfEach first_of_each(kind);
  read(kind, paths, [&](const Record& record) {
    if (first_of_each.is_new(record)) visit(record);
  });
}

void Book::read(const Kind& kind, const std::vector<File>& files,
                const std::function<void(const Record&)>& visit) const {
  const auto noting = [&](const auto& part) {
    try {
      part();
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      note(error);
    }
  };
  std::vector<std::string> paths;
  for (const File& file : files) paths.push_back(file.path);
  read_in_order(*tree_, paths, [&](std::size_t number, ReadFile& file) {
    noting([&] {
      if (file.error) throw *file.error;
    });
    if (file.error || !file.there) return;
    Record record(kind, *files[number].village, file.document);
    for (std::size_t i = 0; i < file.document.size(); ++i) {
      record.bind(i);
      noting([&] { visit(record); });
    }
  });
}

std::string village_of_path(const std::string& path) {
  if (!path.starts_with("villages/")) return {};
  const std::size_t first = villages_folder.size() + 1;
  const std::size_t slash = path.find('/', first);
  return slash == std::string::npos ? std::string() : path.substr(first, slash - first);
}

}  // namespace ruralctl
