// One version of a file, taken to pieces.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "merge/record.h"
#include "ruralctl/merge/merge.h"
#include "ruralctl/yaml/document.h"
#include "ruralctl/yaml/pieces.h"

namespace ruralctl::merge {

// The lines of all versions are compared and put together in one form: line feeds, a line end
// behind the last line, no byte order mark, the dashes in one column. The file of ours gets its own
// form back.
class Source {
 public:
  // Throws Error(Exit::unread) that says in which side's version of the file what is wrong.
  Source(const std::string& text, const std::string& path, Side side,
         std::optional<std::size_t> dash_column = std::nullopt);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  bool is_empty() const { return is_empty_; }
  std::size_t dash_column() const { return pieces_.dash_column; }
  const std::string& head() const { return pieces_.head; }
  const std::string& tail() const { return pieces_.tail; }
  const std::vector<std::string>& ids() const { return ids_; }  // in the order of the file
  // The comments directly above the first record become those of the file.
  void take_top_for_head();
  RecordVersion find(const std::string& id) const;
  const yaml::Document& document() const { return document_; }

  // Lines in the form of this file; where this one has kept the last line end of `base`, that of
  // `theirs`.
  std::string in_its_form(std::string lines, const Source& base, const Source& theirs) const;

 private:
  void read(std::string text, const std::string& path, std::optional<std::size_t> dash_column);
  void index(const std::string& path);

  bool is_empty_;
  std::string empty_list_;  // how an empty file says that it is
  bool has_mark_ = false;
  bool has_carriage_returns_ = false;
  bool ends_open_ = false;  // without a last line end
  std::string text_;
  yaml::Document document_;
  yaml::Pieces pieces_;
  std::vector<std::string> ids_;
  std::map<std::string, std::size_t> by_id_;
};

}  // namespace ruralctl::merge
