// `--output FILE`
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"

namespace ruralctl::cli {

class OutputFile {
 public:
  // No path, or `-`: stdout. Throws Error(Exit::usage) for an ending that says nothing of a format
  // where `--format` does not either.
  OutputFile(Context& context, const std::optional<std::string>& path);

  // `--format`, else what the file's ending says, else a table.
  Format format() const { return format_; }

  // The whole file at once: readers see the old one or the new one. Throws Error(Exit::system)
  // with the old one as it was.
  void write(const std::string& bytes);

 private:
  Context& context_;
  std::string path_;  // empty: stdout
  Format format_;
};

}  // namespace ruralctl::cli
