#include "cli/check_disk.h"

#include <chrono>
#include <filesystem>

#include "cli/unfinished_merge.h"
#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::cli {
namespace {

namespace stdfs = std::filesystem;

// `visits%2F2021-03.yaml.new` stands for visits/2021-03.yaml.
std::string target_of(const stdfs::path& temporary) {
  std::string name = temporary.filename().string();
  name.resize(name.size() - std::string_view(".new").size());
  for (const auto& [escape, meant] : {std::pair("%2F", "/"), std::pair("%25", "%")}) {
    for (std::size_t at = name.find(escape); at != std::string::npos;
         at = name.find(escape, at + 1)) {
      name.replace(at, 3, meant);
    }
  }
  return (temporary.parent_path() / name).generic_string();
}

// What a command that was interrupted left beside the files of the book. Trees do not show it, so
// it is looked for on the disk. What is young may be another command at work.
std::vector<Finding> leftovers(const std::string& root) {
  constexpr auto longest_command = std::chrono::minutes(1);
  std::vector<Finding> findings;
  // The next command that writes finishes this change and takes its files away.
  std::error_code failure;
  if (stdfs::exists(stdfs::path(root) / fs::kStateFolder / "journal", failure)) return findings;
  const auto look_at = [&](const stdfs::directory_entry& entry) {
    std::error_code ignored;
    if (!fs::is_temporary(entry.path().filename().string()) || !entry.is_regular_file(ignored))
      return;
    if (entry.last_write_time(ignored) + longest_command > stdfs::file_time_type::clock::now())
      return;
    const stdfs::path path = entry.path().lexically_relative(root);
    Location where{path.generic_string(), 0, 0};
    findings.push_back({Severity::warning, std::move(where),
                        msg("an interrupted command left this behind; see whether {0} is as it "
                            "should be, and delete this",
                            target_of(path))});
  };
  for (const auto& entry : stdfs::directory_iterator(root, failure)) look_at(entry);
  auto below = stdfs::recursive_directory_iterator(stdfs::path(root) / "villages", failure);
  for (; !failure && below != stdfs::end(below); below.increment(failure)) look_at(*below);
  return findings;
}

}  // namespace

std::vector<Finding> found_on_disk(const std::string& root, const std::vector<Finding>& told) {
  std::vector<Finding> findings = leftovers(root);
  for (Finding& finding : unfinished_merges(root, told)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace ruralctl::cli
