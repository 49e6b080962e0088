// Paths as the trees use them: relative, with `/`.
#pragma once

#include <string>
#include <string_view>

namespace ruralctl::fs {

// The part before the last `/`; "" for what stands in the root, and for the root.
std::string folder_of(const std::string& path);

// Whether a change may write there: a plain path inside the tree that touches neither git's own
// files nor ours.
bool is_changeable(std::string_view path);

}  // namespace ruralctl::fs
