#include "merge/remarks.h"

#include <algorithm>
#include <map>

#include "ruralctl/yaml/pieces.h"

namespace ruralctl::merge {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

bool contains(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::map<std::string, std::size_t> counted(const std::vector<std::string>& texts) {
  std::map<std::string, std::size_t> counts;
  for (const std::string& text : texts) ++counts[text];
  return counts;
}

}  // namespace

std::string merged_remarks(const std::string& base, const std::string& ours,
                           const std::string& theirs) {
  if (ours == theirs || theirs == base) return ours;
  if (ours == base) return theirs;
  const std::vector<std::string> before = lines_of(base);
  const std::vector<std::string> here = lines_of(ours);
  std::string out = ours;
  for (const std::string& line : lines_of(theirs)) {
    const bool is_comment = line.find('#') != std::string::npos;
    if (is_comment && !contains(before, line) && !contains(here, line)) out += line;
  }
  return out;
}

std::vector<std::string> lost_comments(const std::vector<std::string>& base,
                                       const std::vector<std::string>& ours,
                                       const std::vector<std::string>& theirs,
                                       const std::vector<std::string>& merged) {
  std::map<std::string, std::size_t> before = counted(base);
  std::map<std::string, std::size_t> there = counted(merged);
  std::vector<std::string> lost;
  for (const auto* side : {&ours, &theirs}) {
    for (const auto& [text, count] : counted(*side)) {
      if (count <= before[text]) continue;
      for (; there[text] < count; ++there[text]) lost.push_back(text);
    }
  }
  return lost;
}

std::vector<std::string> comments_of_record(const std::string& lines) {
  yaml::Document document;
  document.read_records(lines, "");
  return yaml::comment_texts(document);
}

}  // namespace ruralctl::merge
