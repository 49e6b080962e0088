// A roster, and the records that name those on it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "query/groups.h"
#include "query/matcher.h"
#include "ruralctl/book/book.h"
#include "ruralctl/query/coverage.h"
#include "ruralctl/query/filter.h"

namespace ruralctl {

struct RosterMember {
  Part part;  // says which record it is
  std::optional<PartialDate> begins;
  std::optional<PartialDate> ends;
  std::vector<Group> groups;
  std::optional<int> interval;          // of the strictest rule that asks for it again
  std::optional<Day> last;              // when it was named last …
  std::optional<Location> last_record;  // … and where
  std::optional<Location> counted_at;   // the first record of the window that names it
  bool is_asked_for = false;            // by the terms
  bool is_registered = false;           // asked for, and on the roster at the window's end

  // Who has no date has always been there, and is still.
  Match on_roster(Day day) const;
  bool has_ended(Day day) const;
};

// Whether the terms of a rule say nothing of this kind, and something of another that is covered.
bool is_of_another(const Schema& schema, const Kind& kind, const std::vector<Term>& terms);

class Roster {
 public:
  // `kind` says what covers it. Throws Error(Exit::usage) for terms that mean nothing for the
  // roster nor for what covers it, Error(Exit::unread) at the line of such a rule of the book.
  Roster(const Book& book, const Kind& kind, const std::vector<Term>& terms, Day today);

  void read(const std::function<std::vector<Group>(const Record&)>& groups_of);
  // All records up to the window's end; those in it count.
  void read_events(const Period& window, Day today, bool explain);

  std::vector<RosterMember>& members() { return members_; }
  const std::optional<std::vector<std::string>>& villages() const { return filter_->villages(); }
  // Whether more than places is asked for, so that these are not all of them.
  bool is_narrowed() const { return narrowed_; }
  Day as_of() const { return as_of_; }

  struct Unnamed {
    std::string village;
    Quantity count;
    Part part;
  };
  const std::vector<Unnamed>& unnamed() const { return unnamed_; }
  // Records that name somebody who is on no roster; only where an explanation is asked for.
  const std::vector<Part>& strangers() const { return strangers_; }

  // Of the places among these that say how many there are and whose rosters hold fewer, the
  // topmost.
  std::vector<Incomplete> incomplete(const std::set<std::string>& villages) const;
  // Whether the place itself has a roster.
  bool has_some(const std::string& village) const { return by_village_.contains(village); }

  // The registered that no record of the window names.
  std::vector<Member> missed(Day today) const;
  // Those on the roster today that a rule asks for.
  std::vector<Member> due_again(Day today) const;

 private:
  void take_event(const Record& event, const Period& window, bool explain);
  void take_unnamed(const Record& event);
  void read_rules(Day today);
  void read_totals();
  // Whether it is one of those that the terms name, if they name some.
  bool is_named(const Record& record) const;
  Member member_of(const RosterMember& member) const;
  void add_open(std::vector<Member>& members, Day today) const;

  const Book& book_;
  const Kind& kind_;
  const Measure& measure_;
  const Kind& events_;
  const Field& key_;
  const Field* unnamed_field_;
  bool narrowed_ = false;
  std::vector<std::pair<bool, Matcher>> named_;  // negated, and which
  std::vector<Incomplete> lacking_;              // places, as of the window's end
  bool events_narrowed_ = false;
  std::unique_ptr<Filter> filter_;
  std::unique_ptr<Filter> event_filter_;
  std::vector<std::pair<std::unique_ptr<Filter>, int>> rules_;
  std::vector<RosterMember> members_;
  std::map<std::pair<std::string, std::string>, std::size_t> by_id_;
  std::map<std::string, std::vector<std::size_t>> by_village_;
  std::vector<Unnamed> unnamed_;
  std::vector<Part> strangers_;
  Day as_of_;
};

}  // namespace ruralctl
