// Merges of files in random styles, changed at random.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "ruralctl/merge/merge.h"
#include "ruralctl/schema/schema.h"
#include "ruralctl/yaml/edit.h"
#include "yaml/support.h"

namespace ruralctl::merge {
namespace {

yaml::Choices any_choices() {
  return yaml::Choices(
      *rc::gen::container<std::vector<std::uint8_t>>(400, rc::gen::arbitrary<std::uint8_t>()));
}

// The file with an id in each record, no two alike.
std::string with_ids(std::string text) {
  for (std::size_t i = 0;; ++i) {
    yaml::Document document;
    document.read_records(text, "file");
    if (i == document.size()) return text;
    text = yaml::set_field(document, i, {"id", yaml::Scalar{"r" + std::to_string(i)}}, {"id"});
  }
}

std::string edited(std::string text, yaml::Choices& choices, const std::string& side) {
  for (std::size_t count = 1 + choices.pick(5); count > 0; --count) {
    yaml::Document document;
    document.read_records(text, "file");
    if (document.size() == 0) return text;
    const std::size_t record = choices.pick(document.size());
    try {
      switch (choices.pick(6)) {
        case 0:
          text = yaml::remove_record(document, record);
          break;
        case 1:
          text = yaml::insert_record(document, choices.pick(document.size() + 1),
                                     {{"id", yaml::Scalar{side + std::to_string(count)}},
                                      {"notes", yaml::random_content(choices)}});
          break;
        case 2:
          text = yaml::clear_field(document, record, yaml::random_key(choices));
          break;
        default:
          text = yaml::set_field(document, record,
                                 {yaml::random_key(choices), yaml::random_content(choices)},
                                 {"id", "date", "notes"});
      }
    } catch (const Error&) {  // a layout that does not allow it
    }
  }
  return text;
}

std::set<std::string> texts_of(yaml::Value list) {
  std::set<std::string> texts;
  if (list.is_scalar()) texts.insert(list.text());
  for (const yaml::Value item : list.items()) texts.insert(item.text());
  return texts;
}

// Of a visit, households and who went are sets.
bool same_field(const std::string& key, yaml::Value a, yaml::Value b) {
  if (yaml::same(a, b)) return true;
  return (key == "households" || key == "by") && texts_of(a) == texts_of(b);
}

bool same_in_any_order(const std::string& a, const std::string& b) {
  yaml::Document first;
  yaml::Document second;
  first.read_records(a, "file");
  second.read_records(b, "file");
  if (first.size() != second.size()) return false;
  for (std::size_t i = 0; i < first.size(); ++i) {
    bool found = false;
    for (std::size_t j = 0; j < second.size(); ++j) {
      yaml::Value x = first.record(i);
      yaml::Value y = second.record(j);
      if (x.find("id").text() != y.find("id").text()) continue;
      found = true;
      for (const yaml::Entry entry : x.entries()) {
        const yaml::Value other = y.find(entry.key.text());
        if (entry.value.is_null() && !other.found()) continue;
        if (!other.found() || !same_field(entry.key.text(), entry.value, other)) return false;
      }
    }
    if (!found) return false;
  }
  return true;
}

Request request_of(const std::string& base, const std::string& ours, const std::string& theirs) {
  static const Schema schema;
  Request request;
  request.path = "file";
  request.kind = &schema.kind("visit");
  request.base = base;
  request.ours = ours;
  request.theirs = theirs;
  return request;
}

TEST_CASE("what one side alone changed is as that side has it, byte for byte where it is ours") {
  int merged = 0;
  int refused = 0;
  CHECK(rc::check([&] {
    yaml::Choices choices = any_choices();
    std::string base;
    try {
      base = with_ids(yaml::random_file(choices).text);
    } catch (const Error&) {
      RC_DISCARD("no ids");
    }
    const std::string changed = edited(base, choices, "o");
    try {
      const Result ours = merge(request_of(base, changed, base));
      RC_ASSERT(ours.conflicts.empty());
      RC_ASSERT(ours.text == changed);
      const Result theirs = merge(request_of(base, base, changed));
      RC_ASSERT(theirs.conflicts.empty());
      RC_ASSERT(same_in_any_order(theirs.text, changed));
      RC_ASSERT(same_in_any_order(changed, theirs.text));
      ++merged;
    } catch (const Error&) {
      ++refused;
    }
  }));
  MESSAGE(merged, " merged, ", refused, " left to a merge by lines");
  CHECK(merged > refused);
}

TEST_CASE("records and fields are the same whichever side merges") {
  int clean = 0;
  int disputed = 0;
  int refused = 0;
  CHECK(rc::check([&] {
    yaml::Choices choices = any_choices();
    std::string base;
    try {
      base = with_ids(yaml::random_file(choices).text);
    } catch (const Error&) {
      RC_DISCARD("no ids");
    }
    const std::string ours = edited(base, choices, "o");
    const std::string theirs = edited(base, choices, "t");
    try {
      const Result one = merge(request_of(base, ours, theirs));
      const Result two = merge(request_of(base, theirs, ours));
      RC_ASSERT(one.conflicts.size() == two.conflicts.size());
      if (one.conflicts.empty()) {
        RC_ASSERT(same_in_any_order(one.text, two.text));
        ++clean;
      } else {
        ++disputed;
      }
    } catch (const Error&) {
      ++refused;
    }
  }));
  MESSAGE(clean, " clean, ", disputed, " disputed, ", refused, " left to a merge by lines");
  CHECK(clean + disputed > refused);
}

}  // namespace
}  // namespace ruralctl::merge
