#include "support.h"

#include <algorithm>

#include "ruralctl/base/catalog.h"

namespace ruralctl::yaml {
namespace {

constexpr std::string_view keys[] = {"notes",    "title", "by",      "households", "milestones",
                                     "left",     "date",  "名称",    "x-y",        "\"quoted key\"",
                                     "'single'", "n",     "area_mu", "alias",      "phone"};

constexpr std::string_view texts[] = {"word",
                                      "愿意加入种植,担心销路。",
                                      "two words",
                                      "007",
                                      "no",
                                      "",
                                      " leading",
                                      "trailing ",
                                      "a: b",
                                      "a # b",
                                      "# no comment",
                                      "- dash",
                                      "one\ntwo",
                                      "one\n\ntwo",
                                      "one\ntwo\n",
                                      " one\n two",
                                      "one\n  two\nthree",
                                      "\n",
                                      "  ",
                                      "\"quoted\"",
                                      "it's",
                                      "[a, b]",
                                      "{a: b}",
                                      "tab\there",
                                      "a,b",
                                      "什么?",
                                      "，",
                                      "2021-03-16",
                                      "~",
                                      "null",
                                      "\u2028",
                                      "\uFEFFx",
                                      "'",
                                      "\\",
                                      "one\n# two",
                                      "one\n- two: three",
                                      "x\n\t\ny",
                                      "a\r\nb",
                                      "=",
                                      "*star*",
                                      "&and",
                                      "!bang",
                                      "%per",
                                      "@at",
                                      "`tick`",
                                      "|",
                                      ">",
                                      "|-",
                                      "? y",
                                      ": z",
                                      "---",
                                      "...",
                                      "--- x",
                                      "one\n---\ntwo"};

constexpr std::string_view plain_texts[] = {"word", "两个 字",       "h012", "2021-03-16",
                                            "a-b",  "x y z",         "1:30", "~800",
                                            "a'b",  "http://a.b/c#d"};

class FileWriter {
 public:
  explicit FileWriter(Choices& choices) : choices_(choices) {}

  RandomFile write() {
    if (choices_.one_in(12)) out_ += "\xEF\xBB\xBF";
    if (choices_.one_in(6)) out_ += comment() + "\n";
    if (choices_.one_in(12)) out_ += "---\n";
    if (choices_.one_in(8)) out_ += "\n";
    if (choices_.one_in(8)) {
      flow_file();
    } else {
      block_file();
    }
    if (choices_.one_in(8)) out_ += "\n" + comment() + "\n";
    if (choices_.one_in(12)) out_ += "\n\n";
    if (choices_.one_in(24)) out_ += "...\n";
    if (choices_.one_in(8) && out_.ends_with('\n')) out_.pop_back();
    if (choices_.one_in(6)) use_crlf();
    return {out_, comments_};
  }

 private:
  std::string comment() { return "# " + std::to_string(++comments_) + ';'; }

  std::string maybe_comment() {
    return choices_.one_in(6) ? std::string(1 + choices_.pick(3), ' ') + comment() : "";
  }

  void maybe_lines(std::size_t indent) {
    if (choices_.one_in(10)) out_ += "\n";
    if (choices_.one_in(8)) out_ += std::string(indent, ' ') + comment() + "\n";
  }

  void use_crlf() {
    std::string with;
    for (const char c : out_) {
      if (c == '\n') with += '\r';
      with += c;
    }
    out_ = std::move(with);
  }

  std::vector<std::string> distinct_keys() {
    std::vector<std::string> chosen = {"id"};
    for (std::size_t count = choices_.pick(5); count > 0; --count) {
      std::string key(choices_.of(keys));
      if (std::find(chosen.begin(), chosen.end(), key) == chosen.end()) chosen.push_back(key);
    }
    if (choices_.one_in(5)) std::rotate(chosen.begin(), chosen.begin() + 1, chosen.end());
    return chosen;
  }

  void block_file() {
    const std::size_t dash = 2 * choices_.pick(3) / 2;
    const std::size_t blanks = choices_.one_in(6) ? 3 : 1;
    const std::size_t records = choices_.pick(4) + (choices_.one_in(12) ? 0 : 1);
    if (records == 0 && choices_.one_in(2)) out_ += "[]" + maybe_comment() + "\n";
    for (std::size_t i = 0; i < records; ++i) {
      maybe_lines(dash);
      out_ += std::string(dash, ' ') + "-";
      if (choices_.one_in(10)) {
        out_ += std::string(blanks, ' ');
        flow_record(dash + 4);
        out_ += maybe_comment() + "\n";
        continue;
      }
      std::size_t indent = dash + 1 + blanks;
      if (choices_.one_in(12)) {
        out_ += maybe_comment() + "\n";
        maybe_lines(indent);
        out_ += std::string(indent, ' ');
      } else {
        out_ += std::string(blanks, ' ');
      }
      bool first = true;
      for (const std::string& key : distinct_keys()) {
        if (!first) {
          maybe_lines(indent);
          out_ += std::string(indent, ' ');
        }
        first = false;
        out_ += key + (choices_.one_in(15) ? " :" : ":");
        block_value(indent);
      }
    }
  }

