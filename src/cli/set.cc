// KIND set: changes fields of one record. KIND ACTION: the follow-ups that a kind declares.
#include <algorithm>

#include "cli/commands.h"
#include "cli/field_flags.h"
#include "cli/one_id.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/text.h"

namespace ruralctl::cli {
namespace {

// Calls `look` with the record as it is read from its file.
void look_at(const Book& book, const Kind& kind, const Found& found,
             const std::function<void(const Record&)>& look) {
  const Scope scope{
      found.village.empty() ? std::nullopt : std::optional(std::vector<std::string>{found.village}),
      {}};
  book.each(kind, scope, [&](const Record& record) {
    if (record.id() == found.id) look(record);
  });
}

const Measure* measure_of(const Book& book, const Kind& kind, const Found& found) {
  const Measure* measure = nullptr;
  const auto field = std::find_if(kind.fields.begin(), kind.fields.end(),
                                  [](const Field& f) { return f.type == Type::measure; });
  if (field == kind.fields.end()) return nullptr;
  look_at(book, kind, found,
          [&](const Record& record) { measure = book.schema().find_measure(record.text(*field)); });
  return measure;
}

// The item of a list that was typed, by itself or by the end of it; null if there is none, or
// several.
const std::string* find_item(const std::vector<std::string>& items, std::string_view typed) {
  const std::string* found = nullptr;
  const std::string end = '-' + std::string(typed);
  for (const std::string& item : items) {
    if (item == typed) return &item;
    if (typed.empty() || !item.ends_with(end)) continue;
    if (found != nullptr) return nullptr;
    found = &item;
  }
  return found;
}

const Field& field_to_set(const Kind& kind, std::string_view name) {
  const Field* field = kind.find_field(name);
  if (name == "id" || name == "编号") {
    throw Error(Exit::usage, msg("an id cannot be changed, since others may refer to it; add the "
                                 "record anew with '{0}', then remove this one",
                                 "ruralctl " + kind.name + " add"));
  }
  if (field == nullptr) {
    std::vector<std::string> words;
    for (const Field& known : kind.fields) {
      words.push_back(known.name);
      words.push_back(known.label.zh);
    }
    const std::vector<std::string> near = nearest(name, words, 1);
    throw Error(Exit::usage, near.empty() ? msg("{0} has no field '{1}'; '{2}' shows its fields",
                                                kind.label, name, "ruralctl schema " + kind.name)
                                          : msg("{0} has no field '{1}'; did you mean '{2}'?",
                                                kind.label, name, near.front()));
  }
  if (field->derivation) {
    throw Error(Exit::usage, msg("{0} follows from other fields and cannot be set; see '{1}'",
                                 field->label, "ruralctl schema " + kind.name));
  }
  return *field;
}

class Set : public Command {
 public:
  explicit Set(const Kind& kind) : kind_(kind) {}

  void declare(Arguments& arguments) override {
    arguments.positionals(msg("ID FIELD=VALUE"), values_,
                          msg("the record; then changes: 'field=value' sets, 'field=' clears, "
                              "'field+=x' and 'field-=x' "
                              "add to and take from a list"));
    arguments.flag({"--allow-future"}, allow_future_, msg("accept dates that lie ahead"));
  }

  int run(Context& context) override {
    if (values_.size() < 2) {
      throw Error(Exit::usage, msg("say which record and what to change: '{0} ID field=value'",
                                   "ruralctl " + kind_.name + " set"));
    }
    Writer& writer = context.writer();
    const Found found =
        find_record(writer.book(), kind_, values_.front(), context.village_at_hand());
    const InputContext input = input_context(context, writer.book(), found.village, allow_future_,
                                             measure_of(writer.book(), kind_, found));
    std::vector<FieldChange> changes;
    for (std::size_t i = 1; i < values_.size(); ++i) {
      changes.push_back(read(values_[i], writer.book(), found, input));
    }
    if (!writer.change(kind_, found, changes))
      context.say(msg("nothing to change: the record says so already"));
    return 0;
  }

