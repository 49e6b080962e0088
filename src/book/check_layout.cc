#include "book/check_layout.h"

#include <algorithm>

#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"

namespace ruralctl {
namespace {

std::string last_part(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}
std::string folder_of(const std::string& path) {
  return path.substr(0, path.find_last_of('/') + 1);
}

std::string without_ending(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  const bool yaml =
      dot != std::string::npos && (name.substr(dot) == ".yaml" || name.substr(dot) == ".yml");
  return yaml ? name.substr(0, dot) : name;
}

// What the records of a kind stand in, inside a village: `visits/2021-03.yaml`.
std::string place_of(const Kind& kind) {
  switch (kind.file) {
    case FileRule::month:
      return kind.plural + "/2021-03.yaml";
    case FileRule::year:
      return kind.plural + "/2021.yaml";
    default:
      return last_part(Book::path(kind, "v", Day()));
  }
}

// A kind by any of its names.
const Kind* kind_meant(const Schema& schema, const std::string& name) {
  if (const Kind* kind = schema.find_kind(name)) return kind;
  std::vector<std::string> words;
  for (const Kind* kind : schema.kinds()) words.push_back(kind->plural);
  const std::vector<std::string> near = nearest(name, words, 1);
  return near.empty() ? nullptr : schema.find_kind(near.front());
}

// `2021-03.yaml` for `2021-3.yaml`; empty where nothing is near.
std::string name_meant(const Kind& kind, const std::string& stem) {
  try {
    const PartialDate date = parse_partial_input(stem, Day());
    if (std::to_string(date.year) != stem.substr(0, 4)) return {};
    if (kind.file == FileRule::year) return std::to_string(date.year) + ".yaml";
    if (date.month != 0) return text(PartialDate{date.year, date.month, 0}) + ".yaml";
  } catch (const Error&) {  // no date at all
  }
  return {};
}

Message misnamed(const RecordFile& file) {
  const std::string meant = name_meant(*file.kind, without_ending(last_part(file.path)));
  const std::string example = last_part(place_of(*file.kind));
  if (!meant.empty()) {
    return msg(
        "files here are named like {0}, and questions about a period do not find this one; rename "
        "it to {1}, or move "
        "its records there",
        example, meant);
  }
  return msg(
      "files here are named like {0}, and questions about a period do not find this one; move its "
      "records to where "
      "their dates belong",
      example);
}

Message stray_message(const Schema& schema, const Stray& stray) {
  const std::string name = last_part(stray.path);
  const std::string folder = folder_of(stray.path);
  if (!stray.is_folder && name.ends_with(".yml")) {
    const std::string renamed = folder + without_ending(name) + ".yaml";
    if (renamed == kSettingsFile || record_file(schema, renamed)) {
      return msg("nothing reads this file, as its name does not end in .yaml; rename it to {0}",
                 without_ending(name) + ".yaml");
    }
  }
  // Below the folder of a kind that has files by date.
  if (std::count(stray.path.begin(), stray.path.end(), '/') > 2) {
    return msg(
        "nothing reads this; the files here are named like {0}",
        last_part(place_of(*kind_meant(schema, last_part(folder.substr(0, folder.size() - 1))))));
  }
  const Kind* kind = kind_meant(schema, without_ending(name));
  if (kind == nullptr) {
    return msg(
        "nothing reads this, as no kind of records has this name; move it out of the folder, or "
        "define the kind in "
        "ruralctl.yaml");
  }
  if (kind->in_book_scope())
    return msg("nothing reads this; records of {0} stand in {1}", kind->label, "team.yaml");
  if (kind->file == FileRule::village) {
    return msg("nothing reads this; records of {0} stand in {1}", kind->label,
               "villages/…/village.yaml");
  }
  const bool in_village = stray.path.starts_with("villages/") && !folder.ends_with("villages/");
  return msg("nothing reads this; records of {0} stand in {1}", kind->label,
             in_village ? place_of(*kind) : "villages/…/" + place_of(*kind));
}

}  // namespace

void check_layout(const Book& book, const Layout& layout, bool settings_known,
                  FindingList& findings) {
  for (const Error& error : layout.unlisted) {
    findings.add(Severity::error, error.where().value_or(Location{}), error.message());
  }
  for (const RecordFile& file : layout.files) {
    if (file.is_misnamed())
      findings.add(Severity::warning, Location{file.path, 0, 0}, misnamed(file));
  }
  for (const Stray& stray : layout.strays) {
    if (!settings_known && stray.path.starts_with("villages/")) continue;
    findings.add(Severity::warning, Location{stray.path, 0, 0},
                 stray_message(book.schema(), stray));
  }
}

}  // namespace ruralctl
