#include "cli/prompt.h"

#include <algorithm>
#include <istream>
#include <map>
#include <ostream>

#include "cli/naming.h"
#include "cli/terminal.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/quantity.h"
#include "ruralctl/base/text.h"
#include "ruralctl/book/lookup.h"

namespace ruralctl::cli {
namespace {

constexpr std::size_t kMostCandidates = 10;
constexpr std::size_t kWidestName = 40;

// An event was led by the team unless somebody says otherwise, and who means otherwise types it.
constexpr std::string_view kFieldNotAskedFor = "role";
// Work is done by the same few people day after day.
constexpr std::string_view kKindOfPeople = "person";

const Label kIdLabel = {"id", "编号"};
const Label kVillageLabel = {"village", "村"};

enum class Move { on, back };

// The text as one line that cannot command the terminal.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool c1 =
        byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (c1) ++at;
    out += byte < 0x20 || byte == 0x7F || c1 ? ' ' : text[at];
  }
  return out;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() < 7 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// `1` to `count` as an index from 0; nothing for any other text.
std::optional<std::size_t> index_of_number(std::string_view typed, std::size_t count) {
  const std::string text = to_halfwidth(typed);
  if (!is_number(text)) return std::nullopt;
  const auto number = static_cast<std::size_t>(std::stoul(text));
  if (number == 0 || number > count) return std::nullopt;
  return number - 1;
}

// Where choices are numbers themselves, numbering them too would make `3` mean two things.
bool are_numbered(const Field& field) {
  return std::none_of(field.choices.begin(), field.choices.end(), [](const Choice& choice) {
    return is_number(choice.name) || is_number(choice.label.zh) || is_number(choice.label.en);
  });
}

// A record that a reference may name.
struct Candidate {
  std::string written;  // as the referring record holds it
  std::string name;
  bool over = false;  // it has ended, or is done with
};

// A question that one line answers.
struct LineQuestion {
  std::string label;
  std::string hint;
  bool required = false;
  std::optional<std::string> default_answer;  // what an empty line stands for
  std::string shown_default;
  std::function<void()> explain;
  std::function<void(const std::string& answer)> accept;  // throws Error(Exit::usage)
  std::function<void()> leave_out;
};

// One answer a subfield: empty where it was left out, nothing where it has not been asked for.
using EntryAnswers = std::vector<std::optional<std::string>>;

struct Question {
  enum class What { village, id, field };
  What what;
  const Field* field = nullptr;
  bool answered = false;
  std::vector<std::string> typed = {};    // as for a flag
  std::vector<EntryAnswers> rows = {};    // of entries
  std::optional<Message> complaint = {};  // of what was typed as a flag
};

class Asker {
 public:
  Asker(Context& context, const Kind& kind, FieldFlags& flags, std::optional<std::string>& id,
        bool allow_future)
      : context_(context),
        book_(context.book()),
        kind_(kind),
        flags_(flags),
        id_(id),
        allow_future_(allow_future),
        terminal_(context) {}

  void run() {
    plan();
    greet();
    for (std::size_t at = 0;;) {
      const bool at_end = at == questions_.size();
      if ((at_end ? confirm() : ask(questions_[at])) == Move::on) {
        if (at_end) break;
        ++at;
        continue;
      }
      take_the_rest_ = false;
      if (at > 0) {
        --at;
      } else if (questions_[0].what != Question::What::village && lives_in_village() &&
                 book_.places().all().size() > 1) {
        questions_.insert(questions_.begin(), {Question::What::village});
      } else {
        terminal_.say(msg("this is the first question"));
      }
    }
    hand_over();
  }

  void run_for_village() {
    if (book_.places().empty()) context_.village_for(kind_);  // says that there are none
    Question question{Question::What::village};
    while (ask_village(question) == Move::back) {
      terminal_.say(msg("this is the first question"));
    }
    context_.globals().village = village_;
  }

 private:
  bool lives_in_village() const { return cli::lives_in_village(kind_); }

  void plan() {
    if (lives_in_village()) {
      village_ = context_.village_at_hand();
      if (village_.empty()) {
        if (book_.places().empty()) context_.village_for(kind_);  // says that there are none
        questions_.push_back({Question::What::village});
      }
    }
    if (kind_.id == IdRule::chosen && !id_) questions_.push_back({Question::What::id});
    plan_fields();
  }

