// Figures as pictures.
#include <algorithm>
#include <map>

#include "report/blocks.h"
#include "ruralctl/base/list.h"
#include "ruralctl/query/targets.h"
#include "ruralctl/report/wording.h"

namespace ruralctl {
namespace {

constexpr int all_decimals = 6;

std::string unit_of(const Setting& setting, const Measure& measure) {
  return setting.text(measure.unit->label_of_many());
}

// "households visited, mu planted (mu)"
std::string title_of(const Setting& setting, const std::vector<const Measure*>& measures) {
  const bool zh = setting.language() == Language::zh;
  std::vector<std::string> labels;
  for (const Measure* measure : measures) labels.push_back(setting.text(measure->label));
  return listed(labels, zh ? "、" : ", ") + (zh ? "（" : " (") +
         unit_of(setting, *measures.front()) + (zh ? "）" : ")");
}

Diagram::Value value_of(const Setting& setting, const Figure* figure, bool is_level) {
  if (figure == nullptr && !is_level) return {Decimal(0), "0"};
  if (figure == nullptr || !figure->value)
    return {std::nullopt, figure == nullptr ? "–" : setting.text(msg("unknown"))};
  return {figure->value->value, display(*figure->value, setting.language(), all_decimals)};
}

// Short where the one before says the year.
std::string name_of_bucket(const Setting& setting, Span span, Day day, bool first) {
  const bool zh = setting.language() == Language::zh;
  const std::string full = bucket_name(span, day);
  if (span == Span::month) {
    const auto month = static_cast<unsigned>(std::chrono::year_month_day(day).month());
    if (first || month == 1) return full;
    return zh ? std::to_string(month) + "月"
              : said(PartialDate{2000, month, 0}, Language::en, 2000);
  }
  if (span == Span::week) {
    const IsoWeek week = iso_week(day);
    if (first || week.week == 1) return full;
    return zh ? "第" + std::to_string(week.week) + "周" : 'W' + std::to_string(week.week);
  }
  return full;
}

class Chart {
 public:
  Chart(const Setting& setting, const ChartBlock& block) : setting_(setting), block_(block) {
    const std::string fallback =
        setting.definition.span == Span::week || setting.definition.span == Span::day ? "week"
                                                                                      : "month";
    by_ = block.by.empty() ? fallback : block.by;
    span_ = Grouping::span_of(by_);
  }

  BlockResult make() {
    BlockResult out;
    const Measure& first = *block_.measures.front();
    diagram_.title = title_of(setting_, block_.measures);
    diagram_.shape = !span_        ? Diagram::Shape::rows
                     : block_.line ? Diagram::Shape::line
                                   : Diagram::Shape::columns;
    const Kind& kind = setting_.book.schema().kind(first.kind);
    diagram_.axis = setting_.text(
        setting_.presenter.dimension(kind, Grouping::name_of(setting_.book.schema(), kind, by_)));
    out.data.set("type", "chart").set("by", by_);
    const std::optional<Tally> result = take();
    if (!result) return out;
    if (span_) {
      over_time(*result);
    } else {
      by_group(*result);
    }
    add_target();
    out.says_something = !diagram_.categories.empty();
    Datum series = Datum::List{};
    for (const Diagram::Series& one : diagram_.series) {
      Datum values = Datum::List{};
      for (std::size_t i = 0; i < one.values.size(); ++i) {
        values.add(Datum::Object{
            {"group", keys_[i]},
            {"value", one.values[i].number ? Datum(*one.values[i].number) : Datum()}});
      }
      Datum datum;
      datum.set("label", one.label).set("values", values);
      series.add(std::move(datum));
    }
    out.data.set("unit", first.unit->name).set("series", series);
    if (diagram_.wanted && diagram_.wanted->number)
      out.data.set("target", *diagram_.wanted->number);
    out.blocks.emplace_back(std::move(diagram_));
    return out;
  }

 private:
  std::optional<Tally> take() {
    TallyRequest request;
    for (const Measure* measure : block_.measures) {
      const Kind& kind = setting_.book.schema().kind(measure->kind);
      const std::optional<Asked> asked = asked_of(setting_, kind, block_.where);
      if (!asked || asked->nothing) continue;
      request.terms = asked->terms;
      request.also = asked->also;
      request.measures.push_back(measure);
    }
    if (request.measures.empty()) return std::nullopt;
    request.today = setting_.as_of;
    request.by = {by_};
    if (span_) {
      first_ = bucket(*span_, setting_.as_of).first;
      for (std::size_t i = 1; i < block_.last; ++i)
        first_ = bucket(*span_, first_ - std::chrono::days(1)).first;
      request.period = period_between(first_, setting_.as_of);
    } else {
      request.period =
          setting_.figures.days(setting_.definition.cumulative ? Over::so_far : Over::period);
    }
    return tally(setting_.book, request);
  }

