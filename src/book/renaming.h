// What the words of one book stand for when it is read together with others.
#pragma once

#include <map>
#include <string>

#include "ruralctl/schema/schema.h"
#include "ruralctl/yaml/document.h"

namespace ruralctl {

class Renaming {
 public:
  void rename_place(const std::string& slug, const std::string& as);
  // A record of a kind whose records belong to the whole book.
  void rename_record(const std::string& kind, const std::string& id, const std::string& as);

  // Rereads the ids and references of records of `kind`, and the places and records that its terms
  // name.
  void apply(const Schema& schema, const Kind& kind, yaml::Document& document) const;

 private:
  using Names = std::map<std::string, std::string, std::less<>>;

  const Names* names_of(const Kind& kind) const;
  void reread_fields(const Schema& schema, const std::vector<Field>& fields, yaml::Value mapping,
                     yaml::Document& document) const;
  // The text in other words; "" where it stays.
  std::string of_reference(const Kind& target, const std::string& written) const;
  std::string of_term(const std::string& written) const;

  Names places_;
  std::map<std::string, Names, std::less<>> records_;  // by kind
};

}  // namespace ruralctl