  void flow_file() {
    const bool lines = choices_.one_in(2);
    out_ += "[" + (lines ? maybe_comment() + "\n" : std::string());
    const std::size_t records = 1 + choices_.pick(3);
    for (std::size_t i = 0; i < records; ++i) {
      if (lines) {
        maybe_lines(2);
        out_ += "  ";
      }
      flow_record(4);
      if (i + 1 < records || (lines && choices_.one_in(3))) out_ += ",";
      if (lines) {
        out_ += maybe_comment() + "\n";
      } else if (i + 1 < records) {
        out_ += " ";
      }
    }
    out_ += "]" + maybe_comment() + "\n";
  }

  void flow_record(std::size_t indent) {
    const bool lines = choices_.one_in(4);
    out_ += "{";
    if (lines) out_ += maybe_comment() + "\n" + std::string(indent, ' ');
    const std::vector<std::string> chosen = distinct_keys();
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      out_ += chosen[i] + ": " + flow_value();
      if (i + 1 == chosen.size()) break;
      out_ += ",";
      out_ += lines ? maybe_comment() + "\n" + std::string(indent, ' ') : std::string(" ");
    }
    out_ += "}";
  }

  std::string flow_scalar() {
    switch (choices_.pick(4)) {
      case 0:
        return "word";
      case 1:
        return write_scalar({std::string(choices_.of(texts)), false}, true);
      case 2:
        return "'it''s, [x] # y'";
      default:
        return "2021-03-16";
    }
  }

  std::string flow_value() {
    switch (choices_.pick(4)) {
      case 0:
        return flow_scalar();
      case 1:
        return "[" + flow_scalar() + ", " + flow_scalar() + "]";
      case 2:
        return "[{stage: " + flow_scalar() + "}]";
      default:
        return "[]";
    }
  }

  void block_value(std::size_t indent) {
    const std::string margin(indent + 2, ' ');
    switch (choices_.pick(16)) {
      case 0:
        return line(" " + std::string(choices_.of(plain_texts)) + maybe_comment());
      case 1:
        return line(" " + write_scalar({std::string(choices_.of(texts)), false}, false) +
                    maybe_comment());
      case 2:
        return line(" 'it''s: # one'" + maybe_comment());
      case 3:
        return line(maybe_comment());
      case 4:
        return line(" ~" + maybe_comment());
      case 5:
        return line(" plain over\n" + margin + "several\n\n" + margin + "end" + maybe_comment());
      case 6:
        return line(" \"double over\n" + margin + "several \\\n\n" + margin + "# lines\"" +
                    maybe_comment());
      case 7:
        return block_scalar(indent);
      case 8:
        return line(" [" + flow_scalar() + ", " + flow_scalar() + "]" + maybe_comment());
      case 9:
        return flow_list(indent);
      case 10:
        return block_list(indent);
      case 11:
        return rows(indent);
      case 12:
        return line(" []" + maybe_comment());
      case 13:
        line(maybe_comment());
        line(margin + "inner: word" + maybe_comment());
        maybe_lines(indent + 2);
        return line(margin + "deeper: [a, {b: c}]" + maybe_comment());
      case 14:
        line(maybe_comment());
        line(margin + "- [a, b]" + maybe_comment());
        return line(margin + "- - c");
      default:
        return line("   spaced  out   " + maybe_comment());
    }
  }

  void line(const std::string& content) { out_ += content + "\n"; }

  void block_scalar(std::size_t indent) {
    static constexpr std::string_view chomping[] = {"-", "", "+"};
    static constexpr std::string_view first_lines[] = {"one", "# one", "- one", "  one"};
    static constexpr std::string_view more_lines[] = {"",       "two", "  three",
                                                      "# four", "   ", "five: six"};
    const std::string_view first = choices_.of(first_lines);
    const std::size_t by = 1 + choices_.pick(4);
    std::string header(choices_.one_in(3) ? " >" : " |");
    if (first.starts_with(' ') || choices_.one_in(4)) header += std::to_string(by);
    line(header + std::string(choices_.of(chomping)) + maybe_comment());
    line(std::string(indent + by, ' ') + std::string(first));
    for (std::size_t count = choices_.pick(4); count > 0; --count) {
      const std::string_view more = choices_.of(more_lines);
      line(more.empty() ? "" : std::string(indent + by, ' ') + std::string(more));
    }
  }

