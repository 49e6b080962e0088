#include "ruralctl/base/text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace ruralctl {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;
using Lines = std::vector<std::string>;
using Parts = std::vector<std::string_view>;

// Well-formed sequences after table 3-7 of the Unicode standard, one at a time.
std::size_t well_formed_length(std::string_view text, std::size_t at) {
  struct Row {
    int first_low, first_high, second_low, second_high;
    std::size_t length;
  };
  static constexpr Row rows[] = {
      {0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
      {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
      {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
  };
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  for (const Row& row : rows) {
    if (byte(0) < row.first_low || byte(0) > row.first_high) continue;
    if (text.size() - at < row.length) return 0;
    if (row.length > 1 && (byte(1) < row.second_low || byte(1) > row.second_high)) return 0;
    for (std::size_t i = 2; i < row.length; ++i) {
      if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
    }
    return row.length;
  }
  return 0;
}

bool is_forbidden_control(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1)
    return (first < 0x20 && "\t\n\r"sv.find(sequence) == std::string_view::npos) || first == 0x7F;
  return first == 0xC2 && sequence < "\xC2\xA0" && sequence != "\xC2\x85";
}

std::optional<std::size_t> find_bad_byte_plainly(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = well_formed_length(text, at);
    if (length == 0 || is_forbidden_control(text.substr(at, length))) return at;
    at += length;
  }
  return std::nullopt;
}

// A character's worth of text from where things go wrong, sound or not.
rc::Gen<std::string> piece() {
  return rc::gen::elementOf(std::vector<std::string>{"a",        "Z",
                                                     "0",        " ",
                                                     "-",        "\n",
                                                     "\t",       "村",
                                                     "下",       "，",
                                                     "。",       "　",
                                                     "Ａ",       "１",
                                                     "é",        "e\u0301",
                                                     "½",        "ﬁ",
                                                     "ß",        "İ",
                                                     "K",        "\u200B",
                                                     "\u0301",   "\u0345",
                                                     "\u3099",   "か",
                                                     "각",       "\u1100\u1161",
                                                     "😀",        "👨‍👩‍👧",
                                                     "🇨🇳",       "❤️",
                                                     "𠮷",       "\u0085",
                                                     "“",        "”",
                                                     "（",       "）",
                                                     "—",        "…",
                                                     "㎡",       "㈱",
                                                     "\xE4\xB8", "\xF0\x9F",
                                                     "\xC2",     "\x80",
                                                     "\xFF",     "\xED\xA0",
                                                     "\u0080",   "\x7F",
                                                     "\x01"});
}

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece()),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& p : pieces) text += p;
                        return text;
                      });
}

TEST_CASE("find_bad_byte accepts what people write") {
  CHECK_FALSE(find_bad_byte(""));
  CHECK_FALSE(find_bad_byte("- id: h012\n  notes: 愿意加入种植，担心销路。\r\n\t希望统一收购😀\n"));
  CHECK_FALSE(find_bad_byte("\uFEFF下村"));
  CHECK_FALSE(find_bad_byte("a\u0085b\u00A0c\u2028\uFFFF"));
}

TEST_CASE("find_bad_byte names the first byte of what is wrong") {
  CHECK(find_bad_byte("ab\0cd"s) == 2);
  CHECK(find_bad_byte("\x1B[31m") == 0);
  CHECK(find_bad_byte("下村\x7F") == 6);
  CHECK(find_bad_byte("下\u0080村") == 3);
  CHECK(find_bad_byte("下村\x80") == 6);
  CHECK(find_bad_byte("下\xE6\x9D") == 3);
  CHECK(find_bad_byte("\xCF\xC2\xB4\xE5 下村") == 0);  // GBK
}

TEST_CASE("find_bad_byte judges every pair of bytes as the standard does, wherever it stands") {
  for (const std::size_t offset : {0, 1, 61, 62, 63, 64, 127}) {
    const std::string before(offset, 'x');
    for (int first = 0; first < 256; ++first) {
      for (int second = 0; second < 256; ++second) {
        for (const char* after : {"", "x", "\x80", "\x80\x80", "\xBF\xBFx"}) {
          std::string text = before;
          text += static_cast<char>(first);
          text += static_cast<char>(second);
          text += after;
          if (find_bad_byte(text) != find_bad_byte_plainly(text)) {
            FAIL_CHECK("offset ", offset, ", bytes ", first, " ", second, " before '", after, "'");
          }
        }
      }
    }
  }
}

