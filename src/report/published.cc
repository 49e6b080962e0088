#include "ruralctl/report/published.h"

#include <algorithm>
#include <functional>
#include <set>

#include "ruralctl/render/serialize.h"
#include "ruralctl/schema/attributes.h"

namespace ruralctl {
namespace {

constexpr char folder[] = "reports";
// A figure with more records behind it keeps its value alone: a file for people stays readable.
constexpr std::size_t most_records = 500;
// So many records of one cause say enough to a reader.
constexpr std::size_t most_told = 10;

std::string key_of(const Part& part) {
  return part.kind + ' ' + (part.village.empty() ? std::string() : part.village + '/') + part.id;
}

// The kind and the id alone, which a record keeps when its place is corrected.
std::string without_place(const std::string& record) {
  const std::size_t blank = record.find(' ');
  const std::size_t slash = record.find('/');
  if (blank == std::string::npos || slash == std::string::npos) return record;
  return record.substr(0, blank + 1) + record.substr(slash + 1);
}

std::string form(const std::optional<Quantity>& value) {
  return value ? file_form(*value) : std::string("unknown");
}

Datum list_of(const std::vector<std::string>& texts) {
  Datum out = Datum::List{};
  for (const std::string& text : texts) out.add(text);
  return out;
}

// What a record has to do with a figure by itself: what it adds, or of a distinct figure how many
// it tells of. By which of several records a household is counted may change without any of them.
std::optional<Quantity> share_of(const Part& part) {
  return part.own ? part.own : part.amount;
}

// A number where it is one, so that nobody has to wonder about quotes.
Datum number_or_text(const std::optional<Quantity>& value) {
  if (value && value->qualifier == Qualifier::exact) return value->value;
  return form(value);
}

Publication read_one(const yaml::Document& document, yaml::Value record) {
  const Attributes parts(document, record, {"report", "period", "as_of", "terms", "figures"});
  Publication out;
  out.where = document.locate(record);
  out.report = parts.text("report");
  const std::optional<Day> as_of = parse_day(parts.text("as_of"));
  if (!as_of) parts.fail_at("as_of", msg("'as_of' is a day, written like 2021-03-16"));
  out.as_of = *as_of;
  if (parts.has("period")) {
    try {
      out.period = parse_period(parts.text("period"), *as_of);
    } catch (const Error& error) {
      parts.fail_at("period", error.message());
    }
    if (!out.period->first || !out.period->last)
      parts.fail_at("period", msg("a report is of a period with a first and a last day"));
  }
  out.terms = parts.words("terms");
  if (!parts.has("figures") || !parts.value("figures").is_sequence())
    parts.fail_at("figures", msg("'figures' is a list of what was published"));
  static const std::vector<std::string> overs = {"period", "previous", "year", "so-far"};
  for (const yaml::Value item : parts.value("figures").items()) {
    const Attributes row(document, item, {"name", "measure", "where", "over", "value", "records"});
    PublishedFigure figure;
    figure.where_written = document.locate(item);
    figure.name = row.text("name");
    figure.measure = row.text("measure");
    figure.where = row.words("where");
    figure.over = static_cast<Over>(index_of(row, "over", overs));
    if (row.text("value") != "unknown") {
      figure.value = parse_file_form(row.text("value"));
      if (!figure.value) row.fail_at("value", msg("'{0}' is no quantity", row.text("value")));
    }
    if (row.has("records")) {
      figure.records.emplace();
      for (const yaml::Entry entry : row.value("records").entries()) {
        const std::optional<Quantity> amount = parse_file_form(entry.value.text());
        if (!amount) row.fail(entry.value, msg("'{0}' is no quantity", entry.value.text()));
        (*figure.records)[entry.key.text()] = *amount;
      }
    }
    out.figures.push_back(std::move(figure));
  }
  return out;
}

std::vector<Publication> read_all(const Book& book, const std::function<void(const Error&)>& tell) {
  std::vector<Publication> out;
  for (const fs::Entry& entry : book.tree().list(folder)) {
    if (entry.is_folder || !entry.name.ends_with(".yaml")) continue;
    const std::string path = std::string(folder) + '/' + entry.name;
    try {
      std::string bytes;
      if (!book.tree().read(path, bytes)) continue;
      yaml::Document document;
      document.read_records(bytes, path);
      for (std::size_t i = 0; i < document.size(); ++i)
        out.push_back(read_one(document, document.record(i)));
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      tell(error);
    }
  }
  return out;
}

// The figures of the publication as they are now; nothing for those whose measure is no longer
// known.
std::vector<std::optional<Figure>> retake(const Book& book, const Publication& publication,
                                          Day as_of) {
  ReportDefinition definition;
  definition.cumulative = !publication.period;
  ReportRequest request;
  request.definition = &definition;
  request.period = publication.period;
  request.terms = parse_terms(publication.terms);
  request.today = as_of;
  request.explain = true;
  std::vector<NamedFigure> figures;
  for (const PublishedFigure& one : publication.figures) {
    NamedFigure figure;
    figure.measure = book.schema().find_measure(one.measure);
    figure.where = parse_terms(one.where);
    figure.over = one.over;
    figure.defined = one.where_written;
    figures.push_back(std::move(figure));
  }
  return take_figures(book, request, figures);
}

}  // namespace

std::string publication_path(const Publication& publication) {
  const std::string name = publication.period ? publication.period->text : text(publication.as_of);
  return std::string(folder) + '/' + name + ".yaml";
}

Publication publication_of(const ReportRequest& request, const Report& report) {
  Publication out;
  out.report = request.definition->name;
  out.period = request.period;
  out.as_of = report.as_of;
  for (const Term& term : request.terms) out.terms.push_back(text(term));
  for (const ReportFigure& shown : report.figures) {
    PublishedFigure figure;
    figure.name = shown.name;
    figure.measure = shown.figure.measure->name;
    for (const Term& term : shown.where) figure.where.push_back(text(term));
    // What is counted since the year began says so, whatever the definition says later.
    figure.over =
        shown.over == Over::so_far && request.definition->since_year ? Over::year : shown.over;
    figure.value = shown.figure.value;
    std::map<std::string, Quantity> records;
    for (const Part& part : shown.figure.parts) {
      const std::optional<Quantity> share = share_of(part);
      if (!share) continue;
      const auto [at, added] = records.try_emplace(key_of(part), *share);
      if (!added) at->second = at->second + *share;
    }
    if (records.size() <= most_records) figure.records = std::move(records);
    out.figures.push_back(std::move(figure));
  }
  return out;
}

std::string written(const Publication& publication) {
  Datum one;
  one.set("report", publication.report);
  if (publication.period) one.set("period", publication.period->text);
  one.set("as_of", text(publication.as_of));
  if (!publication.terms.empty()) one.set("terms", list_of(publication.terms));
  Datum figures = Datum::List{};
  for (const PublishedFigure& figure : publication.figures) {
    Datum row;
    row.set("name", figure.name).set("measure", figure.measure);
    if (!figure.where.empty()) row.set("where", list_of(figure.where));
    row.set("over", name(figure.over)).set("value", number_or_text(figure.value));
    if (figure.records) {
      Datum records = Datum::Object{};
      for (const auto& [record, amount] : *figure.records)
        records.set(record, number_or_text(amount));
      row.set("records", std::move(records));
    }
    figures.add(std::move(row));
  }
  one.set("figures", std::move(figures));
  return render(Datum(Datum::List{std::move(one)}), Format::yaml);
}

std::vector<Publication> read_publications(const Book& book) {
  return read_all(book, [&](const Error& error) { book.note(error); });
}

std::vector<Finding> check_publications(const Book& book, Day /*today*/) {
  std::vector<Finding> findings;
  read_all(book, [&](const Error& error) {
    findings.push_back(
        {Severity::error, error.where().value_or(Location{folder, 0, 0}), error.message()});
  });
  return findings;
}

const Publication* last_of(const std::vector<Publication>& all, const Publication& like) {
  const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Publication& one) {
    return one.report == like.report && one.period == like.period && one.terms == like.terms &&
           (one.period || one.as_of == like.as_of);
  });
  return found == all.rend() ? nullptr : &*found;
}

