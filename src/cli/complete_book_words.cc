#include "cli/complete_book_words.h"

#include <algorithm>

#include "cli/naming.h"
#include "cli/revision.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/report/reports.h"

namespace ruralctl::cli {
namespace {

// More is nothing to choose from.
constexpr std::size_t kMostIds = 100;

}  // namespace

void BookWords::values_of(const Field& field) {
  if (field.type == Type::entries) {
    entry(field);
    return;
  }
  if (field.is_list()) offers_.move_to_last_item();
  for (const Choice& choice : field.choices) offers_.offer_labelled(choice.label, choice.name);
  if (!field.target.empty()) ids(schema().kind(field.target));
  if (field.type == Type::flag) {
    offers_.offer_labelled({"yes", "是"}, "yes");
    offers_.offer_labelled({"no", "否"}, "no");
  } else if (field.type == Type::measure) {
    measures();
  } else if (field.type == Type::terms) {
    terms();
  }
}

// `date=2021-05,stage=oper`
void BookWords::entry(const Field& field) {
  offers_.move_to_last_item();
  const std::size_t equals = offers_.item().find('=');
  if (equals == std::string_view::npos) {
    for (const Field& part : field.fields) offers_.offer_labelled(part.label, part.name, "=");
  } else if (const Field* part = field.find_field(offers_.item().substr(0, equals))) {
    offers_.move_to_item(equals + 1);
    values_of(*part);
  }
}

void BookWords::field_names(const Kind& kind, const std::string& end) {
  for (const Field& field : kind.fields) offers_.offer_labelled(field.label, field.name, end);
  for (const Field& field : kind.derived) {
    if (end.empty()) offers_.offer_labelled(field.label, field.name);
  }
}

// `field=value`, `field+=value`, `field-=value`
void BookWords::changes(const Kind& kind) {
  const std::size_t equals = offers_.item().find('=');
  if (equals == std::string_view::npos) {
    field_names(kind, "=");
    return;
  }
  std::string_view name = offers_.item().substr(0, equals);
  if (name.ends_with('+') || name.ends_with('-')) name.remove_suffix(1);
  const Field* field = kind.find_field(name);
  offers_.move_to_item(equals + 1);
  if (field != nullptr && !field->derivation) values_of(*field);
}

// Of a follow-up the entry's subfield; of `add` what it takes without a flag.
void BookWords::values_of_positional(const Kind& kind) {
  if (at_hand_.action != nullptr) {
    const Field* list = kind.find_field(at_hand_.action->append);
    const Field* part = list == nullptr ? nullptr : list->find_field(at_hand_.action->positional);
    if (part != nullptr) values_of(*part);
    return;
  }
  for (const Field& field : kind.fields) {
    if (!field.positional) continue;
    if (!field.target.empty()) ids(schema().kind(field.target));
    if (field.type == Type::measure) measures();
  }
}

// `report-1..` is followed by another revision.
void BookWords::move_past_dots() {
  if (const std::size_t dots = offers_.item().find(".."); dots != std::string_view::npos)
    offers_.move_to_item(dots + 2);
}

void BookWords::revisions() {
  const git::Repository repository(context_.place().folder);
  offers_.offer("HEAD");
  for (const std::string& name : repository.names()) offers_.offer(name);
}

// The kinds that a term can be about: the one at hand, those of the measures typed, or all.
std::vector<const Kind*> BookWords::kinds_at_hand() {
  if (at_hand_.kind != nullptr) return {at_hand_.kind};
  std::vector<const Kind*> kinds;
  for (const std::string& word : at_hand_.positionals) {
    if (const Measure* measure = schema().find_measure(word)) {
      kinds.push_back(&schema().kind(measure->kind));
    }
  }
  return kinds.empty() ? schema().kinds() : kinds;
}

void BookWords::terms() {
  for (const std::string_view negation : {"not:", "非:", "非："}) {
    if (offers_.item().starts_with(negation)) offers_.move_to_item(negation.size());
  }
  const std::size_t ascii = offers_.item().find(':');
  const std::size_t wide = offers_.item().find("：");
  const std::size_t colon = std::min(ascii, wide);
  if (colon == std::string_view::npos) {
    term_fields();
    return;
  }
  const std::string name(offers_.item().substr(0, colon));
  offers_.move_to_item(colon + (ascii < wide ? 1 : 3));
  if (is_village_term({false, name, ""})) {
    if (offers_.item().starts_with('=')) offers_.move_to_item(1);
    villages();
    return;
  }
  for (const Kind* kind : kinds_at_hand()) {
    if (const auto path = find_path(schema(), *kind, name)) {
      values_of(path->foreign != nullptr ? *path->foreign : *path->own);
    }
  }
}

void BookWords::term_fields() {
  offers_.offer_labelled({"village", "村"}, "village", ":");
  for (const Kind* kind : kinds_at_hand()) {
    const auto offer_fields = [&](const std::vector<Field>& fields, bool only_choices) {
      for (const Field& field : fields) {
        if (field.type == Type::entries || (only_choices && field.choices.empty())) continue;
        offers_.offer_labelled(field.label, field.singular, ":");
      }
    };
    offer_fields(kind->fields, false);
    offer_fields(kind->derived, false);
    for (const Field& field : kind->fields) {
      if (!field.target.empty()) offer_fields(schema().kind(field.target).fields, true);
    }
  }
}

void BookWords::reports() {
  const Reports reports(schema());
  for (const ReportDefinition& report : reports.all())
    offers_.offer_labelled(report.label, report.name);
}

void BookWords::measures() {
  for (const Measure* measure : schema().measures())
    offers_.offer_labelled(measure->label, measure->name);
}

void BookWords::villages() {
  for (const Place& place : context_.book().places().all()) {
    offers_.offer(place.slug, place.name);
    if (place.name != place.slug) offers_.offer(place.name, place.slug);
  }
}

void BookWords::periods() {
  offers_.offer_labelled({"today", "今天"}, "today");
  offers_.offer_labelled({"this week", "本周"}, "this-week");
  offers_.offer_labelled({"last week", "上周"}, "last-week");
  offers_.offer_labelled({"this month", "本月"}, "this-month");
  offers_.offer_labelled({"last month", "上月"}, "last-month");
  offers_.offer_labelled({"this quarter", "本季度"}, "this-quarter");
  offers_.offer_labelled({"last quarter", "上季度"}, "last-quarter");
  offers_.offer_labelled({"this year", "今年"}, "this-year");
  offers_.offer_labelled({"last year", "去年"}, "last-year");
}

void BookWords::dimensions() {
  offers_.move_to_last_item();
  offers_.offer_labelled({"village", "村"}, "village");
  offers_.offer_labelled({"township", "街道"}, "township");
  offers_.offer_labelled({"village", "行政村"}, "village-level");
  offers_.offer_labelled({"grid", "网格"}, "grid");
  offers_.offer_labelled({"day", "日"}, "day");
  offers_.offer_labelled({"week", "周"}, "week");
  offers_.offer_labelled({"month", "月"}, "month");
  offers_.offer_labelled({"quarter", "季度"}, "quarter");
  offers_.offer_labelled({"year", "年"}, "year");
  for (const Kind* kind : kinds_at_hand()) {
    const auto offer_fields = [&](const std::vector<Field>& fields) {
      for (const Field& field : fields) {
        if (!field.choices.empty() || !field.target.empty())
          offers_.offer_labelled(field.label, field.singular);
      }
    };
    offer_fields(kind->fields);
    for (const Field& field : kind->fields) {
      if (!field.target.empty()) offer_fields(schema().kind(field.target).fields);
    }
  }
}

void BookWords::ids(const Kind& kind) {
  if (kind.file == FileRule::village) {
    villages();
    return;
  }
  const Book& book = context_.book();
  Scope scope;
  std::string village;
  const std::size_t slash = offers_.item().find('/');
  if (slash != std::string_view::npos) {
    const Place* place = book.places().find(offers_.item().substr(0, slash));
    if (place == nullptr || kind.in_book_scope()) return;
    village = place->slug;
    offers_.move_to_item(slash + 1);
  } else if (!kind.in_book_scope()) {
    village = context_.village_at_hand();
  }
  if (!village.empty()) scope.villages = {village};
  const bool names_village = village.empty() && !kind.in_book_scope();
  struct Row {
    std::optional<Day> day;
    std::string id;
    std::string description;
  };
  std::vector<Row> rows;
  const Field* name = naming_field(kind);
  // A follow-up that stamps a date is for records that it has not stamped.
  const Field* stamp =
      at_hand_.action != nullptr && at_hand_.kind == &kind && !at_hand_.action->stamp.empty()
          ? kind.find_field(at_hand_.action->stamp)
          : nullptr;
  book.each(kind, scope, [&](const Record& record) {
    if (stamp != nullptr && record.at(*stamp).found()) return;
    const std::string id = record.id();
    const std::string tail = id.substr(id.rfind('-') + 1);
    const std::string full = names_village ? record.village() + '/' + id : id;
    // Whichever way of naming the record is being typed.
    const std::string* typed = nullptr;
    for (const std::string* form : {&full, &id, &tail}) {
      if (typed == nullptr && form->starts_with(offers_.item())) typed = form;
    }
    if (typed == nullptr) return;
    rows.push_back({kind.id == IdRule::dated ? record.first_day() : std::nullopt, *typed,
                    name == nullptr ? "" : record.text(*name)});
  });
  // The latest first: who completes an id works on something recent.
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.day > b.day; });
  if (rows.size() > kMostIds) rows.resize(kMostIds);
  for (const Row& row : rows) offers_.offer(row.id, row.description);
}

}  // namespace ruralctl::cli
