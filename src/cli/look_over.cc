#include "cli/look_over.h"

#include <functional>

#include "ruralctl/query/check_baselines.h"
#include "ruralctl/query/check_terms.h"
#include "ruralctl/report/published.h"
#include "ruralctl/report/reports.h"

namespace ruralctl::cli {

CheckReport look_over(const Book& book, CheckRequest request) {
  TermsJudge judge(book, request.today);
  request.judge_term = std::ref(judge);
  CheckReport report = check_book(book, request);
  if (!request.settings_known) return report;
  for (auto* look : {&check_baselines, &check_rules, &check_reports, &check_publications}) {
    for (Finding& finding : look(book, request.today)) {
      if (!request.wanted || request.wanted(finding.where.file))
        report.findings.push_back(std::move(finding));
    }
  }
  sort_by_place(report.findings);
  return report;
}

}  // namespace ruralctl::cli
