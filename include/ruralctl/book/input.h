// From what people type for a field to what a file holds.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/date.h"
#include "ruralctl/schema/kind.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl {

// What lies outside the typed text.
struct InputContext {
  Day today;
  bool allow_future = false;
  // The id as a file holds it, of a record of kind `target`; throws Error(Exit::usage).
  std::function<std::string(const std::string& target, std::string_view typed)> resolve;
  // The name of a measure by name or label, and its unit; throws Error(Exit::usage) for an unknown
  // one.
  std::function<const Measure&(std::string_view typed)> measure;
  // The measure that the record names, for fields whose unit is that of the measure; null if it
  // names none.
  const Measure* record_measure = nullptr;
  // Holds query terms to what they may be, throws Error(Exit::usage); gives them back as they are
  // stored.
  std::function<std::vector<std::string>(const std::vector<std::string>& typed)> terms;
};

// The content of `field` from one or several typed values (a repeated flag); a list field also
// splits each at commas. Throws Error(Exit::usage) that names the field and says what may be typed.
yaml::Content parse_field(const Field& field, const std::vector<std::string>& typed,
                          const InputContext& context);

// One entry of a field of type entries, typed as `date=2021-05,stage=operating,note=…`.
yaml::Row parse_entry(const Field& field, std::string_view typed, const InputContext& context);

// Whether the values of this field are written without quotes.
bool is_plain(const Field& field);

}  // namespace ruralctl
