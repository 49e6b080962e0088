// Random changes to files in random styles: what was meant, and nothing else, or a refusal.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "ruralctl/yaml/edit.h"
#include "support.h"

namespace ruralctl::yaml {
namespace {

const FieldOrder order = {"id", "date", "households", "by", "title", "milestones", "left", "notes"};

bool means(Value value, const Content& content) {
  if (const auto* scalar = std::get_if<Scalar>(&content))
    return value.is_scalar() && value.text() == scalar->text;
  Document document;
  const std::string written = "- x: " + write_flow(content) + "\n";
  document.read_records(written, "content");
  return same(value, document.record(0).find("x"));
}

// Lines without their ends, which the last one may get or lose.
std::vector<std::string> contents(const std::vector<std::string>& lines) {
  std::vector<std::string> out = lines;
  for (std::string& line : out) {
    while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  }
  return out;
}

std::size_t line_of(const Document& document, std::size_t offset) {
  return document.locate(offset).line - 1;
}

// The line on which what follows a field starts: the next field, the next record, or nothing.
std::size_t line_behind(const Document& document, std::size_t record, const std::string& key) {
  bool found = false;
  for (const Entry entry : document.record(record).entries()) {
    if (found) return line_of(document, entry.key.token().offset);
    found = entry.key.text() == key;
  }
  if (record + 1 < document.size())
    return line_of(document, document.record(record + 1).token().offset);
  return lines_of(document.text()).size();
}

struct LineRange {
  std::size_t first;   // the first that may have changed
  std::size_t behind;  // the first behind them that may not
};

LineRange lines_of_record(const Document& document, std::size_t record) {
  const std::size_t behind = record + 1 < document.size()
                                 ? line_of(document, document.record(record + 1).token().offset)
                                 : lines_of(document.text()).size();
  std::size_t first = line_of(document, document.record(record).token().offset);
  const std::vector<std::string> lines = lines_of(document.text());
  // A dash on a line of its own.
  while (first > 0 && document.text()[document.root().token().offset] == '-' &&
         lines[first].find_first_not_of(" \xEF\xBB\xBF") != lines[first].find('-')) {
    --first;
  }
  return {first, behind};
}

// Empty if all lines of `before` but those in `changed` stand in `after`, unchanged and in order.
std::string changed_elsewhere(std::string_view before, std::string_view after, LineRange changed) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (before.starts_with(byte_order_mark)) {
    if (!after.starts_with(byte_order_mark)) return "the byte order mark is lost";
    before.remove_prefix(byte_order_mark.size());
    after.remove_prefix(byte_order_mark.size());
  }
  const std::vector<std::string> old_lines = lines_of(before);
  const std::vector<std::string> new_lines = lines_of(after);
  const std::size_t suffix = old_lines.size() - std::min(changed.behind, old_lines.size());
  if (new_lines.size() < changed.first + suffix) return "lines are missing";
  const std::vector<std::string> old_contents = contents(old_lines);
  const std::vector<std::string> new_contents = contents(new_lines);
  for (std::size_t i = 0; i < changed.first; ++i) {
    const bool last = i + 1 == old_lines.size() || i + 1 == new_lines.size();
    if (last ? old_contents[i] != new_contents[i] : old_lines[i] != new_lines[i])
      return "changed: " + old_lines[i];
  }
  for (std::size_t i = 1; i <= suffix; ++i) {
    const std::size_t was = old_lines.size() - i;
    const std::size_t is = new_lines.size() - i;
    if (i == 1 ? old_contents[was] != new_contents[is] : old_lines[was] != new_lines[is]) {
      return "changed: " + old_lines[was];
    }
  }
  return "";
}

std::string lost_comments(const RandomFile& file, const std::string& after) {
  for (std::size_t i = 1; i <= file.comments; ++i) {
    const std::string comment = "# " + std::to_string(i) + ';';
    if (after.find(comment) == std::string::npos) return "lost: " + comment;
  }
  return "";
}

// Whether the two records mean the same but for one field.
bool same_but(Value before, Value after, const std::string& key) {
  std::vector<std::string> old_keys;
  std::vector<std::string> new_keys;
  for (const Entry entry : before.entries()) {
    if (entry.key.text() != key) old_keys.push_back(entry.key.text());
  }
  for (const Entry entry : after.entries()) {
    if (entry.key.text() != key) new_keys.push_back(entry.key.text());
  }
  if (old_keys != new_keys) return false;
  return std::all_of(old_keys.begin(), old_keys.end(),
                     [&](const std::string& k) { return same(before.find(k), after.find(k)); });
}

struct Outcome {
  std::string text;
  bool refused = false;
};

template <class Edit>
Outcome outcome_of(Edit edit) {
  try {
    return {edit(), false};
  } catch (const Error& error) {
    RC_ASSERT(error.status() == Exit::usage);
    RC_ASSERT(error.where().has_value());
    return {"", true};
  }
}

struct Subject {
  RandomFile file;
  Document document;
};

// The document views the file's text: both stay where they are.
std::unique_ptr<Subject> random_subject(Choices& choices) {
  auto subject = std::make_unique<Subject>();
  subject->file = random_file(choices);
  subject->document.read_records(subject->file.text, "file");
  return subject;
}

void fail_unless_empty(const std::string& wrong, const std::string& what, const std::string& before,
                       const std::string& after) {
  if (!wrong.empty())
    RC_FAIL(wrong + "\n" + what + "\n--- before\n" + visible(before) + "\n--- after\n" +
            visible(after));
}

void check_field(const Subject& subject, std::size_t record, const std::string& key,
                 const Content* content, const std::string& after, const std::string& what) {
  const Document& before = subject.document;
  Document now;
  now.read_records(after, "file");
  std::string wrong;
  const Value value = now.size() == before.size() ? now.record(record).find(key) : Value(nullptr);
  if (now.size() != before.size()) {
    wrong = "another number of records";
  } else if (content == nullptr ? value.found() : !value.found() || !means(value, *content)) {
    wrong = "the field is not as it was meant to be";
  } else if (!same_but(before.record(record), now.record(record), key)) {
    wrong = "another field changed";
  }
  for (std::size_t i = 0; wrong.empty() && i < now.size(); ++i) {
    if (i != record && !same(before.record(i), now.record(i))) wrong = "another record changed";
  }
  if (wrong.empty()) wrong = lost_comments(subject.file, after);
  if (wrong.empty()) {
    LineRange changed = lines_of_record(before, record);
    const bool flow = before.text()[before.record(record).token().offset] == '{';
    if (flow) ++changed.behind;  // the next record may start on the line on which this one ends
    const Value old_value = before.record(record).find(key);
    if (old_value.found() && !flow) {
      for (const Entry entry : before.record(record).entries()) {
        if (entry.key.text() == key) changed.first = line_of(before, entry.key.token().offset);
      }
      changed.behind = std::max(changed.first + 1, line_behind(before, record, key));
      if (content == nullptr && changed.first == lines_of_record(before, record).first)
        ++changed.behind;
    }
    wrong = changed_elsewhere(subject.file.text, after, changed);
  }
  fail_unless_empty(wrong, what, subject.file.text, after);
}

std::size_t refusals = 0;
std::size_t edits = 0;

template <class Edit>
std::optional<std::string> edited(Edit edit) {
  Outcome outcome = outcome_of(edit);
  ++edits;
  if (outcome.refused) ++refusals;
  if (outcome.refused) return std::nullopt;
  return std::move(outcome.text);
}

}  // namespace