bool same_figures(const Publication& a, const Publication& b) {
  return a.as_of == b.as_of && std::equal(a.figures.begin(), a.figures.end(), b.figures.begin(),
                                          b.figures.end(), [](const auto& x, const auto& y) {
                                            return x.name == y.name && x.measure == y.measure &&
                                                   x.where == y.where && x.over == y.over &&
                                                   x.value == y.value && x.records == y.records;
                                          });
}

std::string_view name(Cause cause) {
  static constexpr std::string_view names[] = {"entered-late", "later", "changed", "moved", "gone"};
  return names[static_cast<std::size_t>(cause)];
}

std::vector<FigureChange> changes_since(const Book& book, const Publication& publication,
                                        Day as_of) {
  std::vector<FigureChange> out;
  if (publication.period) as_of = std::min(as_of, *publication.period->last);
  const std::vector<std::optional<Figure>> figures = retake(book, publication, as_of);
  // Wherever they counted: a record that changed its date counts in another figure now.
  std::set<std::string> were_there;
  std::set<std::string> are_there;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (publication.figures[i].records) {
      for (const auto& [record, share] : *publication.figures[i].records)
        were_there.insert(without_place(record));
    }
    if (!figures[i]) continue;
    for (const Part& part : figures[i]->parts) {
      if (share_of(part)) are_there.insert(without_place(key_of(part)));
    }
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const PublishedFigure& then = publication.figures[i];
    FigureChange change{then, figures[i], {}};
    if (change.now && change.now->value == then.value) continue;
    if (change.now && then.records) {
      std::map<std::string, Quantity> before = *then.records;
      std::map<std::string, std::pair<Quantity, Part>> now;
      for (const Part& part : change.now->parts) {
        const std::optional<Quantity> share = share_of(part);
        if (!share) continue;
        const auto [at, added] = now.try_emplace(key_of(part), *share, part);
        if (!added) at->second.first = at->second.first + *share;
      }
      for (const auto& [record, found] : now) {
        const auto& [share, part] = found;
        const auto old = before.find(record);
        if (old == before.end()) {
          const std::optional<Day> day = parse_day(part.date);
          const bool later = day && *day > publication.as_of;
          const Cause cause = were_there.contains(without_place(record)) ? Cause::moved
                              : later                                    ? Cause::later
                                                                         : Cause::entered_late;
          change.records.push_back({record, cause, std::nullopt, share, part.where});
        } else {
          if (old->second != share)
            change.records.push_back({record, Cause::changed, old->second, share, part.where});
          before.erase(old);
        }
      }
      for (const auto& [record, amount] : before)
        change.records.push_back(
            {record, are_there.contains(without_place(record)) ? Cause::moved : Cause::gone, amount,
             std::nullopt, std::nullopt});
    }
    out.push_back(std::move(change));
  }
  return out;
}

