// Figures as they were published, kept in the book's folder reports, and held to the records.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/book/check.h"
#include "ruralctl/report/report.h"

namespace ruralctl {

struct PublishedFigure {
  std::string name;
  std::string measure;
  std::vector<std::string> where;
  Over over = Over::period;
  std::optional<Quantity> value;  // nothing: unknown
  // What each record (`visit xiacun/2021-03-16-7k3f`) added, or of a distinct figure told of;
  // nothing where there were too many.
  std::optional<std::map<std::string, Quantity>> records;
  Location where_written;
};

// What a report said on one day. Several of one report over one period stand one behind another.
struct Publication {
  std::string report;
  std::optional<Period> period;  // nothing: everything up to `as_of`
  Day as_of;
  std::vector<std::string> terms;
  std::vector<PublishedFigure> figures;
  Location where;
};

// `reports/2021-W11.yaml`
std::string publication_path(const Publication& publication);

// As of `report`, whose figures have their parts.
Publication publication_of(const ReportRequest& request, const Report& report);

// As it stands in its file, with line ends.
std::string written(const Publication& publication);

// Those of one file, in the order in which they stand there. Throws Error(Exit::unread) with file,
// line and column for the first that cannot be read.
std::vector<Publication> publications_in(const std::string& text, const std::string& path);

// All of the book, by file, in the order in which they stand there. What cannot be read becomes a
// problem of the book.
std::vector<Publication> read_publications(const Book& book);

// The files among them that cannot be read, each with its first mistake.
std::vector<Finding> check_publications(const Book& book, Day today);

// The last publication of the same report, period and terms; null if there is none.
const Publication* last_of(const std::vector<Publication>& all, const Publication& like);

// Whether both say the same of the same figures as of the same day.
bool same_figures(const Publication& a, const Publication& b);

// Why a record makes a figure another than it was.
enum class Cause {
  entered_late,  // dated up to the day of publication, and not there then
  later,         // dated after it
  changed,       // it adds, or tells of, another amount
  moved,         // it was there, and its date or place is another
  gone,          // it is there no more, or counts no more
};
// `entered-late`, `later`, `changed`, `moved`, `gone`.
std::string_view name(Cause cause);

struct RecordChange {
  std::string record;  // `visit xiacun/2021-03-16-7k3f`
  Cause cause;
  std::optional<Quantity> before;
  std::optional<Quantity> now;
  std::optional<Location> where;  // of one that is there
};

struct FigureChange {
  PublishedFigure then;
  std::optional<Figure> now;  // nothing: the measure is no longer known
  std::vector<RecordChange> records;
};

// The figures of the publication that are others now, with the records that make them so, taken up
// to `as_of` or to the end of the publication's period, whichever comes first.
std::vector<FigureChange> changes_since(const Book& book, const Publication& publication,
                                        Day as_of);

// "households visited: 12 households → 14 households (+2)"
std::string told(Presenter& presenter, const FigureChange& change);
// What a reader needs of the changes of one figure: of each cause the first few records and how
// many more there are; of those that came later only how many.
std::vector<std::string> told_records(Presenter& presenter, const FigureChange& change);

// "entered late: visit xiacun/2021-03-17-ab12 (villages/…/2021-03.yaml:12): 2"
std::string told(Presenter& presenter, const RecordChange& change);
Datum change_datum(const FigureChange& change);

// Says in the report, where such a publication exists, what has changed since.
void tell_changes(Report& report, const Book& book, const Catalog& catalog,
                  const ReportRequest& request);

}  // namespace ruralctl
