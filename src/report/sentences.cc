// Sentences with figures, and the conditions of blocks.
#include <algorithm>

#include "report/blocks.h"
#include "ruralctl/base/list.h"
#include "ruralctl/query/coverage.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/report/wording.h"

namespace ruralctl {
namespace {

constexpr int all_decimals = 6;

Filling measure_filling(const Setting& setting, const NamedFigure& source) {
  const Figure* figure = setting.figures.find(source);
  if (figure == nullptr) return {"–", std::nullopt, true};
  Filling out;
  if (figure->value) {
    out.text = display(*figure->value, *figure->unit, setting.language(), all_decimals);
    out.number = figure->value->value;
    out.empty = figure->value->value.is_zero() && figure->unknown == 0;
  } else {
    out.text = setting.text(msg("unknown"));
  }
  if (figure->unknown > 0 && figure->value) {
    const auto unknown = static_cast<std::int64_t>(figure->unknown);
    out.text += setting.text(msgn(" (and {0} not filled in)", " (and {0} not filled in)", unknown));
  }
  return out;
}

Period window_of(const Setting& setting, Over over) {
  const std::optional<Period> days = setting.figures.days(over);
  if (!days) return period_between(std::nullopt, setting.as_of);
  return period_between(days->first, std::min(*days->last, setting.as_of));
}

Filling coverage_filling(const Setting& setting, const NamedFigure& source) {
  CoverageRequest request;
  request.kind = source.covered;
  const std::optional<Asked> asked = asked_of(setting, *request.kind, source.where);
  if (!asked || asked->nothing) return {"–", std::nullopt, true};
  request.terms = in_one(*asked);
  request.window = window_of(setting, source.over);
  request.today = setting.as_of;
  const CoverageRow row = coverage(setting.book, request).total;
  if (!row.percent) return {setting.text(msg("unknown")), std::nullopt, true};
  return {row.percent->text() + '%', row.percent, row.percent->is_zero()};
}

std::string since(const Setting& setting) {
  const ReportDefinition& definition = setting.definition;
  if (definition.since_year)
    return setting.text(msg("since {0} began", std::to_string(setting.year)));
  if (definition.since == nullptr)
    return setting.text(msg("up to {0}", said(setting.as_of, setting.language())));
  std::optional<PartialDate> first;
  const Field* date = definition.since->date_field();
  setting.book.each(*definition.since, {}, [&](const Record& record) {
    const std::optional<PartialDate> day = record.date(*date);
    if (day && (!first || day->first() < first->first())) first = day;
  });
  if (!first) return setting.text(msg("up to {0}", said(setting.as_of, setting.language())));
  const Label& label = definition.since_label;
  if (label.in(setting.language()).empty())
    return setting.text(msg("since {0}", said(*first, setting.language())));
  return setting.text(msg("{0} ({1})", label, said(*first, setting.language())));
}

std::string place(const Setting& setting) {
  const auto villages = villages_of(setting.book, setting.request.terms);
  if (!villages) return setting.book.schema().settings().title;
  // Of places within one another the topmost says all.
  std::vector<std::string> names;
  for (const std::string& village : *villages) {
    const Place* parent = setting.book.places().parent(village);
    if (parent == nullptr ||
        std::find(villages->begin(), villages->end(), parent->slug) == villages->end())
      names.push_back(setting.presenter.village(village));
  }
  return listed(names, setting.language() == Language::zh ? "、" : ", ");
}

}  // namespace

Label heading(const Setting& setting, Over over) {
  const std::string year = std::to_string(setting.year);
  if (over == Over::year) return {year, year + "年"};
  return over_label(over, setting.definition.span);
}

Filling figure_filling(const Setting& setting, const NamedFigure& figure) {
  switch (figure.what) {
    case NamedFigure::What::measure:
      return measure_filling(setting, figure);
    case NamedFigure::What::coverage:
      return coverage_filling(setting, figure);
    case NamedFigure::What::promises: {
      const auto count = static_cast<std::int64_t>(chosen(setting, figure.promises).size());
      const Unit& unit = *find_unit("item");
      return {display({Decimal(count), Qualifier::exact}, unit, setting.language(), 0),
              Decimal(count), count == 0};
    }
  }
  return {};
}

Filling page_filling(const Setting& setting, const std::string& name) {
  const PeriodWords words = period_words(setting.definition.span);
  const auto word = [&](std::string text) { return Filling{text, std::nullopt, text.empty()}; };
  if (name == "period") {
    return word(setting.definition.cumulative
                    ? setting.text(msg("up to {0}", said(setting.as_of, setting.language())))
                    : said(setting.words, setting.language()));
  }
  if (name == "this") return word(setting.text(words.period));
  if (name == "previous") return word(setting.text(words.previous));
  if (name == "next") return word(setting.text(words.next));
  if (name == "today") return word(said(setting.as_of, setting.language()));
  if (name == "since") return word(since(setting));
  if (name == "report") return word(setting.text(setting.definition.label));
  if (name == "book") return word(setting.book.schema().settings().title);
  if (name == "place") return word(place(setting));
  const auto figure = setting.definition.find_figure(setting.book.schema(), name);
  return figure ? figure_filling(setting, *figure) : word({});
}

bool holds(const Setting& setting, const Condition& condition) {
  const auto figure = setting.definition.find_figure(setting.book.schema(), condition.figure);
  const Filling value = figure_filling(setting, *figure);
  bool met = !value.empty;
  if (condition.least || condition.most) {
    met = value.number && (!condition.least || *value.number >= *condition.least) &&
          (!condition.most || *value.number <= *condition.most);
  }
  return met != condition.negated;
}

std::optional<Asked> asked_of(const Setting& setting, const Kind& kind,
                              const std::vector<Term>& where) {
  const Asked asked = combined(setting.book, setting.request.terms, where);
  expect_sound(setting.book, kind, asked.also, setting.as_of, setting.at);
  if (!mean_something(setting.book, kind, asked.terms, setting.as_of)) return std::nullopt;
  return asked;
}

BlockResult make(const Setting& setting, const SentenceBlock& block) {
  BlockResult out;
  const Template& sentence = block.text.in(setting.language());
  out.data.set("type", "text");
  // What the reader's terms mean nothing for cannot be said.
  for (const std::string& name : sentence.needed_names()) {
    const auto figure = setting.definition.find_figure(setting.book.schema(), name);
    if (figure && figure->what == NamedFigure::What::measure &&
        setting.figures.find(*figure) == nullptr)
      return out;
  }
  bool has_figure = false;
  bool says_something = false;
  const std::string text = sentence.fill([&](const std::string& name) {
    const bool is_figure = setting.definition.find_figure(setting.book.schema(), name).has_value();
    Filling filling = page_filling(setting, name);
    has_figure = has_figure || is_figure;
    says_something = says_something || (is_figure && !filling.empty);
    return filling;
  });
  // A sentence that gives figures says something where one of them does.
  out.says_something = !text.empty() && (!has_figure || says_something);
  out.blocks.push_back(Paragraph{text});
  out.data.set("text", text);
  return out;
}

}  // namespace ruralctl
