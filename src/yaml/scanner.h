// The scanner for the canonical form of a file of records.
#pragma once

#include "ruralctl/yaml/document.h"

namespace ruralctl::yaml {

// Reads text in the canonical form (and comments and blank lines between its lines) in one pass,
// without copying. Gives up on anything else, which is then yaml-cpp's to judge: what is accepted
// here must mean the same to it.
class Scanner {
 public:
  Scanner(std::string_view text, Document& document);

  // False, with the document's tape in an undefined state, where the text is not canonical.
  bool scan();

 private:
  bool scan_record_line();
  bool scan_field();
  std::string_view scan_key();
  bool scan_value();
  bool scan_plain();
  bool scan_double_quoted(bool in_flow);
  bool scan_flow_sequence();
  bool scan_flow_scalar();
  bool scan_flow_mapping();
  bool scan_literal();
  bool scan_nested_list(const char* behind_colon);
  bool scan_line_end();
  void skip_line();
  bool note_key(std::string_view key, std::uint32_t mapping);
  void close(std::uint32_t index);
  std::uint32_t push(Token::Form form, const char* at, std::string_view bytes = {});

  const char* begin_;
  const char* end_;
  const char* at_;
  Document& document_;
  std::vector<Token>& tape_;
  std::uint32_t record_ = 0;
  std::uint64_t seen_keys_ = 0;
  bool in_record_ = false;
};

}  // namespace ruralctl::yaml
