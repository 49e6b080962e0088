// Day by day what the records tell.
#include <algorithm>
#include <map>

#include "report/blocks.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/query/open_records.h"
#include "ruralctl/report/wording.h"

namespace ruralctl {
namespace {

struct Entry {
  std::string village;
  std::string text;
  std::string kind;
  std::string id;
  Location where;
};

// What leaves the records of a kind that the reader asks for. A term about people (by:he-yuan) is
// met by any field of the kind that names people.
class Choosing {
 public:
  Choosing(const Setting& setting, const Kind& kind) {
    const Schema& schema = setting.book.schema();
    std::vector<Term> plain;
    for (const Term& term : setting.request.terms) {
      const Kind* about = target_of(schema, term.field);
      if (about == nullptr) {
        plain.push_back(term);
        continue;
      }
      std::vector<Filter>& named = term.negated ? not_named_ : named_;
      for (const Field& field : kind.fields) {
        if (field.target == about->name)
          named.emplace_back(setting.book, kind, std::vector<Term>{{false, field.name, term.value}},
                             setting.as_of);
      }
      if (named.empty() && !term.negated) means_nothing_ = true;
      asks_for_people_ = asks_for_people_ || !term.negated;
    }
    if (!means_nothing_ && mean_something(setting.book, kind, plain, setting.as_of)) {
      filter_.emplace(setting.book, kind, plain, setting.as_of);
    } else {
      means_nothing_ = true;
    }
  }

  bool means_nothing() const { return means_nothing_; }
  const std::optional<std::vector<std::string>>& villages() const { return filter_->villages(); }
  bool accepts(const Record& record) const {
    if (!filter_->asks_for(record.village()) || !filter_->accepts(record)) return false;
    const auto accepts_record = [&](const Filter& filter) { return filter.accepts(record); };
    return (!asks_for_people_ || std::any_of(named_.begin(), named_.end(), accepts_record)) &&
           std::none_of(not_named_.begin(), not_named_.end(), accepts_record);
  }

 private:
  // The kind of the whole book that a field of this name refers to, in any kind.
  static const Kind* target_of(const Schema& schema, const std::string& field) {
    if (field.empty()) return nullptr;
    for (const Kind* kind : schema.kinds()) {
      const Field* known = kind->find_field(field);
      if (known == nullptr || known->target.empty()) continue;
      const Kind& target = schema.kind(known->target);
      if (target.in_book_scope()) return &target;
    }
    return nullptr;
  }

  std::optional<Filter> filter_;
  std::vector<Filter> named_;  // one of them is enough, as of terms of one field
  std::vector<Filter> not_named_;
  bool asks_for_people_ = false;
  bool means_nothing_ = false;
};

class Diary {
 public:
  Diary(const Setting& setting, const DiaryBlock& block)
      : setting_(setting), teller_(setting.teller()) {
    range_ = {setting.days.first.value_or(Day::min()), setting.as_of};
    std::vector<const Kind*> kinds = block.kinds;
    if (kinds.empty()) {
      for (const Kind* kind : setting.book.schema().kinds()) {
        if (!kind->told.is_empty() || (!kind->builtin && kind->nature == Nature::event))
          kinds.push_back(kind);
      }
    }
    for (const Kind* kind : kinds) collect(*kind);
  }

  const std::map<Day, std::vector<Entry>>& days() const { return days_; }

 private:
  void collect(const Kind& kind) {
    const Choosing choosing(setting_, kind);
    if (choosing.means_nothing()) return;
    Scope scope;
    scope.villages = choosing.villages();
    if (kind.nature != Nature::entity) scope.period = period_between(range_.first, range_.last);
    setting_.book.each(kind, scope, [&](const Record& record) {
      if (!choosing.accepts(record)) return;
      take_itself(record);
      for (const Action& action : kind.actions) {
        if (!action.stamp.empty()) take_stamp(record, action);
      }
      for (const Field& field : kind.fields) {
        if (field.type == Type::entries) take_entries(record, field);
      }
    });
  }

  void add(const Record& record, Day day, std::string text) {
    if (!range_.contains(day)) return;
    days_[day].push_back(
        {record.village(), std::move(text), record.kind().name, record.id(), record.where()});
  }

  void take_itself(const Record& record) {
    const Field* date = record.kind().date_field();
    if (date == nullptr) return;
    std::optional<std::string> said;
    const auto on = [&](Day day) {
      if (!range_.contains(day)) return;
      if (!said) said = with_people(record, teller_.tell(record, {}));
      add(record, day, *said);
    };
    if (date->type != Type::days) {
      const std::optional<PartialDate> day = record.date(*date);
      if (day && day->is_full()) on(day->first());
      return;
    }
    const std::optional<Days> days = record.days(*date);
    if (!days) return;
    for (const DayRange& range : days->ranges()) {
      const Day last = std::min(range.last, range_.last);
      for (Day day = std::max(range.first, range_.first); day <= last; day += std::chrono::days(1))
        on(day);
    }
  }

  void take_stamp(const Record& record, const Action& action) {
    const Field* field = record.kind().find_field(action.stamp);
    const std::optional<PartialDate> date = field == nullptr ? std::nullopt : record.date(*field);
    if (date && date->is_full())
      add(record, date->first(), with_people(record, teller_.tell_action(record, action)));
  }

  void take_entries(const Record& record, const Field& entries) {
    const yaml::Value list = record.at(entries);
    if (!list.found()) return;
    for (const yaml::Value entry : list.items()) {
      for (const Field& field : entries.fields) {
        if (field.type != Type::date) continue;
        const std::optional<PartialDate> date = entry_date(record, entry, field);
        if (date && date->is_full())
          add(record, date->first(), teller_.tell_entry(record, entries, entry));
        break;
      }
    }
  }

  std::string with_people(const Record& record, std::string text) {
    const std::string people = teller_.people(record);
    if (people.empty()) return text;
    return text +
           (setting_.language() == Language::zh ? "（" + people + "）" : " (" + people + ')');
  }

  const Setting& setting_;
  Teller teller_;
  DayRange range_;
  std::map<Day, std::vector<Entry>> days_;
};

}  // namespace

BlockResult make(const Setting& setting, const DiaryBlock& block) {
  BlockResult out;
  const Diary diary(setting, block);
  const bool zh = setting.language() == Language::zh;
  Datum days = Datum::List{};
  for (const auto& [day, entries] : diary.days()) {
    ItemList list;
    list.title = said_with_weekday(day, setting.language());
    Datum told = Datum::List{};
    for (const Entry& entry : entries) {
      const std::string place = setting.one_place || entry.village.empty()
                                    ? std::string()
                                    : setting.presenter.village(entry.village) + (zh ? "：" : ": ");
      list.items.push_back(place + entry.text);
      Datum datum;
      datum.set("kind", entry.kind);
      if (!entry.village.empty()) datum.set("village", entry.village);
      datum.set("id", entry.id).set("text", entry.text).set("file", entry.where.file);
      datum.set("line", entry.where.line);
      told.add(std::move(datum));
    }
    out.blocks.emplace_back(std::move(list));
    Datum datum;
    datum.set("date", text(day)).set("entries", told);
    days.add(std::move(datum));
  }
  out.says_something = !out.blocks.empty();
  out.data.set("type", "diary").set("days", days);
  return out;
}

}  // namespace ruralctl
