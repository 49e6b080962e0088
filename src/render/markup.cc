#include "render/markup.h"

#include <algorithm>

#include "render/clean.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Underscores inside a word, as in area_mu, emphasise nothing.
bool is_inside_word(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_letter_or_digit(text[at - 1]) &&
         is_letter_or_digit(text[at + 1]);
}

bool means_something(std::string_view text, std::size_t at) {
  if (text[at] == '_') return !is_inside_word(text, at);
  return std::string_view("\\`*[<&~|$^@").find(text[at]) != std::string_view::npos;
}

}  // namespace

std::string markdown_text(std::string_view raw) {
  const std::string text = printable(raw);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') {
      out += "<br>";
      continue;
    }
    if (means_something(text, at)) out += '\\';
    out += text[at];
  }
  return out;
}

// A paragraph that is not taken for a heading, a quotation or an item of a list.
std::string markdown_paragraph(std::string_view raw) {
  std::string text = markdown_text(trim(raw));
  const std::size_t number = text.find_first_not_of("0123456789");
  if (number == std::string::npos) return text;
  const std::string_view markers = number == 0 ? "#>-+=" : ".)";
  if (markers.find(text[number]) != std::string_view::npos) text.insert(number, 1, '\\');
  return text;
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "<br>";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_attribute(std::string_view raw) {
  std::string line(raw);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return html_text(line);
}

}  // namespace ruralctl
