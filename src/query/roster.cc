#include "query/roster.h"

#include <algorithm>

#include "query/matcher.h"
#include "ruralctl/book/lookup.h"

namespace ruralctl {
namespace {

const Measure& measure_of(const Book& book, const Kind& kind) {
  const Measure* measure = book.schema().find_measure(kind.coverage->measure);
  const Field* key = measure == nullptr || measure->key.empty()
                         ? nullptr
                         : book.schema().kind(measure->kind).find_field(measure->key.front());
  if (key == nullptr || key->target != kind.name || measure->aggregate != Aggregate::distinct) {
    throw Error(Exit::usage, msg("'coverage' of {0} needs a distinct measure; '{1}' is none",
                                 kind.label, kind.coverage->measure));
  }
  return *measure;
}

// The latest day, up to `last`, on which the record's event happened.
std::optional<Day> latest_day(const Record& record, Day last) {
  const Field* field = record.kind().date_field();
  if (field == nullptr) return std::nullopt;
  if (field->type != Type::days) {
    const std::optional<PartialDate> date = record.date(*field);
    if (!date || date->first() > last) return std::nullopt;
    return date->first();
  }
  const std::optional<Days> days = record.days(*field);
  if (!days) return std::nullopt;
  std::optional<Day> latest;
  for (const DayRange& range : days->ranges()) {
    if (range.first <= last) latest = std::min(range.last, last);
  }
  return latest;
}

}  // namespace

bool is_of_another(const Schema& schema, const Kind& kind, const std::vector<Term>& terms) {
  if (Filter::says_something_of(schema, kind, terms)) return false;
  const std::vector<const Kind*> kinds = covered_kinds(schema);
  return std::any_of(kinds.begin(), kinds.end(), [&](const Kind* other) {
    return Filter::says_something_of(schema, *other, terms);
  });
}

Match RosterMember::on_roster(Day day) const {
  const Match begun = begins ? not_after(*begins, day) : Match::yes;
  if (begun == Match::no || !ends) return begun;
  const Match ended = not_after(*ends, day);
  if (ended == Match::yes) return Match::no;
  return ended == Match::unknown ? Match::unknown : begun;
}

bool RosterMember::has_ended(Day day) const {
  return ends && not_after(*ends, day) == Match::yes;
}

Roster::Roster(const Book& book, const Kind& kind, const std::vector<Term>& terms, Day today)
    : book_(book),
      kind_(kind),
      measure_(measure_of(book, kind)),
      events_(book.schema().kind(measure_.kind)),
      key_(*events_.find_field(measure_.key.front())),
      unnamed_field_(measure_.unnamed.empty() ? nullptr : events_.find_field(measure_.unnamed)) {
  std::vector<Term> of_roster;
  std::vector<Term> of_events;
  for (const Term& term : terms) {
    if (term.field == kind.name || term.field == kind.plural || term.field == kind.label.zh) {
      named_.emplace_back(term.negated, reference_matcher(book, key_, kind, term.value));
      narrowed_ = true;
      continue;
    }
    const bool about_events = !Filter::says_something_of(book.schema(), kind, {term}) &&
                              Filter::says_something_of(book.schema(), events_, {term});
    (about_events ? of_events : of_roster).push_back(term);
    if (!about_events && !is_village_term(term)) narrowed_ = true;
  }
  events_narrowed_ = !of_events.empty();
  filter_ = std::make_unique<Filter>(book, kind, of_roster, today);
  event_filter_ = std::make_unique<Filter>(book, events_, of_events, today);
  read_rules(today);
}

bool Roster::is_named(const Record& record) const {
  bool some_are_named = false;
  bool is_one = false;
  for (const auto& [negated, matches] : named_) {
    const bool met = matches(record.village() + '/' + record.id(), record.village());
    if (negated && met) return false;
    some_are_named = some_are_named || !negated;
    is_one = is_one || (met && !negated);
  }
  return !some_are_named || is_one;
}

void Roster::read_rules(Day today) {
  for (const Revisit& rule : book_.schema().settings().revisits) {
    if (is_of_another(book_.schema(), kind_, parse_terms(rule.where))) continue;
    try {
      rules_.emplace_back(std::make_unique<Filter>(book_, kind_, parse_terms(rule.where), today),
                          rule.days);
    } catch (const Error& error) {
      if (error.status() != Exit::usage) throw;
      throw Error(Exit::unread, rule.defined, error.message());
    }
  }
}

void Roster::read(const std::function<std::vector<Group>(const Record&)>& groups_of) {
  const Field* begins = kind_.date_field();
  const Field* ends = kind_.ends.empty() ? nullptr : kind_.find_field(kind_.ends);
  // All are read, since a record of any place may name them, and so that a stranger is one.
  book_.each(kind_, {}, [&](const Record& record) {
    by_id_[{record.village(), record.id()}] = members_.size();
    const bool asked_for =
        filter_->asks_for(record.village()) && filter_->accepts(record) && is_named(record);
    RosterMember member;
    member.part = part_of(record);
    if (begins != nullptr) member.begins = record.date(*begins);
    if (ends != nullptr) member.ends = record.date(*ends);
    if (asked_for) member.groups = groups_of(record);
    for (const auto& [rule, days] : rules_) {
      if (rule->asks_for(record.village()) && rule->accepts(record))
        member.interval = member.interval ? std::min(*member.interval, days) : days;
    }
    by_village_[record.village()].push_back(members_.size());
    member.is_asked_for = asked_for;
    members_.push_back(std::move(member));
  });
}

void Roster::read_events(const Period& window, Day today, bool explain) {
  as_of_ = std::min(window.last.value_or(today), today);
  Scope scope;
  scope.period = period_between(std::nullopt, as_of_);
  book_.each(events_, scope, [&](const Record& record) {
    if (event_filter_->accepts(record)) take_event(record, window, explain);
  });
  read_totals();
}

void Roster::take_event(const Record& event, const Period& window, bool explain) {
  const std::optional<Day> day = latest_day(event, as_of_);
  if (!day) return;
  const bool counts = !window.first || *window.first <= *day;
  std::vector<std::string> unknown;
  std::optional<Location> where;
  for (const std::string& written : event.texts(key_)) {
    const Reference reference = split_reference(written, event.village());
    const auto found = by_id_.find({reference.village, reference.id});
    if (found == by_id_.end()) {
      unknown.push_back(written);
      continue;
    }
    RosterMember& member = members_[found->second];
    const bool is_later = !member.last || *member.last <= *day;
    if (!is_later && (!counts || member.counted_at)) continue;
    if (!where) where = event.where();
    if (is_later) {
      member.last = day;
      member.last_record = where;
    }
    if (counts && !member.counted_at) member.counted_at = where;
  }
  if (!counts) return;
  if (explain && !unknown.empty()) {
    Part part = part_of(event);
    part.why = Why::not_registered;
    part.names = std::move(unknown);
    strangers_.push_back(std::move(part));
  }
  take_unnamed(event);
}

void Roster::take_unnamed(const Record& event) {
  if (unnamed_field_ == nullptr) return;
  if (!filter_->asks_for(event.village())) return;
  if (const std::optional<Quantity> count = event.quantity(*unnamed_field_))
    unnamed_.push_back({event.village(), *count, part_of(event)});
}

void Roster::read_totals() {
  const Kind& places = book_.schema().kind("village");
  const Field* total =
      kind_.coverage->total.empty() ? nullptr : places.find_field(kind_.coverage->total);
  if (total == nullptr) return;
  book_.each(places, {}, [&](const Record& place) {
    const std::optional<Quantity> stated = place.quantity(*total);
    if (!stated) return;
    Incomplete found{place.village(), 0, *stated};
    for (const std::string& below : book_.places().below(place.village())) {
      const auto members = by_village_.find(below);
      if (members == by_village_.end()) continue;
      for (const std::size_t i : members->second) {
        if (members_[i].on_roster(as_of_) != Match::no) ++found.registered;
      }
    }
    if (Decimal(static_cast<std::int64_t>(found.registered)) < stated->value)
      lacking_.push_back(std::move(found));
  });
}

std::vector<Incomplete> Roster::incomplete(const std::set<std::string>& villages) const {
  std::vector<Incomplete> lacking;
  for (const Incomplete& one : lacking_) {
    if (villages.contains(one.village)) lacking.push_back(one);
  }
  std::vector<Incomplete> topmost;
  for (const Incomplete& one : lacking) {
    const bool below_another =
        std::any_of(lacking.begin(), lacking.end(), [&](const Incomplete& other) {
          return other.village != one.village && book_.places().lies_in(one.village, other.village);
        });
    if (!below_another) topmost.push_back(one);
  }
  return topmost;
}

Member Roster::member_of(const RosterMember& member) const {
  Member out;
  out.village = member.part.village;
  out.id = member.part.id;
  out.where = member.part.where;
  out.last = member.last;
  out.last_record = member.last_record;
  out.interval = member.interval;
  if (!member.interval) return out;
  std::optional<Day> from = member.last;
  if (!from && member.begins && member.begins->is_full()) from = member.begins->first();
  if (from) out.due = *from + std::chrono::days(*member.interval);
  return out;
}

void Roster::add_open(std::vector<Member>& members, Day today) const {
  std::map<std::pair<std::string, std::string>, Member*> wanted;
  for (Member& member : members) wanted[{member.village, member.id}] = &member;
  if (wanted.empty()) return;
  each_open_about(book_, kind_, today,
                  [&](const OpenRecord& record, const std::string& village, const std::string& id) {
                    const auto found = wanted.find({village, id});
                    if (found != wanted.end()) found->second->open.push_back(record);
                  });
}

std::vector<Member> Roster::missed(Day today) const {
  std::vector<Member> out;
  for (const RosterMember& member : members_) {
    if (member.is_registered && !member.counted_at) out.push_back(member_of(member));
  }
  // Nothing is before any day: who was never met stands first.
  std::stable_sort(out.begin(), out.end(),
                   [](const Member& a, const Member& b) { return a.last < b.last; });
  add_open(out, today);
  return out;
}

std::vector<Member> Roster::due_again(Day today) const {
  std::vector<Member> out;
  for (const RosterMember& member : members_) {
    if (member.is_asked_for && member.interval && member.on_roster(today) != Match::no)
      out.push_back(member_of(member));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Member& a, const Member& b) { return a.due < b.due; });
  add_open(out, today);
  return out;
}

}  // namespace ruralctl
