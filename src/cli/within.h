// `--within 30d`
#pragma once

#include <string>

namespace ruralctl::cli {

// The number of days, at least `least`; throws Error(Exit::usage) for what is none.
int days_within(const std::string& typed, int least);

}  // namespace ruralctl::cli