 private:
  FieldChange read(const std::string& typed, const Book& book, const Found& found,
                   const InputContext& input) const {
    const std::size_t equals = typed.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw Error(Exit::usage,
                  msg("'{0}' is no change; write 'field=value', 'field+=x', 'field-=x' or 'field='",
                      typed));
    }
    const char sign = typed[equals - 1];
    const bool adds = sign == '+';
    const bool removes = sign == '-';
    const Field& field =
        field_to_set(kind_, std::string_view(typed).substr(0, equals - (adds || removes ? 1 : 0)));
    const std::string value = typed.substr(equals + 1);
    if (value.empty() && !adds && !removes) {
      if (field.required) {
        throw Error(Exit::usage,
                    msg("{0} needs {1}; it can be changed, not cleared", kind_.label, field.label));
      }
      return {FieldChange::How::clear, &field, {}};
    }
    if ((adds || removes) && !field.is_list()) {
      throw Error(Exit::usage, msg("{0} is no list; set it with '{1}=…'", field.label, field.name));
    }
    if (removes && field.type == Type::entries) {
      throw Error(Exit::usage, msg("entries of {0} cannot be taken out by value; use '{1}'",
                                   field.label, "ruralctl " + kind_.name + " edit ID"));
    }
    if (removes) {
      return {FieldChange::How::remove_items, &field, taken_out(field, value, book, found, input)};
    }
    return {adds ? FieldChange::How::add_items : FieldChange::How::set, &field,
            parse_field(field, {value}, input)};
  }

  // What stands in the list can be taken out of it, whether or not it could be put there today: a
  // household may have been removed, a choice given up.
  yaml::Content taken_out(const Field& field, const std::string& value, const Book& book,
                          const Found& found, const InputContext& input) const {
    if (field.type == Type::days) return parse_field(field, {value}, input);
    std::vector<std::string> there;
    look_at(book, kind_, found, [&](const Record& record) { there = record.texts(field); });
    std::vector<yaml::Scalar> out;
    std::vector<std::string> others;
    for (const std::string_view item : split_list(value)) {
      if (const std::string* known = find_item(there, item)) {
        out.push_back({*known});
      } else {
        others.emplace_back(item);
      }
    }
    if (others.empty() && !out.empty()) return out;
    const auto parsed = parse_field(field, others.empty() ? std::vector{value} : others, input);
    for (const yaml::Scalar& item : std::get<std::vector<yaml::Scalar>>(parsed)) {
      out.push_back(item);
    }
    return out;
  }

  const Kind& kind_;
  std::vector<std::string> values_;
  bool allow_future_ = false;
};

class Follow : public Command {
 public:
  Follow(const Kind& kind, const Action& action)
      : kind_(kind),
        action_(action),
        fields_(fields_of(kind, action)),
        flags_(fields_, except(action)) {}

  void declare(Arguments& arguments) override {
    arguments.positionals(
        action_.append.empty() ? msg("ID") : msg("ID VALUE"), values_,
        action_.append.empty() ? msg("the record") : msg("the record, and the step it takes"));
    if (!action_.stamp.empty()) {
      arguments.text({"--date", "--日期"}, date_, msg("DATE"),
                     msg("the day, where it is not today"));
    }
    flags_.declare(arguments);
    arguments.flag({"--allow-future"}, allow_future_, msg("accept dates that lie ahead"));
    if (procedure() != nullptr) {
      arguments.flag({"--force", "--强制"}, force_, msg("take a step out of its order, or again"));
    }
  }

  int run(Context& context) override {
    if (action_.append.empty()) {
      one_id(values_, command());
    } else if (values_.size() != 2) {
      throw Error(Exit::usage, msg("say which record and which step: '{0} ID {1}'", command(),
                                   action_.positional));
    }
    Writer& writer = context.writer();
    const Found found =
        find_record(writer.book(), kind_, values_.front(), context.village_at_hand());
    const InputContext input =
        input_context(context, writer.book(), found.village, allow_future_, nullptr);
    std::vector<FieldChange> changes =
        action_.append.empty() ? stamp(writer.book(), found, input) : append(input);
    if (procedure() != nullptr && !force_) refuse_disorder(writer.book(), found, changes);
    if (!writer.change(kind_, found, changes))
      context.say(msg("nothing to change: the record says so already"));
    return 0;
  }

