// One record of the book as it is read: its fields by what the kind says they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/date.h"
#include "ruralctl/base/quantity.h"
#include "ruralctl/schema/kind.h"
#include "ruralctl/yaml/document.h"

namespace ruralctl {

// A view, valid while its document is. Typed readers give nothing for a field that is absent or
// null, and throw Error(Exit::unread) with the place of a value that is not what the kind says.
class Record {
 public:
  Record(const Kind& kind, const std::string& village, const yaml::Document& document);

  // Points the view at the document's `index`-th record.
  void bind(std::size_t index);

  const Kind& kind() const { return *kind_; }
  // Slug of the village whose folder holds the record; empty for records of the whole book.
  const std::string& village() const { return *village_; }
  const yaml::Document& document() const { return *document_; }
  const std::string& path() const { return document_->file(); }
  std::size_t index() const { return index_; }
  yaml::Value value() const { return value_; }
  Location where() const { return document_->locate(value_); }

  std::string id() const;

  // The value of a stored field of this record's kind; found() is false where it is absent or null.
  // Throws Error(Exit::unread) for a list that stands between full-width brackets.
  yaml::Value at(const Field& field) const;

  std::optional<PartialDate> date(const Field& field) const;  // date, and derived dates
  std::optional<Days> days(const Field& field) const;         // days; a date counts as one day
  std::optional<Quantity> quantity(
      const Field& field) const;  // quantity and integer; `absent` where it says so
  std::optional<bool> flag(const Field& field) const;
  // Texts of a field of any scalar type or list of scalars, derived and `absent` ones too; none
  // where it is absent.
  std::vector<std::string> texts(const Field& field) const;
  std::string text(const Field& field) const;   // the first of texts(), or empty
  std::size_t count(const Field& field) const;  // items of a list

  // The first day by the kind's date field; nothing where it has none or only part of a date is
  // known.
  std::optional<Day> first_day() const;

  [[noreturn]] void fail(yaml::Value at, Message message) const;

 private:
  std::vector<std::string> derived(const Field& field) const;
  std::optional<PartialDate> date_when_complete(const Derivation& derivation) const;

  const Kind* kind_;
  const std::string* village_;
  const yaml::Document* document_;
  std::size_t index_ = 0;
  yaml::Value value_{nullptr};
  std::vector<std::string_view> names_;  // of the kind's fields, side by side for bind()
  std::vector<const yaml::Token*> fields_;
};

// The first choice of the procedure's field that stands in no entry of its list; null where none is
// missing, or there are no choices. With a day, entries that lie ahead of it do not count yet.
const Choice* next_step(const Record& record, const Derivation& procedure,
                        std::optional<Day> day = std::nullopt);

// The choice of a derived field as it stood on a day: dates and entries that lie ahead of it do not
// tell yet. Null where nothing tells.
const Choice* choice_on(const Record& record, const Field& derived, Day day);

// What is wrong with `［h011, h012］` as a list, which to YAML is one text; nothing if the value
// does not start like that.
std::optional<Message> wrong_bracket(yaml::Value list);

// Reads an entry's subfield as the record's readers do; nothing where it is absent.
std::optional<PartialDate> entry_date(const Record& record, yaml::Value entry, const Field& field);

}  // namespace ruralctl
