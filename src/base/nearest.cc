#include "ruralctl/base/nearest.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/utf8.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_latin(char32_t c) {
  return c < 0x250;
}

// What is left of a word when differences that nobody means to make are taken away.
std::u32string essence(std::string_view word) {
  const std::string folded = fold_for_search(trim(word));
  std::u32string essence;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode(folded, at);
    at += c.bytes;
    const bool opens_number = essence.empty() || !is_digit(essence.back());
    const bool digit_follows = at < folded.size() && is_digit(decode(folded, at).value);
    if (c.value == '0' && opens_number && digit_follows) continue;
    essence += c.value == '_' || c.value == ' ' ? U'-' : c.value;
  }
  return essence;
}

// Insertions, deletions, substitutions and swaps of neighbours that lead from `a` to `b` (optimal
// string alignment).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> two_above(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      }
    }
    two_above.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

// A Chinese character carries as much as several letters, so half of a Chinese name may be wrong.
std::size_t allowed_errors(const std::u32string& word) {
  if (word.size() < 2) return 0;
  const bool latin = std::all_of(word.begin(), word.end(), is_latin);
  return std::max<std::size_t>(1, word.size() / (latin ? 3 : 2));
}

// Shorter pieces are in too many words to say anything.
bool says_enough(const std::u32string& piece) {
  const bool latin = std::all_of(piece.begin(), piece.end(), is_latin);
  return piece.size() >= (latin ? 3 : 2);
}

std::ptrdiff_t common_prefix(const std::u32string& a, const std::u32string& b) {
  return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

constexpr std::size_t kCostOfPrefix = 1;
constexpr std::size_t kCostOfSubstring = 2;

// As many typing errors as the difference is worth; nothing where the words have nothing to do with
// each other.
std::optional<std::size_t> cost(const std::u32string& word, const std::u32string& candidate) {
  const bool candidate_is_longer = candidate.size() >= word.size();
  const std::u32string& shorter = candidate_is_longer ? word : candidate;
  const std::u32string& longer = candidate_is_longer ? candidate : word;
  std::optional<std::size_t> best;
  const std::size_t limit = allowed_errors(word);
  if (longer.size() - shorter.size() <= limit) {
    if (const std::size_t errors = distance(word, candidate); errors <= limit) best = errors;
  }
  if (best && *best <= kCostOfPrefix) return best;
  const bool one_chinese_character = word.size() == 1 && !is_latin(word.front());
  if (one_chinese_character && candidate.starts_with(word)) return kCostOfPrefix;
  if (!says_enough(shorter)) return best;
  if (longer.starts_with(shorter)) return kCostOfPrefix;
  if (longer.find(shorter) != std::u32string::npos) return kCostOfSubstring;
  return best;
}

struct Suggestion {
  std::size_t cost;
  std::ptrdiff_t common_prefix;
  std::size_t length_difference;
  std::string text;

  auto rank() const {
    return std::tuple(cost, -common_prefix, length_difference, std::string_view(text));
  }
};

}  // namespace

std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates,
                                 std::size_t at_most) {
  const std::u32string wanted = essence(word);
  std::vector<Suggestion> suggestions;
  for (const std::string& candidate : candidates) {
    const std::u32string offered = essence(candidate);
    if (wanted.empty() || offered.empty()) continue;
    if (const auto c = cost(wanted, offered)) {
      const std::size_t longer = std::max(offered.size(), wanted.size());
      const std::size_t shorter = std::min(offered.size(), wanted.size());
      suggestions.push_back({*c, common_prefix(wanted, offered), longer - shorter, candidate});
    }
  }
  std::sort(suggestions.begin(), suggestions.end(),
            [](const Suggestion& a, const Suggestion& b) { return a.rank() < b.rank(); });
  std::vector<std::string> texts;
  for (Suggestion& suggestion : suggestions) {
    if (texts.size() == at_most) break;
    if (!texts.empty() && texts.back() == suggestion.text) continue;
    texts.push_back(std::move(suggestion.text));
  }
  return texts;
}

}  // namespace ruralctl
