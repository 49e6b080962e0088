#include "ruralctl/report/report.h"

#include <algorithm>

#include "report/blocks.h"
#include "ruralctl/base/list.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/report/explanation.h"
#include "ruralctl/report/wording.h"

namespace ruralctl {
namespace {

Day last_day(const ReportRequest& request) {
  if (!request.period) return request.today;
  if (*request.period->first > request.today) {
    throw Error(Exit::usage, msg("the period '{0}' lies ahead; nothing of it has happened yet",
                                 request.period->text));
  }
  return std::min(request.today, *request.period->last);
}

// A term that nothing at all knows, or a value that nothing can have, is a mistake of the reader's.
void expect_meaning(const Book& book, const std::vector<Term>& terms, Day today) {
  for (const Term& term : terms) {
    std::optional<Error> refused;
    bool known = false;
    for (const Kind* kind : book.schema().kinds()) {
      if (!Filter::says_something_of(book.schema(), *kind, {term})) continue;
      try {
        const Filter filter(book, *kind, {term}, today);
        known = true;
        break;
      } catch (const Error& error) {
        if (error.status() != Exit::usage) throw;
        refused = error;
      }
    }
    if (known) continue;
    if (refused) throw *refused;
    throw Error(Exit::usage,
                msg("no kind of record knows the term '{0}'; 'ruralctl schema KIND' shows the "
                    "fields of a kind",
                    text(term)));
  }
}

class Composer {
 public:
  Composer(const Book& book, const Catalog& catalog, const ReportRequest& request)
      : book_(book),
        request_(request),
        definition_(*request.definition),
        presenter_(book, catalog),
        figure_text_(presenter_, nullptr),
        as_of_(last_day(request)),
        figures_(book, request, as_of_),
        setting_{book,
                 definition_,
                 request,
                 presenter_,
                 figure_text_,
                 figures_,
                 promises_,
                 as_of_,
                 request.period ? period_between(request.period->first, as_of_)
                                : period_between(std::nullopt, as_of_),
                 request.period.value_or(period_between(std::nullopt, as_of_)),
                 year_of(as_of_),
                 false,
                 definition_.defined} {
    expect_meaning(book, request.terms, as_of_);
    const auto villages = villages_of(book, request.terms);
    setting_.one_place = (villages ? *villages : book.villages()).size() == 1;
  }

  Report compose() {
    want_figures();
    figures_.take();
    Report out;
    out.as_of = as_of_;
    out.page.title = filled(definition_.title);
    if (out.page.title.empty()) out.page.title = presenter_.text(definition_.label);
    head(out.page.subtitles);
    Datum sections = Datum::List{};
    for (const SectionDefinition& section : definition_.sections) add(section, out.page, sections);
    number(out.page);
    out.figures = figures_.shown();
    explain(out);
    add_notes(out.page);
    if (out.page.sections.empty()) {
      out.page.sections.push_back(
          {{}, {Paragraph{presenter_.text(msg("There is nothing to report."))}}});
    }
    out.data = data_of(out, std::move(sections));
    tell_problems(out);
    return out;
  }

 private:
  std::string filled(const TemplateLabel& sentence) {
    if (sentence.is_empty()) return {};
    return sentence.in(presenter_.language()).fill([&](const std::string& name) {
      return page_filling(setting_, name);
    });
  }

  void want(const std::string& name) {
    if (const auto figure = definition_.find_figure(book_.schema(), name))
      figures_.want(name, *figure);
  }

  void want(const TemplateLabel& sentence) {
    for (const std::string& name : sentence.in(presenter_.language()).names()) want(name);
  }

  void want(const std::vector<Condition>& conditions) {
    for (const Condition& condition : conditions) want(condition.figure);
  }

  // All figures are taken in as few passes as there are periods and terms.
  void want_figures() {
    want(definition_.title);
    for (const SectionDefinition& section : definition_.sections) {
      want(section.title);
      want(section.when);
      want(section.empty);
      for (const BlockDefinition& block : section.blocks) {
        want(block.title);
        want(block.when);
        want(block.empty);
        if (const auto* sentence = std::get_if<SentenceBlock>(&block.content)) want(sentence->text);
        const auto* table = std::get_if<FigureTableBlock>(&block.content);
        if (table == nullptr || !table->by.empty()) continue;
        for (const std::string& name : table->figures) {
          NamedFigure figure = *definition_.find_figure(book_.schema(), name);
          for (const Over over : definition_.columns) {
            figure.over = over;
            figures_.want(name, figure);
          }
        }
      }
    }
  }

  void head(std::vector<std::string>& lines) {
    lines.push_back(page_filling(setting_, "period").text);
    if (!definition_.cumulative && as_of_ < *request_.period->last)
      lines.push_back(presenter_.text(msg("as of {0}", said(as_of_, presenter_.language()))));
    for (const Term& term : request_.terms) {
      if (!is_village_term(term)) lines.push_back(presenter_.text(msg("only {0}", in_words(term))));
    }
    const bool says_since = definition_.since != nullptr || definition_.since_year;
    const bool has_so_far =
        says_since && std::find(definition_.columns.begin(), definition_.columns.end(),
                                Over::so_far) != definition_.columns.end();
    if (has_so_far)
      lines.push_back(presenter_.text(msg("so far: {0}", page_filling(setting_, "since").text)));
  }

