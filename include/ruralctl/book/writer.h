// Changing a book, one record a command.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ruralctl/book/book.h"
#include "ruralctl/book/ids.h"
#include "ruralctl/book/lookup.h"
#include "ruralctl/fs/change.h"
#include "ruralctl/fs/writable_tree.h"
#include "ruralctl/yaml/edit.h"

namespace ruralctl {

// One change to one field of a record.
struct FieldChange {
  enum class How { set, clear, add_items, remove_items };
  How how;
  const Field* field;
  yaml::Content content;  // nothing for clear; lists for add_items and remove_items
};

// The right to change a book: from construction to destruction no other process changes it, and
// what an interrupted command left is finished. Every function applies one change wholly or,
// throwing Error, not at all.
class Writer {
 public:
  // Waits for the lock; throws Error(Exit::system) that says who holds it.
  Writer(fs::WritableTree& tree, std::chrono::milliseconds wait, const fs::Clock& clock,
         const std::vector<std::string>& reserved_kind_names);

  const Book& book() const { return book_; }

  // Adds a record with these fields (in any order, without an id) and gives its full id. `id` is
  // the chosen one; empty: drawn from `ids`. Throws Error(Exit::usage) for an id in use, an id that
  // is none, a second snapshot of one subject on one date, and what `check` would call an error.
  std::string add(const Kind& kind, const std::string& village, const std::string& id,
                  std::vector<yaml::Field> fields, IdSource& ids);

  // Applies the changes to one record; the record moves with its bytes to another file where its
  // date asks for it. False if nothing changed, and nothing was written. Throws Error(Exit::usage)
  // for what `check` would call an error, unless the record has had it before.
  bool change(const Kind& kind, const Found& record, const std::vector<FieldChange>& changes);

  // Replaces the record by the one record that `lines` holds, as $EDITOR left them; the id may not
  // change.
  bool replace(const Kind& kind, const Found& record, const std::string& lines);

  // Adds text at the end of a file of the book that holds no records of a kind (reports/…), made
  // where it is missing; what stands in it stays byte for byte. Throws Error(Exit::unread) where
  // that cannot be read as a list.
  void append(const std::string& path, const std::string& text);

  // Whether others refer to it is for the caller to ask (referrers()).
  void remove(const Found& record);

 private:
  std::string text_of(const std::string& path, std::optional<std::string>& old_text) const;
  void refuse_known_id(const Kind& kind, const std::string& village, const std::string& id) const;
  std::string draw_id(const Kind& kind, const std::string& village, std::optional<Day> day,
                      IdSource& ids) const;
  void refuse_second_snapshot(const Kind& kind, const std::string& village,
                              const Record& record) const;
  // Throws Error(Exit::usage) for what `check` would call an error in the record and what it did
  // not already call one in the record as it was before (null: there was none).
  void refuse_mistakes(const Record& record, const Record* before) const;
  std::vector<Message> errors_in(const Record& record) const;
  void refuse_circle(const Record& record, const Field& field) const;
  // Puts the record at `index` of the new text of its file where its date belongs, and commits.
  void place_and_commit(const Kind& kind, const std::string& village, const std::string& path,
                        const std::string& old_text, const std::string& new_text,
                        std::size_t index);

  fs::WritableTree* tree_;
  std::unique_ptr<fs::Lock> lock_;
  Book book_;
};

}  // namespace ruralctl
