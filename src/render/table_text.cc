#include <algorithm>

#include "render/clean.h"
#include "render/fit.h"
#include "render/sheet.h"
#include "render/table_formats.h"

namespace ruralctl {
namespace {

using Texts = std::vector<std::string>;
using Widths = std::vector<std::size_t>;

constexpr std::size_t kNarrowestTerminal = 8;
constexpr std::size_t kNarrowestText = 16;  // below that, running text becomes a tower of words
constexpr std::string_view kLineEndInRow = " / ";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kNotBold = "\x1b[0m";

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::size_t widest_part(std::string_view text, char separator) {
  std::size_t width = 0;
  for (const std::string_view part : split(text, separator)) {
    width = std::max(width, display_width(part));
  }
  return width;
}

std::size_t widest(const Texts& texts) {
  std::size_t width = 0;
  for (const std::string& text : texts) width = std::max(width, display_width(text));
  return width;
}

std::string on_one_line(const std::string& text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    if (!out.empty()) out += kLineEndInRow;
    out += trim(line);
  }
  return out;
}

// What a table says, in the characters that will be printed.
struct Content {
  Texts headings;
  std::vector<Texts> rows;
  std::optional<Texts> footer;
};

Texts shown_texts(const Table::Row& row, bool on_terminal) {
  Texts texts;
  for (const Cell& cell : row) {
    const std::string text = printable(cell.shown);
    texts.push_back(on_terminal ? text : on_one_line(text));
  }
  return texts;
}

Content content_of(const Table& table, const TableOptions& options) {
  const bool on_terminal = options.width > 0;
  Content content;
  for (const Column& column : table.columns) {
    content.headings.push_back(on_one_line(printable(column.heading.in(options.language))));
  }
  for (const Table::Row& row : table.rows) content.rows.push_back(shown_texts(row, on_terminal));
  if (table.footer) content.footer = shown_texts(*table.footer, on_terminal);
  return content;
}

ColumnWidth measure(const Content& content, std::size_t column, bool grows) {
  std::size_t body = content.footer ? widest_part((*content.footer)[column], '\n') : 0;
  for (const Texts& row : content.rows) body = std::max(body, widest_part(row[column], '\n'));
  const std::string& heading = content.headings[column];
  const std::size_t body_least = grows ? std::min(body, kNarrowestText) : body;
  return {std::max(body, display_width(heading)), std::max(body_least, widest_part(heading, ' ')),
          grows};
}

void append_lines(std::string& out, const Texts& lines, bool bold = false) {
  for (const std::string& line : lines) {
    if (bold) out += kBold;
    out += line;
    if (bold) out += kNotBold;
    out += '\n';
  }
}

// Headings and totals stand out in bold or, without colour, behind a rule.
std::string as_rows(const Content& content, const Sheet& sheet, bool color) {
  std::string out;
  append_lines(out, sheet.lines(content.headings), color);
  if (!color) append_lines(out, {sheet.rule()});
  for (const Texts& row : content.rows) append_lines(out, sheet.lines(row));
  if (content.footer) {
    if (!color) append_lines(out, {sheet.rule()});
    append_lines(out, sheet.lines(*content.footer), color);
  }
  return out;
}

// A block for each row, with a line for each cell that says something.
std::string as_blocks(const Content& content, std::size_t width) {
  const std::size_t headings = std::min(widest(content.headings), (width - kColumnGap) / 2);
  const Sheet sheet({headings, width - kColumnGap - headings}, {Align::left, Align::left});
  std::vector<Texts> rows = content.rows;
  if (content.footer) rows.push_back(*content.footer);
  std::string out;
  for (const Texts& row : rows) {
    if (!out.empty()) out += '\n';
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].empty()) append_lines(out, sheet.lines({content.headings[i], row[i]}));
    }
  }
  return out;
}

void append_paragraph(std::string& out, const std::string& text,
                      const std::optional<std::size_t>& width, bool bold = false) {
  const std::string line = on_one_line(printable(text));
  append_lines(out, width ? wrap(line, *width) : Texts{line}, bold);
}

std::string notes(const Table& table, const std::optional<std::size_t>& width) {
  std::string out;
  for (const std::string& note : table.notes) append_paragraph(out, note, width);
  return out;
}

// The width that each column takes; nothing if they do not fit side by side.
std::optional<Widths> column_widths(const Table& table, const Content& content,
                                    const std::optional<std::size_t>& available) {
  std::vector<ColumnWidth> columns;
  Widths natural;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    columns.push_back(measure(content, i, table.columns[i].grow));
    natural.push_back(columns.back().natural);
  }
  return available ? fit(columns, *available) : natural;
}

std::string body(const Table& table, const TableOptions& options,
                 const std::optional<std::size_t>& width) {
  const Content content = content_of(table, options);
  const std::optional<Widths> widths = column_widths(table, content, width);
  if (!widths) return as_blocks(content, *width);
  std::vector<Align> aligns;
  for (const Column& column : table.columns) aligns.push_back(column.align);
  return as_rows(content, Sheet(*widths, aligns), options.color);
}

}  // namespace

std::string render_text(const Table& table, const TableOptions& options) {
  std::optional<std::size_t> width;
  if (options.width > 0) {
    width = std::max(static_cast<std::size_t>(options.width), kNarrowestTerminal);
  }
  std::string above;
  if (!table.title.empty()) append_paragraph(above, table.title, width, options.color);
  above += body(table, options, width);
  const std::string below = notes(table, width);
  return above.empty() || below.empty() ? above + below : above + '\n' + below;
}

}  // namespace ruralctl
