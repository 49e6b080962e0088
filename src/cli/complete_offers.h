// The words that may stand where one is being typed, as the shells' scripts read them.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "ruralctl/base/message.h"

namespace ruralctl::cli {

class Offers {
 public:
  // `current` is the word that is being typed, as far as it goes; readers have `language`.
  Offers(std::string current, Language language)
      : current_(std::move(current)), language_(language) {}

  const std::string& current() const { return current_; }
  // What is being typed begins behind the first `length` bytes of the word; those stay.
  void move_to_item(std::size_t length) { kept_ += length; }
  // What is being typed, of a list the last item.
  std::string_view item() const { return std::string_view(current_).substr(kept_); }
  // Behind the last comma of a list.
  void move_to_last_item();

  // Each word once, and only if it goes on from what is being typed.
  void offer(std::string_view word, const std::string& description = {});
  // A word by its two names. Where nothing says which of them is being typed, readers of English
  // are not offered what they cannot type.
  void offer(const std::string& name, const std::string& zh, const std::string& description,
             const std::string& end = {});
  void offer_labelled(const Label& label, const std::string& name, const std::string& end = {}) {
    offer(name, label.zh, label.in(language_), end);
  }
  // Paths, which shells complete better.
  void offer_files() { out_ += ":files\n"; }
  void offer_folders() { out_ += ":folders\n"; }

  std::string take() { return std::move(out_); }

 private:
  std::string current_;
  Language language_;
  std::size_t kept_ = 0;
  std::string out_;
  std::set<std::string> offered_;
};

}  // namespace ruralctl::cli
