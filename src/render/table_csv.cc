#include "render/table_formats.h"

namespace ruralctl {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

bool needs_quotes(std::string_view text) {
  if (text.empty()) return false;
  return text.front() == ' ' || text.back() == ' ' ||
         text.find_first_of(",\"\n\r") != std::string_view::npos;
}

std::string csv_field(std::string_view text) {
  if (!needs_quotes(text)) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string tsv_field(std::string_view text) {
  constexpr std::string_view kEscaped = "\t\n\r\\";
  constexpr std::string_view kLetters = "tnr\\";
  std::string out;
  for (const char c : text) {
    const std::size_t at = kEscaped.find(c);
    if (at == std::string_view::npos) {
      out += c;
    } else {
      out += {'\\', kLetters[at]};
    }
  }
  return out;
}

std::vector<std::string> keys(const Table& table) {
  std::vector<std::string> texts;
  for (const Column& column : table.columns) texts.push_back(column.key);
  return texts;
}

std::vector<std::string> plain_texts(const Table::Row& row) {
  std::vector<std::string> texts;
  for (const Cell& cell : row) texts.push_back(cell.plain);
  return texts;
}

std::string csv_line(const std::vector<std::string>& texts) {
  // Readers skip empty lines, so a sole empty field has to be seen.
  if (texts.size() == 1 && texts[0].empty()) return "\"\"\n";
  std::string line;
  for (const std::string& text : texts) {
    if (&text != &texts.front()) line += ',';
    line += csv_field(text);
  }
  return line + '\n';
}

std::string tsv_line(const std::vector<std::string>& texts) {
  std::string line;
  for (const std::string& text : texts) {
    if (&text != &texts.front()) line += '\t';
    line += tsv_field(text);
  }
  return line + '\n';
}

}  // namespace

std::string render_csv(const Table& table) {
  std::string out(kByteOrderMark);
  out += csv_line(keys(table));
  for (const Table::Row& row : table.rows) out += csv_line(plain_texts(row));
  return out;
}

std::string render_tsv(const Table& table) {
  std::string out = tsv_line(keys(table));
  for (const Table::Row& row : table.rows) out += tsv_line(plain_texts(row));
  return out;
}

}  // namespace ruralctl
