#include "ruralctl/query/due.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "query/rhythms.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/book/lookup.h"
#include "ruralctl/query/coverage.h"
#include "ruralctl/query/open_records.h"
#include "ruralctl/query/targets.h"

namespace ruralctl {
namespace {

constexpr std::array<std::string_view, 4> names = {"record", "revisit", "rhythm", "target"};

bool promises_something(const Kind& kind) {
  return !kind.due.empty() || !kind.open_until.empty();
}

// The field that says who of the team sees to a record.
const Field* people_field(const Schema& schema, const Kind& kind) {
  const auto found = std::find_if(kind.fields.begin(), kind.fields.end(), [&](const Field& field) {
    return !field.target.empty() && schema.kind(field.target).in_book_scope();
  });
  return found == kind.fields.end() ? nullptr : &*found;
}

// What an open record waits for: the first step of a procedure that it lacks, else its status.
std::pair<Message, std::string> step_of(const Record& record, Day today) {
  const Kind& kind = record.kind();
  for (const Field& derived : kind.derived) {
    if (derived.derivation->how != Derivation::How::next_of) continue;
    if (const Choice* step = next_step(record, *derived.derivation, today))
      return {msg("next: {0}", step->label), step->name};
  }
  for (const Field& derived : kind.derived) {
    const Choice* status = choice_on(record, derived, today);
    if (status != nullptr) return {msg("{0}", status->label), status->name};
  }
  return {msg("still open"), "open"};
}

// A promise of further records about each of some references.
struct Again {
  Promise promise;
  Day made;
  std::vector<std::pair<std::string, std::string>> about;  // village and id
  bool names_others = false;                               // who are no more
};

class Collector {
 public:
  Collector(const Book& book, const DueRequest& request)
      : book_(book), schema_(book.schema()), request_(request) {
    for (const Term& term : request.terms) {
      // 类别 is what the category of an issue is called too.
      const bool names_kind = term.field == "kind" ||
                              (term.field == "类别" && schema_.find_kind(term.value) != nullptr);
      if (names_kind) {
        (term.negated ? other_kinds_ : kinds_).push_back(kind_named(term.value));
      } else {
        terms_.push_back(term);
      }
    }
  }

  std::vector<Promise> collect() {
    for (const Kind* kind : schema_.kinds()) {
      if (!promises_something(*kind) || !is_asked_for(*kind)) continue;
      const std::optional<Filter> filter = filter_for(*kind);
      if (!filter) continue;
      if (kind->again.empty()) {
        collect_open(*kind, *filter);
      } else {
        collect_again(*kind, *filter);
      }
    }
    collect_revisits();
    collect_rhythms();
    collect_targets();
    if (!knows_terms_ && !terms_.empty()) refuse_terms();
    keep_and_sort();
    return std::move(out_);
  }

 private:
  const Kind* kind_named(const std::string& typed) const {
    if (const Kind* kind = schema_.find_kind(typed)) {
      refuse_never_due(*kind);
      return kind;
    }
    const std::vector<std::string> near = nearest(typed, schema_.all_kind_words(), 1);
    throw Error(Exit::usage, near.empty()
                                 ? msg("no kind '{0}'; 'ruralctl kinds' lists them", typed)
                                 : msg("no kind '{0}'; did you mean '{1}'?", typed, near.front()));
  }

  // Throws for a kind of which nothing can be due.
  void refuse_never_due(const Kind& kind) const {
    const std::vector<Rhythm> rhythms = schema_.rhythms();
    const bool has_rhythm = std::any_of(rhythms.begin(), rhythms.end(), [&](const Rhythm& rhythm) {
      return rhythm.kind == kind.name;
    });
    if (promises_something(kind) || kind.coverage || has_rhythm || kind.name == "target") return;
    throw Error(Exit::usage, msg("{0} promises nothing and is never due; 'ruralctl due' without "
                                 "'kind:' shows what is",
                                 kind.label));
  }

  bool is_asked_for(const Kind& kind) const {
    const auto stands_in = [&](const std::vector<const Kind*>& all) {
      return std::find(all.begin(), all.end(), &kind) != all.end();
    };
    return (kinds_.empty() || stands_in(kinds_)) && !stands_in(other_kinds_);
  }

  // The terms as this kind knows them: who sees to a record is its `owner` here, its `by` there.
  std::vector<Term> terms_for(const Kind& kind) const {
    const Field* people = people_field(schema_, kind);
    const std::vector<const Kind*> kinds = schema_.kinds();
    std::vector<Term> out = terms_;
    for (Term& term : out) {
      if (people == nullptr || find_path(schema_, kind, term.field)) continue;
      const bool is_people = std::any_of(kinds.begin(), kinds.end(), [&](const Kind* other) {
        const Field* field = people_field(schema_, *other);
        return field != nullptr && field->answers_to(term.field);
      });
      if (is_people) term.field = people->name;
    }
    return out;
  }

