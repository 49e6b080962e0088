#include "cli/git_attributes.h"

#include "ruralctl/base/error.h"

namespace ruralctl::cli {
namespace {

constexpr char begin_mark[] = "# ruralctl: begin";
constexpr char end_mark[] = "# ruralctl: end\n";

// The same in every language, since it is committed. Bytes stay as they are: were line ends
// converted, files would differ from what ruralctl wrote on one machine and not on another.
std::string block() {
  return std::string(begin_mark) +
         " (kept by 'ruralctl git setup'; lines of your own go above or below)\n"
         "/ruralctl.yaml -text\n"
         "/team.yaml -text merge=ruralctl diff=ruralctl\n"
         "/villages/**/*.yaml -text merge=ruralctl diff=ruralctl\n"
         "/reports/*.yaml -text merge=ruralctl diff=ruralctl\n" +
         end_mark;
}

}  // namespace

std::string with_own_attributes(const std::string& text) {
  const std::size_t begin =
      text.starts_with(begin_mark) ? 0 : text.find('\n' + std::string(begin_mark));
  if (begin == std::string::npos) {
    const bool is_open = !text.empty() && !text.ends_with('\n');
    return text + (is_open ? "\n" : "") + block();
  }
  const std::size_t first = begin == 0 ? 0 : begin + 1;
  const std::size_t end = text.find(end_mark, first);
  if (end == std::string::npos) {
    throw Error(Exit::unread, Location{kAttributesFile},
                msg("ruralctl's part begins here and has no end; delete it from '{0}' on, then run "
                    "the command again",
                    begin_mark));
  }
  return text.substr(0, first) + block() + text.substr(end + sizeof end_mark - 1);
}

}  // namespace ruralctl::cli