  // Anew for another village, where other references are right and wrong.
  void plan_fields() {
    candidates_.clear();
    last_people_.reset();
    std::vector<Question> old = std::move(questions_);
    questions_.clear();
    for (Question& question : old) {
      if (question.what != Question::What::field) questions_.push_back(std::move(question));
    }
    for (const bool sensitive : {false, true}) {
      for (const Field& field : kind_.fields) {
        if (field.sensitive == sensitive) plan_field(field, old);
      }
    }
  }

  void plan_field(const Field& field, std::vector<Question>& old) {
    const auto known =
        std::find_if(old.begin(), old.end(), [&](const Question& q) { return q.field == &field; });
    if (known != old.end()) {
      const bool stays = field.target.empty() || book_.schema().kind(field.target).in_book_scope();
      questions_.push_back(stays ? std::move(*known) : Question{Question::What::field, &field});
      return;
    }
    const std::vector<std::string>& given = flags_.typed(field);
    if (given.empty()) {
      if (field.name != kFieldNotAskedFor) questions_.push_back({Question::What::field, &field});
      return;
    }
    const bool cleared = given.size() == 1 && given.front().empty();
    if (cleared || (village_.empty() && lives_in_village())) return;
    try {
      parse_field(field, given, input());
    } catch (const Error& error) {
      if (error.status() != Exit::usage) throw;
      questions_.push_back({Question::What::field, &field, false, {}, {}, error.message()});
    }
  }

  const std::vector<std::string>& typed(const Field& field) {
    for (const Question& question : questions_) {
      if (question.field == &field) return question.typed;
    }
    return flags_.typed(field);
  }

  // Of the same sort as for flags, so that the same rules hold.
  InputContext input() {
    const Measure* measure = nullptr;
    for (const Field& field : kind_.fields) {
      if (field.type != Type::measure || typed(field).empty()) continue;
      measure = book_.schema().find_measure(trim(typed(field).front()));
    }
    return input_context(context_, book_, village_, allow_future_, measure);
  }

  void greet() {
    terminal_.line(context_.text(
        village_.empty() ? msg("New: {0}", kind_.label)
                         : msg("New: {0}, {1}", kind_.label, book_.places().name(village_))));
    terminal_.say(
        msg("Enter takes what stands in [ ], or leaves the field out; what has a * must "
            "be answered. < goes back, ? explains, - leaves a field out, . takes the "
            "rest as it stands, Ctrl-D gives up."));
  }

  Move ask(Question& question) {
    switch (question.what) {
      case Question::What::village:
        return ask_village(question);
      case Question::What::id:
        return ask_id(question);
      case Question::What::field:
        break;
    }
    if (question.complaint) terminal_.say(*std::exchange(question.complaint, std::nullopt));
    return question.field->type == Type::entries ? ask_entries(question) : ask_field(question);
  }

  Move ask_line(LineQuestion line) {
    for (;;) {
      Reply reply{Reply::What::empty, {}};
      if (!take_the_rest_ || (line.required && !line.default_answer)) {
        reply = terminal_.read(prompt_of(line));
      }
      if (reply.what == Reply::What::rest) take_the_rest_ = true;
      switch (reply.what) {
        case Reply::What::back:
          return Move::back;
        case Reply::What::explain:
          line.explain();
          break;
        case Reply::What::text:
          if (accepts(line, reply.text)) return Move::on;
          break;
        case Reply::What::empty:
        case Reply::What::rest:
          if (line.default_answer) {
            if (accepts(line, *line.default_answer)) return Move::on;
            line.default_answer.reset();
            line.shown_default.clear();
            break;
          }
          [[fallthrough]];
        case Reply::What::leave_out:
          if (!line.required) {
            line.leave_out();
            return Move::on;
          }
          terminal_.say(msg("this must be answered"));
          break;
      }
    }
  }

  bool accepts(const LineQuestion& line, const std::string& answer) {
    try {
      line.accept(answer);
      return true;
    } catch (const Error& error) {
      if (error.status() != Exit::usage) throw;
      terminal_.say(error.message());
      return false;
    }
  }