  // Nothing where the terms say nothing of the kind, or ask for what its fields cannot have.
  std::optional<Filter> filter_for(const Kind& kind) {
    std::vector<Term> terms = terms_for(kind);
    // Of a roster some may be asked for by themselves, which revisits() knows to do.
    if (kind.coverage) {
      std::erase_if(terms, [&](const Term& term) {
        return term.field == kind.name || term.field == kind.plural || term.field == kind.label.zh;
      });
    }
    if (!Filter::says_something_of(schema_, kind, terms)) return std::nullopt;
    try {
      Filter filter(book_, kind, terms, request_.today);
      knows_terms_ = true;
      return filter;
    } catch (const Error& error) {
      if (error.status() != Exit::usage) throw;
      refused_ = error;
      return std::nullopt;
    }
  }

  [[noreturn]] void refuse_terms() const {
    if (refused_) throw *refused_;
    throw Error(Exit::usage,
                msg("nothing that can be due knows the term '{0}'; possible are village:, by:, "
                    "kind: and the fields of issues, visits, decisions and targets",
                    text(terms_.front())));
  }

  std::vector<std::string> people_of(const Record& record) const {
    const Field* field = people_field(schema_, record.kind());
    return field == nullptr ? std::vector<std::string>() : record.texts(*field);
  }

  Promise promise_of(const Record& record) const {
    Promise promise;
    promise.kind = record.kind().name;
    promise.village = record.village();
    promise.id = record.id();
    promise.where = record.where();
    promise.title = title_of(record);
    promise.people = people_of(record);
    return promise;
  }

  void collect_open(const Kind& kind, const Filter& filter) {
    const Field* due = kind.due.empty() ? nullptr : kind.find_field(kind.due);
    book_.each(kind, {filter.villages(), std::nullopt}, [&](const Record& record) {
      if (!is_open(record, request_.today) || !filter.accepts(record)) return;
      const std::optional<Day> begun = record.first_day();
      if (begun && *begun > request_.today) return;
      Promise promise = promise_of(record);
      if (due != nullptr) {
        if (const std::optional<PartialDate> date = record.date(*due)) promise.due = date->last();
      }
      std::tie(promise.waits_for, promise.detail) = step_of(record, request_.today);
      out_.push_back(std::move(promise));
    });
  }

  // Kept by a later record about the same; where nobody is named, by one of the place from the day
  // on that was promised.
  void collect_again(const Kind& kind, const Filter& filter) {
    const Field& due = *kind.find_field(kind.due);
    const Field& about = *kind.find_field(kind.again);
    std::map<std::pair<std::string, std::string>, Day> last_about;
    std::map<std::string, Day> last_in;
    std::vector<Again> all;
    const std::set<std::pair<std::string, std::string>> gone = gone_by_now(about);
    book_.each(kind, {}, [&](const Record& record) {
      const std::optional<Day> day = record.first_day();
      if (!day || *day > request_.today) return;
      Again again;
      for (const std::string& written : record.texts(about)) {
        const Reference reference = split_reference(written, record.village());
        if (gone.contains({reference.village, reference.id})) {
          again.names_others = true;
          continue;
        }
        again.about.emplace_back(reference.village, reference.id);
        Day& last = last_about.try_emplace(again.about.back(), *day).first->second;
        last = std::max(last, *day);
      }
      Day& last = last_in.try_emplace(record.village(), *day).first->second;
      last = std::max(last, *day);
      const std::optional<PartialDate> promised = record.date(due);
      if (!promised || !is_in(filter, record.village()) || !filter.accepts(record)) return;
      again.promise = promise_of(record);
      again.promise.due = promised->last();
      again.made = *day;
      all.push_back(std::move(again));
    });
    for (Again& again : all) add_unless_kept(std::move(again), last_about, last_in);
  }

  // Of what the field refers to, those that have ended.
  std::set<std::pair<std::string, std::string>> gone_by_now(const Field& field) const {
    std::set<std::pair<std::string, std::string>> gone;
    const Kind& target = schema_.kind(field.target);
    const Field* ends = target.ends.empty() ? nullptr : target.find_field(target.ends);
    if (ends == nullptr) return gone;
    book_.each(target, {}, [&](const Record& record) {
      const std::optional<PartialDate> ended = record.date(*ends);
      if (ended && not_after(*ended, request_.today) == Match::yes)
        gone.emplace(record.village(), record.id());
    });
    return gone;
  }

  static bool is_in(const Filter& filter, const std::string& village) {
    const auto& villages = filter.villages();
    return !villages || std::find(villages->begin(), villages->end(), village) != villages->end();
  }

  void add_unless_kept(Again again,
                       const std::map<std::pair<std::string, std::string>, Day>& last_about,
                       const std::map<std::string, Day>& last_in) {
    std::vector<std::string> waiting;
    for (const auto& [village, id] : again.about) {
      if (last_about.at({village, id}) > again.made) continue;
      waiting.push_back(village == again.promise.village ? id : village + '/' + id);
    }
    if (again.about.empty() && again.names_others) return;
    if (again.about.empty() && last_in.at(again.promise.village) >= *again.promise.due) return;
    if (!again.about.empty() && waiting.empty()) return;
    again.promise.detail = listed(waiting);
    again.promise.waits_for = waiting.empty() ? msg("again") : msg("again: {0}", listed(waiting));
    out_.push_back(std::move(again.promise));
  }