  void flow_list(std::size_t indent) {
    const std::string margin(indent + 2, ' ');
    line(" [" + maybe_comment());
    line(margin + flow_scalar() + "," + maybe_comment());
    if (choices_.one_in(3))
      line(margin + flow_scalar() + ", " + flow_scalar() + "," + maybe_comment());
    if (choices_.one_in(4)) line(margin + comment());
    out_ += margin + flow_scalar();
    if (choices_.one_in(3)) out_ += ",";
    if (choices_.one_in(2)) out_ += maybe_comment() + "\n" + margin;
    line("]" + maybe_comment());
  }

  void block_list(std::size_t indent) {
    const std::string margin(indent + (choices_.one_in(3) ? 0 : 2), ' ');
    const std::string blanks(choices_.one_in(6) ? 3 : 1, ' ');
    line(maybe_comment());
    for (std::size_t count = 1 + choices_.pick(3); count > 0; --count) {
      if (choices_.one_in(8)) line(margin + comment());
      if (choices_.one_in(10)) {
        line(margin + "-" + maybe_comment());
        line(margin + "  below" + maybe_comment());
      } else if (choices_.one_in(10)) {
        line(margin + "-" + blanks + "|-");
        line(margin + "  literal - item");
      } else {
        line(margin + "-" + blanks + write_scalar({std::string(choices_.of(texts)), false}, false) +
             maybe_comment());
      }
    }
  }

  void rows(std::size_t indent) {
    const std::string margin(indent + 2, ' ');
    const bool flow = choices_.one_in(2);
    line(maybe_comment());
    for (std::size_t count = 1 + choices_.pick(2); count > 0; --count) {
      if (choices_.one_in(6)) line(margin + comment());
      if (flow) {
        line(margin + "- {date: 2021-05, stage: " + flow_scalar() + "}" + maybe_comment());
      } else {
        line(margin + "- date: 2021-05" + maybe_comment());
        line(margin + "  stage: " + write_scalar({std::string(choices_.of(texts)), false}, false) +
             maybe_comment());
      }
    }
  }

  Choices& choices_;
  std::string out_;
  std::size_t comments_ = 0;
};

std::string described(const Error& error) {
  const Location where = error.where().value_or(Location{});
  return std::to_string(where.line) + ':' + std::to_string(where.column) + ' ' +
         Catalog(Language::en).text(error.message());
}

bool same_in_any_order(Value a, Value b) {
  if (!a.is_mapping() || !b.is_mapping() || a.token().span != b.token().span) return false;
  for (const Entry entry : a.entries()) {
    const Value other = b.find(entry.key.text());
    if (!other.found() || !same(entry.value, other)) return false;
  }
  return true;
}

}  // namespace

std::size_t Choices::pick(std::size_t count) {
  if (used_ == bytes_.size()) return 0;
  return bytes_[used_++] % count;
}

std::string error_of(std::string_view text) {
  Document document;
  try {
    document.read_records(text, "file");
  } catch (const Error& error) {
    return described(error);
  }
  return "";
}

std::string error_of_mapping(std::string_view text) {
  Document document;
  try {
    document.read_mapping(text, "file");
  } catch (const Error& error) {
    return described(error);
  }
  return "";
}

bool same_records(const Document& a, const Document& b, bool any_order) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (any_order ? !same_in_any_order(a.record(i), b.record(i)) : !same(a.record(i), b.record(i)))
      return false;
  }
  return true;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

RandomFile random_file(Choices& choices) {
  return FileWriter(choices).write();
}

std::string random_key(Choices& choices) {
  static constexpr std::string_view plain_keys[] = {
      "notes", "title", "by",         "households", "milestones", "left",    "date",
      "名称",  "x-y",   "quoted key", "single",     "n",          "area_mu", "a: b"};
  return std::string(choices.of(plain_keys));
}

std::string random_text(Choices& choices) {
  std::string text(choices.of(texts));
  while (choices.one_in(3)) text += choices.of(texts);
  return text;
}

Row random_row(Choices& choices) {
  Row row = {{"date", {"2021-05", true}}};
  if (!choices.one_in(3)) row.emplace_back("stage", Scalar{random_text(choices), false});
  return row;
}

Content random_content(Choices& choices) {
  switch (choices.pick(4)) {
    case 0:
      return Scalar{std::string(choices.of(plain_texts)), choices.one_in(2)};
    case 1:
      return Scalar{random_text(choices), false};
    case 2: {
      std::vector<Scalar> items;
      for (std::size_t count = choices.pick(4); count > 0; --count)
        items.push_back({random_text(choices), false});
      return items;
    }
    default: {
      std::vector<Row> rows;
      for (std::size_t count = 1 + choices.pick(2); count > 0; --count)
        rows.push_back(random_row(choices));
      return rows;
    }
  }
}

std::string visible(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') {
      out += "␍";
    } else if (c == '\t') {
      out += "→";
    } else if (c == '\n') {
      out += "␤\n";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace ruralctl::yaml