  // `by:he-yuan` as "visitor: 何源".
  std::string in_words(const Term& term) {
    const Schema& schema = book_.schema();
    for (const Kind* kind : schema.kinds()) {
      const Field* field = term.field.empty() ? nullptr : kind->find_field(term.field);
      if (field == nullptr || term.negated) continue;
      return presenter_.text(
          msg("{0}: {1}", field->label, presenter_.value(*field, term.value, "")));
    }
    return text(term);
  }

  bool any_holds(const std::vector<Condition>& when) const {
    return when.empty() || std::any_of(when.begin(), when.end(), [&](const Condition& condition) {
             return holds(setting_, condition);
           });
  }

  void add(const SectionDefinition& definition, Page& page, Datum& sections) {
    setting_.at = definition.defined;
    PageSection section;
    section.title = filled(definition.title);
    Datum blocks = Datum::List{};
    bool says_something = false;
    if (any_holds(definition.when)) {
      for (const BlockDefinition& block : definition.blocks)
        says_something = add(block, section, blocks) || says_something;
    }
    Datum datum;
    datum.set("title", section.title).set("blocks", std::move(blocks));
    sections.add(std::move(datum));
    if (!says_something) {
      const std::string empty = filled(definition.empty);
      if (is_brief() || empty.empty()) return;
      section.blocks = {Paragraph{empty}};
    }
    page.sections.push_back(std::move(section));
  }

  // Where the reader's terms mean nothing for a part, it must not say that there is nothing.
  bool is_brief() const {
    return request_.brief || !std::all_of(request_.terms.begin(), request_.terms.end(),
                                          [](const Term& term) { return is_village_term(term); });
  }

  // Whether it says something.
  bool add(const BlockDefinition& definition, PageSection& section, Datum& blocks) {
    setting_.at = definition.defined;
    if (!any_holds(definition.when)) return say_empty(definition, section);
    BlockResult result =
        std::visit([&](const auto& block) { return make(setting_, block); }, definition.content);
    for (std::string& note : result.notes) notes_.push_back(std::move(note));
    if (const std::string title = filled(definition.title); !title.empty()) {
      result.data.set("title", title);
      give_title(result, title);
    }
    blocks.add(std::move(result.data));
    if (!result.says_something) return say_empty(definition, section);
    for (PageBlock& block : result.blocks) section.blocks.push_back(std::move(block));
    return true;
  }

  bool say_empty(const BlockDefinition& definition, PageSection& section) {
    const std::string empty = filled(definition.empty);
    if (is_brief() || empty.empty()) return false;
    section.blocks.emplace_back(Paragraph{empty});
    return false;
  }

  static void give_title(BlockResult& result, const std::string& title) {
    if (result.blocks.empty()) return;
    std::visit(
        [&](auto& block) {
          if constexpr (requires { block.title; }) {
            if (block.title.empty() || !std::is_same_v<std::decay_t<decltype(block)>, ItemList>)
              block.title = title;
          }
        },
        result.blocks.front());
  }

  void number(Page& page) const {
    static const std::vector<std::string> zh = {"一",   "二",   "三",   "四",   "五",
                                                "六",   "七",   "八",   "九",   "十",
                                                "十一", "十二", "十三", "十四", "十五"};
    std::size_t at = 0;
    for (PageSection& section : page.sections) {
      if (section.title.empty()) continue;
      section.title = presenter_.language() == Language::zh && at < zh.size()
                          ? zh[at] + "、" + section.title
                          : std::to_string(at + 1) + ". " + section.title;
      ++at;
    }
  }

  void explain(Report& out) {
    if (!request_.explain) return;
    PageSection section;
    section.title = presenter_.text(msg("The records behind the figures"));
    for (const ReportFigure& shown : out.figures) {
      const bool nothing = std::none_of(shown.figure.parts.begin(), shown.figure.parts.end(),
                                        [](const Part& part) { return part.amount.has_value(); });
      if (nothing && shown.figure.unknown == 0) continue;
      const std::string title =
          presenter_.text(msg("{0}: {1}", heading(setting_, shown.over),
                              titled(shown, figure_text_.title(shown.figure))));
      section.blocks.emplace_back(explanation(presenter_, title, shown.figure.parts));
    }
    if (!section.blocks.empty()) out.page.sections.push_back(std::move(section));
  }

  // With the terms of the definition, which tell figures of one measure apart.
  static std::string titled(const ReportFigure& shown, std::string title) {
    for (const Term& term : shown.where) title += ' ' + text(term);
    return title;
  }

