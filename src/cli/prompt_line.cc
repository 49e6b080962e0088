#include "cli/prompt_line.h"

#include "ruralctl/book/input.h"

namespace ruralctl::cli {

Move LinePrompt::ask(LineQuestion line) {
  for (;;) {
    Reply reply{Reply::What::empty, {}};
    if (!take_the_rest || (line.required && !line.default_answer)) {
      reply = terminal_.read(prompt_of(line));
    }
    if (reply.what == Reply::What::rest) take_the_rest = true;
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

bool LinePrompt::accepts(const LineQuestion& line, const std::string& answer) {
  try {
    line.accept(answer);
    return true;
  } catch (const Error& error) {
    if (error.status() != Exit::usage) throw;
    terminal_.say(error.message());
    return false;
  }
}

std::string LinePrompt::prompt_of(const LineQuestion& line) const {
  std::string out = terminal_.bold(line.label);
  if (line.required) out += " *";
  if (!line.hint.empty()) out += " (" + line.hint + ')';
  if (!line.shown_default.empty()) out += " [" + line.shown_default + ']';
  return out + ": ";
}

Move LinePrompt::ask_whether(const Message& what, bool by_default, bool& yes,
                             const Message& explanation) {
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
    yes = std::get<yaml::Scalar>(parse_field(field, {answer}, InputContext())).text == "true";
  };
  line.leave_out = [&] { yes = false; };
  return ask(std::move(line));
}

}  // namespace ruralctl::cli
