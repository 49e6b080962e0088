#include "ruralctl/query/targets.h"

#include <algorithm>
#include <array>

#include "query/percent.h"
#include "ruralctl/book/lookup.h"
#include "ruralctl/query/open_records.h"

namespace ruralctl {
namespace {

constexpr std::array<std::string_view, 6> names = {"reached", "on-course", "behind",
                                                   "missed",  "stopped",   "unknown"};

class Reader {
 public:
  Reader(const Book& book, const TargetRequest& request)
      : book_(book), request_(request), kind_(book.schema().kind("target")) {}

  std::vector<Target> read() {
    const Filter filter(book_, kind_, request_.terms, request_.today);
    const Scope scope{filter.villages(), std::nullopt};
    std::vector<Target> out;
    book_.each(kind_, scope, [&](const Record& record) {
      if (filter.accepts(record)) out.push_back(target_of(record));
    });
    // Another reading of the book cannot begin before this one has ended.
    std::vector<Target> judged;
    for (Target& target : out) {
      try {
        judge(target);
        judged.push_back(std::move(target));
      } catch (const Error& error) {
        if (error.status() != Exit::usage) throw;
        book_.note(Error(Exit::unread, target.where, error.message()));
      }
    }
    out = std::move(judged);
    std::stable_sort(out.begin(), out.end(),
                     [](const Target& a, const Target& b) { return a.due.last() < b.due.last(); });
    return out;
  }

 private:
  const Field& field(const char* name) const { return *kind_.find_field(name); }

  Target target_of(const Record& record) const {
    Target target;
    target.village = record.village();
    target.id = record.id();
    target.where = record.where();
    target.notes = record.text(field("notes"));
    const std::optional<PartialDate> due = record.date(field("due"));
    if (!due)
      record.fail(record.value(),
                  msg("a target needs 'due', the day by which it is to be reached"));
    target.due = *due;
    target.wanted = record.quantity(field("value"));
    target.terms = record.texts(field("where"));
    if (const std::string measure = record.text(field("measure")); !measure.empty()) {
      target.measure = book_.schema().find_measure(measure);
      if (target.measure == nullptr || !target.wanted) {
        record.fail(record.value(),
                    target.measure == nullptr
                        ? msg("no measure '{0}'; 'ruralctl measures' lists them", measure)
                        : msg("a target of a measure needs 'value', what is to be reached"));
      }
      return target;
    }
    target.subject = record.text(field("project"));
    target.stage_wanted = record.text(field("stage"));
    if (target.subject.empty() || target.stage_wanted.empty()) {
      record.fail(record.value(),
                  msg("a target needs either 'measure' and 'value', or 'project' and 'stage'"));
    }
    target.kind = &book_.schema().kind(field("project").target);
    target.field = target.kind->find_field("stage");
    return target;
  }

  void judge(Target& target) const {
    target.days_left = static_cast<int>((target.due.last() - request_.today).count());
    if (target.measure != nullptr) {
      judge_measure(target);
    } else {
      judge_stage(target);
    }
  }

  Figure figure(const Target& target, Day as_of, bool explain) const {
    TallyRequest request;
    request.measures = {target.measure};
    request.terms = parse_terms(target.terms);
    // The place of the target, unless its terms name one within it.
    const bool names_places =
        std::any_of(request.terms.begin(), request.terms.end(), is_village_term);
    if (!names_places && !book_.schema().kind(target.measure->kind).in_book_scope())
      request.terms.push_back({false, "village", target.village});
    request.today = as_of;
    request.explain = explain;
    const Tally result = tally(book_, request);
    if (result.figures.size() == 1) return result.figures.front();
    Figure none;  // of several that are not added up
    for (const Figure& one : result.figures)
      none.parts.insert(none.parts.end(), one.parts.begin(), one.parts.end());
    return none;
  }

  // The first day on which something is known of the figure.
  static std::optional<Day> first_day(const std::vector<Part>& parts, Day today, bool& several) {
    std::optional<Day> first;
    for (const Part& part : parts) {
      const bool tells = part.amount || part.why == Why::superseded ||
                         part.why == Why::counted_already || part.why == Why::may_be_among;
      const std::optional<PartialDate> date = parse_partial(part.date.substr(0, 10));
      if (!tells || !date || !date->is_full() || date->first() > today) continue;
      several = several || (first && *first != date->first());
      first = first ? std::min(*first, date->first()) : date->first();
    }
    return first;
  }

  void judge_measure(Target& target) const {
    Figure now = figure(target, request_.today, true);
    target.now = now.value;
    bool several = false;
    target.first_day = first_day(now.parts, request_.today, several);
    if (target.first_day && several) {
      target.first = figure(target, *target.first_day, false).value;
    } else if (target.first_day) {
      target.first = target.now;
    }
    if (request_.explain) target.parts = std::move(now.parts);
    if (target.now && !target.wanted->value.is_zero())
      target.percent = percent_of(target.now->value, target.wanted->value);
    target.course = course_of_measure(target, several);
  }

  Course course_of_measure(const Target& target, bool several) const {
    if (!target.now) return target.days_left < 0 ? Course::missed : Course::unknown;
    if (target.now->value >= target.wanted->value) return Course::reached;
    if (target.days_left < 0) return Course::missed;
    if (!several || !target.first) return Course::unknown;
    // now - first >= (wanted - first) * passed / whole, without dividing.
    const auto days = [](auto d) { return Decimal(static_cast<std::int64_t>(d.count())); };
    const Decimal passed = days(request_.today - *target.first_day);
    const Decimal whole = days(target.due.last() - *target.first_day);
    const Decimal gained = target.now->value - target.first->value;
    const Decimal wanted = target.wanted->value - target.first->value;
    return gained * whole >= wanted * passed ? Course::on_course : Course::behind;
  }

  void judge_stage(Target& target) const {
    const Reference subject = split_reference(target.subject, target.village);
    const Scope scope{std::vector<std::string>{subject.village}, std::nullopt};
    bool found = false;
    book_.each(*target.kind, scope, [&](const Record& record) {
      if (record.id() != subject.id) return;
      found = true;
      target.subject_title = title_of(record);
      const Choice* stage = choice_on(record, *target.field, request_.today);
      if (stage != nullptr) target.stage_now = stage->name;
    });
    if (!found) {
      throw Error(Exit::usage, msg("{0} refers to {1} '{2}', which there is not", kind_.label,
                                   target.kind->label, target.subject));
    }
    if (target.field->has_reached(target.stage_now, target.stage_wanted)) {
      target.course = Course::reached;
    } else if (!target.stage_now.empty() &&
               target.field->rank(target.stage_now) < target.field->choices.size() &&
               !target.field->has_reached(target.stage_now, target.stage_now)) {
      target.course = Course::stopped;
    } else {
      target.course = target.days_left < 0 ? Course::missed : Course::unknown;
    }
  }

  const Book& book_;
  const TargetRequest& request_;
  const Kind& kind_;
};

}  // namespace

std::string_view name(Course course) {
  return names[static_cast<std::size_t>(course)];
}

std::vector<Target> targets(const Book& book, const TargetRequest& request) {
  return Reader(book, request).read();
}

}  // namespace ruralctl
