#include "ruralctl/query/part.h"

#include <array>

namespace ruralctl {
namespace {

constexpr std::array<std::string_view, 17> names = {
    "counted",       "counted-already", "superseded",     "counted-above",
    "nothing-left",  "outside-period",  "ahead",          "ended",
    "no-figure",     "date-unknown",    "opening-figure", "stage-not-reached",
    "may-be-among",  "not-added",       "not-yet",        "not-counted",
    "not-registered"};

}  // namespace

std::string_view name(Why why) {
  return names[static_cast<std::size_t>(why)];
}

Message reason(Why why) {
  switch (why) {
    case Why::counted:
      return {};
    case Why::counted_already:
      return msg("counted already");
    case Why::superseded:
      return msg("a later record stands");
    case Why::counted_above:
      return msg("counted at the place above");
    case Why::nothing_left:
      return msg("nothing is left of it");
    case Why::outside_period:
      return msg("outside the period");
    case Why::ahead:
      return msg("lies ahead");
    case Why::ended:
      return msg("has ended");
    case Why::no_figure:
      return msg("no figure is given");
    case Why::date_unknown:
      return msg("its date is not known well enough");
    case Why::opening_figure:
      return msg("an opening figure stands for it");
    case Why::stage_not_reached:
      return msg("did not come so far");
    case Why::may_be_among:
      return msg("may be among those counted");
    case Why::not_added:
      return msg("such figures are not added up");
    case Why::not_yet:
      return msg("was not there yet");
    case Why::not_counted:
      return msg("nothing in the period names it");
    case Why::not_registered:
      return msg("not on the roster");
  }
  return {};
}

Part part_of(const Record& record) {
  Part part;
  part.kind = record.kind().name;
  part.village = record.village();
  part.id = record.id();
  part.where = record.where();
  if (const Field* date = record.kind().date_field()) part.date = record.text(*date);
  return part;
}

}  // namespace ruralctl
