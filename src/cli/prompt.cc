#include "cli/prompt.h"

#include <algorithm>

#include "cli/prompt_field.h"
#include "cli/prompt_text.h"

namespace ruralctl::cli {
namespace {

// An event was led by the team unless somebody says otherwise, and who means otherwise types it.
constexpr std::string_view kFieldNotAskedFor = "role";

const Label kIdLabel = {"id", "编号"};
const Label kVillageLabel = {"village", "村"};

class Asker {
 public:
  Asker(Context& context, const Kind& kind, FieldFlags& flags, std::optional<std::string>& id,
        bool allow_future)
      : draft_{context, context.book(), kind, flags, allow_future},
        id_(id),
        terminal_(context),
        line_(context, terminal_),
        candidates_(draft_),
        answers_(draft_, candidates_),
        field_(draft_, candidates_, terminal_, line_) {}

  void run() {
    plan();
    greet();
    for (std::size_t at = 0;;) {
      const bool at_end = at == draft_.questions.size();
      if ((at_end ? confirm() : ask(draft_.questions[at])) == Move::on) {
        if (at_end) break;
        ++at;
        continue;
      }
      line_.take_the_rest = false;
      if (at > 0) {
        --at;
      } else if (draft_.questions[0].what != Question::What::village && draft_.lives_in_village() &&
                 draft_.book.places().all().size() > 1) {
        draft_.questions.insert(draft_.questions.begin(), {Question::What::village});
      } else {
        terminal_.say(msg("this is the first question"));
      }
    }
    hand_over();
  }

  void run_for_village() {
    if (draft_.book.places().empty())
      draft_.context.village_for(draft_.kind);  // says that there are none
    Question question{Question::What::village};
    while (ask_village(question) == Move::back) {
      terminal_.say(msg("this is the first question"));
    }
    draft_.context.globals().village = draft_.village;
  }

 private:
  void plan() {
    if (draft_.lives_in_village()) {
      draft_.village = draft_.context.village_at_hand();
      if (draft_.village.empty()) {
        if (draft_.book.places().empty())
          draft_.context.village_for(draft_.kind);  // says that there are none
        draft_.questions.push_back({Question::What::village});
      }
    }
    if (draft_.kind.id == IdRule::chosen && !id_) draft_.questions.push_back({Question::What::id});
    plan_fields();
  }

  // Anew for another village, where other references are right and wrong.
  void plan_fields() {
    candidates_.forget();
    std::vector<Question> old = std::move(draft_.questions);
    draft_.questions.clear();
    for (Question& question : old) {
      if (question.what != Question::What::field) draft_.questions.push_back(std::move(question));
    }
    for (const bool sensitive : {false, true}) {
      for (const Field& field : draft_.kind.fields) {
        if (field.sensitive == sensitive) plan_field(field, old);
      }
    }
  }

  void plan_field(const Field& field, std::vector<Question>& old) {
    const auto known =
        std::find_if(old.begin(), old.end(), [&](const Question& q) { return q.field == &field; });
    if (known != old.end()) {
      const bool stays =
          field.target.empty() || draft_.book.schema().kind(field.target).in_book_scope();
      draft_.questions.push_back(stays ? std::move(*known)
                                       : Question{Question::What::field, &field});
      return;
    }
    const std::vector<std::string>& given = draft_.flags.typed(field);
    if (given.empty()) {
      if (field.name != kFieldNotAskedFor)
        draft_.questions.push_back({Question::What::field, &field});
      return;
    }
    const bool cleared = given.size() == 1 && given.front().empty();
    if (cleared || (draft_.village.empty() && draft_.lives_in_village())) return;
    try {
      parse_field(field, given, draft_.input());
    } catch (const Error& error) {
      if (error.status() != Exit::usage) throw;
      draft_.questions.push_back({Question::What::field, &field, false, {}, {}, error.message()});
    }
  }

  void greet() {
    terminal_.line(draft_.context.text(
        draft_.village.empty()
            ? msg("New: {0}", draft_.kind.label)
            : msg("New: {0}, {1}", draft_.kind.label, draft_.book.places().name(draft_.village))));
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
    return field_.ask(question);
  }

