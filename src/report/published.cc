#include "ruralctl/report/published.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "report/published_parts.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/schema/attributes.h"

namespace ruralctl {
namespace {

constexpr char folder[] = "reports";
// A figure with more records behind it keeps its value alone: a file for people stays readable.
constexpr std::size_t most_records = 500;

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
      std::vector<Publication> more = publications_in(bytes, path);
      std::move(more.begin(), more.end(), std::back_inserter(out));
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      tell(error);
    }
  }
  return out;
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

std::vector<Publication> publications_in(const std::string& text, const std::string& path) {
  yaml::Document document;
  document.read_records(text, path);
  std::vector<Publication> out;
  for (std::size_t i = 0; i < document.size(); ++i)
    out.push_back(read_one(document, document.record(i)));
  return out;
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

}  // namespace ruralctl