 private:
  static const std::vector<Field>& fields_of(const Kind& kind, const Action& action) {
    return action.append.empty() ? kind.fields : kind.find_field(action.append)->fields;
  }
  static std::vector<std::string> except(const Action& action) {
    return action.append.empty() ? std::vector<std::string>{action.stamp, "date"}
                                 : std::vector<std::string>{action.positional};
  }
  std::string command() const { return "ruralctl " + kind_.name + ' ' + action_.name; }

  // How the kind says what comes next in the list that the action appends to; null where the steps
  // of the list have no order to be kept.
  const Derivation* procedure() const {
    for (const Field& derived : kind_.derived) {
      const Derivation& how = *derived.derivation;
      if (how.how == Derivation::How::next_of && how.list == action_.append &&
          how.field == action_.positional) {
        return &how;
      }
    }
    return nullptr;
  }

  void refuse_disorder(const Book& book, const Found& found,
                       const std::vector<FieldChange>& changes) const {
    const Field& step = *kind_.find_field(action_.append)->find_field(action_.positional);
    const auto& rows = std::get<std::vector<yaml::Row>>(changes.front().content);
    const auto part =
        std::find_if(rows.front().begin(), rows.front().end(),
                     [&](const auto& named) { return named.first == action_.positional; });
    const Choice* typed = step.find_choice(part->second.text);
    if (typed == nullptr) return;  // the book names no steps
    const Scope scope{std::vector<std::string>{found.village}, {}};
    book.each(kind_, scope, [&](const Record& record) {
      if (record.id() != found.id) return;
      const Choice* next = next_step(record, *procedure());
      if (next == nullptr) {
        throw Error(Exit::usage, msg("all steps of this {0} are taken; --force takes '{1}' again",
                                     kind_.label, typed->label));
      }
      if (next->name == typed->name) return;
      if (step.rank(typed->name) < step.rank(next->name)) {
        throw Error(Exit::usage,
                    msg("the step '{0}' is taken already, and '{1}' ({2}) comes next; --force "
                        "takes it again",
                        typed->label, next->label, next->name));
      }
      throw Error(Exit::usage,
                  msg("'{0}' ({1}) comes before '{2}'; take that step first, or out of order "
                      "with --force",
                      next->label, next->name, typed->label));
    });
  }

  std::vector<FieldChange> stamp(const Book& book, const Found& found, const InputContext& input) {
    const Field& field = *kind_.find_field(action_.stamp);
    look_at(book, kind_, found, [&](const Record& record) {
      if (!record.at(field).found()) return;
      throw Error(Exit::usage, msg("{0} stands at {1} already; change it with '{2} {3}={4}'",
                                   field.label, record.text(field),
                                   "ruralctl " + kind_.name + " set " + found.id, field.name, "…"));
    });
    std::vector<FieldChange> changes = {
        {FieldChange::How::set, &field,
         parse_field(field, {date_.value_or(text(input.today))}, input)}};
    for (const Field& other : fields_) {
      if (!flags_.typed(other).empty()) {
        changes.push_back(
            {FieldChange::How::set, &other, parse_field(other, flags_.typed(other), input)});
      }
    }
    return changes;
  }

  std::vector<FieldChange> append(const InputContext& input) {
    yaml::Row row;
    for (const Field& part : fields_) {
      std::vector<std::string> typed = flags_.typed(part);
      if (typed.size() == 1 && typed.front().empty()) typed.clear();  // says that it is left out
      if (part.name == action_.positional) typed = {values_[1]};
      if (typed.empty() && part.name == "date") typed = {text(input.today)};
      if (typed.empty()) continue;
      row.emplace_back(part.name, std::get<yaml::Scalar>(parse_field(part, typed, input)));
    }
    return {{FieldChange::How::add_items, kind_.find_field(action_.append),
             std::vector<yaml::Row>{row}}};
  }

  const Kind& kind_;
  const Action& action_;
  const std::vector<Field>& fields_;
  FieldFlags flags_;
  std::vector<std::string> values_;
  std::optional<std::string> date_;
  bool allow_future_ = false;
  bool force_ = false;
};

}  // namespace

std::unique_ptr<Command> make_set(const Kind& kind) {
  return std::make_unique<Set>(kind);
}
std::unique_ptr<Command> make_action(const Kind& kind, const Action& action) {
  return std::make_unique<Follow>(kind, action);
}

}  // namespace ruralctl::cli
