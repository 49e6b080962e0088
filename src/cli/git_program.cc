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

std::string reason_of(const Finished& finished) {
  std::string first;
  std::string remote;
  std::string fatal;
  std::size_t at = 0;
  const std::string& text = finished.complaints;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = trimmed(std::string_view(text).substr(at, end - at));
    at = end + 1;
    // Advice for people who know git, behind what it is about.
    if (line.empty() || line.starts_with("hint:") || line.starts_with("Please make sure") ||
        line.starts_with("and the repository exists"))
      continue;
    std::string* into = &first;
    for (const auto& [start, where] :
         {std::pair<std::string_view, std::string*>{"remote:", &remote},
          {"fatal:", &fatal},
          {"error:", &fatal},
          {"ruralctl:", &first}}) {
      if (!line.starts_with(start)) continue;
      line = trimmed(line.substr(start.size()));
      into = where;
    }
    if (into->empty()) *into = line;
  }
  // What a person wrote for people comes first: a hook's words, here or over there.
  for (std::string* said : {&remote, &first, &fatal}) {
    if (!said->empty()) return without_password(*std::move(said));
  }
  return "exit status " + std::to_string(finished.status);
}

}  // namespace ruralctl::cli
