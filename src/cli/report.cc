// report: a page to hand in, of a week or of any other form that a definition asks for.
#include "ruralctl/report/report.h"

#include "cli/commands.h"
#include "cli/output_file.h"
#include "cli/published.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/explanation.h"
#include "ruralctl/report/reports.h"

namespace ruralctl::cli {
namespace {

class ReportCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(
        msg("REPORT|TERM"), words_,
        msg("which report (none: lists them), and what it is narrowed to: 'village:下村', "
            "'by:he-yuan'"));
    arguments.text({"--of", "--期"}, of_, msg("PERIOD"),
                   msg("the week, month … that it is about; without it the current one"));
    arguments.text({"--output", "--输出"}, output_, msg("FILE"),
                   msg("write it there; the ending .html, .md, .json, .csv, .txt says how"));
    arguments.flag({"--brief", "--简"}, brief_, msg("leave out what has nothing to tell"));
    arguments.flag(
        {"--explain", "--依据"}, explain_,
        msg("the records behind each figure, what each adds, and what is left out and why"));
    arguments.flag({"--publish", "--公布"}, publish_,
                   msg("keep the figures as published, in the book's folder reports"));
    arguments.flag({"--check-published", "--核对"}, check_,
                   msg("list published figures that the records no longer support"));
  }

  int run(Context& context) override {
    if (publish_ && check_) {
      throw Error(Exit::usage, msg("{0} and {1} do not go together; leave out one", "--publish",
                                   "--check-published"));
    }
    // Published figures are kept in the book that they are about.
    if (publish_ || check_) context.need_one_book();
    const Book& book = context.book();
    const Reports reports(book.schema());
    const ReportDefinition* definition = take_definition(reports);
    if (check_) {
      if (output_) {
        throw Error(Exit::usage, msg("{0} and {1} do not go together; leave out one",
                                     "--check-published", "--output"));
      }
      if (context.globals().village)
        terms_.push_back({false, "village", *context.globals().village});
      return check_published(context, book, definition, of_, terms_, context.format());
    }
    if (definition == nullptr) {
      if (of_ || output_ || brief_ || explain_ || publish_)
        throw Error(Exit::usage, msg("which report? 'ruralctl report' lists them"));
      return list(context, reports);
    }
    ReportRequest request;
    request.definition = definition;
    request.terms = terms_;
    if (context.globals().village)
      request.terms.push_back({false, "village", *context.globals().village});
    request.today = context.today();
    request.period = report_period(*definition, of_, request.today);
    request.brief = brief_;
    request.explain = explain_;
    OutputFile output(context, output_);
    Report report = make_report(book, context.catalog(), request);
    tell_changes(report, book, context.catalog(), request);
    output.write(rendered(context, report, output.format()));
    if (publish_) publish(context, request);
    return 0;
  }

 private:
  // A word that names a report is one; every other is a term. Null if none is named.
  const ReportDefinition* take_definition(const Reports& reports) {
    const ReportDefinition* definition = nullptr;
    for (const std::string& word : words_) {
      const Term term = parse_term(word);
      if (term.field.empty() && definition == nullptr && !term.negated) {
        definition = reports.find(word);
        if (definition == nullptr) refuse(reports, word);
        continue;
      }
      if (term.field.empty() && reports.find(word) != nullptr) {
        throw Error(Exit::usage,
                    msg("one report at a time: '{0}' or '{1}'", definition->name, word));
      }
      terms_.push_back(term);
    }
    if (definition == nullptr && !terms_.empty() && !check_)
      throw Error(Exit::usage, msg("which report? 'ruralctl report' lists them"));
    return definition;
  }

  [[noreturn]] static void refuse(const Reports& reports, const std::string& word) {
    std::vector<std::string> names;
    for (const ReportDefinition& one : reports.all()) {
      names.push_back(one.name);
      names.push_back(one.label.zh);
    }
    const std::vector<std::string> near = nearest(word, names, 1);
    throw Error(Exit::usage, near.empty()
                                 ? msg("no report '{0}'; 'ruralctl report' lists them", word)
                                 : msg("no report '{0}'; did you mean '{1}'?", word, near.front()));
  }

