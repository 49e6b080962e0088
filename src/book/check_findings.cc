#include "book/check_findings.h"

#include <algorithm>
#include <tuple>

#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

// Fills in lines and columns, in one sweep over the text for all offsets.
void locate_in(std::string_view text, std::map<std::uint32_t, Location>& places) {
  std::size_t line = 1;
  std::size_t line_start = 0;
  for (auto& [offset, place] : places) {
    const std::size_t at = std::min<std::size_t>(offset, text.size());
    for (std::size_t end = text.find('\n', line_start); end < at;
         end = text.find('\n', line_start)) {
      ++line;
      line_start = end + 1;
    }
    const std::size_t line_end = std::min(text.find('\n', line_start), text.size());
    place.line = line;
    place.column = column_of(text.substr(line_start, line_end - line_start), at - line_start);
  }
}

std::string shown(const Location& place) {
  return place.line == 0 ? place.file : place.file + ':' + std::to_string(place.line);
}

}  // namespace

std::string_view name(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

void sort_by_place(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.where.file, a.where.line, a.where.column) <
           std::tie(b.where.file, b.where.line, b.where.column);
  });
}

std::uint32_t FindingList::add_file(const std::string& path) {
  files_.push_back(path);
  wanted_files_.push_back(!wanted_ || wanted_(path));
  return static_cast<std::uint32_t>(files_.size() - 1);
}

void FindingList::add(Severity severity, Site at, Message message) {
  if (is_wanted(at.file)) raw_.push_back({severity, at, std::move(message), std::nullopt, nullptr});
}

void FindingList::add(Severity severity, Location where, Message message) {
  if (wanted_ && !wanted_(where.file)) return;
  located_.push_back({severity, std::move(where), std::move(message)});
}

void FindingList::add_pair(Severity severity, Site at, Site other, AboutOther message) {
  if (!is_wanted(at.file)) std::swap(at, other);
  if (is_wanted(at.file)) raw_.push_back({severity, at, Message(), other, std::move(message)});
}

std::vector<FindingList::Places> FindingList::locate_all(const fs::Tree& tree) const {
  std::vector<Places> places(files_.size());
  const auto want = [&](const Site& site) {
    places[site.file].emplace(site.offset, Location{files_[site.file], 0, 0});
  };
  for (const Raw& raw : raw_) {
    want(raw.at);
    if (raw.other) want(*raw.other);
  }
  std::string text;
  for (std::size_t file = 0; file < files_.size(); ++file) {
    if (places[file].empty()) continue;
    try {
      if (tree.read(files_[file], text)) locate_in(text, places[file]);
    } catch (const Error&) {  // it has just been read; a finding without its line still says enough
    }
  }
  return places;
}

std::vector<Finding> FindingList::located(const fs::Tree& tree) && {
  const std::vector<Places> places = locate_all(tree);
  const auto place = [&](const Site& site) { return places[site.file].at(site.offset); };
  for (Raw& raw : raw_) {
    Message message =
        raw.other ? raw.about_other(shown(place(*raw.other))) : std::move(raw.message);
    located_.push_back({raw.severity, place(raw.at), std::move(message)});
  }
  raw_.clear();
  sort_by_place(located_);
  return std::move(located_);
}

}  // namespace ruralctl
