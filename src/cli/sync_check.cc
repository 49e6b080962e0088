#include "cli/sync_check.h"

#include <algorithm>
#include <iterator>

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

}  // namespace ruralctl::cli
