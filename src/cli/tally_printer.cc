#include "cli/tally_printer.h"

#include <algorithm>
#include <map>
#include <set>

#include "ruralctl/base/list.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/render/quantity.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/explanation.h"
#include "ruralctl/report/figure_text.h"

namespace ruralctl::cli {
namespace {

// More figures than these side by side are hard to read; they go one below another.
constexpr std::size_t most_columns = 4;

class Printer {
 public:
  Printer(Context& context, const Book& book, const TallyRequest& request, const Unit* unit)
      : context_(context),
        book_(book),
        request_(request),
        presenter_(book, context.catalog()),
        text_(presenter_, unit) {}

  void print(const Tally& result) {
    const Format format = context_.format();
    if (is_structured(format)) {
      Datum all = Datum::List{};
      for (const Figure& figure : result.figures) all.add(text_.datum(figure, request_.explain));
      context_.print(render(all, format));
      for (const Message& note : result.notes) context_.say(note);
      return;
    }
    std::vector<Table> tables;
    if (request_.explain && (format == Format::csv || format == Format::tsv)) {
      tables.push_back(parts_one_below_another(result));
    } else if (request_.by.empty() || result.totals.empty() || format == Format::csv ||
               format == Format::tsv) {
      tables.push_back(one_below_another(result));
    } else if (request_.by.size() == 1 && result.totals.size() <= most_columns) {
      tables.push_back(side_by_side(result));
    } else if (request_.by.size() == 2) {
      for (const Figure& total : result.totals) tables.push_back(crossed(result, total));
    } else {
      tables.push_back(one_below_another(result));
    }
    const bool has_notes = format != Format::csv && format != Format::tsv;
    for (const Message& note : notes_of(result)) {
      if (has_notes) {
        tables.back().notes.push_back(context_.text(note));
      } else {
        context_.say(note);
      }
    }
    if (request_.explain && has_notes) {
      for (const Figure& figure : result.figures) {
        tables.push_back(explanation(presenter_, text_.title(figure), text_.unit().parts(figure)));
      }
    }
    std::string out;
    for (const Table& table : tables) {
      if (!out.empty()) out += '\n';
      out += render(table, format, context_.table_options());
    }
    context_.print(out);
  }

 private:
  // Stages in their order, all else by name.
  void sort_groups(const Kind& kind, const std::string& dimension,
                   std::vector<std::string>& groups) const {
    std::sort(groups.begin(), groups.end());
    const auto path = find_path(book_.schema(), kind, dimension);
    const Field* field = !path ? nullptr : path->foreign != nullptr ? path->foreign : path->own;
    if (field == nullptr || !field->ordered) return;
    std::stable_sort(groups.begin(), groups.end(), [&](const std::string& a, const std::string& b) {
      return field->rank(a) < field->rank(b);
    });
  }

  const Kind& kind_of(const Figure& figure) const {
    return book_.schema().kind(figure.measure->kind);
  }

  static std::vector<Message> notes_of(const Tally& result) {
    std::vector<Message> notes;
    if (result.overlapping) {
      notes.push_back(
          msg("a record with several values is in each of its groups: the rows need "
              "not add up to the total"));
    }
    for (const Figure& total : result.totals) {
      if (total.measure->aggregate != Aggregate::distinct || !total.value) continue;
      Decimal sum(0);
      for (const Figure& figure : result.figures) {
        if (figure.measure == total.measure && figure.value) sum = sum + figure.value->value;
      }
      if (sum == total.value->value || result.overlapping) continue;
      notes.push_back(
          msg("{0}: what stands in several rows counts once in the total", total.measure->label));
    }
    notes.insert(notes.end(), result.notes.begin(), result.notes.end());
    return notes;
  }

  // A row a part of a figure.
  Table parts_one_below_another(const Tally& result) {
    Table table = one_below_another(result);
    std::vector<Table::Row> figures = std::move(table.rows);
    table.rows.clear();
    table.columns.resize(table.columns.size() - 2);  // but for records and remarks
    const std::vector<Column> more = part_columns();
    table.columns.insert(table.columns.end(), more.begin(), more.end());
    for (std::size_t i = 0; i < figures.size(); ++i) {
      figures[i].resize(figures[i].size() - 2);
      for (const Part& part : text_.unit().parts(result.figures[i])) {
        Table::Row row = figures[i];
        Table::Row cells = part_cells(presenter_, part);
        row.insert(row.end(), cells.begin(), cells.end());
        table.rows.push_back(std::move(row));
      }
    }
    return table;
  }

