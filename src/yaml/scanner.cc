#include "yaml/scanner.h"

#include <array>
#include <cstring>

#include "yaml/scalar.h"

namespace ruralctl::yaml {
namespace {

enum Class : unsigned char {
  key_first = 1,   // may start a key
  key_rest = 2,    // may stand in a key, of ASCII
  plain_stop = 4,  // needs a closer look inside a plain scalar
  no_start = 8,    // may not start a plain scalar here
  flow_stop = 16,  // ends, or needs a closer look inside, a plain scalar in a flow collection
};

constexpr std::array<unsigned char, 256> classes() {
  std::array<unsigned char, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    unsigned char bits = 0;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    if (letter || digit || c >= 0x80) bits |= key_first;
    if (letter || digit || c == '-') bits |= key_rest;
    for (const char stop : std::string_view("\n\r\t:#"))
      if (c == static_cast<unsigned char>(stop)) bits |= plain_stop;
    for (const char stop : std::string_view("\n\r\t -?:,[]{}#&*!|>'\"%@`="))
      if (c == static_cast<unsigned char>(stop)) bits |= no_start;
    for (const char stop : std::string_view("\n\r\t:#,[]{}\"'?"))
      if (c == static_cast<unsigned char>(stop)) bits |= flow_stop;
    table[c] = bits;
  }
  return table;
}

constexpr std::array<unsigned char, 256> class_of = classes();

bool is(char c, Class what) {
  return (class_of[static_cast<unsigned char>(c)] & what) != 0;
}

// Of a plain scalar. A dash may start a number.
bool may_start(const char* at) {
  return !is(*at, no_start) || (at[0] == '-' && at[1] >= '0' && at[1] <= '9');
}

bool is_null_word(std::string_view text) {
  if (text.size() != 4) return text == "~";
  return text == "null" || text == "Null" || text == "NULL";
}

const char* behind_blanks(const char* at) {
  while (*at == ' ') ++at;
  return at;
}

std::string_view between(const char* first, const char* last) {
  return {first, static_cast<std::size_t>(last - first)};
}

// A list written with Chinese punctuation is one item to YAML: an error that yaml-cpp's side
// reports.
bool has_full_width_comma(std::string_view text) {
  return text.find("\xEF\xBC\x8C") != std::string_view::npos ||  // ，
         text.find("\xE3\x80\x81") != std::string_view::npos;    // 、
}

constexpr std::string_view full_width_colon = "\xEF\xBC\x9A";
constexpr std::string_view full_width_space = "\xE3\x80\x80";

// yaml-cpp knows no longer ones, as YAML asks for.
constexpr std::size_t longest_key = 1024;

// A record with more fields is left to yaml-cpp, so that no search for a second field of one name
// takes long.
constexpr std::size_t most_keys_searched = 256;

// The indentation of a field's nested lines: two more than the field's own two.
constexpr std::size_t nested_indent = 4;

bool starts_nested(const char* at, const char* end) {
  return static_cast<std::size_t>(end - at) > nested_indent &&
         std::memcmp(at, "    ", nested_indent) == 0;
}

}  // namespace

Scanner::Scanner(std::string_view text, Document& document)
    : begin_(text.data()),
      end_(text.data() + text.size()),
      at_(begin_),
      document_(document),
      tape_(document.tape_) {}

std::uint32_t Scanner::push(Token::Form form, const char* at, std::string_view bytes) {
  const auto index = static_cast<std::uint32_t>(tape_.size());
  tape_.push_back(
      {form, Token::Encoding::direct, 1, static_cast<std::uint32_t>(at - begin_), bytes});
  return index;
}

void Scanner::close(std::uint32_t index) {
  tape_[index].span = static_cast<std::uint32_t>(tape_.size()) - index;
}

bool Scanner::scan() {
  // Every line ends with \n, so that no loop below needs to look for the end of the text.
  if (begin_ == end_ || end_[-1] != '\n') return false;
  if (end_ - begin_ >= 3 && std::memcmp(begin_, "\xEF\xBB\xBF", 3) == 0) return false;
  const std::uint32_t root = push(Token::Form::sequence, begin_);
  while (at_ < end_) {
    if (!scan_record_line()) return false;
  }
  if (in_record_) close(record_);
  close(root);
  return true;
}

