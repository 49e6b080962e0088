#include "ruralctl/yaml/document.h"

#include <algorithm>

#include "ruralctl/base/text.h"
#include "yaml/hint.h"
#include "yaml/parser.h"
#include "yaml/scalar.h"
#include "yaml/scanner.h"
#include "yaml/spans.h"

namespace ruralctl::yaml {
namespace {

constexpr std::size_t megabyte = 1024 * 1024;
// Far above any file of a book, and low enough that offsets fit and memory lasts. yaml-cpp needs up
// to 240 bytes of memory for a byte of text.
constexpr std::size_t most_megabytes = 64;
constexpr std::size_t most_megabytes_parsed = 8;

void refuse_larger(std::string_view text, std::size_t megabytes, const std::string& file) {
  if (text.size() <= megabytes * megabyte) return;
  throw Error(Exit::unread, Location{file, 0, 0},
              msg("this file is larger than {0} MB; split it into several", megabytes));
}

// YAML 1.2 takes a lone carriage return for a line end, yaml-cpp and editors do not.
std::size_t find_lone_carriage_return(std::string_view text) {
  std::size_t at = text.find('\r');
  while (at != std::string_view::npos && at + 1 < text.size() && text[at + 1] == '\n')
    at = text.find('\r', at + 2);
  return at;
}

// Seven characters alike, or more where the marker size of git's attributes says so, alone or
// before a name; of fewer, what opens a conflict.
bool is_conflict_marker(std::string_view line) {
  constexpr std::size_t usual_size = 7;
  if (line.empty() || std::string_view("<|=>").find(line.front()) == std::string_view::npos)
    return false;
  const std::size_t size = std::min(line.find_first_not_of(line.front()), line.size());
  if (size >= usual_size) return size == line.size() || line[size] == ' ';
  // The others could be mistakes of another sort.
  if (line.front() != '<' || size == line.size() || line[size] != ' ') return false;
  const std::string_view label = line.substr(size + 1);
  return label == "ours" ||
         (size > 1 && !label.empty() && label.find(':') == std::string_view::npos);
}

}  // namespace

std::string Value::text() const {
  std::string buffer;
  return std::string(text(buffer));
}

std::string_view Value::text(std::string& buffer) const {
  switch (token_->encoding) {
    case Token::Encoding::direct:
      return token_->bytes;
    case Token::Encoding::escaped:
      decode_double_quoted(token_->bytes, buffer);
      return buffer;
    case Token::Encoding::literal:
      decode_literal(token_->bytes, buffer);
      return buffer;
  }
  return {};
}

Value Value::find(std::string_view key) const {
  std::string buffer;
  for (const Entry entry : entries()) {
    if (entry.key.text(buffer) == key) return entry.value;
  }
  return Value(nullptr);
}

bool same(Value a, Value b) {
  if (a.token().form != b.token().form) return false;
  if (a.is_scalar()) {
    std::string buffer_a;
    std::string buffer_b;
    return a.text(buffer_a) == b.text(buffer_b);
  }
  if (a.token().span != b.token().span) return false;
  const Token* first = &a.token();
  const Token* second = &b.token();
  for (std::uint32_t i = 1; i < a.token().span; i += (first + i)->span) {
    if (!same(Value(first + i), Value(second + i))) return false;
  }
  return true;
}

void Document::start(std::string_view text, std::string file) {
  text_ = text;
  file_ = std::move(file);
  scanned_ = false;
  counted_to_ = lines_counted_ = 0;
  tape_.clear();
  records_.clear();
  decoded_.clear();
  refuse_larger(text, most_megabytes, file_);
  if (const auto bad = find_bad_byte(text)) {
    throw Error(
        Exit::unread, locate(*bad),
        msg("this is not UTF-8 text, or a control character stands here; save the file as UTF-8 "
            "and remove the character"));
  }
  if (const std::size_t at = find_lone_carriage_return(text); at != std::string_view::npos) {
    throw Error(
        Exit::unread, locate(at),
        msg("a carriage return stands alone here; end lines with a line feed, or with both"));
  }
}

void Document::parse() {
  tape_.clear();
  records_.clear();
  refuse_larger(text_, most_megabytes_parsed, file_);
  bool in_content = false;
  for (std::size_t at = line_start(text_, 0); at < text_.size(); at = line_end(text_, at)) {
    const std::string_view line = text_.substr(at, line_content_end(text_, at) - at);
    if (is_conflict_marker(line)) {
      throw Error(
          Exit::unread, locate(at),
          msg("a merge left its conflict markers here; keep the right lines, delete the markers"));
    }
    // yaml-cpp ignores a line that it does not understand if it starts so.
    if (line.starts_with('%') && (in_content || !line.starts_with("%YAML "))) {
      throw Error(Exit::unread, locate(at),
                  msg("'%' at the start of a line instructs YAML readers; remove the line, or "
                      "quote the text"));
    }
    in_content =
        in_content || !(is_blank_line(line) || line.starts_with('#') || line.starts_with('%'));
  }
  TapeBuilder::parse(text_, *this);
}

void Document::read_records(std::string_view text, std::string file) {
  start(text, std::move(file));
  scanned_ = Scanner(text, *this).scan();
  if (!scanned_) parse_records();
}

void Document::parse_records() {
  parse();
  if (root().is_null() && length_of_null(text_, root().token().offset) == 0) {
    tape_.front().form = Token::Form::sequence;
    return;
  }
  if (!root().is_sequence()) {
    refuse_line(
        root(),
        msg("a file of records is a list: each record starts with '- ' at the start of a line"));
  }
  for (const Value record : root().items()) {
    if (!record.is_mapping()) {
      refuse_line(
          record,
          msg("this is no record; a record is written '- id: …', with a space behind each colon"));
    }
    records_.push_back(static_cast<std::uint32_t>(&record.token() - tape_.data()));
  }
}

void Document::refuse_line(Value value, Message message) const {
  const Hint hint = hint_for_line(text_, value.token().offset, std::move(message));
  throw Error(Exit::unread, locate(hint.offset), hint.message);
}

void Document::read_mapping(std::string_view text, std::string file) {
  start(text, std::move(file));
  parse();
  if (root().is_null() && length_of_null(text_, root().token().offset) == 0) {
    tape_.front().form = Token::Form::mapping;
    return;
  }
  if (!root().is_mapping()) {
    refuse_line(root(), msg("this file holds settings, one 'name: value' a line"));
  }
}

void Document::reread(Value scalar, std::string text) {
  Token& token = tape_[static_cast<std::size_t>(&scalar.token() - tape_.data())];
  token.bytes = decoded_.emplace_back(std::move(text));
  token.encoding = Token::Encoding::direct;
}

Location Document::locate(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t start = line_start(text_, offset);
  if (start < counted_to_) counted_to_ = lines_counted_ = 0;
  const auto from = text_.begin() + static_cast<std::ptrdiff_t>(counted_to_);
  lines_counted_ += static_cast<std::size_t>(
      std::count(from, text_.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
  counted_to_ = start;
  const std::string_view content = text_.substr(start, line_content_end(text_, start) - start);
  return {file_, lines_counted_ + 1, column_of(content, offset - start)};
}

}  // namespace ruralctl::yaml
