#include "cli/complete_offers.h"

#include <algorithm>

namespace ruralctl::cli {
namespace {

// The parts of the comma-separated list that stand before the one being typed, commas included.
std::size_t begin_of_last_item(std::string_view list) {
  std::size_t begin = 0;
  for (const std::string_view comma : {",", "，", "、", ";", "；"}) {
    const std::size_t at = list.rfind(comma);
    if (at != std::string_view::npos) begin = std::max(begin, at + comma.size());
  }
  return begin;
}

}  // namespace

void Offers::move_to_last_item() {
  move_to_item(begin_of_last_item(item()));
}

void Offers::offer(std::string_view word, const std::string& description) {
  if (word.empty() || !word.starts_with(item())) return;
  if (!offered_.insert(std::string(word)).second) return;
  out_ += current_.substr(0, kept_);
  out_ += word;
  if (!description.empty()) {
    out_ += '\t';
    // One line a candidate, whatever a record holds.
    for (const char c : description) out_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  out_ += '\n';
}

void Offers::offer(const std::string& name, const std::string& zh, const std::string& description,
                   const std::string& end) {
  offer(name + end, description);
  const bool undecided = item().find_first_not_of('-') == std::string_view::npos;
  if (zh.empty() || zh.find_first_of(" =,()") != std::string::npos) return;
  if (undecided && language_ == Language::en) return;
  offer(zh + end, description == zh ? name : description);
}

}  // namespace ruralctl::cli
