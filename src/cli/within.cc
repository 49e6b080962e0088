#include "cli/within.h"

#include "ruralctl/base/error.h"
#include "ruralctl/base/period.h"

namespace ruralctl::cli {

int days_within(const std::string& typed, int least) {
  const std::optional<int> days = parse_duration_days(typed);
  if (days && *days < least)
    throw Error(Exit::usage, msg("--within takes at least one day, not '{0}'", typed));
  if (!days)
    throw Error(Exit::usage, msg("--within takes days or weeks, 30d or 2w, not '{0}'", typed));
  return *days;
}

}  // namespace ruralctl::cli
