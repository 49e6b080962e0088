#include "report/definition_reader.h"

#include <algorithm>

#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/query/coverage.h"
#include "ruralctl/query/grouping.h"

namespace ruralctl {
namespace {

const std::vector<std::string>& over_names() {
  static const std::vector<std::string> names = {"period", "previous", "year", "so-far"};
  return names;
}

Over over_of(const Attributes& attributes, Over usual) {
  return attributes.has("over") ? static_cast<Over>(index_of(attributes, "over", over_names()))
                                : usual;
}

std::vector<Term> where_of(const Attributes& attributes) {
  return parse_terms(attributes.words("where"));
}

// `100..`, `..50`, `10..20` or one number.
void read_range(const std::string& range, Condition& condition, const Attributes& attributes) {
  const std::size_t dots = range.find("..");
  const std::string least = range.substr(0, dots);
  const std::string most = dots == std::string::npos ? range : range.substr(dots + 2);
  condition.least = Decimal::parse(least);
  condition.most = Decimal::parse(most);
  const bool sound = (condition.least || least.empty()) && (condition.most || most.empty());
  if (!sound || (!condition.least && !condition.most)) {
    attributes.fail_at("when", msg("'{0}' is no range of numbers: write '100..', '..50' or "
                                   "'10..20'",
                                   range));
  }
}

// The mapping of a block that may also be left empty: `targets:` alone.
bool is_nothing(yaml::Value value) {
  return value.is_null();
}

}  // namespace

std::string_view name(Over over) {
  return over_names()[static_cast<std::size_t>(over)];
}

const std::vector<std::string>& page_words() {
  static const std::vector<std::string> words = {"period", "this",   "previous", "next", "place",
                                                 "book",   "report", "today",    "since"};
  return words;
}

std::optional<NamedFigure> ReportDefinition::find_figure(const Schema& schema,
                                                         const std::string& wanted) const {
  const auto found = figures.find(wanted);
  if (found != figures.end()) return found->second;
  NamedFigure figure;
  figure.measure = schema.find_measure(wanted);
  if (figure.measure == nullptr) return std::nullopt;
  figure.over = cumulative ? Over::so_far : Over::period;
  return figure;
}

ReportDefinition DefinitionReader::read(const std::string& name, const yaml::Document& document,
                                        yaml::Value definition) const {
  const Attributes attributes(
      document, definition,
      {"en", "zh", "extends", "span", "title", "since", "columns", "figures", "sections"});
  ReportDefinition report;
  if (const std::string base = attributes.text("extends"); !base.empty()) {
    const ReportDefinition* found = find_base_(base);
    if (found == nullptr)
      attributes.fail_at("extends", msg("no report '{0}' that stands before this one", base));
    report = *found;
  } else if (!attributes.has("sections")) {
    attributes.fail(msg("a report needs 'sections:', or 'extends:' another report"));
  }
  report.name = name;
  report.defined = document.locate(definition);
  if (attributes.text("extends") != name || attributes.has("en") || attributes.has("zh"))
    report.label = attributes.label(name);
  if (attributes.has("span")) {
    static const std::vector<std::string> spans = {"day",  "week", "month", "quarter",
                                                   "year", "any",  "none"};
    const std::size_t at = index_of(attributes, "span", spans);
    report.cumulative = spans[at] == "none";
    report.span = at < 5 ? std::optional(static_cast<Span>(at)) : std::nullopt;
  }
  if (attributes.has("title")) {
    report.title = attributes.sentence("title");
    expect_figures(report, report.title, attributes, "title");
  }
  if (attributes.has("since")) read_since(report, attributes);
  if (report.cumulative) report.columns.clear();
  if (attributes.has("columns")) {
    report.columns.clear();
    for (const std::string& word : attributes.words("columns")) {
      const auto at = std::find(over_names().begin(), over_names().end(), word);
      if (at == over_names().end()) {
        attributes.fail_at("columns", msg("'{0}' must be one of {1}, not '{2}'", "columns",
                                          listed(over_names()), word));
      }
      report.columns.push_back(static_cast<Over>(at - over_names().begin()));
    }
  }
  if (report.columns.empty()) {
    report.columns = {Over::so_far};
    if (!report.cumulative) report.columns.insert(report.columns.begin(), Over::period);
  }
  if (report.cumulative && report.columns != std::vector<Over>{Over::so_far}) {
    attributes.fail_at("columns",
                       msg("a report without a span has no other figures than 'so-far'"));
  }
  if (attributes.has("figures")) read_figures(report, attributes);
  if (attributes.has("sections")) read_sections(report, attributes);
  return report;
}

void DefinitionReader::read_since(ReportDefinition& report, const Attributes& attributes) const {
  report.since = nullptr;
  report.since_year = false;
  if (attributes.value("since").is_scalar()) {
    if (attributes.text("since") != "year") {
      attributes.fail_at("since", msg("'since' is 'year', or says of which kind the first record "
                                      "counts: '{{kind: person}}'"));
    }
    report.since_year = true;
    report.since_label = {};
    return;
  }
  const Attributes parts(attributes.document(), attributes.value("since"), {"kind", "en", "zh"});
  report.since = &kind(parts, "kind", parts.text("kind"));
  if (report.since->date.empty())
    parts.fail_at("kind", msg("records of {0} have no date", report.since->label));
  report.since_label = parts.label("");
}

void DefinitionReader::read_figures(ReportDefinition& report, const Attributes& attributes) const {
  const Attributes figures(attributes.document(), attributes.value("figures"));
  for (const yaml::Entry entry : figures.entries()) {
    const std::string name = entry.key.text();
    const auto& words = page_words();
    if (schema_.find_measure(name) != nullptr ||
        std::find(words.begin(), words.end(), name) != words.end()) {
      figures.fail(entry.key, msg("'{0}' has a meaning already; choose another name", name));
    }
    const Attributes parts(
        attributes.document(), entry.value,
        {"en", "zh", "measure", "coverage", "promises", "kinds", "where", "over"});
    NamedFigure figure;
    figure.defined = attributes.document().locate(entry.key.token().offset);
    figure.over = over_of(parts, report.cumulative ? Over::so_far : Over::period);
    if (report.cumulative && figure.over != Over::so_far)
      parts.fail_at("over", msg("a report without a span has no other figures than 'so-far'"));
    figure.where = where_of(parts);
    figure.label = {parts.text("en"), parts.text("zh")};
    const int sources =
        int(parts.has("measure")) + int(parts.has("coverage")) + int(parts.has("promises"));
    if (sources > 1)
      parts.fail(msg("a figure is of a 'measure:', of 'coverage:' or of 'promises:'"));
    if (parts.has("measure")) {
      figure.measure = &measure(parts, "measure", parts.text("measure"));
      if (!figure.measure->added)
        parts.fail_at("measure", msg("{0} is not added up to one figure", figure.measure->label));
    } else if (parts.has("coverage")) {
      figure.what = NamedFigure::What::coverage;
      figure.covered = &kind(parts, "coverage", parts.text("coverage"));
      if (!figure.covered->coverage)
        parts.fail_at("coverage", msg("of '{0}' there is no coverage", figure.covered->label));
    } else if (parts.has("promises")) {
      figure.what = NamedFigure::What::promises;
      figure.promises = promise_choice(parts);
    } else {
      parts.fail(msg("a figure is of a 'measure:', of 'coverage:' or of 'promises:'"));
    }
    report.figures[name] = std::move(figure);
  }
}

void DefinitionReader::read_sections(ReportDefinition& report, const Attributes& attributes) const {
  report.sections.clear();
  const yaml::Value list = attributes.value("sections");
  if (!list.is_sequence())
    attributes.fail(list, msg("'{0}' is a list: write each item behind '- '", "sections"));
  for (const yaml::Value item : list.items()) {
    const Attributes parts(attributes.document(), item,
                           {"title", "en", "zh", "when", "empty", "blocks"});
    SectionDefinition section;
    section.defined = attributes.document().locate(item);
    if (parts.has("title")) {
      section.title = parts.sentence("title");
    } else if (parts.has("en") || parts.has("zh")) {
      try {
        section.title.en = Template::parse(parts.text(parts.has("en") ? "en" : "zh"));
        section.title.zh = Template::parse(parts.text(parts.has("zh") ? "zh" : "en"));
      } catch (const Error& error) {
        parts.fail(error.message());
      }
    }
    expect_figures(report, section.title, parts, "title");
    section.when = read_conditions(report, parts);
    section.empty = parts.sentence("empty");
    expect_figures(report, section.empty, parts, "empty");
    if (!parts.has("blocks") || !parts.value("blocks").is_sequence())
      parts.fail_at("blocks", msg("a section needs 'blocks:', a list of what stands in it"));
    for (const yaml::Value block : parts.value("blocks").items())
      section.blocks.push_back(read_block(report, attributes.document(), block));
    report.sections.push_back(std::move(section));
  }
}

std::vector<Condition> DefinitionReader::read_conditions(const ReportDefinition& report,
                                                         const Attributes& attributes) const {
  std::vector<Condition> out;
  for (const std::string& word : attributes.words("when")) {
    const Term term = parse_term(word);
    Condition condition;
    condition.figure = term.field.empty() ? term.value : term.field;
    condition.negated = term.negated;
    expect_figure(report, condition.figure, attributes, "when");
    if (!term.field.empty()) read_range(term.value, condition, attributes);
    out.push_back(std::move(condition));
  }
  return out;
}

BlockDefinition DefinitionReader::read_block(const ReportDefinition& report,
                                             const yaml::Document& document,
                                             yaml::Value value) const {
  static const std::vector<std::string> kinds = {
      "text", "table", "records", "promises", "targets", "coverage", "chart", "calendar", "diary"};
  const Attributes parts(
      document, value,
      {"title", "when", "empty", "text", "table", "by", "over", "records", "promises", "kinds",
       "targets", "coverage", "chart", "calendar", "diary"});
  BlockDefinition block;
  block.defined = document.locate(value);
  block.title = parts.sentence("title");
  expect_figures(report, block.title, parts, "title");
  block.when = read_conditions(report, parts);
  block.empty = parts.sentence("empty");
  expect_figures(report, block.empty, parts, "empty");
  std::string what;
  for (const std::string& kind : kinds) {
    if (!parts.has(kind)) continue;
    if (!what.empty())
      parts.fail_at(kind, msg("a block is one thing; '{0}' and '{1}' are two", what, kind));
    what = kind;
  }
  const yaml::Value content = parts.value(what);
  if (what == "text") {
    SentenceBlock sentence{parts.sentence("text")};
    if (sentence.text.is_empty()) parts.fail_at("text", msg("'text' says nothing"));
    expect_figures(report, sentence.text, parts, "text");
    block.content = std::move(sentence);
  } else if (what == "table") {
    block.content = figure_table(report, parts);
  } else if (what == "records") {
    block.content = records(document, content);
  } else if (what == "promises") {
    block.content = PromisesBlock{promise_choice(parts)};
  } else if (what == "targets") {
    TargetsBlock targets;
    if (!is_nothing(content)) targets.where = where_of(Attributes(document, content, {"where"}));
    block.content = std::move(targets);
  } else if (what == "coverage") {
    block.content = coverage(document, content);
  } else if (what == "chart") {
    block.content = chart(document, content);
  } else if (what == "calendar") {
    block.content = calendar(document, content);
  } else if (what == "diary") {
    block.content = diary(document, content);
  } else {
    parts.fail(msg("a block is one of {0}", listed(kinds)));
  }
  return block;
}

FigureTableBlock DefinitionReader::figure_table(const ReportDefinition& report,
                                                const Attributes& block) const {
  FigureTableBlock out;
  for (const std::string& word : block.words("table")) {
    const Term term = parse_term(word);
    if (term.field == "pillar") {
      const auto& pillars = schema_.pillars();
      const auto pillar = std::find_if(pillars.begin(), pillars.end(), [&](const Choice& choice) {
        return term.value == choice.name || term.value == choice.label.zh;
      });
      if (pillar == pillars.end()) {
        block.fail_at("table", msg("'{0}' is no pillar; choose party, industry, institutions, "
                                   "service or team",
                                   term.value));
      }
      for (const Measure* measure : schema_.measures()) {
        if (schema_.kind(measure->kind).pillar == pillar->name && measure->added)
          out.figures.push_back(measure->name);
      }
      continue;
    }
    expect_figure(report, word, block, "table");
    const std::optional<NamedFigure> figure = report.find_figure(schema_, word);
    if (figure->what != NamedFigure::What::measure)
      block.fail_at("table", msg("'{0}' is no measure; a table takes measures alone", word));
    if (!figure->measure->added)
      block.fail_at("table", msg("{0} is not added up to one figure", figure->measure->label));
    out.figures.push_back(report.figures.contains(word) ? word : figure->measure->name);
  }
  if (out.figures.empty()) block.fail_at("table", msg("a table needs figures"));
  out.by = block.text("by");
  if (block.has("over")) out.over = over_of(block, Over::period);
  if (report.cumulative && out.over && out.over != Over::so_far)
    block.fail_at("over", msg("a report without a span has no other figures than 'so-far'"));
  if (!out.by.empty()) {
    for (const std::string& name : out.figures) {
      const Kind& kind = schema_.kind(report.find_figure(schema_, name)->measure->kind);
      if (!Grouping::means_something_for(schema_, kind, out.by))
        block.fail_at("by", msg("{0} cannot be divided by '{1}'", kind.label, out.by));
    }
  }
  return out;
}

RecordsBlock DefinitionReader::records(const yaml::Document& document, yaml::Value value) const {
  const Attributes parts(document, value,
                         {"kind", "where", "date", "entries", "line", "all", "limit"});
  RecordsBlock out;
  out.kind = &kind(parts, "kind", parts.text("kind"));
  out.where = where_of(parts);
  out.all = parts.flag("all");
  out.limit = number(parts, "limit", 0);
  const auto field = [&](std::string_view key) -> const Field& {
    const Field* found = out.kind->find_field(parts.text(key));
    if (found == nullptr) {
      parts.fail_at(key, msg("{0} has no field '{1}'; '{2}' shows its fields", out.kind->label,
                             parts.text(key), "ruralctl schema " + out.kind->name));
    }
    return *found;
  };
  if (parts.has("entries")) {
    out.entries = &field("entries");
    const bool dated = out.entries->type == Type::entries &&
                       std::any_of(out.entries->fields.begin(), out.entries->fields.end(),
                                   [](const Field& inner) { return inner.type == Type::date; });
    if (!dated) parts.fail_at("entries", msg("'{0}' has no entries with dates", out.entries->name));
  } else {
    out.date = parts.has("date") ? &field("date") : out.kind->date_field();
    if (out.date != nullptr && out.date->type != Type::date && out.date->type != Type::days)
      parts.fail_at("date", msg("'{0}' is no date", out.date->name));
    if (out.date == nullptr && !out.all)
      parts.fail_at("kind", msg("records of {0} have no date", out.kind->label));
  }
  out.line = parts.sentence("line");
  expect_fields(out, parts);
  return out;
}

void DefinitionReader::expect_fields(const RecordsBlock& block,
                                     const Attributes& attributes) const {
  for (const Template* sentence : {&block.line.en, &block.line.zh}) {
    for (const std::string& word : sentence->names()) {
      if (word == "village" || word == "date" || word == "id" ||
          block.kind->find_field(word) != nullptr ||
          (block.entries != nullptr && block.entries->find_field(word) != nullptr)) {
        continue;
      }
      attributes.fail_at(
          "line", msg("{0} has no field '{1}'; '{2}' shows its fields", block.kind->label, word,
                      "ruralctl schema " + block.kind->name));
    }
  }
}

PromiseChoice DefinitionReader::promise_choice(const Attributes& attributes) const {
  static const std::vector<std::string> whens = {"overdue", "next", "open", "missing"};
  PromiseChoice choice;
  choice.when = static_cast<When>(index_of(attributes, "promises", whens));
  for (const std::string& word : attributes.words("kinds"))
    choice.kinds.push_back(kind(attributes, "kinds", word).name);
  return choice;
}

CoverageBlock DefinitionReader::coverage(const yaml::Document& document, yaml::Value value) const {
  CoverageBlock out;
  if (is_nothing(value)) {
    out.kind = covered_kinds(schema_).front();
    return out;
  }
  const Attributes parts(document, value, {"kind", "where", "by"});
  out.kind = &covered_kind(parts);
  out.where = where_of(parts);
  out.by = parts.text("by");
  if (!out.by.empty() && !Grouping::means_something_for(schema_, *out.kind, out.by))
    parts.fail_at("by", msg("{0} cannot be divided by '{1}'", out.kind->label, out.by));
  return out;
}

const Kind& DefinitionReader::covered_kind(const Attributes& attributes) const {
  if (!attributes.has("kind")) return *covered_kinds(schema_).front();
  const Kind& named = kind(attributes, "kind", attributes.text("kind"));
  if (!named.coverage)
    attributes.fail_at("kind", msg("of '{0}' there is no coverage", named.label));
  return named;
}

ChartBlock DefinitionReader::chart(const yaml::Document& document, yaml::Value value) const {
  const Attributes parts(document, value, {"measures", "where", "by", "last", "line", "targets"});
  ChartBlock out;
  for (const std::string& word : parts.words("measures")) {
    out.measures.push_back(&measure(parts, "measures", word));
    if (!out.measures.back()->added)
      parts.fail_at("measures",
                    msg("{0} is not added up to one figure", out.measures.back()->label));
    if (out.measures.back()->unit != out.measures.front()->unit) {
      parts.fail_at("measures", msg("one picture cannot show {0} and {1}",
                                    out.measures.front()->unit->label_of_many(),
                                    out.measures.back()->unit->label_of_many()));
    }
  }
  if (out.measures.empty()) parts.fail_at("measures", msg("a picture needs 'measures:'"));
  out.where = where_of(parts);
  out.by = parts.text("by");
  for (const Measure* one : out.measures) {
    const Kind& counted = schema_.kind(one->kind);
    if (!out.by.empty() && !Grouping::means_something_for(schema_, counted, out.by))
      parts.fail_at("by", msg("{0} cannot be divided by '{1}'", counted.label, out.by));
  }
  if (out.measures.size() > 1 && !out.by.empty() && !Grouping::span_of(out.by))
    parts.fail_at("by", msg("a picture by '{0}' shows one measure", out.by));
  out.last = number(parts, "last", out.last);
  out.line = parts.flag("line");
  out.targets = parts.flag("targets");
  if (out.targets && out.measures.size() > 1)
    parts.fail_at("targets", msg("'targets' needs one measure, whose target it shows"));
  return out;
}

CalendarBlock DefinitionReader::calendar(const yaml::Document& document, yaml::Value value) const {
  const Attributes parts(document, value, {"measure", "where", "weeks"});
  CalendarBlock out;
  out.measure = &measure(parts, "measure", parts.text("measure"));
  if (schema_.kind(out.measure->kind).nature != Nature::event)
    parts.fail_at("measure", msg("{0} does not happen on single days", out.measure->label));
  out.where = where_of(parts);
  out.weeks = number(parts, "weeks", out.weeks);
  return out;
}

DiaryBlock DefinitionReader::diary(const yaml::Document& document, yaml::Value value) const {
  DiaryBlock out;
  if (is_nothing(value)) return out;
  const Attributes parts(document, value, {"kinds"});
  for (const std::string& word : parts.words("kinds"))
    out.kinds.push_back(&kind(parts, "kinds", word));
  return out;
}

void DefinitionReader::expect_figure(const ReportDefinition& report, const std::string& name,
                                     const Attributes& attributes, std::string_view key) const {
  if (report.find_figure(schema_, name)) return;
  std::vector<std::string> words;
  for (const auto& [figure, ignored] : report.figures) words.push_back(figure);
  for (const Measure* known : schema_.measures()) words.push_back(known->name);
  const std::vector<std::string> near = nearest(name, words, 1);
  attributes.fail_at(
      key, near.empty()
               ? msg("no figure or measure '{0}'; 'ruralctl measures' lists the measures", name)
               : msg("no figure or measure '{0}'; did you mean '{1}'?", name, near.front()));
}

void DefinitionReader::expect_figures(const ReportDefinition& report, const TemplateLabel& sentence,
                                      const Attributes& attributes, std::string_view key) const {
  const auto& words = page_words();
  for (const Template* one : {&sentence.en, &sentence.zh}) {
    for (const std::string& name : one->names()) {
      if (std::find(words.begin(), words.end(), name) == words.end())
        expect_figure(report, name, attributes, key);
    }
  }
}

const Kind& DefinitionReader::kind(const Attributes& attributes, std::string_view key,
                                   const std::string& word) const {
  if (const Kind* found = schema_.find_kind(word)) return *found;
  const std::vector<std::string> near = nearest(word, schema_.all_kind_words(), 1);
  attributes.fail_at(key, near.empty()
                              ? msg("no kind '{0}'; 'ruralctl kinds' lists them", word)
                              : msg("no kind '{0}'; did you mean '{1}'?", word, near.front()));
}

const Measure& DefinitionReader::measure(const Attributes& attributes, std::string_view key,
                                         const std::string& word) const {
  if (const Measure* found = schema_.find_measure(word)) return *found;
  std::vector<std::string> words;
  for (const Measure* known : schema_.measures()) words.push_back(known->name);
  const std::vector<std::string> near = nearest(word, words, 1);
  attributes.fail_at(key, near.empty()
                              ? msg("no measure '{0}'; 'ruralctl measures' lists them", word)
                              : msg("no measure '{0}'; did you mean '{1}'?", word, near.front()));
}

std::size_t DefinitionReader::number(const Attributes& attributes, std::string_view key,
                                     std::size_t usual) {
  if (!attributes.has(key)) return usual;
  const std::optional<Decimal> value = Decimal::parse(attributes.text(key));
  const std::optional<std::int64_t> whole = value ? value->to_int64() : std::nullopt;
  if (!whole || *whole < 1 || *whole > 1000)
    attributes.fail_at(key, msg("'{0}' is a number from 1 to 1000", key));
  return static_cast<std::size_t>(*whole);
}

}  // namespace ruralctl
