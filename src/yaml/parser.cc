#include "yaml/parser.h"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <unordered_set>

#include "yaml/hint.h"
#include "yaml/layout.h"
#include "yaml/spans.h"

namespace ruralctl::yaml {
namespace {

// Lets yaml-cpp read the text where it stands.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* first = const_cast<char*>(text.data());  // streambuf's interface; nothing writes
    setg(first, first, first + text.size());
  }
};

// No book nests deeper than a handful of levels; every function that walks a tape does so by
// recursion.
constexpr std::size_t most_levels = 64;

// yaml-cpp holds all tokens of a flow collection in memory before its first event, so that hostile
// nesting must be found before it. Counts roughly: brackets that could open a collection, within
// one record.
constexpr std::size_t most_open_brackets = 1000;

std::size_t find_deep_nesting(std::string_view text) {
  std::size_t open = 0;
  bool may_open = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' && text.substr(at).starts_with("\n- ")) open = 0;
    if ((c == ']' || c == '}') && open > 0) --open;
    if ((c == '[' || c == '{') && may_open && ++open > most_open_brackets) return at;
    if (c != ' ' && c != '\t' && c != '\r') {
      may_open = std::string_view("\n[{,:-?").find(c) != std::string_view::npos;
    }
  }
  return std::string_view::npos;
}

Message nested_too_deeply() {
  return msg("lists and mappings are nested too deeply here");
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// The `，` of `{date: 2021-05，stage：operating}`, which YAML reads as one value.
std::size_t find_full_width_entry(std::string_view value) {
  constexpr std::string_view comma = "，";
  for (std::size_t at = value.find(comma); at != std::string_view::npos;
       at = value.find(comma, at + 1)) {
    std::size_t name = at + comma.size();
    while (name < value.size() && value[name] == ' ') ++name;
    std::size_t behind = name;
    while (behind < value.size() && is_name_byte(value[behind])) ++behind;
    if (behind > name && value.substr(behind).starts_with("：")) return at;
  }
  return std::string_view::npos;
}

// yaml-cpp decodes the escapes `\N` and `\_` to U+0085 and U+00A0 in Latin-1: bytes that continue
// nothing.
std::string with_whole_characters(std::string_view text) {
  std::string whole;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 1 && lead >= 0x80) whole += '\xC2';
    whole += text.substr(at, length);
    at += length;
  }
  return whole;
}

}  // namespace

