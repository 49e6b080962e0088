#pragma once

#include <memory>
#include <string>

#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::fs {

// The folder `root` of the disk, which stays the same one even if it is renamed while open. Throws
// Error if there is no such folder (Exit::unread) or it may not be opened (Exit::system).
std::unique_ptr<WritableTree> open_disk(const std::string& root);

}  // namespace ruralctl::fs
