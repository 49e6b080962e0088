// Records told in sentences.
#pragma once

#include <optional>
#include <string>

#include "ruralctl/book/record.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl {

class Teller {
 public:
  // Records are told as they stood on `as_of`; dates of its year are told without it.
  Teller(Presenter& presenter, Day as_of)
      : presenter_(presenter), as_of_(as_of), year_(year_of(as_of)) {}

  // By `line`; by the kind's own sentence where that is empty; else field by field. `entry` is one
  // of the record's `entries`, whose fields come before the record's own.
  std::string tell(const Record& record, const TemplateLabel& line, const Field* entries = nullptr,
                   yaml::Value entry = yaml::Value(nullptr));

  // "问题办结：下村修路" for the day of a follow-up.
  std::string tell_action(const Record& record, const Action& action);
  std::string tell_entry(const Record& record, const Field& entries, yaml::Value entry);

  // Who of the team did it: the first of the record's fields that names people of the whole book.
  std::string people(const Record& record);

 private:
  Filling filling(const Record& record, const Field& field);
  Filling entry_filling(const Record& record, const Field& field, yaml::Value entry);
  std::string field_by_field(const Record& record);
  std::string said_quantity(const Record& record, const Field& field, const std::string& written);

  Presenter& presenter_;
  Day as_of_;
  std::optional<int> year_;
};

}  // namespace ruralctl