TEST_CASE("find_bad_byte agrees with the plain way on any text") {
  CHECK(rc::check([] {
    const auto text = *any_text() + *any_text() + *any_text();
    RC_ASSERT(find_bad_byte(text) == find_bad_byte_plainly(text));
  }));
  CHECK(rc::check([](const std::string& bytes) {
    RC_ASSERT(find_bad_byte(bytes) == find_bad_byte_plainly(bytes));
  }));
}

TEST_CASE("column_of counts characters from 1") {
  CHECK(column_of("下村abc", 0) == 1);
  CHECK(column_of("下村abc", 2) == 1);
  CHECK(column_of("下村abc", 3) == 2);
  CHECK(column_of("下村abc", 6) == 3);
  CHECK(column_of("下村abc", 9) == 6);
  CHECK(column_of("下村abc", std::string::npos) == 6);
  CHECK(column_of("", 0) == 1);
  CHECK(column_of("ab\x80", 2) == 3);
}

TEST_CASE("display_width is that of a terminal") {
  CHECK(display_width("") == 0);
  CHECK(display_width("h012") == 4);
  CHECK(display_width("下村，") == 6);
  CHECK(display_width("２４０") == 6);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\u200B") == 0);
  CHECK(display_width("…“”—·") == 5);
  CHECK(display_width("😀") == 2);
  CHECK(display_width("👨‍👩‍👧") == 2);
  CHECK(display_width("🇨🇳") == 2);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("㎡") == 2);
  CHECK(display_width("a\xFF"
                      "b") == 3);
}

TEST_CASE("pad fills up to the width") {
  CHECK(pad("下村", 6) == "下村  ");
  CHECK(pad("194", 6, Align::right) == "   194");
  CHECK(pad("张家楼街道", 4) == "张家楼街道");
}

TEST_CASE("truncate_to_width ends with an ellipsis where it cuts") {
  CHECK(truncate_to_width("张家楼街道", 10) == "张家楼街道");
  CHECK(truncate_to_width("张家楼街道", 9) == "张家楼街…");
  CHECK(truncate_to_width("张家楼街道", 8) == "张家楼…");
  CHECK(truncate_to_width("张家楼街道", 1) == "…");
  CHECK(truncate_to_width("张家楼街道", 0) == "");
  CHECK(truncate_to_width("ae\u0301b", 2) == "a…");
  CHECK(truncate_to_width("👨‍👩‍👧👨‍👩‍👧", 3) == "👨‍👩‍👧…");
}

TEST_CASE("truncate_to_width and pad together make cells of one width") {
  CHECK(rc::check([] {
    const auto text = *any_text();
    const auto width = *rc::gen::inRange<std::size_t>(0, 20);
    const std::string cut = truncate_to_width(text, width);
    RC_ASSERT(display_width(cut) <= width);
    RC_ASSERT(display_width(pad(cut, width)) == width);
    if (display_width(text) <= width) RC_ASSERT(cut == text);
  }));
}

TEST_CASE("wrap breaks Latin at blanks") {
  CHECK(wrap("the quick brown fox", 10) == Lines{"the quick", "brown fox"});
  CHECK(wrap("the  quick", 4) == Lines{"the", "quic", "k"});
  CHECK(wrap("  indented text", 10) == Lines{"  indented", "text"});
  CHECK(wrap("    ab", 6) == Lines{"    ab"});
  CHECK(wrap("    ab", 5) == Lines{"    a", "b"});
  CHECK(wrap("    ab", 4) == Lines{"ab"});
  CHECK(wrap("　种植", 3) == Lines{"种", "植"});
  CHECK(wrap("one\n\ntwo\n", 10) == Lines{"one", "", "two"});
  CHECK(wrap("ends here   ", 9) == Lines{"ends here"});
  CHECK(wrap("", 10) == Lines{""});
}