  void add_notes(Page& page) {
    std::vector<std::string> items;
    for (const Message& note : figures_.notes()) notes_.push_back(presenter_.text(note));
    for (std::string& note : notes_) {
      if (std::find(items.begin(), items.end(), note) == items.end())
        items.push_back(std::move(note));
    }
    if (items.empty()) return;
    page.sections.push_back(
        {presenter_.text(msg("Notes on the figures")), {ItemList{{}, std::move(items)}}});
  }

  // A page that is handed in must say itself what it lacks.
  void tell_problems(Report& out) {
    const std::vector<Error>& problems = book_.problems();
    if (problems.empty()) return;
    Datum places = Datum::List{};
    std::vector<std::string> files;
    for (const Error& problem : problems) {
      const Location where = problem.where().value_or(Location{});
      if (std::find(files.begin(), files.end(), where.file) == files.end())
        files.push_back(where.file);
      places.add(Datum::Object{{"file", where.file}, {"line", where.line}});
    }
    out.page.subtitles.push_back(presenter_.text(
        msg("INCOMPLETE: what stands in {0} was not read, and is missing in the figures",
            listed(files, presenter_.language() == Language::zh ? "、" : ", "))));
    out.data.set("unread", places);
  }

  Datum data_of(const Report& report, Datum sections) {
    Datum out;
    out.set("report", definition_.name).set("title", report.page.title);
    if (request_.period) {
      out.set("period", request_.period->text)
          .set("first", text(*request_.period->first))
          .set("last", text(*request_.period->last));
    }
    out.set("as_of", text(as_of_)).set("so_far", page_filling(setting_, "since").text);
    if (!request_.terms.empty()) {
      Datum terms = Datum::List{};
      for (const Term& term : request_.terms) terms.add(text(term));
      out.set("terms", terms);
    }
    Datum figures = Datum::List{};
    for (const ReportFigure& shown : report.figures)
      figures.add(figure_datum(figure_text_, shown, request_.explain));
    out.set("figures", figures).set("sections", std::move(sections));
    return out;
  }

  const Book& book_;
  const ReportRequest& request_;
  const ReportDefinition& definition_;
  Presenter presenter_;
  FigureText figure_text_;
  Day as_of_;
  FigureSet figures_;
  PromiseCache promises_;
  Setting setting_;
  std::vector<std::string> notes_;
};

}  // namespace

Datum figure_datum(const FigureText& figure_text, const ReportFigure& figure, bool explain) {
  Datum out;
  out.set("name", figure.name).set("over", name(figure.over));
  if (!figure.where.empty()) {
    Datum terms = Datum::List{};
    for (const Term& term : figure.where) terms.add(text(term));
    out.set("where", terms);
  }
  const Datum datum = figure_text.datum(figure.figure, explain);
  for (const Datum::Member& member : std::get<Datum::Object>(datum.value()))
    out.set(member.key, member.value);
  return out;
}

Report make_report(const Book& book, const Catalog& catalog, const ReportRequest& request) {
  return Composer(book, catalog, request).compose();
}

std::vector<std::optional<Figure>> take_figures(const Book& book, const ReportRequest& request,
                                                const std::vector<NamedFigure>& figures) {
  FigureSet set(book, request, last_day(request));
  for (const NamedFigure& figure : figures) {
    if (figure.measure != nullptr) set.want({}, figure);
  }
  set.take();
  std::vector<std::optional<Figure>> out;
  for (const NamedFigure& figure : figures) {
    const Figure* found = figure.measure == nullptr ? nullptr : set.find(figure);
    out.push_back(found == nullptr ? std::nullopt : std::optional(*found));
  }
  return out;
}

Label over_label(Over over, std::optional<Span> span) {
  switch (over) {
    case Over::period:
      return period_words(span).period;
    case Over::previous:
      return period_words(span).previous;
    case Over::year:
      return period_words(Span::year).period;
    case Over::so_far:
      return {"so far", "累计"};
  }
  return {};
}

std::optional<Period> report_period(const ReportDefinition& definition,
                                    const std::optional<std::string>& typed, Day today) {
  if (definition.cumulative) {
    if (!typed) return std::nullopt;
    throw Error(Exit::usage,
                msg("the report '{0}' is of no period: it counts everything up to today; '--today' "
                    "asks for another day",
                    definition.label));
  }
  if (!typed) return period_of(definition.span.value_or(Span::month), today);
  Period period = parse_period(*typed, today);
  if (!period.first || !period.last)
    throw Error(Exit::usage, msg("a report is of a period with a first and a last day"));
  if (definition.span && span_of(period) != definition.span) {
    // A day stands for the week, month … that it lies in.
    if (span_of(period) == Span::day) return period_of(*definition.span, *period.first);
    throw Error(Exit::usage,
                msg("'{0}' is not what the report '{1}' is about; write one such as '{2}'", *typed,
                    definition.label, bucket_name(*definition.span, today)));
  }
  return period;
}

}  // namespace ruralctl
