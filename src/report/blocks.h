// The blocks of a report, from their definitions to what stands on the page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/figure_set.h"
#include "report/teller.h"
#include "ruralctl/report/figure_text.h"
#include "ruralctl/report/presenter.h"
#include "ruralctl/report/report.h"

namespace ruralctl {

// What was promised, taken when first asked for.
struct PromiseCache {
  std::optional<std::vector<Promise>> open;
  std::optional<std::vector<Promise>> missing;
};

// What all blocks of one report share.
struct Setting {
  const Book& book;
  const ReportDefinition& definition;
  const ReportRequest& request;
  Presenter& presenter;
  FigureText& figure_text;
  FigureSet& figures;
  PromiseCache& promises;
  Day as_of;       // the last day that is looked at
  Period days;     // the report's period; everything up to `as_of` in a cumulative report
  Period words;    // the same to its own end, also where that lies ahead
  int year;        // dates of which are told without it
  bool one_place;  // whether all that is told of happens in one village
  Location at;     // the block that is being made, for its mistakes

  Language language() const { return presenter.language(); }
  std::string text(const Message& message) const { return presenter.text(message); }
  std::string text(const Label& label) const { return presenter.text(label); }
  Teller teller() const { return {presenter, as_of}; }
};

struct BlockResult {
  std::vector<PageBlock> blocks;
  Datum data = Datum::Object{};
  bool says_something = false;
  std::vector<std::string> notes;  // for the end of the report
};

// The heading of a column of figures: 本周, 上周, 本年, 累计.
Label heading(const Setting& setting, Over over);

// A figure in a sentence: "12户（另有1条未填）". Empty where it is 0, or where the reader's terms
// mean nothing for it.
Filling figure_filling(const Setting& setting, const NamedFigure& figure);
// What a sentence may name.
Filling page_filling(const Setting& setting, const std::string& name);
bool holds(const Setting& setting, const Condition& condition);

BlockResult make(const Setting& setting, const SentenceBlock& block);
BlockResult make(const Setting& setting, const FigureTableBlock& block);
BlockResult make(const Setting& setting, const RecordsBlock& block);
BlockResult make(const Setting& setting, const PromisesBlock& block);
BlockResult make(const Setting& setting, const TargetsBlock& block);
BlockResult make(const Setting& setting, const CoverageBlock& block);
BlockResult make(const Setting& setting, const ChartBlock& block);
BlockResult make(const Setting& setting, const CalendarBlock& block);
BlockResult make(const Setting& setting, const DiaryBlock& block);

// The promises that are chosen, among those that the reader's terms leave.
std::vector<Promise> chosen(const Setting& setting, const PromiseChoice& choice);

// The reader's terms and the definition's for something of `kind`; nothing where the reader's mean
// nothing for it. Throws Error(Exit::unread) at the block where the definition's do.
std::optional<Asked> asked_of(const Setting& setting, const Kind& kind,
                              const std::vector<Term>& where);

}  // namespace ruralctl
