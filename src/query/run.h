// One measure on its way over the records of its kind.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/baselines.h"
#include "query/groups.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/query/grouping.h"
#include "ruralctl/query/tally.h"

namespace ruralctl {

// What a run needs to know of its request.
struct Plan {
  const Book* book;
  const Kind* kind;
  const Measure* measure;
  bool cumulative;           // no period was asked for
  std::optional<Day> first;  // of the period
  Day last;                  // of the period, at most today
  Day today;
  bool explain;
  Filter filter;  // the request's terms and the measure's own
  std::vector<Grouping> dimensions;
  Baselines baselines;  // that go into this measure

  Period window() const { return {first, last, {}}; }
  // The dimension that divides by the calendar, if any.
  const Grouping* time() const;
};

// A bucket's name and its last day (at most the plan's), for figures that hold as of a day.
struct AsOf {
  std::string bucket;  // empty where the tally is not divided by the calendar
  Day day;
};

// A sum on its way.
struct Sum {
  std::optional<Quantity> value;
  std::size_t records = 0;
  std::size_t unknown = 0;
  std::size_t undated = 0;
  std::map<std::string, Quantity> roles;
  std::size_t last_record = 0;  // the number of the one added last; 0: none that has parts

  // A record that adds several amounts has a number of its own, and counts once.
  void add(const Quantity& amount, const std::string& role, std::size_t record = 0);
  // Puts value, records, unknown and roles into the figure: 0 where there was nothing at all.
  void into(Figure& figure) const;
};

class Run {
 public:
  explicit Run(Plan plan) : plan_(std::move(plan)) {}
  virtual ~Run() = default;

  virtual void take(const Record& record) = 0;
  // Appends the figures, or, where `totals`, the one of the measure as a whole.
  virtual void finish(std::vector<Figure>& figures, bool totals) = 0;
  // Whether records before the period have a say.
  virtual bool looks_back() const = 0;

  const Plan& plan() const { return plan_; }
  bool overlapping() const { return overlapping_; }

 protected:
  // Whether a figure of this group will be explained, and what is known of its parts so far.
  std::vector<Part>& parts(const Group& group) { return parts_[group]; }
  // Notes the part of a record in its groups' figures; nothing where no explanation is asked for.
  void explain(const std::vector<Group>& groups, const Part& part);
  void explain_left_out(const Record& record, Why why, const Field* through = nullptr);
  // The same for the baselines of a figure, and those inside them.
  void explain_baselines();
  // A group without its part that the items of `through` decide: those without names may be of any
  // group that is else the same.
  Group apart_from(const Group& group, const Field* through) const;

  // Where time alone divides, a span without records has figures too: all of the period's up to
  // today, or those between the first record and the last.
  template <class ByGroup>
  void fill_spans(ByGroup& by_group) const {
    const Grouping* time = plan_.time();
    if (time == nullptr || plan_.dimensions.size() != 1) return;
    std::optional<Day> first = plan_.first;
    std::optional<Day> last;
    if (!plan_.cumulative) last = plan_.last;
    for (const auto& [group, ignored] : by_group) {
      if (group.front().empty()) continue;
      const Period span = parse_period(group.front(), plan_.today);
      first = first ? std::min(*first, *span.first) : span.first;
      last = last ? std::max(*last, *span.first) : span.first;
    }
    if (!first || !last) return;
    for (Day day = *first; day <= *last; day = next_bucket(*time->span(), day))
      by_group[{bucket_name(*time->span(), day)}];
  }
  // Puts the parts of the group into its figure.
  void attach_parts(Figure& figure, const Group& group);

  // All groups of a record, or of one item of its list `through`; the calendar's part is `bucket`.
  std::vector<Group> groups_of(const Record& record, const std::string& bucket,
                               const Field* through = nullptr, const std::string* item = nullptr);
  std::string bucket_of(const std::optional<PartialDate>& date) const;
  // Every bucket from the first day on, or the one undivided.
  std::vector<AsOf> as_of_days(std::optional<Day> first) const;
  Figure figure(const Group& group) const;
  std::string role_of(const Record& record) const;
  std::map<Group, std::vector<const Baseline*>> baselines_by_group() const;
  // Adds them to the sums of their groups, or all to the one of the whole.
  void add_baselines(std::map<Group, Sum>& sums, bool totals) const;

  Plan plan_;
  bool overlapping_ = false;

 private:
  std::map<Group, std::vector<Part>> parts_;
};

std::unique_ptr<Run> make_flow_run(Plan plan);
std::unique_ptr<Run> make_distinct_run(Plan plan);
std::unique_ptr<Run> make_existence_run(Plan plan);
std::unique_ptr<Run> make_level_run(Plan plan);

}  // namespace ruralctl
