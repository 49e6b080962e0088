#include "query/baselines.h"

#include <algorithm>
#include <functional>

namespace ruralctl {
namespace {

bool contains(const std::vector<Term>& terms, const Term& term) {
  return std::find(terms.begin(), terms.end(), term) != terms.end();
}

bool is_of(const Term& term, const std::string& field) {
  return !term.negated && !term.field.empty() && term.field == field;
}

// Whether what meets `part` meets `whole` too. Terms of one field are or-ed: those of `part` must
// all be among those of `whole`.
bool lies_within(const std::vector<Term>& part, const std::vector<Term>& whole) {
  return std::all_of(whole.begin(), whole.end(), [&](const Term& asked) {
    if (asked.negated || asked.field.empty()) return contains(part, asked);
    bool any = false;
    for (const Term& term : part) {
      if (!is_of(term, asked.field)) continue;
      if (!contains(whole, term)) return false;
      any = true;
    }
    return any;
  });
}

// Whether what meets the one cannot meet the other: they ask for different values of a field that
// has one value.
bool exclude_each_other(const Schema& schema, const Kind& kind, const std::vector<Term>& a,
                        const std::vector<Term>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Term& term) {
    if (term.negated || term.field.empty()) return false;
    const std::optional<FieldPath> path = find_path(schema, kind, term.field);
    const bool has_one_value =
        path && !path->own->is_list() && (path->foreign == nullptr || !path->foreign->is_list());
    if (!has_one_value) return false;
    bool asks_too = false;
    for (const Term& other : b) {
      if (!is_of(other, term.field)) continue;
      if (contains(a, other)) return false;
      asks_too = true;
    }
    return asks_too;
  });
}

// Whether everything that `inner` stands for is also what `outer` stands for.
bool lies_inside(const Places& places, const Baseline& inner, const Baseline& outer) {
  if (&inner == &outer || !places.lies_in(inner.village, outer.village)) return false;
  if (!lies_within(inner.where, outer.where) || inner.as_of > outer.as_of) return false;
  const bool same_scope =
      inner.village == outer.village && inner.where.size() == outer.where.size();
  // Of two for the same scope the later one stands; of one day, the first in the file (`check`
  // tells of the other).
  return !same_scope || inner.as_of < outer.as_of || inner.id > outer.id;
}

}  // namespace

Part Baseline::part() const {
  Part part;
  part.kind = "baseline";
  part.village = village;
  part.id = id;
  part.date = text(as_of);
  part.where = location;
  return part;
}

std::string Baseline::choice_of(const Grouping& dimension) const {
  if (!dimension.path()) return {};
  for (const Term& term : where) {
    if (!term.negated && term.field == dimension.name()) return term.value;
  }
  return {};
}

std::vector<Baseline> read_baselines(const Book& book, Day today) {
  const Kind& kind = book.schema().kind("baseline");
  const Field& as_of = *kind.find_field("as_of");
  const Field& measure = *kind.find_field("measure");
  const Field& where = *kind.find_field("where");
  const Field& value = *kind.find_field("value");
  std::vector<Baseline> out;
  book.each(kind, {}, [&](const Record& record) {
    const std::optional<PartialDate> date = record.date(as_of);
    const std::optional<Quantity> figure = record.quantity(value);
    if (!date || !figure || date->first() > today) return;
    out.push_back({record.village(), record.text(measure), parse_terms(record.texts(where)),
                   date->first(), *figure, record.id(), record.where()});
  });
  return out;
}

Baselines::Baselines(const Book& book, const Kind& kind, const Measure& measure,
                     const std::vector<Term>& terms,
                     const std::optional<std::vector<std::string>>& villages,
                     const std::vector<Baseline>& candidates, Day today,
                     std::vector<Message>& notes)
    : places_(&book.places()) {
  const std::vector<Term> asked = normalised(book, kind, terms);
  for (Baseline baseline : candidates) {
    if (baseline.measure != measure.name) continue;
    if (villages &&
        std::find(villages->begin(), villages->end(), baseline.village) == villages->end())
      continue;
    baseline.where = normalised(book, kind, baseline.where);
    if (exclude_each_other(book.schema(), kind, asked, baseline.where)) continue;
    if (!lies_within(baseline.where, asked)) {
      notes.push_back(
          msg("{0}: the baseline {1} ({2}) is not told apart by what you ask for, and is left out",
              measure.label, baseline.id, book.places().name(baseline.village)));
      continue;
    }
    all_.push_back(std::move(baseline));
  }
  std::vector<Baseline> outer;
  for (const Baseline& inner : all_) {
    const auto around = std::find_if(all_.begin(), all_.end(), [&](const Baseline& other) {
      return lies_inside(*places_, inner, other);
    });
    if (around == all_.end()) {
      outer.push_back(inner);
    } else {
      inside_.push_back({inner, around->location});
    }
  }
  all_ = std::move(outer);
  for (const Baseline& baseline : all_) {
    filters_.push_back(std::make_shared<Filter>(book, kind, baseline.where, today));
  }
}

Match Baselines::cover(const Record& record, const std::optional<PartialDate>& date) const {
  Match covered = Match::no;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const Match before = date ? not_after(*date, all_[i].as_of) : Match::unknown;
    if (before == Match::no || !places_->lies_in(record.village(), all_[i].village) ||
        !filters_[i]->accepts(record)) {
      continue;
    }
    if (before == Match::yes) return Match::yes;
    covered = Match::unknown;
  }
  return covered;
}

namespace {

// The first of them, and of the others each that stands apart from all before.
std::vector<const Baseline*> picked(
    const std::vector<const Baseline*>& ordered,
    const std::function<bool(const Baseline& a, const Baseline& b)>& stand_apart) {
  std::vector<const Baseline*> out;
  for (const Baseline* one : ordered) {
    const bool apart = std::all_of(
        out.begin(), out.end(), [&](const Baseline* other) { return stand_apart(*one, *other); });
    if (apart) out.push_back(one);
  }
  return out;
}

Decimal sum_of(const std::vector<const Baseline*>& baselines) {
  Decimal sum(0);
  for (const Baseline* one : baselines) sum = sum + one->value.value;
  return sum;
}

}  // namespace

std::vector<const Baseline*> disjoint(const Book& book, const Kind& kind,
                                      const std::vector<const Baseline*>& baselines,
                                      bool of_one_village) {
  const Places& places = book.places();
  const auto stand_apart = [&](const Baseline& a, const Baseline& b) {
    const bool nested =
        places.lies_in(a.village, b.village) || places.lies_in(b.village, a.village);
    return (of_one_village && !nested) || exclude_each_other(book.schema(), kind, a.where, b.where);
  };
  // Either the largest first, or the places that lie deepest first.
  std::vector<const Baseline*> ordered = baselines;
  std::stable_sort(ordered.begin(), ordered.end(), [](const Baseline* a, const Baseline* b) {
    return b->value.value < a->value.value;
  });
  const std::vector<const Baseline*> largest = picked(ordered, stand_apart);
  std::stable_sort(ordered.begin(), ordered.end(), [&](const Baseline* a, const Baseline* b) {
    return places.below(a->village).size() < places.below(b->village).size();
  });
  const std::vector<const Baseline*> deepest = picked(ordered, stand_apart);
  return sum_of(largest) < sum_of(deepest) ? deepest : largest;
}

}  // namespace ruralctl
