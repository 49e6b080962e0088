#include "ruralctl/report/targets_table.h"

#include "ruralctl/base/list.h"
#include "ruralctl/render/quantity.h"
#include "ruralctl/report/explanation.h"

namespace ruralctl {
namespace {

Message said(Course course) {
  switch (course) {
    case Course::reached:
      return msg("reached");
    case Course::on_course:
      return msg("on track");
    case Course::behind:
      return msg("behind");
    case Course::missed:
      return msg("missed");
    case Course::stopped:
      return msg("stopped");
    case Course::unknown:
      return msg("cannot be told yet");
  }
  return {};
}

// What is to be reached: the measure and its terms, or the record and its field.
std::string subject(Presenter& presenter, const Target& target) {
  const bool chinese = presenter.language() == Language::zh;
  if (target.measure == nullptr) {
    const std::string& title = target.subject_title.empty() ? target.subject : target.subject_title;
    return title + (chinese ? "：" : ": ") + presenter.text(target.field->label);
  }
  std::vector<std::string> parts = {presenter.text(target.measure->label)};
  const Kind& kind = presenter.book().schema().kind(target.measure->kind);
  for (const std::string& written : target.terms) {
    const Term term = parse_term(written);
    const bool plain = !term.negated && !term.field.empty() && !is_village_term(term);
    parts.push_back(plain ? presenter.group(kind, term.field, term.value) : written);
  }
  return listed(parts, chinese ? "，" : ", ");
}

Cell amount(const Presenter& presenter, const Target& target,
            const std::optional<Quantity>& quantity) {
  if (!quantity) return {presenter.text(msg("unknown")), ""};
  return {display(*quantity, *target.measure->unit, presenter.language(), 6), file_form(*quantity)};
}

Cell stage(const Presenter& presenter, const Target& target, const std::string& written) {
  const Choice* choice = target.field->find_choice(written);
  return {choice == nullptr ? written : presenter.text(choice->label), written};
}

// How the figure stood when it was first observed, without which nobody can judge the line.
Cell remarks(const Presenter& presenter, const Target& target) {
  if (!target.first_day || !target.first || target.course == Course::reached) return {};
  const std::string first = amount(presenter, target, target.first).shown;
  return {presenter.text(msg("{0} on {1}", first, text(*target.first_day))),
          file_form(*target.first) + ' ' + text(*target.first_day)};
}

std::string days_left(const Presenter& presenter, const Target& target) {
  if (target.days_left >= 0) return std::to_string(target.days_left);
  return presenter.text(msgn("{0} day ago", "{0} days ago", -target.days_left));
}

Datum on_track(Course course) {
  if (course == Course::unknown) return {};
  return course == Course::reached || course == Course::on_course;
}

}  // namespace

std::string target_title(Presenter& presenter, const Target& target) {
  return presenter.text(
      msg("{0}: {1}", subject(presenter, target), amount(presenter, target, target.now).shown));
}

Table targets_table(Presenter& presenter, const std::vector<Target>& all) {
  Table table;
  table.columns = {{"id", {"target", "目标"}},
                   {"village", {"village", "村"}},
                   {"what", {"what", "内容"}, Align::left, true},
                   {"now", {"now", "现状"}, Align::right},
                   {"wanted", {"wanted", "目标值"}, Align::right},
                   {"percent", {"per cent", "完成率"}, Align::right},
                   {"due", {"by", "期限"}},
                   {"days_left", {"days left", "剩余天数"}, Align::right},
                   {"course", {"on track", "进度"}},
                   {"remarks", {"first observed", "首次记录"}, Align::left, true}};
  for (const Target& target : all) {
    const bool measured = target.measure != nullptr;
    table.rows.push_back(
        {target.id, Cell(presenter.village(target.village), target.village),
         Cell(subject(presenter, target), measured ? target.measure->name : target.subject),
         measured ? amount(presenter, target, target.now)
                  : stage(presenter, target, target.stage_now),
         measured ? amount(presenter, target, target.wanted)
                  : stage(presenter, target, target.stage_wanted),
         target.percent ? Cell(target.percent->text() + '%', target.percent->text()) : Cell(),
         text(target.due), Cell(days_left(presenter, target), std::to_string(target.days_left)),
         Cell(presenter.text(said(target.course)), std::string(name(target.course))),
         remarks(presenter, target)});
  }
  return table;
}

Table target_parts_table(Presenter& presenter, const std::vector<Target>& all) {
  Table table;
  table.columns = {{"target", {"target", "目标"}}};
  const std::vector<Column> more = part_columns();
  table.columns.insert(table.columns.end(), more.begin(), more.end());
  for (const Target& target : all) {
    for (const Part& part : target.parts) {
      Table::Row row = {target.id};
      const Table::Row cells = part_cells(presenter, part);
      row.insert(row.end(), cells.begin(), cells.end());
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

Datum target_datum(const Target& target, bool explain) {
  Datum out;
  out.set("id", target.id).set("village", target.village);
  out.set("due", text(target.due)).set("days_left", target.days_left);
  if (target.measure != nullptr) {
    out.set("measure", target.measure->name).set("unit", target.measure->unit->name);
    if (!target.terms.empty()) {
      Datum terms = Datum::List{};
      for (const std::string& term : target.terms) terms.add(term);
      out.set("where", terms);
    }
    out.set("now", target.now ? datum(*target.now) : Datum());
    out.set("wanted", datum(*target.wanted));
    out.set("percent", target.percent ? Datum(*target.percent) : Datum());
    if (target.first_day && target.first) {
      out.set("first", Datum::Object{{"date", text(*target.first_day)},
                                     {"value", target.first->value},
                                     {"qualifier", name(target.first->qualifier)}});
    }
    if (explain) out.set("explain", parts_datum(target.parts));
  } else {
    out.set(target.kind->name, target.subject);
    out.set("now", target.stage_now.empty() ? Datum() : Datum(target.stage_now));
    out.set("wanted", target.stage_wanted);
  }
  out.set("course", name(target.course));
  out.set("on_track", on_track(target.course));
  return out;
}

}  // namespace ruralctl
