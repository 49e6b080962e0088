#include "cli/merge_trees.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "cli/process.h"
#include "ruralctl/yaml/pieces.h"

namespace ruralctl::cli {
namespace {

// What git's plumbing prints; nothing where it fails.
std::optional<std::string> git(std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "--literal-pathspecs"});
  try {
    Finished finished = run_program(words, false);
    if (finished.status == 0) return std::move(finished.out);
  } catch (const Error&) {
  }
  return std::nullopt;
}

std::vector<std::string> words_of(const std::string& text, char between) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(between, at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_revision(const std::string& word) {
  return word.size() >= 40 && word.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// The commit that a rebase is about to put on top: `pick COMMIT subject` is the last thing it did.
std::string rebased_commit() {
  const std::optional<std::string> path = git({"rev-parse", "--git-path", "rebase-merge/done"});
  if (!path) return {};
  std::ifstream done(path->substr(0, path->find('\n')), std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(done), {}};
  const std::vector<std::string> lines = words_of(text, '\n');
  if (lines.empty()) return {};
  for (const std::string& word : words_of(lines.back(), ' ')) {
    if (is_revision(word)) return word;
  }
  return {};
}

// The record's own lines, comments that are indented in it included; nothing where it does not
// stand in the file, or nobody can tell.
std::optional<std::string> lines_of_record(std::string text, const std::string& path,
                                           const std::string& id) {
  for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at))
    text.erase(at, 1);
  if (!text.ends_with('\n')) text += '\n';
  try {
    yaml::Document document;
    document.read_records(text, path);
    const std::optional<yaml::Pieces> pieces = yaml::cut(document);
    if (!pieces) return std::nullopt;
    for (const yaml::RecordPiece& record : pieces->records) {
      const yaml::Value its_id = record.value.find("id");
      if (its_id.found() && its_id.text() == id) return record.lines;
    }
  } catch (const Error&) {  // a file that cannot be read is not known to have it
  }
  return std::nullopt;
}

}  // namespace

MergedTrees::MergedTrees(
    std::string path, std::string book, const RecordFile& file, const merge::Request& request,
    std::function<std::vector<std::string>(const std::string& beginning)> variables)
    : path_(std::move(path)),
      book_(std::move(book)),
      file_(file),
      request_(request),
      variables_(std::move(variables)) {}

std::optional<std::string> MergedTrees::in_revision(const std::string& revision) const {
  return git({"cat-file", "blob", revision + ':' + path_});
}

MergedTrees::Candidates MergedTrees::candidates() const {
  Candidates out;
  const std::string beginning = "GITHEAD_";
  for (const std::string& name : variables_(beginning)) {
    if (const std::string word = name.substr(beginning.size()); is_revision(word))
      out.merged.push_back(word);
  }
  out.merged.emplace_back("MERGE_HEAD");
  out.picked = {"CHERRY_PICK_HEAD", "REBASE_HEAD"};
  if (std::string commit = rebased_commit(); !commit.empty())
    out.picked.push_back(std::move(commit));
  return out;
}

void MergedTrees::find_revisions() {
  looked_ = true;
  if (in_revision("HEAD") == request_.ours) ours_ = "HEAD";
  const Candidates candidates = this->candidates();
  std::vector<std::string> bases;
  for (const bool is_pick : {false, true}) {
    for (const std::string& revision : is_pick ? candidates.picked : candidates.merged) {
      if (in_revision(revision) != request_.theirs) continue;
      theirs_ = revision;
      bases = is_pick ? std::vector{revision + "^"}
                      : words_of(git({"merge-base", "--all", "HEAD", revision}).value_or(""), '\n');
      break;
    }
    if (!theirs_.empty()) break;
  }
  // Of several common ancestors none is what both sides started from.
  if (bases.size() == 1 && in_revision(bases.front()).value_or("") == request_.base)
    base_ = bases.front();
}

const std::string& MergedTrees::revision_of(merge::Side side) {
  if (!looked_) find_revisions();
  if (side == merge::Side::base) return base_;
  return side == merge::Side::ours ? ours_ : theirs_;
}

const std::string& MergedTrees::ids_in(const std::string& revision, const std::string& folder) {
  const auto [found, is_new] = ids_.try_emplace(revision);
  // Few records have moved, so one look at all of them spares a look for each.
  if (is_new)
    found->second =
        git({"grep", "--no-color", "-h", "-F", "-e", "id", revision, "--", folder}).value_or("");
  return found->second;
}

