#include "yaml/hint.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "yaml/spans.h"

namespace ruralctl::yaml {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_name_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' ||
         static_cast<signed char>(c) < 0;
}

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != npos;
}

// How a line begins: `  - name: …`.
struct Beginning {
  std::size_t first_dash = npos;
  std::size_t dash = npos;  // its last
  std::size_t content;      // of what stands behind indentation and dashes
  std::size_t name_end;     // behind the name that the content starts with
  bool field = false;       // whether a colon and a blank follow the name
};

Beginning beginning_of(std::string_view line) {
  Beginning b;
  b.content = std::min(line.find_first_not_of(' '), line.size());
  while (line.substr(b.content).starts_with("- ")) {
    b.dash = b.content;
    if (b.first_dash == npos) b.first_dash = b.dash;
    b.content = std::min(line.find_first_not_of(' ', b.content + 1), line.size());
  }
  b.name_end = b.content;
  while (b.name_end < line.size() && is_name_byte(line[b.name_end])) ++b.name_end;
  const std::string_view rest = line.substr(b.name_end);
  b.field = b.name_end > b.content && (rest.starts_with(": ") || rest == ":");
  return b;
}

std::string_view line_at(std::string_view text, std::size_t start) {
  return text.substr(start, line_content_end(text, start) - start);
}

// Follows quotes, brackets and block scalars as YAML does, and finds the one that swallows the
// fields below it.
class OpenFinder {
 public:
  OpenFinder(std::string_view text, std::size_t stop) : text_(text), stop_(stop) {}

  std::optional<std::size_t> find() {
    for (bool token_may_start = true; at_ < text_.size();) {
      const char c = text_[at_];
      if (c == '\n') {
        ++at_;
        if (at_ > stop_ && brackets_.empty()) return std::nullopt;
        if (!brackets_.empty() && starts_below(at_, brackets_.back())) return brackets_.back();
        token_may_start = true;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        ++at_;
      } else if (c == '#' && (at_ == 0 || is_one_of(text_[at_ - 1], " \t\n"))) {
        at_ = line_content_end(text_, at_);
      } else if (token_may_start && (c == '"' || c == '\'')) {
        const std::size_t quote = at_;
        at_ = end_of_quoted(text_, quote);
        if (at_ == npos || swallows(quote, at_)) return quote;
        token_may_start = false;
      } else if (token_may_start && (c == '|' || c == '>') && brackets_.empty()) {
        skip_block_scalar();
      } else {
        token_may_start = follow(c, token_may_start);
        if (wrongly_closed_) return wrongly_closed_;
        ++at_;
      }
    }
    if (brackets_.empty()) return std::nullopt;
    return brackets_.back();
  }

 private:
  // The column that everything inside a value at `offset` is indented beyond; npos where there is
  // none.
  std::size_t margin_of(std::size_t offset) const {
    const std::size_t start = line_start(text_, offset);
    const Beginning b = beginning_of(text_.substr(start, offset - start));
    return b.field ? b.content : b.dash;
  }

  // Whether the line is a field or record of what holds the value at `offset`, and so no part of
  // it.
  bool starts_below(std::size_t line, std::size_t offset) const {
    const std::size_t margin = margin_of(offset);
    const std::size_t start = start_of_field(line_at(text_, line));
    return margin != npos && start != npos && start <= margin;
  }

  bool swallows(std::size_t from, std::size_t to) const {
    for (std::size_t line = line_end(text_, from); line < to; line = line_end(text_, line)) {
      if (starts_below(line, from)) return true;
    }
    return false;
  }

  void skip_block_scalar() {
    const std::size_t margin = margin_of(at_);
    for (at_ = line_end(text_, at_); at_ < text_.size(); at_ = line_end(text_, at_)) {
      const std::string_view line = line_at(text_, at_);
      const std::size_t indentation = line.find_first_not_of(' ');
      if (indentation != npos && (margin == npos || indentation <= margin)) break;
    }
    if (at_ < text_.size()) --at_;  // its line break starts the next line
  }

