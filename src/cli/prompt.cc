#include "cli/prompt.h"

namespace ruralctl::cli {

void ask_for_fields(Context&, const Kind&, FieldFlags&, bool) {}

}  // namespace ruralctl::cli
