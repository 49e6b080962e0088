// Entries, subfield by subfield.
#include <algorithm>

#include "cli/prompt_field.h"
#include "ruralctl/base/list.h"

namespace ruralctl::cli {
namespace {

bool is_empty_row(const EntryAnswers& row) {
  return std::all_of(row.begin(), row.end(),
                     [](const auto& part) { return !part || part->empty(); });
}

// As it is typed behind the flag.
std::string entry_text(const Field& field, const EntryAnswers& row) {
  std::string out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].value_or("").empty()) continue;
    out += (out.empty() ? "" : ",") + field.fields[i].name + '=' + *row[i];
  }
  return out;
}

}  // namespace

Move FieldPrompt::ask_entries(Question& question) {
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
        const Move move = line_.ask_whether(what, false, wanted, entries_explanation(field));
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

Message FieldPrompt::entries_explanation(const Field& field) const {
  std::vector<std::string> parts;
  for (const Field& part : field.fields) parts.push_back(draft_.context.text(part.label));
  return msg("{0}, on the command line {1}: any number of entries, each with {2}", field.label,
             flag_name(field), listed(parts, answers_.separator()));
}

Move FieldPrompt::ask_part(const Field& field, EntryAnswers& row, std::size_t index) {
  const Field& part = field.fields[index];
  LineQuestion line = line_for(part);
  line.label = draft_.context.text(field.label) + " / " + line.label;
  if (!row[index].value_or("").empty()) {
    line.default_answer = row[index];
    line.shown_default = answers_.shown(part, std::vector<std::string>{*row[index]});
  } else if (part.name == "date" && !row[index]) {
    // As the follow-ups that append an entry have it.
    line.default_answer = text(draft_.context.today());
    line.shown_default = *line.default_answer;
  }
  line.explain = [&] {
    terminal_.say(hints_.explanation(part));
    hints_.show_possible(part);
  };
  line.accept = [&](const std::string& answer) {
    const std::vector<std::string> typed = answers_.translated(part, answer);
    const auto value = std::get<yaml::Scalar>(parse_field(part, typed, draft_.input()));
    refuse_comma(field, index, typed.front(), value);
    row[index] = typed.front();
  };
  line.leave_out = [&] { row[index] = ""; };
  if (!line_.take_the_rest || (part.required && !line.default_answer)) hints_.show_possible(part);
  return line_.ask(std::move(line));
}

void FieldPrompt::refuse_comma(const Field& field, std::size_t index, const std::string& typed,
                               const yaml::Scalar& value) {
  EntryAnswers alone(field.fields.size());
  alone[index] = typed;
  bool one = false;
  try {
    const yaml::Row read = parse_entry(field, entry_text(field, alone), draft_.input());
    one = read == yaml::Row{{field.fields[index].name, value}};
  } catch (const Error& error) {
    if (error.status() != Exit::usage) throw;
  }
  if (one) return;
  throw Error(Exit::usage, msg("a comma with a field's name and '=' behind it cannot be in this "
                               "text; write it otherwise"));
}

}  // namespace ruralctl::cli
