#include "cli/git_program.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ruralctl/base/error.h"

namespace ruralctl::cli {
namespace {

std::string_view trimmed(std::string_view line) {
  while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())) != 0)
    line.remove_suffix(1);
  while (!line.empty() && std::isspace(static_cast<unsigned char>(line.front())) != 0)
    line.remove_prefix(1);
  return line;
}

// An address may hold a name and a password: `https://name:password@host/`.
std::string without_password(std::string text) {
  for (std::size_t at = text.find("://"); at != std::string::npos; at = text.find("://", at)) {
    at += 3;
    const std::size_t end = std::min(text.find_first_of("/ '\"", at), text.size());
    const std::size_t sign = text.rfind('@', end);
    if (sign != std::string::npos && sign >= at) text.erase(at, sign + 1 - at);
  }
  return text;
}

bool is_noise(std::string_view line) {
  // Advice for people who know git, behind what it is about, and what programs say to programs.
  static constexpr std::string_view beginnings[] = {"hint:",
                                                    "Please make sure",
                                                    "and the repository exists",
                                                    "Please commit your changes",
                                                    "Aborting",
                                                    "warning:",
                                                    "[GNUPG:]"};
  return line.empty() ||
         std::any_of(std::begin(beginnings), std::end(beginnings),
                     [&](std::string_view beginning) { return line.starts_with(beginning); }) ||
         line.find("failed to push some refs") != std::string_view::npos;
}

// Several lines as one: a sentence that was broken into lines is whole again, others are set apart.
void append_line(std::string& text, std::string_view line, bool begins) {
  if (!text.empty()) {
    const bool goes_on = !begins && (std::islower(static_cast<unsigned char>(line.front())) != 0 ||
                                     std::ispunct(static_cast<unsigned char>(text.back())) != 0);
    text += goes_on ? " " : "; ";
  }
  text += line;
}

// What somebody over there wrote for people, or else all that is said here.
std::string sayings(const std::string& complaints) {
  std::string remote;
  std::string here;
  std::size_t at = 0;
  while (at < complaints.size()) {
    const std::size_t end = std::min(complaints.find('\n', at), complaints.size());
    std::string_view line = trimmed(std::string_view(complaints).substr(at, end - at));
    at = end + 1;
    if (is_noise(line)) continue;
    const bool is_remote = line.starts_with("remote:");
    bool begins = false;
    for (const std::string_view start : {"remote:", "fatal:", "error:", "ruralctl:"}) {
      if (!line.starts_with(start)) continue;
      line = trimmed(line.substr(start.size()));
      begins = !is_remote;
    }
    // Behind a reason it says nothing.
    if (line.starts_with("Could not read from remote") && !here.empty()) continue;
    if (!line.empty()) append_line(is_remote ? remote : here, line, begins);
  }
  return remote.empty() ? here : remote;
}

}  // namespace

GitProgram::GitProgram(std::string folder, Language language)
    : folder_(std::move(folder)), language_(language) {
  const std::vector<std::string> set = {
      "GIT_TERMINAL_PROMPT=0", "LC_ALL=C", "GIT_LITERAL_PATHSPECS=1", "GIT_MERGE_AUTOEDIT=no",
      std::string("RURALCTL_LANG=") + (language == Language::zh ? "zh" : "en")};
  // These name another repository than the one around the book.
  static constexpr std::array others = {
      "GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_PREFIX=", "GIT_COMMON_DIR="};
  for (std::string& variable : own_surroundings()) {
    const auto begins = [&](const std::string& other) { return variable.starts_with(other); };
    const bool is_set = std::any_of(set.begin(), set.end(), [&](const std::string& one) {
      return begins(one.substr(0, one.find('=') + 1));
    });
    if (!is_set && std::none_of(others.begin(), others.end(), begins))
      surroundings_.push_back(std::move(variable));
  }
  surroundings_.insert(surroundings_.end(), set.begin(), set.end());
}

Finished GitProgram::run(std::vector<std::string> words, const std::string& in) const {
  words.insert(words.begin(), {"git", "-C", folder_});
  try {
    return run_program({std::move(words), surroundings_, in});
  } catch (const Error&) {
    throw Error(Exit::system,
                msg("git is not installed here, or cannot be run; install it, then run the "
                    "command again"));
  }
}

std::optional<std::string> GitProgram::line(std::vector<std::string> words) const {
  const Finished finished = run(std::move(words));
  if (finished.status != 0) return std::nullopt;
  return finished.out.substr(0, finished.out.find('\n'));
}

std::string GitProgram::need(std::vector<std::string> words, const std::string& in) const {
  Finished finished = run(std::move(words), in);
  if (finished.status != 0) {
    throw Error(Exit::system,
                msg("git could not do its part: {0}; the book is as it was", reason_of(finished)));
  }
  return std::move(finished.out);
}

std::vector<std::string> split_at_zeros(const std::string& text) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\0', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string joined_by_zeros(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word + '\0';
  return out;
}

Message reason_of(const Finished& finished) {
  const std::string& text = finished.complaints;
  const std::string said = without_password(sayings(text));
  if (said.empty()) {
    return msg(
        "no reason was given, as by a hook that says nothing (exit status {0}; 'git rev-parse "
        "--git-path hooks' names the folder of the hooks)",
        finished.status);
  }
  if (text.find(".lock': File exists") != std::string::npos) {
    const std::string sign = "Unable to create '";
    const std::size_t at = text.find(sign);
    if (at != std::string::npos) {
      const std::size_t begin = at + sign.size();
      return msg(
          "another git is at work here, or one that was interrupted left the file {0}; if "
          "none is running, remove that file",
          text.substr(begin, text.find('\'', begin) - begin));
    }
  }
  // Not such as a server gives: "Permission denied (publickey)".
  if (text.find(": Permission denied\n") != std::string::npos ||
      text.find("nsufficient permission for adding") != std::string::npos) {
    return msg(
        "{0}; what is in the folder has to be yours to write: ask its owner for permission, or "
        "work on a copy",
        said);
  }
  if (text.find("gpg failed to sign") != std::string::npos ||
      text.find("failed to write commit object") != std::string::npos) {
    return msg(
        "it is to sign what is committed (commit.gpgSign), and cannot: {0}; set up the key, "
        "or turn that off with 'git config commit.gpgSign false'",
        said);
  }
  return msg("{0}", said);
}

}  // namespace ruralctl::cli
