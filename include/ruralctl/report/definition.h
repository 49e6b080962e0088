// What a report is: data, read from YAML (src/report/reports/*.yaml and `reports:` in a book's
// ruralctl.yaml). doc/FORMAT.md says how it is written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ruralctl/query/due.h"
#include "ruralctl/query/terms.h"
#include "ruralctl/schema/schema.h"
#include "ruralctl/schema/template.h"

namespace ruralctl {

// Over which days a figure is taken.
enum class Over {
  period,    // the report's own
  previous,  // the one before
  year,      // from the first of January of the year in which the report's period ends
  so_far,    // everything up to the period's end, with opening figures
};

// `period`, `previous`, `year`, `so-far`.
std::string_view name(Over over);

// Which promises are meant, seen from the last day of the report.
enum class When {
  overdue,  // their day has passed
  next,     // their day lies in the next period
  open,     // all
  missing,  // of rhythms: what did not happen in the report's period
};

struct PromiseChoice {
  When when = When::open;
  std::vector<std::string> kinds;  // empty: all
};

// A figure with a name of its own.
struct NamedFigure {
  enum class What { measure, coverage, promises };
  What what = What::measure;
  const Measure* measure = nullptr;
  const Kind* covered = nullptr;  // of a coverage
  std::vector<Term> where;
  Over over = Over::period;
  PromiseChoice promises;  // how many there are
  Label label;             // in tables; empty: the name
  Location defined;
};

// `NAME`: the figure is more than 0, or unknown though there are records; `NAME:100..`: it is known
// and lies between the two, which are included; `not:…`: the opposite.
struct Condition {
  std::string figure;
  std::optional<Decimal> least;
  std::optional<Decimal> most;
  bool negated = false;
};

struct SentenceBlock {
  TemplateLabel text;
};

// Figures with a column for each `Over`, or divided by `by` with a column for each figure.
struct FigureTableBlock {
  std::vector<std::string> figures;  // measures, or named figures of measures
  std::string by;                    // a dimension; over the report's period then
  std::optional<Over> over;          // with `by`: another
};

// The records of one kind that fall into the period.
struct RecordsBlock {
  const Kind* kind = nullptr;
  std::vector<Term> where;
  const Field* date = nullptr;     // the day by which a record falls into it
  const Field* entries = nullptr;  // or its entries do, by their date
  TemplateLabel line;              // empty: the kind's own
  bool all = false;                // not only those of the period: all there are at its end
  std::size_t limit = 0;           // 0: none
};

struct PromisesBlock {
  PromiseChoice choice;
};

struct TargetsBlock {
  std::vector<Term> where;
};

struct CoverageBlock {
  const Kind* kind = nullptr;
  std::vector<Term> where;
  std::string by;  // empty: by what the kind says
};

struct ChartBlock {
  std::vector<const Measure*> measures;  // of one unit
  std::vector<Term> where;
  std::string by;  // a span or another dimension; empty: weeks in a report of a week, else months
  std::size_t last = 12;  // so many spans, the last of them the one in which the report ends
  bool line = false;
  bool targets = false;  // with the target of the measure that is due next
};

struct CalendarBlock {
  const Measure* measure = nullptr;
  std::vector<Term> where;
  std::size_t weeks = 26;
};

// Day by day what the records tell.
struct DiaryBlock {
  std::vector<const Kind*> kinds;  // empty: all that tell
};

using BlockContent =
    std::variant<SentenceBlock, FigureTableBlock, RecordsBlock, PromisesBlock, TargetsBlock,
                 CoverageBlock, ChartBlock, CalendarBlock, DiaryBlock>;

struct BlockDefinition {
  TemplateLabel title;
  std::vector<Condition> when;  // one of them is enough; none: always
  TemplateLabel empty;          // what is said where there is nothing; may be empty
  BlockContent content;
  Location defined;
};

struct SectionDefinition {
  TemplateLabel title;
  std::vector<Condition> when;
  TemplateLabel empty;  // where none of the blocks says anything; may be empty
  std::vector<BlockDefinition> blocks;
  Location defined;
};

struct ReportDefinition {
  std::string name;
  Label label;
  // The span whose buckets it is about; nothing: any period …
  std::optional<Span> span;
  bool cumulative = false;  // … or no period at all: everything up to a day
  TemplateLabel title;
  // From when cumulative figures count, in words: since the first day of a kind's records (a
  // person's posting), or since the year began.
  const Kind* since = nullptr;
  bool since_year = false;
  Label since_label;
  std::vector<Over> columns;  // of tables of figures
  std::map<std::string, NamedFigure> figures;
  std::vector<SectionDefinition> sections;
  bool builtin = true;
  Location defined;

  // The figure of this name, or the measure's over the report's period.
  std::optional<NamedFigure> find_figure(const Schema& schema, const std::string& name) const;
};

}  // namespace ruralctl