  // A row a figure.
  Table one_below_another(const Tally& result) {
    Table table;
    table.columns.push_back({"measure", {"measure", "指标"}});
    std::vector<std::string> dimensions;
    for (const Figure& figure : result.figures) {
      for (const auto& [dimension, value] : figure.group) {
        if (std::find(dimensions.begin(), dimensions.end(), dimension) != dimensions.end())
          continue;
        dimensions.push_back(dimension);
        table.columns.push_back({dimension, presenter_.dimension(kind_of(figure), dimension)});
      }
    }
    table.columns.push_back({"value", {"value", "数值"}, Align::right});
    table.columns.push_back({"unit", {"unit", "单位"}});
    table.columns.push_back({"records", {"records", "记录"}, Align::right});
    table.columns.push_back({"remarks", {"remarks", "说明"}, Align::left, true});
    for (const Figure& figure : result.figures) {
      Table::Row row = {Cell(context_.text(figure.measure->label), figure.measure->name)};
      for (const std::string& dimension : dimensions) {
        const auto at = std::find_if(figure.group.begin(), figure.group.end(),
                                     [&](const auto& g) { return g.first == dimension; });
        row.push_back(
            at == figure.group.end()
                ? Cell()
                : Cell(presenter_.group(kind_of(figure), dimension, at->second), at->second));
      }
      row.push_back(text_.cell(figure));
      const Unit& unit = text_.unit().of(figure);
      row.push_back({context_.text(figure.value ? unit.label_after(figure.value->value)
                                                : unit.label_of_many()),
                     unit.name});
      row.push_back(std::to_string(figure.records));
      row.push_back(text_.remarks(figure));
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  // A row a group, a column a measure.
  Table side_by_side(const Tally& result) {
    Table table;
    std::vector<std::string> groups;
    std::set<std::string> known;
    for (const Figure& figure : result.figures) {
      const std::string& value = figure.group.front().second;
      if (known.insert(value).second) groups.push_back(value);
    }
    sort_groups(
        kind_of(result.figures.empty() ? result.totals.front() : result.figures.front()),
        result.figures.empty() ? request_.by.front() : result.figures.front().group.front().first,
        groups);
    const Figure& first = result.totals.front();
    const std::string dimension =
        result.figures.empty() ? request_.by.front() : result.figures.front().group.front().first;
    table.columns.push_back(
        {dimension,
         presenter_.dimension(kind_of(result.figures.empty() ? first : result.figures.front()),
                              dimension)});
    for (const Figure& total : result.totals) {
      table.columns.push_back({total.measure->name, text_.heading(total), Align::right});
    }
    std::map<std::string, std::size_t> row_of;
    for (const std::string& group : groups) {
      row_of[group] = table.rows.size();
      table.rows.emplace_back(table.columns.size());
    }
    for (const Figure& figure : result.figures) {
      const std::string& group = figure.group.front().second;
      Table::Row& row = table.rows[row_of[group]];
      row[0] = Cell(presenter_.group(kind_of(figure), dimension, group), group);
      row[column_of(result, figure)] = text_.cell(figure);
    }
    Table::Row footer(table.columns.size());
    footer[0] = context_.text(msg("total"));
    for (const Figure& total : result.totals) {
      footer[column_of(result, total)] = text_.cell(total);
      add_remarks(total, table);
    }
    table.footer = std::move(footer);
    return table;
  }

  void add_remarks(const Figure& figure, Table& table) const {
    if (const std::string text = text_.remarks(figure); !text.empty()) {
      table.notes.push_back(context_.text(msg("{0}: {1}", figure.measure->label, text)));
    }
  }

  static std::size_t column_of(const Tally& result, const Figure& figure) {
    const auto at =
        std::find_if(result.totals.begin(), result.totals.end(),
                     [&](const Figure& total) { return total.measure == figure.measure; });
    return static_cast<std::size_t>(at - result.totals.begin()) + 1;
  }

  // One measure: a row a value of the first dimension, a column a value of the second.
  Table crossed(const Tally& result, const Figure& total) {
    Table table;
    std::vector<std::string> down;
    std::vector<std::string> across;
    const Figure* sample = nullptr;
    for (const Figure& figure : result.figures) {
      if (figure.measure != total.measure) continue;
      sample = &figure;
      const std::string& row = figure.group[0].second;
      const std::string& column = figure.group[1].second;
      if (std::find(down.begin(), down.end(), row) == down.end()) down.push_back(row);
      if (std::find(across.begin(), across.end(), column) == across.end()) across.push_back(column);
    }
    if (sample != nullptr) {
      sort_groups(kind_of(*sample), sample->group[0].first, down);
      sort_groups(kind_of(*sample), sample->group[1].first, across);
    }
    const Label heading = text_.heading(total);
    table.columns.push_back({total.measure->name, heading});
    if (sample == nullptr) return table;
    const std::string& second = sample->group[1].first;
    for (const std::string& value : across) {
      const std::string shown = presenter_.group(kind_of(*sample), second, value);
      table.columns.push_back({value.empty() ? "unknown" : value, {shown, shown}, Align::right});
    }
    for (const std::string& value : down) {
      Table::Row row(table.columns.size());
      row[0] = Cell(presenter_.group(kind_of(*sample), sample->group[0].first, value), value);
      for (const Figure& figure : result.figures) {
        if (figure.measure != total.measure || figure.group[0].second != value) continue;
        const auto at = std::find(across.begin(), across.end(), figure.group[1].second);
        row[static_cast<std::size_t>(at - across.begin()) + 1] = text_.cell(figure);
      }
      table.rows.push_back(std::move(row));
    }
    if (total.measure->added)
      table.notes.push_back(
          context_.text(msg("total: {0} {1}", text_.cell(total).shown,
                            total.value ? text_.unit().of(total).label_after(total.value->value)
                                        : text_.unit().of(total).label_of_many())));
    add_remarks(total, table);
    return table;
  }

  Context& context_;
  const Book& book_;
  const TallyRequest& request_;
  Presenter presenter_;
  FigureText text_;
};

}  // namespace

void print_tally(Context& context, const Book& book, const TallyRequest& request, const Unit* unit,
                 const Tally& result) {
  Printer(context, book, request, unit).print(result);
}

}  // namespace ruralctl::cli
