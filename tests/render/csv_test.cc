#include <doctest/doctest.h>

#include <stdexcept>

#include "pieces.h"
#include "ruralctl/render/table.h"

namespace ruralctl {
namespace {

using Records = std::vector<std::vector<std::string>>;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Reads CSV as RFC 4180 has it, its lines ended by line feeds.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : rest_(text) {}

  Records read() {
    Records records;
    while (!rest_.empty()) {
      std::vector<std::string> fields = {field()};
      while (take(',')) fields.push_back(field());
      if (!take('\n')) throw std::runtime_error("a line does not end");
      records.push_back(std::move(fields));
    }
    return records;
  }

 private:
  std::string field() {
    if (take('"')) return quoted();
    const std::size_t length = rest_.find_first_of(",\n\"\r");
    if (rest_[length] == '"' || rest_[length] == '\r') throw std::runtime_error("quotes missing");
    const std::string text(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return text;
  }

  std::string quoted() {
    std::string text;
    while (true) {
      const std::size_t length = rest_.find('"');
      if (length == std::string_view::npos) throw std::runtime_error("quotes do not end");
      text += rest_.substr(0, length);
      rest_.remove_prefix(length + 1);
      if (!take('"')) return text;
      text += '"';
    }
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view rest_;
};

Records read_tsv(const std::string& text) {
  Records records = {{""}};
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string& field = records.back().back();
    switch (text[at]) {
      case '\n':
        records.push_back({""});
        break;
      case '\t':
        records.back().emplace_back();
        break;
      case '\\':
        field += "\t\n\r\\"[std::string_view("tnr\\").find(text[++at])];
        break;
      default:
        field += text[at];
    }
  }
  records.pop_back();
  return records;
}

Table planting() {
  Table table;
  table.columns = {{"crop", {"Crop", "作物"}},
                   {"area_mu", {"Area", "面积"}, Align::right},
                   {"notes", {"Notes", "备注"}}};
  table.rows = {{"蓝莓", Cell("约800", "~800"), "一期,二期"},
                {"茶", "20", "他说\"行\"\n再议\t了"},
                {"=1+1", "", " C:\\"}};
  table.footer = Table::Row{"合计", Cell("约820", "~820"), ""};
  table.notes = {"面积为流转后的面积。"};
  return table;
}

TEST_CASE(
    "csv is for spreadsheets: keys, plain values, quotes only where needed, a mark for Excel") {
  CHECK(render(planting(), Format::csv) ==
        "\xEF\xBB\xBF"
        "crop,area_mu,notes\n"
        "蓝莓,~800,\"一期,二期\"\n"
        "茶,20,\"他说\"\"行\"\"\n再议\t了\"\n"
        "=1+1,,\" C:\\\"\n");
}

TEST_CASE("tsv is a line a row") {
  CHECK(render(planting(), Format::tsv) ==
        "crop\tarea_mu\tnotes\n"
        "蓝莓\t~800\t一期,二期\n"
        "茶\t20\t他说\"行\"\\n再议\\t了\n"
        "=1+1\t\t C:\\\\\n");
}

TEST_CASE("csv and tsv do not depend on the terminal or the language") {
  const TableOptions options = {.width = 20, .language = Language::en, .color = true};
  CHECK(render(planting(), Format::csv, options) == render(planting(), Format::csv));
  CHECK(render(planting(), Format::tsv, options) == render(planting(), Format::tsv));
}

TEST_CASE("an empty table has its keys") {
  Table table = planting();
  table.rows.clear();
  CHECK(render(table, Format::csv) ==
        "\xEF\xBB\xBF"
        "crop,area_mu,notes\n");
  CHECK(render(table, Format::tsv) == "crop\tarea_mu\tnotes\n");
}

TEST_CASE("a sole empty field does not make an empty line") {
  Table table;
  table.columns = {{"id", {"ID", "编号"}}};
  table.rows = {{""}, {"a"}};
  CHECK(render(table, Format::csv) ==
        "\xEF\xBB\xBF"
        "id\n\"\"\na\n");
}

TEST_CASE("readers get back every cell byte for byte") {
  CHECK(rc::check([] {
    const auto columns = *rc::gen::inRange<std::size_t>(1, 4);
    Table table;
    Records expected = {{}};
    for (std::size_t i = 0; i < columns; ++i) {
      table.columns.push_back({*any_text(), {"x", "x"}});
      expected.back().push_back(table.columns.back().key);
    }
    const auto rows = *rc::gen::inRange(0, 4);
    for (int row = 0; row < rows; ++row) {
      expected.emplace_back();
      for (std::size_t i = 0; i < columns; ++i) expected.back().push_back(*any_text());
      table.rows.emplace_back(expected.back().begin(), expected.back().end());
    }
    const std::string csv = render(table, Format::csv);
    RC_ASSERT(csv.starts_with(kByteOrderMark));
    RC_ASSERT(CsvReader(csv.substr(kByteOrderMark.size())).read() == expected);
    RC_ASSERT(read_tsv(render(table, Format::tsv)) == expected);
  }));
}

}  // namespace
}  // namespace ruralctl
