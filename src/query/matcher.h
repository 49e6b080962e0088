// Whether one value of a field is what a term asks for.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ruralctl/book/book.h"

namespace ruralctl {

// `asked` is the term's value: a choice by name or label, a range `100..`, `..50`, `intent..`, a
// period for dates, or a text, which must be the same but for case and width. The matcher takes
// values as files hold them, and the village whose record holds them. Throws Error(Exit::usage) for
// what the field cannot have.
using Matcher = std::function<bool(std::string_view value, const std::string& own_village)>;
Matcher value_matcher(const Field& field, std::string_view asked, Day today);

// For a field that names a measure, asked for by name or label. Throws Error(Exit::usage) with the
// nearest if there is none.
Matcher measure_matcher(const Schema& schema, const Field& field, std::string_view asked);

// For a field that refers to records of `target`, asked for by id, by the end of one, or by the
// name that the target has (何源). Throws Error(Exit::usage) with the nearest if there is no such
// record.
Matcher reference_matcher(const Book& book, const Field& field, const Kind& target,
                          std::string_view asked);

}  // namespace ruralctl
