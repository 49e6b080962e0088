// `--within 30d`
#pragma once

#include <string>

namespace ruralctl::cli {

// The number of days, at least one; throws Error(Exit::usage) for what is none.
int days_within(const std::string& typed);

}  // namespace ruralctl::cli
