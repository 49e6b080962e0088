// parse_input(): what people type.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <string>
#include <vector>

#include "ruralctl/base/quantity.h"

namespace ruralctl {
namespace {

const std::string kMissing = "a quantity in {0} is missing; type a number such as {1}";
const std::string kUnclear = "'{0}' is not clearly a quantity in {1}; type a number such as {2}";
const std::string kOtherUnit =
    "'{0}' is in {1}, but a quantity in {2} is wanted; type a number such as {3}";
const std::string kNegative =
    "'{0}' is negative, but a quantity in {1} is not; type a number such as {2}";
const std::string kFraction = "'{0}' has a fraction, but {1} are whole; type {2} or {3}";
const std::string kLong =
    "'{0}' has more digits than a quantity in {1} can keep; type a number such as {2}";

const Unit& unit(std::string_view name) {
  const Unit* found = find_unit(name);
  REQUIRE_MESSAGE(found != nullptr, std::string(name));
  return *found;
}

// The quantity as it is stored, or the message with which it is refused.
std::string stored(std::string_view typed, const Unit& field_unit) {
  try {
    return file_form(parse_input(typed, field_unit));
  } catch (const Error& e) {
    CHECK(e.status() == Exit::usage);
    return e.message().id();
  }
}

std::string stored(std::string_view typed, std::string_view field_unit) {
  return stored(typed, unit(field_unit));
}

struct Example {
  std::string typed;
  std::string stored;
};

void check_all(std::string_view field_unit, const std::vector<Example>& examples) {
  for (const Example& each : examples) {
    CAPTURE(each.typed);
    CHECK(stored(each.typed, field_unit) == each.stored);
  }
}

void check_refused(std::string_view field_unit, const std::string& message,
                   const std::vector<std::string>& examples) {
  for (const std::string& typed : examples) {
    CAPTURE(typed);
    CHECK(stored(typed, field_unit) == message);
  }
}

// 12345 as 一万二千三百四十五.
std::string chinese_below_wan(int number, bool after_places) {
  constexpr std::array<const char*, 10> digits = {"零", "一", "二", "三", "四",
                                                  "五", "六", "七", "八", "九"};
  std::string text;
  bool gap = false;
  for (const auto& [place, word] : {std::pair(1000, "千"), {100, "百"}, {10, "十"}, {1, ""}}) {
    const auto digit = static_cast<std::size_t>(number / place % 10);
    const bool is_first = text.empty() && !after_places;
    if (digit == 0) {
      gap = true;
      continue;
    }
    if (gap && !is_first) text += "零";
    gap = false;
    const bool is_plain_ten = place == 10 && digit == 1 && is_first;
    text += std::string(is_plain_ten ? "" : digits[digit]) + word;
  }
  return text;
}

std::string chinese(int number) {
  const int wan = number / 10'000;
  if (wan == 0) return chinese_below_wan(number, false);
  return chinese_below_wan(wan, false) + "万" + chinese_below_wan(number % 10'000, true);
}

}  // namespace

TEST_CASE("numbers alone are in the field's unit") {
  check_all("mu", {{"800", "800"},
                   {"  800 ", "800"},
                   {"0", "0"},
                   {"0.36", "0.36"},
                   {"12.50", "12.5"},
                   {"1,100", "1100"},
                   {"1,234,567.8", "1234567.8"},
                   {"２４０", "240"},
                   {"１，１００", "1100"},
                   {"３．５", "3.5"},
                   {"　２４０　", "240"}});
  check_all("wan", {{"1400", "1400"}, {"0.3", "0.3"}});
}

TEST_CASE("what says about") {
  check_all("mu", {{"~800", "~800"},
                   {"～800", "~800"},
                   {"〜800", "~800"},
                   {"≈800", "~800"},
                   {"约800亩", "~800"},
                   {"约 800 亩", "~800"},
                   {"大约800亩", "~800"},
                   {"大概800", "~800"},
                   {"约为800亩", "~800"},
                   {"近800亩", "~800"},
                   {"将近800", "~800"},
                   {"接近800", "~800"},
                   {"差不多800", "~800"},
                   {"about800", "~800"},
                   {"about 800 mu", "~800"},
                   {"About 800 MU", "~800"},
                   {"around 800", "~800"},
                   {"approx. 800", "~800"},
                   {"approximately 800", "~800"},
                   {"ca. 800", "~800"},
                   {"ca800", "~800"},
                   {"nearly 800 mu", "~800"},
                   {"almost 800", "~800"},
                   {"800左右", "~800"},
                   {"800亩左右", "~800"},
                   {"800上下", "~800"},
                   {"800 or so", "~800"},
                   {"约800左右", "~800"},
                   {"三十来亩", "~30"},
                   {"三百来亩", "~300"},
                   {"约共800亩", "~800"},
                   {"共约800亩", "~800"}});
}

TEST_CASE("what says at least") {
  check_all("household", {{"300+", "300+"},
                          {"300 +", "300+"},
                          {"３００＋", "300+"},
                          {"100余户", "100+"},
                          {"100余农户", "100+"},
                          {"三十多户", "30+"},
                          {"300以上", "300+"},
                          {"300户以上", "300+"},
                          {"300以上户", "300+"},
                          {"300及以上", "300+"},
                          {"不少于300", "300+"},
                          {"不低于300户", "300+"},
                          {"不下300户", "300+"},
                          {"不下于300户", "300+"},
                          {"至少300", "300+"},
                          {"至少300户以上", "300+"},
                          {"超过300", "300+"},
                          {"超300户", "300+"},
                          {"多于300", "300+"},
                          {"逾300户", "300+"},
                          {"≥300", "300+"},
                          {">=300", "300+"},
                          {"＞＝300", "300+"},
                          {">300", "300+"},
                          {"at least 300", "300+"},
                          {"over 300 households", "300+"},
                          {"more than 300", "300+"},
                          {"no less than 300", "300+"},
                          {"300 or more", "300+"},
                          {"300 households or more", "300+"},
                          {"300+ households", "300+"},
                          {"300户+", "300+"},
                          {"十几", "10+"},
                          {"十几户", "10+"},
                          {"二十几户", "20+"},
                          {"10几户", "10+"},
                          {"一百二十几户", "120+"},
                          {"十余户", "10+"},
                          {"百余户", "100+"},
                          {"千余户", "1000+"},
                          {"起码30户", "30+"},
                          {"共100余户", "100+"}});
  check_all("m", {{"1100多米", "1100+"},
                  {"1100+ m", "1100+"},
                  {"一千一百多米", "1100+"},
                  {"三公里多", "3000+"},
                  {"3公里余", "3000+"}});
  check_all("person", {{"共300余名", "300+"}, {"300余人", "300+"}});
}

TEST_CASE("about is less sure than at least") {
  check_all("household", {{"约300余", "~300"},
                          {"约300余户", "~300"},
                          {"300余户左右", "~300"},
                          {"~300+", "~300"},
                          {"近百余户", "~100"}});
}

TEST_CASE("a round number word needs a qualifier to be a number") {
  check_all("mu", {{"近百亩", "~100"},
                   {"近千亩", "~1000"},
                   {"万余亩", "10000+"},
                   {"约百万亩", "~1000000"},
                   {"千万余亩", "10000000+"}});
  check_refused("mu", kUnclear, {"百亩", "千亩", "万亩", "百", "亿"});
  check_refused("wan", kUnclear, {"万元", "亿元", "百万元"});
  check_all("wan", {{"近百万元", "~100"}, {"万余元", "1+"}});
}

TEST_CASE("Chinese numerals") {
  check_all("person", {{"零", "0"},
                       {"〇", "0"},
                       {"三", "3"},
                       {"两", "2"},
                       {"两个", "2"},
                       {"十", "10"},
                       {"十五", "15"},
                       {"二十", "20"},
                       {"二百五十", "250"},
                       {"二百五", "250"},
                       {"一百零五", "105"},
                       {"一百〇五", "105"},
                       {"一百五", "150"},
                       {"一百一十", "110"},
                       {"一百十五", "115"},
                       {"两千三百", "2300"},
                       {"两千三", "2300"},
                       {"一千两百五", "1250"},
                       {"一千零五十", "1050"},
                       {"一万二", "12000"},
                       {"一万零二", "10002"},
                       {"一万零二十", "10020"},
                       {"两万三千五", "23500"},
                       {"十万零三千", "103000"},
                       {"三十万", "300000"},
                       {"一千二百万", "12000000"},
                       {"一亿二", "120000000"},
                       {"一亿两千万", "120000000"},
                       {"三万亿", "3000000000000"},
                       {"二四〇", "240"},
                       {"二〇", "20"},
                       {"一九九八", "1998"},
                       {"叁佰贰拾", "320"},
                       {"壹萬", "10000"}});
  check_all("mu", {{"三亩半", "3.5"},
                   {"半亩", "0.5"},
                   {"半亩多", "0.5+"},
                   {"12亩半", "12.5"},
                   {"约三亩半", "~3.5"},
                   {"至少三亩半", "3.5+"},
                   {"三点五亩", "3.5"},
                   {"十二点五亩", "12.5"},
                   {"零点三六亩", "0.36"},
                   {"一点二万亩", "12000"}});
  check_all("m", {{"三公里半", "3500"}, {"半公里", "500"}});
}

TEST_CASE("numerals with two or more readings are refused") {
  check_refused("person", kUnclear,
                {"三五人", "七八人", "三四十人", "两三百", "几十人",   "几人",     "数百人",
                 "二百两", "一百零", "一百零两", "三十百", "二百五万", "一万二亿", "3万5",
                 "3万500", "二百几", "一百百",   "一万万", "零五",     "007",      "十十",
                 "千千",   "廿",     "三分之一", "一半",   "半",       "半百",     "百五十余"});
}

TEST_CASE("Arabic digits before Chinese places") {
  check_all("mu", {{"1.2万", "12000"},
                   {"1.2万亩", "12000"},
                   {"3万", "30000"},
                   {"3万亩", "30000"},
                   {"1.2 万", "12000"},
                   {"5千", "5000"},
                   {"3百", "300"},
                   {"1.5千", "1500"},
                   {"2千5百", "2500"},
                   {"3万5千", "35000"},
                   {"1万2000", "12000"},
                   {"1千200", "1200"},
                   {"2千万", "20000000"},
                   {"1.2345万", "12345"},
                   {"12345万", "123450000"},
                   {"1亿2000万", "120000000"},
                   {"３万亩", "30000"}});
  check_all("household", {{"1.2万户", "12000"},
                          {"3万余户", "30000+"},
                          {"3余万户", "30000+"},
                          {"十几万户", "100000+"},
                          {"30多万户", "300000+"},
                          {"1万零5户", "10005"}});
  check_refused("household", kFraction, {"1.23456万户"});
  check_refused("mu", kUnclear, {"1.2万3千", "12百", "10千", "3万2亿", "3亿5", "1.2.3万"});
}

TEST_CASE("Chinese numerals from 1 to 99999 are read") {
  for (int number = 1; number <= 99'999; ++number) {
    const std::string typed = chinese(number);
    const Quantity read = parse_input(typed, unit("household"));
    if (read != Quantity{number}) FAIL(typed << " was read as " << file_form(read));
  }
}

TEST_CASE("money") {
  check_all("wan", {{"1400万元", "1400"},     {"1400万", "1400"},
                    {"2000万", "2000"},       {"2000 万元", "2000"},
                    {"3000元", "0.3"},        {"1.4亿", "14000"},
                    {"1.4亿元", "14000"},     {"1亿2000万元", "12000"},
                    {"3万余元", "3+"},        {"十余万元", "10+"},
                    {"100余万元", "100+"},    {"约1400万元", "~1400"},
                    {"1400 wan", "1400"},     {"1400 wan yuan", "1400"},
                    {"2千万", "2000"},        {"一千四百万元", "1400"},
                    {"一万二", "1.2"},        {"三千", "3000"},
                    {"1400万人民币", "1400"}, {"50块钱", "0.005"},
                    {"0.5元", "0.00005"},     {"2 yi", "20000"},
                    {"30 RMB", "0.003"},      {"30+万元", "30+"},
                    {"１４００万元", "1400"}, {"0万元", "0"},
                    {"三万多", "3+"}});
  check_all("yuan",
            {{"2000", "2000"}, {"2000万", "20000000"}, {"3万元", "30000"}, {"2 wan", "20000"}});
  check_all("yi", {{"2", "2"}, {"2000万", "0.2"}, {"1.4亿元", "1.4"}});
  check_refused("wan", kUnclear, {"2000万万元", "2000美元", "$300", "1400万元/年"});
  check_refused("wan", kOtherUnit, {"1400亩", "1400万亩", "3个", "3户", "5 km"});
}

TEST_CASE("areas") {
  check_all("mu", {{"53.3ha", "799.5"},
                   {"53.3 ha", "799.5"},
                   {"53.3公顷", "799.5"},
                   {"240㎡", "0.36"},
                   {"240m²", "0.36"},
                   {"240 m2", "0.36"},
                   {"240M2", "0.36"},
                   {"240平方米", "0.36"},
                   {"240平米", "0.36"},
                   {"240平", "0.36"},
                   {"1平方公里", "1500"},
                   {"1km²", "1500"},
                   {"2 hectares", "30"},
                   {"100英亩", "607.02846336"},
                   {"1 acre", "6.0702846336"},
                   {"2 acres", "12.1405692672"},
                   {"800亩地", "800"},
                   {"800 mu", "800"},
                   {"约240平方米", "~0.36"},
                   {"1万平方米", "15"},
                   {"24 square metres", "0.036"}});
  check_all("m2", {{"240", "240"}, {"240㎡", "240"}, {"3亩", "2000"}, {"1.2万平方米", "12000"}});
  check_all("ha", {{"15亩", "1"}});
}

TEST_CASE("lengths") {
  check_all("m", {{"1100米", "1100"},
                  {"1.1公里", "1100"},
                  {"1.1 km", "1100"},
                  {"3里", "1500"},
                  {"3里地", "1500"},
                  {"3千米", "3000"},
                  {"12千米", "12000"},
                  {"3.5千米", "3500"},
                  {"2 li", "1000"},
                  {"5 metres", "5"}});
  check_all("km", {{"1100米", "1.1"}, {"十二千米", "12"}});
}

TEST_CASE("what does not come out even is cut and becomes about") {
  check_all("m2", {{"1亩", "~666.667"},
                   {"800亩", "~533333"},
                   {"100余亩", "~66666.7"},
                   {"10000亩", "~6666670"}});
  check_all("ha", {{"800亩", "~53.3333"}, {"约800亩", "~53.3333"}, {"0.0001亩", "~0.00000666667"}});
}

TEST_CASE("counters take their own words and the general one") {
  check_all("household", {{"194户", "194"},
                          {"194个", "194"},
                          {"194 households", "194"},
                          {"1 household", "1"},
                          {"2户人家", "2"}});
  check_all("household-visit",
            {{"194户次", "194"}, {"3 household visits", "3"}, {"3 household-visits", "3"}});
  check_all("person", {{"300人", "300"},
                       {"300名", "300"},
                       {"3位", "3"},
                       {"3个人", "3"},
                       {"3口人", "3"},
                       {"300 people", "300"},
                       {"1 person", "1"}});
  check_all("person-time", {{"300人次", "300"}});
  check_all("item", {{"16条", "16"}, {"7项", "7"}, {"1处", "1"}, {"4个项目", "4"}});
  check_all("coop", {{"7家", "7"}, {"7家合作社", "7"}, {"7 co-ops", "7"}});
  check_all("enterprise", {{"31家", "31"}, {"31家企业", "31"}});
  check_all("place", {{"180多处", "180+"}, {"2处", "2"}});
  check_all("time", {{"7次", "7"}});
  check_all("star", {{"三星", "3"}, {"五星级", "5"}});
  check_all("pair", {{"11对", "11"}});
}

TEST_CASE("another counter's word is refused") {
  check_refused("household", kOtherUnit,
                {"194户次", "3次", "100家", "300人", "5亩", "3个人", "100万元", "7项"});
  check_refused("household-visit", kOtherUnit, {"194户", "194 households"});
  check_refused("person", kOtherUnit, {"300人次", "300 attendances", "3户", "3天"});
  check_refused("person-time", kOtherUnit, {"300人", "300名"});
  check_refused("coop", kOtherUnit, {"31家企业"});
  check_refused("day", kOtherUnit, {"3次", "3人"});
  check_refused("item", kOtherUnit, {"3户", "240㎡"});
}

TEST_CASE("another dimension is refused") {
  check_refused("mu", kOtherUnit, {"800元", "800米", "3公里", "800户", "800个", "3万元", "800 km"});
  check_refused("m", kOtherUnit, {"800亩", "240平方米", "3户"});
  check_refused("star", kOtherUnit, {"95分"});
}

TEST_CASE("words of two units of one dimension do not go together") {
  check_refused("mu", kUnclear, {"3公顷亩", "3亩公顷"});
}

TEST_CASE("only what can be divided is") {
  check_refused("household", kFraction, {"1.5户", "0.5", "半户", "三户半", "2.5"});
  check_refused("person", kFraction, {"3个半", "0.5人"});
  check_all("household", {{"2.0户", "2"}});
  check_all("day", {{"半天", "0.5"}, {"两天半", "2.5"}, {"1.5天", "1.5"}, {"3 days", "3"}});
  check_all("point", {{"95.5分", "95.5"}});
  check_all("wan", {{"0.5", "0.5"}});
}

TEST_CASE("nothing is below zero") {
  check_refused("mu", kNegative,
                {"-5", "-5亩", "−5", "－５亩", "负5亩", "负三亩", "- 5", "-约5亩"});
  check_refused("mu", kUnclear, {"-", "--5", "负", "负责"});
}

TEST_CASE("nothing typed") {
  check_refused("mu", kMissing, {"", " ", "　", "\t\n"});
}

TEST_CASE("what is not clearly a quantity is refused") {
  check_refused(
      "mu", kUnclear,
      {"abc",           "亩",          "约",         "约亩",        "余800",     "800余余亩",
       "+800",          "++",          "800++",      "1,10",        "1,1000",    "1100,000",
       "0,100",         "1.2.3",       ".5",         "5.",          "1e3",       "0x10",
       "300-400",       "300~400",     "三到五亩",   "300/2",       "50%",       "不到300",
       "不足300",       "最多300",     "300以下",    "<300",        "≤300",      "约约800",
       "800亩约",       "800亩800亩",  "1 100",      "3.5亩半",     "800museum", "800 mud",
       "three",         "800mu2",      "10²",        "½",           "①",         "1 000",
       "十几余亩",      "约至少800",   "八百亩玉米", "800左右以上", "800多亩余", "800亩亩",
       "800以上亩左右", "3万万亩",     "800亩。",    "八\xE5",      "\xFF",      "800\xFF",
       "800,",          "八〇〇〇亩〇"});
  check_refused("household", kUnclear, {"3几户", "百户", "0几户", "3来户"});
}

TEST_CASE("too many digits are refused, not wrapped") {
  check_refused("mu", kLong,
                {std::string(31, '9'), std::string(30, '9') + "万亿亩", std::string(40, '9') + "ha",
                 "0." + std::string(30, '0') + "1"});
  CHECK(stored(std::string(30, '9'), "mu") == std::string(30, '9'));
}

TEST_CASE("a refusal names what was typed, the unit, and examples that are taken") {
  for (const Unit& each : all_units()) {
    CAPTURE(each.name);
    try {
      parse_input(" 三五 ", each);
      FAIL("not reached");
    } catch (const Error& e) {
      const auto& arguments = e.message().arguments();
      REQUIRE(arguments.size() == 3);
      CHECK(std::get<std::string>(arguments[0]) == "三五");
      CHECK(std::get<Label>(arguments[1]) == each.label_of_many());
      const auto& examples = std::get<Message>(arguments[2]);
      REQUIRE(examples.arguments().size() == 2);
      const auto& about = std::get<Label>(examples.arguments()[0]);
      const auto& at_least = std::get<Label>(examples.arguments()[1]);
      for (const std::string& text : {about.en, about.zh}) CHECK(stored(text, each) == "~30");
      for (const std::string& text : {at_least.en, at_least.zh}) CHECK(stored(text, each) == "30+");
    }
  }
}

TEST_CASE("another unit is named as it was typed") {
  try {
    parse_input("194户次", unit("household"));
    FAIL("not reached");
  } catch (const Error& e) {
    CHECK(std::get<std::string>(e.message().arguments().at(0)) == "194户次");
    CHECK(std::get<std::string>(e.message().arguments().at(1)) == "户次");
    CHECK(std::get<Label>(e.message().arguments().at(2)) == Label{"households", "户"});
  }
}

TEST_CASE("a book's own unit has its own words") {
  const Unit jar = custom_unit("Jar", {"Jar", "坛"});
  CHECK(stored("12", jar) == "12");
  CHECK(stored("12坛", jar) == "12");
  CHECK(stored("约12 jar", jar) == "~12");
  CHECK(stored("12个", jar) == "12");
  CHECK(stored("1.5坛", jar) == "1.5");
  CHECK(stored("12箱", jar) == kOtherUnit);
  CHECK(stored("12坛", "box") == kUnclear);
}

TEST_CASE("every unit takes its own name and labels") {
  for (const Unit& each : all_units()) {
    for (const std::string& word : {each.name, each.label.en, each.plural, each.label.zh}) {
      CHECK_MESSAGE(stored("30" + word, each) == "30", each.name << " as " << word);
      CHECK_MESSAGE(stored("30 " + word, each) == "30", each.name << " as " << word);
    }
  }
}

TEST_CASE("the form in files may be typed") {
  CHECK(rc::check([] {
    const auto index = *rc::gen::inRange<std::size_t>(0, all_units().size());
    const Unit& field_unit = all_units()[index];
    const auto coefficient = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000'000);
    const int decimals = field_unit.divisible ? *rc::gen::inRange(0, 19) : 0;
    const auto value = (Rational(coefficient, 1) / Decimal::power_of_ten(decimals)).exact();
    const auto qualifier =
        *rc::gen::element(Qualifier::exact, Qualifier::at_least, Qualifier::about);
    const Quantity q{value.value(), qualifier};
    RC_ASSERT(parse_input(file_form(q), field_unit) == q);
  }));
}

TEST_CASE("what is displayed may be typed") {
  CHECK(rc::check([] {
    const auto value = Decimal(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000));
    const auto qualifier =
        *rc::gen::element(Qualifier::exact, Qualifier::at_least, Qualifier::about);
    const Language language = *rc::gen::element(Language::en, Language::zh);
    const Quantity q{value, qualifier};
    for (const Unit& each : all_units()) {
      RC_ASSERT(parse_input(display(q, each, language, 0), each) == q);
    }
  }));
}

namespace {

bool is_read_or_refused(const std::string& typed, const Unit& field_unit) {
  try {
    const Quantity q = parse_input(typed, field_unit);
    return !q.value.is_negative() && (field_unit.divisible || q.value.is_integer());
  } catch (const Error& e) {
    return e.status() == Exit::usage;
  }
}

}  // namespace

TEST_CASE("any text is read or refused") {
  CHECK(rc::check([](const std::string& garbage) {
    RC_ASSERT(is_read_or_refused(garbage, unit("mu")));
    RC_ASSERT(is_read_or_refused(garbage, unit("household")));
  }));
  CHECK(rc::check([] {
    const auto pieces =
        *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "约", "至少", "1",  "23", "007", ",",  ".",    "一",   "两", "零",  "十",
            "百", "千",   "万", "亿", "点",  "半", "余",   "多",   "几", "+",   "~",
            "-",  "亩",   "户", "个", "元",  "ha", "以上", "左右", " ",  "\xE4"}));
    std::string typed;
    for (const std::string& piece : pieces) typed += piece;
    for (const char* name : {"mu", "wan", "household", "m2"}) {
      RC_ASSERT(is_read_or_refused(typed, unit(name)));
    }
  }));
}

TEST_CASE("long nonsense is refused in good time") {
  std::string tens;
  for (int i = 0; i < 200'000; ++i) tens += "一十";
  check_refused("mu", kUnclear, {tens, "约" + tens + "亩"});
  std::string digits;
  for (int i = 0; i < 200'000; ++i) digits += "一";
  check_refused("mu", kLong, {digits});
}

}  // namespace ruralctl