  std::string prompt_of(const LineQuestion& line) const {
    std::string out = terminal_.bold(line.label);
    if (line.required) out += " *";
    if (!line.hint.empty()) out += " (" + line.hint + ')';
    if (!line.shown_default.empty()) out += " [" + line.shown_default + ']';
    return out + ": ";
  }

  // Yes or no, typed as for a field that is one.
  Move ask_whether(const Message& what, bool by_default, bool& yes, const Message& explanation) {
    const Label words[] = {{"no", "否"}, {"yes", "是"}};
    LineQuestion line;
    line.label = context_.text(what);
    line.default_answer = words[by_default].en;
    line.shown_default = context_.text(words[by_default]);
    line.explain = [&] { terminal_.say(explanation); };
    line.accept = [&](const std::string& answer) {
      Field field;
      field.label = {"the answer", "回答"};
      field.type = Type::flag;
      yes = std::get<yaml::Scalar>(parse_field(field, {answer}, input())).text == "true";
    };
    line.leave_out = [&] { yes = false; };
    return ask_line(std::move(line));
  }

  // --- The village and the id ---

  Move ask_village(Question& question) {
    const std::vector<Place>& places = book_.places().all();
    std::vector<std::string> items;
    for (const Place& place : places) {
      items.push_back(on_one_line(place.name == place.slug ? place.slug
                                                           : place.name + " (" + place.slug + ')'));
    }
    terminal_.numbered(items);
    LineQuestion line;
    line.label = context_.text(kVillageLabel);
    line.hint = context_.text(msg("number or name"));
    line.required = true;
    if (!village_.empty()) {
      line.default_answer = village_;
      line.shown_default = on_one_line(book_.places().name(village_));
    }
    line.explain = [&] {
      terminal_.say(
          msg("the village whose record this is: its number above, its name or its slug"));
    };
    std::string chosen;
    line.accept = [&](const std::string& answer) {
      const auto index = index_of_number(answer, places.size());
      const bool is_name = book_.places().find(answer) != nullptr;
      chosen = index && !is_name ? places[*index].slug : context_.find_village(answer);
    };
    const Move move = ask_line(std::move(line));
    if (move == Move::on) {
      question.answered = true;
      question.typed = {chosen};
      if (chosen != village_) {
        village_ = chosen;
        plan_fields();  // `question` is gone
      }
    }
    return move;
  }

  Move ask_id(Question& question) {
    LineQuestion line;
    line.label = context_.text(kIdLabel);
    line.required = kind_.file == FileRule::village;
    line.hint = context_.text(
        line.required ? msg("its folder's name, such as xiacun: letters, digits, '-' and '_'")
                      : msg("letters, digits, '-' and '_'; left out: one is drawn"));
    if (!question.typed.empty()) {
      line.default_answer = question.typed.front();
      line.shown_default = question.typed.front();
    }
    line.explain = [&] {
      terminal_.say(
          msg("what the record is called for good in files and on the command line; "
              "the id that other records name it by"));
    };
    line.accept = [&](const std::string& answer) {
      refuse_id(answer);
      question.typed = {answer};
    };
    line.leave_out = [&] { question.typed.clear(); };
    return ask_line(std::move(line));
  }

