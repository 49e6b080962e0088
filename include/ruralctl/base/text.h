// Text as people type it and terminals show it: UTF-8, mostly Chinese. Nothing here throws on text
// that is not UTF-8: a byte that belongs to no character counts as one character of width 1 and is
// kept as it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruralctl {

// The offset of the first thing that a file of the book may not hold: a malformed sequence (its
// first byte), or a control character other than tab, line feed, carriage return and next line
// (U+0085). Meant for whole books; it reads gigabytes a second.
std::optional<std::size_t> find_bad_byte(std::string_view text);

// The column, counted from 1 in code points, of the character that has the byte at offset `byte` of
// `line`. An offset behind the end gives the column behind the last character.
std::size_t column_of(std::string_view line, std::size_t byte);

// How many cells of a terminal the text takes: East Asian wide characters and emoji two, combining
// and control characters none, those of ambiguous width one.
std::size_t display_width(std::string_view text);

enum class Align { left, right };

// The text with blanks on the side away from `align` up to `width` cells; a wider text as it is.
std::string pad(std::string_view text, std::size_t width, Align align = Align::left);

// The text if it fits into `width` cells, else its longest beginning that does with `…` behind it.
// Never cuts inside what a reader sees as one character.
std::string truncate_to_width(std::string_view text, std::size_t width);

// The text in lines of at most `width` cells, at least one line. Lines break at line feeds, at
// blanks, which are dropped there, and beside Chinese characters, though not before closing or
// after opening punctuation and not between a number and what it counts. A word wider than a line
// is cut. Blanks that open a line of the text stay, unless they
// leave no room for what stands behind them.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

// Without the blanks at both ends: spaces, tabs, line ends, no-break and ideographic spaces.
std::string_view trim(std::string_view text);

// The parts between `,` `，` `、` `;` `；`, trimmed, without empty ones. Valid as long as `text`.
std::vector<std::string_view> split_list(std::string_view text);

// Full-width forms of ASCII and the ideographic space as ASCII: `２４０，Ａ：` becomes `240,A:`.
std::string to_halfwidth(std::string_view text);

// Unicode normalization form C. Text that is not UTF-8 is returned as it is.
std::string nfc(std::string_view text);

// A form in which two texts that a reader takes for the same are equal: NFKC_Casefold, so without
// differences of case, width, composition and invisible characters. For comparing, not for showing.
std::string fold_for_search(std::string_view text);

}  // namespace ruralctl
