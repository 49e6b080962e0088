#include "query/matcher.h"

#include <algorithm>
#include <optional>
#include <set>

#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/text.h"
#include "ruralctl/book/lookup.h"

namespace ruralctl {
namespace {

struct Bounds {
  std::string_view low;
  std::string_view high;
};

// `a..b` in its sides, either of which may be empty; one value is both.
Bounds bounds_of(std::string_view asked) {
  const std::size_t dots = asked.find("..");
  if (dots == std::string_view::npos) return {asked, asked};
  return {trim(asked.substr(0, dots)), trim(asked.substr(dots + 2))};
}

Matcher quantity_matcher(const Field& field, std::string_view asked) {
  const Bounds bounds = bounds_of(asked);
  const auto bound = [&](std::string_view side) -> std::optional<Decimal> {
    if (side.empty()) return std::nullopt;
    const Unit* unit = field.unit != nullptr ? field.unit : find_unit("item");
    return parse_input(side, *unit).value;
  };
  return [low = bound(bounds.low), high = bound(bounds.high)](std::string_view value,
                                                              const std::string&) {
    const std::optional<Quantity> has = parse_file_form(value);
    return has && (!low || has->value >= *low) && (!high || has->value <= *high);
  };
}

Matcher date_matcher(std::string_view asked, Day today) {
  return [period = parse_period(asked, today)](std::string_view value, const std::string&) {
    if (const std::optional<PartialDate> date = parse_partial(value))
      return within(*date, period) == Match::yes;
    const std::optional<DayRange> range = parse_day_range(value);
    return range && (!period.last || range->first <= *period.last) &&
           (!period.first || *period.first <= range->last);
  };
}

Matcher choice_matcher(const Field& field, std::string_view asked) {
  const auto named = [&](std::string_view typed) -> const Choice& {
    if (const Choice* choice = field.find_choice(typed)) return *choice;
    std::vector<std::string> words;
    for (const Choice& choice : field.choices) {
      words.push_back(choice.name);
      if (!choice.label.zh.empty()) words.push_back(choice.label.zh);
    }
    const std::vector<std::string> near = nearest(typed, words, 2);
    throw Error(Exit::usage, near.empty() ? msg("{0} is never '{1}'; possible are {2}", field.label,
                                                typed, listed(words))
                                          : msg("{0} is never '{1}'; did you mean {2}?",
                                                field.label, typed, listed(near)));
  };
  if (asked.find("..") == std::string_view::npos) {
    return [name = named(asked).name](std::string_view value, const std::string&) {
      return value == name;
    };
  }
  if (!field.ordered) {
    throw Error(Exit::usage,
                msg("{0} has no order, so '{1}' means nothing; name the choices one by one",
                    field.label, asked));
  }
  const Bounds bounds = bounds_of(asked);
  const std::size_t low = bounds.low.empty() ? 0 : field.rank(named(bounds.low).name);
  const std::size_t high =
      bounds.high.empty() ? field.choices.size() - 1 : field.rank(named(bounds.high).name);
  return
      [&field, least = field.choices[low].name, high](std::string_view value, const std::string&) {
        return field.has_reached(value, least) && field.rank(value) <= high;
      };
}

// As `village:` does: the place and all below it, or with `=` the place alone.
Matcher place_matcher(const Book& book, std::string_view asked) {
  const bool alone = asked.starts_with('=');
  const Place& place = book.places().get(asked.substr(alone ? 1 : 0));
  return [&places = book.places(), slug = place.slug, alone](std::string_view value,
                                                             const std::string&) {
    return value == slug || (!alone && places.lies_in(std::string(value), slug));
  };
}

}  // namespace

Matcher value_matcher(const Field& field, std::string_view asked, Day today) {
  switch (field.type) {
    case Type::quantity:
    case Type::integer:
      return quantity_matcher(field, asked);
    case Type::date:
    case Type::days:
      return date_matcher(asked, today);
    case Type::choice:
    case Type::choices:
      if (!field.choices.empty()) return choice_matcher(field, asked);
      break;
    case Type::flag: {
      const std::string word = fold_for_search(asked);
      const bool yes = word == "true" || word == "yes" || word == "是";
      if (!yes && word != "false" && word != "no" && word != "否") {
        throw Error(Exit::usage, msg("{0} is yes or no (是, 否), not '{1}'", field.label, asked));
      }
      return [yes](std::string_view value, const std::string&) {
        return value == (yes ? "true" : "false");
      };
    }
    default:
      break;
  }
  return [folded = fold_for_search(asked)](std::string_view value, const std::string&) {
    return fold_for_search(value) == folded;
  };
}

Matcher measure_matcher(const Schema& schema, const Field& field, std::string_view asked) {
  const Measure* wanted = schema.find_measure(asked);
  if (wanted == nullptr) {
    std::vector<std::string> words;
    for (const Measure* measure : schema.measures()) {
      words.push_back(measure->name);
      words.push_back(measure->label.zh);
    }
    const std::vector<std::string> near = nearest(asked, words, 2);
    throw Error(Exit::usage, near.empty()
                                 ? msg("no measure '{0}'; 'ruralctl measures' lists them", asked)
                                 : msg("{0} is never '{1}'; did you mean {2}?", field.label, asked,
                                       listed(near)));
  }
  return [&schema, wanted](std::string_view value, const std::string&) {
    return schema.find_measure(value) == wanted;
  };
}

Matcher reference_matcher(const Book& book, const Field& field, const Kind& target,
                          std::string_view asked) {
  std::set<std::pair<std::string, std::string>> wanted;  // village, empty in the whole book, and id
  std::vector<std::string> words;
  const bool in_book = target.in_book_scope() || target.file == FileRule::village;
  std::string village;
  std::string_view id = asked;
  if (const std::size_t slash = asked.find('/'); slash != std::string_view::npos) {
    const Place* place = book.places().find(asked.substr(0, slash));
    village = place == nullptr ? std::string(asked.substr(0, slash)) : place->slug;
    id = asked.substr(slash + 1);
  }
  if (target.file == FileRule::village) return place_matcher(book, asked);
  const Field* name = target.find_field("name");
  const std::string folded = fold_for_search(id);
  book.each(target, {}, [&](const Record& record) {
    const std::string has = record.id();
    words.push_back(has);
    if (!village.empty() && record.village() != village) return;
    const bool tail = id.size() >= 3 && has.ends_with(std::string("-") + std::string(id));
    if (has == id || tail || (name != nullptr && fold_for_search(record.text(*name)) == folded))
      wanted.emplace(in_book ? std::string() : record.village(), has);
    if (name != nullptr) words.push_back(record.text(*name));
  });
  if (wanted.empty()) {
    const std::vector<std::string> near = nearest(id, words, 3);
    throw Error(Exit::usage, near.empty() ? msg("{0}: no {1} '{2}' in this book", field.label,
                                                target.label, asked)
                                          : msg("{0}: no {1} '{2}' in this book; did you mean {3}?",
                                                field.label, target.label, asked, listed(near)));
  }
  return [wanted, in_book](std::string_view value, const std::string& own_village) {
    const Reference has = split_reference(value, in_book ? std::string() : own_village);
    return wanted.contains({in_book ? std::string() : has.village, has.id});
  };
}

}  // namespace ruralctl
