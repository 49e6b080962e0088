// Records of the period, one in a line.
#include <algorithm>

#include "report/blocks.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/report/wording.h"

namespace ruralctl {
namespace {

struct Line {
  std::optional<Day> day;
  std::string when;
  std::string village;
  std::string text;
  std::string id;
  Location where;
};

class Collector {
 public:
  Collector(const Setting& setting, const RecordsBlock& block)
      : setting_(setting), block_(block), teller_(setting.teller()) {}

  void collect() {
    const std::optional<Asked> asked = asked_of(setting_, *block_.kind, block_.where);
    if (!asked || asked->nothing) return;
    Filter filter(setting_.book, *block_.kind, asked->terms, setting_.as_of);
    filter.and_also(Filter(setting_.book, *block_.kind, asked->also, setting_.as_of));
    Scope scope;
    scope.villages = filter.villages();
    if (!block_.all && block_.entries == nullptr && block_.date == block_.kind->date_field())
      scope.period = setting_.days;
    setting_.book.each(*block_.kind, scope, [&](const Record& record) {
      if (!filter.asks_for(record.village()) || !filter.accepts(record)) return;
      if (block_.entries != nullptr) {
        take_entries(record);
      } else {
        take(record);
      }
    });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.day < b.day; });
  }

  std::vector<Line> lines;
  std::size_t unsure = 0;  // whose date does not tell

 private:
  void add(const Record& record, std::optional<Day> day, std::string when, std::string text) {
    lines.push_back(
        {day, std::move(when), record.village(), std::move(text), record.id(), record.where()});
  }

  Match falls_into(const PartialDate& date) const {
    const Period& days = setting_.days;
    if (!block_.all) return within(date, period_between(days.first, setting_.as_of));
    return not_after(date, setting_.as_of);
  }

  void take(const Record& record) {
    const std::string text = teller_.tell(record, block_.line);
    if (block_.date == nullptr) return add(record, std::nullopt, {}, text);
    if (block_.date->type == Type::days) {
      const std::optional<Days> days = record.days(*block_.date);
      if (!days) return;
      const DayRange range{block_.all ? Day::min() : setting_.days.first.value_or(Day::min()),
                           setting_.as_of};
      if (days->count_within(range) > 0)
        add(record, days->first(), said(*days, setting_.language(), setting_.year), text);
      return;
    }
    const std::optional<PartialDate> date = record.date(*block_.date);
    if (!date) {
      if (block_.all) add(record, std::nullopt, {}, text);
      return;
    }
    take(record, *date, text);
  }

  void take(const Record& record, const PartialDate& date, std::string text) {
    const Match match = falls_into(date);
    if (match == Match::unknown) ++unsure;
    if (match == Match::yes) {
      add(record, date.first(), said(date, setting_.language(), setting_.year), std::move(text));
    }
  }

  void take_entries(const Record& record) {
    const yaml::Value list = record.at(*block_.entries);
    if (!list.found()) return;
    for (const yaml::Value entry : list.items()) {
      for (const Field& field : block_.entries->fields) {
        if (field.type != Type::date) continue;
        const std::optional<PartialDate> date = entry_date(record, entry, field);
        if (!date) break;
        take(record, *date,
             block_.line.is_empty() ? teller_.tell_entry(record, *block_.entries, entry)
                                    : teller_.tell(record, block_.line, block_.entries, entry));
        break;
      }
    }
  }

  const Setting& setting_;
  const RecordsBlock& block_;
  Teller teller_;
};

}  // namespace

BlockResult make(const Setting& setting, const RecordsBlock& block) {
  BlockResult out;
  Collector collector(setting, block);
  collector.collect();
  const bool zh = setting.language() == Language::zh;
  ItemList list;
  Datum records = Datum::List{};
  std::size_t left = collector.lines.size();  // the latest are shown where there are too many
  for (const Line& line : collector.lines) {
    Datum datum;
    if (!line.village.empty()) datum.set("village", line.village);
    datum.set("id", line.id);
    if (line.day) datum.set("date", text(*line.day));
    datum.set("text", line.text).set("file", line.where.file).set("line", line.where.line);
    records.add(std::move(datum));
    if (--left >= block.limit && block.limit > 0) continue;
    // A line of the definition's own says itself what it wants to say of day and place.
    std::string item;
    if (block.line.is_empty()) {
      item = line.when;
      if (!setting.one_place && !line.village.empty())
        item += (item.empty() ? "" : zh ? " " : ", ") + setting.presenter.village(line.village);
      if (!item.empty()) item += zh ? "：" : ": ";
    }
    list.items.push_back(item + line.text);
  }
  if (const std::size_t more = collector.lines.size() - list.items.size(); more > 0) {
    list.items.push_back(setting.text(
        msgn("and {0} before these", "and {0} before these", static_cast<std::int64_t>(more))));
  }
  if (collector.unsure > 0) {
    out.notes.push_back(setting.text(
        msgn("{1}: {0} record whose date is known in part only, and may belong here",
             "{1}: {0} records whose dates are known in part only, and may belong here",
             static_cast<std::int64_t>(collector.unsure), block.kind->label)));
  }
  out.says_something = !list.items.empty();
  out.blocks.emplace_back(std::move(list));
  out.data.set("type", "records").set("kind", block.kind->name).set("records", records);
  return out;
}

}  // namespace ruralctl
