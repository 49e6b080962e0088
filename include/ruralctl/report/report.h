// A report: what its definition asks of a book, as a page, as data and as figures to publish.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/catalog.h"
#include "ruralctl/query/tally.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/page.h"
#include "ruralctl/report/definition.h"
#include "ruralctl/report/figure_text.h"

namespace ruralctl {

struct ReportRequest {
  const ReportDefinition* definition = nullptr;
  // With both ends; nothing for a cumulative report.
  std::optional<Period> period;
  std::vector<Term>
      terms;  // what it is narrowed to; figures that they mean nothing for are missing
  Day today;
  bool brief = false;    // leave out what would only say that there is nothing
  bool explain = false;  // with the records behind each figure
};

// A figure as the report shows it.
struct ReportFigure {
  std::string name;  // of the definition, or of the measure
  Over over = Over::period;
  std::vector<Term> where;
  Figure figure;  // with its parts where an explanation was asked for
};

struct Report {
  Page page;
  Datum data;                         // the same for programs
  std::vector<ReportFigure> figures;  // each once, in the order in which they are shown
  Day as_of;                          // the last day that is looked at
};

// The figure as data, told apart from others of its measure: `name`, `over`, `where`, then as tally
// has it.
Datum figure_datum(const FigureText& figure_text, const ReportFigure& figure, bool explain);

// Throws Error(Exit::usage) for terms that mean nothing for anything in the report, and for a
// period that lies ahead; Error(Exit::unread) at the line of a definition whose terms mean nothing.
// What cannot be read becomes a problem of the book.
Report make_report(const Book& book, const Catalog& catalog, const ReportRequest& request);

// Figures of measures over the days of the request, with their parts where the request asks to
// explain; nothing for one without a measure, or that the request's terms mean nothing for.
std::vector<std::optional<Figure>> take_figures(const Book& book, const ReportRequest& request,
                                                const std::vector<NamedFigure>& figures);

// What a figure is over, in words: this week, week before …; of no span, this period.
Label over_label(Over over, std::optional<Span> span = std::nullopt);

// The period of the definition's span that `typed` names, or the current one. Throws
// Error(Exit::usage) for one of another span.
std::optional<Period> report_period(const ReportDefinition& definition,
                                    const std::optional<std::string>& typed, Day today);

}  // namespace ruralctl
