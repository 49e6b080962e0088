// targets: what is to be reached by when, and how far it is.
#include "ruralctl/query/targets.h"

#include "cli/commands.h"
#include "cli/explain.h"
#include "cli/present.h"
#include "ruralctl/base/list.h"
#include "ruralctl/render/quantity.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl::cli {
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

class TargetsCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("TERM"), terms_,
                          msg("which targets: 'village:下村', 'measure:area-planted', or words"));
    arguments.flag(
        {"--explain", "--依据"}, explain_,
        msg("the records behind each figure, what each adds, and what is left out and why"));
  }

  int run(Context& context) override {
    const Book& book = context.book();
    TargetRequest request;
    request.terms = parse_terms(terms_);
    if (context.globals().village)
      request.terms.push_back({false, "village", *context.globals().village});
    request.today = context.today();
    request.explain = explain_;
    const std::vector<Target> all = targets(book, request);
    const Format format = context.format();
    if (is_structured(format)) {
      Datum out = Datum::List{};
      for (const Target& target : all) out.add(datum_of(target));
      context.print(render(out, format));
      return 0;
    }
    Presenter presenter(book, context.language());
    if (explain_ && (format == Format::csv || format == Format::tsv)) {
      context.print(render(all_parts(context, presenter, all), format, context.table_options()));
      return 0;
    }
    std::string out = render(lines(context, presenter, all), format, context.table_options());
    if (explain_) {
      for (const Target& target : all) {
        if (target.measure == nullptr) continue;
        out += '\n' + render(explanation(context, presenter, title_of(context, presenter, target),
                                         target.parts),
                             format, context.table_options());
      }
    }
    context.print(out);
    if (all.empty() && context.environment().out_is_terminal) context.say(msg("no such records"));
    return 0;
  }

 private:
  // What is to be reached: the measure and its terms, or the record and its field.
  static std::string subject(const Context& context, Presenter& presenter, const Target& target) {
    const bool chinese = context.language() == Language::zh;
    if (target.measure == nullptr) {
      const std::string& title =
          target.subject_title.empty() ? target.subject : target.subject_title;
      return title + (chinese ? "：" : ": ") + context.text(target.field->label);
    }
    std::vector<std::string> parts = {context.text(target.measure->label)};
    const Kind& kind = context.schema().kind(target.measure->kind);
    for (const std::string& written : target.terms) {
      const Term term = parse_term(written);
      const bool plain = !term.negated && !term.field.empty() && !is_village_term(term);
      parts.push_back(plain ? presenter.group(kind, term.field, term.value) : written);
    }
    return listed(parts, chinese ? "，" : ", ");
  }

  static Cell amount(const Context& context, const Target& target,
                     const std::optional<Quantity>& quantity) {
    if (!quantity) return {context.text(msg("unknown")), ""};
    return {display(*quantity, *target.measure->unit, context.language(), 6), file_form(*quantity)};
  }

  static Cell stage(const Context& context, const Target& target, const std::string& written) {
    const Choice* choice = target.field->find_choice(written);
    return {choice == nullptr ? written : context.text(choice->label), written};
  }

  static std::string title_of(const Context& context, Presenter& presenter, const Target& target) {
    return context.text(msg("{0}: {1}", subject(context, presenter, target),
                            amount(context, target, target.now).shown));
  }

  // How the figure stood when it was first observed, without which nobody can judge the line.
  static Cell remarks(const Context& context, const Target& target) {
    if (!target.first_day || !target.first || target.course == Course::reached) return {};
    const std::string first = amount(context, target, target.first).shown;
    return {context.text(msg("{0} on {1}", first, text(*target.first_day))),
            file_form(*target.first) + ' ' + text(*target.first_day)};
  }

  static std::string days_left(const Context& context, const Target& target) {
    if (target.days_left >= 0) return std::to_string(target.days_left);
    return context.text(msgn("{0} day ago", "{0} days ago", -target.days_left));
  }

  static Table lines(const Context& context, Presenter& presenter, const std::vector<Target>& all) {
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
           Cell(subject(context, presenter, target),
                measured ? target.measure->name : target.subject),
           measured ? amount(context, target, target.now)
                    : stage(context, target, target.stage_now),
           measured ? amount(context, target, target.wanted)
                    : stage(context, target, target.stage_wanted),
           target.percent ? Cell(target.percent->text() + '%', target.percent->text()) : Cell(),
           text(target.due), Cell(days_left(context, target), std::to_string(target.days_left)),
           Cell(context.text(said(target.course)), std::string(name(target.course))),
           remarks(context, target)});
    }
    return table;
  }

  static Table all_parts(const Context& context, Presenter& presenter,
                         const std::vector<Target>& all) {
    Table table;
    table.columns = {{"target", {"target", "目标"}}};
    const std::vector<Column> more = part_columns();
    table.columns.insert(table.columns.end(), more.begin(), more.end());
    for (const Target& target : all) {
      for (const Part& part : target.parts) {
        Table::Row row = {target.id};
        const Table::Row cells = part_cells(context, presenter, part);
        row.insert(row.end(), cells.begin(), cells.end());
        table.rows.push_back(std::move(row));
      }
    }
    return table;
  }

  Datum datum_of(const Target& target) const {
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
      if (explain_) out.set("explain", parts_datum(target.parts));
    } else {
      out.set(target.kind->name, target.subject);
      out.set("now", target.stage_now.empty() ? Datum() : Datum(target.stage_now));
      out.set("wanted", target.stage_wanted);
    }
    out.set("course", name(target.course));
    out.set("on_track", on_track(target.course));
    return out;
  }

  static Datum on_track(Course course) {
    if (course == Course::unknown) return {};
    return course == Course::reached || course == Course::on_course;
  }

  std::vector<std::string> terms_;
  bool explain_ = false;
};

}  // namespace

std::unique_ptr<Command> make_targets() {
  return std::make_unique<TargetsCommand>();
}

}  // namespace ruralctl::cli
