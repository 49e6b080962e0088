#include "cli/prompt_field.h"

#include <utility>

#include "ruralctl/base/list.h"

namespace ruralctl::cli {

Move FieldPrompt::ask(Question& question) {
  if (question.complaint) terminal_.say(*std::exchange(question.complaint, std::nullopt));
  return question.field->type == Type::entries ? ask_entries(question) : ask_field(question);
}

Move FieldPrompt::ask_field(Question& question) {
  const Field& field = *question.field;
  if (field.sensitive && !line_.take_the_rest) {
    terminal_.say(
        msg("{0} is a person's own data, and git never forgets; leave it out of a book "
            "that others read",
            field.label));
  }
  LineQuestion line = line_for(field);
  if (question.answered) {
    if (!question.typed.empty()) {
      line.default_answer = listed(question.typed, ",");
      line.shown_default = answers_.shown(field, question.typed);
    }
  } else {
    set_first_default(field, line);
  }
  line.accept = [&](const std::string& answer) {
    std::vector<std::string> typed = answers_.translated(field, answer);
    parse_field(field, typed, draft_.input());
    question.typed = std::move(typed);
  };
  line.leave_out = [&] { question.typed.clear(); };
  if (!line_.take_the_rest || (field.required && !line.default_answer)) hints_.show_possible(field);
  const Move move = line_.ask(std::move(line));
  if (move == Move::on) question.answered = true;
  return move;
}

LineQuestion FieldPrompt::line_for(const Field& field) {
  LineQuestion line;
  line.label = draft_.context.text(field.label);
  line.required = field.required;
  line.hint = draft_.context.text(hints_.hint(field));
  if (!field.absent.empty()) line.shown_default = answers_.shown(field, field.absent);
  line.explain = [this, &field] { hints_.explain(field); };
  return line;
}

void FieldPrompt::set_first_default(const Field& field, LineQuestion& line) {
  if (field.name == draft_.kind.date && field.required && !field.future) {
    line.default_answer = text(draft_.context.today());
    line.shown_default = *line.default_answer;
  } else if (field.target == kKindOfPeople) {
    const auto last = candidates_.last_people().find(field.name);
    if (last == candidates_.last_people().end()) return;
    line.default_answer = listed(last->second, ",");
    line.shown_default = answers_.shown(field, last->second);
  }
}

}  // namespace ruralctl::cli
