// The units and their words. 万元 and 亿元 are not among them: 万 and 亿 belong to the number.
#include <initializer_list>
#include <utility>

#include "ruralctl/base/unit.h"

namespace ruralctl {
namespace {

using Words = std::initializer_list<std::string>;

Unit unit(Dimension dimension, std::string name, Rational in_base, Label label, std::string plural,
          Words words) {
  Unit result;
  result.dimension = dimension;
  result.name = std::move(name);
  result.in_base = in_base;
  result.label = std::move(label);
  result.plural = std::move(plural);
  result.words = words;
  return result;
}

Unit area(std::string name, Rational square_metres, Label label, std::string plural, Words words) {
  return unit(Dimension::area, std::move(name), square_metres, std::move(label), std::move(plural),
              words);
}

Unit length(std::string name, Rational metres, Label label, Words words) {
  std::string plural = label.en;
  return unit(Dimension::length, std::move(name), metres, std::move(label), std::move(plural),
              words);
}

Unit money(std::string name, Rational yuan, Label label, Words words) {
  std::string plural = label.en;
  return unit(Dimension::money, std::move(name), yuan, std::move(label), std::move(plural), words);
}

Unit divisible_counter(std::string name, Label label, std::string plural, Words words) {
  return unit(Dimension::count, std::move(name), Decimal(1), std::move(label), std::move(plural),
              words);
}

Unit counter(std::string name, Label label, std::string plural, Words words) {
  Unit result = divisible_counter(std::move(name), std::move(label), std::move(plural), words);
  result.divisible = false;
  return result;
}

std::vector<Unit> make_units() {
  return {
      // 1 亩 is 1/15 hectare; the acre is the international one, 4046.8564224 m² (1959).
      area("mu", {2000, 3}, {"mu", "亩"}, "mu", {"mu", "亩", "亩地", "市亩"}),
      area("acre", {40'468'564'224, 10'000'000}, {"acre", "英亩"}, "acres",
           {"acre", "acres", "英亩"}),
      area("ha", Decimal(10'000), {"ha", "公顷"}, "ha", {"ha", "hectare", "hectares", "公顷"}),
      area("m2", Decimal(1), {"m²", "平方米"}, "m²",
           {"m2", "m²", "㎡", "sqm", "sq m", "square metre", "square metres", "square meter",
            "square meters", "平方米", "平米", "平方", "平"}),
      area("km2", Decimal(1'000'000), {"km²", "平方公里"}, "km²",
           {"km2", "km²", "㎢", "sq km", "square kilometre", "square kilometres",
            "square kilometer", "square kilometers", "平方公里", "平方千米"}),

      length("m", Decimal(1), {"m", "米"},
             {"m", "metre", "metres", "meter", "meters", "米", "公尺"}),
      length("km", Decimal(1'000), {"km", "公里"},
             {"km", "㎞", "kilometre", "kilometres", "kilometer", "kilometers", "公里", "千米"}),
      length("li", Decimal(500), {"li", "里"}, {"li", "里", "里地", "里路", "华里", "市里"}),

      money("wan", Decimal(10'000), {"wan yuan", "万元"}, {"wan", "wan yuan"}),
      money("yuan", Decimal(1), {"yuan", "元"},
            {"yuan", "rmb", "cny", "元", "圆", "块", "块钱", "人民币", "元人民币"}),
      money("yi", Decimal(100'000'000), {"yi yuan", "亿元"}, {"yi", "yi yuan"}),

      counter("household", {"household", "户"}, "households",
              {"household", "households", "户", "农户", "户人家"}),
      counter(
          "household-visit", {"household visit", "户次"}, "household visits",
          {"household-visit", "household-visits", "household visit", "household visits", "户次"}),
      counter("person", {"person", "人"}, "people",
              {"person", "persons", "people", "人", "名", "位", "口", "口人"}),
      counter("person-time", {"attendance", "人次"}, "attendances",
              {"person-time", "person-times", "attendance", "attendances", "人次"}),
      divisible_counter("day", {"day", "天"}, "days", {"day", "days", "天", "日", "工作日"}),
      counter(
          "item", {"item", "项"}, "items",
          {"item", "items", "项", "条", "件", "份", "处", "座", "类", "门", "起", "宗", "项目"}),
      counter("coop", {"co-op", "家"}, "co-ops",
              {"coop", "coops", "co-op", "co-ops", "cooperative", "cooperatives", "家", "合作社"}),
      counter("enterprise", {"enterprise", "家"}, "enterprises",
              {"enterprise", "enterprises", "company", "companies", "家", "企业"}),
      counter("training", {"training", "期"}, "trainings",
              {"training", "trainings", "期", "次", "场", "班", "班次", "培训"}),
      counter("meeting", {"meeting", "次"}, "meetings",
              {"meeting", "meetings", "次", "场", "会议"}),
      counter("decision", {"decision", "项"}, "decisions",
              {"decision", "decisions", "项", "件", "决策"}),
      counter("pair", {"pair", "对"}, "pairs", {"pair", "pairs", "对"}),
      counter("star", {"star", "星"}, "stars", {"star", "stars", "星", "星级", "颗", "颗星"}),
      counter("place", {"place", "处"}, "places",
              {"place", "places", "处", "座", "所", "间", "栋", "片", "条"}),
      counter("time", {"time", "次"}, "times", {"time", "times", "次", "场", "回"}),
      divisible_counter("point", {"point", "分"}, "points", {"point", "points", "分"}),
      counter("box", {"box", "箱"}, "boxes", {"box", "boxes", "箱"}),
  };
}

}  // namespace

const std::vector<Unit>& all_units() {
  static const std::vector<Unit> units = make_units();
  return units;
}

}  // namespace ruralctl