class Events : public YAML::EventHandler {
 public:
  Events(std::string_view text, std::size_t skipped, Document& document, std::vector<Token>& tape,
         std::deque<std::string>& decoded)
      : text_(text), skipped_(skipped), document_(document), tape_(tape), decoded_(decoded) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ == 0) return;
    const std::size_t offset = offset_of(mark);
    if (text_.substr(offset).starts_with("---")) {
      fail(offset,
           msg("a second document starts here ('---'); a book's file holds one: remove the line"));
    }
    fail(hint_for_line(
        text_, offset,
        msg("what the file holds ended above this line; move this into it, or remove it")));
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    // yaml-cpp marks the token behind a null that is not written.
    std::size_t offset = offset_of(mark);
    if (!open_.empty() && open_.back().mapping) {
      if (!open_.back().value_next)
        fail(offset, msg("a field without a name; write 'name: value'"));
      const std::size_t key = tape_[open_.back().last].offset;
      const std::size_t key_end = end_of(text_, Value(&tape_[open_.back().last]));
      if (open_.back().flow) {
        fail_or_unclosed(key,
                         msg("'{0}' has no value; type a space behind the colon, or give a value",
                             text_.substr(key, key_end - key)));
      }
      const std::size_t colon = text_.find_first_not_of(" \t\r\n", key_end);
      const bool has_colon = colon != std::string_view::npos && text_[colon] == ':';
      // yaml-cpp takes a line without a colon for a key, as if it stood behind a `?`.
      const std::size_t before =
          key == 0 ? std::string_view::npos : text_.find_last_not_of(" \t\r\n", key - 1);
      if (!has_colon && (before == std::string_view::npos || text_[before] != '?')) {
        fail(hint_for_line(text_, key, message_for_no_field()));
      }
      if (offset < key_end || length_of_null(text_, offset) == 0)
        offset = has_colon ? colon + 1 : key_end;
    } else if (!open_.empty()) {
      const bool written = length_of_null(text_, offset) > 0;
      if (!open_.back().flow && !written) offset = next_dash(text_, end_of_last_item());
      if (open_.size() > 1)
        fail_or_unclosed(offset, msg("an empty item in a list; remove it or give it a value"));
    }
    push(Token::Form::null, offset);
  }

  // yaml-cpp refuses an alias to an anchor that is not there, and anchors are refused before.
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(offset_of(mark), message_for_alias());
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    const std::size_t offset = offset_of(mark);
    refuse_tag(offset, tag);
    const char first = offset < text_.size() ? text_[offset] : '\0';
    if (first == '"' || first == '\'') refuse_open_quote(offset);
    const bool quoted = tag == "!";
    const std::string& text =
        decoded_.emplace_back(first == '"' ? with_whole_characters(value) : value);
    const bool in_mapping = !open_.empty() && open_.back().mapping;
    if (in_mapping && !open_.back().value_next) {
      note_key(offset, text, quoted);
    } else {
      refuse_shallow_value(offset);
      if (!quoted && !open_.empty() && open_.back().flow)
        refuse_full_width_comma(offset, text, in_mapping);
    }
    push(Token::Form::scalar, offset, text);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    start(mark, tag, anchor, style, false);
  }
  void OnSequenceEnd() override { finish(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    start(mark, tag, anchor, style, true);
  }
  void OnMapEnd() override { finish(); }

  [[noreturn]] void fail(std::size_t offset, Message message) const {
    throw Error(Exit::unread, document_.locate(offset + skipped_), std::move(message));
  }

  [[noreturn]] void fail(Hint hint) const { fail(hint.offset, std::move(hint.message)); }

  int documents() const { return documents_; }

 private:
  struct Open {
    std::uint32_t index;
    bool mapping;
    bool flow;
    bool value_next = false;
    std::uint32_t last = 0;  // its last key or item; 0 where there is none
    std::unordered_set<std::string_view> keys;
  };

  // What looks wrong may be because of a quote or bracket that should have been closed long before.
  [[noreturn]] void fail_or_unclosed(std::size_t offset, Message message) const {
    if (auto hint = hint_for_unclosed(text_, text_.size())) fail(*std::move(hint));
    fail(offset, std::move(message));
  }

  std::size_t end_of_last_item() const {
    const Open& list = open_.back();
    return list.last == 0 ? tape_[list.index].offset : end_of(text_, Value(&tape_[list.last]));
  }

  std::size_t offset_of(const YAML::Mark& mark) const {
    return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), text_.size());
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != YAML::NullAnchor) fail(offset_of(mark), message_for_anchor());
  }

  void refuse_tag(std::size_t offset, const std::string& tag) const {
    const bool written = offset < text_.size() && text_[offset] == '!';
    if (written || (!tag.empty() && tag != "?" && tag != "!")) fail(offset, message_for_tag());
  }

  // yaml-cpp takes the end of the file for a closing quote, and records and fields for what stands
  // before a later one.
  void refuse_open_quote(std::size_t offset) const {
    const std::size_t end = end_of_quoted(text_, offset);
    if (end == std::string_view::npos) fail(offset, message_for_open_quote(text_[offset]));
    if (text_[offset] == '"') refuse_escaped_single_quote(offset, end);
    const auto block =
        std::find_if(open_.rbegin(), open_.rend(), [](const Open& o) { return !o.flow; });
    if (block == open_.rend()) return;
    const std::size_t column = byte_column(text_, tape_[block->index].offset);
    for (std::size_t line = line_end(text_, offset); line < end; line = line_end(text_, line)) {
      const std::size_t start =
          start_of_field(text_.substr(line, line_content_end(text_, line) - line));
      if (start != std::string_view::npos && start <= column) {
        fail(offset, message_for_open_quote(text_[offset]));
      }
    }
  }

  // yaml-cpp takes a line at the indentation of a field for the value of the field above.
  void refuse_shallow_value(std::size_t offset) const {
    if (open_.empty() || open_.back().flow) return;
    if (byte_column(text_, offset) <= byte_column(text_, tape_[open_.back().index].offset)) {
      fail(hint_for_line(text_, offset, message_for_no_field()));
    }
  }

  // An escape of yaml-cpp alone.
  void refuse_escaped_single_quote(std::size_t offset, std::size_t end) const {
    for (std::size_t at = text_.find('\\', offset); at < end; at = text_.find('\\', at + 2)) {
      if (text_[at + 1] == '\'') fail(at, message_for_escape());
    }
  }

  void refuse_full_width_comma(std::size_t offset, std::string_view value, bool in_mapping) const {
    for (const std::string_view comma : {"，", "、"}) {
      const bool wrong =
          in_mapping ? comma == "，" && find_full_width_entry(value) != std::string_view::npos
                     : value.find(comma) != std::string_view::npos;
      if (wrong) fail(text_.find(comma, offset), message_for_full_width_comma(comma));
    }
  }

  void note_key(std::size_t offset, std::string_view key, bool quoted) {
    if (!quoted && key.find("：") != std::string_view::npos) {
      fail(text_.find("：", offset), message_for_full_width_colon());
    }
    if (!quoted && key.starts_with("　"))
      fail(hint_for_line(text_, offset, message_for_full_width_space()));
    if (!quoted && key == "<<")
      fail(offset, msg("'<<' merges another place of the file; write the fields themselves"));
    if (!open_.back().keys.insert(key).second) {
      fail(offset, msg("'{0}' stands twice in one record; keep one of the two", key));
    }
  }

  void start(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
             YAML::EmitterStyle::value style, bool mapping) {
    refuse_anchor(mark, anchor);
    const std::size_t offset = offset_of(mark);
    refuse_tag(offset, tag);
    if (open_.size() == most_levels) fail(offset, nested_too_deeply());
    if (!open_.empty() && open_.back().mapping && !open_.back().value_next) {
      fail_or_unclosed(offset, msg("a field's name must be a word; quote the text if it is one"));
    }
    const bool flow = style == YAML::EmitterStyle::Flow;
    if (flow) refuse_shallow_value(offset);
    const std::uint32_t index =
        push(mapping ? Token::Form::mapping : Token::Form::sequence, offset);
    open_.push_back({index, mapping, flow, false, 0, {}});
  }

  void finish() {
    const std::uint32_t index = open_.back().index;
    tape_[index].span = static_cast<std::uint32_t>(tape_.size()) - index;
    open_.pop_back();
  }

  std::uint32_t push(Token::Form form, std::size_t offset, std::string_view bytes = {}) {
    const auto index = static_cast<std::uint32_t>(tape_.size());
    Token& token = tape_.emplace_back();
    token.form = form;
    token.offset = static_cast<std::uint32_t>(offset);
    token.bytes = bytes;
    if (open_.empty()) return index;
    Open& parent = open_.back();
    if (!parent.value_next) parent.last = index;
    if (parent.mapping) parent.value_next = !parent.value_next;
    return index;
  }

  std::string_view text_;
  std::size_t skipped_;
  Document& document_;
  std::vector<Token>& tape_;
  std::deque<std::string>& decoded_;
  std::vector<Open> open_;
  int documents_ = 0;
};

void TapeBuilder::parse(std::string_view text, Document& document) {
  const std::size_t skipped = length_of_byte_order_mark(text);
  text.remove_prefix(skipped);
  Events events(text, skipped, document, document.tape_, document.decoded_);
  if (const std::size_t at = find_deep_nesting(text); at != std::string_view::npos)
    events.fail(at, nested_too_deeply());
  ViewBuffer buffer(text);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
  } catch (const YAML::Exception& e) {
    const auto offset = e.mark.pos < 0 ? std::size_t{0} : static_cast<std::size_t>(e.mark.pos);
    events.fail(hint_for(text, std::min(offset, text.size()), e.msg));
  }
  if (events.documents() == 0) document.tape_.emplace_back();
  for (Token& token : document.tape_) token.offset += static_cast<std::uint32_t>(skipped);
}

void TapeBuilder::read_records(std::string_view text, std::string file, Document& document) {
  document.start(text, std::move(file));
  document.parse_records();
}

}  // namespace ruralctl::yaml
