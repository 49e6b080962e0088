#include "cli/context.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <ostream>

#include "cli/commands.h"
#include "cli/joined_books.h"
#include "cli/revision.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/fs/disk.h"
#include "ruralctl/fs/journalled.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

// How long a command waits for others that change the same book.
constexpr std::chrono::seconds default_lock_wait{30};

std::chrono::milliseconds lock_wait(const Environment& environment) {
  const std::optional<std::string> seconds = environment.variable("RURALCTL_LOCK_WAIT");
  if (!seconds || seconds->empty() ||
      seconds->find_first_not_of("0123456789") != std::string::npos || seconds->size() > 6) {
    return default_lock_wait;
  }
  return std::chrono::seconds(std::stoi(*seconds));
}

std::vector<std::string> shown(const std::vector<BookFolder>& folders) {
  std::vector<std::string> out;
  for (const BookFolder& folder : folders) out.push_back(folder.shown);
  return out;
}

}  // namespace

std::vector<std::string> early_values(const std::vector<std::string>& arguments,
                                      std::string_view name) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i] == name && i + 1 < arguments.size()) found.push_back(arguments[i + 1]);
    if (arguments[i].starts_with(std::string(name) + '=')) {
      found.push_back(arguments[i].substr(name.size() + 1));
    } else if (name.size() == 2 && arguments[i].size() > 2 && arguments[i].starts_with(name)) {
      found.push_back(arguments[i].substr(2));  // -CFOLDER
    }
  }
  return found;
}

std::optional<std::string> early_value(const std::vector<std::string>& arguments,
                                       std::string_view name) {
  std::vector<std::string> found = early_values(arguments, name);
  return found.empty() ? std::nullopt : std::optional(std::move(found.back()));
}

Context::Context(Environment& environment, const std::vector<std::string>& arguments)
    : environment_(environment) {
  find_root(arguments);
  const std::optional<std::string> at = early_value(arguments, "--at");
  globals_.today = early_value(arguments, "--today");
  if (!book_folders_.empty()) {
    open_joined_books(at);
  } else {
    if (at) go_back_to(*at);
    if (!revision_) open_disk_book();
  }
  globals_.today.reset();
  choose_language(arguments);
}

Context::~Context() = default;

void Context::open_disk_book() {
  if (root_.empty()) return;
  try {
    tree_ = fs::open_disk(root_);
    view_ = fs::journalled(*tree_);
    book_ = std::make_unique<Book>(*view_, command_words());
  } catch (const Error& error) {
    settings_error_ = error;
  }
}

void Context::read_again() {
  settings_error_.reset();
  open_disk_book();
  if (book_ && book_->schema().settings().language) speak(*book_->schema().settings().language);
}

void Context::open_joined_books(const std::optional<std::string>& at) {
  std::optional<JoinedBooks::At> past;
  try {
    if (at) past = JoinedBooks::At{*at, today()};
  } catch (const Error& error) {
    settings_error_ = error;
    return;
  }
  joined_ = std::make_unique<JoinedBooks>(book_folders_, past);
  if (joined_->book() == nullptr) settings_error_ = joined_->problems().front();
  for (const Error& closed : closed_folders_) {
    if (joined_->book() != nullptr) joined_->book()->note(closed);
  }
}

void Context::go_back_to(const std::string& typed) {
  try {
    const Day day = today();
    const git::Repository repository(place().folder);
    revision_ = std::make_unique<RevisionBook>(open_revision(repository, place(), typed, day));
  } catch (const Error& error) {
    revision_error_ = error;
  }
}

void Context::settle_revision() {
  if (!book_folders_.empty()) {
    if (globals_.at || !joined_ || !joined_->is_past()) return;
    settings_error_.reset();
    unwanted_joined_ = std::move(joined_);
    open_joined_books(std::nullopt);
  } else if (globals_.at) {
    if (revision_error_) throw *revision_error_;
    root_ = revision_->root;
    settings_error_ = revision_->unread;
  } else if (revision_) {
    unwanted_revision_ = std::move(revision_);
    open_disk_book();
  }
}

BookPlace Context::place() const {
  need_one_book();
  if (asked_folder_) return {*asked_folder_, true};
  return {root_.empty() ? environment_.folder : root_, false};
}

