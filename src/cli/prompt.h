// Asking a person at a terminal for a record's fields, one after another.
#pragma once

#include <optional>
#include <string>

#include "cli/field_flags.h"

namespace ruralctl::cli {

// Asks for the village where none is at hand, for the id of a kind with chosen ids, and for the
// fields that nothing was typed for or something wrong was, with choices and defaults; puts the
// answers where typed flags go (`--village`, `id`, `flags`), shows what is to be added and has it
// confirmed. A wrong answer is explained and asked for again; `<` goes back to the question before;
// an empty answer takes the default or leaves an optional field out. The end of input and a no at
// the end throw Error(Exit::usage); then nothing must be added. Reads the book, but takes no lock:
// a person may think for as long as they like.
void ask_for_fields(Context& context, const Kind& kind, FieldFlags& flags,
                    std::optional<std::string>& id, bool allow_future);

// Whether a record of this kind needs a village to stand in.
bool lives_in_village(const Kind& kind);

// Asks for the village alone, where nothing else is missing; throws Error(Exit::usage) at the end
// of input.
void ask_for_village(Context& context, const Kind& kind, FieldFlags& flags,
                     std::optional<std::string>& id);

}  // namespace ruralctl::cli