std::string told(Presenter& presenter, const FigureChange& change) {
  if (!change.now) {
    return presenter.text(
        msg("{0}: the measure is no longer known, so nobody can say whether {1} still holds",
            change.then.name, form(change.then.value)));
  }
  const Unit& unit = *change.now->unit;
  const auto said = [&](const std::optional<Quantity>& value) {
    return value ? display(*value, unit, presenter.language(), 6) : presenter.text(msg("unknown"));
  };
  std::string difference;
  if (change.then.value && change.now->value) {
    const Decimal more = change.now->value->value - change.then.value->value;
    if (!more.is_zero()) difference = (more.is_negative() ? "" : "+") + more.text();
  }
  std::string subject = presenter.text(change.now->measure->label);
  for (const std::string& term : change.then.where) subject += ' ' + term;
  return difference.empty()
             ? presenter.text(msg("{0}, {1}: {2} → {3}", subject,
                                  presenter.text(over_label(change.then.over)),
                                  said(change.then.value), said(change.now->value)))
             : presenter.text(msg("{0}, {1}: {2} → {3} ({4})", subject,
                                  presenter.text(over_label(change.then.over)),
                                  said(change.then.value), said(change.now->value), difference));
}

std::string told(Presenter& presenter, const RecordChange& change) {
  const auto amount = [&](const Quantity& quantity) {
    return display(quantity, presenter.language(), 6);
  };
  std::string record = change.record;
  const std::size_t blank = record.find(' ');
  if (const Kind* kind = presenter.book().schema().find_kind(record.substr(0, blank)))
    record = presenter.text(kind->label) + record.substr(blank);
  if (change.where) {
    record += presenter.text(
        msg(" ({0})", change.where->file + ':' + std::to_string(change.where->line)));
  }
  switch (change.cause) {
    case Cause::entered_late:
      return presenter.text(msg("entered late: {0}: {1}", record, amount(*change.now)));
    case Cause::later:
      return presenter.text(msg("after that day: {0}: {1}", record, amount(*change.now)));
    case Cause::moved:
      return change.now
                 ? presenter.text(msg("date or place corrected, counts here now: {0}: {1}", record,
                                      amount(*change.now)))
                 : presenter.text(msg("date or place corrected, counted here before: {0}: {1}",
                                      record, amount(*change.before)));
    case Cause::changed:
      return presenter.text(msg("counts otherwise: {0}: {1} instead of {2}", record,
                                amount(*change.now), amount(*change.before)));
    case Cause::gone:
      return presenter.text(
          msg("no longer counted: {0}: {1} then", record, amount(*change.before)));
  }
  return {};
}