  // As the writer does, but before everything else has been asked.
  void refuse_id(const std::string& id) const {
    const bool sound =
        id.front() != '-' && id.find_first_not_of(
                                 "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "0123456789_-") == std::string::npos;
    if (!sound) {
      throw Error(Exit::usage, msg("'{0}' cannot be an id; use letters, digits, '-' and '_'", id));
    }
    book_.each(kind_, scope_of(kind_), [&](const Record& record) {
      if (record.id() != id) return;
      throw Error(Exit::usage,
                  msg("there is a {0} '{1}' already, in {2} line {3}; choose another id, or "
                      "change that one with 'set'",
                      kind_.label, id, record.path(), record.where().line));
    });
  }

  // Where records of `kind` are looked for: in the village of this record, if they lie in villages.
  Scope scope_of(const Kind& kind) const {
    if (village_.empty() || kind.in_book_scope()) return {};
    return {std::vector<std::string>{village_}, std::nullopt};
  }

  // --- One field ---

  Move ask_field(Question& question) {
    const Field& field = *question.field;
    if (field.sensitive && !take_the_rest_) {
      terminal_.say(
          msg("{0} is a person's own data, and git never forgets; leave it out of a book "
              "that others read",
              field.label));
    }
    LineQuestion line = line_for(field);
    if (question.answered) {
      if (!question.typed.empty()) {
        line.default_answer = listed(question.typed, ",");
        line.shown_default = shown(field, question.typed);
      }
    } else {
      set_first_default(field, line);
    }
    line.accept = [&](const std::string& answer) {
      std::vector<std::string> typed = translated(field, answer);
      parse_field(field, typed, input());
      question.typed = std::move(typed);
    };
    line.leave_out = [&] { question.typed.clear(); };
    if (!take_the_rest_ || (field.required && !line.default_answer)) show_possible(field);
    const Move move = ask_line(std::move(line));
    if (move == Move::on) question.answered = true;
    return move;
  }

  LineQuestion line_for(const Field& field) {
    LineQuestion line;
    line.label = context_.text(field.label);
    line.required = field.required;
    line.hint = context_.text(hint(field));
    if (!field.absent.empty()) line.shown_default = shown(field, field.absent);
    line.explain = [this, &field] { explain(field); };
    return line;
  }

  void set_first_default(const Field& field, LineQuestion& line) {
    if (field.name == kind_.date && field.required && !field.future) {
      line.default_answer = text(context_.today());
      line.shown_default = *line.default_answer;
    } else if (field.target == kKindOfPeople) {
      const auto last = last_people().find(field.name);
      if (last == last_people().end()) return;
      line.default_answer = listed(last->second, ",");
      line.shown_default = shown(field, last->second);
    }
  }

  Message hint(const Field& field) {
    switch (field.type) {
      case Type::date:
        return field.partial ? msg("such as 2021-03-16, 2021-03 or 2021")
                             : msg("such as 3-16 or yesterday");
      case Type::days:
        return msg("such as 2021-02-23..25, 2021-03-06");
      case Type::quantity: {
        const Unit* unit = unit_of(field);
        if (unit == nullptr) return msg("a number");
        const auto thirty = [&](Qualifier qualifier) {
          return Label{display({30, qualifier}, Language::en, 0),
                       display({30, qualifier}, Language::zh, 0)};
        };
        return msg("{0}, such as 30, {1} or {2}", unit->label_of_many(), thirty(Qualifier::about),
                   thirty(Qualifier::at_least));
      }
      case Type::integer:
        return field.unit == nullptr ? msg("a whole number")
                                     : msg("a whole number, in {0}", field.unit->label_of_many());
      case Type::choice:
        if (field.choices.empty()) return {};
        return are_numbered(field) ? msg("number or name") : msg("one of these");
      case Type::choices:
        if (field.choices.empty()) return msg("several with commas");
        return are_numbered(field) ? msg("numbers or names, several as 1,3")
                                   : msg("of these, several with commas");
      case Type::ref:
        return msg("an id, the end of one, or a name");
      case Type::refs:
        return msg("ids, the ends of them, or names; several with commas");
      case Type::flag:
        return msg("yes or no");
      case Type::texts:
        return msg("several with commas");
      case Type::terms:
        return msg("such as village:xiacun; several with commas");
      case Type::measure:
        return msg("a measure's name; ? lists them");
      default:
        return {};
    }
  }

  const Unit* unit_of(const Field& field) {
    if (!field.unit_from_measure) return field.unit;
    const Measure* measure = input().record_measure;
    return measure == nullptr ? nullptr : measure->unit;
  }

  void show_possible(const Field& field) {
    if (!field.choices.empty()) {
      std::vector<std::string> items;
      for (const Choice& choice : field.choices) items.push_back(context_.text(choice.label));
      if (are_numbered(field)) {
        terminal_.numbered(items);
      } else {
        terminal_.grid(items);
      }
    }
    if (!field.target.empty()) show_candidates(field);
  }

  void show_candidates(const Field& field) {
    std::vector<std::pair<std::string, std::string>> rows;
    std::size_t more = 0;
    for (const Candidate& candidate : candidates(field.target)) {
      if (candidate.over) continue;
      if (rows.size() == kMostCandidates) {
        ++more;
      } else {
        rows.emplace_back(candidate.written, truncate_to_width(candidate.name, kWidestName));
      }
    }
    terminal_.two_columns(rows);
    if (rows.empty()) {
      terminal_.say(msg("there is no {0} to choose from", book_.schema().kind(field.target).label));
    }
    if (more > 0) {
      terminal_.say(
          msg("and {0} more; '{1}' shows them all", more, "ruralctl " + field.target + " list"));
    }
  }

  void explain(const Field& field) {
    terminal_.say(msg("{0}, on the command line {1}: {2}", field.label, flag_name(field),
                      explanation(field)));
    if (!field.choices.empty()) {
      std::vector<std::string> items;
      for (const Choice& choice : field.choices) {
        const std::string label = context_.text(choice.label);
        items.push_back(label.empty() || label == choice.name ? choice.name
                                                              : label + " = " + choice.name);
      }
      if (are_numbered(field)) {
        terminal_.numbered(items);
      } else {
        terminal_.grid(items);
      }
    }
    if (field.type == Type::measure) {
      std::vector<std::string> items;
      for (const Measure* measure : book_.schema().measures()) {
        items.push_back(measure->name + ' ' + context_.text(measure->label));
      }
      terminal_.grid(items);
    }
    terminal_.say(field.required ? msg("It must be answered.") : msg("It may be left out."));
  }

  Message explanation(const Field& field) {
    switch (field.type) {
      case Type::date:
        return field.partial
                   ? msg("a day, or only a month or a year where no more is known: 2021-03-16, "
                         "3-16, yesterday, last-friday, 2021-03, 2021")
                   : msg("a day: 2021-03-16, 3-16, yesterday, monday, last-friday");
      case Type::days:
        return msg(
            "days and ranges of days, with commas between them: 2021-02-23..25, "
            "2021-03-06");
      case Type::quantity:
        return msg(
            "a number. '~' or 'about' before it says about, '+' behind it says at least. "
            "A number with another unit of the same sort is converted");
      case Type::integer:
        return msg("a whole number, known exactly");
      case Type::choice:
        return msg("one of a few, by its number or its name");
      case Type::choices:
        return msg("any of a few, by their numbers or names, with commas between them");
      case Type::ref:
      case Type::refs:
        return msg(
            "a record of another kind ({0}), by its id, the end of its id, or its name; one "
            "of another village as village/id",
            book_.schema().kind(field.target).label);
      case Type::flag:
        return msg("yes or no");
      case Type::texts:
        return msg("short texts, with commas between them");
      case Type::terms:
        return msg("which records count, as terms 'field:value' with commas between them");
      case Type::measure:
        return msg("a measure by its name or label");
      default:
        return msg("any text, on one line; longer ones can be added with '{0}'",
                   "ruralctl " + kind_.name + " edit ID");
    }
  }

  // --- From what is typed here to what is typed for a flag, and back to what people read ---

  std::vector<std::string> translated(const Field& field, const std::string& answer) {
    switch (field.type) {
      case Type::choice:
        return {choice_of(field, answer)};
      case Type::ref:
        return {reference_of(field, answer)};
      case Type::choices:
      case Type::refs: {
        std::vector<std::string> items;
        for (const std::string_view item : split_list(answer)) {
          items.push_back(field.target.empty() ? choice_of(field, item)
                                               : reference_of(field, item));
        }
        return items.empty() ? std::vector<std::string>{answer} : items;
      }
      case Type::terms: {
        const std::vector<std::string_view> items = split_list(answer);
        return {items.begin(), items.end()};
      }
      default:
        return {answer};
    }
  }

  static std::string choice_of(const Field& field, std::string_view typed) {
    const auto index = index_of_number(typed, field.choices.size());
    if (!index || !are_numbered(field)) return std::string(typed);
    return field.choices[*index].name;
  }

  // An id, or the name of one record alone.
  std::string reference_of(const Field& field, std::string_view typed) {
    const std::string name = fold_for_search(typed);
    const Candidate* found = nullptr;
    for (const Candidate& candidate : candidates(field.target)) {
      if (candidate.written == typed) return candidate.written;
      if (candidate.name.empty() || fold_for_search(candidate.name) != name) continue;
      if (found != nullptr) return std::string(typed);
      found = &candidate;
    }
    return found == nullptr ? std::string(typed) : found->written;
  }

  std::string separator() const { return context_.language() == Language::zh ? "、" : ", "; }

  std::string shown(const Field& field, const std::vector<std::string>& typed) {
    yaml::Content content;
    try {
      content = parse_field(field, typed, input());
    } catch (const Error& error) {
      // Right when it was typed; but an answer that it depends on has been changed since.
      if (error.status() != Exit::usage) throw;
      return on_one_line(listed(typed, separator()));
    }
    std::vector<std::string> parts;
    if (const auto* one = std::get_if<yaml::Scalar>(&content)) {
      parts.push_back(shown(field, one->text));
    } else if (const auto* items = std::get_if<std::vector<yaml::Scalar>>(&content)) {
      for (const yaml::Scalar& item : *items) parts.push_back(shown(field, item.text));
    } else {
      for (const yaml::Row& row : std::get<std::vector<yaml::Row>>(content)) {
        std::vector<std::string> cells;
        for (const auto& [name, value] : row) {
          cells.push_back(shown(*field.find_field(name), value.text));
        }
        parts.push_back(listed(cells, " "));
      }
    }
    return on_one_line(listed(parts, field.type == Type::entries ? "; " : separator()));
  }

  std::string shown(const Field& field, const std::string& written) {
    if (const Choice* choice = field.find_choice(written)) return context_.text(choice->label);
    if (!field.target.empty()) {
      for (const Candidate& candidate : candidates(field.target)) {
        if (candidate.written == written && !candidate.name.empty()) {
          return candidate.name + " (" + written + ')';
        }
      }
    }
    if (field.type == Type::flag) {
      return context_.text(written == "true" ? Label{"yes", "是"} : Label{"no", "否"});
    }
    if (field.type == Type::quantity || field.type == Type::integer) {
      const auto quantity = parse_file_form(written);
      const Unit* unit = unit_of(field);
      if (quantity && unit != nullptr) {
        return display(*quantity, *unit, context_.language(), Decimal::max_parsed_digits);
      }
    }
    if (field.type == Type::measure) {
      if (const Measure* measure = book_.schema().find_measure(written)) {
        return context_.text(measure->label);
      }
    }
    return written;
  }

  // --- Records that references may name ---

  const std::vector<Candidate>& candidates(const std::string& target) {
    const auto [known, is_new] = candidates_.try_emplace(target);
    if (is_new) known->second = read_candidates(book_.schema().kind(target));
    return known->second;
  }

  std::vector<Candidate> read_candidates(const Kind& kind) const {
    std::vector<Candidate> out;
    if (kind.file == FileRule::village) {
      for (const Place& place : book_.places().all()) {
        out.push_back({place.slug, place.name == place.slug ? "" : on_one_line(place.name)});
      }
      return out;
    }
    const Field* name = naming_field(kind);
    const Day today = context_.today();
    book_.each(kind, scope_of(kind), [&](const Record& record) {
      Candidate candidate{record.id(), name == nullptr ? "" : on_one_line(record.text(*name))};
      if (record.village() != village_ && !kind.in_book_scope()) {
        candidate.written = record.village() + '/' + candidate.written;
      }
      candidate.over = is_over(record, today);
      out.push_back(std::move(candidate));
    });
    // Of what happens again and again the latest are wanted, of what stays those come in order.
    if (kind.id == IdRule::dated) std::reverse(out.begin(), out.end());
    return out;
  }

  static bool is_over(const Record& record, Day today) {
    const Kind& kind = record.kind();
    if (const Field* ends = kind.ends.empty() ? nullptr : kind.find_field(kind.ends)) {
      const std::optional<PartialDate> end = record.date(*ends);
      return end && not_after(*end, today) == Match::yes;
    }
    return std::any_of(kind.derived.begin(), kind.derived.end(), [&](const Field& field) {
      return field.derivation && field.derivation->how == Derivation::How::by_dates &&
             !field.choices.empty() && record.text(field) == field.choices.back().name;
    });
  }

  // By field, the people named there last by a record of this kind in this village, as far as they
  // are still in the team.
  const std::map<std::string, std::vector<std::string>>& last_people() {
    if (last_people_) return *last_people_;
    last_people_.emplace();
    std::map<std::string, std::optional<Day>> days;
    book_.each(kind_, scope_of(kind_), [&](const Record& record) {
      const std::optional<Day> day = record.first_day();
      for (const Field& field : kind_.fields) {
        if (field.target != kKindOfPeople) continue;
        std::vector<std::string> people = record.texts(field);
        if (people.empty()) continue;
        const auto [known, is_new] = days.try_emplace(field.name, day);
        if (!is_new && day < known->second) continue;
        known->second = day;
        (*last_people_)[field.name] = std::move(people);
      }
    });
    const std::vector<Candidate>& team = candidates(std::string(kKindOfPeople));
    for (auto& [field, people] : *last_people_) {
      std::erase_if(people, [&](const std::string& id) {
        return std::none_of(team.begin(), team.end(), [&](const Candidate& candidate) {
          return candidate.written == id && !candidate.over;
        });
      });
    }
    std::erase_if(*last_people_, [](const auto& entry) { return entry.second.empty(); });
    return *last_people_;
  }

  // --- Entries, subfield by subfield ---

  Move ask_entries(Question& question) {
    const Field& field = *question.field;
    std::vector<EntryAnswers>& rows = question.rows;
    // The subfield that is asked for; nothing while the question is whether there is to be an
    // entry.
    struct At {
      std::size_t row;
      std::size_t part;
    };
    std::optional<At> at;
    const auto add_row = [&] {
      rows.emplace_back(field.fields.size());
      at = At{rows.size() - 1, 0};
    };
    for (;;) {
      if (!at) {
        bool wanted = field.required && rows.empty();
        if (!wanted) {
          const Message what = rows.empty() ? msg("{0}: add an entry?", field.label)
                                            : msg("{0}: another one?", field.label);
          const Move move = ask_whether(what, false, wanted, entries_explanation(field));
          if (move == Move::back) {
            if (rows.empty()) return Move::back;
            at = At{rows.size() - 1, field.fields.size() - 1};
            continue;
          }
        }
        if (!wanted) {
          question.typed.clear();
          for (const auto& row : rows) question.typed.push_back(entry_text(field, row));
          question.answered = true;
          return Move::on;
        }
        add_row();
      }
      if (ask_part(field, rows[at->row], at->part) == Move::on) {
        if (++at->part < field.fields.size()) continue;
        *at = At{at->row + 1, 0};
        std::erase_if(rows, is_empty_row);
        if (at->row >= rows.size()) at.reset();
      } else if (at->part > 0) {
        --at->part;
      } else {
        const bool was_new = is_empty_row(rows[at->row]);
        if (was_new) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at->row));
        if (at->row > 0 && !was_new) {
          at = At{at->row - 1, field.fields.size() - 1};
        } else if (was_new && !(field.required && rows.empty())) {
          at.reset();
        } else {
          return Move::back;
        }
      }
    }
  }

