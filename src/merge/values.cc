#include "merge/values.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "merge/day_sets.h"
#include "merge/order.h"
#include "ruralctl/base/quantity.h"
#include "ruralctl/yaml/edit.h"

namespace ruralctl::merge {
namespace {

using Scalars = std::vector<yaml::Scalar>;
using Rows = std::vector<yaml::Row>;

Taken whole(Taken::From from, const Version& version) {
  return {version.is_absent() ? Taken::From::nothing : from, {}};
}

FieldMerge disputed(const Version& ours, const Version& theirs) {
  return {whole(Taken::From::ours, ours), whole(Taken::From::theirs, theirs), true};
}

// Each value as a list of one sort of items, `one` of which may stand for a list; nothing where it
// is none.
template <class List>
std::optional<List> list_of(const Version& version) {
  if (version.is_absent()) return List();
  if (version.value.is_sequence() && version.value.items().empty()) return List();
  std::optional<yaml::Content> content = yaml::content_of(*version.document, version.value);
  if (!content) return std::nullopt;
  if (auto* list = std::get_if<List>(&*content)) return std::move(*list);
  if constexpr (std::is_same_v<List, Scalars>) {
    if (const auto* one = std::get_if<yaml::Scalar>(&*content)) return Scalars{*one};
  }
  return std::nullopt;
}

// Sets

std::set<std::string> texts_of(const Scalars& items) {
  std::set<std::string> texts;
  for (const yaml::Scalar& item : items) texts.insert(item.text);
  return texts;
}

Scalars merged_set(const Scalars& base, const Scalars& ours, const Scalars& theirs) {
  const std::set<std::string> in_base = texts_of(base);
  const std::set<std::string> in_ours = texts_of(ours);
  const std::set<std::string> in_theirs = texts_of(theirs);
  Scalars out;
  for (const yaml::Scalar& item : ours) {
    if (in_theirs.contains(item.text) || !in_base.contains(item.text)) out.push_back(item);
  }
  std::set<std::string> seen;
  for (const yaml::Scalar& item : theirs) {
    const bool added = !in_ours.contains(item.text) && !in_base.contains(item.text);
    if (added && seen.insert(item.text).second) out.push_back(item);
  }
  return out;
}

Taken taken_set(const Scalars& items, const Version& ours, const Scalars& our_items,
                const Version& theirs, const Scalars& their_items) {
  if (items.empty()) return {};
  const std::set<std::string> texts = texts_of(items);
  if (!ours.is_absent() && texts == texts_of(our_items)) return {Taken::From::ours, {}};
  if (!theirs.is_absent() && texts == texts_of(their_items)) return {Taken::From::theirs, {}};
  return {Taken::From::content, items};
}

Taken taken_days(const DaySets& days, const Version& ours, const Version& theirs) {
  if (days.items.empty()) return {};
  if (days.are_ours && !ours.is_absent()) return {Taken::From::ours, {}};
  if (days.are_theirs && !theirs.is_absent()) return {Taken::From::theirs, {}};
  return {Taken::From::content, days.items};
}

std::optional<FieldMerge> merge_sets(const Field& field, const Version& base, const Version& ours,
                                     const Version& theirs) {
  const auto base_items = list_of<Scalars>(base);
  const auto our_items = list_of<Scalars>(ours);
  const auto their_items = list_of<Scalars>(theirs);
  if (!base_items || !our_items || !their_items) return std::nullopt;
  std::optional<DaySets> days;
  if (field.type == Type::days) days = merged_days(*base_items, *our_items, *their_items);
  const Scalars merged = days ? days->items : merged_set(*base_items, *our_items, *their_items);
  // Each side left something, of which the other's removals leave nothing.
  const bool wiped_out = merged.empty() && !our_items->empty() && !their_items->empty();
  if (wiped_out && field.required) return disputed(ours, theirs);
  return FieldMerge::of(days ? taken_days(*days, ours, theirs)
                             : taken_set(merged, ours, *our_items, theirs, *their_items));
}

// Entries

struct Table {
  Keys keys;  // in order
  std::map<std::string, yaml::Row> rows;
};

const yaml::Scalar* find(const yaml::Row* row, const std::string& name) {
  if (row == nullptr) return nullptr;
  const auto found =
      std::find_if(row->begin(), row->end(), [&](const auto& part) { return part.first == name; });
  return found == row->end() ? nullptr : &found->second;
}

std::string key_of(const yaml::Row& row, const std::vector<std::string>& names) {
  std::string key;
  for (const std::string& name : names) {
    const yaml::Scalar* part = find(&row, name);
    // A part that is missing differs from one that is an empty text.
    key += part == nullptr ? std::string("\x1e") : "\x1f" + part->text;
  }
  return key;
}

// Nothing where two entries have one key.
std::optional<Table> table_of(const Version& version, const Field& field) {
  const auto rows = list_of<Rows>(version);
  if (!rows) return std::nullopt;
  Table table;
  for (const yaml::Row& row : *rows) {
    table.keys.push_back(key_of(row, field.key));
    if (!table.rows.emplace(table.keys.back(), row).second) return std::nullopt;
  }
  return table;
}

const yaml::Row* row_of(const Table& table, const std::string& key) {
  const auto found = table.rows.find(key);
  return found == table.rows.end() ? nullptr : &found->second;
}

bool same_row(const yaml::Row* a, const yaml::Row* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->size() == b->size() && std::all_of(a->begin(), a->end(), [&](const auto& part) {
           const yaml::Scalar* other = find(b, part.first);
           return other != nullptr && *other == part.second;
         });
}

// An entry as each side would have it.
struct RowMerge {
  std::optional<yaml::Row> ours;
  std::optional<yaml::Row> theirs;
  bool disputed = false;
};

std::optional<yaml::Row> copy(const yaml::Row* row) {
  return row == nullptr ? std::nullopt : std::optional(*row);
}

RowMerge merge_rows(const yaml::Row* base, const yaml::Row* ours, const yaml::Row* theirs) {
  if (same_row(ours, theirs) || same_row(theirs, base)) return {copy(ours), copy(ours), false};
  if (same_row(ours, base)) return {copy(theirs), copy(theirs), false};
  if (ours == nullptr || theirs == nullptr) return {copy(ours), copy(theirs), true};
  RowMerge out{yaml::Row(), yaml::Row(), false};
  const auto add = [](std::optional<yaml::Row>& row, const std::string& name,
                      const yaml::Scalar* value) {
    if (value != nullptr) row->emplace_back(name, *value);
  };
  const auto same = [](const yaml::Scalar* a, const yaml::Scalar* b) {
    return a == nullptr || b == nullptr ? a == b : *a == *b;
  };
  const auto merge_part = [&](const std::string& name) {
    const yaml::Scalar* before = find(base, name);
    const yaml::Scalar* our_part = find(ours, name);
    const yaml::Scalar* their_part = find(theirs, name);
    const bool dispute =
        !same(our_part, their_part) && !same(our_part, before) && !same(their_part, before);
    const yaml::Scalar* agreed = same(our_part, before) ? their_part : our_part;
    add(out.ours, name, dispute ? our_part : agreed);
    add(out.theirs, name, dispute ? their_part : agreed);
    out.disputed = out.disputed || dispute;
  };
  for (const auto& part : *ours) merge_part(part.first);
  for (const auto& part : *theirs) {
    if (find(ours, part.first) == nullptr) merge_part(part.first);
  }
  return out;
}

Taken taken_rows(Rows rows, const Version& ours, const Version& theirs) {
  if (rows.empty()) return {};
  const yaml::Content content = std::move(rows);
  const auto is = [&](const Version& version) {
    return !version.is_absent() && yaml::content_of(*version.document, version.value) == content;
  };
  if (is(ours)) return {Taken::From::ours, {}};
  if (is(theirs)) return {Taken::From::theirs, {}};
  return {Taken::From::content, content};
}

// What two sides append is put in the order of its dates, where it has any.
std::string rank_of(const Table& ours, const Table& theirs, const Field& field,
                    const std::string& key) {
  const yaml::Row* row = row_of(ours, key);
  if (row == nullptr) row = row_of(theirs, key);
  for (const Field& part : field.fields) {
    if (part.type != Type::date) continue;
    const yaml::Scalar* date = find(row, part.name);
    return (date == nullptr ? std::string() : date->text) + '\n' + key;
  }
  return key;
}

std::optional<FieldMerge> merge_entries(const Field& field, const Version& base,
                                        const Version& ours, const Version& theirs) {
  const auto before = table_of(base, field);
  const auto ours_by_key = table_of(ours, field);
  const auto theirs_by_key = table_of(theirs, field);
  if (!before || !ours_by_key || !theirs_by_key) return std::nullopt;
  std::map<std::string, RowMerge> merged;
  bool dispute = false;
  const auto left = [&](const Keys& keys) {
    Keys out;
    for (const std::string& key : keys) {
      const auto [found, is_new] = merged.try_emplace(key);
      if (is_new) {
        found->second = merge_rows(row_of(*before, key), row_of(*ours_by_key, key),
                                   row_of(*theirs_by_key, key));
        dispute = dispute || found->second.disputed;
      }
      if (found->second.ours || found->second.theirs) out.push_back(key);
    }
    return out;
  };
  const Keys our_keys = left(ours_by_key->keys);
  const Keys their_keys = left(theirs_by_key->keys);
  const Ordered order = merged_order(
      before->keys, our_keys, their_keys,
      [&](const std::string& key) { return rank_of(*ours_by_key, *theirs_by_key, field, key); });
  // The last entry may mean more than the others, so their order is part of the value.
  if (order.disputed) return disputed(ours, theirs);
  Rows for_ours;
  Rows for_theirs;
  for (const std::string& key : order.keys) {
    const RowMerge& row = merged.at(key);
    if (row.ours) for_ours.push_back(*row.ours);
    if (row.theirs) for_theirs.push_back(*row.theirs);
  }
  return FieldMerge{taken_rows(for_ours, ours, theirs), taken_rows(for_theirs, ours, theirs),
                    dispute};
}

// `800` and `800.0`.
bool same_quantity(const Version& a, const Version& b) {
  if (a.is_absent() || b.is_absent() || !a.value.is_scalar() || !b.value.is_scalar()) return false;
  const std::optional<Quantity> first = parse_file_form(a.value.text());
  return first && first == parse_file_form(b.value.text());
}

}  // namespace

bool same_meaning(yaml::Value a, yaml::Value b) {
  if (!a.is_mapping() || !b.is_mapping()) {
    if (!a.is_sequence() || !b.is_sequence()) return yaml::same(a, b);
    auto other = b.items().begin();
    for (const yaml::Value item : a.items()) {
      if (other == b.items().end() || !same_meaning(item, *other)) return false;
      ++other;
    }
    return other == b.items().end();
  }
  std::size_t more = 0;
  for (const yaml::Entry entry : a.entries()) {
    const yaml::Value other = b.find(entry.key.text());
    if (!other.found() || !same_meaning(entry.value, other)) return false;
    ++more;
  }
  for ([[maybe_unused]] const yaml::Entry entry : b.entries()) --more;
  return more == 0;
}

bool same_meaning(const Version& a, const Version& b) {
  if (a.is_absent() || b.is_absent()) return a.is_absent() == b.is_absent();
  return same_meaning(a.value, b.value);
}

FieldMerge merge_field(const Field* field, const Version& base, const Version& ours,
                       const Version& theirs) {
  const auto same = [&](const Version& a, const Version& b) {
    return same_meaning(a, b) ||
           (field != nullptr && field->type == Type::quantity && same_quantity(a, b));
  };
  if (same(ours, theirs) || same(theirs, base))
    return FieldMerge::of(whole(Taken::From::ours, ours));
  if (same(ours, base)) return FieldMerge::of(whole(Taken::From::theirs, theirs));
  std::optional<FieldMerge> merged;
  if (field != nullptr && field->set) merged = merge_sets(*field, base, ours, theirs);
  if (field != nullptr && field->type == Type::entries && !field->key.empty())
    merged = merge_entries(*field, base, ours, theirs);
  return merged ? *merged : disputed(ours, theirs);
}

}  // namespace ruralctl::merge
