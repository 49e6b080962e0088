// What the tests of this folder share.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "memory_tree.h"
#include "ruralctl/fs/change.h"

namespace ruralctl::fs {

inline std::string noon() {
  return "2021-03-16 12:00";
}

inline std::unique_ptr<Lock> locked(WritableTree& tree) {
  return tree.lock(std::chrono::seconds(30), noon);
}

// Every file that a reader can find by listing, but for those of the state folder.
inline void collect(const Tree& tree, const std::string& folder, MemoryTree::Files& into) {
  for (const Entry& entry : tree.list(folder)) {
    const std::string path = folder.empty() ? entry.name : folder + '/' + entry.name;
    if (path == kStateFolder) continue;
    if (entry.is_folder) {
      collect(tree, path, into);
    } else {
      tree.read(path, into[path]);
    }
  }
}

inline MemoryTree::Files book_of(const Tree& tree) {
  MemoryTree::Files files;
  collect(tree, "", files);
  return files;
}

inline Change change_between(const MemoryTree::Files& before, const MemoryTree::Files& after) {
  Change change;
  for (const auto& [path, bytes] : before) {
    if (!after.contains(path)) change.remove(path, bytes);
  }
  for (const auto& [path, bytes] : after) {
    const auto old = before.find(path);
    change.replace(path, old == before.end() ? std::nullopt : std::optional(old->second), bytes);
  }
  return change;
}

inline std::set<std::string> leftovers(const MemoryTree& tree) {
  std::set<std::string> found;
  for (const auto& [path, bytes] : tree.files()) {
    if (is_temporary(path) || path == ".ruralctl/journal") found.insert(path);
  }
  return found;
}

// `before`, where the process died right after the change was recorded and before any file had it.
inline MemoryTree with_recorded_change(const MemoryTree::Files& before, const Change& change) {
  MemoryTree rehearsal(before);
  const auto rehearsal_lock = locked(rehearsal);
  change.commit(rehearsal);
  std::size_t recorded = 1;
  while (rehearsal.log().at(recorded - 1) != "rename .ruralctl/journal.new .ruralctl/journal") {
    ++recorded;
  }
  MemoryTree tree(before);
  const auto lock = locked(tree);
  tree.crash_at(recorded + 1);
  try {
    change.commit(tree);
  } catch (const Crash&) {
  }
  return tree.after_kill();
}

}  // namespace ruralctl::fs

// Shows lists of words and maps of files where a test fails.
namespace doctest {

template <class Sequence>
String shown_in_order(const Sequence& sequence) {
  String text = "{";
  for (const auto& item : sequence) text += toString(item) + " ";
  return text + "}";
}

template <>
struct StringMaker<std::pair<const std::string, std::string>> {
  static String convert(const std::pair<const std::string, std::string>& file) {
    return toString(file.first) + ": " + toString(file.second);
  }
};
template <>
struct StringMaker<ruralctl::fs::MemoryTree::Files> {
  static String convert(const ruralctl::fs::MemoryTree::Files& files) {
    return shown_in_order(files);
  }
};
template <>
struct StringMaker<std::set<std::string>> {
  static String convert(const std::set<std::string>& words) { return shown_in_order(words); }
};
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& words) { return shown_in_order(words); }
};

}  // namespace doctest
