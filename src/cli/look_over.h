// Everything that can be wrong in a book, layer by layer.
#pragma once

#include "ruralctl/book/check.h"

namespace ruralctl::cli {

// What check_book() finds for the request, whose terms are judged here, and, where the settings are
// known, what the layers above it find in the files that are wanted. By file, line and column.
CheckReport look_over(const Book& book, CheckRequest request);

}  // namespace ruralctl::cli
