// The whole trees of a merge of which git shows its driver one file.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/book/layout.h"
#include "ruralctl/merge/merge.h"

namespace ruralctl::cli {

// Looks into the revisions that are being merged, as far as they can be made out. git does not tell
// its driver which they are; so they are looked for where git's commands leave word of them, and a
// revision is one of them only if the file that is merged stands in it exactly as the driver was
// given it.
class MergedTrees {
 public:
  // `path` is the file's, from the top of the work tree; `book` is the book's folder there, empty
  // or ending in '/'. `variables` gives the names of the environment's variables with a beginning.
  // `request` must outlive this.
  MergedTrees(std::string path, std::string book, const RecordFile& file,
              const merge::Request& request,
              std::function<std::vector<std::string>(const std::string& beginning)> variables);

  // Where the record stands in the side's revision in another file of its kind and place. Nothing
  // also where the revision is not known.
  std::optional<merge::Standing> find(merge::Side side, const std::string& id);

  // Whether git asks for the merge of another file of the kind and place, too, and it can be
  // merged, so that it takes along what `changed` did to the record here that the other side moved
  // there.
  bool takes_along(const std::string& path, merge::Side changed, const std::string& id);

  // Whether the side's revision is known, and with it where all records stand there.
  bool knows(merge::Side side);

  // Whether both sides changed that file, so that git asks for its merge, too.
  bool is_merged(const std::string& path);

  // Whether the side's version of the file, as it was given here, stood at that other path in a
  // commit: git takes a file for renamed and merges it where the other side has it now.
  bool stood_at(merge::Side side, const std::string& path) const;

 private:
  const std::string& revision_of(merge::Side side);
  // The record ids that the folder holds in the revision, among other words.
  const std::string& ids_in(const std::string& revision, const std::string& folder);
  void find_revisions();
  // The file in each of the revisions that are known.
  struct Texts {
    std::optional<std::string> base;
    std::optional<std::string> ours;
    std::optional<std::string> theirs;

    bool are_merged() const {
      return ours && theirs && ours != theirs && base != ours && base != theirs;
    }
  };
  Texts texts_of(const std::string& path);
  // Where git's commands leave word of what they merge: `merged` by 'git merge' and 'git pull',
  // `picked` on top of its own base.
  struct Candidates {
    std::vector<std::string> merged;
    std::vector<std::string> picked;
  };
  Candidates candidates() const;
  std::optional<std::string> in_revision(const std::string& revision) const;

  std::string path_;
  std::string book_;
  const RecordFile& file_;
  const merge::Request& request_;
  std::function<std::vector<std::string>(const std::string&)> variables_;
  bool looked_ = false;
  std::string base_;
  std::string ours_;
  std::string theirs_;
  std::map<std::string, std::string> ids_;
};

}  // namespace ruralctl::cli