MergedTrees::Texts MergedTrees::texts_of(const std::string& path) {
  if (!looked_) find_revisions();
  if (base_.empty() || ours_.empty() || theirs_.empty()) return {};
  const auto text_in = [&](const std::string& revision) {
    return git({"cat-file", "blob", revision + ':' + book_ + path});
  };
  return {text_in(base_), text_in(ours_), text_in(theirs_)};
}

bool MergedTrees::is_merged(const std::string& path) {
  return texts_of(path).are_merged();
}

bool MergedTrees::takes_along(const std::string& path, merge::Side changed, const std::string& id) {
  const auto texts = texts_of(path);
  // Where one side alone has changed it, git takes it as it is.
  if (!texts.are_merged() || !texts.base || texts.base->empty()) return false;
  const auto& [base, ours, theirs] = texts;
  RecordFile file{path, file_.kind, file_.village, std::nullopt};
  merge::Request request{path, file_.kind, *base, *ours, *theirs};
  MergedTrees trees(book_ + path, book_, file, request, variables_);
  trees.looked_ = true;
  trees.base_ = base_;
  trees.ours_ = ours_;
  trees.theirs_ = theirs_;
  request.elsewhere = [&](merge::Side side, const std::string& wanted) {
    return trees.find(side, wanted);
  };
  request.knows = [](merge::Side) { return true; };
  // What that merge will look for must be this file's record and no other.
  const auto is_here = [&](merge::Side side) {
    const std::optional<merge::Standing> standing = trees.find(side, id);
    return standing && standing->path == request_.path;
  };
  const std::string& other = changed == merge::Side::ours ? *ours : *theirs;
  if (lines_of_record(*base, path, id) || lines_of_record(other, path, id) ||
      !is_here(merge::Side::base) || !is_here(changed)) {
    return false;
  }
  // A merge that fails would leave the change behind. Whether it passes on changes of its own is
  // not known here, so both must do.
  try {
    for (const bool answer : {false, true}) {
      request.takes_along = [=](const std::string&, merge::Side, const std::string&) {
        return answer;
      };
      merge::merge(request);
    }
  } catch (const Error&) {
    return false;
  }
  return true;
}

bool MergedTrees::knows(merge::Side side) {
  return !revision_of(side).empty();
}

bool MergedTrees::stood_at(merge::Side side, const std::string& path) const {
  const std::string& text = side == merge::Side::ours ? request_.ours : request_.theirs;
  std::vector<std::string> words = {"log", "-1", "-m", "--format=%H", "--ignore-missing"};
  try {
    const Finished hashed =
        run_program({{"git", "hash-object", "--stdin"}, own_surroundings(), text});
    if (hashed.status != 0) return false;
    words.push_back("--find-object=" + hashed.out.substr(0, hashed.out.find('\n')));
  } catch (const Error&) {  // git is none that works
    return false;
  }
  const Candidates candidates = this->candidates();
  words.insert(words.end(), {"--all", "HEAD"});
  words.insert(words.end(), candidates.merged.begin(), candidates.merged.end());
  words.insert(words.end(), candidates.picked.begin(), candidates.picked.end());
  words.insert(words.end(), {"--", book_ + path});
  return !git(words).value_or("").empty();
}

std::optional<merge::Standing> MergedTrees::find(merge::Side side, const std::string& id) {
  // A kind with one file has no other.
  if (file_.kind->file != FileRule::month && file_.kind->file != FileRule::year)
    return std::nullopt;
  const std::string& revision = revision_of(side);
  if (revision.empty()) return std::nullopt;
  const std::string folder = path_.substr(0, path_.rfind('/') + 1);
  if (ids_in(revision, folder).find(id) == std::string::npos) return std::nullopt;
  const std::optional<std::string> listed = git(
      {"grep", "--no-color", "-l", "-z", "--full-name", "-F", "-e", id, revision, "--", folder});
  for (const std::string& found : words_of(listed.value_or(""), '\0')) {
    const std::string path = found.substr(found.find(':') + 1);
    if (path == path_ || path.find('/', folder.size()) != std::string::npos) continue;
    const std::optional<std::string> text = git({"cat-file", "blob", revision + ':' + path});
    if (!text) continue;
    if (std::optional<std::string> lines = lines_of_record(*text, path, id))
      return merge::Standing{path.substr(book_.size()), *std::move(lines)};
  }
  return std::nullopt;
}

}  // namespace ruralctl::cli