  static bool is_empty_row(const EntryAnswers& row) {
    return std::all_of(row.begin(), row.end(),
                       [](const auto& part) { return !part || part->empty(); });
  }

  Message entries_explanation(const Field& field) const {
    std::vector<std::string> parts;
    for (const Field& part : field.fields) parts.push_back(context_.text(part.label));
    return msg("{0}, on the command line {1}: any number of entries, each with {2}", field.label,
               flag_name(field), listed(parts, separator()));
  }

  Move ask_part(const Field& field, EntryAnswers& row, std::size_t index) {
    const Field& part = field.fields[index];
    LineQuestion line = line_for(part);
    line.label = context_.text(field.label) + " / " + line.label;
    if (!row[index].value_or("").empty()) {
      line.default_answer = row[index];
      line.shown_default = shown(part, std::vector<std::string>{*row[index]});
    } else if (part.name == "date" && !row[index]) {
      // As the follow-ups that append an entry have it.
      line.default_answer = text(context_.today());
      line.shown_default = *line.default_answer;
    }
    line.explain = [&] {
      terminal_.say(explanation(part));
      show_possible(part);
    };
    line.accept = [&](const std::string& answer) {
      const std::vector<std::string> typed = translated(part, answer);
      const auto value = std::get<yaml::Scalar>(parse_field(part, typed, input()));
      refuse_comma(field, index, typed.front(), value);
      row[index] = typed.front();
    };
    line.leave_out = [&] { row[index] = ""; };
    if (!take_the_rest_ || (part.required && !line.default_answer)) show_possible(part);
    return ask_line(std::move(line));
  }