  // --- The village and the id ---

  Move ask_village(Question& question) {
    const std::vector<Place>& places = draft_.book.places().all();
    std::vector<std::string> items;
    for (const Place& place : places) {
      items.push_back(on_one_line(place.name == place.slug ? place.slug
                                                           : place.name + " (" + place.slug + ')'));
    }
    terminal_.numbered(items);
    LineQuestion line;
    line.label = draft_.context.text(kVillageLabel);
    line.hint = draft_.context.text(msg("number or name"));
    line.required = true;
    if (!draft_.village.empty()) {
      line.default_answer = draft_.village;
      line.shown_default = on_one_line(draft_.book.places().name(draft_.village));
    }
    line.explain = [&] {
      terminal_.say(
          msg("the village whose record this is: its number above, its name or its slug"));
    };
    std::string chosen;
    line.accept = [&](const std::string& answer) {
      const auto index = index_of_number(answer, places.size());
      const bool is_name = draft_.book.places().find(answer) != nullptr;
      chosen = index && !is_name ? places[*index].slug : draft_.context.find_village(answer);
    };
    const Move move = line_.ask(std::move(line));
    if (move == Move::on) {
      question.answered = true;
      question.typed = {chosen};
      if (chosen != draft_.village) {
        draft_.village = chosen;
        plan_fields();  // `question` is gone
      }
    }
    return move;
  }

  Move ask_id(Question& question) {
    LineQuestion line;
    line.label = draft_.context.text(kIdLabel);
    line.required = draft_.kind.file == FileRule::village;
    line.hint = draft_.context.text(
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
    return line_.ask(std::move(line));
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
    draft_.book.each(draft_.kind, draft_.scope_of(draft_.kind), [&](const Record& record) {
      if (record.id() != id) return;
      throw Error(Exit::usage,
                  msg("there is a {0} '{1}' already, in {2} line {3}; choose another id, or "
                      "change that one with 'set'",
                      draft_.kind.label, id, record.path(), record.where().line));
    });
  }

  // --- The end ---

  Move confirm() {
    line_.take_the_rest = false;
    std::vector<std::pair<std::string, std::string>> rows;
    if (!draft_.village.empty()) {
      rows.emplace_back(draft_.context.text(kVillageLabel),
                        on_one_line(draft_.book.places().name(draft_.village)));
    }
    if (const std::string id = chosen_id(); !id.empty()) {
      rows.emplace_back(draft_.context.text(kIdLabel), id);
    }
    for (const Field& field : draft_.kind.fields) {
      const std::vector<std::string>& answer = draft_.typed(field);
      if (answer.empty() || (answer.size() == 1 && answer.front().empty())) continue;
      rows.emplace_back(draft_.context.text(field.label), answers_.shown(field, answer));
    }
    terminal_.line(draft_.context.text(msg("To be added: {0}", draft_.kind.label)));
    terminal_.two_columns(rows);
    bool yes = false;
    const Move move = line_.ask_whether(msg("Is that right?"), true, yes,
                                        msg("Enter adds the record, n gives it up, < goes back."));
    if (move == Move::on && !yes) {
      throw Error(Exit::usage, msg("nothing was added, since you did not want it"));
    }
    return move;
  }

  std::string chosen_id() const {
    for (const Question& question : draft_.questions) {
      if (question.what == Question::What::id && !question.typed.empty()) {
        return question.typed.front();
      }
    }
    return id_.value_or("");
  }

  void hand_over() {
    if (const std::string id = chosen_id(); !id.empty()) id_ = id;
    if (!draft_.village.empty()) draft_.context.globals().village = draft_.village;
    for (Question& question : draft_.questions) {
      if (question.field != nullptr)
        draft_.flags.typed(*question.field) = std::move(question.typed);
    }
  }

  Draft draft_;
  std::optional<std::string>& id_;
  Terminal terminal_;
  LinePrompt line_;
  Candidates candidates_;
  Answers answers_;
  FieldPrompt field_;
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
