#include "ruralctl/report/promises_table.h"

#include "ruralctl/base/list.h"

namespace ruralctl {
namespace {

std::int64_t days_left(const Promise& promise, Day today) {
  return (*promise.due - today).count();
}

Cell days_cell(const Presenter& presenter, const Promise& promise, Day today) {
  if (!promise.due) return {};
  const std::int64_t left = days_left(promise, today);
  const Message said = left < 0    ? msgn("{0} day overdue", "{0} days overdue", -left)
                       : left == 0 ? msg("today")
                                   : msgn("in {0} day", "in {0} days", left);
  return {presenter.text(said), std::to_string(left)};
}

std::string people(Presenter& presenter, const Kind& kind, const Promise& promise) {
  std::vector<std::string> names;
  for (const Field& field : kind.fields) {
    if (field.target.empty() || !presenter.book().schema().kind(field.target).in_book_scope())
      continue;
    for (const std::string& id : promise.people) names.push_back(presenter.value(field, id, ""));
    break;
  }
  return listed(names, presenter.language() == Language::zh ? "、" : ", ");
}

}  // namespace

Table promises_table(Presenter& presenter, const std::vector<Promise>& all, Day today) {
  Table table;
  table.columns = {{"due", {"due", "期限"}},
                   {"days", {"days", "天数"}, Align::right},
                   {"village", {"village", "村"}},
                   {"kind", {"kind", "类别"}},
                   {"title", {"what", "内容"}, Align::left, true},
                   {"waits_for", {"waits for", "下一步"}, Align::left, true},
                   {"people", {"who", "负责人"}},
                   {"id", {"id", "编号"}}};
  for (const Promise& promise : all) {
    const Kind& kind = presenter.book().schema().kind(promise.kind);
    table.rows.push_back(
        {promise.due ? Cell(text(*promise.due)) : Cell(presenter.text(msg("no date")), ""),
         days_cell(presenter, promise, today),
         promise.village.empty() ? Cell()
                                 : Cell(presenter.village(promise.village), promise.village),
         Cell(presenter.text(kind.label), kind.name), promise.title,
         Cell(presenter.text(promise.waits_for), promise.detail),
         Cell(people(presenter, kind, promise), listed(promise.people)), promise.id});
  }
  return table;
}

Datum promise_datum(const Presenter& presenter, const Promise& promise, Day today) {
  Datum out;
  out.set("due", promise.due ? Datum(text(*promise.due)) : Datum());
  out.set("days", promise.due ? Datum(days_left(promise, today)) : Datum());
  out.set("source", name(promise.source)).set("kind", promise.kind);
  if (!promise.village.empty()) out.set("village", promise.village);
  if (!promise.id.empty()) out.set("id", promise.id);
  if (!promise.title.empty()) out.set("title", promise.title);
  out.set("waits_for", presenter.text(promise.waits_for));
  if (!promise.detail.empty()) out.set("detail", promise.detail);
  if (!promise.people.empty()) {
    Datum people = Datum::List{};
    for (const std::string& id : promise.people) people.add(id);
    out.set("people", people);
  }
  if (!promise.where.file.empty())
    out.set("file", promise.where.file).set("line", promise.where.line);
  return out;
}

}  // namespace ruralctl
