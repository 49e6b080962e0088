// What single records have to do with a figure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/quantity.h"
#include "ruralctl/book/record.h"

namespace ruralctl {

// Why a record adds to a figure, or why it does not although it could.
enum class Why : std::uint8_t {
  counted,
  counted_already,    // all that it names is counted with an earlier record
  superseded,         // a later record of the same subject stands
  counted_above,      // its subject is recorded at a place above, and counted there
  nothing_left,       // a zero: the subject has ended
  outside_period,     // it lies before or behind the period
  ahead,              // it lies after today
  ended,              // what it tells of was no more
  no_figure,          // the field is not filled in
  date_unknown,       // whether it lies in the period cannot be told
  opening_figure,     // an opening figure stands for it
  stage_not_reached,  // what it names did not come as far as is asked for
  may_be_among,       // those without names may be the same as those counted otherwise
  not_added,          // such figures are not added up
  not_yet,            // what it tells of was not there yet
  not_counted,        // it is on the roster, and nothing in the period names it
  not_registered,     // it names what is on no roster
};

// `counted`, `counted-already` …, as in data.
std::string_view name(Why why);

// One record's part in a figure. The amounts of a figure's parts add up to its value; where that is
// unknown, no part has an amount.
struct Part {
  std::string kind;
  std::string village;  // slug; empty for records of the whole book
  std::string id;
  std::string date;  // as the file has it, of the first day; may be empty
  Location where;
  Why why = Why::counted;
  std::optional<Quantity> amount;   // nothing: left out
  std::optional<Quantity> unnamed;  // households without names that are not added …
  bool unnamed_counts = false;      // … unless this is true
  // Of a distinct figure: how many the record itself tells of, named and not, whether they are
  // counted with it or with another.
  std::optional<Quantity> own;
  std::vector<std::string> names;  // what it counts by name, where a figure counts each once
  std::optional<Location> by;      // the record that stands for it
};

// The part of this record, with nothing said yet of its amount.
Part part_of(const Record& record);

// The reason in a sentence, without the record that stands for it; empty for Why::counted.
Message reason(Why why);

}  // namespace ruralctl
