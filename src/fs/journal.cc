#include "fs/journal.h"

#include <charconv>

#include "fs/path.h"
#include "ruralctl/base/error.h"

namespace ruralctl::fs {
namespace {

constexpr std::string_view kHeading = "ruralctl journal ";
constexpr std::string_view kVersion = "1";
constexpr std::string_view kHexDigits = "0123456789abcdef";

std::string hex(Fingerprint print) {
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; print >>= 4) text[i] = kHexDigits[print & 15];
  return text;
}

// One line whatever the path is made of.
std::string quoted(std::string_view path) {
  std::string text = "\"";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text += {'\\', c};
    } else if (byte < 0x20 || byte == 0x7f) {
      text += {'\\', 'x', kHexDigits[byte >> 4], kHexDigits[byte & 15]};
    } else {
      text += c;
    }
  }
  return text + '"';
}

std::string line(const JournalStep& step) {
  const std::string before = step.before ? hex(*step.before) : "-";
  if (step.removes()) return "remove " + before + ' ' + quoted(step.target) + '\n';
  return "replace " + before + ' ' + hex(step.after) + ' ' + quoted(step.temporary) + ' ' +
         quoted(step.target) + '\n';
}

// Takes a line apart from its left; every function answers whether it found what it looked for.
class LineParser {
 public:
  explicit LineParser(std::string_view rest) : rest_(rest) {}

  bool skip(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  bool read(Fingerprint& print) {
    constexpr std::size_t digits = 16;
    if (rest_.size() < digits) return false;
    const char* const end = rest_.data() + digits;
    const auto [stop, error] = std::from_chars(rest_.data(), end, print, 16);
    if (error != std::errc() || stop != end) return false;
    rest_.remove_prefix(digits);
    return true;
  }

  bool read(std::optional<Fingerprint>& print) {
    if (skip("-")) return true;
    return read(print.emplace());
  }

  bool read(std::string& path) {
    if (!skip("\"")) return false;
    while (!rest_.empty() && rest_.front() != '"') {
      if (!read_byte(path)) return false;
    }
    return skip("\"");
  }

  bool at_end() const { return rest_.empty(); }

 private:
  bool read_byte(std::string& path) {
    if (skip("\\x")) return read_hex_byte(path);
    if (skip("\\") && rest_.empty()) return false;
    path += rest_.front();
    rest_.remove_prefix(1);
    return true;
  }

  bool read_hex_byte(std::string& path) {
    unsigned byte = 0;
    if (rest_.size() < 2) return false;
    const auto [stop, error] = std::from_chars(rest_.data(), rest_.data() + 2, byte, 16);
    if (error != std::errc() || stop != rest_.data() + 2) return false;
    path += static_cast<char>(byte);
    rest_.remove_prefix(2);
    return true;
  }

  std::string_view rest_;
};

// A temporary file stands in the target's folder or in one above it.
bool can_stand_for(const std::string& temporary, const std::string& target) {
  const std::string folder = folder_of(temporary);
  return is_changeable(temporary) && is_temporary(temporary) &&
         (folder.empty() || target.starts_with(folder + '/'));
}

std::optional<JournalStep> parse_replacement(LineParser parser) {
  JournalStep step;
  const bool read = parser.skip("replace ") && parser.read(step.before) && parser.skip(" ") &&
                    parser.read(step.after) && parser.skip(" ") && parser.read(step.temporary) &&
                    parser.skip(" ") && parser.read(step.target) && parser.at_end();
  if (!read || !can_stand_for(step.temporary, step.target)) return {};
  return step;
}

std::optional<JournalStep> parse_removal(LineParser parser) {
  JournalStep step;
  const bool read = parser.skip("remove ") && parser.read(step.before) && parser.skip(" ") &&
                    parser.read(step.target) && parser.at_end();
  if (!read) return {};
  return step;
}

// A journal can come with a cloned book, so it is not trusted to stay inside it.
std::optional<JournalStep> parse_step(std::string_view text) {
  auto step = parse_replacement(LineParser(text));
  if (!step) step = parse_removal(LineParser(text));
  if (!step || !is_changeable(step->target) || is_temporary(step->target)) return {};
  return step;
}

bool is_end(std::string_view text, std::string_view all_before) {
  LineParser parser(text);
  Fingerprint print = 0;
  return parser.skip("end ") && parser.read(print) && parser.at_end() &&
         print == fingerprint(all_before);
}

void check_version(std::string_view first_line) {
  if (!first_line.starts_with(kHeading)) return;
  const std::string_view version = first_line.substr(kHeading.size());
  if (version == kVersion) return;
  throw Error(Exit::unread, Location{kJournal},
              msg("a newer ruralctl (journal format {0}) was interrupted while it changed this "
                  "book; run any command that writes with that version to finish the change",
                  version));
}

Journal parse_journal(std::string_view text) {
  Journal journal;
  std::size_t start = 0;
  for (std::size_t end = 0; (end = text.find('\n', start)) != std::string_view::npos;
       start = end + 1) {
    const std::string_view current = text.substr(start, end - start);
    if (start == 0) {
      check_version(current);
      if (!current.starts_with(kHeading)) return journal;
    } else if (auto step = parse_step(current)) {
      journal.steps.push_back(*std::move(step));
    } else {
      journal.complete = end + 1 == text.size() && is_end(current, text.substr(0, start));
      return journal;
    }
  }
  return journal;
}

}  // namespace

Fingerprint fingerprint(std::string_view bytes) {
  Fingerprint print = 0xcbf29ce484222325;
  for (const char c : bytes) print = (print ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return print;
}

std::string journal_text(const std::vector<JournalStep>& steps) {
  std::string text;
  text.append(kHeading).append(kVersion).append("\n");
  for (const JournalStep& step : steps) text += line(step);
  return text + "end " + hex(fingerprint(text)) + '\n';
}

std::optional<Journal> read_journal(const Tree& tree, const std::string& path) {
  std::string text;
  if (!tree.read(path, text)) return {};
  return parse_journal(text);
}

}  // namespace ruralctl::fs
