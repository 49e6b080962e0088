// How many of those on the roster were met: in the period, and so far.
#include <algorithm>

#include "report/blocks.h"
#include "ruralctl/base/list.h"
#include "ruralctl/query/coverage.h"
#include "ruralctl/report/coverage_table.h"

namespace ruralctl {
namespace {

CoverageResult take(const Setting& setting, const CoverageBlock& block, const Asked& asked,
                    const Period& window) {
  CoverageRequest request;
  request.kind = block.kind;
  request.terms = in_one(asked);
  request.window = period_between(window.first, setting.as_of);
  request.today = setting.as_of;
  const std::string by = block.by.empty() ? block.kind->coverage->by : block.by;
  if (!by.empty()) request.by = {by};
  return coverage(setting.book, request);
}

std::string label_of(const Setting& setting, const CoverageBlock& block, const CoverageRow& row) {
  if (row.group.empty()) return setting.text(msg("total"));
  const auto& [dimension, value] = row.group.front();
  return setting.presenter.group(*block.kind, dimension, value);
}

std::string percent(const Setting& setting, const CoverageRow& row) {
  return row.percent ? row.percent->text() + '%' : setting.text(msg("unknown"));
}

Datum rows_of(const CoverageResult& result) {
  Datum rows = Datum::List{};
  for (const CoverageRow& row : result.rows) rows.add(coverage_datum(row, false));
  rows.add(coverage_datum(result.total, false));
  return rows;
}

}  // namespace

BlockResult make(const Setting& setting, const CoverageBlock& block) {
  BlockResult out;
  const std::optional<Asked> asked = asked_of(setting, *block.kind, block.where);
  out.data.set("type", "coverage").set("kind", block.kind->name);
  if (!asked || asked->nothing) return out;
  const Period everything = period_between(std::nullopt, setting.as_of);
  const CoverageResult so_far = take(setting, block, *asked, everything);
  std::optional<CoverageResult> now;
  if (!setting.definition.cumulative) now = take(setting, block, *asked, setting.days);

  Table table;
  table.columns.push_back({"group", {"", ""}});
  if (!so_far.rows.empty()) {
    table.columns.front().heading =
        setting.presenter.dimension(*block.kind, so_far.rows.front().group.front().first);
  }
  table.columns.push_back({"registered", {"registered", "在册"}, Align::right});
  const auto add_columns = [&](const std::string& key, Over over) {
    const Label words = heading(setting, over);
    table.columns.push_back({key, {"visited, " + words.en, words.zh + "走访"}, Align::right});
    table.columns.push_back(
        {key + "-percent", {"coverage, " + words.en, words.zh + "覆盖率"}, Align::right});
  };
  if (now) add_columns("period", Over::period);
  add_columns("so-far", Over::so_far);
  const auto cells_of = [&](const CoverageRow& row) {
    Table::Row cells = {label_of(setting, block, row), std::to_string(row.registered)};
    const auto add = [&](const CoverageRow& of) {
      cells.emplace_back(std::to_string(of.covered));
      cells.emplace_back(percent(setting, of));
    };
    if (now) {
      const auto same = std::find_if(now->rows.begin(), now->rows.end(),
                                     [&](const CoverageRow& r) { return r.group == row.group; });
      add(row.group.empty() ? now->total : same == now->rows.end() ? CoverageRow{} : *same);
    }
    add(row);
    return cells;
  };
  Diagram diagram;
  diagram.shape = Diagram::Shape::rows;
  diagram.title = setting.text(msg("{0}, so far", Label{"coverage", "走访覆盖率"}));
  diagram.axis = table.columns.front().heading.in(setting.language());
  diagram.series.push_back({setting.text(Label{"coverage", "覆盖率"}), {}});
  diagram.wanted = Diagram::Value{Decimal(100), "100%"};
  diagram.wanted_label.clear();
  for (const CoverageRow& row : so_far.rows) {
    table.rows.push_back(cells_of(row));
    if (row.registered == 0) continue;
    diagram.categories.push_back(label_of(setting, block, row));
    diagram.series.front().values.push_back({row.percent, percent(setting, row)});
  }
  table.footer = cells_of(so_far.total);
  CoverageResult named = so_far;
  if (named.total.unnamed) {
    const auto count = [&](Language language) {
      return display(*named.total.unnamed, language, 1);
    };
    table.notes.push_back(
        setting.text(msg("households met without their names, so far, are not in it: {0}",
                         Label{count(Language::en), count(Language::zh)})));
    named.total.unnamed.reset();
  }
  for (const Message& note : coverage_notes(setting.book, named))
    table.notes.push_back(setting.text(note));
  for (const Incomplete& place : so_far.total.incomplete) {
    const auto total = [&](Language language) { return display(place.total, language, 1); };
    table.notes.push_back(setting.text(
        msg("{0}: {1} on the roster, of {2} in all", setting.presenter.village(place.village),
            place.registered, Label{total(Language::en), total(Language::zh)})));
  }
  out.says_something = so_far.total.registered > 0;
  out.blocks.emplace_back(std::move(table));
  if (diagram.categories.size() > 1) out.blocks.emplace_back(std::move(diagram));
  if (now) out.data.set("period", rows_of(*now));
  out.data.set("so_far", rows_of(so_far));
  return out;
}

}  // namespace ruralctl
