// A kind as a JSON Schema, by which editors check and complete its files.
#pragma once

#include "ruralctl/render/datum.h"
#include "ruralctl/schema/kind.h"

namespace ruralctl::cli {

// JSON Schema 2020-12 of a file of this kind's records; titles in `language`.
Datum json_schema(const Kind& kind, Language language);

}  // namespace ruralctl::cli