  static Label span_of(const ReportDefinition& one) {
    if (one.cumulative) return {"everything so far", "累计"};
    if (!one.span) return {"any period", "任意期间"};
    static const std::vector<Label> labels = {
        {"day", "日"}, {"week", "周"}, {"month", "月"}, {"quarter", "季度"}, {"year", "年"}};
    return labels[static_cast<std::size_t>(*one.span)];
  }

  static int list(Context& context, const Reports& reports) {
    for (const Error& mistake : reports.mistakes()) context.say(mistake);
    print_list(context, reports);
    return static_cast<int>(reports.mistakes().empty() ? Exit::done : Exit::unread);
  }

  static void print_list(Context& context, const Reports& reports) {
    const Format format = context.format();
    if (is_structured(format)) {
      Datum all = Datum::List{};
      for (const ReportDefinition& one : reports.all()) {
        Datum datum;
        datum.set("report", one.name).set("label", context.text(one.label));
        datum.set("period", span_of(one).en).set("own", !one.builtin);
        all.add(std::move(datum));
      }
      context.print(render(all, format));
      return;
    }
    Table table;
    table.columns = {{"report", {"report", "报告"}},
                     {"label", {"name", "名称"}},
                     {"period", {"of", "期间"}},
                     {"own", {"defined in", "定义"}}};
    for (const ReportDefinition& one : reports.all()) {
      table.rows.push_back({one.name, context.text(one.label),
                            Cell(context.text(span_of(one)), span_of(one).en),
                            one.builtin ? Cell(context.text(Label{"the program", "程序内置"}), "")
                                        : Cell(kSettingsFile)});
    }
    context.print(render(table, format, context.table_options()));
  }

  std::string rendered(Context& context, const Report& report, Format format) const {
    if (is_structured(format)) return render(report.data, format);
    if (format == Format::csv || format == Format::tsv)
      return render(explain_ ? parts_table(context, report) : figures_table(context, report),
                    format, context.table_options());
    PageOptions options{context.table_options(), context.chart_options()};
    if (output_) {
      options.table.width = 0;
      options.chart.ascii = false;
    }
    return render(report.page, format, options);
  }

  static std::vector<Column> figure_columns() {
    return {{"name", {"figure", "数字"}}, {"measure", {"measure", "指标"}},
            {"over", {"over", "期间"}},   {"value", {"value", "数值"}, Align::right},
            {"unit", {"unit", "单位"}},   {"unknown", {"unknown", "未填"}, Align::right}};
  }

  static Table::Row figure_cells(Context& context, const ReportFigure& one) {
    const Figure& figure = one.figure;
    return {one.name,
            Cell(context.text(figure.measure->label), figure.measure->name),
            std::string(name(one.over)),
            figure.value ? Cell(file_form(*figure.value)) : Cell(),
            figure.unit->name,
            std::to_string(figure.unknown)};
  }

  // A row a figure.
  static Table figures_table(Context& context, const Report& report) {
    Table table;
    table.columns = figure_columns();
    for (const ReportFigure& one : report.figures) table.rows.push_back(figure_cells(context, one));
    return table;
  }

  // A row a part of a figure.
  static Table parts_table(Context& context, const Report& report) {
    Presenter presenter(context.book(), context.catalog());
    Table table;
    table.columns = figure_columns();
    const std::vector<Column> more = part_columns();
    table.columns.insert(table.columns.end(), more.begin(), more.end());
    for (const ReportFigure& one : report.figures) {
      for (const Part& part : one.figure.parts) {
        Table::Row row = figure_cells(context, one);
        const Table::Row cells = part_cells(presenter, part);
        row.insert(row.end(), cells.begin(), cells.end());
        table.rows.push_back(std::move(row));
      }
    }
    return table;
  }

  std::vector<std::string> words_;
  std::vector<Term> terms_;
  std::optional<std::string> of_;
  std::optional<std::string> output_;
  bool brief_ = false;
  bool explain_ = false;
  bool publish_ = false;
  bool check_ = false;
};

}  // namespace

std::unique_ptr<Command> make_report() {
  return std::make_unique<ReportCommand>();
}

}  // namespace ruralctl::cli
