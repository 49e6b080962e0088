#include "cli/terminal.h"

#include <algorithm>
#include <istream>
#include <ostream>

#include "ruralctl/base/text.h"

namespace ruralctl::cli {
namespace {

Reply reply_of(std::string_view line) {
  // What a Chinese keyboard gives for the key counts as well.
  const std::string text(trim(line));
  if (text.empty()) return {Reply::What::empty, {}};
  if (text == "<" || text == "＜" || text == "《") return {Reply::What::back, {}};
  if (text == "?" || text == "？") return {Reply::What::explain, {}};
  if (text == "-" || text == "－") return {Reply::What::leave_out, {}};
  if (text == "." || text == "。") return {Reply::What::rest, {}};
  return {Reply::What::text, text};
}

}  // namespace

Terminal::Terminal(Context& context) : context_(context), environment_(context.environment()) {
  const auto set = [&](const char* name) { return environment_.variable(name).value_or(""); };
  bold_ = set("NO_COLOR").empty() && set("TERM") != "dumb";
  if (environment_.width > 40) width_ = static_cast<std::size_t>(environment_.width);
}

void Terminal::line(const std::string& text) {
  *environment_.err << text << '\n';
}

void Terminal::indented(const std::string& text) {
  for (const std::string& part : wrap(text, width_ - 4)) line("    " + part);
}

void Terminal::say(const Message& message) {
  indented(context_.text(message));
}

std::string Terminal::bold(const std::string& text) const {
  return bold_ ? "\x1b[1m" + text + "\x1b[0m" : text;
}

Reply Terminal::read(const std::string& prompt) {
  std::string line;
  for (;;) {
    *environment_.err << prompt << std::flush;
    if (!std::getline(*environment_.in, line)) {
      *environment_.err << '\n';
      throw Error(Exit::usage,
                  msg("the input ended before everything was answered; nothing was added"));
    }
    if (line.ends_with('\r')) line.pop_back();
    if (!find_bad_byte(line)) return reply_of(line);
    say(
        msg("that holds control characters, perhaps from an arrow key, or is no UTF-8; type it "
            "again"));
  }
}

void Terminal::grid(const std::vector<std::string>& items) {
  std::size_t cell = 1;
  for (const std::string& item : items) cell = std::max(cell, display_width(item));
  const std::size_t columns = std::max<std::size_t>(1, (width_ - 2) / (cell + 2));
  std::string row;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = (i + 1) % columns == 0 || i + 1 == items.size();
    row += "  " + (last ? items[i] : pad(items[i], cell));
    if (!last) continue;
    line("  " + row);
    row.clear();
  }
}

void Terminal::numbered(const std::vector<std::string>& items) {
  const std::size_t digits = std::to_string(items.size()).size();
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < items.size(); ++i) {
    cells.push_back(pad(std::to_string(i + 1), digits, Align::right) + ' ' + items[i]);
  }
  grid(cells);
}

void Terminal::two_columns(const std::vector<std::pair<std::string, std::string>>& rows) {
  std::size_t left = 0;
  for (const auto& row : rows) left = std::max(left, display_width(row.first));
  const std::size_t room = std::max<std::size_t>(width_ - std::min(width_, left + 6), 20);
  for (const auto& [name, text] : rows) {
    std::string head = pad(name, left);
    for (const std::string& part : wrap(text, room)) {
      line("    " + head + "  " + part);
      head.assign(left, ' ');
    }
  }
}

}  // namespace ruralctl::cli
