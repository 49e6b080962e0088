#include "cli/unfinished_merge.h"

#include <algorithm>

#include "ruralctl/git/repository.h"

namespace ruralctl::cli {
namespace {

std::vector<std::string> unmerged_below(const std::string& root) {
  try {
    const git::Repository repository(root);
    return repository.unmerged(repository.relative(root));
  } catch (const Error&) {  // git is nothing that a book needs
    return {};
  }
}

}  // namespace

std::vector<Finding> unfinished_merges(const std::string& root, const std::vector<Finding>& told) {
  std::vector<Finding> findings;
  for (const std::string& path : unmerged_below(root)) {
    const bool is_told = std::any_of(told.begin(), told.end(), [&](const Finding& finding) {
      return finding.where.file == path && finding.severity == Severity::error;
    });
    if (is_told) continue;
    findings.push_back({Severity::warning, Location{path, 0, 0},
                        msg("git has not finished merging this file; see that it has what both "
                            "sides did, then 'git add' it")});
  }
  return findings;
}

}  // namespace ruralctl::cli
