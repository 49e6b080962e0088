// What distinct counts count, as small numbers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ruralctl {

struct KeyHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

// Small numbers for keys. Most keys of a village come one after another, so each village has its
// own few keys, and the one used last is found first.
class KeyNumbers {
 public:
  // Also keeps the keys themselves, for those who ask for them by number.
  void keep_names() { keeps_names_ = true; }
  const std::string& name(std::uint32_t number) const { return kept_[number]; }

  std::uint32_t of(const std::string& village, std::string_view key) {
    if (last_ == nullptr || *last_village_ != village) {
      const auto at = villages_.try_emplace(village).first;
      last_village_ = &at->first;
      last_ = &at->second;
    }
    const auto found = last_->find(key);
    if (found != last_->end()) return found->second;
    last_->emplace(std::string(key), count_);
    if (keeps_names_) keep_name(village, key);
    return count_++;
  }

 private:
  // The parts of a key are told apart by a character that nobody is to see.
  void keep_name(const std::string& village, std::string_view key) {
    std::string name(key.substr(0, key.find_last_not_of('\x1f') + 1));
    std::replace(name.begin(), name.end(), '\x1f', ' ');
    kept_.push_back(village.empty() ? name : village + '/' + name);
  }

  using Numbers = std::unordered_map<std::string, std::uint32_t, KeyHash, std::equal_to<>>;
  std::unordered_map<std::string, Numbers> villages_;
  const std::string* last_village_ = nullptr;
  Numbers* last_ = nullptr;
  std::uint32_t count_ = 0;
  bool keeps_names_ = false;
  std::vector<std::string> kept_;
};

// A byte for each key that was met: one a key in a row where most keys are (the whole), else only
// those that are.
class KeyBits {
 public:
  explicit KeyBits(bool whole = false) : whole_(whole) {}

  void add(std::uint32_t number, std::uint8_t bits) {
    if (!whole_) {
      some_[number] |= bits;
      return;
    }
    if (number >= all_.size()) all_.resize(std::max<std::size_t>(number + 1, all_.size() * 2));
    all_[number] |= bits;
  }

  template <class Visit>
  void each(const Visit& visit) const {
    for (const auto& [number, bits] : some_) visit(number, bits);
    for (std::uint32_t number = 0; number < all_.size(); ++number) {
      if (all_[number] != 0) visit(number, all_[number]);
    }
  }

 private:
  bool whole_;
  std::unordered_map<std::uint32_t, std::uint8_t> some_;
  std::vector<std::uint8_t> all_;
};

}  // namespace ruralctl
