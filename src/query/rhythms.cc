#include "query/rhythms.h"

#include <algorithm>
#include <map>
#include <set>

#include "ruralctl/base/list.h"

namespace ruralctl {
namespace {

// Who is held to a rhythm: a village, and a value of the rhythm's `per` there.
using Who = std::pair<std::string, std::string>;

struct Kept {
  Day first;                       // of all records of the kind
  std::set<std::string> in_spans;  // names of spans that have a record
};

const Label& label_of(Span span) {
  static const std::map<Span, Label> labels = {{Span::day, {"day", "天"}},
                                               {Span::week, {"week", "周"}},
                                               {Span::month, {"month", "月"}},
                                               {Span::quarter, {"quarter", "季度"}},
                                               {Span::year, {"year", "年"}}};
  return labels.at(span);
}

class Looker {
 public:
  Looker(const Book& book, const Rhythm& rhythm, const DueRequest& request)
      : book_(book),
        rhythm_(rhythm),
        request_(request),
        kind_(book.schema().kind(rhythm.kind)),
        filter_(book, kind_, parse_terms(rhythm.where), request.today),
        per_(rhythm.per.empty() ? nullptr : kind_.find_field(rhythm.per)) {
    if (!rhythm.per.empty() && per_ == nullptr) {
      throw Error(Exit::usage, msg("{0} has no field '{1}'; '{2}' shows its fields", kind_.label,
                                   rhythm.per, "ruralctl schema " + kind_.name));
    }
  }

  std::vector<Promise> look(const std::optional<std::vector<std::string>>& villages) {
    Scope scope;
    scope.period = period_between(std::nullopt, request_.today);
    book_.each(kind_, scope, [&](const Record& record) { take(record); });
    std::vector<Promise> out;
    if (kept_.empty() && !villages) add_missing({"", ""}, {request_.today, {}}, out);
    for (const auto& [who, kept] : kept_) {
      const bool asked_for =
          !villages || std::find(villages->begin(), villages->end(), who.first) != villages->end();
      if (asked_for && filter_.asks_for(who.first)) add_missing(who, kept, out);
    }
    return out;
  }

 private:
  void take(const Record& record) {
    const std::optional<Day> day = record.first_day();
    if (!day || *day > request_.today) return;
    // A record that does not say whose it is cannot keep a rhythm of somebody's own.
    const std::vector<std::string> values =
        per_ != nullptr ? record.texts(*per_) : std::vector<std::string>{""};
    for (const std::string& value : values) {
      Kept& kept = kept_.try_emplace({record.village(), value}, Kept{*day, {}}).first->second;
      kept.first = std::min(kept.first, *day);
      if (filter_.accepts(record)) kept.in_spans.insert(bucket_name(rhythm_.every, *day));
    }
  }

  void add_missing(const Who& who, const Kept& kept, std::vector<Promise>& out) const {
    const Day present = bucket(rhythm_.every, request_.today).first;
    Day from = bucket(rhythm_.every, present - std::chrono::days(1)).first;
    if (request_.period) from = request_.period->first.value_or(kept.first);
    from = bucket(rhythm_.every, std::max(from, kept.first)).first;
    for (Day day = from; day <= present; day = next_bucket(rhythm_.every, day)) {
      const Day last = bucket(rhythm_.every, day).last;
      if (request_.period && !request_.period->contains(last)) continue;
      const std::string span = bucket_name(rhythm_.every, day);
      if (!kept.in_spans.contains(span)) out.push_back(promise(who, span, last));
    }
  }

  Promise promise(const Who& who, const std::string& span, Day last) const {
    Promise out;
    out.source = Source::rhythm;
    out.kind = kind_.name;
    out.village = who.first;
    out.where = rhythm_.defined;
    out.due = last;
    out.title = who.second;
    out.detail = listed(rhythm_.where, " ") + (rhythm_.where.empty() ? "" : " ") + span;
    const Label name = name_of(book_.schema(), rhythm_);
    out.waits_for = msg("{0}, one a {1}: none in {2}", name, label_of(rhythm_.every), span);
    return out;
  }

  const Book& book_;
  const Rhythm& rhythm_;
  const DueRequest& request_;
  const Kind& kind_;
  Filter filter_;
  const Field* per_;
  std::map<Who, Kept> kept_;
};

}  // namespace

Label name_of(const Schema& schema, const Rhythm& rhythm) {
  const Kind& kind = schema.kind(rhythm.kind);
  Label out;
  for (const Term& term : parse_terms(rhythm.where)) {
    const std::optional<FieldPath> path = find_path(schema, kind, term.field);
    const Field* field = !path ? nullptr : path->foreign != nullptr ? path->foreign : path->own;
    const Choice* choice = field == nullptr ? nullptr : field->find_choice(term.value);
    const Label part =
        choice != nullptr && !term.negated ? choice->label : Label{text(term), text(term)};
    if (!out.en.empty()) {
      out.en += ", ";
      out.zh += "，";
    }
    out.en += part.in(Language::en);
    out.zh += part.in(Language::zh);
  }
  return out.en.empty() ? kind.label : out;
}

std::vector<Promise> missing_of(const Book& book, const Rhythm& rhythm, const DueRequest& request,
                                const std::optional<std::vector<std::string>>& villages) {
  return Looker(book, rhythm, request).look(villages);
}

}  // namespace ruralctl