TEST_CASE("wrap breaks Chinese between characters") {
  CHECK(wrap("愿意加入种植", 6) == Lines{"愿意加", "入种植"});
  CHECK(wrap("愿意加入种植", 7) == Lines{"愿意加", "入种植"});
  CHECK(wrap("加入coop合作社", 8) == Lines{"加入coop", "合作社"});
  CHECK(wrap("加入coop合作社", 6) == Lines{"加入", "coop合", "作社"});
  CHECK(wrap("愿意", 1) == Lines{"愿", "意"});
  CHECK(wrap("愿意", 0) == Lines{"愿", "意"});
}

TEST_CASE("wrap keeps punctuation and counts with their text") {
  CHECK(wrap("担心销路。希望", 8) == Lines{"担心销", "路。希望"});
  CHECK(wrap("希望（统一）收购", 6) == Lines{"希望", "（统", "一）收", "购"});
  CHECK(wrap("他说“愿意”", 6) == Lines{"他说", "“愿意”"});
  CHECK(wrap("种植约800亩", 10) == Lines{"种植约", "800亩"});
}

TEST_CASE("wrap loses nothing but blanks and keeps to the width") {
  const auto without_blanks = [](std::string text) {
    for (const std::string blank : {" ", "\t", "\n", "　"}) {
      for (std::size_t at; (at = text.find(blank)) != std::string::npos;) {
        text.erase(at, blank.size());
      }
    }
    return text;
  };
  CHECK(rc::check([&] {
    const auto text = *any_text();
    const auto width = *rc::gen::inRange<std::size_t>(2, 12);
    std::string joined;
    for (const std::string& line : wrap(text, width)) {
      joined += line;
      RC_ASSERT(line.find('\n') == std::string::npos);
      RC_ASSERT(display_width(line) <= width);
    }
    RC_ASSERT(without_blanks(joined) == without_blanks(text));
  }));
}

TEST_CASE("trim takes every sort of blank") {
  CHECK(trim(" \t下村\r\n") == "下村");
  CHECK(trim("　下 村\u00A0") == "下 村");
  CHECK(trim("　 ") == "");
  CHECK(trim("") == "");
  CHECK(trim("\x80\x80") == "\x80\x80");
}

TEST_CASE("split_list knows the separators people type") {
  CHECK(split_list("h012, h013") == Parts{"h012", "h013"});
  CHECK(split_list("种植，销路、民生；合作社;产业") ==
        Parts{"种植", "销路", "民生", "合作社", "产业"});
  CHECK(split_list("，,　, h012 、") == Parts{"h012"});
  CHECK(split_list("").empty());
}

TEST_CASE("to_halfwidth changes the forms of ASCII only") {
  CHECK(to_halfwidth("２４０，Ａ：～　（亩）") == "240,A:~ (亩)");
  CHECK(to_halfwidth("下村。、“”") == "下村。、“”");
  CHECK(to_halfwidth("\xFF１") ==
        "\xFF"
        "1");
}

TEST_CASE("nfc composes") {
  CHECK(nfc("e\u0301") == "é");
  CHECK(nfc("下村") == "下村");
  CHECK(nfc("e\u0301\xFF") == "e\u0301\xFF");
}

TEST_CASE("fold_for_search makes equal what looks equal") {
  CHECK(fold_for_search("He-Yuan") == "he-yuan");
  CHECK(fold_for_search("ＡＢＣ１２３，") == "abc123,");
  CHECK(fold_for_search("E\u0301") == fold_for_search("é"));
  CHECK(fold_for_search("800㎡") == "800m2");
  CHECK(fold_for_search("下\u200B村") == "下村");
  CHECK(fold_for_search("STRASSE") == fold_for_search("straße"));
  CHECK(fold_for_search("A\xFF"
                        "B") ==
        "a\xFF"
        "b");
}

TEST_CASE("fold_for_search is NFKC_Casefold") {
  CHECK(rc::check([] {
    const auto text = *any_text();
    utf8proc_uint8_t* folded = nullptr;
    const auto size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
        static_cast<utf8proc_ssize_t>(text.size()), &folded,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                       UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
    if (size < 0) RC_DISCARD("not UTF-8");
    const std::string expected(reinterpret_cast<const char*>(folded),
                               static_cast<std::size_t>(size));
    std::free(folded);
    RC_ASSERT(fold_for_search(text) == expected);
  }));
}

}  // namespace
}  // namespace ruralctl
