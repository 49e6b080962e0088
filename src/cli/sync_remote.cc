#include "cli/sync_remote.h"

#include <algorithm>
#include <array>

#include "ruralctl/base/error.h"

namespace ruralctl::cli {
namespace {

bool has_any(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
}

[[noreturn]] void refuse_unreachable(const SyncPlace& place, const Finished& finished) {
  const std::string& why = finished.complaints;
  if (has_any(why, {".lock': File exists"})) {
    throw Error(Exit::system,
                msg("git could not do its part: {0}; the book is as it was", reason_of(finished)));
  }
  if (has_any(why, {"Authentication failed", "could not read Username", "could not read Password",
                    "Permission denied", "error: 403", "error: 401", "Host key verification"})) {
    throw Error(Exit::system,
                msg("'{0}' does not let you in ({1}); what is recorded here is safe. Ask whoever "
                    "keeps that copy for the right to use it, or sign in with git once, then run "
                    "the command again",
                    place.remote, reason_of(finished)));
  }
  throw Error(Exit::system,
              msg("'{0}' cannot be reached ({1}); what is recorded here is safe, and is sent the "
                  "next time. Run the command again when the network is back, or see with 'git "
                  "remote -v' whether the address is right",
                  place.remote, reason_of(finished)));
}

// A line that is silent for half a minute is taken for a dead one.
std::vector<std::string> with_patience(std::vector<std::string> words) {
  words.insert(words.begin(), {"-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=30"});
  return words;
}

}  // namespace

std::string fetch(const GitProgram& git, const SyncPlace& place) {
  const Finished finished = git.run(with_patience(
      {"fetch", "-q", "--no-recurse-submodules", "--", place.remote, place.remote_ref}));
  if (finished.status == 0)
    return git.line({"rev-parse", "-q", "--verify", "FETCH_HEAD"}).value_or("");
  if (has_any(finished.complaints, {"couldn't find remote ref"})) return {};
  refuse_unreachable(place, finished);
}

std::string look_there(const GitProgram& git, const SyncPlace& place) {
  const Finished finished =
      git.run(with_patience({"ls-remote", "-q", "--", place.remote, place.remote_ref}));
  if (finished.status != 0) refuse_unreachable(place, finished);
  return finished.out.substr(0, finished.out.find_first_of("\t\n"));
}

bool send(const GitProgram& git, const SyncPlace& place) {
  std::vector<std::string> words = {"push", "-q", "--porcelain"};
  if (!place.is_tracked) words.emplace_back("-u");
  words.insert(words.end(),
               {"--", place.remote, "refs/heads/" + place.branch + ':' + place.remote_ref});
  const Finished finished = git.run(with_patience(std::move(words)));
  if (finished.status == 0) return true;
  const std::string all = finished.out + finished.complaints;
  // Two who push in the same moment can also get in each other's way over there.
  if (has_any(all, {"[rejected]", "cannot lock ref", "failed to update ref"})) return false;
  const std::string sign = "[remote rejected]";
  const std::size_t at = finished.out.find(sign);
  if (at != std::string::npos) {
    const std::size_t end = std::min(finished.out.find('\n', at), finished.out.size());
    // ` (hook declined)`; a hook over there says why in words of its own.
    const std::string sort = finished.out.substr(at + sign.size(), end - at - sign.size());
    const bool has_words = sort.size() < 3 || has_any(finished.complaints, {"remote: "});
    throw Error(Exit::system,
                msg("'{0}' refuses what is sent ({1}); what is recorded here is committed and "
                    "safe. Ask whoever keeps that copy, then run the command again",
                    place.remote,
                    has_words ? reason_of(finished) : msg("{0}", sort.substr(2, sort.size() - 3))));
  }
  if (has_any(finished.complaints, {"fatal:"})) refuse_unreachable(place, finished);
  throw Error(Exit::system,
              msg("a hook of git here (pre-push) did not let the records be sent: {0}; what is "
                  "recorded here is committed and safe. Do what it asks for, then run the command "
                  "again",
                  reason_of(finished)));
}

}  // namespace ruralctl::cli