void Context::find_root(const std::vector<std::string>& arguments) {
  const std::vector<std::string> asked = early_values(arguments, "-C");
  if (asked.empty()) {
    find_root_around();
    return;
  }
  const stdfs::path at = (stdfs::path(environment_.folder) / asked.back()).lexically_normal();
  std::error_code failure;
  if (asked.size() == 1 && stdfs::exists(at / kSettingsFile, failure)) {
    root_ = at.string();
    asked_folder_ = root_;
    return;
  }
  if (failure) {
    settings_error_ =
        Error(Exit::system, msg("the folder {0} cannot be looked into: {1}; name another behind "
                                "-C, or ask its owner for permission",
                                at.string(), failure.message()));
    searched_ = at.string();
    return;
  }
  BookFolders folders = find_book_folders(environment_.folder, asked);
  book_folders_ = std::move(folders.books);
  closed_folders_ = std::move(folders.closed);
  if (book_folders_.empty() && !closed_folders_.empty()) settings_error_ = closed_folders_.front();
  for (const std::string& without : folders.without) {
    if (!searched_.empty()) searched_ += ", ";
    searched_ += (stdfs::path(environment_.folder) / without).lexically_normal().string();
  }
  if (book_folders_.empty() && asked.size() == 1) asked_folder_ = at.string();
}

void Context::find_root_around() {
  for (stdfs::path at = environment_.folder;; at = at.parent_path()) {
    if (!searched_.empty()) searched_ += ", ";
    searched_ += at.string();
    std::error_code ignored;
    if (stdfs::exists(at / kSettingsFile, ignored)) {
      root_ = at.string();
      return;
    }
    if (!at.has_parent_path() || at == at.parent_path()) return;
  }
}

void Context::choose_language(const std::vector<std::string>& arguments) {
  std::optional<Language> language;
  if (const auto asked = early_value(arguments, "--lang")) language = parse_language(*asked);
  if (const auto set = environment_.variable("RURALCTL_LANG"); !language && set)
    language = parse_language(*set);
  if (!language && revision_ && revision_->book)
    language = revision_->book->schema().settings().language;
  if (!language && joined_ && joined_->book() != nullptr)
    language = joined_->book()->schema().settings().language;
  if (!language && book_) language = book_->schema().settings().language;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (language) break;
    if (const auto set = environment_.variable(name); set && !set->empty())
      language = parse_language(*set);
  }
  catalog_.emplace(catalog_for(language.value_or(Language::en)));
}

void Context::speak(Language language) {
  if (!globals_.lang && !environment_.variable("RURALCTL_LANG"))
    catalog_.emplace(catalog_for(language));
}

Day Context::today() {
  const std::optional<std::string> fixed =
      globals_.today ? globals_.today : environment_.variable("RURALCTL_TODAY");
  if (!fixed || fixed->empty()) return environment_.today;
  const std::optional<Day> day = parse_day(*fixed);
  if (!day)
    throw Error(Exit::usage, msg("--today takes a day, written 2021-03-16, not '{0}'", *fixed));
  return *day;
}

const Schema& Context::schema() const {
  if (revision_ && revision_->book) return revision_->book->schema();
  if (joined_ && joined_->book() != nullptr) return joined_->book()->schema();
  if (book_) return book_->schema();
  if (writer_) return writer_->book().schema();
  if (!builtin_) const_cast<Context*>(this)->builtin_.emplace();
  return *builtin_;
}

void Context::need_root() const {
  if (settings_error_) throw *settings_error_;
  if (!root_.empty() || (!book_folders_.empty() && searched_.empty())) return;
  const BookFolders below = find_book_folders(environment_.folder, {"."});
  if (globals_.folders.empty() && !below.books.empty()) {
    throw Error(Exit::unread,
                msg("no book here, but below: {0}. Go into one of them, name it with -C, or read "
                    "them all together with '-C .'",
                    listed(shown(below.books))));
  }
  throw Error(
      Exit::unread,
      msg("no book here: there is no ruralctl.yaml in {0}. Go into a book's folder, name it with "
          "-C, or make one with 'ruralctl init DIR'",
          searched_));
}

const Book& Context::book() {
  asked_for_book_ = true;
  need_root();
  if (revision_) return *revision_->book;
  if (joined_) return *joined_->book();
  return writer_ ? writer_->book() : *book_;
}

int Context::status_of_schema() {
  if (!settings_error_) return static_cast<int>(Exit::done);
  say(*settings_error_);
  return static_cast<int>(Exit::unread);
}

std::vector<Error> Context::problems() const {
  if (!asked_for_book_) return {};
  if (joined_) return joined_->problems();
  if (revision_) return revision_->book ? revision_->book->problems() : std::vector<Error>();
  if (writer_) return writer_->book().problems();
  return book_ ? book_->problems() : std::vector<Error>();
}

const std::string& Context::root() const {
  need_one_book();
  return root_;
}

void Context::need_one_book() const {
  if (book_folders_.empty()) return;
  throw Error(Exit::usage, msg("this works on one book; name one of these behind -C: {0}",
                               listed(shown(book_folders_))));
}

