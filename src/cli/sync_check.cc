#include "cli/sync_check.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "cli/look_over.h"
#include "ruralctl/base/catalog.h"

namespace ruralctl::cli {
namespace {

// The line may be another one by now.
bool is_same(const Finding& one, const Finding& other) {
  const Catalog plain(Language::en);
  return one.where.file == other.where.file && plain.text(one.message) == plain.text(other.message);
}

}  // namespace

std::vector<Finding> findings_of(const Book& book, Day today) {
  CheckRequest request;
  request.today = today;
  return look_over(book, std::move(request)).findings;
}

std::vector<Finding> new_errors(const Book& book, const std::vector<const Book*>& before,
                                const std::set<std::string>& paths, Day today) {
  std::vector<Finding> here;
  std::vector<Finding> elsewhere;
  for (Finding& finding : findings_of(book, today)) {
    if (finding.severity != Severity::error) continue;
    (paths.contains(finding.where.file) ? here : elsewhere).push_back(std::move(finding));
  }
  if (!elsewhere.empty()) {
    std::vector<Finding> old;
    for (const Book* one : before) {
      std::vector<Finding> more = findings_of(*one, today);
      std::move(more.begin(), more.end(), std::back_inserter(old));
    }
    for (Finding& finding : elsewhere) {
      const bool was_there = std::any_of(old.begin(), old.end(),
                                         [&](const Finding& one) { return is_same(one, finding); });
      if (!was_there) here.push_back(std::move(finding));
    }
    sort_by_place(here);
  }
  return here;
}

std::vector<Finding> errors_elsewhere(const Book& book, const Book& before,
                                      const std::function<bool(const std::string& path)>& unchanged,
                                      Day today) {
  const auto errors_of = [&](const Book& which) {
    CheckRequest request;
    request.today = today;
    request.wanted = unchanged;
    std::vector<Finding> findings = look_over(which, std::move(request)).findings;
    std::erase_if(findings, [](const Finding& one) { return one.severity != Severity::error; });
    return findings;
  };
  std::vector<Finding> errors = errors_of(book);
  if (errors.empty()) return errors;
  // The sentence may be another one, such as one that knew of an id that was meant; the place in a
  // file that nobody touched is not.
  const auto place = [](const Finding& finding) {
    return std::tuple(finding.where.file, finding.where.line, finding.where.column);
  };
  std::set<std::tuple<std::string, std::size_t, std::size_t>> old;
  for (const Finding& finding : errors_of(before)) old.insert(place(finding));
  std::erase_if(errors, [&](const Finding& finding) { return old.contains(place(finding)); });
  return errors;
}

}  // namespace ruralctl::cli
