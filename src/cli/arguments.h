// A command's flags and positionals; the one place that knows CLI11.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ruralctl/base/catalog.h"
#include "ruralctl/base/message.h"

namespace CLI {
class App;
}

namespace ruralctl::cli {

struct Declared {
  std::vector<std::string> names;  // "--by"; a positional has one without dashes
  // What stands for its value, or for a positional, in help; empty for switches.
  std::string value;
  std::string help;  // in the catalog's language
  bool global = false;
  bool several = false;
};

class Arguments {
 public:
  explicit Arguments(const Catalog& catalog);
  ~Arguments();
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;

  // `names` as "--period" or "-C"; what the parser finds goes into the reference, which must stay
  // valid.
  void text(const std::vector<std::string>& names, std::optional<std::string>& into,
            const Message& value, const Message& help);
  void texts(const std::vector<std::string>& names, std::vector<std::string>& into,
             const Message& value, const Message& help);
  void flag(const std::vector<std::string>& names, bool& into, const Message& help);
  void positionals(const Message& name, std::vector<std::string>& into, const Message& help);
  // The options declared from here on are those of every command.
  void begin_globals() { global_ = true; }

  // Throws Error(Exit::usage) for a flag that there is not, with the nearest, and for a missing
  // value.
  void parse(const std::vector<std::string>& arguments);

  const std::vector<Declared>& options() const { return options_; }
  const std::vector<Declared>& positionals() const { return positionals_; }

 private:
  // Names that are not taken yet, as CLI11 wants them.
  std::string claim(const std::vector<std::string>& names);

  [[noreturn]] void refuse_flag(const std::string& name) const;

  const Catalog& catalog_;
  std::unique_ptr<CLI::App> app_;
  std::vector<Declared> options_;
  std::vector<Declared> positionals_;
  std::vector<std::string> taken_;
  std::vector<std::string>* positionals_into_ = nullptr;
  bool global_ = false;
};

}  // namespace ruralctl::cli
