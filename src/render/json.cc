#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "render/clean.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl {
namespace {

struct Punctuation {
  std::string_view comma;
  std::string_view colon;
};

constexpr Punctuation kCompact{",", ":"};
constexpr Punctuation kSpaced{", ", ": "};

constexpr std::size_t kIndent = 2;

// The length of the character that the text begins with if it must be escaped; 0 if it need not.
std::size_t escaped_length(std::string_view text) {
  if (text[0] == '"' || text[0] == '\\') return 1;
  if (text.starts_with("\u2028") || text.starts_with("\u2029")) return 3;
  return control_length(text);
}

// `character` is one for which escaped_length() is not 0.
void write_escape(std::string& out, std::string_view character) {
  constexpr std::string_view kShort = "\"\\\b\f\n\r\t";
  constexpr std::string_view kLetters = "\"\\bfnrt";
  const std::size_t at = kShort.find(character);
  const auto last = static_cast<unsigned char>(character.back());
  if (at != std::string_view::npos) {
    out += {'\\', kLetters[at]};
  } else if (character.size() == 3) {
    fmt::format_to(std::back_inserter(out), "\\u20{:02x}", last & 0x3F);
  } else {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", last);
  }
}

void write_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t escaped = escaped_length(text.substr(at));
    if (escaped == 0) {
      ++at;
      continue;
    }
    out += text.substr(plain, at - plain);
    write_escape(out, text.substr(at, escaped));
    at += escaped;
    plain = at;
  }
  out += text.substr(plain);
  out += '"';
}

const Datum& value_of(const Datum& item) {
  return item;
}

const Datum& value_of(const Datum::Member& member) {
  return member.value;
}

void write_key(std::string&, const Datum&, std::string_view) {}

void write_key(std::string& out, const Datum::Member& member, std::string_view colon) {
  write_text(out, member.key);
  out += colon;
}

// Anything on one line.
class LineWriter {
 public:
  LineWriter(std::string& out, const Punctuation& punctuation)
      : out_(out), punctuation_(punctuation) {}

  void write(const Datum& datum) { std::visit(*this, datum.value()); }

  void operator()(std::monostate) { out_ += "null"; }
  void operator()(bool value) { out_ += value ? "true" : "false"; }
  void operator()(const Decimal& number) { out_ += number.text(); }
  void operator()(const std::string& text) { write_text(out_, text); }
  void operator()(const Datum::List& items) { write_between('[', items, ']'); }
  void operator()(const Datum::Object& members) { write_between('{', members, '}'); }

 private:
  template <class Container>
  void write_between(char open, const Container& container, char close) {
    out_ += open;
    bool first = true;
    for (const auto& element : container) {
      if (!first) out_ += punctuation_.comma;
      first = false;
      write_key(out_, element, punctuation_.colon);
      write(value_of(element));
    }
    out_ += close;
  }

  std::string& out_;
  const Punctuation& punctuation_;
};

// Anything over several lines, the first of which goes on where `out` ends.
class PrettyWriter {
 public:
  explicit PrettyWriter(std::string& out) : out_(out) {}

  void write_records(const Datum::List& records) {
    write_between('[', records, ']', &PrettyWriter::write_record);
  }

  void write_record(const Datum& datum) {
    const auto* members = std::get_if<Datum::Object>(&datum.value());
    if (members != nullptr) {
      write_between('{', *members, '}', &PrettyWriter::write_field);
    } else {
      write_field(datum);
    }
  }

 private:
  void write_field(const Datum& datum) {
    if (datum.is_flat()) {
      LineWriter(out_, kSpaced).write(datum);
    } else if (const auto* items = std::get_if<Datum::List>(&datum.value())) {
      write_between('[', *items, ']', &PrettyWriter::write_field);
    } else {
      write_between('{', std::get<Datum::Object>(datum.value()), '}', &PrettyWriter::write_field);
    }
  }

  template <class Container>
  void write_between(char open, const Container& container, char close,
                     void (PrettyWriter::*write_element)(const Datum&)) {
    out_ += open;
    depth_ += 1;
    bool first = true;
    for (const auto& element : container) {
      if (!first) out_ += ',';
      first = false;
      start_line();
      write_key(out_, element, kSpaced.colon);
      (this->*write_element)(value_of(element));
    }
    depth_ -= 1;
    if (!first) start_line();
    out_ += close;
  }

  void start_line() {
    out_ += '\n';
    out_.append(depth_ * kIndent, ' ');
  }

  std::string& out_;
  std::size_t depth_ = 0;
};

void write_line(std::string& out, const Datum& datum) {
  LineWriter(out, kCompact).write(datum);
  out += '\n';
}

}  // namespace

void write_json(std::string& out, const Datum& datum) {
  const auto* items = std::get_if<Datum::List>(&datum.value());
  if (items != nullptr && !datum.is_flat()) {
    PrettyWriter(out).write_records(*items);
  } else {
    PrettyWriter(out).write_record(datum);
  }
  out += '\n';
}

void write_json_lines(std::string& out, const Datum& datum) {
  if (const auto* items = std::get_if<Datum::List>(&datum.value())) {
    for (const Datum& item : *items) write_line(out, item);
  } else {
    write_line(out, datum);
  }
}

}  // namespace ruralctl
