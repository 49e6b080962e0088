#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace ruralctl::fs {

// A folder of the disk that goes with the test that made it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = std::filesystem::temp_directory_path() / "ruralctl-test-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    root_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  std::string path(const std::string& inside = {}) const {
    return inside.empty() ? root_.string() : (root_ / inside).string();
  }

  void put(const std::string& file, const std::string& bytes) const {
    std::filesystem::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file, std::ios::binary) << bytes;
  }

  std::string get(const std::string& file) const {
    std::ostringstream bytes;
    bytes << std::ifstream(root_ / file, std::ios::binary).rdbuf();
    return bytes.str();
  }

  struct stat status(const std::string& file) const {
    struct stat result {};
    if (::lstat(path(file).c_str(), &result) != 0) throw std::runtime_error("no " + file);
    return result;
  }

 private:
  std::filesystem::path root_;
};

}  // namespace ruralctl::fs
