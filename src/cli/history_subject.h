// Which record `history` is about.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/context.h"
#include "ruralctl/git/repository.h"

namespace ruralctl::cli {

// A book as it once was.
struct PastBook {
  std::unique_ptr<git::Snapshot> tree;
  Book book;
};

struct Subject {
  const Kind* kind = nullptr;
  std::string village;  // empty for records of the whole book
  std::string id;
  std::shared_ptr<const PastBook> past;  // whose kind it is, where the book has no such kind now
};

// The record that `typed` names, by its id, an end of it, or `village/id`: of `kind`, or of any
// where that is null. One that is no longer there is looked for in the history from `from` on, as
// are those of a village, named by its slug, or of a kind that is no longer there.
// Throws Error(Exit::usage) where there are none or several.
Subject find_subject(Context& context, const git::Repository& repository, const git::Commit& from,
                     const std::string& folder, const Kind* kind, const std::string& typed);

}  // namespace ruralctl::cli
