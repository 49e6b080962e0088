#include "cli/help.h"

#include <algorithm>

#include "cli/commands.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/text.h"

namespace ruralctl::cli {
namespace {

// Wide enough for a sentence, where the terminal says nothing.
constexpr std::size_t default_width = 100;

struct Line {
  std::string left;
  std::string right;
};

std::size_t width_of(const Context& context) {
  const int width = const_cast<Context&>(context).environment().width;
  return width > 40 ? static_cast<std::size_t>(width) : default_width;
}

// Two columns, the right one wrapped.
std::string columns(const std::vector<Line>& lines, std::size_t width) {
  std::size_t left = 0;
  for (const Line& line : lines)
    left = std::max(left, std::min<std::size_t>(display_width(line.left), 34));
  std::string out;
  for (const Line& line : lines) {
    std::string head = "  " + pad(line.left, left) + "  ";
    if (display_width(line.left) > left) {
      out += "  " + line.left + '\n';
      head = std::string(left + 4, ' ');
    }
    bool first = true;
    for (const std::string& part :
         wrap(line.right, std::max<std::size_t>(width - std::min(width - 20, left + 4), 20))) {
      std::string whole = (first ? head : std::string(left + 4, ' ')) + part;
      while (whole.ends_with(' ')) whole.pop_back();
      out += whole + '\n';
      first = false;
    }
  }
  return out;
}

// With the Chinese name where that is the language.
std::string flag_text(const Declared& declared, Language language) {
  std::string out = declared.names.front();
  for (const std::string& name : declared.names) {
    const bool is_chinese = std::any_of(name.begin(), name.end(), [](char c) { return c < 0; });
    if (language == Language::zh && is_chinese && name != declared.names.front()) {
      out += ", " + name;
      break;
    }
  }
  if (!declared.value.empty()) out += ' ' + declared.value;
  if (declared.several) out += " …";
  return out;
}

std::string options_text(const Context& context, const Arguments& arguments, bool global) {
  std::vector<Line> lines;
  for (const Declared& declared : arguments.options()) {
    if (declared.global == global)
      lines.push_back({flag_text(declared, context.language()), declared.help});
  }
  return columns(lines, width_of(context));
}

std::string with_zh(const char* name, const std::string& zh) {
  return zh.empty() ? std::string(name) : std::string(name) + ' ' + zh;
}

}  // namespace

Message action_summary(const Kind& kind, const Action& action) {
  return action.append.empty()
             ? msg("{0}: {1} (sets '{2}', today unless --date says otherwise)", kind.label,
                   action.label, action.stamp)
             : msg("{0}: {1} (adds an entry to '{2}')", kind.label, action.label, action.append);
}

void print_overview(Context& context, const Arguments& arguments) {
  std::string out = context.text(
      msg("ruralctl keeps the records of a village work team: visits, projects, trainings and "
          "all their other work, as YAML files in a folder, and counts them honestly."));
  out += "\n\n" + context.text(msg("Usage:")) + "\n  ruralctl " + context.text(msg("KIND VERB …")) +
         "\n  ruralctl " + context.text(msg("COMMAND …")) + "\n\n" +
         context.text(msg("Commands:")) + '\n';
  std::vector<Line> lines;
  for (const CommandRow& row : commands()) {
    if (!row.is_hidden()) lines.push_back({with_zh(row.name, row.zh), context.text(row.summary)});
  }
  out += columns(lines, width_of(context));
  out += '\n' + context.text(msg("Verbs of every kind:")) + '\n';
  lines.clear();
  for (const VerbRow& row : verbs()) {
    const Message summary(row.summary.id(), nullptr, {Message::Argument(msg("KIND"))});
    lines.push_back({with_zh(row.name, row.zh), context.text(summary)});
  }
  out += columns(lines, width_of(context));
  out += '\n' + context.text(msg("Kinds:")) + '\n';
  std::string kinds;
  for (const Kind* kind : context.schema().kinds()) {
    if (!kinds.empty()) kinds += ", ";
    kinds += kind->label.zh.empty() ? kind->name : kind->name + ' ' + kind->label.zh;
  }
  for (const std::string& line : wrap(kinds, width_of(context) - 2)) out += "  " + line + '\n';
  out += '\n' + context.text(msg("Flags of every command:")) + '\n' +
         options_text(context, arguments, true);
  out +=
      '\n' + context.text(msg("'ruralctl KIND VERB --help' and 'man ruralctl' say more.")) + '\n';
  context.print(out);
}

void print_help(Context& context, const HelpTopic& topic, const Arguments& arguments) {
  std::string out = topic.command + " — " + context.text(topic.summary) + "\n\n" +
                    context.text(msg("Usage:")) + "\n  " + topic.command;
  const bool verbs_only = topic.kind != nullptr && arguments.positionals().empty() &&
                          std::none_of(arguments.options().begin(), arguments.options().end(),
                                       [](const Declared& d) { return !d.global; });
  if (verbs_only) {
    out += ' ' + context.text(msg("VERB …")) + "\n\n" + context.text(msg("Verbs:")) + '\n';
    std::vector<Line> lines;
    for (const VerbRow& row : verbs()) {
      const Message summary(row.summary.id(), nullptr, {Message::Argument(topic.kind->label)});
      lines.push_back({with_zh(row.name, row.zh), context.text(summary)});
    }
    for (const Action& action : topic.kind->actions) {
      lines.push_back({with_zh(action.name.c_str(), action.label.zh),
                       context.text(action_summary(*topic.kind, action))});
    }
    out += columns(lines, width_of(context));
  } else {
    for (const Declared& declared : arguments.positionals()) out += " [" + declared.value + " …]";
    out += " [" + context.text(msg("FLAGS")) + "]\n";
    std::vector<Line> lines;
    for (const Declared& declared : arguments.positionals())
      lines.push_back({declared.value, declared.help});
    if (!lines.empty()) out += '\n' + columns(lines, width_of(context));
    const std::string own = options_text(context, arguments, false);
    if (!own.empty()) out += '\n' + context.text(msg("Flags:")) + '\n' + own;
  }
  out += '\n' + context.text(msg("Flags of every command:")) + '\n' +
         options_text(context, arguments, true);
  context.print(out);
}

}  // namespace ruralctl::cli
