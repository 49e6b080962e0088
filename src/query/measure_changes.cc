#include "ruralctl/query/measure_changes.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "query/baselines.h"

namespace ruralctl {
namespace {

// Whether records of one of these kinds can change the measure: its own; places, since subjects are
// counted at the upper one; and those that its terms ask about (a visit's households).
bool depends_on(const Schema& schema, const Measure& measure, const std::set<std::string>& kinds) {
  if (kinds.contains(measure.kind) || kinds.contains("village")) return true;
  const Kind& kind = schema.kind(measure.kind);
  const std::vector<Term> terms = parse_terms(measure.where);
  return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
    const std::optional<FieldPath> path = find_path(schema, kind, term.field);
    return path && path->target != nullptr && kinds.contains(path->target->name);
  });
}

std::set<std::string> measures_of_baselines(const Book& before, const Book& after, Day today) {
  std::set<std::string> names;
  for (const Book* book : {&before, &after}) {
    for (const Baseline& baseline : read_baselines(*book, today)) names.insert(baseline.measure);
  }
  return names;
}

class Changes {
 public:
  Changes(const Book& before, const Book& after, const MeasureChangesRequest& request)
      : before_(before), after_(after), request_(request) {}

  std::vector<MeasureChange> find() const {
    std::vector<MeasureChange> out;
    for (const bool is_new : {false, true}) {
      for (Figure& figure : figures_of(is_new ? after_ : before_)) {
        const auto known = std::find_if(out.begin(), out.end(), [&](const MeasureChange& change) {
          return change.figure().measure->name == figure.measure->name &&
                 change.figure().group == figure.group;
        });
        MeasureChange& change = known == out.end() ? out.emplace_back() : *known;
        (is_new ? change.after : change.before) = std::move(figure);
      }
    }
    std::erase_if(out, [](const MeasureChange& change) { return is_same(change); });
    sort(out);
    if (request_.explain) {
      for (MeasureChange& change : out) compare_parts(change);
    }
    return out;
  }

 private:
  std::vector<Figure> figures_of(const Book& book) const {
    TallyRequest request;
    request.today = request_.today;
    request.period = request_.period;
    request.explain = request_.explain;
    if (!request_.village.empty()) {
      if (book.places().find(request_.village) == nullptr) return {};
      request.terms.push_back({false, "village", request_.village});
    }
    const std::set<std::string> with_baselines =
        request_.kinds.contains("baseline") ? measures_of_baselines(before_, after_, request_.today)
                                            : std::set<std::string>();
    for (const Measure* measure : book.schema().measures()) {
      if (request_.settings_differ || with_baselines.contains(measure->name) ||
          depends_on(book.schema(), *measure, request_.kinds)) {
        request.measures.push_back(measure);
      }
    }
    return tally(book, request).figures;
  }

  static bool is_nothing(const std::optional<Figure>& figure) {
    return !figure || (figure->value && figure->value->value.is_zero() &&
                       figure->value->qualifier == Qualifier::exact);
  }

  // Also where the one side does not know it and the other has none.
  static bool is_same(const MeasureChange& change) {
    if (is_nothing(change.before) && is_nothing(change.after)) return true;
    return change.has_one_unit() && change.before->value == change.after->value;
  }

  void sort(std::vector<MeasureChange>& changes) const {
    std::map<std::string, std::size_t> order;
    for (const Book* book : {&after_, &before_}) {
      for (const Measure* measure : book->schema().measures())
        order.emplace(measure->name, order.size());
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [&](const MeasureChange& a, const MeasureChange& b) {
                       return order[a.figure().measure->name] < order[b.figure().measure->name];
                     });
  }

  using PartKey = std::tuple<std::string, std::string, std::string, std::size_t>;

  static std::map<PartKey, Part> by_record(const std::optional<Figure>& figure) {
    std::map<PartKey, Part> out;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> count;
    if (!figure) return out;
    for (const Part& part : figure->parts) {
      if (!part.amount) continue;
      const std::size_t number = count[{part.kind, part.village, part.id}]++;
      out.emplace(PartKey{part.kind, part.village, part.id, number}, part);
    }
    return out;
  }

  static void compare_parts(MeasureChange& change) {
    const std::map<PartKey, Part> before = by_record(change.before);
    const std::map<PartKey, Part> after = by_record(change.after);
    for (const auto& [key, part] : before) {
      const auto now = after.find(key);
      if (now == after.end()) change.parts.push_back({part, part.amount, std::nullopt});
    }
    for (const auto& [key, part] : after) {
      const auto was = before.find(key);
      if (was == before.end()) {
        change.parts.push_back({part, std::nullopt, part.amount});
      } else if (was->second.amount != part.amount) {
        change.parts.push_back({part, was->second.amount, part.amount});
      }
    }
    std::stable_sort(change.parts.begin(), change.parts.end(),
                     [](const PartChange& a, const PartChange& b) {
                       return std::tie(a.part.date, a.part.village, a.part.id) <
                              std::tie(b.part.date, b.part.village, b.part.id);
                     });
  }

  const Book& before_;
  const Book& after_;
  const MeasureChangesRequest& request_;
};

}  // namespace

bool MeasureChange::has_one_unit() const {
  return before && after && before->unit->name == after->unit->name;
}

std::optional<Quantity> MeasureChange::difference() const {
  if (!has_one_unit() || !before->value || !after->value) return std::nullopt;
  const Quantity& was = *before->value;
  const Quantity& is = *after->value;
  if (was.qualifier == Qualifier::at_least || is.qualifier == Qualifier::at_least)
    return std::nullopt;
  return Quantity{is.value - was.value, combined(was.qualifier, is.qualifier)};
}

std::vector<MeasureChange> measure_changes(const Book& before, const Book& after,
                                           const MeasureChangesRequest& request) {
  return Changes(before, after, request).find();
}

}  // namespace ruralctl
