// complete: what the shells' scripts call back for what may stand next, since only the book knows.
#include <algorithm>
#include <map>

#include "cli/commands.h"
#include "cli/complete_book_words.h"
#include "cli/complete_offers.h"
#include "cli/field_flags.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/text.h"
#include "ruralctl/render/format.h"

namespace ruralctl::cli {
namespace {

// Stands before each of the words that `complete` gets, all of them in one argument: so none is
// taken for a flag of `complete` itself.
constexpr char kBeforeWord = '\x1f';

std::vector<std::string> with_home(std::vector<std::string> words, const Environment& environment) {
  const std::string home = environment.variable("HOME").value_or("");
  for (std::string& word : words) {
    if (word.starts_with("~/") && !home.empty()) word = home + word.substr(1);
  }
  return words;
}

// What may stand where the last of the words is being typed.
class Completer {
 public:
  // `globals` are the flags of every command.
  Completer(Environment& environment, const std::vector<Declared>& globals,
            std::vector<std::string> words)
      : words_(with_home(std::move(words), environment)),
        context_(environment, before()),
        offers_(words_.back(), context_.language()),
        book_(context_, offers_, at_hand_) {
    for (const char* name : {"--village", "--村"}) {
      if (auto typed = early_value(before(), name)) context_.globals().village = std::move(typed);
    }
    if (auto typed = early_value(before(), "--today")) context_.globals().today = std::move(typed);
    if (auto typed = early_value(before(), "--at")) context_.globals().at = std::move(typed);
    context_.settle_revision();
    for (const Declared& declared : globals) flags_.push_back(declared);
  }

  std::string candidates() {
    words_.pop_back();
    read_words();
    if (!waiting_.empty()) {
      values_of_flag(waiting_);
    } else if (offers_.current().starts_with("--") &&
               offers_.current().find('=') != std::string::npos && !only_positionals_) {
      const std::string flag = offers_.current().substr(0, offers_.current().find('='));
      offers_.move_to_item(flag.size() + 1);
      values_of_flag(flag);
    } else if (offers_.current().starts_with('-') && !only_positionals_) {
      flag_names();
    } else if (command_.empty()) {
      commands_and_kinds();
    } else if (at_hand_.kind != nullptr && verb_.empty()) {
      verbs_of(*at_hand_.kind);
    } else {
      positional();
    }
    return offers_.take();
  }

 private:
  std::vector<std::string> before() const { return {words_.begin(), words_.end() - 1}; }
  const Schema& schema() const { return context_.schema(); }

  // --- What has been typed ---

  void read_words() {
    std::size_t at = 0;
    for (; at < words_.size() && !is_command_complete(); ++at) {
      const std::string& word = words_[at];
      if (word.starts_with('-')) {
        at = skip_value(at);
      } else if (command_.empty()) {
        take_command(word);
      } else {
        take_verb(word);
      }
    }
    if (!is_command_complete()) return;
    declare();
    for (; at < words_.size(); ++at) {
      if (!only_positionals_ && words_[at] == "--") {
        only_positionals_ = true;
      } else if (!only_positionals_ && words_[at].starts_with('-')) {
        at = skip_value(at);
      } else {
        at_hand_.positionals.push_back(words_[at]);
      }
    }
  }

  bool is_command_complete() const {
    return !command_.empty() && (at_hand_.kind == nullptr || !verb_.empty());
  }

  void take_command(const std::string& word) {
    command_ = word;
    if (const CommandRow* row = find_command(word)) {
      chosen_ = row->make();
    } else {
      at_hand_.kind = schema().find_kind(word);
    }
  }

  void take_verb(const std::string& word) {
    verb_ = word;
    if (const VerbRow* row = find_verb(word)) {
      verb_ = row->name;
      chosen_ = row->make(*at_hand_.kind);
    } else if ((at_hand_.action = at_hand_.kind->find_action(word)) != nullptr) {
      chosen_ = make_action(*at_hand_.kind, *at_hand_.action);
    }
  }

  // Once more in English, since what stands for a value is told by its English name.
  void declare() {
    if (chosen_ == nullptr) return;
    const Catalog english(Language::en);
    Arguments named(english);
    chosen_->declare(named);
    Arguments described(context_.catalog());
    chosen_->declare(described);
    flags_.insert(flags_.begin(), described.options().begin(), described.options().end());
    for (std::size_t i = 0; i < named.options().size(); ++i) {
      value_names_.emplace(flags_[i].names.front(), named.options()[i].value);
    }
    for (const Declared& declared : named.positionals()) {
      positional_name_ = declared.names.front();
    }
  }

