#include "yaml/verify.h"

#include <algorithm>

#include "yaml/layout.h"

namespace ruralctl::yaml {
namespace {

bool means(Value value, const Scalar& scalar) {
  return value.is_scalar() && value.text() == scalar.text;
}

bool means(Value value, const Row& row) {
  if (!value.is_mapping()) return false;
  auto expected = row.begin();
  for (const Entry entry : value.entries()) {
    if (expected == row.end() || entry.key.text() != expected->first ||
        !means(entry.value, expected->second)) {
      return false;
    }
    ++expected;
  }
  return expected == row.end();
}

template <class Item>
bool means(Value value, const std::vector<Item>& items) {
  if (!value.is_sequence()) return false;
  auto expected = items.begin();
  for (const Value item : value.items()) {
    if (expected == items.end() || !means(item, *expected)) return false;
    ++expected;
  }
  return expected == items.end();
}

bool same_but_field(Value before, Value after, const Change& change) {
  const Value changed = after.find(change.key);
  if (changed.found() != change.content.has_value()) return false;
  if (change.content && !means(changed, *change.content)) return false;
  std::size_t left = 0;
  for (const Entry entry : before.entries()) {
    const std::string key = entry.key.text();
    if (key == change.key) continue;
    const Value now = after.find(key);
    if (!now.found() || !same(entry.value, now)) return false;
    ++left;
  }
  std::size_t there = 0;
  for (const Entry entry : after.entries()) {
    if (entry.key.text() != change.key) ++there;
  }
  return left == there;
}

bool is_record_of(Value value, const std::vector<Field>& fields) {
  std::size_t count = 0;
  for (const Entry entry : value.entries()) {
    if (count == fields.size() || entry.key.text() != fields[count].key ||
        !means(entry.value, fields[count].content)) {
      return false;
    }
    ++count;
  }
  return count == fields.size();
}

std::vector<std::string> texts_of_comments(const Document& document) {
  std::vector<std::string> texts;
  for (const Comment& comment : comments_of(document))
    texts.emplace_back(comment.in(document.text()));
  return texts;
}

bool same_in_any_order(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

bool kept_comments(const Document& before, const Document& after, const Change& change) {
  std::vector<std::string> fewer = texts_of_comments(before);
  std::vector<std::string> more = texts_of_comments(after);
  if (change.what == Change::What::removal) std::swap(fewer, more);
  fewer.insert(fewer.end(), change.comments.begin(), change.comments.end());
  return same_in_any_order(std::move(fewer), std::move(more));
}

bool as_meant(const Document& before, const Document& after, const Change& change) {
  const bool insertion = change.what == Change::What::insertion;
  const bool copy = change.what == Change::What::copy;
  const std::size_t added = insertion || copy ? 1 : 0;
  const std::size_t removed = change.what == Change::What::removal ? 1 : 0;
  if (after.size() + removed != before.size() + added) return false;
  if (copy && !same(after.record(change.record), change.original)) return false;
  if (insertion && !is_record_of(after.record(change.record), change.fields)) return false;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (removed == 1 && i == change.record) continue;
    const std::size_t now = i >= change.record ? i + added - (i > change.record ? removed : 0) : i;
    const bool changed = change.what == Change::What::field && i == change.record;
    if (changed ? !same_but_field(before.record(i), after.record(now), change)
                : !same(before.record(i), after.record(now))) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool means(Value value, const Content& content) {
  return std::visit([&](const auto& c) { return means(value, c); }, content);
}

void refuse_edit(const Document& document, std::size_t offset) {
  throw Error(Exit::usage, document.locate(offset),
              msg("the lines here are laid out in a way that this change cannot be made without "
                  "touching others; "
                  "change them by hand, or run 'ruralctl fmt' on the file first"));
}

bool same_comments(const Document& a, const Document& b) {
  return same_in_any_order(texts_of_comments(a), texts_of_comments(b));
}

bool is_as_meant(const Document& document, const std::string& text, const Change& change) {
  Document after;
  try {
    after.read_records(text, document.file());
  } catch (const Error&) {
    return false;
  }
  return as_meant(document, after, change) && kept_comments(document, after, change);
}

void verify(const Document& document, const std::string& text, const Change& change) {
  if (is_as_meant(document, text, change)) return;
  refuse_edit(document,
              change.record < document.size() ? document.record(change.record).token().offset : 0);
}

}  // namespace ruralctl::yaml