  // A rule that means nothing is told of, and the rest is answered.
  std::vector<Member> revisits_of(const Kind& kind) const {
    try {
      return revisits(book_, kind, terms_for(kind), request_.today);
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      book_.note(error);
      return {};
    }
  }

  void collect_revisits() {
    if (schema_.settings().revisits.empty()) return;
    for (const Kind* kind : covered_kinds(schema_)) {
      if (!is_asked_for(*kind)) continue;
      if (!filter_for(*kind)) continue;
      for (const Member& member : revisits_of(*kind)) {
        Promise promise;
        promise.source = Source::revisit;
        promise.kind = kind->name;
        promise.village = member.village;
        promise.id = member.id;
        promise.where = member.where;
        promise.due = member.due.value_or(request_.today);
        promise.detail = std::to_string(*member.interval) + 'd';
        promise.waits_for =
            member.last ? msg("every {0} days; last on {1}", *member.interval, text(*member.last))
                        : msg("every {0} days; never met yet", *member.interval);
        out_.push_back(std::move(promise));
      }
    }
  }

  void collect_rhythms() {
    for (const Rhythm& rhythm : schema_.rhythms()) {
      const Kind& kind = schema_.kind(rhythm.kind);
      if (!is_asked_for(kind)) continue;
      std::vector<Term> of_places;
      std::vector<Term> others;
      for (const Term& term : terms_) (is_village_term(term) ? of_places : others).push_back(term);
      const std::vector<Term> of_rule = normalised(book_, kind, parse_terms(rhythm.where));
      others = normalised(book_, kind, others);
      const bool is_meant = std::all_of(others.begin(), others.end(), [&](const Term& term) {
        return std::find(of_rule.begin(), of_rule.end(), term) != of_rule.end();
      });
      if (!is_meant) continue;
      knows_terms_ = true;
      const Filter places(book_, kind, of_places, request_.today);
      try {
        for (Promise& promise : missing_of(book_, rhythm, request_, places.villages()))
          out_.push_back(std::move(promise));
      } catch (const Error& error) {
        if (error.status() != Exit::usage) throw;
        book_.note(Error(Exit::unread, rhythm.defined, error.message()));
      }
    }
  }

  void collect_targets() {
    const Kind& kind = schema_.kind("target");
    if (!is_asked_for(kind) || !filter_for(kind)) return;
    for (const Target& target : targets(book_, {terms_for(kind), request_.today, false})) {
      if (target.course == Course::reached || target.course == Course::stopped) continue;
      Promise promise;
      promise.source = Source::target;
      promise.kind = kind.name;
      promise.village = target.village;
      promise.id = target.id;
      promise.where = target.where;
      promise.due = target.due.last();
      promise.title = target.subject_title;
      promise.waits_for = waits_for(target);
      promise.detail = target.measure != nullptr ? target.measure->name : target.stage_wanted;
      out_.push_back(std::move(promise));
    }
  }

  static Message waits_for(const Target& target) {
    if (target.measure == nullptr) {
      const Choice* wanted = target.field->find_choice(target.stage_wanted);
      const Choice* now = target.field->find_choice(target.stage_now);
      const Label to =
          wanted == nullptr ? Label{target.stage_wanted, target.stage_wanted} : wanted->label;
      return now == nullptr ? msg("to be {0}", to) : msg("{0}, to be {1}", now->label, to);
    }
    const auto shown = [&](const Quantity& quantity) {
      return Label{display(quantity, *target.measure->unit, Language::en, 6),
                   display(quantity, *target.measure->unit, Language::zh, 6)};
    };
    if (!target.now)
      return msg("{0}: unknown of {1}", target.measure->label, shown(*target.wanted));
    return msg("{0}: {1} of {2}", target.measure->label,
               Label{display(*target.now, Language::en, 6), display(*target.now, Language::zh, 6)},
               shown(*target.wanted));
  }

  void keep_and_sort() {
    if (request_.last) {
      std::erase_if(out_, [&](const Promise& promise) {
        return !promise.due || *promise.due > *request_.last;
      });
    }
    std::stable_sort(out_.begin(), out_.end(), [](const Promise& a, const Promise& b) {
      if (!a.due || !b.due) return a.due.has_value() && !b.due;
      return *a.due < *b.due;
    });
  }

  const Book& book_;
  const Schema& schema_;
  const DueRequest& request_;
  std::vector<const Kind*> kinds_;        // asked for; empty: all …
  std::vector<const Kind*> other_kinds_;  // … but these
  std::vector<Term> terms_;
  std::optional<Error> refused_;
  bool knows_terms_ = false;
  std::vector<Promise> out_;
};

}  // namespace

std::string_view name(Source source) {
  return names[static_cast<std::size_t>(source)];
}

std::vector<Promise> promises(const Book& book, const DueRequest& request) {
  return Collector(book, request).collect();
}

}  // namespace ruralctl
