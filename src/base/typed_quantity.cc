// A recursive descent over
//
//   quantity = [ in all ] [ before [ in all ] ] amount [ behind ]
//   amount   = 半 unit [ more ] | number [ behind ] [ unit [ 半 ] [ more ] ]
//   number   = numeral [ more [ 万 | 亿 ] ]
//   unit     = word [ word ]
//
// where `before` is 约, 至少 …, `more` is 余, 多, + and `behind` is 以上, 左右 …; of `more`, and of
// `behind`, there is only one.
#include "base/typed_quantity.h"

#include <algorithm>
#include <span>

#include "base/cursor.h"
#include "base/numeral.h"

namespace ruralctl {
namespace {

using Phrases = std::span<const std::string_view>;

constexpr std::string_view kInAll[] = {"共", "共计", "总共", "一共", "合计", "总计"};
constexpr std::string_view kAboutBefore[] = {
    "~",      "〜",     "≈",      "约",    "大约",          "约为",
    "大概",   "近",     "将近",   "接近",  "差不多",        "about",
    "around", "ca",     "ca.",    "circa", "approximately", "approx",
    "nearly", "almost", "approx."};
constexpr std::string_view kAtLeastBefore[] = {
    "≥",      "≧",      ">=",     ">",    "至少",     "最少",         "起码",
    "不少于", "不低于", "不小于", "不下", "不下于",   "多于",         "大于",
    "超",     "超过",   "逾",     "over", "at least", "no less than", "more than"};
constexpr std::string_view kMore[] = {"余", "多", "+"};
constexpr std::string_view kAboutBehind[] = {"左右", "上下", "or so"};
constexpr std::string_view kAtLeastBehind[] = {"以上", "及以上", "or more"};
constexpr std::string_view kOrSo[] = {"来"};     // 三十来, 三百来
constexpr std::string_view kAndSome[] = {"几"};  // 十几; what 三百几 leaves open is not clear
constexpr std::string_view kHalfWord = "半";

bool is_multiple(const Decimal& number, std::int64_t factor) {
  const auto times = (number / Rational(factor, 1)).exact();
  return times && times->is_integer() && !times->is_zero();
}

class Reader {
 public:
  Reader(std::string_view plain, const Unit& field_unit)
      : cursor_(plain), field_unit_(field_unit) {}

  std::optional<TypedQuantity> quantity() {
    accept_any(kInAll);
    if (before()) accept_any(kInAll);
    if (!amount()) return std::nullopt;
    behind();
    const bool says_a_number = !is_lone_place_ || result_.qualifier != Qualifier::exact;
    return cursor_.at_end() && says_a_number ? std::optional(result_) : std::nullopt;
  }

 private:
  bool before() {
    return qualified(Qualifier::about, kAboutBefore) ||
           qualified(Qualifier::at_least, kAtLeastBefore);
  }

  // Before or after the unit, but not both.
  void behind() {
    if (is_qualified_behind_) return;
    is_qualified_behind_ =
        qualified(Qualifier::about, kAboutBehind) || qualified(Qualifier::at_least, kAtLeastBehind);
  }

  bool more() { return qualified(Qualifier::at_least, kMore); }

  bool amount() { return cursor_.accept(kHalfWord) ? half_of_unit() : number_of_units(); }

  bool half_of_unit() {
    add_half();
    if (!unit()) return false;
    more();
    return true;
  }

  bool number_of_units() {
    if (!number()) return false;
    behind();
    if (!unit() || is_open_) return true;
    if (result_.number.is_integer() && cursor_.accept(kHalfWord)) add_half();
    more();
    return true;
  }

  bool number() {
    const std::optional<Numeral> numeral = read_numeral(cursor_);
    if (!numeral) return false;
    result_.number = numeral->value;
    result_.has_scale = numeral->has_scale;
    is_lone_place_ = numeral->is_lone_place;
    is_open_ = more() || more_than_tens();
    if (is_open_) scale();
    return true;
  }

  bool more_than_tens() {
    if (!is_multiple(result_.number, 10)) return false;
    if (qualified(Qualifier::about, kOrSo)) return true;
    return !is_multiple(result_.number, 100) && qualified(Qualifier::at_least, kAndSome);
  }

  void scale() {
    if (result_.has_scale) return;
    if (const auto factor = read_scale(cursor_)) {
      result_.number = result_.number * *factor;
      result_.has_scale = true;
    }
  }

  bool unit() {
    while (result_.unit_words.size() < 2 && !cursor_.at_end()) {
      const std::string_view word = word_here();
      if (word.empty() || is_last_word(word)) break;
      result_.unit_words.push_back(word);
      cursor_.skip(word.size());
    }
    return !result_.unit_words.empty();
  }

  bool is_last_word(std::string_view word) const {
    return !result_.unit_words.empty() && result_.unit_words.back() == word;
  }

  std::string_view word_here() const {
    std::string_view longest;
    const auto consider = [&](std::string_view word) {
      if (word.size() > longest.size() && cursor_.at(word)) longest = word;
    };
    const auto consider_all = [&](const Unit& unit) {
      std::for_each(unit.words.begin(), unit.words.end(), consider);
    };
    consider(general_counter_word);
    consider_all(field_unit_);
    for (const Unit& each : all_units()) consider_all(each);
    return longest;
  }

  void add_half() { result_.number = result_.number + *Decimal::parse("0.5"); }

  bool qualified(Qualifier meaning, Phrases phrases) {
    const bool found = accept_any(phrases);
    if (found) result_.qualifier = combined(result_.qualifier, meaning);
    return found;
  }

  // The longest that stands here.
  bool accept_any(Phrases phrases) {
    std::string_view longest;
    for (const std::string_view phrase : phrases) {
      if (phrase.size() > longest.size() && cursor_.at(phrase)) longest = phrase;
    }
    cursor_.skip(longest.size());
    return !longest.empty();
  }

  Cursor cursor_;
  const Unit& field_unit_;
  TypedQuantity result_;
  bool is_lone_place_ = false;
  bool is_qualified_behind_ = false;
  bool is_open_ = false;  // 余, 多, 几 … stands behind the number itself
};

}  // namespace

std::optional<TypedQuantity> read_typed_quantity(std::string_view plain, const Unit& field_unit) {
  return Reader(plain, field_unit).quantity();
}

}  // namespace ruralctl
