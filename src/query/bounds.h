// What is known of a distinct count, on its way.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "query/baselines.h"
#include "query/keys.h"

namespace ruralctl {

inline const Quantity nothing{Decimal(0), Qualifier::exact};

inline Quantity whole(std::size_t n) {
  return {Decimal(static_cast<std::int64_t>(n)), Qualifier::exact};
}

inline const Quantity& larger(const Quantity& a, const Quantity& b) {
  return a.value < b.value ? b : a;
}

// Of a key that no baseline stands for; the bits below are those of the roles, by rank.
inline constexpr std::uint8_t later_bit = 0x80;
inline constexpr std::uint8_t any_bit = 0xFF;

// What a record told of a group, in the order in which records came; for explanations.
struct Told {
  std::size_t source;                // the record's number among the sources
  std::optional<std::uint32_t> key;  // one that it names …
  std::optional<Quantity> unnamed;   // … or how many it does not,
  Quantity of_record = nothing;      // and both together
  bool covered = false;              // an opening figure stands for it
};

// What one role tells of a group without names.
struct OfRole {
  Quantity largest_record = nothing;
  Quantity unnamed = nothing;
};

// What is known of the number of distinct keys in one group.
struct Bounds {
  explicit Bounds(bool whole = false) : named(whole) {}

  KeyBits named;                      // each key with a bit for every role it came with
  Quantity largest_record = nothing;  // named and unnamed of one record
  Quantity unnamed = nothing;         // of all records, save those that a baseline stands for
  std::vector<const Baseline*> baselines;
  std::map<std::uint8_t, OfRole> of_roles;  // by the role's bit
  std::vector<Told> told;                   // where an explanation is asked for
  std::size_t records = 0;
  std::size_t unknown = 0;
  std::size_t last_record = 0;  // the number of the one counted last
};

}  // namespace ruralctl