  // Whether a token may start behind `c`.
  bool follow(char c, bool token_may_start) {
    if (is_one_of(c, "[{") && token_may_start) {
      brackets_.push_back(at_);
      return true;
    }
    if (is_one_of(c, "]}") && !brackets_.empty()) {
      if (text_[brackets_.back()] == (c == ']' ? '[' : '{')) {
        brackets_.pop_back();
      } else {
        wrongly_closed_ = brackets_.back();
      }
    }
    if (c == ',' && !brackets_.empty()) return true;
    const bool before_blank = at_ + 1 == text_.size() || is_one_of(text_[at_ + 1], " \t\r\n");
    return before_blank && (c == ':' || (is_one_of(c, "-?") && token_may_start));
  }

  std::string_view text_;
  std::size_t stop_;
  std::size_t at_ = 0;
  std::vector<std::size_t> brackets_;
  std::optional<std::size_t> wrongly_closed_;
};

std::optional<Hint> full_width_bracket(std::string_view line, std::size_t start) {
  for (const std::string_view bracket : {"［", "］", "｛", "｝"}) {
    if (const std::size_t at = line.find(bracket); at != npos) {
      return Hint{start + at, msg("'{0}' is a full-width bracket; type the ASCII one", bracket)};
    }
  }
  return std::nullopt;
}

// In a list, `，` and the name of a field behind it.
std::optional<Hint> full_width_comma(std::string_view line, std::size_t start) {
  const std::size_t bracket = line.find_first_of("[{");
  if (bracket == npos) return std::nullopt;
  for (const std::string_view comma : {"，", "、"}) {
    const std::size_t at = line.find(comma, bracket);
    if (at == npos) continue;
    std::size_t name = std::min(line.find_first_not_of(' ', at + comma.size()), line.size());
    while (name < line.size() && is_name_byte(line[name])) ++name;
    if (name < line.size() && line[name] == ':')
      return Hint{start + at, message_for_full_width_comma(comma)};
  }
  return std::nullopt;
}

std::optional<Hint> mistyped(std::string_view text, std::size_t start) {
  const std::string_view line = line_at(text, start);
  const std::size_t tab = line.find('\t');
  if (tab != npos && line.find_first_not_of(" \t") > tab) {
    return Hint{start + tab, msg("a tab indents this line; use spaces")};
  }
  const Beginning b = beginning_of(line);
  if (line.substr(b.content).starts_with("　")) {
    return Hint{start + b.content,
                msg("a full-width space indents this line; use ordinary spaces")};
  }
  const std::size_t colon = line.find(':', b.content);
  const std::size_t wide = line.find("：", b.content);
  if (wide != npos && wide < colon && line.find_first_of(" \"'[{", b.content) > wide) {
    return Hint{start + wide, message_for_full_width_colon()};
  }
  const std::string_view content = line.substr(b.content);
  const bool named = b.name_end < line.size() && line[b.name_end] == ':';
  const std::size_t gap = content.starts_with('-') ? b.content + 1 : named ? b.name_end + 1 : npos;
  if (gap != npos && line.substr(gap).starts_with("　")) {
    return Hint{start + gap, message_for_full_width_space()};
  }
  if (content.size() > 1 && content[0] == '-' && is_name_byte(content[1]) && content[1] != '-') {
    return Hint{start + b.content, msg("type a space behind the dash")};
  }
  for (const std::string_view dash : {"－", "—", "–"}) {
    if (content.starts_with(dash)) {
      return Hint{start + b.content,
                  msg("'{0}' starts no record and no item; type '-' and a space", dash)};
    }
  }
  const bool has_name =
      b.name_end > b.content && b.name_end < line.size() && line[b.name_end] == ':';
  if (has_name && !b.field) return Hint{start + b.name_end, msg("type a space behind the colon")};
  if (const auto bracket = full_width_bracket(line, start)) return bracket;
  if (const auto comma = full_width_comma(line, start)) return comma;
  const std::size_t second = b.field ? line.find(": ", b.name_end + 1) : npos;
  const bool quoted =
      second != npos && is_one_of(line[line.find_first_not_of(' ', b.name_end + 1)], "\"'|>[{");
  if (second != npos && !quoted) {
    return Hint{start + second,
                msg("a second ': ' on one line; put the whole value between double quotes")};
  }
  return std::nullopt;
}

