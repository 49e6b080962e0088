#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "base/utf8.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

// Whether a byte is wrong can be told from it and the three before it, so bytes are judged sixteen
// at a time, without a branch for ASCII or Chinese. GCC and clang compile these operators for
// whatever vectors the machine has.
using Lanes [[gnu::vector_size(16)]] = std::uint8_t;

constexpr std::size_t kLaneCount = sizeof(Lanes);
constexpr std::size_t kBlockSize = 4 * kLaneCount;
constexpr std::size_t kLookBehind = 3;

Lanes load(const char* bytes) {
  Lanes lanes;
  std::memcpy(&lanes, bytes, kLaneCount);
  return lanes;
}

bool any(Lanes lanes) {
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(lanes);
  return (halves[0] | halves[1]) != 0;
}

Lanes wrong_lanes(const char* at) {
  const Lanes byte = load(at);
  const Lanes one_before = load(at - 1);
  const Lanes two_before = load(at - 2);
  const Lanes three_before = load(at - 3);

  const auto continues = (byte & 0xC0) == 0x80;
  const auto must_continue = (one_before >= 0xC0) | (two_before >= 0xE0) | (three_before >= 0xF0);
  const auto in_no_sequence = (byte == 0xC0) | (byte == 0xC1) | (byte >= 0xF5);
  const auto overlong =
      ((one_before == 0xE0) & (byte < 0xA0)) | ((one_before == 0xF0) & (byte < 0x90));
  const auto surrogate = (one_before == 0xED) & (byte >= 0xA0);
  const auto above_unicode = (one_before == 0xF4) & (byte >= 0x90);
  const auto control =
      ((byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r')) | (byte == 0x7F);
  const auto c1_control = (one_before == 0xC2) & (byte < 0xA0) & (byte != 0x85);
  return std::bit_cast<Lanes>((continues ^ must_continue) | in_no_sequence | overlong | surrogate |
                              above_unicode | control | c1_control);
}

// Reads kBlockSize bytes from `at` on and kLookBehind bytes before it.
bool is_clean_block(const char* at) {
  Lanes wrong = {};
  for (std::size_t i = 0; i < kBlockSize; i += kLaneCount) wrong |= wrong_lanes(at + i);
  return !any(wrong);
}

// For a block that reaches over either end of the text: blanks stand in for what is not there, so
// that a sequence cut short by the end is found.
bool is_clean_edge(std::string_view text, std::size_t at) {
  std::array<char, kLookBehind + kBlockSize> bytes;
  bytes.fill(' ');
  const std::size_t before = std::min(at, kLookBehind);
  const std::string_view part = text.substr(at - before, before + kBlockSize);
  std::copy(part.begin(), part.end(), bytes.begin() + (kLookBehind - before));
  return is_clean_block(bytes.data() + kLookBehind);
}

bool is_forbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  return c >= 0x7F && c < 0xA0 && c != 0x85;
}

std::optional<std::size_t> find_bad_byte_slowly(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (!c.valid || is_forbidden(c.value)) return at;
    at += c.bytes;
  }
  return std::nullopt;
}

// The first code point that starts at most kLookBehind bytes before `at`, where all is well up to
// `at`.
std::size_t start_near(std::string_view text, std::size_t at) {
  std::size_t start = at - std::min(at, kLookBehind);
  while (start < at && is_continuation(text[start])) ++start;
  return start;
}

}  // namespace

std::optional<std::size_t> find_bad_byte(std::string_view text) {
  for (std::size_t at = 0; at <= text.size(); at += kBlockSize) {
    const bool inside = at >= kLookBehind && text.size() - at >= kBlockSize;
    const bool clean = inside ? is_clean_block(text.data() + at) : is_clean_edge(text, at);
    if (!clean) return find_bad_byte_slowly(text, start_near(text, at));
  }
  return std::nullopt;
}

}  // namespace ruralctl
