#include "ruralctl/yaml/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace ruralctl::yaml {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

// Booleans, merge and value keys of YAML 1.1 and 1.2.
bool is_reserved_word(std::string_view text) {
  constexpr std::string_view words[] = {
      "y",    "Y",    "yes",   "Yes",   "YES",   "n",  "N",  "no", "No",  "NO",  "true",
      "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF"};
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

// Integers (decimal, octal, hexadecimal, binary, with underscores), floats and base-60 numbers of
// YAML 1.1 and 1.2; a little more than either takes, never less.
bool looks_like_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  if (text.empty()) return false;
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (lower == ".inf" || lower == ".nan") return true;
  const std::string_view rest = lower;
  if (rest.starts_with("0x")) return only(rest.substr(2), "0123456789abcdef_");
  if (rest.starts_with("0o") || rest.starts_with("0b")) return only(rest.substr(2), "01234567_");
  if (!is_digit(rest[0]) && rest[0] != '.') return false;
  if (only(rest, "0123456789_.:,")) return true;
  const std::size_t exponent = rest.find('e');
  if (exponent == std::string_view::npos || !only(rest.substr(0, exponent), "0123456789_."))
    return false;
  std::string_view power = rest.substr(exponent + 1);
  if (power.starts_with('+') || power.starts_with('-')) power.remove_prefix(1);
  return !power.empty() && only(power, "0123456789_");
}

// `2021-03-16`, alone or with a time behind it: a timestamp of YAML 1.1.
bool looks_like_timestamp(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&](std::size_t least, std::size_t most) {
    const std::size_t first = at;
    while (at < text.size() && at - first < most && is_digit(text[at])) ++at;
    return at - first >= least;
  };
  const auto dash = [&] { return at < text.size() && text[at++] == '-'; };
  if (!digits(4, 4) || !dash() || !digits(1, 2) || !dash() || !digits(1, 2)) return false;
  if (at == text.size()) return true;
  return (text[at] == 'T' || text[at] == 't' || text[at] == ' ' || text[at] == '\t') &&
         text.find(':', at) != std::string_view::npos;
}

struct CodePoint {
  std::uint32_t value;
  std::size_t length;
};

// `text` is valid UTF-8 and not empty.
CodePoint first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0 && text.size() > 1) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0 && text.size() > 2) {
    return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  }
  if (text.size() < 4) return {lead, 1};
  return {
      ((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F),
      4};
}

// Characters that some reader takes for a line break, drops or refuses: written as escapes.
bool needs_escape(std::uint32_t c) {
  if (c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0)) return true;
  return c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
}

bool needs_escape(std::string_view text, std::string_view allowed) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    if (needs_escape(c.value) && (c.length > 1 || allowed.find(text[at]) == std::string_view::npos))
      return true;
    at += c.length;
  }
  return false;
}

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    if (c.value == '"' || c.value == '\\') {
      out += {'\\', static_cast<char>(c.value)};
    } else if (c.value == '\n') {
      out += "\\n";
    } else if (c.value == '\t') {
      out += "\\t";
    } else if (c.value == '\r') {
      out += "\\r";
    } else if (needs_escape(c.value)) {
      out +=
          c.value > 0xFFFF ? fmt::format("\\U{:08X}", c.value) : fmt::format("\\u{:04X}", c.value);
    } else {
      out += text.substr(at, c.length);
    }
    at += c.length;
  }
  return out + '"';
}

// Whether every reader takes `text`, written without quotes, for one scalar of this text, be it a
// string or not.
bool may_be_plain(std::string_view text, bool in_flow) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (std::string_view("?:,[]{}#&*!|>'\"%@`=").find(text.front()) != std::string_view::npos)
    return false;
  if (text.front() == '-' && (text.size() == 1 || !is_digit(text[1]))) return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
    return false;
  if (needs_escape(text, "")) return false;
  // yaml-cpp ends a plain scalar at a `?` in a flow collection.
  if (in_flow && text.find_first_of(",[]{}:#\"'?") != std::string_view::npos) return false;
  if (in_flow &&
      (text.find("，") != std::string_view::npos || text.find("、") != std::string_view::npos))
    return false;
  return !is_null_word(text) && text != "<<";
}

