#include "ruralctl/book/book.h"

#include <algorithm>
#include <map>

#include "book/joined.h"
#include "book/read_ahead.h"

namespace ruralctl {
namespace {

constexpr std::string_view villages_folder = "villages";
constexpr std::string_view yaml_ending = ".yaml";

std::string read_settings(const fs::Tree& tree) {
  std::string text;
  if (!tree.read(kSettingsFile, text)) {
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

}  // namespace

Book::Book(const fs::Tree& tree, const std::vector<std::string>& reserved_kind_names)
    : tree_(&tree), schema_(read_settings(tree), reserved_kind_names) {
  for (const fs::Entry& entry : tree.list(std::string(villages_folder))) {
    if (entry.is_folder && !entry.name.starts_with('.')) villages_.push_back(entry.name);
  }
  read_places();
}

Book::Book(const fs::Tree& tree, const std::vector<std::string>& folders,
           const std::vector<std::string>& reserved_kind_names)
    : tree_(&tree) {
  auto joined = std::make_unique<Joined>(join_books(tree, folders, reserved_kind_names));
  schema_ = std::move(joined->schema);
  places_ = std::move(joined->places);
  for (const Place& place : places_.all()) villages_.push_back(place.slug);
  for (const Error& problem : joined->problems) note(problem);
  joined_ = std::move(joined);
}

Book::~Book() = default;
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;

void Book::read_places() {
  const Kind& kind = schema_.kind("village");
  std::vector<Place> places;
  for (const std::string& slug : villages_) places.push_back({slug, slug, "", ""});
  const Field& name = *kind.find_field("name");
  const Field& level = *kind.find_field("level");
  const Field& parent = *kind.find_field("parent");
  each(kind, {}, [&](const Record& record) {
    const auto place =
        std::lower_bound(places.begin(), places.end(), record.village(),
                         [](const Place& p, const std::string& slug) { return p.slug < slug; });
    if (const std::string text = record.text(name); !text.empty()) place->name = text;
    place->level = record.text(level);
    place->parent = record.text(parent);
  });
  places_ = Places(std::move(places));
}

std::string Book::path_in_book(const std::string& path) const {
  std::size_t length = 0;
  if (joined_) {
    for (const std::string& prefix : joined_->prefixes) {
      if (path.starts_with(prefix)) length = std::max(length, prefix.size());
    }
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
  std::vector<std::string> out;
  std::string prefix;
  std::string slug = village;
  if (joined_ && kind.in_book_scope()) {
    for (const std::string& one : joined_->prefixes) out.push_back(one + path(kind, "", Day()));
    return out;
  }
  if (joined_) {
    const auto home = joined_->homes.find(village);
    if (home == joined_->homes.end()) return out;
    prefix = joined_->prefixes[home->second.book];
    slug = home->second.slug;
  }
  if (kind.file != FileRule::month && kind.file != FileRule::year)
    return {prefix + path(kind, slug, Day())};
  const std::string first =
      period && period->first ? first_stem(kind, *period->first) : std::string();
  const std::string last = period && period->last ? file_stem(kind, *period->last) : std::string();
  const std::string folder = prefix + in_village(slug, kind.plural);
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
    noting([&] {
      for (std::string& path : files(kind, village, scope.period)) {
        std::size_t book = 0;
        if (joined_) book = kind.in_book_scope() ? paths.size() : joined_->homes.at(village).book;
        paths.push_back({std::move(path), &village, book});
      }
    });
  }
  if (!joined_ || !kind.in_book_scope()) {
    read(kind, paths, visit);
    return;
  }
  std::map<std::string, std::string> path_of;  // of each id, where it was met first
  read(kind, paths, [&](const Record& record) {
    // Twice in one book is what `check` tells of.
    if (path_of.emplace(record.id(), record.path()).first->second == record.path()) visit(record);
  });
}

void Book::noting(const std::function<void()>& part) const {
  try {
    part();
  } catch (const Error& error) {
    if (error.status() != Exit::unread) throw;
    note(error);
  }
}

void Book::read(const Kind& kind, const std::vector<File>& files,
                const std::function<void(const Record&)>& visit) const {
  std::vector<std::string> paths;
  for (const File& file : files) paths.push_back(file.path);
  read_in_order(*tree_, paths, [&](std::size_t number, ReadFile& file) {
    noting([&] {
      if (file.error) throw *file.error;
    });
    if (file.error || !file.there) return;
    if (joined_) {
      const auto composed = joined_->composed.find(paths[number]);
      if (composed != joined_->composed.end()) {
        file.document.read_records(composed->second, paths[number]);
      } else {
        joined_->renamings[files[number].book].apply(schema_, kind, file.document);
      }
    }
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
