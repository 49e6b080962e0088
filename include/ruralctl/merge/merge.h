// Merging three versions of a file of records: by record id, and in a record by field.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/error.h"
#include "ruralctl/base/message.h"
#include "ruralctl/schema/kind.h"

namespace ruralctl::merge {

// `base` is what both sides started from.
enum class Side { base, ours, theirs };

// A record in another file of its kind and place.
struct Standing {
  std::string path;  // relative to the book's root
  std::string text;  // a file of that record alone
};

// Where a record of this id stands in the other files of a side. Whoever merges one file of many
// knows; nothing says that it does not stand there or that nobody knows, which is no reason to drop
// what somebody changed.
using Elsewhere = std::function<std::optional<Standing>(Side side, const std::string& id)>;

// Whether Elsewhere finds whatever stands in the other files of the side, so that a record that it
// does not find is gone.
using Knows = std::function<bool(Side side)>;

// Whether the other file `path` is merged, too, and so has its say.
using IsMerged = std::function<bool(const std::string& path)>;

// Whether the other file `path` is merged, too, and its merge takes along what `changed` did to the
// record in this file, which the other side moved there. It does so where it had a base and can
// look elsewhere.
using TakesAlong =
    std::function<bool(const std::string& path, Side changed, const std::string& id)>;

// The file, relative to the book's root, in which a record of this day, as it is written, belongs
// and stood on that side, which alone has it; nothing where it stood in this file, or nobody knows.
// git takes a file of which most went to another one for renamed, and then merges what others put
// into it over there.
using Home = std::function<std::optional<std::string>(Side side, const std::string& day)>;

struct Request {
  std::string path;  // of the file, relative to the book's root
  const Kind* kind = nullptr;
  std::string base;  // empty where both sides made the file
  std::string ours;
  std::string theirs;
  std::size_t marker_size = 7;
  Elsewhere elsewhere = nullptr;
  Knows knows = nullptr;
  IsMerged is_merged = nullptr;
  TakesAlong takes_along = nullptr;
  Home home = nullptr;
  std::optional<Side> take = std::nullopt;  // whose word goes where a dispute is a choice
};

struct Dispute {
  Message what;     // "visit 2021-03-05-aaaa: the field 'place' is set to different values …"
  Message message;  // the same, with what to do about the markers
  // Between the two versions, each of which is right by itself; not so where a record stands in
  // another file, too.
  bool is_choice = true;
};

struct Conflict {
  Location where;  // of its first marker in the merged text
  Message message;
  Message what;
};

struct Result {
  std::string text;
  std::vector<Conflict> conflicts;  // none: the merge is clean
};

// A record that one side moved and the other changed is one record: the change goes along to where
// it stands now, if that file is merged as well; if not, it is a conflict here. One that a side
// moved and the other removed is a conflict where it went to, if that is merged; if not, where it
// was, if that is.
//
// A field that one side changed is as that side has it. Of fields that are sets, items that either
// side added are in and items that either removed are out; entries of a list that has a key are
// merged entry by entry; everything else is one value. A record of one side alone stays unless the
// other removed it. What is left are conflicts: a field that both changed, or that one changed and
// the other removed, and records likewise. They stand between markers, with all that is not in
// dispute taken into both versions. With `take`, conflicts that are a choice are decided for that
// side.
//
// Lines that need no change stay as they are in ours, line ends included; lines of theirs come with
// their comments. No comment that a side added gets lost.
//
// Which records and fields there are does not depend on which side is ours. The text has been read
// back and compared with what was meant. Throws Error where a version cannot be read or laid out by
// records, or has a record without an id or two of one: then nothing is said about the merge.
Result merge(const Request& request);

}  // namespace ruralctl::merge
