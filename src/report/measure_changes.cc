#include "ruralctl/report/measure_changes.h"

#include "ruralctl/base/list.h"
#include "ruralctl/render/quantity.h"
#include "ruralctl/report/explanation.h"
#include "ruralctl/report/figure_text.h"

namespace ruralctl {
namespace {

// "+13", "about -20"
std::string signed_text(const Presenter& presenter, const Quantity& difference) {
  const bool less = difference.value < Decimal(0);
  Quantity size = difference;
  size.qualifier = Qualifier::exact;
  if (less) size.value = -size.value;
  const std::string about = difference.qualifier == Qualifier::about
                                ? presenter.text(Label{"about ", "约"})
                                : std::string();
  return about + (less ? '-' : '+') + cell(size, presenter.language()).shown;
}

Cell side(const FigureText& text, const std::optional<Figure>& figure) {
  return figure ? text.cell(*figure) : Cell("–", "");
}

std::string subject(Presenter& presenter, const Figure& figure) {
  std::vector<std::string> about = {presenter.text(figure.measure->label)};
  const Kind* kind = presenter.book().schema().find_kind(figure.measure->kind);
  for (const auto& [dimension, value] : figure.group) {
    about.push_back(kind == nullptr ? value : presenter.group(*kind, dimension, value));
  }
  return listed(about, presenter.language() == Language::zh ? "，" : ", ");
}

std::string unit_text(const Presenter& presenter, const Figure& figure) {
  return presenter.text(figure.value ? figure.unit->label_after(figure.value->value)
                                     : figure.unit->label_of_many());
}

// Where the unit itself is another one, each figure stands with its own: 300 人 → 500 人次.
std::string arrow(Presenter& presenter, const MeasureChange& change) {
  const FigureText text(presenter, nullptr);
  std::string was = side(text, change.before).shown;
  std::string is = side(text, change.after).shown;
  if (change.before && change.after && !change.has_one_unit()) {
    was += ' ' + unit_text(presenter, *change.before);
    is += ' ' + unit_text(presenter, *change.after);
  }
  std::string out = was + " → " + is;
  if (const std::optional<Quantity> difference = change.difference())
    out += " (" + signed_text(presenter, *difference) + ')';
  return out;
}

Cell amount(const Presenter& presenter, const std::optional<Quantity>& quantity) {
  return quantity ? cell(*quantity, presenter.language()) : Cell("–", "");
}

Datum amount_datum(const std::optional<Quantity>& quantity) {
  return quantity ? datum(*quantity) : Datum();
}

}  // namespace

Table measure_changes_table(Presenter& presenter, const std::vector<MeasureChange>& changes) {
  Table table;
  table.columns = {{"measure", {"measure", "指标"}},
                   {"value", {"value", "数值"}, Align::right},
                   {"unit", {"unit", "单位"}}};
  for (const MeasureChange& change : changes) {
    const Figure& figure = change.figure();
    table.rows.push_back({Cell(subject(presenter, figure), figure.measure->name),
                          arrow(presenter, change), unit_text(presenter, figure)});
  }
  return table;
}

Table measure_change_parts(Presenter& presenter, const MeasureChange& change) {
  Table table;
  table.title = subject(presenter, change.figure()) +
                (presenter.language() == Language::zh ? "：" : ": ") + arrow(presenter, change);
  table.columns = {{"before", {"before", "原来计入"}, Align::right},
                   {"after", {"after", "现在计入"}, Align::right},
                   {"file", {"record", "记录"}},
                   {"kind", {"kind", "类别"}},
                   {"id", {"id", "编号"}},
                   {"village", {"village", "村"}},
                   {"date", {"date", "日期"}}};
  for (const PartChange& part : change.parts) {
    const Table::Row cells = part_cells(presenter, part.part);
    Table::Row row = {amount(presenter, part.before), amount(presenter, part.after)};
    // The amount comes first there, and remarks last.
    row.insert(row.end(), cells.begin() + 1, cells.end() - 1);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Datum measure_changes_datum(Presenter& presenter, const std::vector<MeasureChange>& changes,
                            bool explain) {
  const FigureText text(presenter, nullptr);
  Datum all = Datum::List{};
  for (const MeasureChange& change : changes) {
    const Figure& figure = change.figure();
    Datum one;
    one.set("measure", figure.measure->name)
        .set("label", presenter.text(figure.measure->label))
        .set("unit", figure.unit->name);
    if (!figure.group.empty()) {
      Datum group;
      for (const auto& [dimension, value] : figure.group)
        group.set(dimension, value.empty() ? Datum() : Datum(value));
      one.set("group", group);
    }
    const auto value_of = [](const std::optional<Figure>& of) {
      return of ? amount_datum(of->value) : Datum();
    };
    one.set("before", value_of(change.before)).set("after", value_of(change.after));
    one.set("change", amount_datum(change.difference()));
    if (explain) {
      Datum parts = Datum::List{};
      for (const PartChange& part : change.parts) {
        Datum row;
        row.set("kind", part.part.kind);
        if (!part.part.village.empty()) row.set("village", part.part.village);
        row.set("id", part.part.id)
            .set("file", part.part.where.file)
            .set("line", part.part.where.line);
        row.set("before", amount_datum(part.before)).set("after", amount_datum(part.after));
        parts.add(row);
      }
      one.set("explain", parts);
    }
    all.add(one);
  }
  return all;
}

}  // namespace ruralctl