TEST_CASE("set_field changes one field and nothing else") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& head,
                     const std::vector<std::uint8_t>& bytes) {
    Choices choices(bytes);
    Choices edit(head);
    const auto subject = random_subject(choices);
    RC_PRE(subject->document.size() > 0);
    const std::size_t record = edit.pick(subject->document.size());
    const Field field = {random_key(edit), random_content(edit)};
    const auto after = edited([&] { return set_field(subject->document, record, field, order); });
    if (after)
      check_field(*subject, record, field.key, &field.content, *after,
                  "set " + field.key + " in record " + std::to_string(record) + " to " +
                      write_flow(field.content));
  }));
}

TEST_CASE("clear_field takes one field away and nothing else") {
  CHECK(
      rc::check([](const std::vector<std::uint8_t>& head, const std::vector<std::uint8_t>& bytes) {
        Choices choices(bytes);
        Choices edit(head);
        const auto subject = random_subject(choices);
        RC_PRE(subject->document.size() > 0);
        const std::size_t record = edit.pick(subject->document.size());
        std::vector<std::string> keys;
        for (const Entry entry : subject->document.record(record).entries())
          keys.push_back(entry.key.text());
        const std::string key = keys[edit.pick(keys.size())];
        const auto after = edited([&] { return clear_field(subject->document, record, key); });
        if (!after) return;
        if (keys.size() == 1) {
          RC_ASSERT(*after == subject->file.text);
        } else {
          check_field(*subject, record, key, nullptr, *after,
                      "clear " + key + " in record " + std::to_string(record));
        }
      }));
}

TEST_CASE("append_item adds one item and nothing else") {
  CHECK(
      rc::check([](const std::vector<std::uint8_t>& head, const std::vector<std::uint8_t>& bytes) {
        Choices choices(bytes);
        Choices edit(head);
        const auto subject = random_subject(choices);
        RC_PRE(subject->document.size() > 0);
        const std::size_t record = edit.pick(subject->document.size());
        const std::string key = random_key(edit);
        const Value old_value = subject->document.record(record).find(key);
        const std::optional<Content> old_content =
            old_value.found() ? content_of(subject->document, old_value) : std::nullopt;
        const bool is_row = edit.one_in(3);
        const Row row = random_row(edit);
        const Scalar item = {random_text(edit), false};
        const auto after = edited([&] {
          return is_row ? append_item(subject->document, record, key, row, order)
                        : append_item(subject->document, record, key, item, order);
        });
        if (!after) return;
        Content expected;
        if (is_row) {
          std::vector<Row> rows;
          if (old_content && std::holds_alternative<std::vector<Row>>(*old_content))
            rows = std::get<std::vector<Row>>(*old_content);
          rows.push_back(row);
          expected = rows;
        } else {
          std::vector<Scalar> items;
          if (old_content && std::holds_alternative<std::vector<Scalar>>(*old_content))
            items = std::get<std::vector<Scalar>>(*old_content);
          if (old_content && std::holds_alternative<Scalar>(*old_content))
            items = {std::get<Scalar>(*old_content)};
          items.push_back(item);
          expected = items;
        }
        check_field(*subject, record, key, &expected, *after,
                    "append to " + key + " in record " + std::to_string(record));
      }));
}

