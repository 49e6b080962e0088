// What is wrong with one record by itself.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/book/check.h"

namespace ruralctl {

// Who hears of a record.
class RecordListener {
 public:
  virtual ~RecordListener() = default;
  virtual void found(Severity severity, yaml::Value at, Message message) = 0;
  // The record refers to another. `written` is valid during the call.
  virtual void refers(const Field& field, yaml::Value at, std::string_view written) = 0;
  // The record holds something of a person's own.
  virtual void holds(const Field& sensitive, yaml::Value at) = 0;
};

// What records are held to, beside their kinds.
struct RecordRules {
  const Schema* schema = nullptr;
  std::optional<Day> today;  // nothing: dates may lie ahead
  bool settings_known = true;
  decltype(CheckRequest::judge_term) judge_term;
};

// Holds the records of one kind, one after another, to what the kind says.
class RecordCheck {
 public:
  // All must outlive the check.
  RecordCheck(const Kind& kind, const RecordRules& rules, RecordListener& listener);

  void check(const Record& record);

  // Whether the record that was last checked has the (stored) field, with a value that it can have.
  bool has_sound(const Field& field) const;
  bool has_broken_list() const;
  // What the record says of its time, as far as that is sound.
  std::optional<Day> first_day(const Record& record) const;
  std::optional<PartialDate> date(const Record& record, const Field& field) const;

 private:
  enum class State : std::uint8_t { absent, broken, sound };

  const Field* next_field(std::string_view key);
  void check_fields(const Record& record);
  void check_id(const Record& record);
  void check_unknown(yaml::Value key);
  void check_required(const Record& record);
  void check_either(const Record& record);
  void check_promise(const Record& record);
  void check_end(const Record& record);
  void check_order_of_dates(const Record& record, const Field& derived);
  void check_order_of_entries(const Record& record, const Field& list);
  void check_reach(const Record& record);
  void check_measure_and_terms(const Record& record);

  bool check_value(const Record& record, const Field& field, yaml::Value value);
  bool check_scalar(const Record& record, const Field& field, yaml::Value value);
  bool check_list(const Record& record, const Field& field, yaml::Value value);
  bool check_entries(const Record& record, const Field& field, yaml::Value value);
  bool check_entry(const Record& record, const Field& list, yaml::Value entry);
  bool check_text(const Field& field, yaml::Value value, std::string_view written);
  bool check_date(const Field& field, yaml::Value value, std::string_view written);
  bool check_day_range(const Field& field, yaml::Value value, std::string_view written);
  bool check_quantity(const Record& record, const Field& field, yaml::Value value,
                      std::string_view written);
  bool check_choice(const Field& field, yaml::Value value, std::string_view written);
  bool check_measure(const Field& field, yaml::Value value, std::string_view written);
  void warn_if_ahead(const Field& field, yaml::Value value, std::string_view written, Day first);
  void warn_of_repetition(const Record& record, const Field& field, yaml::Value list);

  State& state(const Field& field) {
    return states_[static_cast<std::size_t>(&field - kind_.fields.data())];
  }
  const Measure* find_measure(std::string_view written);
  bool error(yaml::Value at, Message message);
  void warn(yaml::Value at, Message message);

  const Kind& kind_;
  const RecordRules& rules_;
  RecordListener& listener_;
  const Field* date_ = nullptr;
  const Field* ends_ = nullptr;
  const Field* measure_ = nullptr;
  std::vector<State> states_;  // of the record's fields, in the order of the kind's
  std::size_t expected_ = 0;   // the field whose turn it is
  std::string buffer_;
  std::string key_buffer_;
  std::map<std::string, const Measure*, std::less<>> measures_;
};

}  // namespace ruralctl
