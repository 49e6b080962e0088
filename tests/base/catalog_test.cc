#include "ruralctl/base/catalog.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>
#include <map>
#include <string>

namespace ruralctl {
namespace {

using namespace std::string_literals;

enum class ByteOrder { little, big };

// A .mo file as msgfmt --no-hash writes it.
std::string mo_file(const std::map<std::string, std::string>& entries,
                    ByteOrder order = ByteOrder::little) {
  std::string file;
  const auto number = [&](std::size_t value) {
    for (std::size_t i = 0; i < 4; ++i) {
      file += static_cast<char>(value >> 8 * (order == ByteOrder::big ? 3 - i : i));
    }
  };
  constexpr std::size_t header_size = 28;
  const std::size_t table_size = 8 * entries.size();
  for (const std::size_t value :
       {std::size_t{0x950412de}, std::size_t{0}, entries.size(), header_size,
        header_size + table_size, std::size_t{0}, std::size_t{0}}) {
    number(value);
  }
  std::size_t offset = header_size + 2 * table_size;
  std::string strings;
  const auto place = [&](const std::string& text) {
    number(text.size());
    number(offset + strings.size());
    strings += text + '\0';
  };
  for (const auto& entry : entries) place(entry.first);
  for (const auto& entry : entries) place(entry.second);
  return file + strings;
}

const std::map<std::string, std::string> entries = {
    {"", "Content-Type: text/plain; charset=UTF-8\n"},
    {"bad format {0}", "坏格式 {1} {"},
    {"done", "完成"},
    {"no {0} named '{1}'", "没有名为“{1}”的{0}"},
    {"one record\0{0} records"s, "{0} 条记录"},
    {"untranslated {0}", ""},
    {"wrong: {0}", "错误:{0}"},
};

const Label village{"village", "村"};

TEST_CASE("English is the message itself") {
  const Catalog catalog(Language::en);
  CHECK(catalog.language() == Language::en);
  CHECK(catalog.text(msg("no {0} named '{1}'", village, "下庄")) == "no village named '下庄'");
  CHECK(catalog.text(msgn("one record", "{0} records", 1)) == "one record");
  CHECK(catalog.text(msgn("one record", "{0} records", 0)) == "0 records");
  CHECK(catalog.text(msgn("one record", "{0} records", 12345)) == "12345 records");
  CHECK(catalog.text(Message()) == "");
  CHECK(catalog.translate("done") == "done");
}

TEST_CASE("Chinese comes from the .mo file, of either byte order") {
  for (const ByteOrder order : {ByteOrder::little, ByteOrder::big}) {
    const std::string file = mo_file(entries, order);
    const Catalog catalog(Language::zh, file);
    CHECK(catalog.language() == Language::zh);
    CHECK(catalog.text(msg("no {0} named '{1}'", village, "下庄")) == "没有名为“下庄”的村");
    CHECK(catalog.text(msgn("one record", "{0} records", 1)) == "1 条记录");
    CHECK(catalog.text(msgn("one record", "{0} records", 2)) == "2 条记录");
    CHECK(catalog.translate("done") == "完成");
  }
}

TEST_CASE("messages within messages are put into the same language") {
  const std::string file = mo_file(entries);
  const Message nested = msg("wrong: {0}", msg("no {0} named '{1}'", village, "下庄"));
  CHECK(Catalog(Language::zh, file).text(nested) == "错误:没有名为“下庄”的村");
  CHECK(Catalog(Language::en, file).text(nested) == "wrong: no village named '下庄'");
}

TEST_CASE("a label in one language only serves for both") {
  CHECK(Label{"beehive", ""}.in(Language::zh) == "beehive");
  CHECK(Label{"", "蜂箱"}.in(Language::en) == "蜂箱");
}

TEST_CASE("what has no translation stays English") {
  const std::string file = mo_file(entries);
  const Catalog catalog(Language::zh, file);
  CHECK(catalog.text(msg("unknown {0}", village)) == "unknown 村");
  CHECK(catalog.text(msgn("{0} visit", "{0} visits", 1)) == "1 visit");
  CHECK(catalog.text(msg("untranslated {0}", 1)) == "untranslated 1");
  CHECK(catalog.translate("unknown") == "unknown");
  CHECK(catalog.translate("") == "");
  CHECK(catalog.text(Message()) == "");
}

TEST_CASE("a bad format is never an exception") {
  const std::string file = mo_file(entries);
  const Catalog catalog(Language::zh, file);
  CHECK(catalog.text(msg("bad format {0}", 7)) == "bad format 7");
  CHECK(catalog.text(msg("{0} of {1}", 7)) == "{0} of {1}");
  CHECK(catalog.text(msg("{", 7)) == "{");
  CHECK(catalog.text(msg("{0:d}", "text")) == "{0:d}");
  CHECK(catalog.text(msgn("{0} of {9}", "{0} of {9}", 1)) == "{0} of {9}");
}

TEST_CASE("arguments are not formats and numbers are plain") {
  const Catalog catalog(Language::en);
  CHECK(catalog.text(msg("wrong: {0}", "{1} {")) == "wrong: {1} {");
  CHECK(catalog.text(msg("{0}", std::numeric_limits<std::int64_t>::min())) ==
        "-9223372036854775808");
  CHECK(catalog.text(msg("{{{0}}}", "a")) == "{a}");
}

TEST_CASE("a file that is no .mo file counts as none") {
  for (const std::string& file : {""s, "\xde\x12\x04\x95"s, std::string(100, '\0'), "msgid"s}) {
    CHECK(Catalog(Language::zh, file).text(msg("wrong: {0}", 1)) == "wrong: 1");
  }
}

TEST_CASE("any damage to the file is survived") {
  const std::string sound = mo_file(entries);
  CHECK(rc::check([&sound] {
    std::string file = sound;
    const auto hits = *rc::gen::inRange(1, 8);
    for (int i = 0; i < hits; ++i) {
      file[*rc::gen::inRange<std::size_t>(0, file.size())] = *rc::gen::arbitrary<char>();
    }
    file.resize(
        *rc::gen::oneOf(rc::gen::just(file.size()), rc::gen::inRange<std::size_t>(0, file.size())));
    // On the heap and of exactly this size, so that a sanitizer sees a byte read behind it.
    const std::vector<char> bytes(file.begin(), file.end());
    const Catalog catalog(Language::zh, std::string_view(bytes.data(), bytes.size()));
    for (const auto& [id, translation] : entries) {
      catalog.translate(id.c_str());
      catalog.text(msg(id.c_str(), village, "下庄"));
    }
  }));
}

TEST_CASE("the program's own translations are in it") {
  CHECK(catalog_for(Language::en).language() == Language::en);
  const Catalog catalog = catalog_for(Language::zh);
  CHECK(catalog.language() == Language::zh);
  CHECK(catalog.text(msg("a tab indents this line; use spaces")) !=
        "a tab indents this line; use spaces");
}

TEST_CASE("parse_language reads people and environments") {
  for (const char* name :
       {"zh", "ZH", "zh_CN", "zh_CN.UTF-8", "zh-Hans", "zh_TW", "Chinese", "中文"}) {
    CHECK_MESSAGE(parse_language(name) == Language::zh, name);
  }
  for (const char* name :
       {"en", "en_US", "en_GB.utf8@euro", "English", "英文", "C", "POSIX", "C.UTF-8"}) {
    CHECK_MESSAGE(parse_language(name) == Language::en, name);
  }
  for (const char* name : {"", "fr_FR.UTF-8", "zhx", "e", "_CN"}) {
    CHECK_MESSAGE(parse_language(name) == std::nullopt, name);
  }
}

}  // namespace
}  // namespace ruralctl
