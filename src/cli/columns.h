// The columns of a table of records.
#pragma once

#include <vector>

#include "ruralctl/report/presenter.h"

namespace ruralctl::cli {

// The id, the place, or a field.
struct ShownColumn {
  enum class What { id, village, field };
  What what;
  const Field* field = nullptr;

  Column column() const;
  Cell cell(const Record& record, Presenter& presenter) const;
};

// Everything but what is a person's own; the place where the book has several.
std::vector<ShownColumn> usual_columns(const Book& book, const Kind& kind);

// Takes out the fields that no row says anything of.
void drop_empty_columns(Table& table, const std::vector<ShownColumn>& columns);

}  // namespace ruralctl::cli
