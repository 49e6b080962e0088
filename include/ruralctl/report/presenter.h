// Records as people and programs are shown them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ruralctl/base/catalog.h"
#include "ruralctl/book/book.h"
#include "ruralctl/render/datum.h"
#include "ruralctl/render/table.h"

namespace ruralctl {

// `_kind`, `_village`, `id`, then the fields as named in the file, unknown ones too; a person's own
// data only `with_sensitive`.
Datum record_datum(const Record& record, bool with_sensitive);

// Puts names for ids and labels for choices. Reads a kind's names when first asked.
class Presenter {
 public:
  // Both must outlive it.
  Presenter(const Book& book, const Catalog& catalog)
      : book_(book), catalog_(catalog), language_(catalog.language()) {}

  const Book& book() const { return book_; }
  Language language() const { return language_; }
  std::string text(const Message& message) const { return catalog_.text(message); }
  std::string text(const Label& label) const { return label.in(language_); }

  // A field's value: shown for people, plain as the file has it.
  Cell cell(const Record& record, const Field& field);
  // Of a list of entries, what is shown for each.
  std::vector<std::string> entries(const Record& record, const Field& field);
  // One value of a field, for headings of groups.
  std::string value(const Field& field, const std::string& written, const std::string& own_village);
  // A group of a tally of `kind`, and what it is divided by.
  std::string group(const Kind& kind, const std::string& dimension, const std::string& value);
  Label dimension(const Kind& kind, const std::string& dimension) const;
  std::string village(const std::string& slug) const { return book_.places().name(slug); }

 private:
  const std::string& name_of(const std::string& kind, const std::string& written,
                             const std::string& own_village);

  const Book& book_;
  const Catalog& catalog_;
  Language language_;
  std::map<std::string, std::map<std::string, std::string>> names_;  // by kind, by id
};

// "area (mu)": a field's label with its unit.
Label heading(const Field& field);

}  // namespace ruralctl
