// Reading YAML into a flat tape of tokens, the same for files in the canonical form (our scanner)
// and in any other style (yaml-cpp).
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/error.h"

namespace ruralctl::yaml {

// One node of the tape, in the order of the file: a sequence is followed by its items, a mapping by
// key, value, key, value …
struct Token {
  enum class Form : std::uint8_t { null, scalar, sequence, mapping };
  // How `bytes` become a scalar's text: as they are, by resolving double-quoted escapes, or by
  // taking away the indentation of a literal block.
  enum class Encoding : std::uint8_t { direct, escaped, literal };

  Form form = Form::null;
  Encoding encoding = Encoding::direct;
  std::uint32_t span = 1;    // tokens up to the next sibling, this one included
  std::uint32_t offset = 0;  // the byte of the file where the node starts
  std::string_view bytes;    // of scalars; empty otherwise
};

// A view of one node. Valid as long as its document is neither read anew nor destroyed.
class Value {
 public:
  class Items;
  class Entries;

  explicit Value(const Token* token) : token_(token) {}

  bool is_null() const { return token_->form == Token::Form::null; }
  bool is_scalar() const { return token_->form == Token::Form::scalar; }
  bool is_sequence() const { return token_->form == Token::Form::sequence; }
  bool is_mapping() const { return token_->form == Token::Form::mapping; }

  // A scalar's text as any YAML reader would give it; empty for everything else.
  std::string text() const;
  // The same without a copy, or, where the file's bytes are not the text itself, decoded into
  // `buffer`.
  std::string_view text(std::string& buffer) const;

  Items items() const;      // of a sequence; none otherwise
  Entries entries() const;  // of a mapping; none otherwise
  // The value of `key` in a mapping; a null Value (found() is false) where there is none.
  Value find(std::string_view key) const;
  bool found() const { return token_ != nullptr; }

  const Token& token() const { return *token_; }

 private:
  const Token* token_;
};

// Whether two nodes mean the same: equal texts, items in order, the same keys in the same order.
bool same(Value a, Value b);

class Value::Items {
 public:
  class Iterator {
   public:
    explicit Iterator(const Token* token) : token_(token) {}
    Value operator*() const { return Value(token_); }
    Iterator& operator++() {
      token_ += token_->span;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Token* token_;
  };
  Items(const Token* first, const Token* last) : first_(first), last_(last) {}
  Iterator begin() const { return Iterator(first_); }
  Iterator end() const { return Iterator(last_); }
  bool empty() const { return first_ == last_; }

 private:
  const Token* first_;
  const Token* last_;
};

struct Entry {
  Value key;
  Value value;
};

class Value::Entries {
 public:
  class Iterator {
   public:
    explicit Iterator(const Token* token) : token_(token) {}
    Entry operator*() const { return {Value(token_), Value(token_ + 1)}; }
    Iterator& operator++() {
      token_ += 1 + (token_ + 1)->span;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Token* token_;
  };
  Entries(const Token* first, const Token* last) : first_(first), last_(last) {}
  Iterator begin() const { return Iterator(first_); }
  Iterator end() const { return Iterator(last_); }
  bool empty() const { return first_ == last_; }

 private:
  const Token* first_;
  const Token* last_;
};

inline Value::Items Value::items() const {
  if (!is_sequence()) return {token_, token_};
  return {token_ + 1, token_ + token_->span};
}

inline Value::Entries Value::entries() const {
  if (!is_mapping()) return {token_, token_};
  return {token_ + 1, token_ + token_->span};
}

// One YAML file. Reading it again reuses its memory.
class Document {
 public:
  Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  // Reads a file of records: a sequence of mappings, or nothing at all. `text` must outlive the
  // document; `file` is its name in errors. Throws Error(Exit::unread) with file, line and column
  // for everything that is not such a file, among it what yaml-cpp would take in silence: bad UTF-8
  // and control characters, conflict markers, a second document, an unterminated quote, duplicate
  // keys, anchors, aliases, tags, full-width punctuation where YAML needs ASCII.
  void read_records(std::string_view text, std::string file);
  // The same for a file that is one mapping (ruralctl.yaml, a kind's definition).
  void read_mapping(std::string_view text, std::string file);

  std::size_t size() const { return records_.size(); }
  Value record(std::size_t index) const { return Value(&tape_[records_[index]]); }
  Value root() const { return Value(tape_.data()); }

  // Lets a scalar have another text from now on; the bytes of the file stay. For reading alone:
  // what edits files works on their bytes.
  void reread(Value scalar, std::string text);

  // Whether our own scanner understood the file, so that yaml-cpp was not needed.
  bool scanned() const { return scanned_; }

  std::string_view text() const { return text_; }
  const std::string& file() const { return file_; }
  // Where a node stands; line and column count from 1.
  Location locate(Value value) const { return locate(value.token().offset); }
  Location locate(std::size_t offset) const;

 private:
  friend class Scanner;
  friend class TapeBuilder;

  void start(std::string_view text, std::string file);
  void parse();
  void parse_records();
  [[noreturn]] void refuse_line(Value value, Message message) const;

  std::string_view text_;
  std::string file_;
  bool scanned_ = false;
  std::vector<Token> tape_;
  std::vector<std::uint32_t> records_;
  mutable std::size_t counted_to_ = 0;  // where locate() was asked for last: nodes are mostly …
  mutable std::size_t lines_counted_ = 0;  // … asked for one behind another
  std::deque<std::string> decoded_;        // texts that yaml-cpp decoded; tokens point into them
};

}  // namespace ruralctl::yaml
