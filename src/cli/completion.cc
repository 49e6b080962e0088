// completion: the scripts (src/cli/completions) by which shells complete the command line.
#include "cli/commands.h"
#include "ruralctl/base/embedded.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"

namespace ruralctl {

extern const Embedded completion_scripts[];

namespace cli {

std::vector<std::string> completion_shells() {
  std::vector<std::string> names;
  for (const Embedded* script = completion_scripts; !script->name.empty(); ++script) {
    names.emplace_back(script->name);
  }
  return names;
}

namespace {

class CompletionScript : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("SHELL"), shells_, msg("bash, zsh or fish"));
  }

  int run(Context& context) override {
    if (shells_.size() != 1) {
      throw Error(Exit::usage, msg("say for which shell: 'ruralctl completion bash', zsh or fish"));
    }
    for (const Embedded* script = completion_scripts; !script->name.empty(); ++script) {
      if (shells_.front() != script->name) continue;
      context.print(script->bytes);
      return 0;
    }
    const std::vector<std::string> near = nearest(shells_.front(), completion_shells(), 1);
    throw Error(Exit::usage, near.empty() ? msg("no completion for '{0}'; there is one for {1}",
                                                shells_.front(), listed(completion_shells()))
                                          : msg("no completion for '{0}'; did you mean '{1}'?",
                                                shells_.front(), near.front()));
  }

 private:
  std::vector<std::string> shells_;
};

}  // namespace

std::unique_ptr<Command> make_completion() {
  return std::make_unique<CompletionScript>();
}

}  // namespace cli
}  // namespace ruralctl
