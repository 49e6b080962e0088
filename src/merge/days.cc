#include "merge/days.h"

#include <algorithm>
#include <variant>

namespace ruralctl::merge {
namespace {

// Of a day or of a range of days.
std::string beginning_of(const std::string& written) {
  return written.substr(0, std::string_view("2021-03-16").size());
}

std::string earlier(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  return std::min(a, b);
}

std::string first_of(yaml::Value days) {
  if (!days.found()) return {};
  if (!days.is_sequence()) return beginning_of(days.text());
  std::string first;
  for (const yaml::Value item : days.items()) first = earlier(first, beginning_of(item.text()));
  return first;
}

std::string first_of(const yaml::Content& days) {
  if (const auto* one = std::get_if<yaml::Scalar>(&days)) return beginning_of(one->text);
  std::string first;
  if (const auto* items = std::get_if<std::vector<yaml::Scalar>>(&days)) {
    for (const yaml::Scalar& item : *items) first = earlier(first, beginning_of(item.text));
  }
  return first;
}

}  // namespace

std::string day_of(const Kind& kind, const RecordVersion& record) {
  return kind.date.empty() ? std::string() : first_of(record.field(kind.date).value);
}

std::string day_of(const Kind& kind, const Plan& plan, const RecordVersion& ours,
                   const RecordVersion& theirs) {
  const auto found = plan.find(kind.date);
  if (found == plan.end()) return {};
  const FieldMerge& date = found->second;
  if (date.disputed) return earlier(day_of(kind, ours), day_of(kind, theirs));
  switch (date.ours.from) {
    case Taken::From::ours:
      return day_of(kind, ours);
    case Taken::From::theirs:
      return day_of(kind, theirs);
    case Taken::From::content:
      return first_of(date.ours.content);
    case Taken::From::nothing:
      break;
  }
  return {};
}

}  // namespace ruralctl::merge
