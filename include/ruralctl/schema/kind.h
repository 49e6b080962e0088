// What a kind of record is: data, read from YAML (src/schema/kinds/*.yaml and a book's
// ruralctl.yaml).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/error.h"
#include "ruralctl/base/message.h"
#include "ruralctl/base/period.h"
#include "ruralctl/base/unit.h"
#include "ruralctl/schema/template.h"

namespace ruralctl {

// How records of a kind exist in time; see "Three natures" in doc/FORMAT.md.
enum class Nature : std::uint8_t { event, entity, snapshot };

// Which file a record lives in: one a month or a year of its date, one for the village, the team's
// one for the book, or the village's own village.yaml.
enum class FileRule : std::uint8_t { month, year, one, team, village };

// dated: date and four random characters; chosen: given by its owner, or four random characters.
enum class IdRule : std::uint8_t { dated, chosen };

enum class Type : std::uint8_t {
  text,
  texts,     // list of texts
  date,      // YYYY-MM-DD; with `partial` also YYYY-MM and YYYY
  days,      // list of days and ranges of days
  quantity,  // exact decimal with a qualifier, in the field's unit
  integer,   // whole number
  choice,    // one of the field's choices
  choices,   // set of them
  ref,       // id of a record of kind `target`
  refs,      // list of such ids
  flag,      // true or false
  entries,   // list of mappings with the fields `fields`
  terms,     // query terms
  measure,   // name of a measure
};

struct Choice {
  std::string name;
  Label label;
};

// How the value of a field that no file holds follows from others.
struct Derivation {
  enum class How : std::uint8_t {
    by_dates,  // the choice whose date, of `dates` in the order of the choices, is the last one
               // present
    last_of,   // `field` of the last entry of `list`
    all_of,    // the last date of `list` once every choice of `field` stands in it
    next_of,   // the first choice of `field` that does not stand in `list`
  };
  How how;
  std::vector<std::string> dates;
  std::string list;
  std::string field;
};

struct Field {
  std::string name;
  std::string singular;  // "household" of "households"; the name itself where there is none
  Label label;
  Type type = Type::text;
  bool required = false;
  bool partial = false;     // a date may be a month or a year
  bool future = false;      // a date that lies ahead by its nature
  bool set = false;         // order and repetition mean nothing
  bool positional = false;  // `add` takes it without a flag
  bool sensitive = false;  // a person's own data: told about before it is stored, left out of lists
  bool ordered = false;    // the choices are stages, lowest first …
  std::vector<std::string> unranked;  // … but for these, which are no step of the way (stopped)
  const Unit* unit = nullptr;
  bool unit_from_measure = false;  // the unit of the measure that the record names
  std::vector<Choice> choices;
  std::string values_from;       // the book's setting that adds choices
  std::string target;            // of ref and refs
  std::vector<Field> fields;     // of entries
  std::vector<std::string> key;  // of entries: what tells one from another in a merge
  std::string absent;            // what a missing value means; empty: unknown
  std::optional<Derivation> derivation;

  bool is_list() const;
  bool answers_to(std::string_view typed) const;
  // By name or label in either language; null if there is no such choice.
  const Choice* find_choice(std::string_view typed) const;
  // A choice's place among the choices, from 0; choices.size() for an unknown one.
  std::size_t rank(std::string_view choice) const;
  // Whether an ordered field's choice is `least` or a stage beyond it; never so for what is
  // unranked.
  bool has_reached(std::string_view choice, std::string_view least) const;
  const Field* find_field(std::string_view typed) const;
};

// A follow-up verb of a kind: either stamps a date field, or appends an entry to a list.
struct Action {
  std::string name;
  Label label;
  std::string stamp;       // date field that it sets
  std::string append;      // entries field that it appends to …
  std::string positional;  // … with this subfield given as an argument
};

enum class Aggregate : std::uint8_t { count, sum, distinct, level };

struct Measure {
  std::string name;
  Label label;
  std::string kind;
  Aggregate aggregate = Aggregate::count;
  std::vector<std::string>
      fields;  // sum: their quantities, or numbers of items, added up; level: the one field
  std::vector<std::string> key;  // distinct: what is counted once
  std::string unnamed;           // distinct: field with the count of those not named
  std::string date;  // the date field that places a record in a period; empty: the kind's
  std::vector<std::string> where;  // terms that a record must meet
  std::string reached_field;       // distinct: keys whose highest stage up to the period's end …
  std::string reached_stage;       // … is at least this
  const Unit* unit = nullptr;
  const Unit* unit_of_several = nullptr;  // where more than one record adds up
  bool added = true;                      // level: subjects may be added up
};

// How many records of a kind a measure has counted: households that were visited.
struct Coverage {
  std::string measure;  // a distinct one whose key refers to the kind
  std::string by;       // the field by which coverage is shown unless something else is asked for
  std::string total;    // the field of a place that says how many there are, registered or not
};

// What is to happen once in every span of the calendar.
struct Rhythm {
  std::string kind;
  std::vector<std::string> where;  // terms
  Span every = Span::month;
  std::string per;   // a field each of whose values has a rhythm of its own; empty: each village
  Location defined;  // in ruralctl.yaml; no file for a built-in one
};

struct Kind {
  std::string name;
  std::string plural;  // names its files, and itself where there are several
  Label label;
  Nature nature = Nature::event;
  FileRule file = FileRule::one;
  IdRule id = IdRule::chosen;
  std::string pillar;
  std::string date;  // field that places a record in time; may be empty for entities
  std::string ends;  // field with the date from which an entity is no more
  std::vector<std::string> subject;  // of snapshots
  std::vector<Field> fields;         // in the order in which they are written
  std::vector<Field> derived;
  std::vector<Action> actions;
  std::vector<Measure> measures;
  std::vector<std::vector<std::string>> either;  // all fields of one of these are required
  std::optional<Coverage> coverage;
  std::vector<std::string> open_until;  // dates, each of which says that a record asks for no more
  std::string due;                      // the date by which something is promised
  std::string again;  // the references of which each is promised a further record by then
  std::vector<std::string>
      shows;  // kinds whose records, where they refer to one of this, show with it
  std::vector<Rhythm> rhythms;  // unless the book has its own
  // A record in a sentence, of its fields; empty: their values with their labels.
  TemplateLabel told;
  bool builtin = true;

  bool in_book_scope() const { return file == FileRule::team; }
  // A stored or derived field by name, singular or label; null if there is none.
  const Field* find_field(std::string_view typed) const;
  const Field* date_field() const { return date.empty() ? nullptr : find_field(date); }
  const Action* find_action(std::string_view typed) const;
  // "id" and the names of all stored fields, in order.
  std::vector<std::string> field_order() const;
};

std::string_view name(Type type);
std::string_view name(Nature nature);

}  // namespace ruralctl
