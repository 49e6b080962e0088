// Records that differ, in tables.
#include "ruralctl/report/record_changes.h"

#include <algorithm>
#include <map>

#include "ruralctl/base/list.h"

namespace ruralctl {
namespace {

using What = RecordDifference::What;

// What each village is called, by its slug; those of one name, as where its folder was renamed,
// with the slug. What belongs to the whole book stands first.
std::map<std::string, std::string> place_names(const Presenter& presenter,
                                               const std::vector<RecordDifference>& changes) {
  std::map<std::string, std::string> names;
  for (const RecordDifference& change : changes) {
    names[change.village] =
        change.village.empty() ? presenter.text(msg("the whole book")) : change.village_name;
  }
  std::map<std::string, std::size_t> uses;
  for (const auto& [slug, name] : names) ++uses[name];
  for (auto& [slug, name] : names) {
    if (uses[name] > 1 && name != slug) name += " (" + slug + ')';
  }
  return names;
}

struct Counts {
  std::size_t of[3] = {0, 0, 0};
  std::map<std::string, std::size_t> kinds;  // by label

  void add(const Presenter& presenter, const RecordDifference& change) {
    ++of[static_cast<std::size_t>(change.what)];
    ++kinds[presenter.text(change.kind_label)];
  }

  Table::Row row(const Presenter& presenter, const Cell& place) const {
    std::vector<std::string> parts;
    for (const auto& [kind, count] : kinds) parts.push_back(kind + ' ' + std::to_string(count));
    return {place, std::to_string(of[0]), std::to_string(of[1]), std::to_string(of[2]),
            listed(parts, presenter.language() == Language::zh ? "、" : ", ")};
  }
};

}  // namespace

Cell what_cell(const Presenter& presenter, What what) {
  static const std::vector<Label> labels = {
      {"added", "新增"}, {"removed", "删除"}, {"changed", "修改"}};
  return {presenter.text(labels[static_cast<std::size_t>(what)]), std::string(name(what))};
}

std::vector<Table> changes_tables(const Presenter& presenter,
                                  const std::vector<RecordDifference>& changes) {
  const std::map<std::string, std::string> names = place_names(presenter, changes);
  std::map<std::string, Table> by_village;
  for (const RecordDifference& change : changes) {
    Table& table = by_village[change.village];
    if (table.columns.empty()) {
      table.title = names.at(change.village);
      table.columns = {{"change", {"change", "变动"}},
                       {"kind", {"kind", "类别"}},
                       {"id", {"id", "编号"}},
                       {"fields", {"fields", "内容"}, Align::left, true}};
    }
    table.rows.push_back({what_cell(presenter, change.what),
                          Cell(presenter.text(change.kind_label), change.kind), change.id,
                          fields_text(presenter, change)});
  }
  std::vector<Table> out;
  for (auto& [village, table] : by_village) out.push_back(std::move(table));
  return out;
}

Table changes_list(const Presenter& presenter, const std::vector<RecordDifference>& changes) {
  Table table;
  table.columns = {{"village", {"village", "村"}},
                   {"kind", {"kind", "类别"}},
                   {"id", {"id", "编号"}},
                   {"change", {"change", "变动"}},
                   {"field", {"field", "字段"}},
                   {"before", {"before", "原来"}, Align::left, true},
                   {"after", {"after", "现在"}, Align::left, true}};
  for (const RecordDifference& change : changes) {
    const Table::Row start = {Cell(change.village_name, change.village),
                              Cell(presenter.text(change.kind_label), change.kind), change.id,
                              what_cell(presenter, change.what)};
    const auto add = [&](const Cell& field, const Cell& before, const Cell& after) {
      Table::Row row = start;
      row.insert(row.end(), {field, before, after});
      table.rows.push_back(std::move(row));
    };
    // Of a record that says nothing but its id, that it is there or no more.
    if (change.fields.empty()) add({}, {}, {});
    for (const FieldDifference& field : change.fields)
      add(Cell(presenter.text(field.label), field.name), field.before, field.after);
  }
  return table;
}

Table changes_overview(const Presenter& presenter, const std::vector<RecordDifference>& changes) {
  Table table;
  table.columns = {{"village", {"village", "村"}},
                   {"added", {"added", "新增"}, Align::right},
                   {"removed", {"removed", "删除"}, Align::right},
                   {"changed", {"changed", "修改"}, Align::right},
                   {"kinds", {"kinds", "类别"}, Align::left, true}};
  const std::map<std::string, std::string> names = place_names(presenter, changes);
  std::map<std::string, Counts> by_village;
  Counts all;
  for (const RecordDifference& change : changes) {
    by_village[change.village].add(presenter, change);
    all.add(presenter, change);
  }
  for (const auto& [village, counts] : by_village)
    table.rows.push_back(counts.row(presenter, Cell(names.at(village), village)));
  if (by_village.size() > 1) table.footer = all.row(presenter, presenter.text(msg("total")));
  return table;
}

Datum changes_datum(const std::vector<RecordDifference>& changes) {
  Datum all = Datum::List{};
  for (const RecordDifference& change : changes) {
    Datum one;
    one.set("change", name(change.what)).set("kind", change.kind);
    if (!change.village.empty()) one.set("village", change.village);
    one.set("id", change.id);
    if (!change.before_file.empty()) one.set("file_before", change.before_file);
    if (!change.after_file.empty()) one.set("file_after", change.after_file);
    one.set("fields", fields_datum(change.fields));
    all.add(one);
  }
  return all;
}

}  // namespace ruralctl
