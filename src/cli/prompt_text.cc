#include "cli/prompt_text.h"

#include <algorithm>

#include "ruralctl/base/text.h"

namespace ruralctl::cli {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.size() < 7 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string on_one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool c1 =
        byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (c1) ++at;
    out += byte < 0x20 || byte == 0x7F || c1 ? ' ' : text[at];
  }
  return out;
}

std::optional<std::size_t> index_of_number(std::string_view typed, std::size_t count) {
  const std::string text = to_halfwidth(typed);
  if (!is_number(text)) return std::nullopt;
  const auto number = static_cast<std::size_t>(std::stoul(text));
  if (number == 0 || number > count) return std::nullopt;
  return number - 1;
}

bool are_numbered(const Field& field) {
  return std::none_of(field.choices.begin(), field.choices.end(), [](const Choice& choice) {
    return is_number(choice.name) || is_number(choice.label.zh) || is_number(choice.label.en);
  });
}

}  // namespace ruralctl::cli
