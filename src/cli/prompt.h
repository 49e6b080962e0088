// Asking a person at a terminal for a record's fields, one after another.
#pragma once

#include "cli/field_flags.h"

namespace ruralctl::cli {

// Asks for the fields that nothing was typed for, with choices and defaults, and puts the answers where typed flags
// go. A wrong answer is explained and asked for again; `<` goes back to the question before; an empty answer takes the
// default or leaves an optional field out; the end of input throws Error(Exit::usage), and nothing is added.
void ask_for_fields(Context& context, const Kind& kind, FieldFlags& flags, bool allow_future);

}  // namespace ruralctl::cli
