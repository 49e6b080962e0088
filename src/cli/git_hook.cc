#include "cli/git_hook.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "ruralctl/base/error.h"
#include "ruralctl/base/shell.h"
#include "ruralctl/fs/disk.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

constexpr char hook_name[] = "pre-commit";
constexpr char mark[] = "Written by 'ruralctl git setup'";

// It finds the books by itself: hooks are shared by all work trees of a repository, whose branches
// may have them in other places. Books that nobody has set up, such as examples, are passed over;
// and whatever keeps the check from telling is no reason to hold work back.
std::string hook_text(const Context& context) {
  const auto sentence = [&](const Message& message) { return shell_quoted(context.text(message)); };
  const std::string absent =
      sentence(msg("ruralctl: the book is committed unchecked, since there is no ruralctl on the "
                   "PATH of this hook"));
  const std::string untold =
      sentence(msg("ruralctl: the book is committed unchecked, for the reason above"));
  const std::string held =
      sentence(msg("ruralctl: nothing was committed. Mend the errors above and 'git add' the "
                   "files, then commit again; 'git commit --no-verify' commits them as they are"));
  return std::string("#!/bin/sh\n# ") + mark +
         ": checks each book of this repository that has been set up so, as it would\n"
         "# be committed. Only errors hold a commit back.\n"
         "if ! command -v ruralctl > /dev/null 2>&1; then\n"
         "  echo " +
         absent +
         " >&2\n"
         "  exit 0\n"
         "fi\n"
         "git ls-files -z -- ruralctl.yaml '*/ruralctl.yaml' | tr '\\0' '\\n' | {\n"
         "  held=0\n"
         "  while IFS= read -r settings; do\n"
         "    book=${settings%ruralctl.yaml}\n"
         "    case $(git check-attr merge -- \"${book}team.yaml\") in\n"
         "      *': merge: ruralctl') ;;\n"
         "      *) continue ;;\n"
         "    esac\n"
         "    ruralctl -C \"./$book\" check --staged < /dev/null\n"
         "    case $? in\n"
         "      0) ;;\n"
         "      1) held=1 ;;\n"
         "      *) echo " +
         untold +
         " >&2 ;;\n"
         "    esac\n"
         "  done\n"
         "  if [ $held = 1 ]; then\n"
         "    echo " +
         held +
         " >&2\n"
         "    exit 1\n"
         "  fi\n"
         "}\n";
}

bool lies_in(const stdfs::path& path, const stdfs::path& folder) {
  std::error_code ignored;
  const std::string relative = stdfs::weakly_canonical(path, ignored)
                                   .lexically_relative(stdfs::weakly_canonical(folder, ignored))
                                   .generic_string();
  return !relative.empty() && relative != ".." && !relative.starts_with("../");
}

// Whether the folder for hooks was named by somebody for more than this repository, or lies where
// others can have theirs.
bool is_shared(const GitProgram& git, const stdfs::path& hooks) {
  const std::optional<std::string> set =
      git.line({"config", "--show-scope", "--get", "core.hooksPath"});
  if (!set) return false;
  const stdfs::path top = git.folder();
  return (!set->starts_with("local") && !set->starts_with("worktree")) ||
         (!lies_in(hooks, top) &&
          !lies_in(hooks, top / git.line({"rev-parse", "--git-common-dir"}).value_or(".git")));
}

void write_hook(const stdfs::path& folder, const std::string& text) {
  std::error_code failure;
  stdfs::create_directories(folder, failure);
  if (failure) {
    throw Error(Exit::system,
                msg("the folder {0} cannot be made: {1}", folder.string(), failure.message()));
  }
  const std::unique_ptr<fs::WritableTree> hooks = fs::open_disk(folder.string());
  const std::string temporary = std::string(hook_name) + ".new";
  hooks->write(temporary, text, hook_name);
  // Git passes over a hook that may not be run. Who may read it may run it, as the umask has it.
  const stdfs::perms readable = stdfs::status(folder / temporary, failure).permissions();
  const auto bits =
      static_cast<unsigned>(readable & (stdfs::perms::owner_read | stdfs::perms::group_read |
                                        stdfs::perms::others_read)) >>
      2U;
  stdfs::permissions(folder / temporary, static_cast<stdfs::perms>(bits), stdfs::perm_options::add,
                     failure);
  hooks->rename(temporary, hook_name);
}

bool may_run(const stdfs::path& file) {
  std::error_code ignored;
  return (stdfs::status(file, ignored).permissions() & stdfs::perms::owner_exec) !=
         stdfs::perms::none;
}

}  // namespace

bool set_up_hook(Context& context, const GitProgram& git, const std::string& top,
                 const std::string& book) {
  const std::string call =
      (book.empty() ? "" : "-C " + shell_quoted(book) + ' ') + "check --staged";
  const std::string line = "ruralctl " + call + " || exit 1";
  const stdfs::path folder =
      stdfs::path(top) / git.line({"rev-parse", "--git-path", "hooks"}).value_or(".git/hooks");
  const stdfs::path file = folder / hook_name;
  const std::string shown = file.lexically_relative(top).string().starts_with("..")
                                ? file.string()
                                : file.lexically_relative(top).string();
  std::error_code ignored;
  if (stdfs::exists(stdfs::symlink_status(file, ignored))) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const bool is_ours = text.find(mark) != std::string::npos;
    if (!is_ours && text.find(call) == std::string::npos) {
      context.say(
          msg("the hook {0} is there already and stays as it is; to have the book checked, "
              "add to it the line: {1}",
              shown, line));
      return true;
    }
    if (may_run(file)) return false;
    context.say(
        msg("git passes over the hook {0}, which may not be run; 'chmod +x' allows it", shown));
    return true;
  }
  const bool is_no_folder = stdfs::exists(folder, ignored) && !stdfs::is_directory(folder, ignored);
  if (is_shared(git, folder) || is_no_folder) {
    context.say(
        msg("git looks for hooks in {0}, which is not this repository's alone, so none is "
            "written there; to have the book checked, add to a pre-commit hook the line: {1}",
            folder.string(), line));
    return true;
  }
  write_hook(folder, hook_text(context));
  context.say(msg("the hook {0} checks the book before each commit", shown));
  return true;
}

}  // namespace ruralctl::cli