  const Declared* find_flag(std::string_view name) const {
    const auto found = std::find_if(flags_.begin(), flags_.end(), [&](const Declared& flag) {
      return std::find(flag.names.begin(), flag.names.end(), name) != flag.names.end();
    });
    return found == flags_.end() ? nullptr : &*found;
  }

  // The index of the last word of the flag at `at`.
  std::size_t skip_value(std::size_t at) {
    const Declared* flag = find_flag(words_[at]);
    if (flag == nullptr || flag->value.empty()) return at;
    if (at + 1 == words_.size()) waiting_ = words_[at];
    return at + 1;
  }

  // --- What is offered ---

  void commands_and_kinds() {
    for (const CommandRow& row : commands()) {
      if (!row.is_hidden()) offers_.offer(row.name, row.zh, context_.text(row.summary));
    }
    for (const Kind* kind : schema().kinds()) offers_.offer_labelled(kind->label, kind->name);
  }

  void verbs_of(const Kind& kind) {
    for (const VerbRow& row : verbs()) {
      const Message summary(row.summary.id(), nullptr, {Message::Argument(kind.label)});
      offers_.offer(row.name, row.zh, context_.text(summary));
    }
    for (const Action& action : kind.actions) offers_.offer_labelled(action.label, action.name);
  }

  // A flag's other English names, of which it may have a singular, are offered to who types one.
  void flag_names() {
    for (const Declared& flag : flags_) {
      std::string zh;
      bool found = false;
      for (const std::string& name : flag.names) {
        const bool english = std::all_of(name.begin(), name.end(), [](char c) { return c > 0; });
        if (!english && name.find('/') == std::string::npos) zh = name;
        if (!english || found) continue;
        found = name.starts_with(offers_.item());
        offers_.offer(name, flag.help);
      }
      offers_.offer(std::string(), zh, flag.help);
    }
  }

  void values_of_flag(const std::string& typed) {
    const Declared* flag = find_flag(typed);
    if (flag == nullptr) return;
    if (const Field* field = field_of(*flag)) {
      book_.values_of(*field);
      return;
    }
    const std::string& name = flag->names.front();
    if (name == "-C") {
      offers_.offer_folders();
    } else if (name == "--at") {
      book_.revisions();
    } else if (name == "--lang") {
      offers_.offer("zh", "中文");
      offers_.offer("en", "English");
    } else if (name == "--format") {
      for (const std::string& format : format_names()) offers_.offer(format);
    } else if (name == "--village") {
      book_.villages();
    } else if (name == "--period") {
      book_.periods();
    } else if (name == "--by") {
      book_.dimensions();
    } else if (name == "--unit") {
      for (const Unit& unit : all_units()) {
        if (unit.dimension != Dimension::count) offers_.offer_labelled(unit.label, unit.name);
      }
    } else if (name == "--columns" || name == "--sort") {
      offers_.move_to_last_item();
      offers_.offer("id");
      if (at_hand_.kind != nullptr) book_.field_names(*at_hand_.kind, "");
    } else {
      values_named(value_names_[name]);
    }
  }

  // The field of the record, or of the entry that a follow-up appends, that the flag is for.
  const Field* field_of(const Declared& flag) const {
    if (at_hand_.kind == nullptr || (verb_ != "add" && at_hand_.action == nullptr)) return nullptr;
    const bool appends = at_hand_.action != nullptr && !at_hand_.action->append.empty();
    const std::vector<Field>& fields =
        appends ? at_hand_.kind->find_field(at_hand_.action->append)->fields
                : at_hand_.kind->fields;
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
      return flag.names.front() == flag_name(field);
    });
    return found == fields.end() || flag.global ? nullptr : &*found;
  }

