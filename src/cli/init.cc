// init: a new book.
#include <filesystem>

#include "cli/commands.h"
#include "cli/git_program.h"
#include "cli/git_setup.h"
#include "ruralctl/book/new_book.h"
#include "ruralctl/fs/disk.h"

namespace ruralctl::cli {
namespace {

class Init : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("DIR"), folders_, msg("the folder, made if it is not there"));
    arguments.text({"--title", "--标题"}, title_, msg("TEXT"),
                   msg("the book's title, as reports show it"));
    arguments.flag({"--git"}, git_,
                   msg("keep it in git: a repository where there is none, and all that 'ruralctl "
                       "git setup' does"));
  }

  int run(Context& context) override {
    if (folders_.size() != 1)
      throw Error(Exit::usage, msg("say where the book is to be: 'ruralctl init DIR'"));
    // Before anything is made that would want a repository.
    if (git_) GitProgram(context.environment().folder, context.language()).line({"--version"});
    const std::filesystem::path folder =
        std::filesystem::path(context.environment().folder) / folders_.front();
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) {
      throw Error(Exit::system,
                  msg("the folder {0} cannot be made: {1}", folder.string(), failure.message()));
    }
    const auto tree = fs::open_disk(folder.string());
    make_book(*tree, title_.value_or(name_of(folder)), context.language(), std::chrono::seconds(10),
              context.environment().now);
    context.say(
        msg("the book is made: {0}. Next: go there, and add a village with 'ruralctl village add "
            "SLUG NAME "
            "--level …'",
            folder.lexically_normal().string()));
    if (git_) {
      begin_repository(context, folder.string());
      set_up_git(context, folder.string());
    }
    return 0;
  }

 private:
  // Also of `.` and of `book/`.
  static std::string name_of(const std::filesystem::path& folder) {
    const std::filesystem::path whole = folder.lexically_normal();
    return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
  }

  std::vector<std::string> folders_;
  std::optional<std::string> title_;
  bool git_ = false;
};

}  // namespace

std::unique_ptr<Command> make_init() {
  return std::make_unique<Init>();
}

}  // namespace ruralctl::cli
