// Records that differ between two states of a book, as people and programs are shown them.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/book/compare.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl {

struct FieldDifference {
  std::string name;
  Label label;
  Cell before;  // empty where it is absent
  Cell after;
  Datum before_data;
  Datum after_data;
  bool hidden = false;  // a person's own data, of which only is told that they differ
};

// What became of a record, with nothing left that needs its file.
struct RecordDifference {
  enum class What { added, removed, changed };
  What what = What::changed;
  std::string kind;
  Label kind_label;
  std::string village;
  std::string village_name;  // as it is called after, or was before
  std::string id;
  std::string before_file;  // with its line; empty where it is not there
  std::string after_file;
  // Those that differ; of a record that was added or removed, all.
  std::vector<FieldDifference> fields;
};

// `added`, `removed`, `changed`, as in data.
std::string_view name(RecordDifference::What what);
Cell what_cell(const Presenter& presenter, RecordDifference::What what);

// `with_sensitive`: also what a person's own data were and are, and not only that they differ.
RecordDifference record_difference(Presenter& before, Presenter& after, const RecordPair& pair,
                                   bool with_sensitive);

// "members: 3 → 4; group: → 三组", or what a record that was added or removed says.
std::string fields_text(const Presenter& presenter, const RecordDifference& change);

// A table a village, a row a record.
std::vector<Table> changes_tables(const Presenter& presenter,
                                  const std::vector<RecordDifference>& changes);
// A row a field, for spreadsheets.
Table changes_list(const Presenter& presenter, const std::vector<RecordDifference>& changes);
// A row a village, all as footer.
Table changes_overview(const Presenter& presenter, const std::vector<RecordDifference>& changes);
// A list of records.
Datum changes_datum(const std::vector<RecordDifference>& changes);
// {"members": {"before": 3, "after": 4}}; a side that is absent is null. What is
// hidden is {"hidden": true}.
Datum fields_datum(const std::vector<FieldDifference>& fields);

}  // namespace ruralctl
