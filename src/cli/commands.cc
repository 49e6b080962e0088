#include "cli/commands.h"

#include <algorithm>

namespace ruralctl::cli {

const std::vector<CommandRow>& commands() {
  static const std::vector<CommandRow> rows = {
      {"init", "新建", msg("make a new book"), make_init, true},
      {"tally", "统计", msg("take measures: households visited, mu planted, days in the village …"),
       make_tally},
      {"coverage", "覆盖",
       msg("how many of the households on the roster were visited, and who was not"),
       make_coverage},
      {"targets", "目标进度", msg("how far each target is, and whether it is on track"),
       make_targets},
      {"due", "待办", msg("everything that was promised, in the order of its days"), make_due},
      {"report", "报告", msg("print a report: of the week, the month …, the diary, or your own"),
       make_report},
      {"diff", "对比",
       msg("what differs between two states of the book, in records and in figures"), make_diff},
      {"history", "历程", msg("the life of one record: who changed what, and when"), make_history},
      {"sync", "同步", msg("commit the records, get those of the others, and send yours"),
       make_sync, true},
      {"check", "检查", msg("tell everything that is wrong in the book"), make_check},
      {"fmt", "整理", msg("bring files into the canonical form"), make_fmt, true},
      {"git", "git",
       msg("prepare the book's git repository: merging, diffs, a check before commits"), make_git,
       true},
      {"merge-file", "合并文件",
       msg("merge three versions of a file by records and fields, for git"), make_merge_file, true},
      {"kinds", "类别", msg("list the kinds of records"), make_kinds},
      {"measures", "指标", msg("list the measures that 'tally' takes"), make_measures},
      {"schema", "结构", msg("show the fields, actions and measures of a kind"), make_schema},
      {"completion", "补全", msg("print a completion script for bash, zsh or fish"),
       make_completion},
      {"complete", "complete", Message(), make_complete},
      {"help", "帮助", msg("show help for a command"), make_help},
  };
  return rows;
}

const std::vector<VerbRow>& verbs() {
  static const std::vector<VerbRow> rows = {
      {"add", "添加", msg("add one record ({0}) and print its id"), make_add, true},
      {"set", "修改", msg("change fields of a record ({0})"), make_set, true},
      {"show", "查看", msg("show one record ({0})"), make_show},
      {"list", "列表", msg("list records ({0})"), make_list},
      {"rm", "删除", msg("remove a record ({0})"), make_rm, true},
      {"edit", "编辑", msg("open a record ({0}) in $EDITOR"), make_edit, true},
  };
  return rows;
}

const CommandRow* find_command(std::string_view typed) {
  const auto found = std::find_if(commands().begin(), commands().end(), [&](const auto& row) {
    return typed == row.name || typed == row.zh;
  });
  return found == commands().end() ? nullptr : &*found;
}

const VerbRow* find_verb(std::string_view typed) {
  const auto found = std::find_if(verbs().begin(), verbs().end(), [&](const auto& row) {
    return typed == row.name || typed == row.zh;
  });
  return found == verbs().end() ? nullptr : &*found;
}

std::vector<std::string> command_words() {
  std::vector<std::string> words = {"export", "import", "doctor", "migrate"};
  for (const CommandRow& row : commands()) {
    words.emplace_back(row.name);
    words.emplace_back(row.zh);
  }
  return words;
}

}  // namespace ruralctl::cli