  bool is_level(const Measure& measure) const {
    return setting_.book.schema().kind(measure.kind).nature == Nature::snapshot;
  }

  void over_time(const Tally& result) {
    for (const Figure& total : result.totals)
      diagram_.series.push_back({setting_.text(total.measure->label), {}});
    bool begun = false;
    for (Day day = first_; day <= setting_.as_of; day = next_bucket(*span_, day)) {
      const std::string key = bucket_name(*span_, day);
      std::vector<Diagram::Value> values;
      for (const Figure& total : result.totals) {
        const auto found =
            std::find_if(result.figures.begin(), result.figures.end(), [&](const Figure& figure) {
              return figure.measure == total.measure && figure.group.front().second == key;
            });
        values.push_back(value_of(setting_, found == result.figures.end() ? nullptr : &*found,
                                  is_level(*total.measure)));
      }
      // A picture begins where there is something to be seen.
      begun = begun || std::any_of(values.begin(), values.end(), [](const Diagram::Value& value) {
                return value.number && !value.number->is_zero();
              });
      if (!begun) continue;
      diagram_.categories.push_back(
          name_of_bucket(setting_, *span_, day, diagram_.categories.empty()));
      keys_.push_back(key);
      for (std::size_t i = 0; i < values.size(); ++i)
        diagram_.series[i].values.push_back(std::move(values[i]));
    }
  }

  void by_group(const Tally& result) {
    diagram_.series.push_back({setting_.text(result.totals.front().measure->label), {}});
    for (const Figure& figure : result.figures) {
      if (figure.measure != result.totals.front().measure) continue;
      if (figure.value && figure.value->value.is_zero()) continue;
      const auto& [dimension, value] = figure.group.front();
      diagram_.categories.push_back(setting_.presenter.group(
          setting_.book.schema().kind(figure.measure->kind), dimension, value));
      keys_.push_back(value);
      diagram_.series.front().values.push_back(value_of(setting_, &figure, false));
    }
  }

  // The one that is due next, of those that are about all that the picture shows.
  void add_target() {
    if (!block_.targets || diagram_.categories.empty()) return;
    const std::optional<Asked> asked =
        asked_of(setting_, setting_.book.schema().kind("target"), {});
    if (!asked || !block_.where.empty()) return;
    TargetRequest request;
    request.terms = asked->terms;
    request.today = setting_.as_of;
    for (const Target& target : targets(setting_.book, request)) {
      if (target.measure != block_.measures.front() || target.days_left < 0 ||
          !target.terms.empty()) {
        continue;
      }
      const std::string shown =
          display(*target.wanted, *target.measure->unit, setting_.language(), all_decimals);
      diagram_.wanted = Diagram::Value{target.wanted->value, shown};
      diagram_.wanted_label =
          setting_.text(msg("target of {0}: {1} by {2}", setting_.presenter.village(target.village),
                            shown, said(target.due, setting_.language())));
      return;
    }
  }

  const Setting& setting_;
  const ChartBlock& block_;
  std::string by_;
  std::optional<Span> span_;
  Day first_;
  Diagram diagram_;
  std::vector<std::string> keys_;
};

}  // namespace

BlockResult make(const Setting& setting, const ChartBlock& block) {
  return Chart(setting, block).make();
}

BlockResult make(const Setting& setting, const CalendarBlock& block) {
  BlockResult out;
  out.data.set("type", "calendar").set("measure", block.measure->name);
  const Kind& kind = setting.book.schema().kind(block.measure->kind);
  const std::optional<Asked> asked = asked_of(setting, kind, block.where);
  if (!asked || asked->nothing) return out;
  DayCalendar calendar;
  const int days = 7 * static_cast<int>(block.weeks) - 1;
  calendar.range = {monday_of(setting.as_of) + std::chrono::days(6 - days), setting.as_of};
  TallyRequest request;
  request.measures = {block.measure};
  request.terms = asked->terms;
  request.also = asked->also;
  request.today = setting.as_of;
  request.period = period_between(calendar.range.first, calendar.range.last);
  request.by = {"day"};
  Datum values = Datum::Object{};
  for (const Figure& figure : tally(setting.book, request).figures) {
    const std::optional<Day> day = parse_day(figure.group.front().second);
    if (!day || !figure.value || figure.value->value.is_zero()) continue;
    const std::int64_t value = figure.value->value.rounded(0).to_int64().value_or(0);
    calendar.days.push_back({*day, value});
    values.set(text(*day), value);
  }
  calendar.title = title_of(setting, {block.measure});
  out.says_something = !calendar.days.empty();
  out.blocks.emplace_back(std::move(calendar));
  out.data.set("days", values);
  return out;
}

}  // namespace ruralctl
