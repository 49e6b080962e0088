// KIND add: one record from flags and positionals.
#include <algorithm>

#include "cli/commands.h"
#include "cli/field_flags.h"
#include "cli/prompt.h"

namespace ruralctl::cli {
namespace {

bool only(std::string_view text, std::string_view more) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           more.find(c) != std::string_view::npos;
  });
}

class Add : public Command {
 public:
  explicit Add(const Kind& kind) : kind_(kind), flags_(kind.fields) {}

  void declare(Arguments& arguments) override {
    arguments.positionals(msg("VALUE"), values_, positional_help());
    flags_.declare(arguments);
    if (kind_.id == IdRule::chosen) {
      arguments.text({"--id"}, id_, msg("ID"),
                     msg("the record's id, where the positional is not to be it"));
    }
    arguments.flag({"--allow-future"}, allow_future_, msg("accept dates that lie ahead"));
  }

  int run(Context& context) override {
    take_positionals(context);
    const bool asks = context.environment().asks;
    if (asks && must_ask()) {
      ask_for_fields(context, kind_, flags_, id_, allow_future_);
    } else if (asks && lives_in_village(kind_) && context.village_at_hand().empty()) {
      ask_for_village(context, kind_, flags_, id_);
    }
    Writer& writer = context.writer();
    const std::string village = context.village_for(kind_);
    if (!asks) refuse_nothing();
    const std::vector<yaml::Field> fields = read_fields(context, writer.book(), village);
    IdSource ids = context.ids();
    const std::string id = writer.add(kind_, village, id_.value_or(""), fields, ids);
    for (const Field& field : kind_.fields) {
      if (field.sensitive && !flags_.typed(field).empty()) {
        context.say(
            msg("{0} is a person's own data, and git never forgets; leave it out of a book that "
                "others read",
                field.label));
      }
    }
    context.print(id + '\n');
    return 0;
  }

 private:
  const Field* reference_positional() const { return positional(true); }
  const Field* text_positional() const { return positional(false); }

  const Field* positional(bool reference) const {
    const auto found = std::find_if(
        kind_.fields.begin(), kind_.fields.end(),
        [&](const Field& field) { return field.positional && field.target.empty() != reference; });
    return found == kind_.fields.end() ? nullptr : &*found;
  }

  Message positional_help() const {
    const Field* reference = reference_positional();
    const Field* text = text_positional();
    const Label notes = kind_.find_field("notes")->label;
    const Label words = text != nullptr ? text->label : notes;
    if (kind_.id == IdRule::chosen)
      return msg("the new id (letters, digits, '-', '_'); then {0}", words);
    if (reference != nullptr) return msg("ids: {0}; any other text: {1}", reference->label, words);
    return msg("{0}", words);
  }

  // Whether the word names a record, alone or in a place: `h012`, `下村/h012`.
  static bool is_reference(Context& context, const std::string& value) {
    if (only(value, "_/-")) return true;
    const std::size_t slash = value.find('/');
    return slash != std::string::npos && only(std::string_view(value).substr(slash + 1), "_-") &&
           context.book().places().find(std::string_view(value).substr(0, slash)) != nullptr;
  }

  void take_positionals(Context& context) {
    const Field* reference = reference_positional();
    const Field* text = text_positional();
    for (const std::string& value : values_) {
      if (kind_.id == IdRule::chosen && !id_ && only(value, "_-")) {
        id_ = value;
      } else if (kind_.id == IdRule::dated && reference != nullptr &&
                 is_reference(context, value)) {
        flags_.typed(*reference).push_back(value);
      } else {
        const Field& notes = *kind_.find_field("notes");
        const Field& into = text != nullptr && flags_.typed(*text).empty() ? *text : notes;
        if (!flags_.typed(into).empty()) {
          throw Error(
              Exit::usage,
              msg("'{0}' is one text too many; put a text of several words between quotes", value));
        }
        flags_.typed(into).push_back(value);
      }
    }
  }

  bool is_given(const Field& field) { return !flags_.typed(field).empty(); }

  // Given, and not as '', which says that the field is left out.
  bool says_something(const Field& field) {
    const std::vector<std::string>& typed = flags_.typed(field);
    return !typed.empty() && !(typed.size() == 1 && typed.front().empty());
  }

  // Where fields are missing that the record needs, that is said of each of them.
  void refuse_nothing() {
    if (id_) return;
    for (const Field& field : kind_.fields) {
      if (says_something(field) || (field.required && !defaults_to_today(field))) return;
    }
    const char* words = kind_.id == IdRule::chosen          ? "ID"
                        : reference_positional() != nullptr ? "ID … TEXT"
                                                            : "TEXT";
    throw Error(Exit::usage, msg("say what is to be added: '{0} {1}', or fields by their flags, "
                                 "which '{0} --help' lists",
                                 "ruralctl " + kind_.name + " add", words));
  }

  bool defaults_to_today(const Field& field) const {
    return field.name == kind_.date && field.required && !field.future &&
           (field.type == Type::date || field.type == Type::days);
  }

  // Nothing typed at all, or something that the record needs is missing.
  bool must_ask() {
    bool any = false;
    bool missing = kind_.id == IdRule::chosen && kind_.file == FileRule::village && !id_;
    for (const Field& field : kind_.fields) {
      any = any || is_given(field);
      missing = missing || (field.required && !is_given(field) && !defaults_to_today(field));
    }
    return missing || (!any && !id_);
  }

  Error missing(const Field& field) const {
    return {Exit::usage, msg("{0} needs {1}: add {2}", kind_.label, field.label, flag_name(field))};
  }

  std::vector<yaml::Field> read_fields(Context& context, const Book& book,
                                       const std::string& village) {
    const Measure* measure = nullptr;
    for (const Field& field : kind_.fields) {
      if (field.type == Type::measure && is_given(field)) {
        measure = &find_measure(book.schema(), flags_.typed(field).front());
      }
    }
    const InputContext input = input_context(context, book, village, allow_future_, measure);
    std::vector<yaml::Field> fields;
    for (const Field& field : kind_.fields) {
      if (is_given(field)) {
        const std::vector<std::string>& typed = flags_.typed(field);
        if (typed.size() == 1 && typed.front().empty()) {  // says that it is left out
          if (field.required) throw missing(field);
          continue;
        }
        fields.push_back({field.name, parse_field(field, typed, input)});
      } else if (defaults_to_today(field)) {
        const yaml::Scalar today{text(input.today), true};
        fields.push_back({field.name, field.type == Type::days
                                          ? yaml::Content(std::vector<yaml::Scalar>{today})
                                          : yaml::Content(today)});
      } else if (field.required) {
        throw missing(field);
      }
    }
    if (kind_.file == FileRule::village && !id_) {
      throw Error(Exit::usage, msg("a village needs a short id in letters, its folder's name: "
                                   "'ruralctl village add xiacun 下村 --level grid'"));
    }
    return fields;
  }

  const Kind& kind_;
  FieldFlags flags_;
  std::vector<std::string> values_;
  std::optional<std::string> id_;
  bool allow_future_ = false;
};

}  // namespace

std::unique_ptr<Command> make_add(const Kind& kind) {
  return std::make_unique<Add>(kind);
}

}  // namespace ruralctl::cli