// Whether a literal block gives back exactly this text to every reader: one that ends in a line of
// blanks, or starts with a line break or a tab, does not.
bool fits_literal(std::string_view text) {
  if (text.find('\n') == std::string_view::npos || needs_escape(text, "\n\t")) return false;
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.empty() || text.front() == '\n' || text.front() == '\t') return false;
  return text.substr(text.rfind('\n') + 1).find_first_not_of(" \t") != std::string_view::npos;
}

Lines write_literal(std::string_view text, std::size_t indent) {
  Lines lines{text.front() == ' ' ? " |2" : " |", {}};
  if (text.ends_with('\n')) {
    text.remove_suffix(1);
  } else {
    lines.head += '-';
  }
  const std::string margin(indent + 2, ' ');
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, newline - at);
    lines.tail.push_back(line.empty() ? std::string() : margin + std::string(line));
    at = newline + 1;
  }
  return lines;
}

}  // namespace

bool is_plain_string(std::string_view text, bool in_flow) {
  if (!may_be_plain(text, in_flow) || text.front() == '-') return false;
  return !is_reserved_word(text) && !looks_like_number(text) && !looks_like_timestamp(text);
}

std::string write_scalar(const Scalar& scalar, bool in_flow) {
  if (is_plain_string(scalar.text, in_flow) ||
      (scalar.plain && may_be_plain(scalar.text, in_flow))) {
    return scalar.text;
  }
  return double_quoted(scalar.text);
}

std::string write_key(std::string_view key) {
  const bool plain = is_plain_string(key, true) && key.find("：") == std::string_view::npos &&
                     !key.starts_with("　");
  return plain ? std::string(key) : double_quoted(key);
}

std::string write_list(const std::vector<Scalar>& items) {
  std::string out = "[";
  for (const Scalar& item : items) {
    if (out.size() > 1) out += ", ";
    out += write_scalar(item, true);
  }
  return out + ']';
}

std::string write_row(const Row& row) {
  std::string out = "{";
  for (const auto& [key, scalar] : row) {
    if (out.size() > 1) out += ", ";
    out += write_key(key) + ": " + write_scalar(scalar, true);
  }
  return out + '}';
}

std::string write_flow(const Content& content) {
  if (const auto* scalar = std::get_if<Scalar>(&content)) return write_scalar(*scalar, true);
  if (const auto* items = std::get_if<std::vector<Scalar>>(&content)) return write_list(*items);
  std::string out = "[";
  for (const Row& row : std::get<std::vector<Row>>(content)) {
    if (out.size() > 1) out += ", ";
    out += write_row(row);
  }
  return out + ']';
}

Lines write_block(const Content& content, std::size_t indent) {
  if (const auto* scalar = std::get_if<Scalar>(&content)) {
    if (fits_literal(scalar->text)) return write_literal(scalar->text, indent);
    return {' ' + write_scalar(*scalar, false), {}};
  }
  if (const auto* items = std::get_if<std::vector<Scalar>>(&content))
    return {' ' + write_list(*items), {}};
  const auto& rows = std::get<std::vector<Row>>(content);
  if (rows.empty()) return {" []", {}};
  Lines lines;
  for (const Row& row : rows)
    lines.tail.push_back(std::string(indent + 2, ' ') + "- " + write_row(row));
  return lines;
}

std::string write_record(const std::vector<Field>& fields, std::string_view eol,
                         std::size_t dash_column) {
  std::string out;
  const std::size_t indent = dash_column + 2;
  for (const Field& field : fields) {
    const Lines lines = write_block(field.content, indent);
    out += out.empty() ? std::string(dash_column, ' ') + "- " : std::string(indent, ' ');
    out += write_key(field.key) + ':' + lines.head;
    out += eol;
    for (const std::string& line : lines.tail) {
      out += line;
      out += eol;
    }
  }
  return out;
}

}  // namespace ruralctl::yaml
