#include "ruralctl/query/coverage.h"

#include <algorithm>
#include <map>
#include <set>

#include "query/groups.h"
#include "query/percent.h"
#include "query/roster.h"
#include "ruralctl/query/grouping.h"

namespace ruralctl {
namespace {

Decimal decimal(std::size_t n) {
  return Decimal(static_cast<std::int64_t>(n));
}

Quantity one() {
  return {Decimal(1), Qualifier::exact};
}

// What a line says, on its way.
struct Line {
  CoverageRow row;
  std::set<std::string> villages;  // the places whose rosters it is about
};

class Taker {
 public:
  Taker(const Book& book, const CoverageRequest& request)
      : book_(book), request_(request), roster_(book, *request.kind, request.terms, request.today) {
    for (const std::string& typed : request.by) {
      dimensions_.emplace_back(book, *request.kind, typed);
      if (!dimensions_.back().span()) continue;
      throw Error(Exit::usage,
                  msg("coverage is of one period, and cannot be divided by '{0}'; take it once for "
                      "each with --period",
                      typed));
    }
    by_place_only_ = std::all_of(dimensions_.begin(), dimensions_.end(),
                                 [](const Grouping& dimension) { return dimension.is_place(); });
  }

  CoverageResult take() {
    roster_.read([&](const Record& record) { return groups_of(record); });
    roster_.read_events(request_.window, request_.today, request_.explain);
    add_empty_choices();
    for (RosterMember& member : roster_.members()) add(member);
    add_unnamed();
    CoverageResult out;
    for (auto& [group, line] : lines_) {
      name_group(line.row, group);
      finish(line, !group.empty() && by_place_only_ ? places_of(group) : std::set<std::string>());
      out.rows.push_back(std::move(line.row));
    }
    finish(total_, scope());
    out.total = std::move(total_.row);
    out.overlapping = overlapping_;
    out.unsure = unsure_;
    out.missed = roster_.missed(request_.today);
    if (out.total.registered > 0 && !roster_.is_narrowed()) out.without_roster = without_roster();
    return out;
  }

 private:
  std::vector<Group> groups_of(const Record& record) {
    std::vector<Group> groups = {{}};
    for (const Grouping& dimension : dimensions_) {
      const std::vector<std::string> values = dimension.groups(record);
      if (values.size() > 1) overlapping_ = true;
      groups = with_each(groups, values);
    }
    return groups;
  }

  // A class of which nobody is on the roster is told of, as unknown.
  void add_empty_choices() {
    if (dimensions_.size() != 1 || !dimensions_.front().path() || roster_.is_narrowed()) return;
    const FieldPath& path = *dimensions_.front().path();
    for (const Choice& choice : (path.foreign != nullptr ? path.foreign : path.own)->choices)
      lines_[{choice.name}];
  }

  void add(RosterMember& member) {
    if (!member.is_asked_for) return;
    const Match there = member.on_roster(roster_.as_of());
    if (there != Match::no) {
      const bool covered = member.counted_at.has_value();
      if (there == Match::unknown) ++unsure_;
      member.is_registered = true;
      for_each_line(member, [&](CoverageRow& row) {
        ++row.registered;
        if (covered) ++row.covered;
      });
    }
    if (!request_.explain) return;
    Part part = member.part;
    if (there == Match::no) {
      part.why = member.has_ended(roster_.as_of()) ? Why::ended : Why::not_yet;
    } else if (member.counted_at) {
      part.amount = one();
      part.by = member.counted_at;
    } else {
      part.why = Why::not_counted;
    }
    for_each_line(member, [&](CoverageRow& row) { row.parts.push_back(part); });
  }

  template <class Visit>
  void for_each_line(const RosterMember& member, const Visit& visit) {
    visit(total_.row);
    if (dimensions_.empty()) return;
    for (const Group& group : member.groups) visit(lines_[group].row);
  }

  // Records without names are of a place, and of no class that is known.
  void add_unnamed() {
    for (const Roster::Unnamed& unnamed : roster_.unnamed()) {
      add_unnamed(total_.row, unnamed);
      if (dimensions_.size() != 1 || !by_place_only_) continue;
      const std::optional<std::string> group = dimensions_[0].group_of_place(unnamed.village);
      if (group) add_unnamed(lines_[{*group}].row, unnamed);
    }
    if (!request_.explain) return;
    for (const Part& part : roster_.strangers()) total_.row.parts.push_back(part);
  }

  void add_unnamed(CoverageRow& row, const Roster::Unnamed& unnamed) const {
    row.unnamed = row.unnamed ? *row.unnamed + unnamed.count : unnamed.count;
    if (!request_.explain) return;
    Part part = unnamed.part;
    part.why = Why::may_be_among;
    part.unnamed = unnamed.count;
    row.parts.push_back(std::move(part));
  }

  void name_group(CoverageRow& row, const Group& group) const {
    for (std::size_t i = 0; i < group.size(); ++i)
      row.group.emplace_back(dimensions_[i].name(), group[i]);
  }

  std::set<std::string> scope() const {
    const std::vector<std::string> villages = roster_.villages().value_or(book_.villages());
    return {villages.begin(), villages.end()};
  }

  std::vector<std::string> without_roster() const {
    std::vector<std::string> out;
    for (const std::string& village : scope()) {
      if (book_.places().below(village).size() > 1 || !lies_bare(village)) continue;
      out.push_back(village);
    }
    return out;
  }

  // Whether neither the place nor one above it has a roster.
  bool lies_bare(const std::string& village) const {
    for (const Place* place = book_.places().find(village); place != nullptr;
         place = book_.places().parent(place->slug)) {
      if (roster_.has_some(place->slug)) return false;
    }
    return true;
  }

  // The places that a line is about.
  std::set<std::string> places_of(const Group& group) const {
    std::set<std::string> out = scope();
    for (std::size_t i = 0; i < group.size(); ++i) {
      std::erase_if(out, [&](const std::string& village) {
        return dimensions_[i].group_of_place(village) != group[i];
      });
    }
    return out;
  }

  void finish(Line& line, const std::set<std::string>& villages) const {
    CoverageRow& row = line.row;
    row.incomplete = roster_.incomplete(villages);
    // Of those that some terms ask for no place says how many there are; the line is told apart.
    const bool is_whole = !roster_.is_narrowed();
    if (row.registered > 0 && (row.incomplete.empty() || !is_whole))
      row.percent = percent_of(decimal(row.covered), decimal(row.registered));
  }

  const Book& book_;
  const CoverageRequest& request_;
  Roster roster_;
  std::vector<Grouping> dimensions_;
  bool by_place_only_ = false;
  bool overlapping_ = false;
  std::size_t unsure_ = 0;
  std::map<Group, Line> lines_;
  Line total_;
};

}  // namespace

std::vector<const Kind*> covered_kinds(const Schema& schema) {
  std::vector<const Kind*> out;
  for (const Kind* kind : schema.kinds()) {
    if (kind->coverage) out.push_back(kind);
  }
  return out;
}

CoverageResult coverage(const Book& book, const CoverageRequest& request) {
  return Taker(book, request).take();
}

std::vector<Member> revisits(const Book& book, const Kind& kind, const std::vector<Term>& terms,
                             Day today) {
  Roster roster(book, kind, terms, today);
  roster.read([](const Record&) { return std::vector<Group>(); });
  roster.read_events(period_between(std::nullopt, today), today, false);
  return roster.due_again(today);
}

}  // namespace ruralctl
