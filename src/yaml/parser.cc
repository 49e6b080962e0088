#include "yaml/parser.h"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "ruralctl/base/text.h"
#include "yaml/hint.h"
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

constexpr std::size_t no_offset = static_cast<std::size_t>(-1);

}  // namespace

class Events : public YAML::EventHandler {
 public:
  Events(std::string_view text, std::size_t skipped, Document& document, std::vector<Token>& tape,
         std::deque<std::string>& decoded)
      : text_(text), skipped_(skipped), document_(document), tape_(tape), decoded_(decoded) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ > 0) {
      fail(offset_of(mark), msg("a second document starts here ('---'); a book's file holds one: remove the line"));
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    // yaml-cpp marks the token behind a null; the key before it is the better place.
    std::size_t offset = offset_of(mark);
    if (!open_.empty() && open_.back().mapping && open_.back().value_next) {
      const std::size_t key = tape_[open_.back().key].offset;
      offset = end_of(text_, Value(&tape_[open_.back().key]));
      const std::size_t colon = text_.find(':', offset);
      if (open_.back().flow) {
        fail(key, msg("'{0}' has no value; type a space behind the colon, or give a value",
                      text_.substr(key, offset - key)));
      }
      if (colon != std::string_view::npos) offset = std::min(offset_of(mark), colon + 1);
      const std::size_t written = text_.find_first_not_of(' ', offset);
      if (written != std::string_view::npos && text_[written] != '\n' && text_[written] != '#' &&
          text_[written] != '\r') {
        offset = written;
      }
    } else if (!open_.empty() && open_.back().mapping) {
      fail(offset, msg("a field without a name; write 'name: value'"));
    } else if (!open_.empty() && open_.size() > 1) {
      fail(offset, msg("an empty item in a list; remove it or give it a value"));
    }
    push(Token::Form::null, offset);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(offset_of(mark), msg("'*' refers to another place of the file; write the value itself, or quote it"));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    const std::size_t offset = offset_of(mark);
    refuse_tag(offset, tag);
    const char first = offset < text_.size() ? text_[offset] : '\0';
    if (first == '"' || first == '\'') refuse_open_quote(offset);
    const bool key = !open_.empty() && open_.back().mapping && !open_.back().value_next;
    const bool quoted = tag == "!";
    if (!quoted && !key && !open_.empty() && open_.back().flow && !open_.back().mapping) {
      refuse_full_width_comma(offset, value);
    }
    if (key) note_key(offset, value, quoted);
    decoded_.push_back(value);
    push(Token::Form::scalar, offset, decoded_.back());
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

  int documents() const { return documents_; }

 private:
  struct Open {
    std::uint32_t index;
    bool mapping;
    bool flow;
    bool value_next = false;
    std::uint32_t key = 0;
    std::vector<std::string> keys;
  };

  std::size_t offset_of(const YAML::Mark& mark) const {
    return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), text_.size());
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != YAML::NullAnchor) {
      fail(offset_of(mark), msg("'&' names a place of the file for later reference; remove it, or quote the value"));
    }
  }

  void refuse_tag(std::size_t offset, const std::string& tag) const {
    const bool written = offset < text_.size() && text_[offset] == '!';
    if (written || (!tag.empty() && tag != "?" && tag != "!")) {
      fail(offset, msg("'!' sets a type here; remove it, or quote the value"));
    }
  }

  // yaml-cpp takes the end of the file for a closing quote, and lines at any indentation for its inside.
  void refuse_open_quote(std::size_t offset) const {
    const std::size_t end = end_of_quoted(text_, offset);
    if (end == std::string_view::npos) {
      fail(offset, msg("this quote is never closed; type the closing {0} at the value's end",
                       text_.substr(offset, 1)));
    }
    for (std::size_t line = line_end(text_, offset); line < end; line = line_end(text_, line)) {
      const char first = text_[line];
      if (first != ' ' && first != '\t' && first != '\n' && first != '\r') {
        fail(offset, msg("this quote is never closed; type the closing {0} at the value's end",
                         text_.substr(offset, 1)));
      }
    }
  }

  void refuse_full_width_comma(std::size_t offset, const std::string& value) const {
    for (const std::string_view comma : {"，", "、"}) {
      if (value.find(comma) != std::string::npos) {
        fail(text_.find(comma, offset),
             msg("'{0}' does not separate items; type ',' and a space, or quote the text", comma));
      }
    }
  }

  void note_key(std::size_t offset, const std::string& key, bool quoted) {
    if (key.find("：") != std::string::npos) {
      fail(text_.find("：", offset), msg("'：' ends no field's name; type ':' and a space"));
    }
    if (!quoted && key == "<<") fail(offset, msg("'<<' merges another place of the file; write the fields themselves"));
    std::vector<std::string>& keys = open_.back().keys;
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
      fail(offset, msg("'{0}' stands twice in one record; keep one of the two", key));
    }
    keys.push_back(key);
  }

  void start(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
             YAML::EmitterStyle::value style, bool mapping) {
    refuse_anchor(mark, anchor);
    const std::size_t offset = offset_of(mark);
    refuse_tag(offset, tag);
    if (!open_.empty() && open_.back().mapping && !open_.back().value_next) {
      fail(offset, msg("a field's name must be a word; quote the text if it is one"));
    }
    const std::uint32_t index = push(mapping ? Token::Form::mapping : Token::Form::sequence, offset);
    open_.push_back({index, mapping, style == YAML::EmitterStyle::Flow, false, 0, {}});
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
    if (!open_.empty() && open_.back().mapping) {
      if (!open_.back().value_next) open_.back().key = index;
      open_.back().value_next = !open_.back().value_next;
    }
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
  const std::size_t skipped = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  text.remove_prefix(skipped);
  Events events(text, skipped, document, document.tape_, document.decoded_);
  ViewBuffer buffer(text);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
  } catch (const YAML::Exception& e) {
    const auto offset = e.mark.pos < 0 ? std::size_t{0} : static_cast<std::size_t>(e.mark.pos);
    const Hint hint = hint_for(text, std::min(offset, text.size()), e.msg);
    events.fail(hint.offset, hint.message);
  }
  if (events.documents() == 0) document.tape_.emplace_back();
  for (Token& token : document.tape_) token.offset += static_cast<std::uint32_t>(skipped);
}

void TapeBuilder::read_records(std::string_view text, std::string file, Document& document) {
  document.start(text, std::move(file));
  document.parse_records();
}

}  // namespace ruralctl::yaml
