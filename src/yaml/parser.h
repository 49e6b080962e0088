// The reading of any valid YAML by yaml-cpp, and of what is wrong with invalid YAML.
#pragma once

#include "ruralctl/yaml/document.h"

namespace ruralctl::yaml {

// Fills an empty tape from `text`, which has no byte order mark; `bom` bytes were taken off before
// it. Throws Error(Exit::unread) as Document::read_records() promises.
class TapeBuilder {
 public:
  static void parse(std::string_view text, Document& document);

  // Document::read_records() without the scanner, so that tests can hold the two against each
  // other.
  static void read_records(std::string_view text, std::string file, Document& document);
};

}  // namespace ruralctl::yaml
