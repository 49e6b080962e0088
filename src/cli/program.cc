#include "ruralctl/cli/program.h"

#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/help.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "version.h"

namespace ruralctl::cli {
namespace {

// The words that say which command is meant, and everything else.
struct Words {
  std::vector<std::string> command;    // at most two
  std::vector<std::string> arguments;  // without them
};

bool takes_value(std::string_view flag) {
  return flag == "-C" || flag == "--lang" || flag == "--format" || flag == "--today" ||
         flag == "--village" || flag == "--at";
}

// Before the command only the flags of every command can stand, so it is the first word that is
// none of those.
Words split(const std::vector<std::string>& arguments,
            const std::function<bool(const std::string&)>& is_kind) {
  Words words;
  std::size_t wanted = 1;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (words.command.size() == wanted || argument == "--") {
      words.arguments.insert(words.arguments.end(),
                             arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
    if (argument.starts_with('-')) {
      words.arguments.push_back(argument);
      if (takes_value(argument) && i + 1 < arguments.size())
        words.arguments.push_back(arguments[++i]);
      continue;
    }
    words.command.push_back(argument);
    if (words.command.size() == 1 && is_kind(argument)) wanted = 2;
  }
  return words;
}

void declare_globals(Arguments& arguments, Globals& globals) {
  arguments.begin_globals();
  arguments.texts(
      {"-C"}, globals.folders, msg("BOOK"),
      msg("the book's folder, instead of the one around the current folder; several, or "
          "a folder with books in it, are read together"));
  arguments.text({"--lang"}, globals.lang, msg("zh|en"), msg("the language of all that is said"));
  arguments.text({"--format"}, globals.format, msg("FORMAT"),
                 msg("of data: table, csv, tsv, json, jsonl, yaml, md, html"));
  arguments.text({"--today"}, globals.today, msg("DATE"),
                 msg("the day that counts as today, so that answers can be repeated"));
  arguments.text({"--village", "--村"}, globals.village, msg("VILLAGE"),
                 msg("the village at hand, by slug or name"));
  arguments.text({"--at"}, globals.at, msg("REVISION"),
                 msg("the book as it stood: at a commit or tag of git, or on a day"));
  arguments.flag({"--help", "-h"}, globals.help, msg("show this help"));
}

[[noreturn]] void unknown_command(const Context& context, const std::string& word) {
  std::vector<std::string> words = context.schema().all_kind_words();
  for (const CommandRow& row : commands()) {
    if (row.is_hidden()) continue;
    words.emplace_back(row.name);
    words.emplace_back(row.zh);
  }
  if (word.find('/') != std::string::npos || word.find(',') != std::string::npos) {
    throw Error(Exit::usage, msg("no command or kind '{0}'; of several books each has a -C of its "
                                 "own, or -C names the folder that holds them",
                                 word));
  }
  const std::vector<std::string> near = nearest(word, words);
  throw Error(Exit::usage,
              near.empty()
                  ? msg("no command or kind '{0}'; 'ruralctl help' lists the commands, 'ruralctl "
                        "kinds' the kinds",
                        word)
                  : msg("no command or kind '{0}'; did you mean {1}?", word, listed(near)));
}

[[noreturn]] void unknown_verb(const Kind& kind, const std::string& word) {
  std::vector<std::string> words;
  std::vector<std::string> names;
  for (const VerbRow& row : verbs()) {
    words.emplace_back(row.name);
    words.emplace_back(row.zh);
    names.emplace_back(row.name);
  }
  for (const Action& action : kind.actions) {
    words.push_back(action.name);
    words.push_back(action.label.zh);
    names.push_back(action.name);
  }
  const std::vector<std::string> near = nearest(word, words, 1);
  throw Error(Exit::usage, near.empty() ? msg("{0} has no verb '{1}'; there are {2}", kind.label,
                                              word, listed(names))
                                        : msg("{0} has no verb '{1}'; did you mean '{2}'?",
                                              kind.label, word, near.front()));
}

struct Chosen {
  std::unique_ptr<Command> command;
  HelpTopic topic;
  bool writes = false;
};

Chosen choose(const Context& context, const std::vector<std::string>& words) {
  if (const CommandRow* row = find_command(words[0])) {
    return {
        row->make(), {std::string("ruralctl ") + row->name, row->summary, nullptr}, row->writes};
  }
  const Kind* kind = context.schema().find_kind(words[0]);
  if (kind == nullptr) unknown_command(context, words[0]);
  if (words.size() == 1)
    return {nullptr, {"ruralctl " + kind->name, msg("{0}", kind->label), kind}};
  if (const VerbRow* row = find_verb(words[1])) {
    return {row->make(*kind),
            {"ruralctl " + kind->name + ' ' + row->name,
             Message(row->summary.id(), nullptr, {Message::Argument(kind->label)}), kind},
            row->writes};
  }
  if (const Action* action = kind->find_action(words[1])) {
    return {make_action(*kind, *action),
            {"ruralctl " + kind->name + ' ' + action->name, action_summary(*kind, *action), kind},
            true};
  }
  unknown_verb(*kind, words[1]);
}

// What part of the book an answer lacks, and the status that says so. A change that was made is
// made all the same.
int tell_problems(Context& context, int status) {
  const std::vector<Error>& problems = context.problems();
  if (problems.empty()) return status;
  for (const Error& problem : problems) context.say(problem);
  if (context.has_writer()) return status;
  if (context.is_past()) {
    context.say(msg("the answer lacks what was not read there"));
    return status == 0 ? static_cast<int>(Exit::unread) : status;
  }
  context.say(msgn("the answer lacks what was not read there; mend it and run the command again",
                   "the answer lacks what was not read in these {0} places; mend them and run the "
                   "command again",
                   static_cast<std::int64_t>(problems.size())));
  return status == 0 ? static_cast<int>(Exit::unread) : status;
}

int run_in(Context& context, const std::vector<std::string>& arguments) {
  const Words words = split(arguments, [&](const std::string& word) {
    return find_command(word) == nullptr && context.schema().find_kind(word) != nullptr;
  });
  Arguments parsed(context.catalog());
  if (words.command.empty()) {
    declare_globals(parsed, context.globals());
    parsed.parse(words.arguments);
    print_overview(context, parsed);
    return context.globals().help || arguments.empty() ? 0 : static_cast<int>(Exit::usage);
  }
  Chosen chosen = choose(context, words.command);
  if (chosen.command) chosen.command->declare(parsed);
  declare_globals(parsed, context.globals());
  parsed.parse(words.arguments);
  if (context.globals().help || !chosen.command) {
    print_help(context, chosen.topic, parsed);
    return context.globals().help ? 0 : static_cast<int>(Exit::usage);
  }
  if (context.globals().at && chosen.writes) {
    throw Error(Exit::usage,
                msg("'{0}' changes the book, and the past cannot be changed; leave out "
                    "--at",
                    chosen.topic.command));
  }
  context.settle_revision();
  if (chosen.writes) context.need_one_book();
  return chosen.command->run(context);
}

// git takes small statuses of its merge driver for conflicts that are marked in the file.
int failed(const std::vector<std::string>& arguments, Exit status) {
  constexpr int not_merged = 129;
  const Words words = split(arguments, [](const std::string&) { return false; });
  const CommandRow* row = words.command.empty() ? nullptr : find_command(words.command.front());
  return row != nullptr && row->make == make_merge_file ? not_merged : static_cast<int>(status);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Environment& environment) {
  // Typed to see what is installed; needs neither book nor language.
  if (arguments.size() == 1 && arguments[0] == "--version") {
    *environment.out << "ruralctl " << version << '\n';
    return 0;
  }
  std::optional<Context> context;
  try {
    context.emplace(environment, arguments);
    if (const auto lang = early_value(arguments, "--lang"); lang && !parse_language(*lang)) {
      throw Error(Exit::usage,
                  msg("no language '{0}'; there are zh (中文) and en (English)", *lang));
    }
    const int status = run_in(*context, arguments);
    return tell_problems(*context, status);
  } catch (const Error& error) {
    if (context) {
      context->say(error);
      for (const Error& problem : context->problems()) {
        const bool said =
            problem.where() == error.where() && problem.message().id() == error.message().id();
        if (!said) context->say(problem);
      }
    }
    return failed(arguments, error.status());
  }
}

}  // namespace ruralctl::cli
