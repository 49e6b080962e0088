// The figures of a tally as people and programs are shown them, in every command alike.
#pragma once

#include <string>

#include "ruralctl/query/tally.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"
#include "ruralctl/report/output_unit.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl {

class FigureText {
 public:
  // `unit`: what to say areas, lengths or money in; null: in each figure's own. `presenter` must
  // outlive it.
  FigureText(Presenter& presenter, const Unit* unit) : presenter_(presenter), unit_(unit) {}

  const OutputUnit& unit() const { return unit_; }

  // The number with its qualifier, "unknown", or a dash for what is not added up.
  Cell cell(const Figure& figure) const;
  // What is missing in the figure, and what each role contributes; may be empty.
  std::string remarks(const Figure& figure) const;
  // "households visited, 下村: 194 households"
  std::string title(const Figure& figure);
  // "area planted (mu)"
  Label heading(const Figure& figure) const;
  // `explain`: with its parts.
  Datum datum(const Figure& figure, bool explain) const;

 private:
  Presenter& presenter_;
  OutputUnit unit_;
};

}  // namespace ruralctl
