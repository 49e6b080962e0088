#include "report/figure_set.h"

#include <algorithm>

#include "ruralctl/report/wording.h"

namespace ruralctl {
namespace {

std::string terms_text(const std::vector<Term>& terms) {
  std::string out;
  for (const Term& term : terms) out += text(term) + '\n';
  return out;
}

}  // namespace

std::optional<Period> FigureSet::days(Over over) const {
  if (!request_.period) return std::nullopt;
  switch (over) {
    case Over::period:
      return request_.period;
    case Over::previous:
      return previous_of(*request_.period);
    case Over::so_far:
      if (!request_.definition->since_year) return std::nullopt;
      [[fallthrough]];
    case Over::year:
      return period_between(bucket(Span::year, as_of_).first, as_of_);
  }
  return std::nullopt;
}

std::string FigureSet::key(const NamedFigure& figure) {
  return figure.measure->name + '\n' + std::string(name(figure.over)) + '\n' +
         terms_text(figure.where);
}

void FigureSet::want(const std::string& name, const NamedFigure& figure) {
  if (figure.what != NamedFigure::What::measure) return;
  if (known_.try_emplace(key(figure), wanted_.size()).second)
    wanted_.push_back({name, figure, std::nullopt});
}

void FigureSet::take() {
  std::map<Key, std::vector<Wanted*>> groups;
  for (Wanted& one : wanted_)
    groups[{one.source.over, terms_text(one.source.where)}].push_back(&one);
  for (const auto& [ignored, group] : groups) take(group);
}

void FigureSet::take(const std::vector<Wanted*>& group) {
  const NamedFigure& first = group.front()->source;
  const Asked asked = combined(book_, request_.terms, first.where);
  if (asked.nothing) return;
  TallyRequest request;
  request.terms = asked.terms;
  request.also = asked.also;
  request.period = days(first.over);
  request.today = as_of_;
  request.explain = request_.explain;
  for (const Wanted* one : group) {
    const Kind& kind = book_.schema().kind(one->source.measure->kind);
    expect_sound(book_, kind, asked.also, as_of_, one->source.defined);
    if (mean_something(book_, kind, asked.terms, as_of_))
      request.measures.push_back(one->source.measure);
  }
  if (request.measures.empty()) return;
  Tally result = tally(book_, request);
  notes_.insert(notes_.end(), result.notes.begin(), result.notes.end());
  for (Figure& figure : result.figures) {
    const auto owner = std::find_if(group.begin(), group.end(), [&](const Wanted* one) {
      return one->source.measure == figure.measure;
    });
    (*owner)->figure = std::move(figure);
  }
}

const Figure* FigureSet::find(const NamedFigure& figure) const {
  const auto known = known_.find(key(figure));
  if (known == known_.end()) return nullptr;
  const std::optional<Figure>& found = wanted_[known->second].figure;
  return found ? &*found : nullptr;
}

std::vector<ReportFigure> FigureSet::shown() const {
  std::vector<ReportFigure> out;
  for (const Wanted& one : wanted_) {
    if (!one.figure) continue;
    out.push_back({one.name, one.source.over, one.source.where, *one.figure});
  }
  return out;
}

}  // namespace ruralctl
