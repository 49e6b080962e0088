#include "cli/arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "ruralctl/base/error.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"

namespace ruralctl::cli {

Arguments::Arguments(const Catalog& catalog)
    : catalog_(catalog), app_(std::make_unique<CLI::App>()) {
  app_->set_help_flag();
  app_->allow_extras();
}

Arguments::~Arguments() = default;

std::string Arguments::claim(const std::vector<std::string>& names) {
  std::vector<std::string> free;
  for (const std::string& name : names) {
    if (std::find(taken_.begin(), taken_.end(), name) != taken_.end()) continue;
    if (name.find_first_of(" =,/()") != std::string::npos)
      continue;  // a label that no shell word can be
    taken_.push_back(name);
    free.push_back(name);
  }
  return listed(free, ",");
}

void Arguments::text(const std::vector<std::string>& names, std::optional<std::string>& into,
                     const Message& value, const Message& help) {
  const std::string claimed = claim(names);
  if (claimed.empty()) return;
  app_->add_option_function<std::string>(claimed,
                                         [&into](const std::string& given) { into = given; })
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  options_.push_back({names, catalog_.text(value), catalog_.text(help), global_, false});
}

void Arguments::texts(const std::vector<std::string>& names, std::vector<std::string>& into,
                      const Message& value, const Message& help) {
  const std::string claimed = claim(names);
  if (claimed.empty()) return;
  app_->add_option_function<std::vector<std::string>>(
          claimed, [&into](const std::vector<std::string>& given) { into = given; })
      ->type_size(1)
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  options_.push_back({names, catalog_.text(value), catalog_.text(help), global_, true});
}

void Arguments::flag(const std::vector<std::string>& names, bool& into, const Message& help) {
  const std::string claimed = claim(names);
  if (claimed.empty()) return;
  app_->add_flag_callback(claimed, [&into] { into = true; });
  options_.push_back({names, "", catalog_.text(help), global_, false});
}

void Arguments::positionals(const Message& name, std::vector<std::string>& into,
                            const Message& help) {
  positionals_into_ = &into;
  positionals_.push_back({{name.id()}, catalog_.text(name), catalog_.text(help), false, true});
}

void Arguments::parse(const std::vector<std::string>& arguments) {
  // CLI11 takes its arguments from the last to the first, and a flag with nothing behind '=' for
  // one whose value is the next argument.
  std::vector<std::string> reversed;
  bool flags = true;
  for (const std::string& argument : arguments) {
    flags = flags && argument != "--";
    if (flags && argument.starts_with("--") && argument.find('=') == argument.size() - 1) {
      reversed.push_back(argument.substr(0, argument.size() - 1));
      reversed.emplace_back();
    } else {
      reversed.push_back(argument);
    }
  }
  std::reverse(reversed.begin(), reversed.end());
  try {
    app_->parse(reversed);
  } catch (const CLI::ArgumentMismatch& mismatch) {
    const std::string what = mismatch.what();
    throw Error(Exit::usage, msg("{0} needs a value; type it behind, with a space or '='",
                                 what.substr(0, what.find(':'))));
  } catch (const CLI::ParseError& error) {
    throw Error(Exit::usage, msg("the arguments cannot be read ({0}); see --help", error.what()));
  }
  // What CLI11 knows nothing of are the positionals, which it would split if they look like
  // '[a,b]', and flags that there are not; behind '--' everything is a positional.
  bool behind_mark = false;
  for (const std::string& left : app_->remaining()) {
    if (!behind_mark && left == "--") {
      behind_mark = true;
    } else if (!behind_mark && left.size() > 1 && left.starts_with('-')) {
      refuse_flag(left.substr(0, left.find('=')));
    } else if (positionals_into_ == nullptr) {
      throw Error(
          Exit::usage,
          msg("'{0}' is one argument too many; put a text of several words between quotes", left));
    } else {
      positionals_into_->push_back(left);
    }
  }
}

void Arguments::refuse_flag(const std::string& name) const {
  const std::vector<std::string> near = nearest(name, taken_, 2);
  throw Error(Exit::usage,
              near.empty()
                  ? msg("no flag '{0}' here; --help lists them. A text that starts with '-' "
                        "goes behind '--'",
                        name)
                  : msg("no flag '{0}' here; did you mean {1}?", name, listed(near)));
}

}  // namespace ruralctl::cli
