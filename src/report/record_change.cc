// One record that differs.
#include <algorithm>

#include "ruralctl/base/list.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/record_changes.h"

namespace ruralctl {
namespace {

std::string place_of(const Record* record) {
  if (record == nullptr) return {};
  const Location where = record->where();
  return where.file + ':' + std::to_string(where.line);
}

const Datum* member(const Datum& object, const std::string& key) {
  for (const Datum::Member& one : std::get<Datum::Object>(object.value())) {
    if (one.key == key) return &one.value;
  }
  return nullptr;
}

// A field that the kind does not have is shown as it is written.
std::string written(const Datum& datum) {
  if (const auto* text = std::get_if<std::string>(&datum.value())) return *text;
  std::string out;
  write_json_lines(out, Datum(Datum::List{datum}));
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

// One side of a pair.
struct Side {
  Presenter& presenter;
  const Record* record;
  Datum data;

  Side(Presenter& with, const Record* of)
      : presenter(with), record(of), data(of == nullptr ? Datum() : record_datum(*of, true)) {}

  void fill(const std::string& name, Cell& cell, Datum& datum) const {
    if (record == nullptr) return;
    const Datum* found = member(data, name);
    if (found == nullptr) return;
    datum = *found;
    const Field* field = find_field(name);
    cell = field == nullptr ? Cell(written(*found)) : presenter.cell(*record, *field);
  }

  // By its name in the file, not by what people type for it.
  const Field* find_field(const std::string& name) const {
    const std::vector<Field>& fields = record->kind().fields;
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
  }

  // Of a list of entries, what is shown for each.
  std::vector<std::string> entries(const std::string& name) const {
    const Field* field = record == nullptr ? nullptr : find_field(name);
    if (field == nullptr || field->type != Type::entries) return {};
    return presenter.entries(*record, *field);
  }
};

// Of two lists of entries only those are shown that the other has not.
void leave_out_common(std::vector<std::string> before, std::vector<std::string> after,
                      FieldDifference& change) {
  const std::size_t count = before.size() + after.size();
  for (auto entry = before.begin(); entry != before.end();) {
    const auto same = std::find(after.begin(), after.end(), *entry);
    if (same == after.end()) {
      ++entry;
      continue;
    }
    after.erase(same);
    entry = before.erase(entry);
  }
  const bool any_common = count > before.size() + after.size();
  if (!any_common || (before.empty() && after.empty())) return;  // or in another order
  change.before.shown = listed(before, "; ");
  change.after.shown = listed(after, "; ");
}

std::vector<std::string> all_fields(const Side& side) {
  std::vector<std::string> out;
  for (const Datum::Member& one : std::get<Datum::Object>(side.data.value())) {
    if (!one.key.starts_with('_') && one.key != "id") out.push_back(one.key);
  }
  return out;
}

}  // namespace

std::string_view name(RecordDifference::What what) {
  switch (what) {
    case RecordDifference::What::added:
      return "added";
    case RecordDifference::What::removed:
      return "removed";
    case RecordDifference::What::changed:
      break;
  }
  return "changed";
}

RecordDifference record_difference(Presenter& before, Presenter& after, const RecordPair& pair,
                                   bool with_sensitive) {
  const Side was(before, pair.before);
  const Side is(after, pair.after);
  const Record& record = pair.after != nullptr ? *pair.after : *pair.before;
  RecordDifference out;
  out.what = pair.before == nullptr  ? RecordDifference::What::added
             : pair.after == nullptr ? RecordDifference::What::removed
                                     : RecordDifference::What::changed;
  out.kind = record.kind().name;
  out.kind_label = record.kind().label;
  out.village = record.village();
  out.village_name = (pair.after != nullptr ? after : before).village(out.village);
  out.id = record.id();
  out.before_file = place_of(pair.before);
  out.after_file = place_of(pair.after);
  const std::vector<std::string> names = out.what == RecordDifference::What::added ? all_fields(is)
                                         : out.what == RecordDifference::What::removed
                                             ? all_fields(was)
                                             : pair.fields;
  for (const std::string& one : names) {
    const std::vector<Field>& fields = record.kind().fields;
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& known) { return known.name == one; });
    FieldDifference change;
    change.name = one;
    change.label = field == fields.end() ? Label{one, one} : heading(*field);
    if (field != fields.end() && field->sensitive && !with_sensitive) {
      change.hidden = true;
      const std::string hidden = after.text(msg("(a person's own data)"));
      change.before = was.record != nullptr && member(was.data, one) ? Cell(hidden, "") : Cell();
      change.after = is.record != nullptr && member(is.data, one) ? Cell(hidden, "") : Cell();
    } else {
      was.fill(one, change.before, change.before_data);
      is.fill(one, change.after, change.after_data);
    }
    if (!change.hidden) leave_out_common(was.entries(one), is.entries(one), change);
    // What is written for one value may be the label of another.
    if (change.before.shown == change.after.shown && change.before.plain != change.after.plain) {
      change.before.shown = change.before.plain;
      change.after.shown = change.after.plain;
    }
    out.fields.push_back(std::move(change));
  }
  return out;
}

namespace {

// For a place within a line.
std::string shown(const Cell& cell) {
  std::string text = cell.shown;
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

std::string fields_text(const Presenter& presenter, const RecordDifference& change) {
  const bool zh = presenter.language() == Language::zh;
  std::vector<std::string> parts;
  for (const FieldDifference& field : change.fields) {
    std::string text = presenter.text(field.label) + (zh ? "：" : ": ");
    if (change.what == RecordDifference::What::added) {
      text += shown(field.after);
    } else if (change.what == RecordDifference::What::removed) {
      text += shown(field.before);
    } else {
      const auto side = [](const Cell& cell) {
        return cell.shown.empty() ? std::string("–") : shown(cell);
      };
      text += side(field.before) + " → " + side(field.after);
    }
    parts.push_back(std::move(text));
  }
  return listed(parts, zh ? "；" : "; ");
}

Datum fields_datum(const std::vector<FieldDifference>& fields) {
  Datum out = Datum::Object{};
  for (const FieldDifference& field : fields) {
    out.set(field.name, Datum::Object{{"before", field.before_data}, {"after", field.after_data}});
  }
  return out;
}

}  // namespace ruralctl
