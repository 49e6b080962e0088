// The other copy of the repository: getting from it and sending to it.
#pragma once

#include <string>

#include "cli/sync_place.h"

namespace ruralctl::cli {

// The commit that the others stand at; empty where there is nothing there yet. Throws
// Error(Exit::system) where the other copy cannot be reached.
std::string fetch(const GitProgram& git, const SyncPlace& place);
// The same without getting anything; the commit may be unknown here.
std::string look_there(const GitProgram& git, const SyncPlace& place);

// Sends the branch. False if somebody else was faster; throws Error(Exit::system) where the other
// copy cannot be reached or refuses it.
bool send(const GitProgram& git, const SyncPlace& place);

}  // namespace ruralctl::cli
