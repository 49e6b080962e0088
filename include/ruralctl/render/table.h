// Rows and columns, for people and for spreadsheets.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ruralctl/base/message.h"
#include "ruralctl/base/text.h"
#include "ruralctl/render/format.h"

namespace ruralctl {

struct Column {
  std::string key;  // the heading in csv and tsv, where it must not change with the language
  Label heading;    // everywhere else
  Align align = Align::left;  // right: numbers
  bool grow = false;          // running text, which gives way first where a terminal is narrow
};

// What stands in one place of a table, once as people read it and once as programs do: 约800, ~800.
struct Cell {
  // NOLINTBEGIN(google-explicit-constructor): most cells are the same for both
  Cell() = default;
  Cell(const char* text) : Cell(std::string(text)) {}
  Cell(std::string text) : shown(text), plain(std::move(text)) {}
  // NOLINTEND(google-explicit-constructor)
  Cell(std::string for_people, std::string for_programs)
      : shown(std::move(for_people)), plain(std::move(for_programs)) {}

  std::string shown;
  std::string plain;
  bool operator==(const Cell&) const = default;
};

struct Table {
  using Row = std::vector<Cell>;  // one cell a column

  std::string title;            // above the table; may be empty
  std::vector<Column> columns;  // at least one
  std::vector<Row> rows;
  std::optional<Row> footer;       // totals
  std::vector<std::string> notes;  // what a reader must know of the figures, a sentence each
};

struct TableOptions {
  int width = 0;  // cells of the terminal; 0: not a terminal
  Language language = Language::zh;
  bool color = false;
};

// The table as text that ends with a line end. Throws std::invalid_argument for a format that
// is_structured() and for a row that has not one cell a column.
//
// table  Columns aligned by the width that characters have on a terminal. There, no line is wider
//        than `width` (if that is at least 8): columns that grow shrink, the widest first, and
//        their text goes on below; then headings break between words; where that is not enough,
//        each row becomes a block of lines, one for each cell that is not empty. No text is lost.
//        Elsewhere a row is one line however long, and ` / ` stands for the line ends in its cells.
//        Control characters appear as U+FFFD, so that no data can command a terminal.
// csv    RFC 4180 with line feeds, after a byte order mark, since Excel in China takes UTF-8
//        without one for GBK. The data are not altered, not even a text that begins with = + - or @
//        and that a spreadsheet would take for a formula.
// tsv    One line a row; \t \n \r \\ stand for tabs, line ends and backslashes in cells.
// md     A GitHub table, its columns aligned in the source too; text is escaped so that it shows as
//        it is, `<br>` stands for line ends.
// html   A fragment: a <table>, then a <p> a note. Numbers have the class `number`, running text
// `text`.
//
// csv and tsv hold the `plain` cells under the `key`s and neither title, footer nor notes, which
// are no records; all others hold the `shown` cells under the headings.
std::string render(const Table& table, Format format, const TableOptions& options = {});

}  // namespace ruralctl