TEST_CASE("records are inserted and removed whole, and nothing else changes") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& head, const std::vector<std::uint8_t>& bytes,
                     const std::vector<std::uint8_t>& other_bytes) {
    Choices choices(bytes);
    Choices other_choices(other_bytes);
    Choices edit(head);
    const auto subject = random_subject(choices);
    const auto source = random_subject(other_choices);
    const Document& before = subject->document;
    const std::size_t what = edit.pick(3);
    RC_PRE(what != 2 || before.size() > 0);
    const std::size_t record = edit.pick(before.size() + (what == 2 ? 0 : 1));
    RC_PRE(what != 1 || source->document.size() > 0);
    const std::size_t copied = what == 1 ? edit.pick(source->document.size()) : 0;
    const std::vector<Field> fields = {{"id", Scalar{"new", false}},
                                       {"notes", random_content(edit)}};
    const auto after = edited([&] {
      if (what == 0) return insert_record(before, record, fields);
      if (what == 1) return insert_copy(before, record, source->document, copied);
      return remove_record(before, record);
    });
    if (!after) return;
    Document now;
    now.read_records(*after, "file");
    std::string wrong;
    const std::size_t added = what == 2 ? 0 : 1;
    const std::size_t removed = what == 2 ? 1 : 0;
    if (now.size() + removed != before.size() + added) wrong = "the number of records is wrong";
    for (std::size_t i = 0; wrong.empty() && i < before.size(); ++i) {
      if (removed == 1 && i == record) continue;
      const std::size_t j = i < record ? i : i + added - removed;
      if (!same(before.record(i), now.record(j)))
        wrong = "record " + std::to_string(i) + " changed";
    }
    if (wrong.empty() && what == 0 && !means(now.record(record).find("notes"), fields[1].content))
      wrong = "not as meant";
    if (wrong.empty() && what == 1 && !same(now.record(record), source->document.record(copied)))
      wrong = "no copy";
    if (wrong.empty() && what != 2) wrong = lost_comments(subject->file, *after);
    const bool flow = before.size() > 0 && before.text()[before.root().token().offset] == '[';
    if (wrong.empty()) {
      // In a flow file a comma goes to or from the neighbour.
      LineRange changed = {0, lines_of(subject->file.text).size()};
      if (flow) {
        if (record > 0) changed.first = line_of(before, before.record(record - 1).token().offset);
        if (record < before.size()) changed.behind = lines_of_record(before, record).behind + 1;
      } else if (what == 2) {
        changed = lines_of_record(before, record);
        // What stands between the record and the next stays, wherever the record ends.
        const std::string bytes_of_record(record_bytes(before, record));
        changed.behind = changed.first + lines_of(bytes_of_record).size();
      } else if (before.size() > 0) {
        if (record > 0) changed.first = lines_of_record(before, record - 1).first;
        if (record < before.size()) changed.behind = lines_of_record(before, record).first;
      }
      wrong = changed_elsewhere(subject->file.text, *after, changed);
      if (wrong.empty() && !flow && what != 2 && before.size() > 0) {
        // No line changed at all: those of the new record came in between.
        const std::size_t mark = subject->file.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        const std::vector<std::string> old_lines =
            contents(lines_of(subject->file.text.substr(mark)));
        const std::vector<std::string> new_lines = contents(lines_of(after->substr(mark)));
        std::size_t same_ahead = 0;
        while (same_ahead < old_lines.size() && old_lines[same_ahead] == new_lines[same_ahead])
          ++same_ahead;
        std::size_t same_behind = 0;
        while (same_behind < old_lines.size() &&
               old_lines[old_lines.size() - 1 - same_behind] ==
                   new_lines[new_lines.size() - 1 - same_behind]) {
          ++same_behind;
        }
        if (same_ahead + same_behind < old_lines.size()) wrong = "a line of another record changed";
      }
    }
    static constexpr const char* names[] = {"insert before ", "copy before ", "remove "};
    fail_unless_empty(wrong, names[what] + std::to_string(record), subject->file.text, *after);
  }));
}

TEST_CASE("few changes are refused") {
  CAPTURE(refusals);
  CAPTURE(edits);
  CHECK(refusals * 10 < edits);
  MESSAGE(refusals << " of " << edits << " changes refused");
}

}  // namespace ruralctl::yaml