  // By the word that stands for it in help: `ID`, `TERM`, or the few words that it can be.
  void values_named(std::string_view name) {
    while (!name.empty()) {
      const std::size_t bar = std::min(name.find('|'), name.size());
      const std::string_view one = name.substr(0, bar);
      name.remove_prefix(std::min(bar + 1, name.size()));
      if (one == "ID" && at_hand_.kind != nullptr) {
        book_.ids(*at_hand_.kind);
      } else if (one == "FIELD=VALUE" && at_hand_.kind != nullptr) {
        book_.changes(*at_hand_.kind);
      } else if (one == "VALUE" && at_hand_.kind != nullptr) {
        book_.values_of_positional(*at_hand_.kind);
      } else if (one == "TERM") {
        book_.terms();
      } else if (one == "MEASURE") {
        book_.measures();
      } else if (one == "REPORT") {
        book_.reports();
      } else if (one == "KIND" || one == "[KIND]") {
        for (const Kind* kind : schema().kinds()) offers_.offer_labelled(kind->label, kind->name);
      } else if (one == "SHELL") {
        for (const std::string& shell : completion_shells()) offers_.offer(shell);
      } else if (one == "COMMAND") {
        topics();
      } else if (one == "A..B") {
        book_.move_past_dots();
        book_.revisions();
      } else if (one == "ID" && !at_hand_.positionals.empty()) {
        if (const Kind* kind = schema().find_kind(at_hand_.positionals.front())) book_.ids(*kind);
      } else if (one == "VILLAGE") {
        book_.villages();
      } else if (one == "PERIOD") {
        book_.periods();
      } else if (one == "FILE" || one == "PATH") {
        offers_.offer_files();
      } else if (one == "DIR" || one == "BOOK" || one == "FOLDER") {
        offers_.offer_folders();
      } else if (std::none_of(one.begin(), one.end(),
                              [](char c) { return c >= 'A' && c <= 'Z'; })) {
        offers_.offer(one);
      }
    }
  }

  void positional() {
    // "ID FIELD=VALUE": the words for the first, the second … and all further ones.
    std::string_view names = positional_name_;
    for (std::size_t i = 0; i < at_hand_.positionals.size(); ++i) {
      const std::size_t blank = names.find(' ');
      if (blank == std::string_view::npos) break;
      names.remove_prefix(blank + 1);
    }
    names = names.substr(0, names.find(' '));
    if (only_first(names) && !at_hand_.positionals.empty()) return;
    values_named(names);
  }

  // What a command takes one of.
  bool only_first(std::string_view name) const {
    return (name == "ID" && positional_name_ == "ID") || name == "SHELL" || name == "KIND" ||
           name == "setup";
  }

  void topics() {
    if (at_hand_.positionals.empty()) {
      commands_and_kinds();
    } else if (const Kind* kind = schema().find_kind(at_hand_.positionals.front())) {
      verbs_of(*kind);
    }
  }

  std::vector<std::string> words_;  // those before the one being typed, once that is in offers_
  Context context_;
  Offers offers_;
  AtHand at_hand_;
  BookWords book_;

  std::vector<Declared> flags_;
  std::map<std::string, std::string> value_names_;  // by the flag's first name, in English
  std::string positional_name_;
  std::string command_;
  std::string verb_;
  std::unique_ptr<Command> chosen_;
  std::string waiting_;  // the flag whose value is being typed
  bool only_positionals_ = false;
};

// Called by the scripts while somebody is typing: whatever goes wrong, it says nothing.
class Complete : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("WORDS"), words_,
                          msg("the words typed so far, with the character U+001F before each"));
    arguments_ = &arguments;
  }

  int run(Context& context) override {
    const std::vector<std::string> typed = typed_words();
    if (typed.empty()) return 0;
    try {
      std::vector<Declared> globals;
      for (const Declared& declared : arguments_->options()) {
        if (declared.global) globals.push_back(declared);
      }
      context.print(Completer(context.environment(), globals, typed).candidates());
    } catch (const std::exception&) {
    }
    return 0;
  }

 private:
  std::vector<std::string> typed_words() const {
    std::vector<std::string> typed;
    if (words_.size() != 1 || !words_.front().starts_with(kBeforeWord)) return typed;
    for (const char c : words_.front()) {
      if (c == kBeforeWord) {
        typed.emplace_back();
      } else {
        typed.back() += c;
      }
    }
    return typed;
  }

  std::vector<std::string> words_;
  const Arguments* arguments_ =
      nullptr;  // for the flags of every command, which are declared later
};

}  // namespace

std::unique_ptr<Command> make_complete() {
  return std::make_unique<Complete>();
}

}  // namespace ruralctl::cli
