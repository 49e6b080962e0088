// What was promised, and what is to be reached.
#include <algorithm>

#include "report/blocks.h"
#include "ruralctl/query/targets.h"
#include "ruralctl/report/promises_table.h"
#include "ruralctl/report/targets_table.h"
#include "ruralctl/report/wording.h"

namespace ruralctl {
namespace {

// More rows than these are for the command that lists them all.
constexpr std::size_t most_rows = 40;

// Terms that promises know nothing of leave none.
std::vector<Promise> take(const Setting& setting, const std::optional<Period>& period) {
  DueRequest request;
  request.terms = setting.request.terms;
  request.today = setting.as_of;
  request.period = period;
  try {
    return promises(setting.book, request);
  } catch (const Error& error) {
    if (error.status() != Exit::usage) throw;
    return {};
  }
}

void drop_columns(Table& table, const std::vector<std::string>& keys) {
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    if (std::find(keys.begin(), keys.end(), table.columns[i].key) == keys.end()) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.columns.erase(table.columns.begin() + at);
    for (Table::Row& row : table.rows) row.erase(row.begin() + at);
  }
}

}  // namespace

std::vector<Promise> chosen(const Setting& setting, const PromiseChoice& choice) {
  const bool missing = choice.when == When::missing;
  std::optional<std::vector<Promise>>& all =
      missing ? setting.promises.missing : setting.promises.open;
  if (!all) all = take(setting, missing ? std::optional(setting.days) : std::nullopt);
  const Day next = setting.words.last.value_or(setting.as_of);
  std::vector<Promise> out;
  for (const Promise& promise : *all) {
    if (!choice.kinds.empty() &&
        std::find(choice.kinds.begin(), choice.kinds.end(), promise.kind) == choice.kinds.end()) {
      continue;
    }
    const bool rhythm = promise.source == Source::rhythm;
    bool meant = true;
    switch (choice.when) {
      case When::overdue:
        meant = !rhythm && promise.due && *promise.due < setting.as_of;
        break;
      case When::next: {
        const Day last =
            setting.definition.cumulative ? setting.as_of : *next_of(setting.words).last;
        // What is missing in the report's own period is told as missing.
        meant = promise.due && *promise.due >= setting.as_of && *promise.due <= last &&
                !(rhythm && *promise.due <= next);
        break;
      }
      case When::open:
        meant = !rhythm;
        break;
      case When::missing:
        meant = rhythm && (!promise.due || *promise.due <= next);
        break;
    }
    if (meant) out.push_back(promise);
  }
  return out;
}

BlockResult make(const Setting& setting, const PromisesBlock& block) {
  BlockResult out;
  std::vector<Promise> all = chosen(setting, block.choice);
  Datum list = Datum::List{};
  for (const Promise& promise : all)
    list.add(promise_datum(setting.presenter, promise, setting.as_of));
  out.says_something = !all.empty();
  const std::size_t more = all.size() > most_rows ? all.size() - most_rows : 0;
  all.resize(all.size() - more);
  // What has no title is known by its id (a household by its code).
  for (Promise& promise : all) {
    if (promise.title.empty()) promise.title = promise.id;
  }
  Table table = promises_table(setting.presenter, all, setting.as_of);
  drop_columns(table, {"id"});
  if (setting.one_place) drop_columns(table, {"village"});
  if (block.choice.when == When::missing) drop_columns(table, {"days", "people", "title"});
  if (more > 0) {
    table.notes.push_back(setting.text(msgn("{0} more; 'ruralctl due' lists them all",
                                            "{0} more; 'ruralctl due' lists them all",
                                            static_cast<std::int64_t>(more))));
  }
  out.blocks.emplace_back(std::move(table));
  out.data.set("type", "promises").set("promises", list);
  return out;
}

BlockResult make(const Setting& setting, const TargetsBlock& block) {
  BlockResult out;
  const Kind& kind = setting.book.schema().kind("target");
  TargetRequest request;
  request.today = setting.as_of;
  const std::optional<Asked> asked = asked_of(setting, kind, block.where);
  std::vector<Target> all;
  if (asked && !asked->nothing) {
    request.terms = in_one(*asked);
    all = targets(setting.book, request);
  }
  Datum list = Datum::List{};
  for (const Target& target : all) list.add(target_datum(target, false));
  Table table = targets_table(setting.presenter, all);
  drop_columns(table, {"id", "days_left", "remarks"});
  if (setting.one_place) drop_columns(table, {"village"});
  out.says_something = !all.empty();
  out.blocks.emplace_back(std::move(table));
  out.data.set("type", "targets").set("targets", list);
  return out;
}

}  // namespace ruralctl
