// git: what a repository needs to know about its book.
#include "cli/commands.h"
#include "cli/git_setup.h"

namespace ruralctl::cli {
namespace {

class Git : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("setup"), words_,
                          msg("write .gitattributes, the repository's settings, the hook"));
  }

  int run(Context& context) override {
    if (words_.size() != 1 || (words_.front() != "setup" && words_.front() != "设置"))
      throw Error(Exit::usage, msg("say what is to be done: '{0}'", "ruralctl git setup"));
    context.tree();  // throws where there is no book
    set_up_git(context, context.root());
    return static_cast<int>(Exit::done);
  }

 private:
  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> make_git() {
  return std::make_unique<Git>();
}

}  // namespace ruralctl::cli
