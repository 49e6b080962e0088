// Text made safe for Markdown and HTML.
#pragma once

#include <string>
#include <string_view>

namespace ruralctl {

// `<br>` stands for line ends; everything else shows as it is.
std::string markdown_text(std::string_view raw);
// The same, and what would open a heading, a quotation or a list at the beginning of a line is
// taken away its meaning.
std::string markdown_paragraph(std::string_view raw);

// For elements and attributes; `<br>` stands for line ends.
std::string html_text(std::string_view raw);
// The same with blanks for line ends, for attributes and SVG.
std::string html_attribute(std::string_view raw);

}  // namespace ruralctl
