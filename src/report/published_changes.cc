// What became of published figures.
#include <algorithm>
#include <map>
#include <set>

#include "report/published_parts.h"
#include "ruralctl/report/published.h"

namespace ruralctl {
namespace {

// So many records of one cause say enough to a reader.
constexpr std::size_t most_told = 10;

// The kind and the id alone, which a record keeps when its place is corrected.
std::string without_place(const std::string& record) {
  const std::size_t blank = record.find(' ');
  const std::size_t slash = record.find('/');
  if (blank == std::string::npos || slash == std::string::npos) return record;
  return record.substr(0, blank + 1) + record.substr(slash + 1);
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
