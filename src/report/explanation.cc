#include "ruralctl/report/explanation.h"

#include <map>

#include "ruralctl/base/list.h"
#include "ruralctl/render/quantity.h"

namespace ruralctl {
namespace {

// So many names of what a record counts are readable in a row.
constexpr std::size_t most_names = 8;
// So many records that are left out for the same reason say enough to a reader.
constexpr std::size_t most_left_out = 10;

std::string place_of(const Location& where) {
  return where.file + ':' + std::to_string(where.line);
}

std::string remark(const Presenter& presenter, const Part& part) {
  std::vector<std::string> said;
  if (!part.names.empty() && part.amount) {
    const std::size_t shown = std::min(part.names.size(), most_names);
    const auto last = part.names.begin() + static_cast<std::ptrdiff_t>(shown);
    std::string names = listed(std::vector<std::string>(part.names.begin(), last),
                               presenter.language() == Language::zh ? "、" : ", ");
    if (shown < part.names.size()) names += " …";
    said.push_back(std::move(names));
  }
  if (part.why == Why::counted && part.by) said.push_back(place_of(*part.by));
  if (const Message why = reason(part.why); !why.empty()) {
    said.push_back(part.by ? presenter.text(msg("{0}: {1}", why, place_of(*part.by)))
                           : presenter.text(why));
  }
  if (part.unnamed) {
    const std::string count = cell(*part.unnamed, presenter.language()).shown;
    said.push_back(presenter.text(part.unnamed_counts
                                      ? msg("and {0} without names", count)
                                      : msg("{0} without names are not added", count)));
  }
  return listed(said, presenter.language() == Language::zh ? "；" : "; ");
}

}  // namespace

std::vector<Column> part_columns() {
  return {{"adds", {"adds", "计入"}, Align::right},
          {"file", {"record", "记录"}},
          {"kind", {"kind", "类别"}},
          {"id", {"id", "编号"}},
          {"village", {"village", "村"}},
          {"date", {"date", "日期"}},
          {"reason", {"remarks", "说明"}, Align::left, true}};
}

Table::Row part_cells(const Presenter& presenter, const Part& part) {
  return {part.amount ? cell(*part.amount, presenter.language()) : Cell("–", ""),
          place_of(part.where),
          Cell(presenter.text(presenter.book().schema().kind(part.kind).label), part.kind),
          part.id,
          part.village.empty() ? Cell() : Cell(presenter.village(part.village), part.village),
          part.date,
          Cell(remark(presenter, part), std::string(name(part.why)))};
}

Table explanation(const Presenter& presenter, std::string title, const std::vector<Part>& parts) {
  Table table;
  table.title = std::move(title);
  table.columns = part_columns();
  for (const Part& part : parts) {
    if (part.amount) table.rows.push_back(part_cells(presenter, part));
  }
  std::map<Why, std::size_t> left_out;
  for (const Part& part : parts) {
    if (part.amount || ++left_out[part.why] > most_left_out) continue;
    table.rows.push_back(part_cells(presenter, part));
  }
  for (const auto& [why, count] : left_out) {
    if (count <= most_left_out) continue;
    table.notes.push_back(
        presenter.text(msgn("{0} more: {1}; '--format csv' lists them all",
                            "{0} more: {1}; '--format csv' lists them all",
                            static_cast<std::int64_t>(count - most_left_out), reason(why))));
  }
  return table;
}

Datum parts_datum(const std::vector<Part>& parts) {
  Datum all = Datum::List{};
  for (const Part& part : parts) {
    Datum one;
    one.set("kind", part.kind);
    if (!part.village.empty()) one.set("village", part.village);
    one.set("id", part.id).set("file", part.where.file).set("line", part.where.line);
    if (!part.date.empty()) one.set("date", part.date);
    one.set("value", part.amount ? Datum(part.amount->value) : Datum());
    if (part.amount) one.set("qualifier", name(part.amount->qualifier));
    one.set("reason", name(part.why));
    if (part.by) one.set("by", place_of(*part.by));
    if (part.unnamed) one.set("unnamed", datum(*part.unnamed));
    if (!part.names.empty()) {
      Datum names = Datum::List{};
      for (const std::string& key : part.names) names.add(key);
      one.set("names", names);
    }
    all.add(one);
  }
  return all;
}

}  // namespace ruralctl
