// New ids for records.
#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>

namespace ruralctl {

// Draws ids; the same seed gives the same ids for the same `place` and `day`.
class IdSource {
 public:
  // From the machine's entropy.
  IdSource();
  // Repeatable: what is drawn depends on the seed and on what it is drawn for.
  explicit IdSource(std::string seed);

  // Four characters of 0-9a-z without i, l, o and u (Crockford's base 32), drawn again until
  // `taken` has none such; `context` says what for. Throws Error(Exit::system) if thousands are
  // taken.
  std::string draw(std::string_view context, const std::function<bool(const std::string&)>& taken);

 private:
  std::string seed_;
  std::mt19937_64 random_;
};

}  // namespace ruralctl
