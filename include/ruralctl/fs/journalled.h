#pragma once

#include <memory>

#include "ruralctl/fs/tree.h"

namespace ruralctl::fs {

// The tree as readers are to see it: as it is, or, where a change was recorded but not finished, as
// it will be when it is. Looks for the journal once, now; without one everything is passed on to
// `tree`, which must outlive the view.
//
// Takes no lock, so a reader may see a change of several files that is committed while it reads in
// one file and not in another. Throws Error (Exit::unread) if the journal was written by a later
// version.
std::unique_ptr<Tree> journalled(const Tree& tree);

}  // namespace ruralctl::fs
