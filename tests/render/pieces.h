// Text for property tests: what people write, and what no one should.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace ruralctl {

inline rc::Gen<std::string> joined(rc::Gen<std::string> piece) {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(std::move(piece)),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& one : pieces) text += one;
                        return text;
                      });
}

// Without control characters and malformed bytes.
inline rc::Gen<std::string> sound_text() {
  return joined(rc::gen::elementOf(std::vector<std::string>{
      "a",  "Z",    "0",  "12.5", "yes",   " ", "-",  "- ", ":",       ": ", "#",
      " #", "|",    "\\", "*",    "_",     "`", "~",  "[",  "]",       "{",  "}",
      "<",  "<br>", ">",  "&",    "&amp;", "!", "\"", "'",  ",",       "=",  "@",
      "村", "下",   "，", "。",   "　",    "“", "”",  "é",  "e\u0301", "😀",  "👨‍👩‍👧",
      "\n"}));
}

inline rc::Gen<std::string> any_text() {
  return rc::gen::oneOf(
      sound_text(), rc::gen::arbitrary<std::string>(),
      joined(rc::gen::elementOf(std::vector<std::string>{
          "a",    "村",       " ",      "\n",     "\r",     "\t",     "\b",     "\f",
          "\x1B", "\x7F",     "\u0085", "\u009F", "\u2028", "\u2029", "\uFEFF", "\uFFFF",
          "𠮷",   "\xE4\xB8", "\xC2",   "\x80",   "\xFF",   "\"",     "\\"})));
}

}  // namespace ruralctl
