#include "ruralctl/schema/schema.h"

#include <doctest/doctest.h>

#include <set>

namespace ruralctl {
namespace {

const std::vector<std::string> reserved = {"tally", "统计"};

Schema with(const std::string& settings) {
  return Schema("format: 1\n" + settings, reserved);
}

// Where and why a definition is refused: "line:column id".
std::string refused(const std::string& settings) {
  try {
    Schema(settings, reserved);
  } catch (const Error& error) {
    CHECK(error.status() == Exit::unread);
    REQUIRE(error.where());
    CHECK(error.where()->file == "ruralctl.yaml");
    return std::to_string(error.where()->line) + ':' + std::to_string(error.where()->column) + ' ' +
           error.message().id();
  }
  return "accepted";
}

TEST_CASE(
    "the built-in kinds are those of the format, found by name and label without being read") {
  const Schema schema;
  CHECK(schema.kind_names().size() == 22);
  std::set<std::string> labels;
  for (const Kind* kind : schema.kinds()) {
    CAPTURE(kind->name);
    CHECK(kind->builtin);
    CHECK(schema.find_kind(kind->label.zh) == kind);
    CHECK(schema.find_kind(kind->plural) == kind);
    CHECK(labels.insert(kind->label.zh).second);
    CHECK(kind->fields.back().name == "notes");
    CHECK((kind->find_field("role") != nullptr) == (kind->nature == Nature::event));
    for (const Field& field : kind->fields) {
      CAPTURE(field.name);
      CHECK_FALSE(field.label.zh.empty());
      for (const Choice& choice : field.choices) CHECK_FALSE(choice.label.zh.empty());
    }
    for (const Measure& measure : kind->measures) {
      CAPTURE(measure.name);
      CHECK_FALSE(measure.label.zh.empty());
      CHECK(measure.unit != nullptr);
      CHECK(schema.find_measure(measure.name) == &measure);
    }
  }
  CHECK(schema.kinds().size() == 22);
  CHECK(schema.find_kind("beehive") == nullptr);
}

TEST_CASE("every kind and figure is a measure") {
  const Schema schema;
  REQUIRE(schema.find_measure("visit-count") != nullptr);
  CHECK(schema.find_measure("visit-count")->aggregate == Aggregate::count);
  REQUIRE(schema.find_measure("coop.area_mu") != nullptr);
  CHECK(schema.find_measure("coop.area_mu")->unit->name == "mu");
  CHECK(schema.find_measure("planting.area_mu")->aggregate == Aggregate::level);
  CHECK(schema.find_measure("走访户数")->name == "households-visited");
  CHECK(schema.find_measure("visit.notes") == nullptr);
  CHECK(schema.find_measure("beehive-count") == nullptr);
}

TEST_CASE("a field answers to its name, its singular, its label and its flag") {
  const Schema schema;
  const Kind& visit = schema.kind("visit");
  for (const char* typed : {"household_count", "household-count", "另有户数"}) {
    REQUIRE(visit.find_field(typed) != nullptr);
    CHECK(visit.find_field(typed)->name == "household_count");
  }
}

TEST_CASE("a choice answers to each word of its label") {
  const Schema schema;
  const Field& level = *schema.kind("village").find_field("level");
  for (const char* typed : {"grid", "网格", "自然村", "网格/自然村"}) {
    REQUIRE(level.find_choice(typed) != nullptr);
    CHECK(level.find_choice(typed)->name == "grid");
  }
  CHECK(level.find_choice("格") == nullptr);
}

TEST_CASE("a book adds kinds, fields, choices and measures") {
  const Schema schema = with(
      "classes: {elderly: {en: living alone, zh: 独居老人}}\n"
      "procedure: [{step: branch-proposes, zh: 支部提议}, {step: committees-consult, zh: "
      "两委商议}]\n"
      "kinds:\n"
      "  beehive: {zh: 蜂箱, nature: snapshot, subject: [owner], file: one, pillar: industry,\n"
      "            fields: {owner: {zh: 户主代码, type: text, required: true}, hives: {zh: 箱数, "
      "type: quantity, unit: box}}}\n"
      "  visit: {fields: {weather: {zh: 天气, type: text}, place: {values: {market: 集市}}}}\n"
      "measures: {hives: {zh: 蜂箱数, kind: beehive, aggregate: level, field: hives}}\n");
  const Kind* beehive = schema.find_kind("蜂箱");
  REQUIRE(beehive != nullptr);
  CHECK_FALSE(beehive->builtin);
  CHECK(beehive->date == "date");
  CHECK(beehive->field_order() ==
        std::vector<std::string>{"id", "date", "owner", "hives", "notes"});
  CHECK(schema.kind("visit").field_order() ==
        std::vector<std::string>{"id", "date", "households", "household_count", "by", "place",
                                 "topics", "issues", "next", "weather", "role", "notes"});
  CHECK(schema.kind("visit").find_field("place")->find_choice("集市")->name == "market");
  CHECK(schema.kind("household").find_field("classes")->find_choice("独居老人")->name == "elderly");
  CHECK(
      schema.kind("decision").find_field("steps")->find_field("step")->rank("committees-consult") ==
      1);
  REQUIRE(schema.find_measure("蜂箱数") != nullptr);
  CHECK(schema.find_measure("hives")->unit->name == "box");
}

TEST_CASE("a mistake in a definition is told at its place") {
  CHECK(refused("title: x\n") == "1:1 the book does not say its format; add the line 'format: 1'");
  CHECK(refused("format: 2\n") ==
        "1:9 this book is of format {0}; this program reads format {1}: install a newer ruralctl, "
        "or correct the line");
  CHECK(refused("format: 1\nlang: fr\n") == "2:7 'lang' is zh or en, not '{0}'");
  CHECK(refused("format: 1\ntitel: x\n") == "2:1 no setting '{0}' here; did you mean '{1}'?");
  CHECK(refused("format: 1\nkinds:\n  tally: {zh: 数, nature: event}\n") ==
        "3:10 '{0}' is the name of a command; choose another for the kind");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: thing}\n") ==
        "3:24 '{0}' must be one of {1}, not '{2}'");
  CHECK(refused("format: 1\nkinds:\n  Bee: {zh: 蜂, nature: event}\n") ==
        "3:8 '{0}' is no name; use small letters, digits, '-' and '_', a letter first");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: snapshot}\n") ==
        "3:8 a snapshot needs 'subject:', the fields that say of what it is");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, fields: {n: {zh: 数, type: "
                "quantity}}}\n") ==
        "3:43 the field '{0}' needs 'unit:', for example household, mu, wan, m, item");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, fields: {n: {zh: 数, type: "
                "choice}}}\n") ==
        "3:43 the field '{0}' needs 'values: {{name: 中文, …}}', its choices");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, fields: {n: {zh: 数, type: ref, "
                "to: hive}}}\n") ==
        "3:66 the field '{0}' refers to '{1}', which is no kind; name a kind after 'to:'");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, fields: {n: {zh: 数, type: "
                "txt}}}\n") == "3:57 '{0}' must be one of {1}, not '{2}'");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, fields: {id: {zh: 数, type: "
                "text}}}\n") == "3:40 every record has an id; choose another name for the field");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, pillar: honey}\n") ==
        "3:39 '{0}' is no pillar; choose party, industry, institutions, service or team");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: entity, file: month}\n") ==
        "3:38 files by month or year need 'date:' with a required date field");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, date: day}\n") ==
        "3:37 '{0}' names the field '{1}', which {2} does not have");
  CHECK(refused("format: 1\nkinds:\n  visit: {fields: {date: {type: text}}}\n") ==
        "3:33 '{0}' is a built-in field of type {1}, which cannot change; choose another name");
  CHECK(refused("format: 1\nkinds:\n  visit: {fields: {topics: {values: {a: 甲}}}}\n") ==
        "3:37 the field '{0}' takes no choices");
  CHECK(refused("format: 1\nmeasures:\n  x: {zh: 甲, kind: visti, aggregate: count}\n") ==
        "3:20 no kind '{0}'; did you mean '{1}'?");
  CHECK(refused("format: 1\nmeasures:\n  x: {zh: 甲, kind: visit, aggregate: level, field: "
                "household_count}\n") == "3:38 a level is a measure of snapshots; '{0}' is none");
  CHECK(refused("format: 1\nmeasures:\n  x: {zh: 甲, kind: visit, aggregate: sum}\n") ==
        "3:6 the measure '{0}' needs 'field:', what it adds up");
  CHECK(refused("format: 1\nmeasures:\n  x: {zh: 甲, kind: visit, aggregate: distinct}\n") ==
        "3:6 the measure '{0}' needs 'key:', what it counts once");
  CHECK(refused(
            "format: 1\nmeasures:\n  x: {zh: 甲, kind: visit, aggregate: count, date: place}\n") ==
        "3:51 '{0}' is no date");
  CHECK(refused("format: 1\nclasses: {petition: [x]}\n") ==
        "2:11 the choice '{0}' needs its Chinese label, '{0}: …'");
  CHECK(refused("format: 1\nprocedure: [{zh: 提议}]\n") ==
        "2:13 an item of this list needs 'step:' with its name");
  CHECK(refused("format: 1\nmeasures:\n  x: {zh: 甲, kind: xyzzy, aggregate: count}\n") ==
        "3:20 no kind '{0}'; 'ruralctl kinds' lists them");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, again: n, fields: {n: {zh: 户, "
                "type: refs, to: household}}}\n") ==
        "3:38 'again' means nothing without 'due:', the day of it");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, due: day, again: day, fields: "
                "{day: {zh: 日, type: date}}}\n") == "3:48 '{0}' refers to no records");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, due: n, fields: {n: {zh: 户, "
                "type: text}}}\n") == "3:36 '{0}' is no date");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, shows: [nonsense]}\n") ==
        "3:38 no kind '{0}'; 'ruralctl kinds' lists them");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, coverage: {by: n}}\n") ==
        "3:41 'coverage' needs 'measure:', which counts what is covered");
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 蜂, nature: event, fields: {n: {zh: 数, type: "
                "quantity, unit: box, absent: none}}}\n") == "3:86 '{0}' is no figure");
  CHECK(refused("- x\n") == "1:1 this file holds settings, one 'name: value' a line");
}

