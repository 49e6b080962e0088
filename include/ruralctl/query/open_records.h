// Records that still ask for something: issues not done, decisions not completed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/book/book.h"

namespace ruralctl {

// One of a kind that says until when its records are open.
struct OpenRecord {
  std::string kind;
  std::string village;
  std::string id;
  std::string title;
  Location where;
};

// Whether none of the dates stands by which the kind says that a record asks for no more. Those
// that lie behind `today` do not stand yet.
bool is_open(const Record& record, Day today);

// What the record is called: its text positional, else its name, else its notes; may be empty.
std::string title_of(const Record& record);

OpenRecord open_record(const Record& record);

// Calls `visit` with each open record that refers to one of `kind`, and with the village and id of
// what it refers to.
void each_open_about(const Book& book, const Kind& kind, Day today,
                     const std::function<void(const OpenRecord& record, const std::string& village,
                                              const std::string& id)>& visit);

}  // namespace ruralctl
