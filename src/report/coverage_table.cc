#include "ruralctl/report/coverage_table.h"

#include "ruralctl/base/list.h"
#include "ruralctl/render/quantity.h"
#include "ruralctl/report/explanation.h"

namespace ruralctl {
namespace {

std::string remarks(const Presenter& presenter, const CoverageRow& row) {
  std::vector<std::string> parts;
  for (const Incomplete& place : row.incomplete) {
    parts.push_back(presenter.text(msg("{0}: {1} on the roster, of {2} in all",
                                       presenter.village(place.village), place.registered,
                                       cell(place.total, presenter.language()).shown)));
  }
  if (!parts.empty()) return listed(parts, presenter.language() == Language::zh ? "；" : "; ");
  return row.registered == 0 ? presenter.text(msg("nobody on the roster")) : std::string();
}

Cell percent(const Presenter& presenter, const CoverageRow& row) {
  if (!row.percent) return {presenter.text(msg("unknown")), ""};
  return {row.percent->text() + '%', row.percent->text()};
}

void append_figures(const Presenter& presenter, const CoverageRow& row, Table::Row& cells) {
  cells.push_back(std::to_string(row.registered));
  cells.push_back(std::to_string(row.covered));
  cells.push_back(percent(presenter, row));
  cells.push_back(row.unnamed ? cell(*row.unnamed, presenter.language()) : Cell());
  cells.push_back(remarks(presenter, row));
}

std::vector<Column> figure_columns() {
  return {{"registered", {"registered", "在册"}, Align::right},
          {"visited", {"visited", "已走访"}, Align::right},
          {"percent", {"coverage", "覆盖率"}, Align::right},
          {"unnamed", {"without names", "未列名"}, Align::right},
          {"remarks", {"remarks", "说明"}, Align::left, true}};
}

void append_group_columns(const Presenter& presenter, const Kind& kind,
                          const CoverageResult& result, Table& table) {
  if (result.rows.empty()) return;
  for (const auto& [dimension, value] : result.rows.front().group)
    table.columns.push_back({dimension, presenter.dimension(kind, dimension)});
}

std::string name_of(Presenter& presenter, const Kind& kind, const CoverageRow& row) {
  if (row.group.empty()) return presenter.text(msg("total"));
  std::vector<std::string> parts;
  for (const auto& [dimension, value] : row.group)
    parts.push_back(presenter.group(kind, dimension, value));
  return listed(parts, presenter.language() == Language::zh ? "，" : ", ");
}

}  // namespace

std::vector<Message> coverage_notes(const Book& book, const CoverageResult& result) {
  std::vector<Message> out;
  if (result.overlapping) {
    out.push_back(
        msg("a record with several values is in each of its groups: the rows need "
            "not add up to the total"));
  }
  if (result.total.unnamed) {
    out.push_back(
        msg("households met without their names raise no figure here, and are shown "
            "beside"));
  }
  if (!result.without_roster.empty()) {
    std::vector<std::string> names;
    for (const std::string& village : result.without_roster)
      names.push_back(book.places().name(village));
    out.push_back(msgn("{1} has no roster, and is not in these figures",
                       "{1} have no roster, and are not in these figures",
                       static_cast<std::int64_t>(names.size()), listed(names)));
  }
  if (result.unsure > 0) {
    out.push_back(msgn("{0} on the roster by a date that is known in part only",
                       "{0} on the roster by dates that are known in part only",
                       static_cast<std::int64_t>(result.unsure)));
  }
  return out;
}

Table coverage_table(Presenter& presenter, const Kind& kind, const CoverageResult& result) {
  Table table;
  append_group_columns(presenter, kind, result, table);
  if (table.columns.empty()) table.columns.push_back({"kind", {"", ""}});
  const std::size_t groups = table.columns.size();
  const std::vector<Column> figures = figure_columns();
  table.columns.insert(table.columns.end(), figures.begin(), figures.end());
  for (const CoverageRow& row : result.rows) {
    Table::Row cells;
    for (const auto& [dimension, value] : row.group)
      cells.push_back(Cell(presenter.group(kind, dimension, value), value));
    append_figures(presenter, row, cells);
    table.rows.push_back(std::move(cells));
  }
  Table::Row footer(groups);
  footer[0] = presenter.text(msg("total"));
  append_figures(presenter, result.total, footer);
  table.footer = std::move(footer);
  return table;
}

std::string coverage_title(Presenter& presenter, const Kind& kind, const CoverageRow& row) {
  return presenter.text(msg("{0}: {1} of {2} registered", name_of(presenter, kind, row),
                            row.covered, row.registered));
}

// A row a part of a line; of the total alone where nothing is divided.
Table coverage_parts_table(Presenter& presenter, const Kind& kind, const CoverageResult& result) {
  Table table;
  append_group_columns(presenter, kind, result, table);
  const std::vector<Column> columns = part_columns();
  table.columns.insert(table.columns.end(), columns.begin(), columns.end());
  const auto add = [&](const CoverageRow& row) {
    for (const Part& part : row.parts) {
      Table::Row cells;
      for (const auto& [dimension, value] : row.group)
        cells.push_back(Cell(presenter.group(kind, dimension, value), value));
      const Table::Row more = part_cells(presenter, part);
      cells.insert(cells.end(), more.begin(), more.end());
      table.rows.push_back(std::move(cells));
    }
  };
  for (const CoverageRow& row : result.rows) add(row);
  if (result.rows.empty()) add(result.total);
  return table;
}

Datum coverage_datum(const CoverageRow& row, bool explain) {
  Datum out;
  if (!row.group.empty()) {
    Datum group;
    for (const auto& [dimension, value] : row.group)
      group.set(dimension, value.empty() ? Datum() : Datum(value));
    out.set("group", group);
  }
  out.set("registered", row.registered).set("visited", row.covered);
  out.set("percent", row.percent ? Datum(*row.percent) : Datum());
  if (!row.incomplete.empty()) {
    Datum places = Datum::List{};
    for (const Incomplete& place : row.incomplete) {
      places.add(Datum::Object{{"village", place.village},
                               {"registered", place.registered},
                               {"total", datum(place.total)}});
    }
    out.set("incomplete", places);
  }
  if (row.unnamed) out.set("unnamed", datum(*row.unnamed));
  if (explain) out.set("explain", parts_datum(row.parts));
  return out;
}

}  // namespace ruralctl
