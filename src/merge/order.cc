#include "merge/order.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace ruralctl::merge {
namespace {

Keys only(const Keys& keys, const std::set<std::string>& wanted) {
  Keys out;
  std::copy_if(keys.begin(), keys.end(), std::back_inserter(out),
               [&](const std::string& key) { return wanted.contains(key); });
  return out;
}

std::set<std::string> set_of(const Keys& keys) {
  return {keys.begin(), keys.end()};
}

// What a side has alone, by the shared key that it stands behind; "" is the start.
std::map<std::string, Keys> added_behind(const Keys& keys, const std::set<std::string>& shared) {
  std::map<std::string, Keys> added;
  std::string behind;
  for (const std::string& key : keys) {
    if (shared.contains(key)) {
      behind = key;
    } else {
      added[behind].push_back(key);
    }
  }
  return added;
}

}  // namespace

Ordered merged_order(const Keys& base, const Keys& ours, const Keys& theirs,
                     const std::function<std::string(const std::string& key)>& rank) {
  const std::set<std::string> in_theirs = set_of(theirs);
  const Keys our_frame = only(ours, in_theirs);
  const std::set<std::string> shared = set_of(our_frame);
  const Keys their_frame = only(theirs, shared);
  Ordered out;
  Keys frame = our_frame;
  if (our_frame != their_frame) {
    const std::set<std::string> in_base = set_of(base);
    const Keys before = only(base, shared);
    const bool we_kept = only(our_frame, in_base) == before;
    const bool they_kept = only(their_frame, in_base) == before;
    out.disputed = we_kept == they_kept;
    if (we_kept && !they_kept) frame = their_frame;
  }
  const std::map<std::string, Keys> our_additions = added_behind(ours, shared);
  const std::map<std::string, Keys> their_additions = added_behind(theirs, shared);
  const auto append_behind = [&](const std::string& key) {
    static const Keys none;
    const auto ours_here = our_additions.find(key);
    const auto theirs_here = their_additions.find(key);
    const Keys& a = ours_here == our_additions.end() ? none : ours_here->second;
    const Keys& b = theirs_here == their_additions.end() ? none : theirs_here->second;
    auto theirs_next = b.begin();
    for (const std::string& next : a) {
      while (theirs_next != b.end() && rank(*theirs_next) < rank(next))
        out.keys.push_back(*theirs_next++);
      out.keys.push_back(next);
    }
    out.keys.insert(out.keys.end(), theirs_next, b.end());
  };
  append_behind("");
  for (const std::string& key : frame) {
    out.keys.push_back(key);
    append_behind(key);
  }
  return out;
}

Keys sorted(const Keys& ours, const Keys& theirs,
            const std::function<std::string(const std::string& key)>& rank) {
  std::map<std::string, std::string> by_rank;
  for (const Keys* side : {&ours, &theirs}) {
    for (const std::string& key : *side) by_rank.emplace(rank(key), key);
  }
  Keys keys;
  for (const auto& [ranked, key] : by_rank) keys.push_back(key);
  return keys;
}

}  // namespace ruralctl::merge
