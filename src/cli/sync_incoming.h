// What keeps a state that the others sent from becoming the book's.
#pragma once

#include <string>

#include "cli/context.h"
#include "cli/sync_place.h"
#include "ruralctl/git/repository.h"

namespace ruralctl::cli {

// Each throws Error, having told what is wrong, where the files must not be brought to the commit
// `result`: `theirs`, or what was put together of it and of what is recorded here.

// Others moved or removed the book's folder: what is recorded here since would be read by nobody.
// `ours` is the commit that is checked out.
void refuse_moved_book(const GitProgram& git, const SyncPlace& place, const std::string& ours,
                       const std::string& theirs);

// Settings that nobody can read would take the book away from everybody who gets them.
void refuse_unread_settings(Context& context, const GitProgram& git, const SyncPlace& place,
                            const git::Repository& repository, const std::string& result,
                            const std::string& theirs);

// What is right on either side may not be so together: a record that went to two months. `ours` is
// the book here.
void refuse_wrong_book(Context& context, const SyncPlace& place, const git::Repository& repository,
                       const Book& ours, const std::string& result, const std::string& theirs);

}  // namespace ruralctl::cli
