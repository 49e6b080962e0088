#include "book/read_ahead.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace ruralctl {
namespace {

// Below this, threads cost more than they save.
constexpr std::size_t few_files = 64;
// Files that are read and not yet looked at, at most: enough to even out small and large ones.
constexpr std::size_t most_waiting = 64;
// More would wait for the one that looks at the files.
constexpr unsigned most_readers = 4;

void read(const fs::Tree& tree, const std::string& path, ReadFile& file) {
  file.error.reset();
  try {
    file.there = tree.read(path, file.text);
    if (file.there) file.document.read_records(file.text, path);
  } catch (const Error& error) {
    file.error = error;
  }
}

class Readers {
 public:
  Readers(const fs::Tree& tree, const std::vector<std::string>& paths)
      : tree_(tree), paths_(paths), slots_(most_waiting) {
    const unsigned count = std::clamp(std::thread::hardware_concurrency(), 1U, most_readers);
    for (unsigned i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
  }

  ~Readers() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  // The next file in order, once it is read.
  ReadFile& next() {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[taken_ % slots_.size()];
    ready_.wait(lock, [&] { return slot.ready; });
    return slot.file;
  }

  void done_with_next() {
    {
      const std::lock_guard lock(mutex_);
      slots_[taken_ % slots_.size()].ready = false;
      ++taken_;
    }
    room_.notify_one();
  }

 private:
  struct Slot {
    ReadFile file;
    bool ready = false;
  };

  void work() {
    for (;;) {
      std::size_t number = 0;
      {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] {
          return stopped_ || begun_ == paths_.size() || begun_ < taken_ + slots_.size();
        });
        if (stopped_ || begun_ == paths_.size()) break;
        number = begun_++;
      }
      Slot& slot = slots_[number % slots_.size()];
      read(tree_, paths_[number], slot.file);
      {
        const std::lock_guard lock(mutex_);
        slot.ready = true;
      }
      ready_.notify_one();
    }
    room_.notify_all();
  }

  const fs::Tree& tree_;
  const std::vector<std::string>& paths_;
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable ready_;  // a slot was filled
  std::condition_variable room_;   // a slot was emptied, or all is over
  std::size_t begun_ = 0;          // files that a reader has begun
  std::size_t taken_ = 0;          // files that were looked at
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace

void read_in_order(const fs::Tree& tree, const std::vector<std::string>& paths,
                   const std::function<void(std::size_t number, ReadFile& file)>& take) {
  if (paths.size() < few_files || std::thread::hardware_concurrency() < 2) {
    ReadFile file;
    for (std::size_t number = 0; number < paths.size(); ++number) {
      read(tree, paths[number], file);
      take(number, file);
    }
    return;
  }
  Readers readers(tree, paths);
  for (std::size_t number = 0; number < paths.size(); ++number) {
    take(number, readers.next());
    readers.done_with_next();
  }
}

}  // namespace ruralctl
