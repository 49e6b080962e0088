// Where a reader of typed text has come to.
#pragma once

#include <string_view>

#include "ruralctl/base/text.h"

namespace ruralctl {

// Blanks between what is accepted do not matter. A copy is a place to come back to. What is read
// stays valid as long as the text, which should be plain_text().
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(trim(text)) {}

  std::string_view rest() const { return rest_; }
  bool at_end() const { return rest_.empty(); }

  // Whether `word` stands here. A Latin word must end here, too: "m" does not stand in "more".
  bool at(std::string_view word) const {
    if (!rest_.starts_with(word)) return false;
    return word.size() == rest_.size() || !is_letter(word.back()) || !is_letter(rest_[word.size()]);
  }

  // Goes behind `word` if it stands here.
  bool accept(std::string_view word) {
    const bool found = at(word);
    if (found) skip(word.size());
    return found;
  }

  void skip(std::size_t bytes) { rest_ = trim(rest_.substr(bytes)); }

 private:
  static bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

  std::string_view rest_;
};

}  // namespace ruralctl