// Text behind a closing quote, most often because of a quote within the text, or behind a closing
// bracket.
std::optional<Hint> behind_closing(std::string_view text, std::size_t offset) {
  const std::size_t start = line_start(text, offset);
  const std::size_t before = text.find_last_not_of(" \t", offset == 0 ? 0 : offset - 1);
  if (before == npos || before < start || before >= offset) return std::nullopt;
  if (text[before] == '"') {
    return Hint{offset, msg("the quotes end before this; write \\\" for a quote inside them")};
  }
  if (text[before] == '\'') {
    return Hint{offset, msg("the quotes end before this; write '' for a quote inside them")};
  }
  if (is_one_of(text[before], "]}")) {
    return Hint{offset, msg("the '{0}' before this ends the value; put '#' before a comment, or "
                            "the whole value between "
                            "double quotes",
                            text.substr(before, 1))};
  }
  return std::nullopt;
}

// What the characters at the place where yaml-cpp stopped say by themselves.
std::optional<Hint> at_place(std::string_view text, std::size_t offset, std::string_view reason) {
  if (reason.starts_with("unknown escape character") || reason.starts_with("invalid unicode") ||
      reason.starts_with("bad character found while scanning hex")) {
    const std::size_t backslash = text.rfind('\\', offset);
    if (backslash != npos) {
      return Hint{backslash, message_for_escape()};
    }
  }
  if (reason.find("alias") != npos || reason.starts_with("the referenced anchor")) {
    const std::size_t star = text.rfind('*', offset);
    if (star != npos) return Hint{star, message_for_alias()};
  }
  if (reason.find("anchor") != npos) {
    const std::size_t ampersand = text.rfind('&', offset);
    if (ampersand != npos) return Hint{ampersand, message_for_anchor()};
  }
  if (reason.find("tag") != npos) {
    const std::size_t mark = text.rfind('!', offset);
    if (mark != npos) return Hint{mark, message_for_tag()};
  }
  if (reason == "unexpected character in block scalar") {
    return Hint{offset, msg("behind '|' or '>' the text starts on the next line; quote it if it "
                            "starts with that sign")};
  }
  if (reason == "illegal flow end") {
    return Hint{offset,
                msg("this '{0}' closes nothing; remove it, or put the text between double quotes",
                    text.substr(offset, 1))};
  }
  if (const auto hint = behind_closing(text, offset)) return hint;
  if (offset < text.size() && is_one_of(text[offset], ",?-@`%&*!|>#\"'")) {
    return Hint{offset,
                msg("'{0}' has a meaning of its own here; put the text between double quotes",
                    text.substr(offset, 1))};
  }
  return std::nullopt;
}

// The line above that is not blank and no comment; the line itself if there is none.
std::size_t line_above(std::string_view text, std::size_t line) {
  for (std::size_t above = line; above > 0;) {
    above = line_start(text, above - 1);
    const std::size_t content = text.find_first_not_of(" \t\r\n", above);
    if (content < line_end(text, above) && text[content] != '#') return above;
    if (above == line_start(text, 0)) break;
  }
  return line;
}

