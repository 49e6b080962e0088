// What is to be reached by when, and how far it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/query/tally.h"

namespace ruralctl {

// How a target stands.
enum class Course {
  reached,    // now is what is wanted, or more
  on_course,  // not below the straight line from the first observation to what is wanted
  behind,     // below it
  missed,     // its day has passed
  stopped,    // what was to reach a stage has left the way to it
  unknown,    // no figure, or one observation only, which makes no line; or a stage, which has none
};

// `reached`, `on-course` …, as in data.
std::string_view name(Course course);

struct Target {
  std::string village;
  std::string id;
  Location where;
  std::string notes;
  PartialDate due;    // of one that is known in part, the last day counts
  int days_left = 0;  // negative once it has passed
  Course course = Course::unknown;

  // Of a measure: what it is now over the place and all below, and what it is to be.
  const Measure* measure = nullptr;
  std::vector<std::string> terms;
  std::optional<Quantity> now;
  std::optional<Quantity> wanted;
  std::optional<Decimal> percent;  // of `wanted`; nothing where now is unknown or 0 is wanted
  std::optional<Day> first_day;    // of the observations; nothing where there is none
  std::optional<Quantity> first;   // what it was then
  std::vector<Part> parts;         // of `now`, where an explanation is asked for

  // Of a stage: which record is to reach it.
  const Kind* kind = nullptr;
  const Field* field = nullptr;
  std::string subject;  // a reference as the target holds it
  std::string subject_title;
  std::string stage_now;  // empty: none yet
  std::string stage_wanted;
};

struct TargetRequest {
  std::vector<Term> terms;
  Day today;
  bool explain = false;
};

// The targets that meet the terms, by their due day. Throws Error(Exit::usage) for terms that mean
// nothing for targets. One whose own terms mean nothing becomes a problem of the book, and is left
// out.
std::vector<Target> targets(const Book& book, const TargetRequest& request);

}  // namespace ruralctl