std::vector<std::string> told_records(Presenter& presenter, const FigureChange& change) {
  std::vector<std::string> out;
  if (change.records.empty() && change.now) {
    out.push_back(presenter.text(
        change.then.records
            ? msg("no record differs from those kept with it; somebody may have edited the figure")
            : msg("there were too many records behind it to keep each of them when it was "
                  "published")));
  }
  std::map<Cause, std::size_t> of_cause;
  for (const RecordChange& record : change.records) {
    if (++of_cause[record.cause] <= most_told && record.cause != Cause::later)
      out.push_back(told(presenter, record));
  }
  for (const auto& [cause, count] : of_cause) {
    const auto more = static_cast<std::int64_t>(cause == Cause::later ? count
                                                : count > most_told   ? count - most_told
                                                                      : 0);
    if (more == 0) continue;
    out.push_back(presenter.text(
        cause == Cause::later
            ? msgn("after that day: {0} record", "after that day: {0} records", more)
            : msgn("and {0} more of the same sort; '--format json' lists them all",
                   "and {0} more of the same sort; '--format json' lists them all", more)));
  }
  return out;
}

Datum change_datum(const FigureChange& change) {
  Datum out;
  out.set("name", change.then.name).set("measure", change.then.measure);
  if (!change.then.where.empty()) out.set("where", list_of(change.then.where));
  out.set("over", name(change.then.over));
  const auto value = [](const std::optional<Quantity>& quantity) {
    if (!quantity) return Datum();
    Datum datum;
    datum.set("value", quantity->value).set("qualifier", name(quantity->qualifier));
    return datum;
  };
  out.set("published", value(change.then.value));
  out.set("now", change.now ? value(change.now->value) : Datum());
  Datum records = Datum::List{};
  for (const RecordChange& record : change.records) {
    Datum one;
    one.set("record", record.record).set("cause", name(record.cause));
    if (record.before) one.set("before", record.before->value);
    if (record.now) one.set("now", record.now->value);
    if (record.where) one.set("file", record.where->file).set("line", record.where->line);
    records.add(std::move(one));
  }
  out.set("records", records);
  return out;
}

void tell_changes(Report& report, const Book& book, const Catalog& catalog,
                  const ReportRequest& request) {
  const std::vector<Publication> all = read_publications(book);
  const Publication* last = last_of(all, publication_of(request, report));
  if (last == nullptr) return;
  Presenter presenter(book, catalog);
  const std::vector<FigureChange> changes = changes_since(book, *last, report.as_of);
  PageSection section;
  section.title = presenter.text(msg("Since the figures were published ({0}, as of {1})",
                                     last->where.file, text(last->as_of)));
  Datum data = Datum::List{};
  for (const FigureChange& change : changes) {
    ItemList list{told(presenter, change), told_records(presenter, change)};
    section.blocks.emplace_back(std::move(list));
    data.add(change_datum(change));
  }
  if (changes.empty()) {
    section.blocks.emplace_back(
        Paragraph{presenter.text(msg("All published figures are what they were."))});
  }
  report.page.sections.push_back(std::move(section));
  Datum published;
  published.set("file", last->where.file).set("line", last->where.line);
  published.set("as_of", text(last->as_of)).set("changes", data);
  report.data.set("published", published);
}

}  // namespace ruralctl