// A line that stands where a field should.
std::optional<Hint> no_field(std::string_view text, std::size_t start) {
  const std::string_view line = line_at(text, start);
  const Beginning b = beginning_of(line);
  if (b.content == line.size() || b.field || b.dash != npos || line.find(": ") != npos)
    return std::nullopt;
  if (is_one_of(line[b.content], "\"'#[]{}")) return std::nullopt;
  return Hint{start + b.content, message_for_no_field()};
}

// A field that does not start where those above it do.
std::optional<Hint> out_of_line(std::string_view text, std::size_t start) {
  const Beginning here = beginning_of(line_at(text, start));
  if (!here.field || here.dash != npos) return std::nullopt;
  for (std::size_t line = start, above = line_above(text, line); above < line;
       above = line_above(text, line)) {
    line = above;
    const Beginning b = beginning_of(line_at(text, line));
    if (!b.field) continue;
    if (b.content == here.content) return std::nullopt;
    return Hint{start + here.content,
                msg("the name of this field stands in column {0}, that of the field above it in "
                    "column {1}; line them up",
                    here.content + 1, b.content + 1)};
  }
  return std::nullopt;
}

}  // namespace

std::size_t start_of_field(std::string_view line) {
  const Beginning b = beginning_of(line);
  if (b.dash != npos) return b.first_dash;
  return b.field ? b.content : npos;
}

Message message_for_alias() {
  return msg("'*' refers to another place of the file; write the value itself, or quote it");
}

Message message_for_anchor() {
  return msg("'&' names a place of the file for later reference; remove it, or quote the value");
}

Message message_for_tag() {
  return msg("'!' sets a type here; remove it, or quote the value");
}

Message message_for_escape() {
  return msg("this '\\' starts no escape; write '\\\\' for a backslash between double quotes");
}

Message message_for_open_quote(char quote) {
  return msg("this quote is never closed; type the closing {0} at the value's end",
             std::string(1, quote));
}

Message message_for_full_width_comma(std::string_view comma) {
  return msg("'{0}' does not separate items; type ',' and a space, or quote the text", comma);
}

Message message_for_no_field() {
  return msg("this line is no field; a field is written 'name: value'");
}

Message message_for_full_width_colon() {
  return msg("'：' ends no field's name; type ':' and a space");
}

Message message_for_full_width_space() {
  return msg("this space is full-width; type an ordinary one");
}

std::optional<Hint> hint_for_unclosed(std::string_view text, std::size_t offset) {
  const std::optional<std::size_t> at = OpenFinder(text, offset).find();
  if (!at || *at > offset) return std::nullopt;
  const char open = text[*at];
  const std::size_t start = line_start(text, *at);
  if (auto bracket = full_width_bracket(line_at(text, start), start)) return bracket;
  if (open == '"' || open == '\'') return Hint{*at, message_for_open_quote(open)};
  return Hint{*at, msg("this '{0}' is never closed; type the closing '{1}' behind the last item",
                       std::string(1, open), open == '[' ? "]" : "}")};
}

Hint hint_for(std::string_view text, std::size_t offset, const std::string& reason) {
  if (auto hint = hint_for_unclosed(text, offset)) return *std::move(hint);
  const std::size_t here = line_start(text, offset);
  if (auto hint = mistyped(text, here)) return *std::move(hint);
  if (auto hint = at_place(text, offset, reason)) return *std::move(hint);
  const std::size_t above = line_above(text, here);
  if (above < here) {
    if (auto hint = mistyped(text, above)) return *std::move(hint);
    if (auto hint = no_field(text, above)) return *std::move(hint);
  }
  if (auto hint = no_field(text, here)) return *std::move(hint);
  if (auto hint = out_of_line(text, here)) return *std::move(hint);
  return {offset,
          msg("this is no valid YAML ({0}); compare the line with those around it", reason)};
}

Hint hint_for_line(std::string_view text, std::size_t offset, Message otherwise) {
  if (auto hint = mistyped(text, line_start(text, offset))) return *std::move(hint);
  return {offset, std::move(otherwise)};
}

}  // namespace ruralctl::yaml
