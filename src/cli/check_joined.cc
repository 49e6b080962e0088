#include "cli/check_joined.h"

#include <algorithm>

#include "cli/check_disk.h"
#include "cli/look_over.h"
#include "cli/readable_book.h"

namespace ruralctl::cli {
namespace {

CheckReport check_one(const JoinedBooks::One& one, Day today) {
  CheckReport report;
  try {
    const ReadableBook readable(one.tree());
    CheckRequest request;
    request.today = today;
    request.settings_known = !readable.settings_error();
    report = look_over(readable.book(), request);
    if (const auto& error = readable.settings_error())
      report.findings.push_back(as_finding(*error));
  } catch (const Error& error) {
    // The others are looked over all the same.
    report.findings.push_back(as_finding(error));
  }
  if (!one.revision) {
    for (Finding& found : found_on_disk(one.folder.path, report.findings))
      report.findings.push_back(std::move(found));
  }
  return report;
}

}  // namespace

CheckReport check_joined(const JoinedBooks& joined, Day today) {
  CheckReport all;
  for (const JoinedBooks::One& one : joined.all()) {
    CheckReport report = check_one(one, today);
    for (Finding& finding : report.findings) {
      finding.where.file = one.folder.shown + '/' + finding.where.file;
      all.findings.push_back(std::move(finding));
    }
    all.records += report.records;
    all.files += report.files;
  }
  for (const Error& problem : joined.problems()) {
    const Finding finding = as_finding(problem);
    const bool told = std::any_of(all.findings.begin(), all.findings.end(), [&](const Finding& f) {
      return f.where == finding.where && f.message.id() == finding.message.id();
    });
    if (!told) all.findings.push_back(finding);
  }
  sort_by_place(all.findings);
  return all;
}

}  // namespace ruralctl::cli