TEST_CASE("no two kinds or measures answer to one word") {
  const std::string kind_taken = "the kind '{0}' is called '{1}' already; choose another word";
  const std::string measure_taken = "another measure is called '{0}' already; choose another word";
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 走访, nature: event}\n") == "3:13 " + kind_taken);
  CHECK(refused("format: 1\nkinds:\n  visits: {zh: 访, nature: event}\n") == "3:11 " + kind_taken);
  CHECK(refused("format: 1\nkinds:\n  bee: {zh: 统计, nature: event}\n") ==
        "3:13 '{0}' is the name of a command; choose another for the kind");
  CHECK(refused("format: 1\nkinds:\n  visit: {zh: 走访}\n") == "accepted");
  CHECK(refused("format: 1\nmeasures:\n  visits-made: {zh: 甲, kind: visit, aggregate: count}\n") ==
        "3:3 " + measure_taken);
  CHECK(refused("format: 1\nmeasures:\n  x: {zh: 走访户数, kind: visit, aggregate: count}\n") ==
        "3:11 " + measure_taken);
  CHECK(refused("format: 1\nmeasures:\n  x: {zh: 甲, kind: visit, aggregate: count}\n") ==
        "accepted");
}

TEST_CASE("the fields that all kinds share can be extended, and stay at the end") {
  const Schema schema = with(
      "kinds: {visit: {fields: {notes: {zh: 谈话, required: true}, weather: {type: text}, "
      "role: {values: {invited: 受邀}}}}}");
  const Kind& visit = schema.kind("visit");
  CHECK(visit.fields.back().name == "notes");
  CHECK(visit.fields.back().required);
  CHECK(visit.fields.back().label.zh == "谈话");
  CHECK(visit.fields[visit.fields.size() - 2].find_choice("受邀")->name == "invited");
  CHECK(visit.fields[visit.fields.size() - 3].name == "weather");
}

}  // namespace
}  // namespace ruralctl
