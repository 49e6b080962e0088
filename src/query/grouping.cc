#include "ruralctl/query/grouping.h"

#include <algorithm>
#include <array>

#include "ruralctl/base/nearest.h"

namespace ruralctl {
namespace {

struct PlaceWord {
  std::string_view typed;
  std::string_view name;
  std::string_view level;
};
constexpr std::array<PlaceWord, 9> place_words = {{{"village", "village", ""},
                                                   {"村", "village", ""},
                                                   {"村庄", "village", ""},
                                                   {"township", "township", "township"},
                                                   {"街道", "township", "township"},
                                                   {"镇", "township", "township"},
                                                   {"village-level", "village-level", "village"},
                                                   {"行政村", "village-level", "village"},
                                                   {"grid", "grid", "grid"}}};

struct SpanWord {
  std::string_view typed;
  std::string_view name;
  Span span;
};
constexpr std::array<SpanWord, 11> span_words = {{{"day", "day", Span::day},
                                                  {"日", "day", Span::day},
                                                  {"week", "week", Span::week},
                                                  {"周", "week", Span::week},
                                                  {"month", "month", Span::month},
                                                  {"月", "month", Span::month},
                                                  {"quarter", "quarter", Span::quarter},
                                                  {"季度", "quarter", Span::quarter},
                                                  {"季", "quarter", Span::quarter},
                                                  {"year", "year", Span::year},
                                                  {"年", "year", Span::year}}};

const PlaceWord* find_place_word(std::string_view typed) {
  if (typed == "网格") typed = "grid";
  const auto found = std::find_if(place_words.begin(), place_words.end(),
                                  [&](const auto& w) { return w.typed == typed; });
  return found == place_words.end() ? nullptr : &*found;
}

const SpanWord* find_span_word(std::string_view typed) {
  const auto found = std::find_if(span_words.begin(), span_words.end(),
                                  [&](const auto& w) { return w.typed == typed; });
  return found == span_words.end() ? nullptr : &*found;
}

bool can_divide(const Field& field) {
  return field.type != Type::quantity && field.type != Type::entries && field.type != Type::date &&
         field.type != Type::days;
}

std::vector<std::string> or_unknown(std::vector<std::string> groups) {
  if (groups.empty()) groups.emplace_back();
  return groups;
}

}  // namespace

std::optional<Span> Grouping::span_of(std::string_view typed) {
  const SpanWord* word = find_span_word(typed);
  return word == nullptr ? std::nullopt : std::optional<Span>(word->span);
}

bool Grouping::means_something_for(const Schema& schema, const Kind& kind, std::string_view typed) {
  if (find_span_word(typed) != nullptr) return true;
  if (find_place_word(typed) != nullptr) return !kind.in_book_scope();
  const std::optional<FieldPath> path = find_path(schema, kind, typed);
  return path && can_divide(path->foreign != nullptr ? *path->foreign : *path->own);
}

std::string Grouping::name_of(const Schema& schema, const Kind& kind, std::string_view typed) {
  if (const SpanWord* word = find_span_word(typed)) return std::string(word->name);
  if (const PlaceWord* word = find_place_word(typed)) return std::string(word->name);
  const std::optional<FieldPath> path = find_path(schema, kind, typed);
  return path ? (path->foreign != nullptr ? path->foreign->singular : path->own->singular)
              : std::string(typed);
}

Grouping::Grouping(const Book& book, const Kind& kind, std::string_view typed)
    : book_(&book), name_(name_of(book.schema(), kind, typed)), span_(span_of(typed)) {
  if (span_) return;
  if (const PlaceWord* word = find_place_word(typed)) {
    level_ = std::string(word->level);
    return;
  }
  path_ = find_path(book.schema(), kind, typed);
  if (!means_something_for(book.schema(), kind, typed)) {
    std::vector<std::string> words = {"village", "township", "village-level", "grid", "day", "week",
                                      "month",   "quarter",  "year",          "村",   "月",  "年"};
    for (const Field& field : kind.fields) {
      if (!can_divide(field)) continue;
      words.push_back(field.singular);
      words.push_back(field.label.zh);
    }
    const std::vector<std::string> near = nearest(typed, words, 1);
    throw Error(Exit::usage, near.empty()
                                 ? msg("{0} cannot be divided by '{1}'; possible are village, "
                                       "month, week, quarter, year, and "
                                       "its fields ('{2}')",
                                       kind.label, typed, "ruralctl schema " + kind.name)
                                 : msg("{0} cannot be divided by '{1}'; did you mean '{2}'?",
                                       kind.label, typed, near.front()));
  }
  if (path_->foreign != nullptr)
    foreign_ = std::make_shared<ForeignTexts>(book, *path_->target, *path_->foreign);
}

std::optional<std::string> Grouping::group_of_place(const std::string& village) const {
  if (!level_) return std::nullopt;
  if (level_->empty()) return village;
  return book_->places().at_level(village, *level_).value_or("");
}

std::vector<std::string> Grouping::groups(const Record& record) const {
  if (level_) return {*group_of_place(record.village())};
  if (!foreign_) return or_unknown(record.texts(*path_->own));
  std::vector<std::string> out;
  for (const std::string& written : record.texts(*path_->own)) {
    for (const std::string& group : or_unknown(foreign_->of(written, record.village()))) {
      if (std::find(out.begin(), out.end(), group) == out.end()) out.push_back(group);
    }
  }
  return or_unknown(std::move(out));
}

std::vector<std::string> Grouping::item_groups(const Record& record,
                                               const std::string& written) const {
  if (!foreign_) return {written};
  return or_unknown(foreign_->of(written, record.village()));
}

}  // namespace ruralctl