  // Typed behind a flag, the text must still be one part of one entry.
  void refuse_comma(const Field& field, std::size_t index, const std::string& typed,
                    const yaml::Scalar& value) {
    EntryAnswers alone(field.fields.size());
    alone[index] = typed;
    bool one = false;
    try {
      const yaml::Row read = parse_entry(field, entry_text(field, alone), input());
      one = read == yaml::Row{{field.fields[index].name, value}};
    } catch (const Error& error) {
      if (error.status() != Exit::usage) throw;
    }
    if (one) return;
    throw Error(Exit::usage, msg("a comma with a field's name and '=' behind it cannot be in this "
                                 "text; write it otherwise"));
  }

  // As it is typed behind the flag.
  static std::string entry_text(const Field& field, const EntryAnswers& row) {
    std::string out;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].value_or("").empty()) continue;
      out += (out.empty() ? "" : ",") + field.fields[i].name + '=' + *row[i];
    }
    return out;
  }

  // --- The end ---

  Move confirm() {
    take_the_rest_ = false;
    std::vector<std::pair<std::string, std::string>> rows;
    if (!village_.empty()) {
      rows.emplace_back(context_.text(kVillageLabel), on_one_line(book_.places().name(village_)));
    }
    if (const std::string id = chosen_id(); !id.empty()) {
      rows.emplace_back(context_.text(kIdLabel), id);
    }
    for (const Field& field : kind_.fields) {
      const std::vector<std::string>& answer = typed(field);
      if (answer.empty() || (answer.size() == 1 && answer.front().empty())) continue;
      rows.emplace_back(context_.text(field.label), shown(field, answer));
    }
    terminal_.line(context_.text(msg("To be added: {0}", kind_.label)));
    terminal_.two_columns(rows);
    bool yes = false;
    const Move move = ask_whether(msg("Is that right?"), true, yes,
                                  msg("Enter adds the record, n gives it up, < goes back."));
    if (move == Move::on && !yes) {
      throw Error(Exit::usage, msg("nothing was added, since you did not want it"));
    }
    return move;
  }

  std::string chosen_id() const {
    for (const Question& question : questions_) {
      if (question.what == Question::What::id && !question.typed.empty()) {
        return question.typed.front();
      }
    }
    return id_.value_or("");
  }

  void hand_over() {
    if (const std::string id = chosen_id(); !id.empty()) id_ = id;
    if (!village_.empty()) context_.globals().village = village_;
    for (Question& question : questions_) {
      if (question.field != nullptr) flags_.typed(*question.field) = std::move(question.typed);
    }
  }

  Context& context_;
  const Book& book_;
  const Kind& kind_;
  FieldFlags& flags_;
  std::optional<std::string>& id_;
  bool allow_future_;
  Terminal terminal_;
  std::string village_;
  std::vector<Question> questions_;
  bool take_the_rest_ = false;
  std::map<std::string, std::vector<Candidate>> candidates_;  // by kind
  std::optional<std::map<std::string, std::vector<std::string>>> last_people_;
};

}  // namespace

bool lives_in_village(const Kind& kind) {
  return !kind.in_book_scope() && kind.file != FileRule::village;
}

void ask_for_village(Context& context, const Kind& kind, FieldFlags& flags,
                     std::optional<std::string>& id) {
  Asker(context, kind, flags, id, false).run_for_village();
}

void ask_for_fields(Context& context, const Kind& kind, FieldFlags& flags,
                    std::optional<std::string>& id, bool allow_future) {
  Asker(context, kind, flags, id, allow_future).run();
}

}  // namespace ruralctl::cli
