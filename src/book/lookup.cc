#include "ruralctl/book/lookup.h"

#include <algorithm>
#include <map>

#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"

namespace ruralctl {
namespace {

// How well the end of an id answers to what was typed.
enum class Fit { none, end, part, whole };

Fit fit(std::string_view id, std::string_view typed) {
  if (id == typed) return Fit::whole;
  if (typed.size() < 2 || !id.ends_with(typed)) return Fit::none;
  return id[id.size() - typed.size() - 1] == '-' ? Fit::part : Fit::end;
}

std::string shown(const Found& found) {
  return found.village.empty() ? found.id : found.village + '/' + found.id;
}

Scope scope_of(const Kind& kind, const std::string& village) {
  if (kind.in_book_scope() || village.empty()) return {};
  return Scope{std::vector<std::string>{village}, std::nullopt};
}

// The ids and names of a kind's records that what was typed may have meant: `h012`, or `何源
// (he-yuan)`.
class Suggestions {
 public:
  void add(const std::string& id, const std::string& name) {
    words_.push_back(id);
    if (name.empty() || name == id) return;
    words_.push_back(name);
    id_of_.emplace(name, id);
  }

  std::vector<std::string> nearest_to(std::string_view typed) const {
    std::vector<std::string> shown;
    std::vector<std::string> ids;
    for (const std::string& word : nearest(typed, words_)) {
      const auto named = id_of_.find(word);
      const std::string& id = named == id_of_.end() ? word : named->second;
      if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
      ids.push_back(id);
      shown.push_back(named == id_of_.end() ? word : word + " (" + id + ')');
    }
    return shown;
  }

 private:
  std::vector<std::string> words_;
  std::map<std::string, std::string> id_of_;
};

// What was not found may stand in a file that could not be read.
void refuse_unread(const Book& book, const Kind& kind, std::string_view typed,
                   const std::string& village) {
  const auto file = unread_file(book, [&](const RecordFile& unread) {
    return unread.kind->name == kind.name &&
           (kind.in_book_scope() || village.empty() || unread.village == village);
  });
  if (!file) return;
  throw Error(Exit::unread, Location{*file, 0, 0},
              msg("this file cannot be read, and the {0} '{1}' may stand in it; mend it, then run "
                  "the command again",
                  kind.label, typed));
}

}  // namespace

std::optional<std::string> unread_file(const Book& book,
                                       const std::function<bool(const RecordFile& file)>& matters) {
  for (const Error& problem : book.problems()) {
    if (!problem.where()) continue;
    const std::string& path = problem.where()->file;
    const std::optional<RecordFile> file = record_file(book.schema(), book.path_in_book(path));
    if (file && matters(*file)) return path;
  }
  return std::nullopt;
}

Reference split_reference(std::string_view written, const std::string& own_village) {
  const std::size_t slash = written.find('/');
  if (slash == std::string_view::npos) return {own_village, std::string(written)};
  return {std::string(written.substr(0, slash)), std::string(written.substr(slash + 1))};
}

Found find_record(const Book& book, const Kind& kind, std::string_view typed,
                  const std::string& village) {
  std::string where = village;
  std::string_view id = typed;
  // Villages are looked up in the whole book, by name too.
  if (kind.file == FileRule::village) {
    where.clear();
    if (const Place* place = book.places().find(typed)) id = place->slug;
  } else if (const std::size_t slash = typed.find('/'); slash != std::string_view::npos) {
    const Place* place = &book.places().get(typed.substr(0, slash));
    where = place->slug;
    id = typed.substr(slash + 1);
  }
  std::vector<Found> best;
  Fit best_fit = Fit::end;
  Suggestions suggestions;
  // Nobody types he-yuan for 何源 who does not have to.
  std::vector<Found> named;
  const Field* name = kind.find_field("name");
  book.each(kind, scope_of(kind, where), [&](const Record& record) {
    std::string has = record.id();
    const Fit how = fit(has, id);
    if (how > best_fit) best.clear();
    if (how != Fit::none && how >= best_fit) {
      best_fit = how;
      best.push_back({record.village(), has, record.path(), record.index()});
    }
    const std::string is_named = name == nullptr ? std::string() : record.text(*name);
    if (!typed.empty() && is_named == id) {
      named.push_back({record.village(), has, record.path(), record.index()});
    }
    suggestions.add(has, is_named);
  });
  if (best.empty()) best = std::move(named);
  if (best.size() == 1) return best.front();
  if (best.size() > 1) {
    std::vector<std::string> candidates;
    for (const Found& found : best) candidates.push_back(shown(found));
    throw Error(Exit::usage,
                msg("'{0}' could be {1}; type more of the id", typed, listed(candidates)));
  }
  refuse_unread(book, kind, typed, where);
  const std::vector<std::string> near = suggestions.nearest_to(id);
  if (where.empty() || kind.in_book_scope()) {
    throw Error(Exit::usage, near.empty()
                                 ? msg("no {0} '{1}' in this book; '{2} list' shows what there is",
                                       kind.label, typed, "ruralctl " + kind.name)
                                 : msg("no {0} '{1}' in this book; did you mean {2}?", kind.label,
                                       typed, listed(near)));
  }
  throw Error(Exit::usage,
              near.empty() ? msg("no {0} '{1}' in {2}; '{3} list' shows what there is", kind.label,
                                 typed, book.places().name(where), "ruralctl " + kind.name)
                           : msg("no {0} '{1}' in {2}; did you mean {3}?", kind.label, typed,
                                 book.places().name(where), listed(near)));
}

std::string resolve_reference(const Book& book, const Kind& target, std::string_view typed,
                              const std::string& village) {
  const Found found = find_record(book, target, typed, village);
  if (found.village.empty() || found.village == village || target.file == FileRule::village)
    return found.id;
  return found.village + '/' + found.id;
}

std::vector<Referrer> referrers(const Book& book, const Kind& kind, const Found& record) {
  std::vector<Referrer> out;
  for (const Kind* other : book.schema().kinds()) {
    std::vector<const Field*> fields;
    for (const Field& field : other->fields) {
      if (field.target == kind.name) fields.push_back(&field);
    }
    if (fields.empty()) continue;
    book.each(*other, {}, [&](const Record& candidate) {
      for (const Field* field : fields) {
        for (const std::string& written : candidate.texts(*field)) {
          const Reference reference = split_reference(written, candidate.village());
          const bool in_book = kind.in_book_scope() || kind.file == FileRule::village;
          if (reference.id != record.id || (!in_book && reference.village != record.village))
            continue;
          out.push_back(
              {other,
               field->name,
               {candidate.village(), candidate.id(), candidate.path(), candidate.index()}});
        }
      }
    });
  }
  return out;
}

}  // namespace ruralctl
