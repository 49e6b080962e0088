// A recursive descent, in which each rule takes as much as makes sense and leaves the rest unread:
//
//   numeral   = below_yi  [ 亿 tail ] | lone place
//   below_yi  = below_wan [ 点 Chinese digits ] [ 万 tail ]
//   below_wan = digits [ 千 tail | 百 tail | 十 tail ] | 十 tail
//   tail      = [ [ 零 ] number smaller than the place in front of it ]
//   digits    = 1,100 | 0.5 | 三 | 二四〇
//
// A lone digit as a tail counts tenths of the place in front of it (二百五, 一万二) unless 零
// stands between them.
#include "base/numeral.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace ruralctl {
namespace {

enum class Form {
  digit,        // one Chinese digit
  digits,       // other digits
  places,       // with 十, 百, 千, 万 or 亿
  abbreviated,  // places of which the last is left out: 二百五
};

struct Part {
  Decimal value;
  Form form = Form::digits;
  std::size_t digit_count = 0;  // of the integer part, where the form is digits
  bool has_scale = false;
};

struct Place {
  std::string_view word;
  std::string_view other_word;  // on cheques, and in traditional characters
  int zeros;
};

constexpr Place kTen = {"十", "拾", 1};
constexpr Place kHundred = {"百", "佰", 2};
constexpr Place kThousand = {"千", "仟", 3};
constexpr Place kWan = {"万", "萬", 4};
constexpr Place kYi = {"亿", "億", 8};

bool accept(Cursor& cursor, const Place& place) {
  return cursor.accept(place.word) || cursor.accept(place.other_word);
}

// --- Digits ---

struct ChineseDigit {
  std::string_view word;
  char ascii;
};

constexpr ChineseDigit kChineseDigits[] = {
    {"〇", '0'}, {"零", '0'}, {"一", '1'}, {"二", '2'}, {"三", '3'}, {"四", '4'}, {"五", '5'},
    {"六", '6'}, {"七", '7'}, {"八", '8'}, {"九", '9'}, {"壹", '1'}, {"贰", '2'}, {"叁", '3'},
    {"肆", '4'}, {"伍", '5'}, {"陆", '6'}, {"柒", '7'}, {"捌", '8'}, {"玖", '9'},
};
constexpr std::string_view kLiang = "两";

// Returns the digits in ASCII.
std::string accept_chinese_digits(Cursor& cursor) {
  const std::string_view text = cursor.rest();
  std::string digits;
  std::size_t bytes = 0;
  while (true) {
    const auto* digit =
        std::find_if(std::begin(kChineseDigits), std::end(kChineseDigits),
                     [&](const ChineseDigit& d) { return text.substr(bytes).starts_with(d.word); });
    if (digit == std::end(kChineseDigits)) break;
    digits += digit->ascii;
    bytes += digit->word.size();
  }
  cursor.skip(bytes);
  return digits;
}

Decimal parsed(const std::string& number) {
  const std::optional<Decimal> value = Decimal::parse(number);
  if (!value) throw TooManyDigits();
  return *value;
}

// 三五户 and 七八户 are "three to five" and "seven or eight", so of two digits one must be a zero.
bool are_written_out(const std::string& digits) {
  return digits.front() != '0' && (digits.size() > 2 || digits.back() == '0');
}

std::optional<Part> chinese_digits(Cursor& cursor) {
  if (cursor.accept(kLiang)) return Part{.value = 2, .form = Form::digit};
  Cursor ahead = cursor;
  const std::string digits = accept_chinese_digits(ahead);
  if (digits.empty()) return std::nullopt;
  const bool single = digits.size() == 1;
  if (!single && !are_written_out(digits)) return std::nullopt;
  cursor = ahead;
  return Part{.value = parsed(digits),
              .form = single ? Form::digit : Form::digits,
              .digit_count = digits.size()};
}

std::size_t count_digits(std::string_view text) {
  const auto end =
      std::find_if_not(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return static_cast<std::size_t>(end - text.begin());
}

bool is_group_of_thousands(std::string_view text) {
  return text.starts_with(',') && count_digits(text.substr(1)) == 3;
}

std::optional<Part> arabic_digits(Cursor& cursor) {
  const std::string_view text = cursor.rest();
  std::size_t bytes = count_digits(text);
  if (bytes == 0) return std::nullopt;
  const bool starts_with_zero = text.front() == '0';
  // 007 is a code that went astray.
  if (starts_with_zero && bytes > 1) return std::nullopt;
  std::string number(text.substr(0, bytes));
  const bool may_be_grouped = bytes <= 3 && !starts_with_zero;
  while (may_be_grouped && is_group_of_thousands(text.substr(bytes))) {
    number += text.substr(bytes + 1, 3);
    bytes += 4;
  }
  const std::size_t digit_count = number.size();
  const std::string_view behind = text.substr(bytes);
  const std::size_t decimals = behind.starts_with('.') ? count_digits(behind.substr(1)) : 0;
  if (decimals > 0) {
    number += behind.substr(0, 1 + decimals);
    bytes += 1 + decimals;
  }
  cursor.skip(bytes);
  return Part{.value = parsed(number), .digit_count = digit_count};
}

std::optional<Part> digits(Cursor& cursor) {
  std::optional<Part> part = arabic_digits(cursor);
  return part ? part : chinese_digits(cursor);
}

// --- Places ---

// Reads a number whose places have fewer zeros than `limit`, which also bounds the recursion.
using Rule = std::optional<Part> (*)(Cursor&, int limit);

// The tail's value by where it stands; nothing if it cannot stand there.
std::optional<Part> placed(Part tail, const Place& place, bool after_zero) {
  if (tail.form == Form::digit && !after_zero) {
    tail.value = tail.value * Decimal::power_of_ten(place.zeros - 1);
    if (place.zeros > 1) tail.form = Form::abbreviated;
  }
  // 3万5 is 35,000 to some and 30,005 to others.
  const bool has_gap = tail.form == Form::digits && !after_zero &&
                       tail.digit_count != static_cast<std::size_t>(place.zeros);
  const bool fits = tail.value.is_integer() && !tail.value.is_zero() &&
                    tail.value < Decimal::power_of_ten(place.zeros);
  return fits && !has_gap ? std::optional(tail) : std::nullopt;
}

std::optional<Part> tail_after(Cursor& cursor, const Place& place, Rule rule) {
  Cursor ahead = cursor;
  const bool after_zero = ahead.accept("零") || ahead.accept("〇");
  const bool starts_with_liang = ahead.at(kLiang);
  std::optional<Part> tail = rule(ahead, place.zeros);
  if (!tail) return std::nullopt;
  // 二百两 is a weight.
  if (starts_with_liang && tail->form == Form::digit) return std::nullopt;
  tail = placed(*tail, place, after_zero);
  if (tail) cursor = ahead;
  return tail;
}

// What `lead` stands for in front of `place`, which was read, with what comes below the place.
Part with_place(Cursor& cursor, const Part& lead, const Place& place, Rule rule_for_tail) {
  Part part{.value = lead.value * Decimal::power_of_ten(place.zeros),
            .form = Form::places,
            .has_scale = lead.has_scale || place.zeros >= kWan.zeros};
  if (!lead.value.is_integer()) return part;
  if (const auto tail = tail_after(cursor, place, rule_for_tail)) {
    part.value = part.value + tail->value;
    if (tail->form == Form::abbreviated) part.form = Form::abbreviated;
  }
  return part;
}

std::optional<Part> below_wan(Cursor& cursor, int limit) {
  const std::optional<Part> part = digits(cursor);
  if (!part) {
    if (kTen.zeros >= limit || !accept(cursor, kTen)) return std::nullopt;
    return with_place(cursor, Part{.value = 1}, kTen, below_wan);
  }
  const bool fits_place = !part->value.is_zero() && part->value < Decimal(10);
  for (const Place& place : {kThousand, kHundred, kTen}) {
    if (fits_place && place.zeros < limit && accept(cursor, place)) {
      return with_place(cursor, *part, place, below_wan);
    }
  }
  return part;
}

void read_decimals(Cursor& cursor, Part& part) {
  Cursor ahead = cursor;
  if (!part.value.is_integer() || !ahead.accept("点")) return;
  const std::string decimals = accept_chinese_digits(ahead);
  if (decimals.empty()) return;
  part.value = part.value + parsed("0." + decimals);
  part.form = Form::digits;
  cursor = ahead;
}

std::optional<Part> below_yi(Cursor& cursor, int limit) {
  std::optional<Part> part = below_wan(cursor, kWan.zeros);
  if (!part || part->form == Form::abbreviated) return part;
  read_decimals(cursor, *part);
  if (kWan.zeros >= limit || !accept(cursor, kWan)) return part;
  return with_place(cursor, *part, kWan, below_wan);
}

std::optional<Part> below_any(Cursor& cursor) {
  const std::optional<Part> part = below_yi(cursor, kYi.zeros);
  if (!part || part->form == Form::abbreviated || !accept(cursor, kYi)) return part;
  return with_place(cursor, *part, kYi, below_yi);
}

std::optional<Numeral> lone_place(Cursor& cursor) {
  Numeral numeral{.value = 1, .is_lone_place = true};
  Cursor ahead = cursor;
  for (const Place& place : {kThousand, kHundred}) {
    if (accept(ahead, place)) {
      numeral.value = Decimal::power_of_ten(place.zeros);
      break;
    }
  }
  if (const auto scale = read_scale(ahead)) {
    numeral.value = numeral.value * *scale;
    numeral.has_scale = true;
  }
  if (numeral.value == Decimal(1)) return std::nullopt;
  cursor = ahead;
  return numeral;
}

}  // namespace

std::optional<Numeral> read_numeral(Cursor& cursor) {
  const std::optional<Part> part = below_any(cursor);
  if (!part) return lone_place(cursor);
  return Numeral{.value = part->value, .has_scale = part->has_scale};
}

std::optional<Decimal> read_scale(Cursor& cursor) {
  int zeros = 0;
  for (const Place& place : {kWan, kYi}) {
    if (accept(cursor, place)) zeros += place.zeros;
  }
  return zeros == 0 ? std::nullopt : std::optional(Decimal::power_of_ten(zeros));
}

}  // namespace ruralctl
