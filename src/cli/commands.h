// The tables of commands and verbs.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "ruralctl/base/message.h"
#include "ruralctl/schema/kind.h"

namespace ruralctl::cli {

struct CommandRow {
  const char* name;
  const char* zh;
  Message summary;
  std::unique_ptr<Command> (*make)();
  bool writes = false;  // changes a book, so that there is no doing it in the past

  // Called by programs and of no use to people: not in help.
  bool is_hidden() const { return summary.empty(); }
};

// A verb that every kind has.
struct VerbRow {
  const char* name;
  const char* zh;
  Message summary;  // {0}: the kind
  std::unique_ptr<Command> (*make)(const Kind& kind);
  bool writes = false;
};

const std::vector<CommandRow>& commands();
const std::vector<VerbRow>& verbs();
const CommandRow* find_command(std::string_view typed);
const VerbRow* find_verb(std::string_view typed);
// Names that no kind of a book's own may have.
std::vector<std::string> command_words();

// The shells that `completion` has a script for.
std::vector<std::string> completion_shells();

std::unique_ptr<Command> make_add(const Kind& kind);
std::unique_ptr<Command> make_set(const Kind& kind);
std::unique_ptr<Command> make_show(const Kind& kind);
std::unique_ptr<Command> make_list(const Kind& kind);
std::unique_ptr<Command> make_rm(const Kind& kind);
std::unique_ptr<Command> make_edit(const Kind& kind);
std::unique_ptr<Command> make_action(const Kind& kind, const Action& action);

std::unique_ptr<Command> make_init();
std::unique_ptr<Command> make_tally();
std::unique_ptr<Command> make_coverage();
std::unique_ptr<Command> make_targets();
std::unique_ptr<Command> make_due();
std::unique_ptr<Command> make_report();
std::unique_ptr<Command> make_diff();
std::unique_ptr<Command> make_history();
std::unique_ptr<Command> make_sync();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_fmt();
std::unique_ptr<Command> make_git();
std::unique_ptr<Command> make_merge_file();
std::unique_ptr<Command> make_kinds();
std::unique_ptr<Command> make_measures();
std::unique_ptr<Command> make_schema();
std::unique_ptr<Command> make_completion();
std::unique_ptr<Command> make_complete();
std::unique_ptr<Command> make_help();

}  // namespace ruralctl::cli
