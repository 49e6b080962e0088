#include "merge/record.h"

#include <algorithm>
#include <optional>
#include <set>

#include "merge/list_lines.h"
#include "merge/remarks.h"
#include "ruralctl/yaml/edit.h"

namespace ruralctl::merge {
namespace {

using From = Taken::From;

const Field* field_named(const Kind& kind, const std::string& name) {
  const auto found = std::find_if(kind.fields.begin(), kind.fields.end(),
                                  [&](const Field& field) { return field.name == name; });
  return found == kind.fields.end() ? nullptr : &*found;
}

std::vector<std::string> keys_of(const RecordVersion& version) {
  std::vector<std::string> keys;
  if (!version) return keys;
  for (const yaml::Entry entry : version.piece->value.entries()) keys.push_back(entry.key.text());
  return keys;
}

const yaml::FieldPiece* find(const RecordVersion& version, const std::string& key) {
  if (!version) return nullptr;
  const auto& fields = version.piece->fields;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const yaml::FieldPiece& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

std::string id_of(const RecordVersion& version) {
  return version.piece->value.find("id").text();
}

Message field_dispute(const Kind& kind, const std::string& id, const std::string& key,
                      const FieldMerge& field) {
  if (field.ours.from == From::nothing) {
    return msg("{0} {1}: the field '{2}' is removed in ours and changed in theirs", kind.label, id,
               key);
  }
  if (field.theirs.from == From::nothing) {
    return msg("{0} {1}: the field '{2}' is changed in ours and removed in theirs", kind.label, id,
               key);
  }
  return msg("{0} {1}: the field '{2}' is set to different values by both sides", kind.label, id,
             key);
}

Dispute field_conflict(const Kind& kind, const std::string& id, const std::string& key,
                       const FieldMerge& field) {
  const Message what = field_dispute(kind, id, key, field);
  return {what, msg("{0}; keep one of the two versions, and delete the markers", what)};
}

// Puts the merged fields together out of the lines of either side.
class Assembly {
 public:
  Assembly(const Kind& kind, const Plan& plan, const RecordVersion& base, const RecordVersion& ours,
           const RecordVersion& theirs)
      : kind_(kind), plan_(plan), base_(base), ours_(ours), theirs_(theirs) {}

  // Nothing where the lines of a side do not allow it.
  std::optional<Parts> parts() const {
    if (ours_.piece->fields.empty() || ours_.piece->key_column < 2) return std::nullopt;
    Parts parts;
    bool is_first = true;
    for (const std::string& key : keys()) {
      const FieldMerge& field = plan_.at(key);
      const auto ours = lines(key, field.ours, is_first);
      const auto theirs = field.disputed ? lines(key, field.theirs, is_first) : ours;
      if (!ours || !theirs) return std::nullopt;
      if (ours->empty() && theirs->empty()) continue;
      // Without its first field the record has no dash.
      if (is_first && (ours->empty() || theirs->empty())) return std::nullopt;
      is_first = false;
      Part& part = parts.emplace_back(Part{*ours, *theirs, std::nullopt});
      if (field.disputed) part.conflict = field_conflict(kind_, id_of(ours_), key, field);
    }
    parts.push_back(
        Part::of(merged_remarks(base_ ? base_.piece->below : std::string(), ours_.piece->below,
                                at_our_column(theirs_.piece->below))));
    return parts;
  }

 private:
  // Ours in their order; those that theirs adds go where their kind has them.
  std::vector<std::string> keys() const {
    std::vector<std::string> keys = keys_of(ours_);
    const std::vector<std::string> order = kind_.field_order();
    const auto rank = [&](const std::string& key) {
      return std::find(order.begin(), order.end(), key) - order.begin();
    };
    for (const std::string& key : keys_of(theirs_)) {
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      const auto behind = std::find_if(keys.rbegin(), keys.rend(), [&](const std::string& other) {
        return rank(other) <= rank(key);
      });
      // Not before the first, which has the record's dash.
      keys.insert(behind == keys.rend() ? keys.begin() + 1 : behind.base(), key);
    }
    return keys;
  }

  // The lines of a field as one side would have it; empty where it has none, nothing where they
  // cannot be made.
  std::optional<std::string> lines(const std::string& key, const Taken& taken,
                                   bool is_first) const {
    const yaml::FieldPiece* mine = find(ours_, key);
    const yaml::FieldPiece* theirs = find(theirs_, key);
    switch (taken.from) {
      case From::nothing: {
        // A null without meaning stays as it stands.
        const bool null_stays = mine != nullptr && mine->value.is_null();
        return null_stays ? whole(*mine, theirs, is_first) : std::string();
      }
      case From::ours:
        if (mine == nullptr) return std::nullopt;
        return whole(*mine, theirs, is_first);
      case From::theirs:
        if (theirs == nullptr) return std::nullopt;
        if (const auto content = yaml::content_of(*theirs_.document, theirs->value);
            content && is_touched(key) && !is_first) {
          if (const auto lines = item_by_item(key, *content)) return *lines;
        }
        return whole(*theirs, theirs, is_first);
      case From::content:
        break;
    }
    const yaml::FieldPiece* piece = mine != nullptr && !mine->value.is_null() ? mine : theirs;
    if (piece == nullptr || is_first) return std::nullopt;
    if (const auto lines = item_by_item(key, taken.content)) return *lines;
    const std::string old = whole(*piece, theirs, false);
    return with_content(old, key, taken.content);
  }

  // Whether ours has the field's lines otherwise than base.
  bool is_touched(const std::string& key) const {
    const yaml::FieldPiece* before = find(base_, key);
    const yaml::FieldPiece* mine = find(ours_, key);
    return mine != nullptr && before != nullptr && mine->body != before->body;
  }

  std::optional<std::string> item_by_item(const std::string& key,
                                          const yaml::Content& content) const {
    const auto in = [&](const RecordVersion& version) {
      return FieldVersion{version.document, find(version, key)};
    };
    const auto body = list_lines(in(base_), in(ours_), in(theirs_), content);
    if (!body) return std::nullopt;
    return above(key) + std::string(ours_.piece->key_column, ' ') + *body;
  }

  // The comments above the field.
  std::string above(const std::string& key) const {
    const yaml::FieldPiece* before = find(base_, key);
    const yaml::FieldPiece* mine = find(ours_, key);
    const yaml::FieldPiece* theirs = find(theirs_, key);
    return merged_remarks(before == nullptr ? std::string() : before->above,
                          mine == nullptr ? std::string() : mine->above,
                          theirs == nullptr ? std::string() : at_our_column(theirs->above));
  }

  // The field's lines as they stand in one of the versions.
  std::string whole(const yaml::FieldPiece& piece, const yaml::FieldPiece* theirs,
                    bool is_first) const {
    const std::size_t column = ours_.piece->key_column;
    const std::size_t old_column = &piece == theirs ? theirs_.piece->key_column : column;
    std::string body = std::string(old_column, ' ') + piece.body;
    if (old_column != column) body = yaml::moved_to_column(body, old_column, column);
    if (!is_first) return above(piece.key) + body;
    return above(piece.key) + ours_.piece->opening + body.substr(column);
  }

  std::string at_our_column(const std::string& lines) const {
    const std::size_t column = theirs_.piece->key_column;
    return column == ours_.piece->key_column
               ? lines
               : yaml::moved_to_column(lines, column, ours_.piece->key_column);
  }

  // Sets the field in a record that has nothing else, so that comments and style stay as far as
  // they can.
  std::string with_content(const std::string& lines, const std::string& key,
                           const yaml::Content& content) const {
    const std::string opening = std::string(ours_.piece->key_column - 2, ' ') + "- _: 0\n";
    std::string text = opening + lines;
    yaml::Document document;
    document.read_records(text, "");
    const yaml::Value value = document.record(0).find(key);
    const std::optional<yaml::Content> present =
        value.is_null() ? std::nullopt : yaml::content_of(document, value);
    if (present && content.index() == present->index()) {
      if (const auto* items = std::get_if<std::vector<yaml::Scalar>>(&content))
        append(document, text, key, std::get<std::vector<yaml::Scalar>>(*present), *items);
      if (const auto* items = std::get_if<std::vector<yaml::Row>>(&content))
        append(document, text, key, std::get<std::vector<yaml::Row>>(*present), *items);
    }
    text = yaml::set_field(document, 0, {key, content}, {});
    return text.substr(opening.size());
  }

  // Where the new list begins with the present one only what follows needs to be written.
  template <class Item>
  static void append(yaml::Document& document, std::string& text, const std::string& key,
                     const std::vector<Item>& present, const std::vector<Item>& wanted) {
    if (present.empty() || wanted.size() < present.size() ||
        !std::equal(present.begin(), present.end(), wanted.begin())) {
      return;
    }
    for (std::size_t i = present.size(); i < wanted.size(); ++i) {
      text = yaml::append_item(document, 0, key, wanted[i], {});
      document.read_records(text, "");
    }
  }

  const Kind& kind_;
  const Plan& plan_;
  const RecordVersion& base_;
  const RecordVersion& ours_;
  const RecordVersion& theirs_;
};

// The record as one side would have it, made of the lines of `frame` and what the other version has
// otherwise; nothing where a field is of a shape that cannot be written into them.
std::optional<std::string> edited(const Kind& kind, const Plan& plan, Taken FieldMerge::*side,
                                  From frame, const RecordVersion& ours,
                                  const RecordVersion& theirs) {
  std::string text = (frame == From::ours ? ours : theirs).piece->lines;
  for (const auto& [key, field] : plan) {
    const Taken& taken = field.*side;
    if (taken.from == frame) continue;
    yaml::Document document;
    document.read_records(text, "");
    if (taken.from == From::nothing) {
      const yaml::Value present = document.record(0).find(key);
      if (present.found() && !present.is_null()) text = yaml::clear_field(document, 0, key);
      continue;
    }
    std::optional<yaml::Content> content = taken.content;
    if (taken.from != From::content) {
      const RecordVersion& other = taken.from == From::ours ? ours : theirs;
      content = yaml::content_of(*other.document, other.piece->value.find(key));
    }
    if (!content) return std::nullopt;
    text = yaml::set_field(document, 0, {key, *content}, kind.field_order());
  }
  return text;
}

// For a record whose fields have no lines of their own; every conflict decided for one side.
std::string edited(const Kind& kind, const Plan& plan, Taken FieldMerge::*side,
                   const RecordVersion& ours, const RecordVersion& theirs) {
  for (const From frame : {From::ours, From::theirs}) {
    if (auto text = edited(kind, plan, side, frame, ours, theirs)) return *std::move(text);
  }
  throw Error(Exit::usage, msg("{0} {1} is laid out in a way that does not let the fields of both "
                               "sides be put into one",
                               kind.label, id_of(ours)));
}

Parts edited_as_a_whole(const Kind& kind, const Plan& plan, const RecordVersion& ours,
                        const RecordVersion& theirs) {
  Part part{edited(kind, plan, &FieldMerge::ours, ours, theirs),
            edited(kind, plan, &FieldMerge::theirs, ours, theirs), std::nullopt};
  std::vector<Dispute> conflicts;
  for (const auto& [key, field] : plan) {
    if (!field.disputed) continue;
    conflicts.push_back(field_conflict(kind, id_of(ours), key, field));
  }
  if (conflicts.empty()) return {part};
  part.conflict = conflicts.front();
  for (std::size_t i = 1; i < conflicts.size(); ++i) {
    part.conflict->what = msg("{0}; {1}", part.conflict->what, conflicts[i].what);
    part.conflict->message = msg("{0}; {1}", part.conflict->message, conflicts[i].message);
  }
  return {part};
}

}  // namespace

std::vector<std::string> comments_of(const RecordVersion& version) {
  if (!version) return {};
  return comments_of_record(version.piece->above + version.piece->lines);
}

Version RecordVersion::field(const std::string& key) const {
  return {document, piece == nullptr ? yaml::Value(nullptr) : piece->value.find(key)};
}

Plan plan_of(const Kind& kind, const RecordVersion& base, const RecordVersion& ours,
             const RecordVersion& theirs) {
  Plan plan;
  for (const RecordVersion* version : {&base, &ours, &theirs}) {
    for (const std::string& key : keys_of(*version)) {
      if (plan.contains(key)) continue;
      const yaml::FieldPiece* before = find(base, key);
      const yaml::FieldPiece* mine = find(ours, key);
      const yaml::FieldPiece* theirs_piece = find(theirs, key);
      // Of what one side alone has touched, its lines are taken, whatever they mean: their style
      // and the comments in them, too.
      const bool only_theirs = before != nullptr && mine != nullptr && theirs_piece != nullptr &&
                               mine->body == before->body && !theirs_piece->value.is_null();
      plan.emplace(key, only_theirs ? FieldMerge::of({From::theirs, {}})
                                    : merge_field(field_named(kind, key), base.field(key),
                                                  ours.field(key), theirs.field(key)));
    }
  }
  return plan;
}

std::vector<std::string> changed_fields(const RecordVersion& before, const RecordVersion& after) {
  std::set<std::string> changed;
  for (const RecordVersion* version : {&before, &after}) {
    for (const std::string& key : keys_of(*version)) {
      if (!same_meaning(before.field(key), after.field(key))) changed.insert(key);
    }
  }
  return {changed.begin(), changed.end()};
}

bool says_no_more(const RecordVersion& before, const RecordVersion& after) {
  return changed_fields(before, after).empty() &&
         lost_comments(comments_of(before), comments_of(after), {}, {}).empty();
}

Parts merged_record(const Kind& kind, const Plan& plan, const RecordVersion& base,
                    const RecordVersion& ours, const RecordVersion& theirs) {
  std::string above = merged_remarks(base ? base.piece->above : std::string(), ours.piece->above,
                                     theirs.piece->above);
  const std::string& our_lines = ours.piece->lines;
  const std::string& their_lines = theirs.piece->lines;
  if (base && our_lines == base.piece->lines) return {Part::of(above + their_lines)};
  if (our_lines == their_lines || (base && their_lines == base.piece->lines))
    return {Part::of(above + our_lines)};
  const std::optional<Parts> assembled = Assembly(kind, plan, base, ours, theirs).parts();
  Parts parts = assembled ? *assembled : edited_as_a_whole(kind, plan, ours, theirs);
  const std::vector<std::string> lost =
      lost_comments(comments_of(base), comments_of(ours), comments_of(theirs),
                    comments_of_record(above + decided_for_ours(parts)));
  const std::string margin(std::min(our_lines.find('-'), our_lines.size()), ' ');
  for (const std::string& comment : lost) above += margin + comment + '\n';
  parts.insert(parts.begin(), Part::of(above));
  return parts;
}

}  // namespace ruralctl::merge
