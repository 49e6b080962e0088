// The figures of a report, taken together: one pass over the records of a kind for all that are
// over the same days and terms.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/scope.h"
#include "ruralctl/report/report.h"

namespace ruralctl {

class FigureSet {
 public:
  // All of them must outlive it.
  FigureSet(const Book& book, const ReportRequest& request, Day as_of)
      : book_(book), request_(request), as_of_(as_of) {}

  // The days that a figure of the report is over; nothing: everything up to the last day.
  std::optional<Period> days(Over over) const;

  // To be asked for before take(); what is asked for twice is taken once.
  void want(const std::string& name, const NamedFigure& figure);
  void take();

  // Null where the reader's terms mean nothing for it.
  const Figure* find(const NamedFigure& figure) const;

  const std::vector<Message>& notes() const { return notes_; }
  // Those that the reader's terms mean something for, zeros too, in the order in which they were
  // asked for.
  std::vector<ReportFigure> shown() const;

 private:
  struct Wanted {
    std::string name;
    NamedFigure source;
    std::optional<Figure> figure;
  };
  using Key = std::pair<Over, std::string>;  // days and the definition's terms

  static std::string key(const NamedFigure& figure);
  void take(const std::vector<Wanted*>& group);

  const Book& book_;
  const ReportRequest& request_;
  Day as_of_;
  std::vector<Wanted> wanted_;
  std::map<std::string, std::size_t> known_;
  std::vector<Message> notes_;
};

}  // namespace ruralctl
