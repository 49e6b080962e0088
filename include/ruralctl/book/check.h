// Everything that is wrong in a book.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ruralctl/book/book.h"

namespace ruralctl {

enum class Severity { error, warning };

struct Finding {
  Severity severity;
  Location where;
  Message message;
};

// What is wrong with one record by itself and with what it refers to: values that their fields cannot have, missing
// required fields, fields that the kind does not have (a warning: they are kept), references to nothing.
std::vector<Finding> check_record(const Book& book, const Record& record);

}  // namespace ruralctl
