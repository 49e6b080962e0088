// Quantities in tables and in data.
#pragma once

#include <optional>

#include "ruralctl/base/quantity.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"

namespace ruralctl {

// 约800 for people, ~800 for programs. People see at most `decimals` decimals, or else all there
// are; programs always see all.
Cell cell(const Quantity& quantity, Language language, std::optional<int> decimals = std::nullopt);

// {"value": 800, "qualifier": "about"}
Datum datum(const Quantity& quantity);

}  // namespace ruralctl
