#include "yaml/hint.h"

#include <cctype>
#include <optional>

#include "yaml/spans.h"

namespace ruralctl::yaml {
namespace {

bool is_name_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || static_cast<signed char>(c) < 0;
}

// Behind the indentation and the dash of a record.
std::size_t content_start(std::string_view line) {
  std::size_t at = line.find_first_not_of(' ');
  if (at == std::string_view::npos) return line.size();
  if (line.substr(at).starts_with("- ")) at = line.find_first_not_of(' ', at + 1);
  return at == std::string_view::npos ? line.size() : at;
}

std::optional<Hint> mistyped(std::string_view text, std::size_t start) {
  const std::string_view line = text.substr(start, line_end(text, start) - start);
  const std::size_t tab = line.find('\t');
  if (tab != std::string_view::npos && line.find_first_not_of(" \t") > tab) {
    return Hint{start + tab, msg("a tab indents this line; use spaces")};
  }
  const std::size_t content = content_start(line);
  const std::size_t colon = line.find(':', content);
  const std::size_t wide = line.find("：", content);
  if (wide != std::string_view::npos && wide < colon) {
    return Hint{start + wide, msg("'：' ends no field's name; type ':' and a space")};
  }
  std::size_t name = content;
  while (name < line.size() && is_name_byte(line[name])) ++name;
  if (name > content && name + 1 < line.size() && line[name] == ':' && line[name + 1] != ' ' &&
      line[name + 1] != '\n' && line[name + 1] != '\r') {
    return Hint{start + name, msg("type a space behind the colon")};
  }
  for (const std::string_view bracket : {"［", "］", "｛", "｝"}) {
    if (const std::size_t at = line.find(bracket, content); at != std::string_view::npos) {
      return Hint{start + at, msg("'{0}' is a full-width bracket; type the ASCII one", bracket)};
    }
  }
  if (name == line.find(':', content) && line.find(": ", name + 1) != std::string_view::npos) {
    return Hint{start + line.find(": ", name + 1),
                msg("a second ': ' on one line; put the whole value between double quotes")};
  }
  return std::nullopt;
}

}  // namespace

Hint hint_for(std::string_view text, std::size_t offset, const std::string& reason) {
  const std::size_t here = line_start(text, offset);
  if (const auto hint = mistyped(text, here)) return *hint;
  if (here > 0) {
    if (const auto hint = mistyped(text, line_start(text, here - 1))) return *hint;
  }
  return {offset, msg("this is no valid YAML ({0}); compare the line with those around it", reason)};
}

}  // namespace ruralctl::yaml