bool Scanner::scan_record_line() {
  if (at_[0] == '-' && at_[1] == ' ') {
    if (in_record_) close(record_);
    at_ += 2;
    in_record_ = true;
    seen_keys_ = 0;
    record_ = push(Token::Form::mapping, at_);
    if (document_.records_.empty())
      tape_.front().offset = static_cast<std::uint32_t>(at_ - 2 - begin_);
    document_.records_.push_back(record_);
    return scan_field();
  }
  if (in_record_ && at_[0] == ' ' && at_[1] == ' ' && is(at_[2], key_first)) {
    at_ += 2;
    return scan_field();
  }
  const char* first = at_;
  while (*first == ' ') ++first;
  if (*first == '\n') {
    at_ = first + 1;
    return true;
  }
  if (*first != '#') return false;
  at_ = first;
  skip_line();
  return true;
}

void Scanner::skip_line() {
  at_ = static_cast<const char*>(std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_))) + 1;
}

// The key that stands before a colon; empty where there is none.
std::string_view Scanner::scan_key() {
  const char* first = at_;
  if (!is(*first, key_first)) return {};
  const char* last = first;
  while (is(*last, key_rest)) ++last;
  if (static_cast<signed char>(*last) < 0) {
    while (is(*last, key_rest) || static_cast<signed char>(*last) < 0) ++last;
    const std::string_view seen = between(first, last);
    if (seen.find(full_width_colon) != std::string_view::npos) return {};
    if (seen.starts_with(full_width_space)) return {};
  }
  const std::string_view key = between(first, last);
  if (*last != ':' || key.size() > longest_key || is_null_word(key)) return {};
  at_ = last + 1;
  return key;
}

bool Scanner::note_key(std::string_view key, std::uint32_t mapping) {
  const std::uint64_t bit = std::uint64_t{1}
                            << ((static_cast<unsigned char>(key.front()) * 7U +
                                 static_cast<unsigned char>(key.back()) * 3U + key.size()) %
                                64U);
  if ((seen_keys_ & bit) != 0) {
    const Token* token = &tape_[mapping] + 1;
    const Token* last = tape_.data() + tape_.size() - 1;
    for (std::size_t searched = 0; token < last; ++searched) {
      if (token->bytes == key || searched == most_keys_searched) return false;
      token += 1 + (token + 1)->span;
    }
  }
  seen_keys_ |= bit;
  return true;
}

bool Scanner::scan_field() {
  const char* first = at_;
  const std::string_view key = scan_key();
  if (key.empty()) return false;
  push(Token::Form::scalar, first, key);
  if (!note_key(key, record_)) return false;
  const char* behind_colon = at_;
  at_ = behind_blanks(at_);
  if (*at_ == '\n') return scan_nested_list(behind_colon);
  if (at_ == behind_colon) return false;
  return *at_ == '#' ? scan_nested_list(behind_colon) : scan_value();
}

bool Scanner::scan_value() {
  switch (*at_) {
    case '[':
      return scan_flow_sequence() && scan_line_end();
    case '"':
      return scan_double_quoted(false) && scan_line_end();
    case '|':
      return scan_literal();
    default:
      return scan_plain();
  }
}

bool Scanner::scan_plain() {
  const char* first = at_;
  if (!may_start(first)) return false;
  const char* last = first;
  for (;; ++last) {
    if (!is(*last, plain_stop)) continue;
    if (*last == '\n') break;
    if (*last == ':' && last[1] != ' ' && last[1] != '\n') continue;
    if (*last == '#' && last[-1] != ' ') continue;
    if (*last == '#') break;
    return false;
  }
  at_ = *last == '\n' ? last + 1
                      : static_cast<const char*>(
                            std::memchr(last, '\n', static_cast<std::size_t>(end_ - last))) +
                            1;
  while (last > first && last[-1] == ' ') --last;
  const std::string_view text = between(first, last);
  if (is_null_word(text)) {
    push(Token::Form::null, first);
  } else {
    push(Token::Form::scalar, first, text);
  }
  return true;
}

bool Scanner::scan_double_quoted(bool in_flow) {
  const char* first = at_;
  const char* last = first + 1;
  bool escaped = false;
  while (*last != '"') {
    if (*last == '\n' || *last == '\r') return false;
    if (*last == '\\') {
      const std::size_t length = length_of_escape(between(last, end_));
      if (length == 0) return false;
      escaped = true;
      last += length;
      continue;
    }
    ++last;
  }
  const std::uint32_t index = push(Token::Form::scalar, first, between(first + 1, last));
  if (escaped) tape_[index].encoding = Token::Encoding::escaped;
  at_ = last + 1;
  return in_flow || *at_ == ' ' || *at_ == '\n';
}

