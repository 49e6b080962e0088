#include "ruralctl/base/catalog.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace ruralctl {
namespace {

// The layout of a .mo file: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
constexpr std::uint32_t kMoMagic = 0x950412de;
constexpr std::size_t kMoHeaderSize = 28;
constexpr std::size_t kMoCountOffset = 8;
constexpr std::size_t kMoOriginalsOffset = 12;
constexpr std::size_t kMoTranslationsOffset = 16;
constexpr std::size_t kMoEntrySize = 8;

std::uint32_t read_number(std::string_view bytes, std::size_t offset, bool big_endian) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t shift = 8 * (big_endian ? 3 - i : i);
    number |= std::uint32_t{static_cast<unsigned char>(bytes[offset + i])} << shift;
  }
  return number;
}

// Plural forms of one entry are kept in one string, with a NUL between them.
std::string_view first_form(std::string_view entry) {
  return entry.substr(0, entry.find('\0'));
}

const char* english(const Message& message) {
  const auto& arguments = message.arguments();
  if (message.plural() == nullptr || arguments.empty()) return message.id();
  const auto* number = std::get_if<std::int64_t>(&arguments.front());
  return number != nullptr && *number == 1 ? message.id() : message.plural();
}

using Arguments = fmt::dynamic_format_arg_store<fmt::format_context>;

std::optional<std::string> fill_in(std::string_view format, const Arguments& arguments) {
  try {
    return fmt::vformat(fmt::string_view(format.data(), format.size()), arguments);
  } catch (const fmt::format_error&) {
    return std::nullopt;
  }
}

struct ArgumentWriter {
  const Catalog& catalog;
  Arguments& store;

  void operator()(const std::string& text) const { store.push_back(std::string_view(text)); }
  void operator()(std::int64_t number) const { store.push_back(number); }
  void operator()(const Label& label) const { (*this)(label.in(catalog.language())); }
  void operator()(const Message& message) const { store.push_back(catalog.text(message)); }
};

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

Catalog::Catalog(Language language, std::string_view mo_bytes)
    : language_(language), bytes_(mo_bytes) {
  if (language == Language::en || bytes_.size() < kMoHeaderSize) return;
  big_endian_ = read_number(bytes_, 0, true) == kMoMagic;
  if (!big_endian_ && read_number(bytes_, 0, false) != kMoMagic) return;
  const std::size_t count = number_at(kMoCountOffset);
  originals_ = number_at(kMoOriginalsOffset);
  translations_ = number_at(kMoTranslationsOffset);
  const std::size_t last_table = std::max(originals_, translations_);
  if (last_table > bytes_.size() || count > (bytes_.size() - last_table) / kMoEntrySize) return;
  count_ = count;
}

std::size_t Catalog::number_at(std::size_t offset) const {
  return read_number(bytes_, offset, big_endian_);
}

std::string_view Catalog::string_at(std::size_t table, std::size_t index) const {
  const std::size_t entry = table + index * kMoEntrySize;
  const std::size_t length = number_at(entry);
  const std::size_t offset = number_at(entry + 4);
  if (offset > bytes_.size() || length > bytes_.size() - offset) return {};
  return first_form(bytes_.substr(offset, length));
}

std::string_view Catalog::find(std::string_view id) const {
  // In a .mo file the empty text stands for the header.
  if (id.empty()) return {};
  std::size_t low = 0;
  std::size_t high = count_;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::string_view original = string_at(originals_, middle);
    if (original == id) return string_at(translations_, middle);
    if (original < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return {};
}

std::string_view Catalog::translate(const char* id) const {
  const std::string_view translation = find(id);
  return translation.empty() ? id : translation;
}

std::string Catalog::text(const Message& message) const {
  Arguments arguments;
  for (const Message::Argument& argument : message.arguments()) {
    std::visit(ArgumentWriter{*this, arguments}, argument);
  }
  if (const std::string_view translation = find(message.id()); !translation.empty()) {
    if (auto filled = fill_in(translation, arguments)) return *std::move(filled);
  }
  if (auto filled = fill_in(english(message), arguments)) return *std::move(filled);
  return message.id();
}

std::optional<Language> parse_language(std::string_view name) {
  const std::string language = ascii_lower(name.substr(0, name.find_first_of("_-.@")));
  for (const char* known : {"zh", "chinese", "中文", "汉语"}) {
    if (language == known) return Language::zh;
  }
  for (const char* known : {"en", "english", "英文", "英语", "c", "posix"}) {
    if (language == known) return Language::en;
  }
  return std::nullopt;
}

}  // namespace ruralctl
