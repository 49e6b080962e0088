// Tables of figures: by period, or divided.
#include <algorithm>
#include <map>

#include "report/blocks.h"
#include "ruralctl/base/list.h"

namespace ruralctl {
namespace {

bool says_nothing(const Figure& figure) {
  return figure.value && figure.value->value.is_zero() && figure.unknown == 0;
}

NamedFigure over(NamedFigure figure, Over days) {
  figure.over = days;
  return figure;
}

// "households visited", or the name that the definition gives the figure.
std::string label_of(const Setting& setting, const std::string& name, const NamedFigure& figure) {
  if (setting.definition.figures.contains(name)) {
    const std::string label = setting.text(figure.label);
    return label.empty() ? name : label;
  }
  return setting.text(figure.measure->label);
}

// What is the same for several columns is said once, with their names unless it is for all.
std::string joined(const Setting& setting,
                   const std::vector<std::pair<Over, std::string>>& remarks) {
  const bool zh = setting.language() == Language::zh;
  std::vector<std::pair<std::string, std::vector<std::string>>> said;
  for (const auto& [over, remark] : remarks) {
    const auto same = std::find_if(said.begin(), said.end(), [&, &text = remark](const auto& one) {
      return one.first == text;
    });
    const std::string column = setting.text(heading(setting, over));
    if (same == said.end()) {
      said.push_back({remark, {column}});
    } else {
      same->second.push_back(column);
    }
  }
  if (said.size() == 1) return said.front().first;
  std::vector<std::string> out;
  for (const auto& [remark, columns] : said) {
    if (!remark.empty())
      out.push_back(setting.text(msg("{0}: {1}", listed(columns, zh ? "、" : ", "), remark)));
  }
  return listed(out, zh ? "；" : "; ");
}

BlockResult by_period(const Setting& setting, const FigureTableBlock& block) {
  BlockResult out;
  const std::vector<Over>& columns = setting.definition.columns;
  Table table;
  table.columns.push_back({"measure", {"measure", "指标"}});
  for (const Over days : columns)
    table.columns.push_back({std::string(name(days)), heading(setting, days), Align::right});
  table.columns.push_back({"unit", {"unit", "单位"}});
  table.columns.push_back({"remarks", {"remarks", "说明"}, Align::left, true});
  Datum figures = Datum::List{};
  bool has_remarks = false;
  for (const std::string& name : block.figures) {
    const NamedFigure source = *setting.definition.find_figure(setting.book.schema(), name);
    std::vector<const Figure*> row;
    for (const Over days : columns) row.push_back(setting.figures.find(over(source, days)));
    if (std::all_of(row.begin(), row.end(), [](const Figure* figure) {
          return figure == nullptr || says_nothing(*figure);
        })) {
      continue;
    }
    Table::Row cells = {Cell(label_of(setting, name, source), name)};
    std::vector<std::pair<Over, std::string>> remarks;
    const Unit* unit = source.measure->unit;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i] == nullptr) {
        cells.emplace_back("–", "");
        continue;
      }
      cells.push_back(setting.figure_text.cell(*row[i]));
      unit = row[i]->unit;
      remarks.emplace_back(columns[i], setting.figure_text.remarks(*row[i]));
      Datum datum = setting.figure_text.datum(*row[i], false);
      datum.set("over", ruralctl::name(columns[i]));
      if (setting.definition.figures.contains(name)) datum.set("name", name);
      figures.add(std::move(datum));
    }
    cells.push_back(setting.text(unit->label_of_many()));
    cells.emplace_back(joined(setting, remarks));
    has_remarks = has_remarks || !cells.back().shown.empty();
    table.rows.push_back(std::move(cells));
  }
  if (!has_remarks) {
    table.columns.pop_back();
    for (Table::Row& row : table.rows) row.pop_back();
  }
  out.says_something = !table.rows.empty();
  out.blocks.emplace_back(std::move(table));
  out.data.set("type", "table").set("figures", figures);
  return out;
}

// A row a group, a column a figure. Of one group only, the undivided table says as much.
BlockResult divided(const Setting& setting, const FigureTableBlock& block) {
  BlockResult out;
  Table table;
  Datum figures = Datum::List{};
  std::map<std::string, Table::Row> rows;
  Table::Row footer = {setting.text(msg("total"))};
  table.columns.push_back({block.by, {block.by, block.by}});
  std::string dimension;  // `village` for 村
  bool overlapping = false;
  Table::Row holes = {Cell()};  // what stands where a group has no record
  for (const std::string& name : block.figures) {
    NamedFigure source = *setting.definition.find_figure(setting.book.schema(), name);
    if (block.over) source.over = *block.over;
    const Kind& kind = setting.book.schema().kind(source.measure->kind);
    const std::optional<Asked> asked = asked_of(setting, kind, source.where);
    if (!asked || asked->nothing) continue;
    TallyRequest request;
    request.measures = {source.measure};
    request.terms = asked->terms;
    request.also = asked->also;
    request.period = setting.figures.days(source.over);
    request.today = setting.as_of;
    request.by = {block.by};
    const Tally result = tally(setting.book, request);
    overlapping = overlapping || result.overlapping;
    dimension = Grouping::name_of(setting.book.schema(), kind, block.by);
    table.columns.front() = {dimension, setting.presenter.dimension(kind, dimension)};
    const Figure& total = result.totals.front();
    Column column{name, setting.figure_text.heading(total), Align::right};
    if (setting.definition.figures.contains(name)) {
      const std::string label = label_of(setting, name, source);
      column.heading = {label, label};
    }
    table.columns.push_back(std::move(column));
    for (const Figure& figure : result.figures) {
      if (says_nothing(figure)) continue;
      const std::string& value = figure.group.front().second;
      Table::Row& row = rows[value];
      if (row.empty()) row.emplace_back(setting.presenter.group(kind, dimension, value), value);
      row.insert(row.end(), holes.begin() + static_cast<std::ptrdiff_t>(row.size()), holes.end());
      row.push_back(setting.figure_text.cell(figure));
      Datum datum = setting.figure_text.datum(figure, false);
      datum.set("over", ruralctl::name(source.over));
      figures.add(std::move(datum));
    }
    footer.push_back(setting.figure_text.cell(total));
    holes.push_back(kind.nature == Nature::snapshot ? Cell("–", "") : Cell("0"));
  }
  // Where nothing happened is what is looked for.
  if (dimension == "village" && !rows.empty()) {
    for (const std::string& village :
         villages_of(setting.book, setting.request.terms).value_or(setting.book.villages())) {
      Table::Row& row = rows[village];
      if (row.empty()) row.emplace_back(setting.presenter.village(village), village);
    }
  }
  if (overlapping) {
    table.notes.push_back(
        setting.text(msg("a record with several values is in each of its groups: the rows need "
                         "not add up to the total")));
  }
  for (auto& [ignored, row] : rows) {
    row.insert(row.end(), holes.begin() + static_cast<std::ptrdiff_t>(row.size()), holes.end());
    table.rows.push_back(std::move(row));
  }
  table.footer = std::move(footer);
  out.says_something = table.rows.size() > 1;
  out.blocks.emplace_back(std::move(table));
  out.data.set("type", "table").set("by", dimension).set("figures", figures);
  return out;
}

}  // namespace

BlockResult make(const Setting& setting, const FigureTableBlock& block) {
  return block.by.empty() ? by_period(setting, block) : divided(setting, block);
}

}  // namespace ruralctl