bool Scanner::scan_flow_scalar() {
  if (*at_ == '"') return scan_double_quoted(true);
  const char* first = at_;
  if (!may_start(first)) return false;
  const char* last = first;
  bool ascii = true;
  for (; !is(*last, flow_stop); ++last) ascii = ascii && static_cast<signed char>(*last) > 0;
  at_ = last;
  while (last > first && last[-1] == ' ') --last;
  const std::string_view text = between(first, last);
  if (is_null_word(text) || (!ascii && has_full_width_comma(text))) return false;
  push(Token::Form::scalar, first, text);
  return true;
}

bool Scanner::scan_flow_sequence() {
  const std::uint32_t sequence = push(Token::Form::sequence, at_);
  ++at_;
  at_ = behind_blanks(at_);
  if (*at_ == ']') {
    ++at_;
    return true;
  }
  for (;;) {
    if (!scan_flow_scalar()) return false;
    at_ = behind_blanks(at_);
    const char c = *at_++;
    if (c == ']') break;
    if (c != ',') return false;
    at_ = behind_blanks(at_);
  }
  close(sequence);
  return true;
}

bool Scanner::scan_flow_mapping() {
  const std::uint32_t mapping = push(Token::Form::mapping, at_);
  ++at_;
  seen_keys_ = 0;
  at_ = behind_blanks(at_);
  if (*at_ == '}') return false;
  for (;;) {
    const char* first = at_;
    const std::string_view key = scan_key();
    if (key.empty() || *at_ != ' ') return false;
    push(Token::Form::scalar, first, key);
    if (!note_key(key, mapping)) return false;
    at_ = behind_blanks(at_);
    if (!scan_flow_scalar()) return false;
    at_ = behind_blanks(at_);
    const char c = *at_++;
    if (c == '}') break;
    if (c != ',') return false;
    at_ = behind_blanks(at_);
  }
  close(mapping);
  return true;
}

// What follows the rest of a field's line, blank but for a comment: rows, with comments above and
// between them, or nothing.
bool Scanner::scan_nested_list(const char* behind_colon) {
  skip_line();
  const char* below = at_;
  while (starts_nested(at_, end_) && at_[nested_indent] == '#') skip_line();
  if (!starts_nested(at_, end_)) {
    at_ = below;
    push(Token::Form::null, behind_colon);
    return true;
  }
  const std::uint64_t record_keys = seen_keys_;
  const std::uint32_t sequence = push(Token::Form::sequence, at_ + nested_indent);
  while (starts_nested(at_, end_)) {
    at_ += nested_indent;
    if (*at_ == '#') {
      skip_line();
      continue;
    }
    if (at_[0] != '-' || at_[1] != ' ') return false;
    at_ += 2;
    if (*at_ != '{' || !scan_flow_mapping() || !scan_line_end()) return false;
  }
  seen_keys_ = record_keys;
  close(sequence);
  return true;
}

// `|-`, or `|` with a line break at the end, with a 2 where the first line starts with a blank; the
// lines are indented by four.
bool Scanner::scan_literal() {
  const char* header = at_;
  ++at_;
  const bool indicated = *at_ == '2';
  if (indicated) ++at_;
  const bool stripped = *at_ == '-';
  if (stripped) ++at_;
  if (!scan_line_end()) return false;
  const char* first = at_;
  const char* last = at_;  // behind the last line that is not blank
  while (at_ < end_) {
    const char* line_end =
        static_cast<const char*>(std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_)));
    const char* blank = at_;
    while (*blank == ' ' && blank - at_ < static_cast<std::ptrdiff_t>(nested_indent)) ++blank;
    if (blank == line_end) {
      if (!indicated && last == first) return false;
    } else if (blank - at_ == static_cast<std::ptrdiff_t>(nested_indent)) {
      if (!indicated && last == first && *blank == ' ') return false;
      if (line_end[-1] == '\r') return false;
      last = line_end;
    } else {
      break;
    }
    at_ = line_end + 1;
  }
  if (last == first) return false;
  const std::uint32_t index =
      push(Token::Form::scalar, header, between(first, stripped ? last : last + 1));
  tape_[index].encoding = Token::Encoding::literal;
  return true;
}

bool Scanner::scan_line_end() {
  const bool spaced = *at_ == ' ';
  at_ = behind_blanks(at_);
  if (*at_ == '#' && spaced) {
    at_ = static_cast<const char*>(std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_)));
  }
  if (*at_ != '\n') return false;
  ++at_;
  return true;
}

}  // namespace ruralctl::yaml
