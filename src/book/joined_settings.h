// The settings of several books that are read as one.
#pragma once

#include <string>
#include <vector>

#include "ruralctl/base/error.h"
#include "ruralctl/schema/schema.h"

namespace ruralctl {

// A book's ruralctl.yaml.
struct SettingsFile {
  std::string path;
  std::string text;
};

struct JoinedSettings {
  Schema schema;
  // What a book defines otherwise than one before it, and what of its definitions is left out.
  std::vector<Error> differences;
};

// The settings of the first of `files`, which must be valid, with the kinds, fields, classes and
// measures that the others add. What two define differently is as the first of them says, and what
// is one list (procedure, rhythms, revisit) as the first of all says. The titles are put together,
// and none of the villages is at hand.
JoinedSettings join_settings(const std::vector<SettingsFile>& files,
                             const std::vector<std::string>& reserved);

}  // namespace ruralctl
