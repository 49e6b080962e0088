// A tree in memory for tests: it logs what is done to it, fails or crashes where it is told to, and
// knows what a real disk may have kept after a crash.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::fs {

// The process dies here. Deliberately no std::exception: nobody may catch it and tidy up.
struct Crash {};

class MemoryTree : public WritableTree {
 public:
  using Files = std::map<std::string, std::string>;  // bytes by path

  MemoryTree() = default;
  explicit MemoryTree(const Files& files);

  bool read(const std::string& path, std::string& into) const override;
  std::vector<Entry> list(const std::string& folder) const override;
  bool exists(const std::string& path) const override;
  // Another Lock in the same tree is an Error at once, whatever `wait`.
  std::unique_ptr<Lock> lock(std::chrono::milliseconds wait, const Clock& clock) override;
  void check_replaceable(const std::string& path) const override;
  void write(const std::string& path, std::string_view bytes, const std::string& like) override;
  void rename(const std::string& from, const std::string& to) override;
  void remove(const std::string& path) override;
  void make_folder(const std::string& path) override;
  bool remove_empty_folder(const std::string& path) override;
  void sync_folder(const std::string& path) override;

  // What someone else does to the tree: never logged, never failing, always durable.
  void put(const std::string& path, const std::string& bytes);
  void erase(const std::string& path);

  // Everything there is, temporary files and the state folder included.
  const Files& files() const { return live_.files; }
  const std::set<std::string>& folders() const { return live_.folders; }

  // The operations that change or sync something, such as `rename a.new a`, in their order; and the
  // paths read.
  const std::vector<std::string>& log() const { return log_; }
  const std::vector<std::string>& reads() const { return reads_; }
  void clear_log();

  // From now on everything that reads or changes `path` is refused, as without permission.
  void deny(const std::string& path) { denied_.insert(path); }

  // The operation `number`, counted as in log() from 1, fails as on a full disk; with `fail_from`
  // all later ones too. A write that fails leaves half of its bytes.
  void fail_at(std::size_t number) { first_failure_ = last_failure_ = number; }
  void fail_from(std::size_t number);
  // The process dies in the operation `number`: a write is done by half, anything else not at all.
  void crash_at(std::size_t number) { crash_ = number; }

  // How many operations are not durable yet, and the tree after the power went: of those, the ones
  // whose bit in `survivors` is set have reached the disk (bit 0 is the oldest). The result has an
  // empty log and no failures.
  std::size_t unsynced() const { return pending_.size(); }
  MemoryTree after_crash(unsigned survivors) const;
  // The tree after only the process has died.
  MemoryTree after_kill() const;

 private:
  struct State {
    Files files;
    std::set<std::string> folders = {""};
  };
  // A change of names that may not have reached the disk.
  struct Operation {
    enum class Kind { put, rename, remove, make_folder, remove_folder };
    Kind kind;
    std::string path;
    std::string other;               // the new name, or the new bytes
    std::set<std::string> unsynced;  // folders
  };

  static void apply(State& state, const Operation& operation);
  static void add_folders(State& state, const std::string& path);
  void check_permitted(const std::string& path) const;
  void begin(const std::string& description);
  void perform(Operation operation);
  void require_folder_of(const std::string& path) const;

  State live_;
  State durable_;
  std::vector<Operation> pending_;
  std::vector<std::string> log_;
  mutable std::vector<std::string> reads_;
  std::set<std::string> denied_;
  std::shared_ptr<bool> locked_ = std::make_shared<bool>(false);
  std::size_t first_failure_ = 0;
  std::size_t last_failure_ = 0;
  std::size_t crash_ = 0;
};

}  // namespace ruralctl::fs
