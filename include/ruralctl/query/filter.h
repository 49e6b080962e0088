// Terms put to the records of one kind.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/book/book.h"
#include "ruralctl/query/terms.h"

namespace ruralctl {

// Where a term or a dimension finds its values in a record: in a field of its own, or in a field of
// the records that one of its fields refers to (the class of a visit's households).
struct FieldPath {
  const Field* own = nullptr;  // the field itself, or the one that refers
  const Field* foreign =
      nullptr;                   // in the records referred to; null for a field of the record's own
  const Kind* target = nullptr;  // their kind

  bool operator==(const FieldPath&) const = default;
};

// The path that `typed` names for records of `kind`: an own field first, then one of what it refers
// to. Nothing if there is none.
std::optional<FieldPath> find_path(const Schema& schema, const Kind& kind, std::string_view typed);

// The texts of one field in all records of a kind, by reference.
class ForeignTexts {
 public:
  ForeignTexts(const Book& book, const Kind& kind, const Field& field);
  // `written` is a reference as a record of `own_village` holds it. Empty if there is no such
  // record.
  const std::vector<std::string>& of(std::string_view written,
                                     const std::string& own_village) const;

 private:
  bool in_book_;
  std::map<std::string, std::vector<std::string>, std::less<>> texts_;
};

// What the terms ask of the records of one kind.
class Filter {
 public:
  // Throws Error(Exit::usage) for a term that says nothing of this kind, with the nearest fields,
  // and for a value that its field cannot have.
  Filter(const Book& book, const Kind& kind, const std::vector<Term>& terms, Day today);

  // Whether all terms name a field of the kind, or of what it refers to.
  static bool says_something_of(const Schema& schema, const Kind& kind,
                                const std::vector<Term>& terms);

  // Asks for what `other` asks for as well, also where both have terms of one field. `other` names
  // no villages.
  void and_also(Filter other);

  // The villages that `village:` terms name, with those below; nothing where there is no such term.
  const std::optional<std::vector<std::string>>& villages() const { return villages_; }

  // Whether records of this village are asked for.
  bool asks_for(const std::string& village) const;

  // Whether the record meets all terms but those on villages; a term on what a list refers to is
  // met by any of its items.
  bool accepts(const Record& record) const;

  // Where `through` (a field of the kind) is what a measure counts, its items are asked one by one:
  // whether the terms say something of them, and whether this item meets those. accepts() then
  // leaves these terms out.
  void ask_items_of(const Field& through) { items_ = &through; }
  bool asks_items() const;
  bool accepts_item(const Record& record, const std::string& written) const;

 private:
  using Matcher = std::function<bool(std::string_view text, const std::string& own_village)>;
  struct Condition {
    FieldPath path;
    bool negated;
    std::vector<Matcher> matchers;  // one of them is enough
    std::shared_ptr<ForeignTexts> foreign;
  };

  void add_village(const Book& book, const Term& term);
  void add(const Book& book, const Kind& kind, const Term& term, Day today);
  bool meets(const Condition& condition, const Record& record) const;
  static bool any(const Condition& condition, const std::vector<std::string>& texts,
                  const std::string& own_village);

  std::optional<std::vector<std::string>> villages_;
  std::vector<std::string> without_villages_;
  std::vector<Condition> conditions_;
  std::vector<std::pair<bool, std::string>> words_;  // negated, folded
  const Field* items_ = nullptr;
};

// The terms for records of `kind` without those about villages, with fields and choices by their
// names, so that 类型:土地股份 and type:land-share are one.
std::vector<Term> normalised(const Book& book, const Kind& kind, const std::vector<Term>& terms);

// Which terms are about villages: `village:` and its Chinese names.
bool is_village_term(const Term& term);

}  // namespace ruralctl
