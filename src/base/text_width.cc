#include <algorithm>

#include "base/utf8.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

constexpr char32_t kEmojiPresentation = 0xFE0F;
constexpr std::string_view kEllipsis = "…";

// What a reader sees as one character: a code point with the marks and joiners that belong to it.
struct Cluster {
  std::size_t begin;
  std::size_t end;
  std::size_t width;
  char32_t sole;  // the code point if there is but one, else 0

  bool is_wide() const { return width > 1; }
};

bool is_printable_ascii(char c) {
  return c >= ' ' && c <= '~';
}

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

std::size_t width_of(char32_t c) {
  return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

Cluster cluster_at(std::string_view text, std::size_t at) {
  const CodePoint first = decode(text, at);
  Cluster cluster{at, at + first.bytes, width_of(first.value), first.value};
  utf8proc_int32_t state = 0;
  char32_t last = first.value;
  while (cluster.end < text.size()) {
    if (is_printable_ascii(text[cluster.end])) break;
    const CodePoint next = decode(text, cluster.end);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last),
                                         static_cast<utf8proc_int32_t>(next.value), &state)) {
      break;
    }
    const bool shown_as_emoji = next.value == kEmojiPresentation ||
                                (is_regional_indicator(last) && is_regional_indicator(next.value));
    cluster.width = std::max(cluster.width, shown_as_emoji ? 2 : width_of(next.value));
    cluster.end += next.bytes;
    cluster.sole = 0;
    last = next.value;
  }
  return cluster;
}

// The end of the longest beginning of `text` that takes at most `width` cells.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Cluster cluster = cluster_at(text, at);
    used += cluster.width;
    if (used > width) return at;
    at = cluster.end;
  }
  return at;
}

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool may_start_line(char32_t c) {
  return !contains(U"。，、；：！？·…—～”’）》」』】〉〕］｝,.;:!?)]}%％‰℃", c);
}

bool may_end_line(char32_t c) {
  return !contains(U"“‘（《「『【〈〔［｛([{", c);
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool may_break_between(const Cluster& left, const Cluster& right) {
  if (!left.is_wide() && !right.is_wide()) return false;
  if (is_digit(left.sole)) return false;
  return may_end_line(left.sole) && may_start_line(right.sole);
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\r' || c == 0x3000;
}

// Wraps one paragraph, greedily: each line takes what fits.
class Wrapper {
 public:
  Wrapper(std::string_view text, std::size_t width, std::vector<std::string>& lines)
      : text_(text), width_(width), lines_(lines) {}

  void run() {
    Cluster previous{0, 0, 0, ' '};
    for (std::size_t at = 0; at < text_.size(); at = previous.end) {
      const Cluster cluster = cluster_at(text_, at);
      if (is_blank(cluster.sole)) {
        used_ += cluster.width;
      } else {
        place(cluster, previous);
      }
      previous = cluster;
    }
    finish_line(text_end_, text_.size());
  }

 private:
  bool line_has_text() const { return text_end_ > line_; }

  void place(const Cluster& cluster, const Cluster& previous) {
    if (is_blank(previous.sole) || may_break_between(previous, cluster)) {
      break_ = text_end_;
      after_break_ = cluster.begin;
    }
    if (!line_has_text() && used_ + cluster.width > width_) {
      line_ = cluster.begin;
      used_ = 0;
    }
    while (line_has_text() && used_ + cluster.width > width_) {
      if (break_ > line_) {
        finish_line(break_, after_break_);
      } else {
        finish_line(cluster.begin, cluster.begin);
      }
      used_ = display_width(text_.substr(line_, cluster.begin - line_));
    }
    used_ += cluster.width;
    text_end_ = cluster.end;
  }

  void finish_line(std::size_t end, std::size_t next_line) {
    lines_.emplace_back(text_.substr(line_, std::max(end, line_) - line_));
    line_ = next_line;
  }

  std::string_view text_;
  std::size_t width_;
  std::vector<std::string>& lines_;
  std::size_t line_ = 0;         // where the line at hand begins
  std::size_t used_ = 0;         // its width so far
  std::size_t text_end_ = 0;     // the end of what is no blank
  std::size_t break_ = 0;        // the last place where the line may end, if behind line_,
  std::size_t after_break_ = 0;  // and where the next would begin
};

}  // namespace

std::size_t display_width(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_printable_ascii)) return text.size();
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    width += cluster.width;
    at = cluster.end;
  }
  return width;
}

std::string pad(std::string_view text, std::size_t width, Align align) {
  const std::size_t used = display_width(text);
  const std::string blanks(width - std::min(used, width), ' ');
  return align == Align::left ? std::string(text) + blanks : blanks + std::string(text);
}

std::string truncate_to_width(std::string_view text, std::size_t width) {
  if (fitting(text, width) == text.size()) return std::string(text);
  if (width == 0) return {};
  return std::string(text.substr(0, fitting(text, width - 1))).append(kEllipsis);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  do {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    Wrapper(text.substr(at, end - at), width, lines).run();
    at = end + 1;
  } while (at < text.size());
  return lines;
}

}  // namespace ruralctl
