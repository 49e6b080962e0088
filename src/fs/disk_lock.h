#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "fs/posix.h"
#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::fs {

// WritableTree::lock() for the folder that `root` has open.
std::unique_ptr<Lock> lock_disk(const Descriptor& root, std::chrono::milliseconds wait,
                                const Clock& clock);

}  // namespace ruralctl::fs