fs::WritableTree& Context::tree() {
  need_root();
  need_one_book();
  need_present();
  return *tree_;
}

bool Context::is_past() const {
  return revision_ != nullptr || (joined_ && joined_->is_past());
}

void Context::need_present() const {
  if (!is_past()) return;
  throw Error(Exit::usage, msg("this changes the book, and the past cannot be changed; leave out "
                               "--at"));
}

Writer& Context::writer() {
  if (!writer_) writer_ = new_writer();
  return *writer_;
}

std::unique_ptr<Writer> Context::new_writer() {
  need_root();
  need_one_book();
  need_present();
  return std::make_unique<Writer>(*tree_, lock_wait(environment_), environment_.now,
                                  command_words());
}

IdSource Context::ids() const {
  const std::optional<std::string> seed = environment_.variable("RURALCTL_ID_SEED");
  return seed && !seed->empty() ? IdSource(*seed) : IdSource();
}

std::string Context::find_village(std::string_view typed) {
  return book().places().get(typed).slug;
}

std::string Context::village_at_hand() {
  if (globals_.village) return find_village(*globals_.village);
  if (const auto set = environment_.variable("RURALCTL_VILLAGE"); set && !set->empty())
    return find_village(*set);
  const std::string folder =
      root_.empty() ? std::string()
                    : stdfs::path(environment_.folder).lexically_relative(root_).generic_string();
  if (const std::string here = village_of_path(folder + '/'); !here.empty()) {
    if (book().places().find(here) != nullptr) return here;
  }
  if (const std::string& set = schema().settings().default_village; !set.empty())
    return find_village(set);
  const std::vector<std::string>& all = book().villages();
  return all.size() == 1 ? all.front() : std::string();
}

std::string Context::village_for(const Kind& kind) {
  if (kind.in_book_scope() || kind.file == FileRule::village) return {};
  std::string village = village_at_hand();
  if (!village.empty()) return village;
  std::vector<std::string> words;
  for (const Place& place : book().places().all()) {
    if (words.size() == 8) break;
    words.push_back(place.name == place.slug ? place.slug : place.name + " (" + place.slug + ')');
  }
  if (words.empty()) {
    throw Error(Exit::usage, msg("this book has no village yet; add one with 'ruralctl village add "
                                 "SLUG NAME --level …'"));
  }
  throw Error(Exit::usage, msg("which village? Add --village, set RURALCTL_VILLAGE, or go into its "
                               "folder; there are {0}",
                               listed(words)));
}

Format Context::format() {
  if (!globals_.format) return Format::table;
  if (const auto format = parse_format(*globals_.format)) return *format;
  const std::vector<std::string> near = nearest(*globals_.format, format_names(), 1);
  throw Error(Exit::usage,
              near.empty()
                  ? msg("no format '{0}'; there are {1}", *globals_.format, listed(format_names()))
                  : msg("no format '{0}'; did you mean '{1}'?", *globals_.format, near.front()));
}

TableOptions Context::table_options() {
  const std::optional<std::string> no_color = environment_.variable("NO_COLOR");
  const bool color = environment_.out_is_terminal && (!no_color || no_color->empty());
  return {environment_.out_is_terminal ? environment_.width : 0, language(), color};
}

ChartOptions Context::chart_options() const {
  ChartOptions options;
  options.width = environment_.out_is_terminal ? environment_.width : 0;
  options.language = language();
  options.ascii = environment_.variable("TERM") == "dumb";
  // A locale that is set and is none of UTF-8 belongs to a terminal without block characters.
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::optional<std::string> set = environment_.variable(name);
    if (!set || set->empty()) continue;
    const std::string locale = fold_for_search(*set);
    options.ascii = options.ascii || (locale.find("utf-8") == std::string::npos &&
                                      locale.find("utf8") == std::string::npos);
    break;
  }
  return options;
}

void Context::print(std::string_view data) {
  *environment_.out << data;
}

void Context::say(const Message& message) {
  *environment_.err << "ruralctl: " << text(message) << '\n';
}

void Context::say(const Error& error) {
  say(error, revision_ && globals_.at ? *globals_.at : std::string());
}

void Context::say(const Error& error, const std::string& revision) {
  std::string place;
  if (const auto& where = error.where(); where && !where->file.empty()) {
    // As git names a file of a revision.
    place = revision.empty() ? where->file : revision + ':' + where->file;
    if (where->line > 0) place += ':' + std::to_string(where->line);
    if (where->column > 0) place += ':' + std::to_string(where->column);
    place += ": ";
  }
  *environment_.err << "ruralctl: " << place << text(error.message()) << '\n';
}

}  // namespace ruralctl::cli
