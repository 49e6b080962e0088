// complete: what the shells' scripts call back for what may stand next, since only the book knows.
#include <algorithm>
#include <map>
#include <set>

#include "cli/commands.h"
#include "cli/field_flags.h"
#include "cli/naming.h"
#include "cli/revision.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/text.h"
#include "ruralctl/query/filter.h"
#include "ruralctl/render/format.h"
#include "ruralctl/report/reports.h"

namespace ruralctl::cli {
namespace {

// What `complete` prints where paths are to be completed, which shells do better.
constexpr char kFiles[] = ":files";
constexpr char kFolders[] = ":folders";

// Stands before each of the words that `complete` gets, all of them in one argument: so none is
// taken for a flag of `complete` itself.
constexpr char kBeforeWord = '\x1f';

// More is nothing to choose from.
constexpr std::size_t kMostIds = 100;

std::vector<std::string> with_home(std::vector<std::string> words, const Environment& environment) {
  const std::string home = environment.variable("HOME").value_or("");
  for (std::string& word : words) {
    if (word.starts_with("~/") && !home.empty()) word = home + word.substr(1);
  }
  return words;
}

// The parts of the comma-separated list that stand before the one being typed, commas included.
std::size_t begin_of_last_item(std::string_view list) {
  std::size_t begin = 0;
  for (const std::string_view comma : {",", "，", "、", ";", "；"}) {
    const std::size_t at = list.rfind(comma);
    if (at != std::string_view::npos) begin = std::max(begin, at + comma.size());
  }
  return begin;
}

// What may stand where the last of the words is being typed.
class Completer {
 public:
  // `globals` are the flags of every command.
  Completer(Environment& environment, const std::vector<Declared>& globals,
            std::vector<std::string> words)
      : words_(with_home(std::move(words), environment)), context_(environment, before()) {
    current_ = words_.back();
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
    } else if (current_.starts_with("--") && current_.find('=') != std::string::npos &&
               !only_positionals_) {
      const std::string flag = current_.substr(0, current_.find('='));
      move_to_item(flag.size() + 1);
      values_of_flag(flag);
    } else if (current_.starts_with('-') && !only_positionals_) {
      flag_names();
    } else if (command_.empty()) {
      commands_and_kinds();
    } else if (kind_ != nullptr && verb_.empty()) {
      verbs_of(*kind_);
    } else {
      positional();
    }
    return std::move(out_);
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
        positionals_.push_back(words_[at]);
      }
    }
  }

  bool is_command_complete() const {
    return !command_.empty() && (kind_ == nullptr || !verb_.empty());
  }

  void take_command(const std::string& word) {
    command_ = word;
    if (const CommandRow* row = find_command(word)) {
      chosen_ = row->make();
    } else {
      kind_ = schema().find_kind(word);
    }
  }

  void take_verb(const std::string& word) {
    verb_ = word;
    if (const VerbRow* row = find_verb(word)) {
      verb_ = row->name;
      chosen_ = row->make(*kind_);
    } else if ((action_ = kind_->find_action(word)) != nullptr) {
      chosen_ = make_action(*kind_, *action_);
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

  // What is being typed begins behind the first `length` bytes of the word; those stay.
  void move_to_item(std::size_t length) { kept_ += length; }

  std::string_view item() const { return std::string_view(current_).substr(kept_); }

  void offer(std::string_view word, const std::string& description = {}) {
    if (word.empty() || !word.starts_with(item())) return;
    if (!offered_.insert(std::string(word)).second) return;
    out_ += current_.substr(0, kept_);
    out_ += word;
    if (!description.empty()) {
      out_ += '\t';
      // One line a candidate, whatever a record holds.
      for (const char c : description) out_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    out_ += '\n';
  }

  // A word by its two names. Where nothing says which of them is being typed, readers of English
  // are not offered what they cannot type.
  void offer(const std::string& name, const std::string& zh, const std::string& description,
             const std::string& end = {}) {
    offer(name + end, description);
    const bool undecided = item().find_first_not_of('-') == std::string_view::npos;
    if (zh.empty() || zh.find_first_of(" =,()") != std::string::npos) return;
    if (undecided && context_.language() == Language::en) return;
    offer(zh + end, description == zh ? name : description);
  }

  void offer_labelled(const Label& label, const std::string& name, const std::string& end = {}) {
    offer(name, label.zh, context_.text(label), end);
  }

  void offer_paths(const char* directive) { out_ += std::string(directive) + '\n'; }

  void commands_and_kinds() {
    for (const CommandRow& row : commands()) {
      if (!row.is_hidden()) offer(row.name, row.zh, context_.text(row.summary));
    }
    for (const Kind* kind : schema().kinds()) offer_labelled(kind->label, kind->name);
  }

  void verbs_of(const Kind& kind) {
    for (const VerbRow& row : verbs()) {
      const Message summary(row.summary.id(), nullptr, {Message::Argument(kind.label)});
      offer(row.name, row.zh, context_.text(summary));
    }
    for (const Action& action : kind.actions) offer_labelled(action.label, action.name);
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
        found = name.starts_with(item());
        offer(name, flag.help);
      }
      offer(std::string(), zh, flag.help);
    }
  }

  void values_of_flag(const std::string& typed) {
    const Declared* flag = find_flag(typed);
    if (flag == nullptr) return;
    if (const Field* field = field_of(*flag)) {
      values_of(*field);
      return;
    }
    const std::string& name = flag->names.front();
    if (name == "-C") {
      offer_paths(kFolders);
    } else if (name == "--at") {
      revisions();
    } else if (name == "--lang") {
      offer("zh", "中文");
      offer("en", "English");
    } else if (name == "--format") {
      for (const std::string& format : format_names()) offer(format);
    } else if (name == "--village") {
      villages();
    } else if (name == "--period") {
      periods();
    } else if (name == "--by") {
      dimensions();
    } else if (name == "--unit") {
      for (const Unit& unit : all_units()) {
        if (unit.dimension != Dimension::count) offer_labelled(unit.label, unit.name);
      }
    } else if (name == "--columns" || name == "--sort") {
      move_to_item(begin_of_last_item(item()));
      offer("id");
      if (kind_ != nullptr) field_names(*kind_, "");
    } else {
      values_named(value_names_[name]);
    }
  }

  // The field of the record, or of the entry that a follow-up appends, that the flag is for.
  const Field* field_of(const Declared& flag) const {
    if (kind_ == nullptr || (verb_ != "add" && action_ == nullptr)) return nullptr;
    const bool appends = action_ != nullptr && !action_->append.empty();
    const std::vector<Field>& fields =
        appends ? kind_->find_field(action_->append)->fields : kind_->fields;
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
      if (one == "ID" && kind_ != nullptr) {
        ids(*kind_);
      } else if (one == "FIELD=VALUE" && kind_ != nullptr) {
        changes(*kind_);
      } else if (one == "VALUE" && kind_ != nullptr) {
        values_of_positional(*kind_);
      } else if (one == "TERM") {
        terms();
      } else if (one == "MEASURE") {
        measures();
      } else if (one == "REPORT") {
        reports();
      } else if (one == "KIND" || one == "[KIND]") {
        for (const Kind* kind : schema().kinds()) offer_labelled(kind->label, kind->name);
      } else if (one == "SHELL") {
        for (const std::string& shell : completion_shells()) offer(shell);
      } else if (one == "COMMAND") {
        topics();
      } else if (one == "A..B") {
        move_past_dots();
        revisions();
      } else if (one == "ID" && !positionals_.empty()) {
        if (const Kind* kind = schema().find_kind(positionals_.front())) ids(*kind);
      } else if (one == "VILLAGE") {
        villages();
      } else if (one == "PERIOD") {
        periods();
      } else if (one == "FILE" || one == "PATH") {
        offer_paths(kFiles);
      } else if (one == "DIR" || one == "BOOK" || one == "FOLDER") {
        offer_paths(kFolders);
      } else if (std::none_of(one.begin(), one.end(),
                              [](char c) { return c >= 'A' && c <= 'Z'; })) {
        offer(one);
      }
    }
  }

  void positional() {
    // "ID FIELD=VALUE": the words for the first, the second … and all further ones.
    std::string_view names = positional_name_;
    for (std::size_t i = 0; i < positionals_.size(); ++i) {
      const std::size_t blank = names.find(' ');
      if (blank == std::string_view::npos) break;
      names.remove_prefix(blank + 1);
    }
    names = names.substr(0, names.find(' '));
    if (only_first(names) && !positionals_.empty()) return;
    values_named(names);
  }

  // What a command takes one of.
  bool only_first(std::string_view name) const {
    return (name == "ID" && positional_name_ == "ID") || name == "SHELL" || name == "KIND" ||
           name == "setup";
  }

  void topics() {
    if (positionals_.empty()) {
      commands_and_kinds();
    } else if (const Kind* kind = schema().find_kind(positionals_.front())) {
      verbs_of(*kind);
    }
  }

  // --- Fields ---

  void values_of(const Field& field) {
    if (field.type == Type::entries) {
      entry(field);
      return;
    }
    if (field.is_list()) move_to_item(begin_of_last_item(item()));
    for (const Choice& choice : field.choices) offer_labelled(choice.label, choice.name);
    if (!field.target.empty()) ids(schema().kind(field.target));
    if (field.type == Type::flag) {
      offer_labelled({"yes", "是"}, "yes");
      offer_labelled({"no", "否"}, "no");
    } else if (field.type == Type::measure) {
      measures();
    } else if (field.type == Type::terms) {
      terms();
    }
  }

  // `date=2021-05,stage=oper`
  void entry(const Field& field) {
    move_to_item(begin_of_last_item(item()));
    const std::size_t equals = item().find('=');
    if (equals == std::string_view::npos) {
      for (const Field& part : field.fields) offer_labelled(part.label, part.name, "=");
    } else if (const Field* part = field.find_field(item().substr(0, equals))) {
      move_to_item(equals + 1);
      values_of(*part);
    }
  }

  void field_names(const Kind& kind, const std::string& end) {
    for (const Field& field : kind.fields) offer_labelled(field.label, field.name, end);
    for (const Field& field : kind.derived) {
      if (end.empty()) offer_labelled(field.label, field.name);
    }
  }

  // `field=value`, `field+=value`, `field-=value`
  void changes(const Kind& kind) {
    const std::size_t equals = item().find('=');
    if (equals == std::string_view::npos) {
      field_names(kind, "=");
      return;
    }
    std::string_view name = item().substr(0, equals);
    if (name.ends_with('+') || name.ends_with('-')) name.remove_suffix(1);
    const Field* field = kind.find_field(name);
    move_to_item(equals + 1);
    if (field != nullptr && !field->derivation) values_of(*field);
  }

  // Of a follow-up the entry's subfield; of `add` what it takes without a flag.
  void values_of_positional(const Kind& kind) {
    if (action_ != nullptr) {
      const Field* list = kind.find_field(action_->append);
      const Field* part = list == nullptr ? nullptr : list->find_field(action_->positional);
      if (part != nullptr) values_of(*part);
      return;
    }
    for (const Field& field : kind.fields) {
      if (!field.positional) continue;
      if (!field.target.empty()) ids(schema().kind(field.target));
      if (field.type == Type::measure) measures();
    }
  }

  // `report-1..` is followed by another revision.
  void move_past_dots() {
    if (const std::size_t dots = item().find(".."); dots != std::string_view::npos)
      move_to_item(dots + 2);
  }

  void revisions() {
    const git::Repository repository(context_.place().folder);
    offer("HEAD");
    for (const std::string& name : repository.names()) offer(name);
  }

  // --- Terms, measures, places, periods ---

  // The kinds that a term can be about: the one at hand, those of the measures typed, or all.
  std::vector<const Kind*> kinds_at_hand() {
    if (kind_ != nullptr) return {kind_};
    std::vector<const Kind*> kinds;
    for (const std::string& word : positionals_) {
      if (const Measure* measure = schema().find_measure(word)) {
        kinds.push_back(&schema().kind(measure->kind));
      }
    }
    return kinds.empty() ? schema().kinds() : kinds;
  }

  void terms() {
    for (const std::string_view negation : {"not:", "非:", "非："}) {
      if (item().starts_with(negation)) move_to_item(negation.size());
    }
    const std::size_t ascii = item().find(':');
    const std::size_t wide = item().find("：");
    const std::size_t colon = std::min(ascii, wide);
    if (colon == std::string_view::npos) {
      term_fields();
      return;
    }
    const std::string name(item().substr(0, colon));
    move_to_item(colon + (ascii < wide ? 1 : 3));
    if (is_village_term({false, name, ""})) {
      if (item().starts_with('=')) move_to_item(1);
      villages();
      return;
    }
    for (const Kind* kind : kinds_at_hand()) {
      if (const auto path = find_path(schema(), *kind, name)) {
        values_of(path->foreign != nullptr ? *path->foreign : *path->own);
      }
    }
  }

  void term_fields() {
    offer_labelled({"village", "村"}, "village", ":");
    for (const Kind* kind : kinds_at_hand()) {
      const auto offer_fields = [&](const std::vector<Field>& fields, bool only_choices) {
        for (const Field& field : fields) {
          if (field.type == Type::entries || (only_choices && field.choices.empty())) continue;
          offer_labelled(field.label, field.singular, ":");
        }
      };
      offer_fields(kind->fields, false);
      offer_fields(kind->derived, false);
      for (const Field& field : kind->fields) {
        if (!field.target.empty()) offer_fields(schema().kind(field.target).fields, true);
      }
    }
  }

  void reports() {
    const Reports reports(schema());
    for (const ReportDefinition& report : reports.all()) offer_labelled(report.label, report.name);
  }

  void measures() {
    for (const Measure* measure : schema().measures())
      offer_labelled(measure->label, measure->name);
  }

  void villages() {
    for (const Place& place : context_.book().places().all()) {
      offer(place.slug, place.name);
      if (place.name != place.slug) offer(place.name, place.slug);
    }
  }

  void periods() {
    offer_labelled({"today", "今天"}, "today");
    offer_labelled({"this week", "本周"}, "this-week");
    offer_labelled({"last week", "上周"}, "last-week");
    offer_labelled({"this month", "本月"}, "this-month");
    offer_labelled({"last month", "上月"}, "last-month");
    offer_labelled({"this quarter", "本季度"}, "this-quarter");
    offer_labelled({"last quarter", "上季度"}, "last-quarter");
    offer_labelled({"this year", "今年"}, "this-year");
    offer_labelled({"last year", "去年"}, "last-year");
  }

  void dimensions() {
    move_to_item(begin_of_last_item(item()));
    offer_labelled({"village", "村"}, "village");
    offer_labelled({"township", "街道"}, "township");
    offer_labelled({"village", "行政村"}, "village-level");
    offer_labelled({"grid", "网格"}, "grid");
    offer_labelled({"day", "日"}, "day");
    offer_labelled({"week", "周"}, "week");
    offer_labelled({"month", "月"}, "month");
    offer_labelled({"quarter", "季度"}, "quarter");
    offer_labelled({"year", "年"}, "year");
    for (const Kind* kind : kinds_at_hand()) {
      const auto offer_fields = [&](const std::vector<Field>& fields) {
        for (const Field& field : fields) {
          if (!field.choices.empty() || !field.target.empty())
            offer_labelled(field.label, field.singular);
        }
      };
      offer_fields(kind->fields);
      for (const Field& field : kind->fields) {
        if (!field.target.empty()) offer_fields(schema().kind(field.target).fields);
      }
    }
  }

  // --- Ids ---

  void ids(const Kind& kind) {
    if (kind.file == FileRule::village) {
      villages();
      return;
    }
    const Book& book = context_.book();
    Scope scope;
    std::string village;
    const std::size_t slash = item().find('/');
    if (slash != std::string_view::npos) {
      const Place* place = book.places().find(item().substr(0, slash));
      if (place == nullptr || kind.in_book_scope()) return;
      village = place->slug;
      move_to_item(slash + 1);
    } else if (!kind.in_book_scope()) {
      village = context_.village_at_hand();
    }
    if (!village.empty()) scope.villages = {village};
    const bool names_village = village.empty() && !kind.in_book_scope();
    struct Row {
      std::optional<Day> day;
      std::string id;
      std::string description;
    };
    std::vector<Row> rows;
    const Field* name = naming_field(kind);
    // A follow-up that stamps a date is for records that it has not stamped.
    const Field* stamp = action_ != nullptr && kind_ == &kind && !action_->stamp.empty()
                             ? kind.find_field(action_->stamp)
                             : nullptr;
    book.each(kind, scope, [&](const Record& record) {
      if (stamp != nullptr && record.at(*stamp).found()) return;
      const std::string id = record.id();
      const std::string tail = id.substr(id.rfind('-') + 1);
      const std::string full = names_village ? record.village() + '/' + id : id;
      // Whichever way of naming the record is being typed.
      const std::string* typed = nullptr;
      for (const std::string* form : {&full, &id, &tail}) {
        if (typed == nullptr && form->starts_with(item())) typed = form;
      }
      if (typed == nullptr) return;
      rows.push_back({kind.id == IdRule::dated ? record.first_day() : std::nullopt, *typed,
                      name == nullptr ? "" : record.text(*name)});
    });
    // The latest first: who completes an id works on something recent.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.day > b.day; });
    if (rows.size() > kMostIds) rows.resize(kMostIds);
    for (const Row& row : rows) offer(row.id, row.description);
  }

  std::vector<std::string> words_;  // those before the one being typed, once that is in current_
  Context context_;
  std::string current_;
  std::size_t kept_ = 0;
  std::string out_;
  std::set<std::string> offered_;

  std::vector<Declared> flags_;
  std::map<std::string, std::string> value_names_;  // by the flag's first name, in English
  std::string positional_name_;
  std::string command_;
  std::string verb_;
  const Kind* kind_ = nullptr;
  const Action* action_ = nullptr;
  std::unique_ptr<Command> chosen_;
  std::vector<std::string> positionals_;
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
