#include "cli/published.h"

#include "ruralctl/base/list.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/reports.h"

namespace ruralctl::cli {

void publish(Context& context, const ReportRequest& request) {
  // Under the lock, so that the figures kept are those of the records as they stand beside them.
  Writer& writer = context.writer();
  const Book& book = writer.book();
  const Reports reports(book.schema());
  ReportRequest explained = request;
  explained.definition = reports.find(request.definition->name);
  explained.explain = true;
  const Publication now =
      publication_of(explained, make_report(book, context.catalog(), explained));
  if (!book.problems().empty()) {
    throw Error(Exit::unread,
                msg("nothing is published: part of the book cannot be read, and the figures lack "
                    "it; 'ruralctl check' says what is wrong"));
  }
  if (now.figures.empty()) throw Error(Exit::usage, msg("the report has no figures to publish"));
  const std::vector<Publication> all = read_publications(book);
  if (!book.problems().empty()) throw Error(book.problems().front());
  const Publication* last = last_of(all, now);
  const std::string path = publication_path(now);
  if (last != nullptr && same_figures(*last, now)) {
    context.say(msg("these figures are published already: {0}", path));
    return;
  }
  writer.append(path, written(now));
  context.say(msg("published: {0}", path));
}

int check_published(Context& context, const Book& book, const ReportDefinition* definition,
                    const std::optional<std::string>& of, const std::vector<Term>& terms,
                    Format format) {
  Presenter presenter(book, context.catalog());
  std::optional<Period> period;
  if (of) period = parse_period(*of, context.today());
  std::vector<std::string> narrowed;
  for (const Term& term : terms) narrowed.push_back(text(term));
  Datum all = Datum::List{};
  Table table;
  table.columns = {{"file", {"published in", "公布于"}},
                   {"report", {"report", "报告"}},
                   {"period", {"of", "期间"}},
                   {"figure", {"figure", "数字"}, Align::left, true},
                   {"why", {"why", "原因"}, Align::left, true}};
  std::size_t figures = 0;
  const std::vector<Publication> publications = read_publications(book);
  for (const Publication& one : publications) {
    // What was published again stands corrected.
    if (last_of(publications, one) != &one) continue;
    if (definition != nullptr && one.report != definition->name) continue;
    if (period && one.period != period) continue;
    if (!narrowed.empty() && one.terms != narrowed) continue;
    std::vector<std::string> about = one.terms;
    about.insert(about.begin(), one.report);
    figures += one.figures.size();
    for (const FigureChange& change : changes_since(book, one, one.as_of)) {
      const Location& where = change.then.where_written;
      const std::vector<std::string> why = told_records(presenter, change);
      const std::string of_period = one.period ? one.period->text : text(one.as_of);
      table.rows.push_back({where.file + ':' + std::to_string(where.line), listed(about, " "),
                            of_period, told(presenter, change), listed(why, "\n")});
      Datum datum = change_datum(change);
      datum.set("report", one.report).set("period", of_period);
      if (!one.terms.empty()) {
        Datum words = Datum::List{};
        for (const std::string& term : one.terms) words.add(term);
        datum.set("terms", words);
      }
      datum.set("file", where.file).set("line", where.line);
      all.add(std::move(datum));
    }
  }
  const bool sound = table.rows.empty();
  if (is_structured(format)) {
    context.print(render(all, format));
  } else if (!sound) {
    context.print(render(table, format, context.table_options()));
  }
  if (sound && context.environment().out_is_terminal) {
    context.say(msgn("{0} published figure, and the records support it",
                     "{0} published figures, and the records support them",
                     static_cast<std::int64_t>(figures)));
  }
  return static_cast<int>(sound ? Exit::done : Exit::findings);
}

}  // namespace ruralctl::cli
